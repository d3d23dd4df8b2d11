// All that a lead sets of a stage beside the picture: each control sends one named edit, made here by the engine's own.
import { applyEdits, parseDefinition, type DefinitionEdit } from '@jinguo/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../../api.ts';
import { keepFile } from '../../../components/save-file.ts';
import { ExportLinks } from '../export-links.tsx';
import { ConditionDialog } from './condition/condition-dialog.tsx';
import { StagePanel } from './stage-panel.tsx';
import type { Definition, DraftSketch, DraftStage } from './stage-of.ts';
import { Talk } from './talk.tsx';

vi.mock('../../../components/save-file.ts', () => ({ keepFile: vi.fn<() => void>() }));

const words = (zh: string) => ({ zh, en: zh });
const begun = parseDefinition({
  format: 1, campaign: 'shows', programme: 'show', code: 'XX09', workflow: 'show', title: words('展示'), form: 'item', startedBy: [{ applicant: true }], start: 'apply',
  fields: { day: { from: 'application.day', type: 'date', title: words('开幕日') }, score: { from: 'application.score', type: 'integer', title: words('得分') } },
  forms: { application: { title: words('申请表'), schema: { type: 'object', properties: { day: { type: 'string', format: 'date', title: '开幕日' }, score: { type: 'integer', title: '得分' }, jury: { type: 'array', title: '评委', items: { type: 'string', 'x-widget': 'person' } } } } } },
  stages: [
    { id: 'apply', kind: 'fillIn', title: words('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'look' } } },
    { id: 'look', kind: 'review', title: words('评议'), actors: [{ role: 'clerk', unit: 'district' }], settings: { mayReject: false }, outcomes: { approved: [{ to: 'shown' }] } },
    { id: 'shown', kind: 'notice', title: words('公示'), actors: [{ role: 'clerk', unit: 'district' }], settings: { days: 5, unit: 'workingDays', paper: 'list', objection: 'item' }, outcomes: { passed: { to: 'done' }, objected: { to: 'look' } } },
    { id: 'done', kind: 'end', title: words('办结'), settings: { result: 'done', good: true } },
  ],
});
const drawn = (id: string): DraftStage => ({
  id, kind: 'review', title: words(id), who: null, limit: null, change: null, actions: [{ action: 'approve', title: words('同意') }, { action: 'return', title: words('退回') }],
  outcomes: [{ outcome: 'approved', title: words('同意'), needed: true, ways: [{ to: 'shown', title: null, when: [] }] }],
});
const sketch: DraftSketch = {
  start: 'apply', stages: ['apply', 'look', 'shown', 'done'].map(drawn), ways: [], differences: [], kinds: ['review', 'notice', 'wait', 'end'], blocks: [{ block: 'twoLevels', title: words('两级审核') }], papers: ['list'],
  partners: [{ unit: 'partner.bank', title: words('银行') }], roles: [{ role: 'clerk', title: words('科室经办') }, { role: 'chair', title: words('主席') }],
  names: [{ name: 'fields.score', title: words('得分'), type: 'integer', unit: null, choices: [] }],
};

let definition: Definition;
let made: DefinitionEdit[];
let answers: Record<string, (input: unknown) => unknown>;
const stage = (id: string) => definition.stages.find((one) => one.id === id);

function Beside({ id }: { readonly id: string }) {
  const [now, setNow] = useState(definition);
  const edit = (steps: readonly DefinitionEdit[]): Promise<boolean> => {
    definition = applyEdits(definition, steps);
    made.push(...steps);
    setNow(definition);
    return Promise.resolve(true);
  };
  const found = now.stages.find((one) => one.id === id);
  return found === undefined ? <p>没有了</p> : <StagePanel definition={now} sketch={sketch} stage={found} drawn={drawn(id)} findings={[]} edit={edit} onClose={() => undefined} onPick={() => undefined} />;
}

const show = (id: string) => render(<QueryClientProvider client={queryClient}><App><Beside id={id} /></App></QueryClientProvider>);
const open = (name: string) => fireEvent.click(screen.getByText(name));
const choose = async (label: string, option: string) => {
  const [box] = screen.getAllByRole('combobox', { name: new RegExp(`^${label}`, 'u') });
  fireEvent.mouseDown(box ?? document.body);
  const [offered] = (await screen.findAllByText(option, { selector: '.ant-select-item-option-content' })).toReversed();
  fireEvent.click(offered ?? document.body);
};
const type = (box: HTMLElement, text: string) => {
  fireEvent.change(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter' });
  fireEvent.blur(box);
};

beforeEach(() => {
  [definition, made, answers] = [begun, [], {}];
  queryClient.clear();
  vi.stubGlobal('fetch', vi.fn((url: string, init?: { readonly body?: string }) => {
    const name = new URL(url, 'http://localhost').pathname.slice('/trpc/'.length);
    const input = init?.body === undefined ? undefined : JSON.parse(init.body)['0'];
    return Promise.resolve(Response.json([{ result: { data: answers[name]?.(input) ?? null } }]));
  }));
});

it('several sign by vote with a share and a veto, or all in order and heard to the end', async () => {
  show('look');
  await choose('多人怎么签', '票签');
  type(screen.getByRole('spinbutton', { name: /^同意比例/u }), '67');
  await choose('须超过该比例', '达到该比例即可');
  expect(stage('look')?.settings['sign']).toEqual({ mode: 'vote', carries: { share: 67, more: false } });
  await choose('多人怎么签', '顺序会签');
  await choose('一人不同意即止', '听完所有人再定');
  expect(stage('look')?.settings['sign']).toMatchObject({ mode: 'inOrder', rejectEnds: 'last' });
});

it('who acts is a post at a level, a whole group, everybody of a post, a partner, people a form names, or whoever decided', async () => {
  show('look');
  for (const [kind, rule] of [
    ['全体岗位', { role: 'clerk', everyone: 'district' }], ['各单位岗位', { role: 'clerk', each: 'village' }], ['协同部门', { role: 'clerk', partner: 'partner.bank', binding: 'countersign' }],
    ['表单指定的人', { named: 'application.jury' }], ['某环节的决定人', { decider: 'apply' }], ['申报人', { applicant: true }], ['岗位', { role: 'clerk', unit: 'district' }],
  ] as const) {
    await choose('谁来办', kind);
    expect(stage('look')?.actors).toEqual([rule]);
  }
  await choose('层级', '镇（街道）');
  await choose('岗位', '主席');
  expect(stage('look')?.actors).toEqual([{ role: 'chair', unit: 'town' }]);
});

it('a stage is renamed, moved in the list, made the first, and removed with what led to it led on', async () => {
  show('look');
  type(screen.getByRole('textbox', { name: '名称' }), '专家评议');
  open('位置与删除');
  fireEvent.click(await screen.findByRole('button', { name: '显示次序后移' }));
  fireEvent.click(screen.getByRole('button', { name: '设为起始环节' }));
  expect(definition.stages.map((one) => one.title.zh)).toEqual(['申请', '公示', '专家评议', '办结']);
  expect(definition.start).toBe('look');
  fireEvent.click(screen.getByRole('button', { name: '显示次序前移' }));
  fireEvent.click(screen.getByRole('button', { name: '删除环节' }));
  fireEvent.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: /删\s*除/u }));
  await screen.findByText('没有了');
  expect(made.at(-1)).toEqual({ op: 'remove-stage', stage: 'look', leadsTo: 'shown' });
  expect(stage('apply')?.outcomes).toEqual({ submitted: { to: 'shown' } });
});

