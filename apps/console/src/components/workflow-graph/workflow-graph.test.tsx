import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ClauseView, GraphStage, GraphWay } from '@jinguo/core';
import { forwardOf } from './forward.ts';
import { StageDetail } from './stage-detail.tsx';
import { WorkflowGraph } from './workflow-graph.tsx';

const stage = (id: string, state: GraphStage['state'], visits: GraphStage['visits'] = []): GraphStage =>
  ({ id, kind: 'review', title: { zh: `环节${id}`, en: id }, who: { zh: '经办人', en: 'Clerk' }, limit: null, state, visits });
const way = (from: string, to: string, outcome: string): GraphWay =>
  ({ from, to, outcomes: [{ outcome, title: { zh: outcome, en: outcome } }], walked: 0, isReturn: outcome === 'returned' });
const amount: ClauseView = { says: { zh: '金额超过¥5,000.00', en: 'over ¥5,000.00' }, text: 'x', holds: true, joins: null, ofData: true, reads: [], parts: [], to: '二', toTitle: { zh: '复审', en: 'Review' } };
const stages = [stage('一', 'done', [{ enteredAt: '2022-09-05T01:00:00Z', leftAt: '2022-09-05T02:30:00Z', by: '王芳', opinion: '情况属实', enginesWords: null, why: [amount] }]), stage('二', 'current'), stage('三', 'future'), stage('补', 'future')];
const ways = [way('一', '二', 'approved'), way('二', '补', 'returned'), way('补', '二', 'submitted'), way('二', '三', 'approved')];

it('tells the same in words, in Shanghai time', () => {
  render(<WorkflowGraph stages={stages} ways={ways} />);
  const [first, ...others] = within(screen.getByRole('list', { name: /流程图/u })).getAllByRole('listitem');
  expect(first?.textContent).toContain('2022年9月5日 09:00 到达，2022年9月5日 10:30 办出 王芳 办理');
  expect(others).toHaveLength(2);
});

it('says of a stage who was there and when, with which words, by which rule, and why this way was taken', async () => {
  const [first] = stages;
  if (first === undefined) throw new RangeError('no stage');
  render(<StageDetail stage={first} ways={ways.filter((one) => one.from === first.id)} titleOf={(id) => id} />);
  expect(screen.getByText('经办人')).toBeDefined();
  expect(screen.getByText('情况属实')).toBeDefined();
  await userEvent.click(screen.getByText('为什么走这条路'));
  expect(screen.getByText('去“复审”')).toBeDefined();
  expect(screen.getByText('金额超过¥5,000.00')).toBeDefined();
});

it('shows every stage when asked', async () => {
  render(<WorkflowGraph stages={stages} ways={ways} />);
  await userEvent.click(screen.getByRole('switch', { name: /显示全部环节/u }));
  expect(within(screen.getByRole('list', { name: /流程图/u })).getAllByRole('listitem')).toHaveLength(4);
});

it('says so when there is no workflow', () => {
  render(<WorkflowGraph stages={[]} ways={[]} />);
  expect(screen.getByText('暂无流程信息')).toBeDefined();
});

it('puts detours after the line and draws returns back', () => {
  const { order, back } = forwardOf({ stages, ways });
  expect(order).toEqual(['一', '二', '三', '补']);
  expect([...back]).toEqual(['二>补']);
});
