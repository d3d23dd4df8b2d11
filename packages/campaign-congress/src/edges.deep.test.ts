// Every edge of both congresses, walked on the real engine by one scenario each: rounds, seats and vacancies are begun by others, and
// all of it goes by sums that chance does not get right. The log is read afterwards. What no item can walk is named with its reason:
// an edge that is walked all the same fails the test, as one that is missed does.
import { watchEdges } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { namesOf, type Congress } from './office.ts';
import { deedsIn, offices } from './testing/both-offices.ts';
import { heldBack } from './testing/held-back.ts';
import { agreed, leastPrepared, prepared } from './testing/whole-preparation.ts';
import { filledAgain, held } from './testing/whole-session.ts';
import { townKit } from './testing/town.ts';

/** Ends beside a stage for a congress that is over, kept should a lead take the rule away that lets none be over so early. */
function byDesign(congress: Congress): Readonly<Record<string, string>> {
  const names = namesOf(congress);
  const ends = (workflow: string, stages: readonly string[], to: string, why: string) => stages.map((stage) => [`${workflow}: ${stage} —batch.filed→ ${to}`, why] as const);
  return Object.fromEntries([
    ...ends(names.delegates, ['preliminary', 'opinions', 'opinionsVeto', 'notice', 'noticeObjectionIntake', 'noticeObjection', 'noticeObjectionExtended', 'unitElection', 'chosen', 'supplement'], 'ended', 'UNDER_WAY'),
    ...ends(names.candidates, ['examination', 'jointReview', 'jointReviewVeto', 'notice', 'noticeObjectionIntake', 'noticeObjection', 'noticeObjectionExtended', 'supplement'], 'ended', 'UNDER_WAY'),
    ...ends(names.rounds, ['preparing', 'issuing', 'collecting', 'tally', 'mismatch', 'signing', 'boxSigning', 'announcing'], 'void', 'NOT_ELECTED'),
  ]);
}

it.each(['SY01', 'SY02'] as const)('every edge of %s is walked, but those that a congress waits for', { timeout: 600_000 }, async (code) => {
  const kit = await townKit();
  try {
    const unwalkable = byDesign(offices[code].congress);
    const watch = await watchEdges(kit, code);
    const waiting = heldBack(kit, offices[code], Object.keys(unwalkable));
    const deed = deedsIn(kit, offices[code], async () => {
      await watch.rehearse();
      await waiting.look();
    });
    const id = await agreed(deed);
    await held(deed, { id, delegates: await prepared(deed, id) });
    await filledAgain(deed);
    await leastPrepared(deed);
    const { missed, faults, untold } = await watch.report(unwalkable);
    // A guest is written down by the desk that seats her: nobody waits to hear of it.
    expect({ missed, faults, untold }).toEqual({ missed: [], faults: [], untold: [`${offices[code].congress.name}-guests`] });
    expect(Object.fromEntries(waiting.told)).toEqual(unwalkable);
  } finally {
    await kit.close();
  }
});
