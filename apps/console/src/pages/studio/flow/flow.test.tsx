// The panels beside a draft's picture: what a click sends is a named edit, and nothing else changes.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ConditionGroup, DefinitionEdit, DraftFinding, ReadableName } from '@jinguo/core';
import { expect, it } from 'vitest';
import { tabIn } from '../editor/tabs.tsx';
import { ConditionRows } from './condition/condition-rows.tsx';
import { comparisonsOf, freshRow } from './condition/rows.ts';
import { FindingCard } from './findings.tsx';
import { Limit } from './limit.tsx';
import { Rules } from './rules.tsx';
import { freshStage, type Definition, type DraftSketch, type DraftStage, type Rule, type Stage } from './stage-of.ts';
import { Ways } from './ways.tsx';

const words = (zh: string) => ({ zh, en: zh });
const stageOf = (id: string, kind: string, outcomes: Stage['outcomes']): Stage => ({ id, kind, title: words(id), actors: [{ role: 'clerk', unit: 'district' }], checks: [], computes: [], withdraw: 'no', excludeSigners: false, onEnter: [], settings: {}, outcomes });
const check = stageOf('check', 'review', { approved: { to: 'ended' } });
const definition: Definition = {
  format: 1, campaign: 'prizes', programme: 'prize', code: 'SY03', workflow: 'prize', title: words('评选'), form: 'item', startedBy: [{ applicant: true }], fields: {}, forms: {}, start: 'check',
  stages: [check, stageOf('ended', 'end', {})],
};
const drawn: DraftStage = {
  id: 'check', kind: 'review', title: words('check'), who: null, limit: null, change: null, actions: [],
  outcomes: [{ outcome: 'approved', title: words('同意'), needed: true, ways: [{ to: 'ended', title: null, when: [] }] }, { outcome: 'rejected', title: words('不同意'), needed: true, ways: [] }],
};
const score: ReadableName = { name: 'fields.score', title: words('得分'), type: 'integer', unit: null, choices: [] };
const grant: ReadableName = { name: 'fields.amount', title: words('金额'), type: 'integer', unit: 'fen', choices: [] };
const kind: ReadableName = { name: 'fields.kind', title: words('称号'), type: 'text', unit: null, choices: [{ value: 'finest', title: words('最美') }] };
const sketch: DraftSketch = { start: 'check', stages: [drawn], ways: [], differences: [], kinds: ['review', 'end'], partners: [], roles: [{ role: 'clerk', title: words('科室经办') }, { role: 'chair', title: words('主席') }], papers: [], blocks: [], names: [score, grant, kind] };

function sent() {
  const steps: DefinitionEdit[] = [];
  const edit = (more: readonly DefinitionEdit[]): Promise<boolean> => {
    steps.push(...more);
    return Promise.resolve(true);
  };
  return { steps, edit };
}

it('a finding tells its story and mends itself by one click', async () => {
  const { steps, edit } = sent();
  const finding: DraftFinding = { rule: 'no-dead-end', severity: 'error', stage: 'check', path: '/stages/0', words: words('走不下去'), story: [words('在“申报”提交')], fixes: [{ title: words('转到“结束”'), edits: [{ op: 'set-way', stage: 'check', outcome: 'approved', ways: [{ to: 'ended' }] }] }] };
  render(<FindingCard finding={finding} edit={edit} />);
  expect(screen.getByText('在“申报”提交')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '修正：转到“结束”' }));
  expect(steps).toEqual(finding.fixes[0]?.edits);
});

it('who acts is added and taken away as whole rules', async () => {
  const changes: Rule[][] = [];
  render(<Rules rules={check.actors} onChange={(rules) => changes.push(rules)} definition={definition} sketch={sketch} />);
  await userEvent.click(screen.getByRole('button', { name: /添加办理人/u }));
  await userEvent.click(screen.getByRole('button', { name: '移除' }));
  expect(changes).toEqual([[{ role: 'clerk', unit: 'district' }, { role: 'clerk', unit: 'district' }], []]);
});

