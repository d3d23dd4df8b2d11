// What of an item's context still means the same under another version of its workflow. Everything that names a stage is
// renamed by the mapping; what names a stage that is gone is left behind. Pure.
import type { Grace, ItemContext } from '../../definition/item-context.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { Json } from '../../definition/text.ts';

/** Where the items of a stage go: a stage of the newer version, or null for those that shall stay on theirs. */
export type StageMapping = Readonly<Record<string, string | null>>;

export interface Crossing {
  readonly from: CompiledWorkflow;
  readonly to: CompiledWorkflow;
  readonly mapping: StageMapping;
}

/** What a stage is called in the newer version; undefined when it is gone. */
export function nameThere({ to, mapping }: Crossing, stage: string): string | undefined {
  const given = Object.hasOwn(mapping, stage) ? mapping[stage] : undefined;
  if (typeof given === 'string') return to.stages.has(given) ? given : undefined;
  return to.stages.has(stage) ? stage : undefined;
}

/** Whether the same people are asked in the same way, so that what they said and who they are still counts. */
export function asksTheSame({ from, to }: Crossing, stage: string, target: string): boolean {
  const asked = (workflow: CompiledWorkflow, id: string) => canonicalJson([workflow.stages.get(id)?.kind, workflow.stages.get(id)?.actors, workflow.readings.get(id)?.plan.signing ?? null]);
  return asked(from, stage) === asked(to, target);
}

/** The context of an item that goes from `stage` to `target`. */
export function carry(crossing: Crossing, context: ItemContext, at: { readonly stage: string; readonly target: string; readonly fields: Readonly<Record<string, Json>> | undefined }): ItemContext {
  const { stage, target } = at;
  const rename = (id: string) => (id === stage ? target : nameThere(crossing, id));
  const renamed = <T>(record: Readonly<Record<string, T>>) => renameKeys(record, rename, stage);
  const asked = <T>(record: Readonly<Record<string, T>>) => renamed(only(record, (id) => asksTheSame(crossing, id, rename(id) ?? '')));
  const declared = crossing.to.definition.fields;
  return {
    ...context,
    fields: at.fields ?? only(context.fields, (name) => Object.hasOwn(declared, name)),
    // Sign-offs of another stage wait there until it is entered again, when the stage itself decides whether they count.
    signOffs: renamed(only(context.signOffs, (id) => id !== stage || asksTheSame(crossing, id, target))),
    returns: renamed(context.returns),
    usedDays: renamed(context.usedDays),
    returnedBy: renameOne(context.returnedBy, rename),
    lastDecider: context.lastDecider === null ? null : { ...context.lastDecider, stage: deciderStage(context.lastDecider.stage, { rename, stage, target }) },
    ...(context.rosters === undefined ? {} : { rosters: asked(context.rosters) }),
    ...(context.returnedTo === undefined ? {} : { returnedTo: renameOne(context.returnedTo, rename) }),
    ...(context.paused?.left === undefined ? {} : { paused: { ...context.paused, left: timersThere(crossing, context.paused.left, at) } }),
    ...(context.rest === undefined ? {} : { rest: { ...context.rest, stage: rename(context.rest.stage) ?? '' } }),
    ...(context.touched === undefined ? {} : { touched: context.touched === stage ? target : '' }),
    ...(context.standing === undefined || context.standing === null ? {} : { standing: { ...context.standing, stage: rename(context.standing.stage) ?? '' } }),
    ...(context.grace === undefined || context.grace === null ? {} : { grace: graceThere(crossing, context.grace, { rename, target, renamed }) }),
  };
}

/** The same context as if nobody had signed its stage yet. */
export function reopened(context: ItemContext, stage: string): ItemContext {
  const { rosters, ...rest } = context;
  return {
    ...rest,
    signOffs: only(context.signOffs, (id) => id !== stage),
    ...(rosters === undefined ? {} : { rosters: only(rosters, (id) => id !== stage) }),
  };
}

/** A paused stage's timers that are still to fire: those that were, and those the newer version has beside them. */
function timersThere({ from, to }: Crossing, left: readonly string[], { stage, target }: { readonly stage: string; readonly target: string }): readonly string[] {
  const namesIn = (workflow: CompiledWorkflow, id: string) => workflow.readings.get(id)?.plan.timers.map((timer) => timer.name) ?? [];
  const before = namesIn(from, stage);
  return namesIn(to, target).filter((name) => left.includes(name) || !before.includes(name));
}

/** One person may not sign two consecutive levels: two levels merged into one do not make her first decision forgotten. */
function deciderStage(decidedAt: string, { rename, stage, target }: { readonly rename: (id: string) => string | undefined; readonly stage: string; readonly target: string }): string {
  const there = rename(decidedAt) ?? decidedAt;
  return there === target && decidedAt !== stage ? decidedAt : there;
}

/** A decision can be taken back as long as there is a way back to where it was made. */
function graceThere(
  { to }: Crossing,
  grace: Grace,
  { rename, target, renamed }: { readonly rename: (id: string) => string | undefined; readonly target: string; readonly renamed: <T>(record: Readonly<Record<string, T>>) => Record<string, T> },
): Grace | null {
  const stage = rename(grace.stage);
  const back = to.readings.get(target)?.plan.on.takeBack?.some((way) => way.to === stage) ?? false;
  if (stage === undefined || !back) return null;
  const { before } = grace;
  return { ...grace, stage, before: { ...before, returns: renamed(before.returns), usedDays: renamed(before.usedDays), returnedBy: renameOne(before.returnedBy, rename) } };
}

function renameOne(stage: string | null, rename: (id: string) => string | undefined): string | null {
  return stage === null ? null : (rename(stage) ?? null);
}

/** Where two stages become one, the one the item stands at counts, then the one that kept its name. */
function renameKeys<T>(record: Readonly<Record<string, T>>, rename: (id: string) => string | undefined, current: string): Record<string, T> {
  const weight = (id: string) => (id === current ? 2 : rename(id) === id ? 1 : 0);
  const entries = Object.entries(record).toSorted(([a], [b]) => weight(a) - weight(b));
  return Object.fromEntries(entries.flatMap(([id, value]) => {
    const there = rename(id);
    return there === undefined ? [] : [[there, value] as const];
  }));
}

function only<T>(record: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => keep(name)));
}
