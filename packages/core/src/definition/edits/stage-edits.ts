// Adding, removing and moving stages, and changing one: pure, on the definition as JSON. What leads to a stage that goes is
// led elsewhere, so that no edit leaves a name behind that nothing carries.
import { refusal } from '../../errors.ts';
import type { Stage } from '../stage.ts';
import type { JsonObject } from '../text.ts';
import { waysOf, type Transition } from '../transition.ts';
import type { WorkflowDefinition } from '../workflow-definition.ts';
import type { EditOf } from './definition-edit.ts';

/** How an item leaves a stage of a kind when all goes well. */
const mainOutcomes: ReadonlyMap<string, string> = new Map([
  ['fillIn', 'submitted'], ['collect', 'approved'], ['review', 'approved'], ['inspection', 'approved'], ['opinions', 'agreed'],
  ['notice', 'passed'], ['record', 'recorded'], ['wait', 'elapsed'], ['listed', 'advanced'], ['appeal', 'lapsed'],
]);

/** The usual way out of a stage of a kind; undefined for ends and kinds of plugins. */
export function mainOutcome(kind: string): string | undefined {
  return mainOutcomes.get(kind);
}

/** @throws JinguoError EDIT_IMPOSSIBLE */
export function stageAt(definition: WorkflowDefinition, id: string): Stage {
  const found = definition.stages.find((one) => one.id === id);
  if (found === undefined) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `没有环节“${id}”`, en: `there is no stage “${id}”` } });
  return found;
}

/** The definition with one stage changed. @throws JinguoError EDIT_IMPOSSIBLE */
export function withStage(definition: WorkflowDefinition, id: string, change: (stage: Stage) => Stage): WorkflowDefinition {
  stageAt(definition, id);
  return { ...definition, stages: definition.stages.map((one) => (one.id === id ? change(one) : one)) };
}

export function addStage(definition: WorkflowDefinition, edit: EditOf<'add-stage'>): WorkflowDefinition {
  const before = stageAt(definition, edit.after);
  if (definition.stages.some((one) => one.id === edit.id)) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `已有环节“${edit.id}”`, en: `there is a stage “${edit.id}” already` } });
  const led = edit.outcome === undefined || !Object.hasOwn(before.outcomes, edit.outcome) ? [] : waysOf(before.outcomes[edit.outcome]);
  const only = led.length === 1 ? led[0] : undefined;
  const out = mainOutcome(edit.kind);
  const fresh: Stage = {
    id: edit.id, kind: edit.kind, title: edit.title, actors: edit.actors ?? [], checks: [], computes: [], withdraw: 'no', excludeSigners: false, onEnter: [],
    // A review that cannot refuse needs no further way; the lead adds one where she wants it.
    settings: edit.settings ?? (edit.kind === 'review' ? { mayReject: false } : {}),
    outcomes: out === undefined || led.length === 0 ? {} : { [out]: only === undefined ? [...led] : { to: only.to } },
  };
  // What the word means and does stays with who says it; several ways with their conditions go to the new stage.
  const connected = edit.outcome === undefined ? before : { ...before, outcomes: { ...before.outcomes, [edit.outcome]: { ...only, to: edit.id } } };
  return { ...definition, stages: definition.stages.flatMap((one) => (one.id === before.id ? [connected, fresh] : [one])) };
}

export function removeStage(definition: WorkflowDefinition, { stage, leadsTo }: EditOf<'remove-stage'>): WorkflowDefinition {
  stageAt(definition, stage);
  stageAt(definition, leadsTo);
  if (stage === leadsTo) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '取消的环节不能作为去向', en: 'what is removed cannot be led to' } });
  const name = (id: string) => (id === stage ? leadsTo : id);
  const stages = definition.stages.filter((one) => one.id !== stage).map((one) => ({
    ...one,
    outcomes: Object.fromEntries(Object.entries(one.outcomes).map(([outcome, value]) => [outcome, mapWays(value, (way) => ({ ...way, to: name(way.to) }))])),
    settings: settingsWithout(one.settings, stage, leadsTo),
    ...(one.mayHaveSigned === undefined ? {} : { mayHaveSigned: orAbsent(one.mayHaveSigned.filter((id) => id !== stage)) }),
    ...(one.looksUp?.workflow === definition.workflow ? { looksUp: lookingUpWithout(one.looksUp, stage) } : {}),
  }));
  const { terminatesAt, terminatesFrom, voidsAt, start } = definition;
  // An empty list is not left out: that would let an item be ended by hand at every stage.
  return { ...definition, stages, start: name(start), ...(terminatesAt === undefined ? {} : { terminatesAt: name(terminatesAt) }), ...(terminatesFrom === undefined ? {} : { terminatesFrom: terminatesFrom.filter((id) => id !== stage) }), ...(voidsAt === undefined ? {} : { voidsAt: name(voidsAt) }) };
}

/** Settings that name stages, one or several. */
const namingStages: ReadonlySet<string> = new Set(['returnTo', 'backTo', 'reopenTo']);

/** Lists of stages, such as where returns may go, lose it; a single one names the other. */
function settingsWithout(settings: JsonObject, stage: string, leadsTo: string): JsonObject {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => {
    if (!namingStages.has(name)) return [name, value];
    return [name, Array.isArray(value) ? value.filter((one) => one !== stage) : value === stage ? leadsTo : value];
  }));
}

function lookingUpWithout(looksUp: NonNullable<Stage['looksUp']>, stage: string): Stage['looksUp'] {
  const stages = orAbsent(looksUp.stages.filter((id) => id !== stage));
  return stages === undefined ? undefined : { ...looksUp, stages };
}

function orAbsent<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}

export function moveStage(definition: WorkflowDefinition, { stage, after }: EditOf<'move-stage'>): WorkflowDefinition {
  const moved = stageAt(definition, stage);
  const others = definition.stages.filter((one) => one.id !== stage);
  if (after === null) return { ...definition, stages: [moved, ...others] };
  if (after === stage) return definition;
  stageAt(definition, after);
  return { ...definition, stages: others.flatMap((one) => (one.id === after ? [one, moved] : [one])) };
}

export function setWay(definition: WorkflowDefinition, { stage, outcome, ways }: EditOf<'set-way'>): WorkflowDefinition {
  return withStage(definition, stage, (one) => {
    const others = Object.entries(one.outcomes).filter(([name]) => name !== outcome);
    const mine = ways.length === 1 ? ways[0] : ways;
    return { ...one, outcomes: Object.fromEntries(mine === undefined || ways.length === 0 ? others : [...others, [outcome, mine]]) };
  });
}

export function setCondition(definition: WorkflowDefinition, edit: EditOf<'set-condition'>): WorkflowDefinition {
  const { outcomes } = stageAt(definition, edit.stage);
  const ways = Object.hasOwn(outcomes, edit.outcome) ? waysOf(outcomes[edit.outcome]) : [];
  if (edit.way >= ways.length) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: `“${edit.outcome}”没有第 ${edit.way + 1} 个去向`, en: `“${edit.outcome}” has no way number ${edit.way + 1}` } });
  const changed = ways.map((one, index) => (index === edit.way ? { ...one, when: edit.when.length === 0 ? undefined : edit.when } : one));
  return setWay(definition, { op: 'set-way', stage: edit.stage, outcome: edit.outcome, ways: changed });
}

function mapWays(value: Transition | Transition[], change: (way: Transition) => Transition): Transition | Transition[] {
  return Array.isArray(value) ? value.map(change) : change(value);
}