it('what may be done is all of its kind or what is ticked; returns go where she says, so many times', async () => {
  show('look');
  open('可以做什么');
  fireEvent.click(await screen.findByRole('checkbox', { name: '本类环节的全部操作' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '退回' }));
  expect(stage('look')?.allow).toEqual(['approve']);
  fireEvent.click(screen.getByRole('checkbox', { name: '可以不同意' }));
  await choose('可退回到', '申请');
  type(screen.getByRole('spinbutton', { name: /^最多退回次数/u }), '3');
  expect(stage('look')?.settings).toEqual({ mayReject: true, returnTo: ['apply'], maxReturns: 3 });
});

it('on arriving a message is sent and a paper made; both are taken away again', async () => {
  answers['papers.templates'] = () => ({ words: [], papers: [{ paper: 'list', title: '公示名单', stage: words('公示'), versions: [] }] });
  show('look');
  open('到达时');
  await choose('添加', '通知申报人');
  fireEvent.change(screen.getByRole('textbox', { name: '通知内容（中文）' }), { target: { value: '已进入评议' } });
  fireEvent.click(screen.getByRole('button', { name: /^添\s*加$/u }));
  await screen.findByText('通知申报人：已进入评议');
  await choose('添加', '生成文书');
  await screen.findByText('公示名单');
  fireEvent.click(screen.getByRole('button', { name: /^添\s*加$/u }));
  await screen.findByText('生成文书：公示名单');
  expect(stage('look')?.onEnter).toEqual([{ effect: 'notifyApplicant', params: { zh: '已进入评议', en: '已进入评议' } }, { effect: 'makePaper', params: { paper: 'list' } }]);
  const line = screen.getByText('生成文书：公示名单').closest('li') ?? document.body;
  fireEvent.click(within(line).getByRole('button', { name: '移除' }));
  expect(stage('look')?.onEnter).toHaveLength(1);
});

