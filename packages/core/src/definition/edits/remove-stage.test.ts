// Taking a stage out leaves its name in no list of stages, and the lead reads what became of each.
import { expect, it } from 'vitest';
import { diffDefinitions } from '../diff.ts';
import { parseDefinition, type WorkflowDefinition } from '../workflow-definition.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { applyEdits } from './apply.ts';
import type { DefinitionEdit } from './definition-edit.ts';

function prize(change: Partial<WorkflowDefinition> = {}, chair: object = {}): WorkflowDefinition {
  const found = createRegistry([committeePlugin()]).current('prize')?.compiled.definition;
  if (found === undefined) throw new RangeError('prize');
  return parseDefinition({ ...found, ...change, stages: found.stages.map((one) => (one.id === 'chair' ? { ...one, ...chair } : one)) });
}
const without = (stage: string, leadsTo: string): DefinitionEdit => ({ op: 'remove-stage', stage, leadsTo });
const told = (before: WorkflowDefinition, after: WorkflowDefinition) => diffDefinitions(before, after).filter((one) => one.kind === 'whole' || one.kind === 'settings').map(({ words }) => words);
const chairOf = (definition: WorkflowDefinition) => definition.stages.find((one) => one.id === 'chair');

it('drops it from where an item may be ended by hand, which without any is nowhere and never everywhere', () => {
  const before = prize({ terminatesFrom: ['check', 'jury'] });
  const one = applyEdits(before, [without('jury', 'chair')]);
  expect([parseDefinition(one).terminatesFrom, told(before, one)[0]]).toEqual([['check'], { zh: '可以终止的环节由“审查”、“评议”改为“审查”', en: 'an item may be ended by hand at: “Check” instead of “Check”, “Jury”' }]);
  const none = parseDefinition(applyEdits(one, [without('check', 'chair')]));
  expect([none.terminatesFrom, told(before, none)[0]?.zh]).toEqual([[], '可以终止的环节由“审查”、“评议”改为无']);
  const endable = (definition: WorkflowDefinition) => [...createRegistry([committeePlugin()]).vet(definition).readings].flatMap(([id, { plan }]) => (plan.on.terminate === undefined ? [] : [id]));
  expect([endable(one), endable(none)]).toEqual([['check'], []]);
});

it('drops it from the stages whose signers may act again', () => {
  const before = prize({}, { excludeSigners: true, mayHaveSigned: ['check', 'jury'] });
  const one = parseDefinition(applyEdits(before, [without('jury', 'chair')]));
  expect(chairOf(one)?.mayHaveSigned).toEqual(['check']);
  expect(told(before, one)).toContainEqual({ zh: '“审定”不回避的签署环节由“审查”、“评议”改为“审查”', en: 'stages whose signers may also act at “Decision”: “Check” instead of “Check”, “Jury”' });
  expect(chairOf(parseDefinition(applyEdits(one, [without('check', 'chair')])))?.mayHaveSigned).toBeUndefined();
});

it('drops it from what a stage looks up in its own workflow, and from nothing of another', () => {
  const looking = (workflow: string) => chairOf(parseDefinition(applyEdits(prize({}, { looksUp: { workflow, stages: ['check', 'jury'] } }), [without('jury', 'chair')])))?.looksUp?.stages;
  expect([looking('prize'), looking('other')]).toEqual([['check'], ['check', 'jury']]);
});

it('lets an end that is opened again lead elsewhere', () => {
  const ended = (definition: WorkflowDefinition) => definition.stages.find((one) => one.id === 'refused')?.settings['reopenTo'];
  const base = prize();
  const before = parseDefinition({ ...base, stages: base.stages.map((one) => (one.id === 'refused' ? { ...one, settings: { ...one.settings, reopenTo: 'jury' } } : one)) });
  expect(ended(applyEdits(before, [without('jury', 'chair')]))).toBe('chair');
});
