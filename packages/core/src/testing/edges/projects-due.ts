// What the edges of projects (A7) ask of a walk: some that are due soon and some that are due in years, time to pass until the former
// are, a milestone that a report says is done or not, as the walk wants its light, and a second report for the second red.
import { addDays } from '../../calendar/local-date.ts';
import type { EveryEdge } from '../walk-every-edge.ts';
import type { FormHints } from './walk.ts';

/** Days after which a project is due; the walk waits longer where a way leads on for those that are. */
const [soon, far, longer] = [240, 2000, 280];

/** By the names of the projects' workflows; where one is assessed each year, that comes after the last report. */
export function projectsDue(names: readonly string[], after = 'acceptance'): Required<Pick<EveryEdge, 'forms' | 'afterDays' | 'comesRound'>> {
  let filled = 0;
  return {
    forms: Object.fromEntries(names.flatMap((name): [string, FormHints[string]][] => [
      [`${name}.charter`, ({ today }) => ({ dueOn: addDays(today, (filled += 1) % 3 === 0 ? far : soon), milestones: [{ what: '完成排查', by: today }] })],
      [`${name}.report`, ({ attempt }) => ({ milestones: [{ nth: 1, done: attempt % 2 === 0 }] })],
    ])),
    afterDays: Object.fromEntries(names.flatMap((name) => [...['report', 'supervise', 'meeting'].map((stage) => `${stage} —recorded→ ${after} when cel has(fields.dueOn)`), 'extension —recorded→ acceptance'].map((edge) => [`${name}: ${edge}`, longer]))),
    comesRound: names.map((name) => `${name}: report —recorded→ meeting`),
  };
}
