// The session's procedures, on the real engine: what the desk is told and may do, the door, two tellers, the hall, results.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asksOtherwise, type Kit } from '@jinguo/core/testing';
import { readArchive } from '../archive/bundle.ts';
import { recount } from '../archive/recount.ts';
import { adopted, candidatesListed, delegatesElected, openRound, opened, planned, type Walk } from '../testing/steps.ts';
import { day, small, townKit } from '../testing/town.ts';
import * as shapes from './shapes.ts';

let kit: Kit;
let walk: Walk;
let congressId: string;
let delegates: readonly string[];
const absent = 2;

beforeEach(async () => {
  kit = await townKit();
  walk = await planned(kit, small);
  congressId = walk.id;
  delegates = await delegatesElected(walk);
  await candidatesListed(walk);
  await kit.passTo(day('2022-05-12'));
});
afterEach(() => kit.close());

const session = async (who: string) => shapes.sessionView.parse(await kit.as(who).ask('congress.session', { congressId }));
const attendance = async () => shapes.attendance.parse(await kit.as('desk').ask('congress.attendance', { congressId }));
const sheet = async (who: string, roundId: string) => shapes.sheetView.parse(await kit.as(who).ask('congress.sheet', { roundId }));
const hall = async (key: unknown) => shapes.hallView.parse(await kit.as('teller1').ask('congress.hall', key));
const key = () => crypto.randomUUID();

async function advance(who: string, number: number | null = null): Promise<void> {
  const { primary } = await session(who);
  if (primary === null) throw new RangeError(`${who} has nothing to do`);
  await kit.as(who).order('congress.advance', { itemId: primary.itemId, version: primary.version, key: key(), deed: primary.deed, number });
}

async function plenary(): Promise<string> {
  await opened(walk, delegates, absent);
  await adopted(walk, delegates.length - absent);
  return openRound(walk);
}

const votes = [[6, 1, 0], [5, 1, 1], [6, 0, 1], [1, 6, 0]] as const;

/** A sheet that adds up: seven valid ballots, all returned. */
async function tallyFor(roundId: string, first = 6) {
  const { round, turnout } = await sheet('teller1', roundId);
  const lines = round.candidates.map(({ id }, index) => {
    const [inFavour, against, abstain] = votes[index] ?? [0, 0, 0];
    return index === 0 ? { id, for: first, against: 7 - first, abstain: 0 } : { id, for: inFavour, against, abstain };
  });
  return { ...turnout, valid: 7, invalid: 0, candidates: lines, writeIns: [] };
}

async function send(who: string, roundId: string, first?: number): Promise<void> {
  await kit.as(who).order('congress.sendSheet', { roundId, key: key(), tally: await tallyFor(roundId, first) });
}

describe('the places', () => {
  it('are told with what each unit has and what is short', async () => {
    const view = shapes.placesView.parse(await kit.as('desk').ask('congress.places', { congressId }));
    expect(view.total).toEqual({ places: 9, named: 9, confirmed: 9 });
    expect(view.units.map((one) => [one.places, one.named])).toEqual([[3, 3], [2, 2], [2, 2], [1, 1], [1, 1]]);
    expect(view.targets.map((one) => one.trait)).toContain('under35');
  });
});

describe('the door', () => {
  it('takes a delegate in by her card, her number or her name, says who was there already, and counts', async () => {
    await opened(walk, delegates, absent);
    const [first, second] = delegates.slice(0, absent);
    const item = await kit.as('desk').item(first ?? '');
    const take = (text: string) => kit.as('desk').order('congress.checkIn', { congressId, group: 'delegates', text });
    expect((await attendance()).groups[0]?.electorate).toMatchObject({ entitled: 9, present: 7, quorumNeeded: 7, hasQuorum: true });
    await expect(take(`https://office.example/certificates/${item.certificates[0]?.code}`)).resolves.toMatchObject({ name: item.title, already: false });
    await expect(take(item.number)).resolves.toMatchObject({ already: true });
    await expect(take((await kit.as('desk').item(second ?? '')).title)).resolves.toMatchObject({ already: false });
    await expect(take('9999')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await attendance()).groups[0]?.electorate?.present).toBe(9);
  });

  it('lets people leave and come back, and knows who is on leave', async () => {
    await opened(walk, delegates, absent);
    const move = (itemId: string, to: string) => kit.as('desk').order('congress.setPresence', { congressId, itemId, to });
    await move(delegates[0] ?? '', 'leave');
    await move(delegates[8] ?? '', 'away');
    expect(await session('desk')).toMatchObject({ electorate: { present: 6, hasQuorum: false }, onLeave: 1, away: 1 });
    await move(delegates[8] ?? '', 'present');
    await move(delegates[8] ?? '', 'present');
    expect(await session('desk')).toMatchObject({ electorate: { present: 7, hasQuorum: true }, away: 0 });
  });
});