it('a limit ends on a date of the form, is escalated to a post, or ends the stage by itself', async () => {
  show('look');
  fireEvent.click(screen.getByRole('radio', { name: '到表单所填日期' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '超时提级' }));
  await choose('提级给', '主席');
  fireEvent.click(screen.getByRole('checkbox', { name: '到期自动离开本环节' }));
  expect(stage('look')?.deadline).toEqual({ within: { untilField: 'day' }, remindAtPercent: [50, 100], escalate: { afterWorkingDays: 1, to: { role: 'chair', unit: 'district' } }, expires: true });
});

it('a notice stands so many days of a kind from a day, and an objection takes out the item or only the entry', async () => {
  show('shown');
  type(screen.getByRole('spinbutton', { name: /^公示期/u }), '7');
  await choose('计算方式', '个自然日');
  await choose('起算', '当日起');
  await choose('有异议时', '仅该条目离开');
  expect(stage('shown')?.settings).toEqual({ days: 7, unit: 'naturalDays', start: 'sameDay', paper: 'list', objection: 'entry' });
});

it('a stage has a form, must be claimed, may be withdrawn from, and says who is asked where nobody holds the post', async () => {
  show('look');
  open('更多设置');
  await choose('填写的表单', '申请表');
  await choose('认领', '须先认领');
  await choose('申报人撤回', '随时可撤回');
  type(screen.getByRole('spinbutton', { name: /^决定后可收回/u }), '30');
  fireEvent.click(screen.getAllByRole('button', { name: /添加办理人/u }).at(-1) ?? document.body);
  expect(stage('look')).toMatchObject({ form: 'application', pool: 'claim', withdraw: 'free', grace: { minutes: 30 }, fallback: [{ role: 'clerk', unit: 'district' }] });
});

it('a stage or a building block is put in between', async () => {
  show('look');
  fireEvent.click(screen.getByRole('button', { name: '在此插入环节：同意' }));
  await choose('插入什么', '两级审核');
  fireEvent.click(screen.getByRole('button', { name: /确\s*定/u }));
  await waitFor(() => expect(definition.stages).toHaveLength(6));
  expect(made).toEqual([{ op: 'add-block', block: 'twoLevels', after: 'look', outcome: 'approved', id: 'stage5', paper: 'list' }]);
});

