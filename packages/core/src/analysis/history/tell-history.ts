// What a year of items would have been under another version, added up: how many go the same way, who would decide instead,
// what each post would have to do, how long it would take, and what would stop where. Items are added one by one.
import type { LocalText } from '../../definition/text.ts';
import type { Stage } from '../../definition/stage.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { relive, type PastItem, type PastStep, type Relived } from './relive.ts';

/** One item that does not go the way it went. */
export interface HistoryLine {
  readonly itemId: string;
  readonly number: string;
  readonly outcome: 'differs' | 'stuck' | 'waits';
  readonly stage: string;
  readonly stageTitle: LocalText;
  readonly why: readonly LocalText[];
}

export interface HistoryReport {
  readonly items: number;
  readonly same: number;
  readonly differs: number;
  /** What was done then would be refused. */
  readonly stuck: number;
  /** They would stand at a stage where nobody acted then. */
  readonly waits: number;
  /** Stages items would come to that they did not meet then, with the roles asked there. */
  readonly added: readonly { readonly stage: string; readonly title: LocalText; readonly roles: readonly string[]; readonly items: number }[];
  /** Stages at which something was done then and nothing would be now. */
  readonly dropped: readonly { readonly stage: string; readonly title: LocalText; readonly items: number }[];
  /** Where another post would decide. */
  readonly deciders: readonly { readonly stage: string; readonly title: LocalText; readonly before: string; readonly after: readonly string[]; readonly items: number }[];
  /** What each post does, in acts. */
  readonly load: readonly { readonly role: string; readonly before: number; readonly after: number }[];
  /** At which level each of these posts is asked, where that is one level: titles alone may be the same. */
  readonly levels: Readonly<Record<string, 'village' | 'town' | 'district'>>;
  /** Median days from the first act to the end, of items that are over then and now; a stage nobody met takes all its limit. Null where none is. */
  readonly days: { readonly before: number; readonly after: number } | null;
  /** The first of those that do not go the same way, stuck ones first. */
  readonly lines: readonly HistoryLine[];
}

export interface HistoryTally {
  readonly add: (past: PastItem) => void;
  readonly report: () => HistoryReport;
}

const mostLines = 100;
const dayMs = 86_400_000;

/** Adds items up; `was` is the version in force, by which posts are told apart. */
export function tellHistory(was: CompiledWorkflow, draft: CompiledWorkflow): HistoryTally {
  const counts = { same: 0, differs: 0, stuck: 0, waits: 0 };
  const added = new Map<string, number>();
  const dropped = new Map<string, number>();
  const deciders = new Map<string, { stage: string; before: string; after: readonly string[]; items: number }>();
  const load = new Map<string, { before: number; after: number }>();
  const days: { before: number; after: number }[] = [];
  const lines: HistoryLine[] = [];
  const titleOf = (stage: string): LocalText => draft.stages.get(stage)?.title ?? was.stages.get(stage)?.title ?? { zh: stage, en: stage };
  const work = (role: string, when: 'before' | 'after') => {
    const one = load.get(role) ?? { before: 0, after: 0 };
    one[when] += 1;
    load.set(role, one);
  };

  function count(past: PastItem, now: Relived): void {
    for (const stage of new Set(now.added)) added.set(stage, (added.get(stage) ?? 0) + 1);
    for (const stage of new Set(now.dropped.map((one) => one.from))) dropped.set(stage, (dropped.get(stage) ?? 0) + 1);
    for (const { role } of past.steps) if (role !== null) work(role, 'before');
    for (const stage of now.added) for (const role of rolesAt(draft, stage).slice(0, 1)) work(role, 'after');
    const others = new Set<string>();
    for (const { role, from } of now.kept) {
      if (role === null) continue;
      const asked = rolesAt(draft, from);
      const isAnother = asked.length > 0 && !asked.includes(role) && rolesAt(was, from).includes(role);
      work(isAnother ? (asked[0] ?? role) : role, 'after');
      if (isAnother) others.add(JSON.stringify([from, role]));
      if (isAnother && !deciders.has(JSON.stringify([from, role]))) deciders.set(JSON.stringify([from, role]), { stage: from, before: role, after: asked, items: 0 });
    }
    for (const name of others) {
      const one = deciders.get(name);
      if (one !== undefined) one.items += 1;
    }
  }

  return {
    add(past) {
      const now = relive(draft, past);
      counts[now.outcome] += 1;
      count(past, now);
      if (now.outcome !== 'same') lines.push({ itemId: past.id, number: past.number, outcome: now.outcome, stage: now.stage, stageTitle: titleOf(now.stage), why: now.why });
      const isOver = now.outcome !== 'stuck' && draft.readings.get(now.stage)?.plan.result !== undefined && was.readings.get(past.steps.at(-1)?.to ?? '')?.plan.result !== undefined;
      if (isOver) days.push(daysOf(draft, past.steps, now));
    },
    report() {
      return {
        items: counts.same + counts.differs + counts.stuck + counts.waits,
        ...counts,
        added: [...added].map(([stage, items]) => ({ stage, title: titleOf(stage), roles: rolesAt(draft, stage), items })),
        dropped: [...dropped].map(([stage, items]) => ({ stage, title: titleOf(stage), items })),
        deciders: [...deciders.values()].map((one) => ({ ...one, title: titleOf(one.stage) })),
        load: [...load].map(([role, one]) => ({ role, ...one })).toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.role < b.role ? -1 : 1)),
        levels: levelsOf(was, draft),
        days: days.length === 0 ? null : { before: median(days.map((one) => one.before)), after: median(days.map((one) => one.after)) },
        lines: lines.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)).slice(0, mostLines),
      };
    },
  };
}

const order: readonly HistoryLine['outcome'][] = ['stuck', 'waits', 'differs'];

/** Roles a stage asks, each once; none where it asks the applicant or people by name. */
function rolesAt({ stages }: CompiledWorkflow, stage: string): readonly string[] {
  return [...new Set((stages.get(stage)?.actors ?? []).flatMap((rule) => ('role' in rule ? [rule.role] : [])))];
}

function levelsOf(...workflows: readonly CompiledWorkflow[]): HistoryReport['levels'] {
  const rules = workflows.flatMap(({ definition }) => definition.stages.flatMap((stage) => stage.actors));
  return Object.fromEntries(rules.flatMap((rule) => ('unit' in rule ? [[rule.role, rule.unit]] : [])));
}

function daysOf(draft: CompiledWorkflow, steps: readonly PastStep[], { added, dropped }: Relived): { before: number; after: number } {
  const instants = steps.map((one) => Date.parse(one.at));
  const before = ((instants.at(-1) ?? 0) - (instants[0] ?? 0)) / dayMs;
  const left = new Set(dropped);
  // A step's time is what went by at its stage since the step before.
  const saved = steps.reduce((sum, step, at) => sum + (at > 0 && left.has(step) ? ((instants[at] ?? 0) - (instants[at - 1] ?? 0)) / dayMs : 0), 0);
  return { before, after: before - saved + added.reduce((sum, stage) => sum + limitOf(draft.stages.get(stage)), 0) };
}

/** A stage's limit in calendar days, about; none where it has none. */
function limitOf(stage: Stage | undefined): number {
  const within = stage?.deadline?.within;
  if (within === undefined || 'untilField' in within) return 0;
  if ('workingDays' in within) return (within.workingDays * 7) / 5;
  if ('naturalDays' in within) return within.naturalDays;
  // Half a week on average.
  if ('endOfWeek' in within) return 3.5;
  return 'months' in within ? within.months * 30 : within.hours / 24;
}

/** To a tenth of a day. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