describe('guests and observers', () => {
  const sendGuest = async (name: string, kind: string) => (await kit.as('desk').start('town-congress-guests', { name, kind, post: '南湖区妇联' }, { unit: 't', batchId: congressId })).itemId;
  const guests = async () => (await attendance()).groups.find((one) => one.group === 'guests');

  it('are checked in apart, by name or number, and count neither among those entitled nor for the quorum', async () => {
    await opened(walk, delegates, absent);
    await kit.as('desk').order('congress.setPresence', { congressId, itemId: delegates[8], to: 'away' });
    const before = (await session('desk')).electorate;
    expect(before).toMatchObject({ entitled: 9, present: 6, hasQuorum: false });
    const [guest] = [await sendGuest('钟慧', 'invited'), await sendGuest('陶敏', 'observer')];
    const take = (text: string) => kit.as('desk').order('congress.checkIn', { congressId, group: 'guests', text });
    await expect(take('钟慧')).resolves.toMatchObject({ already: false });
    await expect(take('2')).resolves.toMatchObject({ name: '陶敏' });
    await expect(kit.as('desk').order('congress.checkIn', { congressId, group: 'delegates', text: '钟慧' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await guests()).toMatchObject({ electorate: null, people: [{ name: '钟慧', presence: 'present' }, { name: '陶敏', presence: 'present' }] });
    expect(await session('desk')).toMatchObject({ electorate: before, guests: 2 });
    await kit.as('desk').order('congress.setPresence', { congressId, itemId: guest, to: 'away' });
    expect(await session('desk')).toMatchObject({ guests: 1 });
  });
});

describe('the desk', () => {
  it('hands out ballots only when each that was printed is issued, destroyed or sealed', async () => {
    await plenary();
    await advance('desk');
    const { primary } = await session('desk');
    const issue = (paper: object) => kit.as('desk').order('congress.advance', { itemId: primary?.itemId, version: primary?.version, key: key(), deed: 'issue', number: 7, paper });
    await expect(issue({ printed: 12, destroyed: 3, spare: 1 })).rejects.toMatchObject({ code: 'RULE_REFUSED', issues: [{ code: 'PRINTED', zh: expect.stringContaining('合计11张，不相符') }] });
    await expect(issue({ printed: 12, destroyed: 3, spare: 2 })).resolves.toMatchObject({ stage: 'collecting' });
  });


  it('is told one thing to do at a time, from the list of the first round to its announcement', async () => {
    const round = await plenary();
    const deeds: (string | undefined)[] = [];
    const look = async (who: string) => void deeds.push((await session(who)).primary?.deed);
    await look('desk');
    await advance('desk');
    await look('desk');
    await advance('desk', 7);
    await look('desk');
    await advance('desk', 7);
    await look('desk');
    await look('teller1');
    await send('teller1', round);
    await send('teller2', round);
    await look('chief');
    await advance('chief');
    await look('head');
    await advance('head');
    await look('desk');
    expect(deeds).toEqual(['confirmList', 'issue', 'collect', undefined, 'enter', 'sign', 'announce', 'finish']);
    expect((await session('desk')).bodies[0]).toMatchObject({ elected: 3, seats: 3, done: true, rounds: [{ stage: 'announced' }] });
    await advance('desk');
    expect((await session('desk')).stageTitle.zh).toBe('新一届执委会第一次全体会议');
  });

  it('is told what stands against handing out ballots when the quorum is lost', async () => {
    await plenary();
    await advance('desk');
    await kit.as('desk').order('congress.setPresence', { congressId, itemId: delegates[8], to: 'away' });
    const [body] = (await session('desk')).bodies;
    expect(body?.rounds[0]?.breaches.map((one) => one.code)).toEqual(['noQuorum']);
    await expect(advance('desk', 6)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  });

  it('gives nobody a deed that is not hers', async () => {
    await plenary();
    expect((await session('chief')).primary).toBeNull();
    expect((await session('v1').catch((error: { code?: string }) => error.code))).toBe('NOT_FOUND');
  });
});

describe('two tellers', () => {
  let round: string;
  beforeEach(async () => {
    round = await plenary();
    await advance('desk');
    await advance('desk', 7);
    await advance('desk', 7);
  });

  it('see nothing of each other’s sheets before both are in, and then the lines that differ', async () => {
    await send('teller1', round, 5);
    expect(await sheet('teller2', round)).toMatchObject({ mayFill: true, sent: null, sheets: 1, differences: [] });
    expect(JSON.stringify(await sheet('desk', round))).not.toContain('"for":5');
    await send('teller2', round, 6);
    const seen = await sheet('teller1', round);
    expect(seen).toMatchObject({ stage: 'mismatch', mayFill: false, sheets: 2 });
    expect(seen.differences).toEqual([{ line: 'for', about: seen.round.candidates[0]?.id, first: 5, second: 6 }, { line: 'against', about: seen.round.candidates[0]?.id, first: 2, second: 1 }]);
    expect((await sheet('teller2', round)).differences[0]).toMatchObject({ first: 6, second: 5 });
    expect((await sheet('desk', round)).differences).toEqual([]);
    await advance('chief');
    expect(await sheet('teller1', round)).toMatchObject({ stage: 'tally', mayFill: true, sheets: 0, sent: { valid: 7 }, differences: [{ first: 5, second: 6 }, { first: 2, second: 1 }] });
    await send('teller1', round, 6);
    // Whoever counts second still needs to know what to count; of the new sheet she is told nothing.
    expect(await sheet('teller2', round)).toMatchObject({ stage: 'tally', mayFill: true, sheets: 1, differences: [{ first: 6, second: 5 }, { first: 1, second: 2 }] });
    await send('teller2', round, 6);
    expect(await sheet('teller1', round)).toMatchObject({ stage: 'signing', differences: [] });
  });

  it('find what they typed on any machine, and nobody else does', async () => {
    const cells = { valid: '7', 'x/for': '1' };
    await kit.as('teller1').order('congress.saveSheet', { roundId: round, cells });
    expect((await sheet('teller1', round)).draft).toEqual(cells);
    expect((await sheet('teller2', round)).draft).toBeNull();
    await expect(kit.as('desk').order('congress.saveSheet', { roundId: round, cells })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await send('teller1', round);
    // No answer reached her: she presses again, and it is in once.
    await send('teller1', round);
    expect(await sheet('teller1', round)).toMatchObject({ draft: null, sheets: 1, stage: 'tally' });
  });

  it('a sheet that does not add up is refused with what is wrong', asksOtherwise(['SY02.sheetAddsUp'], async () => {
    const tally = { ...(await tallyFor(round)), valid: 6 };
    await expect(kit.as('teller1').order('congress.sendSheet', { roundId: round, key: key(), tally })).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  }));

  it('no result is told before the signature; then it is, to the hall without votes', async () => {
    const opened = await kit.as('desk').order('congress.showHall', { congressId });
    await send('teller1', round);
    await send('teller2', round);
    await kit.as('desk').order('congress.showHall', { congressId });
    expect((await hall(opened)).elected.flatMap((one) => one.names)).toEqual([]);
    expect(shapes.resultsView.parse(await kit.as('desk').ask('congress.results', { congressId })).bodies[0]).toMatchObject({ rounds: [], elected: [] });
    await advance('chief');
    const shown = await hall(opened);
    expect(shown.elected[0]?.names).toHaveLength(3);
    expect(shown.electorate).toMatchObject({ entitled: 9, present: 7 });
    expect(shown.round).toBeNull();
    await advance('head');
    const results = (who: string) => kit.as(who).ask('congress.results', { congressId }).then((one) => shapes.resultsView.parse(one).bodies[0]);
    expect(await results('desk')).toMatchObject({ done: true, rounds: [{ result: { needed: 5 } }] });
    const file = Object(await kit.as('desk').order('congress.archive', { congressId }));
    const read = readArchive(String(file.text));
    expect(read).toMatchObject({ ok: true, archive: { rounds: [{ body: 'executive' }], elections: [{ body: 'executive', vacant: 0 }] } });
    expect(read.ok && recount(read.archive).map((one) => one.agrees)).toEqual([true]);
    expect(read.ok && read.archive.papers.map((one) => one.name)).toEqual(expect.arrayContaining(['request', 'minutes', 'ballotPaper', 'tallySheet', 'resultSheet']));
    await expect(kit.as('chief').order('congress.archive', { congressId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await results('chief')).toMatchObject({ done: true, rounds: null, elected: [{}, {}, {}] });
  });
});

describe('the hall’s screen', () => {
  it('follows the door while it is open, and no other key opens it', async () => {
    await opened(walk, delegates, absent);
    const key = await kit.as('desk').order('congress.showHall', { congressId });
    expect(await kit.as('desk').order('congress.showHall', { congressId })).toEqual(key);
    expect((await hall(key)).electorate.present).toBe(7);
    await kit.as('desk').order('congress.setPresence', { congressId, itemId: delegates[0], to: 'present' });
    expect((await hall(key)).electorate.present).toBe(8);
    await Promise.all(Array.from({ length: 20 }, () => kit.as('desk').order('congress.showHall', { congressId })));
    await expect(hall({ hall: congressId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(hall({ hall: '../box' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('terminals', () => {
  it('show the ballot while the box is open and cast it with a slip, once', async () => {
    const roundId = await plenary();
    await advance('desk');
    await expect(kit.as('chief').order('congress.openTerminals', { roundId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { codes }: { readonly codes: readonly string[] } = Object(await kit.as('desk').order('congress.openTerminals', { roundId }));
    expect(codes).toHaveLength(7);
    const view = shapes.ballotView.parse(await kit.as('teller1').ask('congress.ballot', { roundId }));
    expect(view).toMatchObject({ open: true, writeIns: true, round: { seats: 3 } });
    const cast = (code: string) => kit.as('teller1').order('congress.cast', { roundId, code, ballot: { marks: { [view.round.candidates[0]?.id ?? '']: 'for' }, writeIns: [] } });
    await expect(cast(codes[0] ?? '')).resolves.toEqual({ answer: 'cast' });
    await expect(cast(codes[0] ?? '')).resolves.toEqual({ answer: 'alreadyUsed' });
    await expect(kit.as('desk').order('congress.openTerminals', { roundId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
