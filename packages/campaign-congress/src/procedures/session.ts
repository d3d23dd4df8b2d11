// The control desk's view: where the congress stands, who is there, how each body's rounds stand, and the one thing to do.
import type { ActingEngine, ExplainView, LocalText } from '@jinguo/core/plugin';
import { numberAt, rowsAt, textAt, textsAt } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';
import { checkRound } from '../count/check-tally.ts';
import { namesOf } from '../office.ts';
import { roundOf } from '../rules/rounds.ts';
import { methodOf, seatsOf } from '../rules/settings.ts';
import { congressDeed, roundDeed } from './deeds.ts';
import { hallOf } from './hall.ts';
import { congressTitle, electorateView, openCongress, roundItems, stageTitle, stepsOf, type OpenCongress, type RoundItem } from './read-congress.ts';
import type { BodyView, RoundRow, RoundStage, SessionView } from './shapes.ts';

const over: readonly RoundStage[] = ['announced', 'annulled', 'filed', 'void'];
const counts: readonly RoundStage[] = ['announced', 'filed'];

export async function sessionView(engine: ActingEngine, congressId: string, folder: string): Promise<SessionView> {
  const open = await openCongress(engine, congressId);
  const { congress, view } = open;
  const roundsFor = await roundItems(engine, open);
  const bodies = await Promise.all(congress.bodies.filter((body) => seatsOf(view.data, body) > 0).map((body) => bodyView(engine, open, { body, rounds: roundsFor(body) })));
  const explained = view.open ? await engine.explain(congressId) : undefined;
  const atHand = bodies.flatMap((body) => body.rounds).find((one) => !over.includes(one.stage));
  const delegates = view.members.filter((one) => one.workflow === namesOf(congress).delegates);
  return {
    itemId: congressId,
    number: view.number ?? '',
    title: congressTitle(open),
    open: view.open,
    stageTitle: stageTitle(open),
    steps: stepsOf(open),
    electorate: electorateView(open, 'executive'),
    onLeave: delegates.filter((one) => one.stage === 'onLeave').length,
    away: delegates.filter((one) => one.stage === 'away').length,
    guests: view.members.filter((one) => one.workflow === namesOf(congress).guests && one.stage === 'attending').length,
    missing: explained === undefined ? [] : [...missingIn(explained)],
    bodies,
    primary: atHand === undefined ? (explained === undefined ? null : congressDeed(explained)) : atHand.doable,
    hall: await hallOf(folder, congressId),
  };
}

async function bodyView(engine: ActingEngine, open: OpenCongress, { body, rounds }: { readonly body: Body; readonly rounds: readonly RoundItem[] }): Promise<BodyView> {
  const { view } = open;
  const held = rounds.filter((one) => counts.includes(one.stage));
  const last = held.at(-1);
  const done = last !== undefined && textAt(last.data, 'result.why') === 'end' && rounds.every((one) => over.includes(one.stage));
  return {
    body,
    title: bodyTitles[body],
    seats: seatsOf(view.data, body),
    electorate: electorateView(open, body),
    elected: held.reduce((sum, one) => sum + textsAt(one.data, 'result.elected').length, 0),
    vacant: done ? numberAt(last.data, 'result.vacant') : 0,
    done,
    rounds: await Promise.all(rounds.map((one) => roundRow(engine, open, { body, item: one }))),
  };
}

async function roundRow(engine: ActingEngine, open: OpenCongress, { body, item }: { readonly body: Body; readonly item: RoundItem }): Promise<RoundRow> {
  const round = roundOf(item.data);
  const electorate = electorateView(open, body);
  const beforeIssue = item.stage === 'preparing' || item.stage === 'issuing';
  // Who is there is asked when ballots go out; while the list is made only the list can be wrong.
  const there = item.stage === 'issuing' ? electorate : { entitled: 1, present: 1 };
  const breaches = beforeIssue ? [...checkRound(methodOf(open.view.data, body), round, there)] : [];
  return {
    itemId: item.id,
    number: item.number,
    kind: round.kind,
    stage: item.stage,
    seats: round.seats,
    candidates: round.candidates.length,
    breaches,
    sheets: sheetsIn(item),
    doable: over.includes(item.stage) ? null : roundDeed(await engine.explain(item.id), { item, present: electorate.present, listFits: breaches.length === 0 }),
  };
}

/** What stands before the step, in words: rules one by one, a paper that is to be filled in as one line. */
function missingIn({ missing, actions, stageTitle }: ExplainView): readonly LocalText[] {
  const before = actions.filter((one) => one.mine).flatMap((one) => one.missing);
  const paper = before.some((one) => one.kind === 'form') ? [{ zh: `登记“${stageTitle.zh}”`, en: `“${stageTitle.en}” is to be written down` }] : [];
  const all = [...paper, ...[...missing, ...before].filter((one) => one.kind !== 'form').map((one) => one.text)];
  return all.filter((one, index) => all.findIndex((other) => other.zh === one.zh) === index);
}

/** Sheets of this pass. Two sheets while tellers count are those that differed: the first of them to sign begins anew. */
export function sheetsIn({ stage, data }: Pick<RoundItem, 'stage' | 'data'>): number {
  const sheets = data['tallySheets'];
  const count = typeof sheets === 'object' && sheets !== null ? Object.keys(sheets).length : 0;
  if (stage === 'tally' && count === 2) return 0;
  return rowsAt(data, 'ballot.candidates').length === 0 ? 0 : Math.min(2, count);
}
