// Small edits of a workflow definition by chance, as a lead might make them in March: stages added, removed, renamed and
// put in another order, other people, other limits, other ways. With each comes a mapping of what it renamed.
import type { StageMapping } from '../analysis/migrate/migrate.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import { waysOf, type Transition } from '../definition/transition.ts';
import type { Stage } from '../definition/stage.ts';
import { pick, shuffled, type Chance } from '../values/chance.ts';

export interface Edited {
  /** Not yet looked at: an edit may make nonsense, which publishing refuses. */
  readonly definition: WorkflowDefinition;
  readonly mapping: StageMapping;
  /** What was done, in a word each. */
  readonly edits: readonly string[];
}

type Edit = (edited: Edited, chance: Chance) => Edited | undefined;

/** Between one and three edits; `posts` are whom a stage may ask instead. */
export function randomEdits(definition: WorkflowDefinition, chance: Chance, posts: readonly string[]): Edited {
  const all: readonly (readonly [string, Edit])[] = [['rename', rename], ['remove', remove], ['add', add], ['reorder', reorder], ['actors', changeActors(posts)], ['deadline', changeDeadline], ['inAll', changeInAll], ['ways', changeWays]];
  const times = 1 + Math.floor(chance() * 3);
  let edited: Edited = { definition, mapping: {}, edits: [] };
  for (let n = 0; n < times; n += 1) {
    const [name, edit] = pick(all, chance) ?? ['reorder', reorder];
    const next = edit(edited, chance);
    if (next !== undefined) edited = { ...next, edits: [...next.edits, name] };
  }
  // A title of its own: two publications are never the same.
  const word = `改${Math.floor(chance() * 1_000_000_000)}`;
  return { ...edited, definition: { ...edited.definition, title: { zh: word, en: word } } };
}

const middle = ({ stages, start }: WorkflowDefinition): readonly Stage[] => stages.filter((one) => one.kind !== 'end' && one.id !== start);

function rename(edited: Edited, chance: Chance): Edited | undefined {
  const stage = pick(middle(edited.definition), chance);
  if (stage === undefined) return undefined;
  const to = `${stage.id}X`;
  if (edited.definition.stages.some((one) => one.id === to)) return undefined;
  const definition = withStages(edited.definition, (one) => ({ ...retarget(one, (id) => (id === stage.id ? to : id)), id: one.id === stage.id ? to : one.id }));
  const first = Object.entries(edited.mapping).find(([, target]) => target === stage.id)?.[0] ?? stage.id;
  // A lead may forget to say so: then the items of that stage are refused.
  return { ...edited, definition, mapping: chance() < 0.85 ? { ...edited.mapping, [first]: to } : edited.mapping };
}

/** What led to the stage leads on to where it led first. */
function remove(edited: Edited, chance: Chance): Edited | undefined {
  const stage = pick(middle(edited.definition).filter((one) => one.kind === 'review' || one.kind === 'record' || one.kind === 'opinions'), chance);
  const onward = Object.values(stage?.outcomes ?? {}).flatMap((value) => waysOf(value))[0]?.to;
  if (stage === undefined || onward === undefined || onward === stage.id) return undefined;
  const rest = edited.definition.stages.filter((one) => one.id !== stage.id);
  const definition = { ...edited.definition, stages: rest.map((one) => retarget(one, (id) => (id === stage.id ? onward : id), stage.id)) };
  const alike = rest.filter((one) => one.kind === stage.kind);
  const named = edited.definition.stages.some((one) => one.id === stage.id) && !Object.values(edited.mapping).includes(stage.id);
  const target = pick([...alike.map((one) => one.id), null], chance);
  return { ...edited, definition, mapping: named && target !== undefined && chance() < 0.8 ? { ...edited.mapping, [stage.id]: target } : withoutTarget(edited.mapping, stage.id) };
}