it('a condition is filled in by rows or typed as CEL with completion; each is read back from the other', async () => {
  answers['studio.condition'] = (input) => {
    const { cel, rows } = Object(input);
    const read = { joins: 'and', parts: [{ field: 'fields.score', comparison: '>=', value: 90 }] };
    return rows === undefined ? { cel, rows: read, problem: String(cel).includes('90') ? null : words('没有写完') } : { cel: 'fields.score == 0', rows, problem: null };
  };
  const [look] = definition.stages.filter((one) => one.id === 'look');
  if (look === undefined) throw new RangeError('look');
  const steps: DefinitionEdit[] = [];
  const edit = (more: readonly DefinitionEdit[]) => Promise.resolve(steps.push(...more) > 0);
  render(<QueryClientProvider client={queryClient}><ConditionDialog definition={definition} sketch={sketch} stage={look} drawn={drawn('look')} edit={edit} outcome="approved" way={0} at={null} onClose={() => undefined} /></QueryClientProvider>);
  await screen.findByText('fields.score == 0');
  fireEvent.click(screen.getByText('CEL 表达式'));
  const box = screen.getByRole('combobox', { name: 'CEL 表达式' });
  fireEvent.change(box, { target: { value: 'fields.sc' } });
  await screen.findByText('没有写完');
  expect(screen.getByRole('button', { name: /确\s*定/u })).toHaveProperty('disabled', true);
  fireEvent.click(await screen.findByText('fields.score 得分'));
  expect(box).toHaveProperty('value', 'fields.score');
  fireEvent.change(box, { target: { value: 'fields.score >= 90' } });
  await waitFor(() => expect(screen.queryByText('没有写完')).toBeNull());
  fireEvent.click(screen.getByText('按行填写'));
  expect(screen.getByRole('spinbutton', { name: '值' })).toHaveProperty('value', '90');
  fireEvent.click(screen.getByRole('button', { name: /确\s*定/u }));
  await waitFor(() => expect(steps).toEqual([{ op: 'set-condition', stage: 'look', outcome: 'approved', way: 0, when: [{ cel: 'fields.score >= 90' }] }]));
});

it('the leads write to each other about the draft and about a stage', async () => {
  const comments = [{ id: 'c1', stage: 'look', text: '这里再议', by: '沈小玲', at: '2022-09-05T01:00:00Z' }];
  const said: unknown[] = [];
  answers['studio.comment'] = (input) => {
    said.push(input);
    return { ...draft, comments: [] };
  };
  const draft = JSON.parse(JSON.stringify({ id: 'd1', definition, comments }));
  render(<QueryClientProvider client={queryClient}><Talk draft={draft} stage="look" /></QueryClientProvider>);
  expect(screen.getByText(/沈小玲.*关于“评议”/u)).toBeDefined();
  await userEvent.type(screen.getByRole('textbox', { name: /写下意见/u }), '同意');
  fireEvent.click(screen.getByRole('button', { name: /发\s*送/u }));
  await waitFor(() => expect(said).toEqual([{ id: 'd1', stage: 'look', text: '同意' }]));
});

it('a workflow is kept as a machine for Stately, as Mermaid, and shown as a page to sign', async () => {
  const load = () => Promise.resolve(JSON.parse(JSON.stringify({ definition, machine: { id: 'show', initial: 'apply' }, mermaid: 'stateDiagram-v2', sketch, paper: { title: '“展示”办理流程说明', blocks: [{ kind: 'paragraph', text: '本流程共3个环节。' }] } })));
  answers['session.me'] = () => ({ person: null });
  render(<QueryClientProvider client={queryClient}><App><ExportLinks name="show-v1" load={load} /></App></QueryClientProvider>);
  fireEvent.click(screen.getByRole('button', { name: /状态机 JSON$/u }));
  await waitFor(() => expect(keepFile).toHaveBeenCalledWith(expect.anything(), 'show-v1.machine.json'));
  fireEvent.click(screen.getByRole('button', { name: /Mermaid 图$/u }));
  await waitFor(() => expect(keepFile).toHaveBeenCalledWith(expect.anything(), 'show-v1.mmd'));
  fireEvent.click(screen.getByRole('button', { name: /流程说明（签字页）$/u }));
  expect(await within(await screen.findByRole('dialog')).findByText('“展示”办理流程说明')).toBeDefined();
});
