import type { PlayOpening, PlayReport, PlayStep } from '@jinguo/core';
import { parseLocalDate } from '@jinguo/core/plugin';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient, type DraftView } from '../../../api.ts';
import { dayAfter } from './day-after.ts';
import { PlayTab } from './play-tab.tsx';

const startsOn = parseLocalDate('2022-09-05') ?? expect.unreachable();
const words = (zh: string) => ({ zh, en: zh });
const action = { action: 'approve', title: words('同意'), opinion: 'optional', place: 'common', form: null, targets: [], choices: [], example: null } as const;
const opening: PlayOpening = {
  unit: 'v11', startsOn, before: [], batch: null, units: [{ id: 'v11', name: words('竹林村') }], starters: [{ by: 'applicant', who: words('申报人') }], example: { family: '沈兰家' }, exampleRefused: null,
  form: { name: 'nomination', title: words('推荐表'), schema: { type: 'object', properties: { family: { type: 'string', title: '家庭' } } } },
};
const begun = { do: 'start', workflow: 'prize', by: 'applicant', unit: 'v11', form: { family: '沈兰家' } };
const refused = { code: 'NOT_ALLOWED', zh: '不是您来办', en: 'not yours', issues: [] };

/** What the server would say: the second step is refused. */
function reportOf(steps: readonly PlayStep[]): PlayReport {
  return {
    now: '2022-09-05T01:00:00.000Z', today: startsOn,
    frames: steps.map((step, index) => ({ at: '2022-09-05T01:00:00.000Z', words: words(`第${index + 1}步 ${step.do}`), refusal: index === 1 ? refused : null, happened: [words('转到“受理”')], items: [] })),
    items: [{
      number: 'XX02-1', workflow: 'prize', workflowTitle: words('家庭评选'), stage: 'intake', title: words('受理'), result: null, good: null, dueOn: null, dueForIntake: false, waitsFor: [words('区经办')],
      timers: [{ title: words('超时提级'), at: '2022-09-07T15:59:59.999Z' }],
      actors: [{ by: 'clerk@d#1', who: words('区经办'), actions: [action] }, { by: 'clerk@d#2', who: words('区经办（另一位）'), actions: [action] }],
    }],
  };
}
const recorded = { id: 'p1', title: '会签通过', play: { startsOn, steps: [begun] }, recordedBy: '顾敏华', recordedAt: '2022-09-05T01:00:00.000Z', retired: null, broken: { step: 2, words: words('应到“评议”，现在到“审定”') } };
const asked: string[] = [];
const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>((url, init) => {
  const names = new URL(url, 'http://office').pathname.replace('/trpc/', '').split(',');
  const bodies = Object(JSON.parse(typeof init.body === 'string' ? init.body : '{}'));
  asked.push(...names.map((name, index) => `${name} ${JSON.stringify(bodies[index])}`));
  const answers = names.map((name, index): unknown => ({ 'studio.play.opening': opening, 'studio.play.recorded': [recorded], 'studio.play.record': [recorded, { ...recorded, id: 'p2', title: '顺利', broken: null }] })[name] ?? (name === 'studio.play.run' ? reportOf(bodies[index].play.steps) : null));
  return Promise.resolve(Response.json(answers.map((data) => ({ result: { data } }))));
});
const lastSteps = (): unknown => JSON.parse(asked.findLast((one) => one.startsWith('studio.play.run'))?.slice('studio.play.run '.length) ?? '{}').play.steps;

const draft: DraftView = {
  id: 'd1', workflow: 'prize', title: words('家庭评选'), town: null, baseNumber: 1, revision: 3, updatedBy: '', updatedAt: '', steps: [], comments: [], mayUndo: false, mayRedo: false,
  definition: JSON.parse('{}'), sketch: JSON.parse('{}'),
};

beforeEach(() => {
  queryClient.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', sent);
  render(<QueryClientProvider client={queryClient}><App><PlayTab draft={draft} /></App></QueryClientProvider>);
});

it('begins with an example, acts as who may act, and goes back a step', async () => {
  await userEvent.click(await screen.findByRole('button', { name: '用示例表单开始' }));
  const actors = await screen.findByRole('list', { name: '现在谁能办' });
  expect(within(actors).getAllByRole('listitem')).toHaveLength(1);
  expect(lastSteps()).toEqual([begun]);
  await userEvent.click(within(actors).getByRole('button', { name: /同\s?意/u }));
  expect(await screen.findByText('被拒绝：不是您来办')).toBeDefined();
  expect(lastSteps()).toEqual([begun, { do: 'act', item: 0, by: 'clerk@d#1', action: 'approve' }]);
  await userEvent.click(screen.getByRole('button', { name: '退回一步' }));
  await waitFor(() => expect(screen.queryByText('被拒绝：不是您来办')).toBeNull());
});

it('moves the clock by a working day and to the morning after what falls due next', async () => {
  await userEvent.click(await screen.findByRole('button', { name: '用示例表单开始' }));
  await userEvent.click(await screen.findByRole('button', { name: '到下一期限' }));
  await waitFor(() => expect(lastSteps()).toEqual([begun, { do: 'wait', until: '2022-09-08' }]));
  await waitFor(() => expect(screen.getByRole('button', { name: '+1 个工作日' })).toHaveProperty('disabled', false));
  await userEvent.click(screen.getByRole('button', { name: '+1 个工作日' }));
  await waitFor(() => expect(lastSteps()).toEqual([begun, { do: 'wait', until: '2022-09-08' }, { do: 'wait', workingDays: 1 }]));
  expect(['2022-09-08T01:00:00.000Z', '2022-09-08T01:00:00.001Z'].map(dayAfter)).toEqual(['2022-09-08', '2022-09-09']);
});

it('records the play under a name and tells of each recorded one whether the draft still comes to it', async () => {
  expect(await screen.findByText('第3步 · 应到“评议”，现在到“审定”')).toBeDefined();
  await userEvent.click(await screen.findByRole('button', { name: '用示例表单开始' }));
  await userEvent.click(await screen.findByRole('button', { name: /录制为用例/u }));
  await userEvent.type(await screen.findByRole('textbox', { name: '用例名称' }), '顺利');
  await userEvent.click(screen.getByRole('button', { name: /保\s?存/u }));
  expect(await screen.findByText('符合')).toBeDefined();
  expect(asked.some((one) => one.startsWith('studio.play.record ') && one.includes('"title":"顺利"'))).toBe(true);
});