function add(edited: Edited, chance: Chance): Edited | undefined {
  const before = pick(middle(edited.definition).filter((one) => one.kind === 'review'), chance);
  const id = `added${edited.definition.stages.length}`;
  if (before === undefined || edited.definition.stages.some((one) => one.id === id)) return undefined;
  const [first] = Object.entries(before.outcomes);
  if (first === undefined) return undefined;
  const [outcome, value] = first;
  const level: Stage = { ...before, id, title: { zh: '新增环节', en: 'Added' }, grace: undefined, onEnter: [], checks: [], form: undefined, withdraw: 'no', outcomes: Object.fromEntries(Object.entries(before.outcomes).filter(([name]) => name !== 'withdrawn')), settings: { ...before.settings, returnTo: [], backTo: [] } };
  const ways = waysOf(value).map((way) => ({ ...way, to: id }));
  const definition = withStages(edited.definition, (one) => (one.id === before.id ? { ...one, outcomes: { ...one.outcomes, [outcome]: ways.slice(-1) } } : one));
  return { ...edited, definition: { ...definition, stages: [...definition.stages, level] } };
}

function reorder(edited: Edited, chance: Chance): Edited {
  return { ...edited, definition: { ...edited.definition, stages: [...shuffled(edited.definition.stages, chance)] } };
}

/** The whole item gets a deadline, another one, or none any more. */
function changeInAll(edited: Edited, chance: Chance): Edited {
  const { deadline: _deadline, ...rest } = edited.definition;
  if (chance() < 0.3) return { ...edited, definition: rest };
  const deadline = { within: { workingDays: 1 + Math.floor(chance() * 20) }, remindAtPercent: [50], remindAfter: [{ naturalDays: 1 }] };
  return { ...edited, definition: { ...rest, deadline } };
}

function changeActors(posts: readonly string[]): Edit {
  return (edited, chance) => {
    const stage = pick(middle(edited.definition).filter((one) => one.kind === 'review'), chance);
    const role = pick(posts, chance);
    if (stage === undefined || role === undefined) return undefined;
    return { ...edited, definition: withStages(edited.definition, (one) => (one.id === stage.id ? { ...one, actors: [{ role, unit: 'district' }] } : one)) };
  };
}

function changeDeadline(edited: Edited, chance: Chance): Edited | undefined {
  const stage = pick(middle(edited.definition).filter((one) => one.kind === 'review' || one.kind === 'opinions'), chance);
  if (stage === undefined) return undefined;
  const deadline: Stage['deadline'] = chance() < 0.3 ? undefined : { ...stage.deadline, within: { workingDays: 1 + Math.floor(chance() * 9) }, remindAtPercent: [50, 100] };
  return { ...edited, definition: withStages(edited.definition, (one) => (one.id === stage.id ? { ...one, deadline } : one)) };
}

/** One outcome leads to another end. */
function changeWays(edited: Edited, chance: Chance): Edited | undefined {
  const ends = edited.definition.stages.filter((one) => one.kind === 'end');
  const stage = pick(middle(edited.definition).filter((one) => one.outcomes['rejected'] !== undefined), chance);
  const to = pick(ends, chance)?.id;
  if (stage === undefined || to === undefined) return undefined;
  return { ...edited, definition: withStages(edited.definition, (one) => (one.id === stage.id ? { ...one, outcomes: { ...one.outcomes, rejected: { to } } } : one)) };
}

function withStages(definition: WorkflowDefinition, change: (stage: Stage) => Stage): WorkflowDefinition {
  return { ...definition, stages: definition.stages.map(change) };
}

/** A stage whose ways and settings name other stages; `gone` is taken out of the lists of stages to return to. */
function retarget(stage: Stage, to: (id: string) => string, gone?: string): Stage {
  const way = (one: Transition): Transition => ({ ...one, to: to(one.to) });
  const settings = { ...stage.settings };
  for (const name of ['returnTo', 'backTo'] as const) {
    const list = settings[name];
    if (Array.isArray(list)) settings[name] = list.map(String).filter((id) => id !== gone).map((id) => to(id));
  }
  if (typeof settings['reopenTo'] === 'string') settings['reopenTo'] = to(settings['reopenTo']);
  return { ...stage, settings, outcomes: Object.fromEntries(Object.entries(stage.outcomes).map(([name, value]) => [name, Array.isArray(value) ? value.map(way) : way(value)])) };
}

function withoutTarget(mapping: StageMapping, gone: string): StageMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, target]) => target !== gone));
}
