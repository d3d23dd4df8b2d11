// When an item would come to the stages ahead of it, if all goes well: the quickest way through everything it can still
// reach, over dates that a timing tells. Nothing is refused, vetoed or left to run out where another way leads on.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { essence } from '../../machine/explore.ts';
import { nextMoves } from '../reach/next-moves.ts';

/** An item at a stage. */
export interface Standing extends ItemSnapshot {
  /** When it came there; today where it stands now. */
  readonly since: LocalDate;
  /** False from the first stage it would leave for. */
  readonly present: boolean;
  /** Forms asked on the way from there. */
  readonly forms: ReadonlySet<string>;
}

export interface Arrival {
  readonly stage: string;
  readonly on: LocalDate;
  /** False when something on the way has no known length. */
  readonly certain: boolean;
  /** Where it came from; null for where it stands. */
  readonly from: Arrival | null;
}

export interface Timing {
  /** What conditions are asked with on a date. */
  readonly factsOn: (at: Standing) => NonNullable<MachineEvent['facts']>;
  /** When an event takes the item out of its stage; undefined: it will not come. */
  readonly leaves: (at: Standing, event: MachineEvent) => { readonly on: LocalDate; readonly certain: boolean } | undefined;
}

/** More configurations than any office's item meets on its way. */
const mostConfigurations = 3000;

interface Found {
  readonly at: Standing;
  readonly arrival: Arrival;
  readonly adverse: number;
  readonly moves: number;
}

/** The first arrival at each stage, in the order they are come to; ends with the first stage that `isGoal`. */
export function arrivals(workflow: CompiledWorkflow, start: Standing, timing: Timing, isGoal: (stage: string) => boolean = () => false): ReadonlyMap<string, Arrival> {
  const next = nextMoves(workflow);
  const keyOf = ({ stage, context }: ItemSnapshot) => JSON.stringify([stage, essence(workflow, stage, context), next.asked.map((name) => context.fields[name] ?? null)]);
  const first = new Map<string, Arrival>();
  const settled = new Set<string>();
  const open = new Map<string, Found>([[keyOf(start), { at: start, arrival: { stage: start.stage, on: start.since, certain: true, from: null }, adverse: 0, moves: 0 }]]);
  while (open.size > 0 && settled.size < mostConfigurations) {
    const [key, found] = best(open);
    open.delete(key);
    settled.add(key);
    const { at, arrival } = found;
    if (!first.has(at.stage)) first.set(at.stage, arrival);
    if (isGoal(at.stage)) break;
    for (const { event, after } of next.from(at, { facts: timing.factsOn(at), forms: at.forms })) {
      const afterKey = keyOf(after);
      if (settled.has(afterKey) || emptiesList(event)) continue;
      const left = after.ways.some((way) => way.to !== undefined);
      const leaving = left ? timing.leaves(at, event) : { on: at.since, certain: true };
      if (leaving === undefined) continue;
      const to: Found = {
        at: { stage: after.stage, context: after.context, since: leaving.on, present: at.present && !left, forms: left ? withForm(workflow, at) : at.forms },
        arrival: left ? { stage: after.stage, on: leaving.on, certain: arrival.certain && leaving.certain, from: arrival } : arrival,
        adverse: found.adverse + (isAdverse(workflow, at.stage, event) ? 1 : 0),
        moves: found.moves + 1,
      };
      const known = open.get(afterKey);
      if (known === undefined || before(to, known)) open.set(afterKey, to);
    }
  }
  return first;
}

function withForm({ stages }: CompiledWorkflow, { stage, forms }: Standing): ReadonlySet<string> {
  const form = stages.get(stage)?.form;
  return form === undefined || forms.has(form) ? forms : new Set([...forms, form]);
}

function best(open: ReadonlyMap<string, Found>): readonly [string, Found] {
  return [...open].reduce((one, other) => (before(other[1], one[1]) ? other : one));
}

function before(one: Found, other: Found): boolean {
  if (one.adverse !== other.adverse) return one.adverse < other.adverse;
  if (one.at.since !== other.at.since) return one.at.since < other.at.since;
  return one.moves < other.moves;
}

/** A batch has entries on its list until they are recorded one by one. */
function emptiesList({ type, listSize }: MachineEvent): boolean {
  return listSize === 0 && type !== 'record';
}

/** Kinds of stages that time alone ends. */
const waits: ReadonlySet<string> = new Set(['wait', 'notice']);

/** A no, a failure, an objection, or time that ran out while somebody could have acted. */
export function isAdverse({ readings, stages }: CompiledWorkflow, stage: string, { type, verdict }: MachineEvent): boolean {
  switch (type) {
    case 'reject':
    case 'object':
      return true;
    case 'opine':
      return verdict === 'disagree';
    case 'record':
      return verdict !== undefined && verdict !== 'recorded';
    default:
      // On a list that goes on with its batch, a word on one entry takes it off; where only such a word leads on, it is the way.
      if (type.startsWith('entry.')) return Object.keys(readings.get(stage)?.plan.on ?? {}).some((name) => name.startsWith('batch.'));
      return type.startsWith('timer.') && !waits.has(stages.get(stage)?.kind ?? '');
  }
}
