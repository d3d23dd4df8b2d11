import { speak } from '@jinguo/console-kit';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ClauseView, TimelineEntry } from '@jinguo/core';
import { ApprovalTimeline } from './approval-timeline.tsx';
import { foldRuns, toneOf } from './fold.ts';

const stage = { zh: '审核', en: 'Review' };
const entry = (seq: number, action: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq, at: `2022-09-0${seq}T01:30:00Z`, bySystem: false, actorName: `办事员${seq}`, actorPost: null, onBehalfOf: null, action, actionTitle: { zh: action, en: action },
  fromStage: stage, toStage: stage, moved: false, opinion: null, enginesWords: null, about: [], changed: [], why: [], tookDays: null, ...more,
});
const record = [entry(1, 'submit'), entry(2, 'approve'), entry(3, 'batch.a'), entry(4, 'timer.escalate'), entry(5, 'batch.b'), entry(6, 'return', { opinion: '材料不全，请补充。', tookDays: 3 }), entry(7, 'timer.noticeEnd')];

describe('folding', () => {
  it('puts neighbouring system entries into one run and leaves a single one alone', () => {
    expect(foldRuns(record).map((row) => (row.kind === 'run' ? row.entries.map((one) => one.seq) : row.entry.seq))).toEqual([1, 2, [3, 4, 5], 6, 7]);
  });

  it('never folds an entry that carries an opinion', () => {
    const rows = foldRuns([entry(1, 'batch.a'), entry(2, 'batch.b', { opinion: '集体研究同意' }), entry(3, 'batch.c')]);
    expect(rows.every((row) => row.kind === 'entry')).toBe(true);
  });

  it('has nothing to show of an empty record', () => {
    expect(foldRuns([])).toEqual([]);
  });

  it.each([['submit', 'submit'], ['approve', 'approve'], ['return', 'return'], ['reject', 'reject'], ['timer.escalate', 'system'], ['entry.vetoed', 'reject']] as const)('paints %s as %s', (action, tone) => {
    expect(toneOf(action)).toBe(tone);
  });
});

describe('the record on screen', () => {
  it('tells the newest last, and first when asked', async () => {
    render(<ApprovalTimeline entries={record} />);
    const first = () => within(screen.getAllByRole('listitem')[0] ?? document.body);
    expect(first().getByText('办事员1')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /最早在前/u }));
    expect(first().getByText('办事员7')).toBeDefined();
  });

  it('opens a folded run', async () => {
    render(<ApprovalTimeline entries={record} />);
    expect(screen.queryByText('办事员4')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /3 条系统记录/u }));
    expect(screen.getByText('办事员4')).toBeDefined();
  });

  it('of a long record shows how it began and what was done last, and the rest when asked', async () => {
    const long = Array.from({ length: 50 }, (_, n) => entry(n + 1, 'record', { at: '2022-09-05T01:30:00Z' }));
    render(<ApprovalTimeline entries={long} />);
    expect(screen.getAllByText(/^办事员/u).map((one) => one.textContent?.slice(3))).toEqual([1, 2, 3, 4, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50].map(String));
    await userEvent.click(screen.getByRole('button', { name: /其间 34 条记录/u }));
    expect(screen.getAllByText(/^办事员/u)).toHaveLength(50);
  });

  it('says to whom it was handed, and why it went where it went', async () => {
    const name = (zh: string) => ({ zh, en: zh });
    const clause = (says: string, holds: boolean | null, more: Partial<ClauseView> = {}): ClauseView => ({ says: name(says), text: says, holds, joins: null, ofData: true, reads: [], parts: [], to: null, toTitle: null, ...more });
    render(
      <ApprovalTimeline
        entries={[
          entry(1, 'transfer', { about: [name('蔡云霞'), name('金怡')] }),
          entry(2, 'approve', {
            moved: true,
            why: [
              clause('x', false, { joins: 'or', to: 'review', toTitle: name('复审'), parts: [clause('金额超过¥5,000.00', false, { reads: [{ title: name('金额'), shown: name('¥1,000.00') }] }), clause('已填写期限', null)] }),
              clause('有风险（类别）', true, { to: 'hearing', toTitle: name('征求意见'), reads: [{ title: name('户主'), shown: name('***') }] }),
            ],
          }),
        ]}
      />,
    );
    expect(screen.getByText('转给蔡云霞、金怡')).toBeDefined();
    await userEvent.click(screen.getByText('为什么走这条路'));
    const line = (words: string) => within(screen.getByText(words).closest('p') ?? document.body);
    expect(screen.getByText('去“复审”')).toBeDefined();
    expect(line('满足其一').getByLabelText('不成立')).toBeDefined();
    expect(line('金额超过¥5,000.00').getByText('金额 ¥1,000.00')).toBeDefined();
    expect(line('已填写期限').getByLabelText('未判定')).toBeDefined();
    expect(line('有风险（类别）').getByLabelText('成立')).toBeDefined();
    expect(screen.getByText('户主 ***')).toBeDefined();
  });

  it('shows opinion, working days and the time in Shanghai', () => {
    render(<ApprovalTimeline entries={record} />);
    expect(screen.getByText('材料不全，请补充。')).toBeDefined();
    expect(screen.getByText('用时 3 个工作日')).toBeDefined();
    expect(screen.getByText('2022年9月6日 09:30')).toBeDefined();
  });

  it('tells what the engine did and said itself in the reader’s language', async () => {
    await speak('en');
    const said = { zh: '岗位空缺，改由南湖区妇联主席办理', en: 'the post is vacant: the chair is asked' };
    render(<ApprovalTimeline entries={[entry(1, 'reroute', { bySystem: true, actorName: '系统', opinion: said.zh, enginesWords: said })]} />);
    expect(screen.getByText('The system')).toBeDefined();
    expect(screen.getByText(said.en)).toBeDefined();
    expect(screen.queryByText(said.zh)).toBeNull();
    await speak('zh');
  });
});
