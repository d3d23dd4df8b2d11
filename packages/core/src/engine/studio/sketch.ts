// A draft as the studio draws it and edits it: every stage with who, how long and where next, whatever it still lacks. What a
// stage cannot be read for is left out; the check says why.
import { actions } from '../../definition/action.ts';
import { buildingBlocks } from '../../definition/edits/blocks.ts';
import type { Difference } from '../../definition/diff.ts';
import { differencesIn } from '../words/differences.ts';
import { sourceOf } from '../../definition/field-source.ts';
import { asGuardRef, waysOf, type Transition } from '../../definition/transition.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import type { ReadKind, StageReading } from '../../definition/stage-kinds/core-kinds.ts';
import type { Stage } from '../../definition/stage.ts';
import type { LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { allWays } from '../../machine/compile.ts';
import { conditionsOf } from '../../machine/conditions.ts';
import { coreGuards } from '../../machine/core-guards.ts';
import { actorNames, itemNames, type Readable } from '../../definition/condition/vocabulary.ts';
import { wayTitle } from '../read/way-title.ts';
import { ruleWho, spanText } from '../read/words.ts';
import type { EngineParts } from '../parts.ts';
import type { GraphWay } from '../read/record-views.ts';
import { guardWords } from '../words/guard-words.ts';
import { choicesOf, namesOfWorkflow, ownNames, type Names } from '../words/names.ts';
import { termWords } from '../words/term-words.ts';
import type { DraftSketch, DraftStage, ReadableName } from './views.ts';

export interface Sketched {
  readonly now: WorkflowDefinition;
  /** The version it was begun from; undefined where today's plugins do not know it. */
  readonly before: WorkflowDefinition | undefined;
}

/** Never throws for a definition that has a definition's shape. */
export function sketchOf(parts: EngineParts, { now, before }: Sketched): DraftSketch {
  const { kinds, guards, functions } = parts.registry.compileParts;
  const conditions = conditionsOf(now, functions ?? {});
  const stages = new Map(now.stages.map((stage) => [stage.id, stage]));
  const names = namesOfWorkflow(parts, { definition: now, stages, conditions });
  const known = { definition: now, stages, guards: new Map([...coreGuards, ...guards, conditions.guard].map((guard) => [guard.name, guard])) };
  const differences = before === undefined ? [] : differencesIn(parts, before, now);
  const changes = changesOf(differences);
  const say = (way: Transition): DraftStage['outcomes'][number]['ways'][number] => ({
    to: way.to,
    title: way.title ?? null,
    when: (way.when ?? []).map((ref) => {
      if (!('cel' in ref)) return { cel: null, words: guardWords(known, asGuardRef(ref), names) };
      const clause = conditions.clauses.get(ref.cel);
      return { cel: ref.cel, words: clause === undefined ? { zh: ref.cel, en: ref.cel } : termWords(clause.term, names) };
    }),
  });
  const papers = [...(parts.registry.current(now.workflow)?.names.papers.keys() ?? [])];
  const readings = new Map(now.stages.map((stage) => [stage.id, readingOf(kinds, stage)]));
  return {
    start: now.start,
    stages: now.stages.map((stage): DraftStage => ({
      ...drawn(parts, stage),
      change: changes.get(stage.id) ?? null,
      actions: (kinds.find((kind) => kind.name === stage.kind)?.actions ?? []).map((action) => ({ action, title: actions[action].title })),
      outcomes: outcomesOf(stage, readings.get(stage.id)).map(({ outcome, needed }) => ({
        outcome, needed, title: wayTitle(parts.registry, known, { stage: stage.id, outcome }), ways: waysOf(stage.outcomes[outcome]).map(say),
      })),
    })),
    ways: waysIn(parts, known, readings),
    differences,
    kinds: kinds.map((kind) => kind.name),
    partners: [...parts.units.values()].filter((unit) => unit.level === 'partner').map(({ id, zh, en }) => ({ unit: id, title: { zh, en } })),
    roles: Object.entries(parts.roles).map(([role, title]) => ({ role, title })),
    papers,
    // A notice publishes one of the programme's papers.
    blocks: buildingBlocks.filter(({ block }) => block !== 'publicNotice' || papers.length > 0),
    names: readableIn(now, names, conditions.vocabulary.names.fields),
  };
}

function readingOf(kinds: readonly ReadKind[], stage: Stage): StageReading | undefined {
  const reading = kinds.find((kind) => kind.name === stage.kind)?.read(stage);
  return reading?.ok === true ? reading : undefined;
}

function changesOf(differences: readonly Difference[]): ReadonlyMap<string, 'added' | 'changed'> {
  return new Map(differences.flatMap(({ kind, stage }): [string, 'added' | 'changed'][] => (stage === null || kind === 'stageRemoved' ? [] : [[stage, kind === 'stageAdded' ? 'added' : 'changed']])));
}

function drawn(parts: EngineParts, { id, kind, title, actors, deadline }: Stage): Pick<DraftStage, 'id' | 'kind' | 'title' | 'who' | 'limit'> {
  const who = actors.map((rule) => ruleWho(parts, rule, null));
  return {
    id, kind, title,
    who: who.length === 0 ? null : { zh: who.map((one) => one.zh).join('、'), en: who.map((one) => one.en).join(', ') },
    limit: deadline === undefined ? null : spanText(deadline.within),
  };
}

function outcomesOf(stage: Stage, reading: StageReading | undefined): readonly { readonly outcome: string; readonly needed: boolean }[] {
  const needed = reading?.outcomes ?? [];
  return [...new Set([...needed, ...(reading?.optionalOutcomes ?? []), ...Object.keys(stage.outcomes)])].map((outcome) => ({ outcome, needed: needed.includes(outcome) }));
}

type Known = Parameters<typeof wayTitle>[1];

function waysIn(parts: EngineParts, known: Known, readings: ReadonlyMap<string, StageReading | undefined>): readonly GraphWay[] {
  const ways = new Map<string, { readonly from: string; readonly to: string; readonly outcomes: Map<string, LocalText> }>();
  const add = (from: string, to: string, outcome: string) => {
    if (!known.stages.has(to)) return;
    const way = ways.get(`${from}>${to}`) ?? { from, to, outcomes: new Map<string, LocalText>() };
    way.outcomes.set(outcome, outcome === 'returned' ? outcomeTitle(outcome) : wayTitle(parts.registry, known, { stage: from, outcome, to }));
    ways.set(`${from}>${to}`, way);
  };
  for (const stage of known.definition.stages) {
    for (const [outcome, value] of Object.entries(stage.outcomes)) for (const { to } of waysOf(value)) add(stage.id, to, outcome);
    const reading = readings.get(stage.id);
    for (const way of reading === undefined ? [] : allWays(reading)) if (way.to !== undefined && way.aside !== true) add(stage.id, way.to, way.outcome ?? '');
  }
  return [...ways.values()].map(({ from, to, outcomes }) => ({ from, to, walked: 0, isReturn: outcomes.has('returned'), outcomes: [...outcomes].map(([outcome, title]) => ({ outcome, title })) }));
}

/** Declared fields first, then what every item and whoever acts have. */
function readableIn(definition: WorkflowDefinition, names: Names, fields: ReadonlyMap<string, Readable>): readonly ReadableName[] {
  const own = (root: 'item' | 'actor', readable: ReadonlyMap<string, Readable>) =>
    [...readable].map(([name, { type }]): ReadableName => ({ name: `${root}.${name}`, title: ownNames[`${root}.${name}`] ?? { zh: name, en: name }, type, unit: null, choices: [] }));
  return [
    ...[...fields].map(([name, { type }]): ReadableName => ({
      name: `fields.${name}`, title: names.nameOf({ root: 'fields', name }), type, unit: definition.fields[name]?.unit ?? null, choices: choicesOf(sourceOf(definition, name)?.schema),
    })),
    ...own('item', itemNames),
    ...own('actor', actorNames),
  ];
}
