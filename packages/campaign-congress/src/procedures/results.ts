// Who is elected, as announced, and for the staff of the congress the votes of each signed round.
import type { ActingEngine, Person } from '@jinguo/core/plugin';
import { numberAt, textAt } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';
import { resultOf } from '../count/result-of.ts';
import type { Candidate } from '../count/types.ts';
import { countedRoundOf } from '../rules/rounds.ts';
import { methodOf, seatsOf } from '../rules/settings.ts';
import { strokeOrder } from '../stroke-order.ts';
import { congressTitle, openCongress, roundItems, type OpenCongress, type RoundItem } from './read-congress.ts';
import type { ResultsView, RoundResult, RoundStage } from './shapes.ts';

/** Who works on a congress sees votes; everybody else sees who is elected. */
const mayCount = new Set(['sectionHead', 'districtClerk', 'deputyChair', 'chair', 'townHead', 'townOfficer', 'auditor']);
const announced: readonly RoundStage[] = ['announced', 'filed'];
const signed: readonly RoundStage[] = ['announcing', ...announced];

export async function resultsView(engine: ActingEngine, person: Person, congressId: string): Promise<ResultsView> {
  const open = await openCongress(engine, congressId);
  const roundsFor = await roundItems(engine, open);
  const bodies = open.congress.bodies.filter((body) => seatsOf(open.view.data, body) > 0);
  return {
    title: congressTitle(open),
    bodies: bodies.map((body) => {
      const rounds = roundsFor(body);
      const held = rounds.filter((one) => announced.includes(one.stage));
      const last = held.at(-1);
      const done = textAt(last?.data, 'result.why') === 'end';
      return {
        body,
        title: bodyTitles[body],
        rounds: seesVotes(person) ? rounds.filter((one) => signed.includes(one.stage)).map((one) => roundResult(open, body, one)) : null,
        elected: [...electedIn(open, body, held)],
        vacant: done ? numberAt(last?.data, 'result.vacant') : 0,
        done,
      };
    }),
  };
}

export function seesVotes(person: Person): boolean {
  return person.posts.some((post) => mayCount.has(post.role));
}

/** Elected by these rounds, in stroke order. */
export function electedIn(open: OpenCongress, body: Body, rounds: readonly RoundItem[]): readonly Candidate[] {
  return strokeOrder(rounds.flatMap((one) => roundResult(open, body, one).result.standings.filter(({ outcome }) => outcome === 'elected').map(({ id, name }) => ({ id, name }))));
}

function roundResult({ view }: OpenCongress, body: Body, { id, number, data }: RoundItem): RoundResult {
  const { round, tally } = countedRoundOf(data);
  return { itemId: id, number, kind: round.kind, seats: round.seats, tally, result: resultOf(methodOf(view.data, body), round, tally) };
}