it('the silence of a department that only advises may count where opinions are asked, and of no other', async () => {
  const changes: Rule[][] = [];
  const adviser = { role: 'clerk', partner: 'partner.bank', binding: 'advise' } as const;
  const shown = (rules: readonly Rule[], consults: boolean) => <Rules rules={rules} onChange={(next) => changes.push(next)} definition={definition} sketch={sketch} consults={consults} />;
  const { rerender } = render(shown([adviser], true));
  await userEvent.click(screen.getByRole('checkbox', { name: /逾期视为无意见/u }));
  rerender(shown([{ ...adviser, silenceIsConsent: true }], true));
  await userEvent.click(screen.getByRole('checkbox', { name: /逾期视为无意见/u }));
  expect(changes).toEqual([[{ ...adviser, silenceIsConsent: true }], [adviser]]);
  rerender(shown([{ ...adviser, binding: 'veto' }], true));
  expect(screen.queryByRole('checkbox')).toBeNull();
  rerender(shown([adviser], false));
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('a limit is set to five working days with the usual reminders, and taken off', async () => {
  const { steps, edit } = sent();
  const { rerender } = render(<Limit definition={definition} sketch={sketch} stage={check} drawn={drawn} edit={edit} />);
  await userEvent.click(screen.getByRole('radio', { name: '时限' }));
  rerender(<Limit definition={definition} sketch={sketch} stage={{ ...check, deadline: { within: { workingDays: 5 }, remindAtPercent: [50, 100] } }} drawn={drawn} edit={edit} />);
  await userEvent.click(screen.getByRole('radio', { name: '不限时' }));
  expect(steps).toEqual([{ op: 'set-deadline', stage: 'check', deadline: { within: { workingDays: 5 }, remindAtPercent: [50, 100] } }, { op: 'set-deadline', stage: 'check', deadline: null }]);
});

it('an outcome that must lead somewhere asks for it; a way with a condition goes before the one without', async () => {
  const { steps, edit } = sent();
  render(<Ways definition={definition} sketch={sketch} stage={check} drawn={drawn} edit={edit} onPick={() => undefined} />);
  expect(screen.getByText('为“不同意”设去向（必须有去向）')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '添加有条件的去向：同意' }));
  await userEvent.click(screen.getByRole('button', { name: '删除此去向' }));
  expect(steps).toEqual([{ op: 'set-way', stage: 'check', outcome: 'approved', ways: [{ to: 'ended' }, { to: 'ended' }] }, { op: 'set-way', stage: 'check', outcome: 'approved', ways: [] }]);
});

it('rows offer what makes sense of a field: an order for numbers, choices for a choice, yuan for fen', async () => {
  expect(comparisonsOf(score)).toContain('<=');
  expect(comparisonsOf(kind)).toEqual(['==', '!=', 'in', 'has', 'hasNot']);
  expect(freshRow(kind)).toEqual({ field: 'fields.kind', comparison: '==', value: 'finest' });
  const groups: ConditionGroup[] = [];
  render(<ConditionRows group={{ joins: 'and', parts: [{ field: 'fields.amount', comparison: '>', value: 500_000 }] }} names={sketch.names} roles={sketch.roles} definition={definition} onChange={(group) => groups.push(group)} />);
  expect(screen.getByRole('spinbutton', { name: '值' })).toHaveProperty('value', '5000.00');
  await userEvent.click(screen.getByRole('button', { name: /添加条件组/u }));
  expect(groups).toEqual([{ joins: 'and', parts: [{ field: 'fields.amount', comparison: '>', value: 500_000 }, { joins: 'or', parts: [{ field: 'fields.score', comparison: '==', value: 0 }] }] }]);
});

it('a new stage gets a name that nothing carries yet', () => {
  expect(freshStage({ ...definition, stages: [...definition.stages, stageOf('stage3', 'end', {})] })).toBe('stage4');
});

it('an address that names no side of a draft opens the first', () => {
  expect(tabIn({ tab: 'play' })).toEqual({ tab: 'play' });
  expect(tabIn({ tab: 'form' }).tab).toBeUndefined();
  expect(Object.keys(tabIn({ tab: 'form' }))).toEqual(['tab']);
});
