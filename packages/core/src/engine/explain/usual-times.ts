// How long items usually stay at each stage: the median of the last ones that left it. Asked of the log once a day and
// workflow, because half a year's habits do not change before noon.
import { addDays, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { countWorkingDays, type WorkingCalendar } from '../../calendar/working-days.ts';
import { recentMoves, type Move } from '../../store/queries/recent-moves.ts';
import type { Scene } from '../command/scene.ts';

export interface UsualTime {
  /** Working days after the day of coming, the lower median: 0 where most leave the day they come. */
  readonly workingDays: number;
  /** How many stays it was learnt from. */
  readonly stays: number;
}

/** By stage; a stage with too few stays is not in it. */
export type UsualTimes = ReadonlyMap<string, UsualTime>;

export interface UsualTimesDesk {
  readonly of: (scene: Scene, workflow: string) => Promise<UsualTimes>;
}

const items = 300;
const fewestStays = 5;
/** Moves that say nothing about how long a stage takes. */
const beside: ReadonlySet<string> = new Set(['terminate', 'void', 'migrate', 'withdraw', 'reopen']);

/** Keeps what it learnt for as long as the day lasts. */
export function createUsualTimes(): UsualTimesDesk {
  const kept = new Map<string, { readonly on: LocalDate; readonly times: UsualTimes }>();
  return {
    async of(scene, workflow) {
      const known = kept.get(workflow);
      if (known?.on === scene.today) return known.times;
      const times = usualTimes(await recentMoves(scene.tx.db, workflow, items), scene.parts.calendar());
      kept.set(workflow, { on: scene.today, times });
      return times;
    },
  };
}

function usualTimes(moves: readonly Move[], calendar: WorkingCalendar): UsualTimes {
  const learnt = [...staysOf(moves, calendar)].filter(([, days]) => days.length >= fewestStays);
  return new Map(learnt.map(([stage, days]) => [stage, { workingDays: shareOf(days, 0.5), stays: days.length }]));
}

/** How long each stay at each stage took, in working days after the day of coming. `moves`: of each item together, in their order. */
export function staysOf(moves: readonly Move[], calendar: WorkingCalendar): ReadonlyMap<string, readonly number[]> {
  const stays = new Map<string, number[]>();
  let came: Move | undefined;
  for (const move of moves) {
    if (move.from_stage !== null && came?.item_id === move.item_id && came.to_stage === move.from_stage && !beside.has(move.action)) {
      const days = countWorkingDays(calendar, addDays(localDateOf(new Date(came.at)), 1), localDateOf(new Date(move.at)));
      const known = stays.get(move.from_stage);
      if (known === undefined) stays.set(move.from_stage, [days]);
      else known.push(days);
    }
    came = move;
  }
  return stays;
}

/** The days within which that share of stays ended: 0.5 is the lower median. */
export function shareOf(days: readonly number[], share: number): number {
  return days.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(days.length * share) - 1)] ?? 0;
}
