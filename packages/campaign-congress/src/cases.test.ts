// The cases of a count on the real engine: two sheets that differ, a tie, open seats, too many ballots, a quorum that is
// lost, a result nobody sees early; and a seat that falls vacant. Nine delegates elect three of four.
import { afterEach, describe, expect, it } from 'vitest';
import { asksOtherwise, type Kit } from '@jinguo/core/testing';
import type { JsonObject } from '@jinguo/core/plugin';
import { usualTargets } from './forms/plan.ts';
import { adopted, candidatesListed, counted, delegatesElected, listOf, membersOf, nominated, openRound, opened, planned, rounds, sheetOf, stageOf, voted, type Walk } from './testing/steps.ts';
import { day, meeting, nominationOf, planOf, proposalOf, small, team, townKit } from './testing/town.ts';

let kit: Kit | undefined;
afterEach(async () => {
  await kit?.close();
  kit = undefined;
});

const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { code?: string }) => error.code);
const issuesOf = (work: Promise<unknown>) => work.then(() => [], (error: { readonly issues?: readonly { readonly code: string }[] }) => (error.issues ?? []).map((one) => one.code));
const fieldsOf = async (on: Kit, id: string, who = 'section') => Object.fromEntries((await on.as(who).item(id)).fields.map((one) => [one.name, one.value]));

/** A congress at its first ballot, with eight of nine present. */
async function atElection(more: JsonObject = {}, present = 8): Promise<Walk & { readonly delegates: readonly string[]; readonly round: string }> {
  kit = await townKit();
  const walk = await planned(kit, small, { targets: [], ...more });
  const delegates = await delegatesElected(walk);
  await candidatesListed(walk);
  await opened(walk, delegates, 9 - present);
  await adopted(walk, present);
  return { ...walk, delegates, round: await openRound(walk) };
}

const ballots = { issued: 8, collected: 8 };

describe('the count', () => {
  it('a teller’s sheet and any result stay unseen until both sheets are in and signed, and the two must agree', async () => {
    const { kit: on, round } = await atElection();
    await voted(on, round, ballots);
    const right = await sheetOf(on, round, { valid: 8, votes: [8, 7, 6, 1] });
    const wrong = await sheetOf(on, round, { valid: 8, votes: [8, 6, 6, 1] });
    await on.as('teller1').act('approve', round, { form: right });
    for (const who of ['teller2', 'chief', 'head', 'section']) expect(JSON.stringify(await on.as(who).item(round))).not.toContain('"valid":8');
    expect(await codeOf(on.as('teller1').act('approve', round, { form: right }))).not.toBe('accepted');
    await on.as('teller2').act('approve', round, { form: wrong });
    expect(await stageOf(on, round)).toBe('mismatch');
    const list = await listOf(on, round);
    expect((await fieldsOf(on, round))['differ']).toBe(`${list[1] ?? ''}赞成：7 / 6；${list[1] ?? ''}反对：1 / 2`);
    await on.as('chief').act('approve', round);
    for (const teller of ['teller2', 'teller1']) await on.as(teller).act('approve', round, { form: right });
    expect(await stageOf(on, round)).toBe('signing');
    expect((await fieldsOf(on, round))['elected']).toBeNull();
    await on.as('chief').act('approve', round, { form: { signed: true } });
    expect((await fieldsOf(on, round))['elected']).toBe(3);
  });

  it('a teller’s machine dies between the sheets: the other’s stays, and the count goes on after the restart', async () => {
    const { kit: on, round } = await atElection();
    await voted(on, round, ballots);
    const sheet = await sheetOf(on, round, { valid: 8, votes: [8, 7, 6, 1] });
    await on.as('teller1').act('approve', round, { form: sheet });
    const again = await on.reopen();
    await again.as('teller2').act('approve', round, { form: sheet });
    expect(await stageOf(again, round)).toBe('signing');
  });

  it('a sheet that does not add up is refused, with what is wrong', async () => {
    const { kit: on, round } = await atElection();
    await voted(on, round, ballots);
    const sheet = await sheetOf(on, round, { valid: 7, invalid: 0, votes: [7, 7, 7, 1] });
    expect(await issuesOf(on.as('teller1').act('approve', round, { form: sheet }))).toEqual(expect.arrayContaining(['validAndInvalid', 'forOverSeats']));
  });

  it('the chief scrutineer may have the ballots counted again before signing', async () => {
    const { kit: on, round } = await atElection();
    await voted(on, round, ballots);
    const sheet = await sheetOf(on, round, { valid: 8, votes: [8, 7, 6, 1] });
    for (const teller of ['teller1', 'teller2']) await on.as(teller).act('approve', round, { form: sheet });
    await on.as('chief').act('return', round, { target: 'tally', opinion: '要求重新计票' });
    expect(await stageOf(on, round)).toBe('tally');
    await counted(on, round, sheet);
    expect(await stageOf(on, round)).toBe('announced');
  });

  it('a tie that lasts through the re-votes allowed goes to another election', async () => {
    const walk = await atElection({ executive: 2, deputies: 0, revotes: 1, differentials: [{ body: 'executive', kind: 'fixed', amount: 2, rounding: 'ceil' }] });
    const { kit: on, round } = walk;
    await voted(on, round, ballots);
    await counted(on, round, await sheetOf(on, round, { valid: 8, votes: [6, 5, 5, 0] }));
    const again = await openRound(walk);
    await voted(on, again, ballots);
    await counted(on, again, await sheetOf(on, again, { valid: 8, votes: [4, 4] }));
    expect((await rounds(walk)).map((one) => one.kind)).toEqual(['first', 'revote', 'further']);
  });

  it('a tie at the last seat is voted on again among those who tied; the winner takes the seat', async () => {
    const walk = await atElection({ executive: 2, chair: 1, deputies: 0, differentials: [{ body: 'executive', kind: 'fixed', amount: 2, rounding: 'ceil' }] });
    const { kit: on, round } = walk;
    await voted(on, round, ballots);
    await counted(on, round, await sheetOf(on, round, { valid: 8, votes: [6, 5, 5, 0] }));
    const again = await openRound(walk);
    expect((await rounds(walk)).map((one) => one.kind)).toEqual(['first', 'revote']);
    expect(await membersOf(walk, 'executive')).toHaveLength(1);
    expect(await issuesOf(on.as('desk').act('record', walk.id))).toContain('NOT_ELECTED');
    await voted(on, again, ballots);
    expect(await listOf(on, again)).toEqual((await listOf(on, round)).slice(1, 3));
    await counted(on, again, await sheetOf(on, again, { valid: 8, votes: [5, 3] }));
    await on.as('desk').act('record', walk.id);
    expect(await stageOf(on, walk.id)).toBe('committee');
    expect(await membersOf(walk, 'executive')).toHaveLength(2);
  });

  it('seats nobody reaches go to one further election, and stay vacant after it', async () => {
    const walk = await atElection();
    const { kit: on, round } = walk;
    await voted(on, round, ballots);
    await counted(on, round, await sheetOf(on, round, { valid: 8, votes: [8, 7, 4, 3] }));
    const further = await openRound(walk);
    await voted(on, further, ballots);
    expect(await listOf(on, further)).toHaveLength(2);
    await counted(on, further, await sheetOf(on, further, { valid: 8, votes: [4, 4] }));
    expect((await rounds(walk)).map((one) => [one.kind, one.stage])).toEqual([['first', 'announced'], ['further', 'announced']]);
    const sheet = await on.store.read.selectFrom('document').select('paper').where('item_id', '=', further).where('name', '=', 'resultSheet').executeTakeFirst();
    expect(sheet?.paper).toContain('空缺1名');
    await on.as('desk').act('record', walk.id);
    expect(await membersOf(walk, 'executive')).toHaveLength(2);
  });

  it('where the method says so, an open seat stays vacant at once', async () => {
    const walk = await atElection({ openSeats: 'vacant' });
    await voted(walk.kit, walk.round, ballots);
    await counted(walk.kit, walk.round, await sheetOf(walk.kit, walk.round, { valid: 8, votes: [8, 7, 4, 3] }));
    expect(await rounds(walk)).toHaveLength(1);
  });

  it('more ballots back than out void the round, which is signed as void and held again', asksOtherwise(['SY02.turnout'], async () => {
    const walk = await atElection();
    const { kit: on, round } = walk;
    await voted(on, round, { issued: 7, collected: 8 });
    expect(await stageOf(on, round)).toBe('signing');
    await on.as('chief').act('approve', round, { form: { signed: true } });
    await on.as('head').act('approve', round);
    const again = await openRound(walk);
    await voted(on, again, ballots);
    expect(await listOf(on, again)).toEqual(await listOf(on, round));
    await counted(on, again, await sheetOf(on, again, { valid: 8, votes: [8, 7, 6, 1] }));
    expect(await membersOf(walk, 'executive')).toHaveLength(3);
  }));

  it('after the signature only the presidium may annul a round, with a reason, and it is held again', async () => {
    const walk = await atElection();
    const { kit: on, round } = walk;
    await voted(on, round, ballots);
    const sheet = await sheetOf(on, round, { valid: 8, votes: [8, 7, 6, 1] });
    for (const teller of ['teller1', 'teller2']) await on.as(teller).act('approve', round, { form: sheet });
    await on.as('chief').act('approve', round, { form: { signed: true } });
    expect(await codeOf(on.as('head').act('reject', round))).toBe('OPINION_REQUIRED');
    await on.as('head').act('reject', round, { opinion: '发现未经核对的选票' });
    expect(await membersOf(walk, 'executive')).toHaveLength(0);
    const again = await openRound(walk);
    await voted(on, again, ballots);
    await counted(on, again, await sheetOf(on, again, { valid: 8, votes: [8, 7, 6, 1] }));
    await on.as('desk').act('record', walk.id);
    expect(await stageOf(on, walk.id)).toBe('committee');
  });

  it('somebody written in is elected like a candidate', async () => {
    const walk = await atElection();
    const { kit: on, round } = walk;
    await voted(on, round, ballots);
    const sheet = { ...(await sheetOf(on, round, { valid: 8, votes: [8, 7, 1, 1] })), writeIns: [{ name: '费清', for: 6 }] };
    await counted(on, round, sheet);
    expect((await membersOf(walk, 'executive')).map((one) => one.name)).toContain('费清');
  });
});

describe('the quorum', () => {
  it('ballots go out only while enough are there, and a quorum that is lost stops the next step', asksOtherwise(['SY02.mayIssue'], async () => {
    const walk = await atElection({}, 7);
    const { kit: on, round, delegates } = walk;
    await on.as('desk').act('record', round, { form: { confirmed: true } });
    await on.as('desk').act('record', delegates[3] ?? '');
    expect(await issuesOf(on.as('desk').act('record', round, { form: { printed: 6, issued: 6 } }))).toEqual(['noQuorum']);
    await on.as('desk').act('record', delegates[3] ?? '');
    expect(await issuesOf(on.as('desk').act('record', round, { form: { printed: 8, issued: 8 } }))).toEqual(['ISSUED']);
    expect(await issuesOf(on.as('desk').act('record', round, { form: { printed: 10, issued: 7, destroyed: 2 } }))).toEqual(['PRINTED']);
    await on.as('desk').act('record', round, { form: { printed: 10, issued: 7, destroyed: 2, spare: 1 } });
    expect(await fieldsOf(on, round)).toMatchObject({ entitled: 9, present: 7 });
  }));

  it('a delegate on leave stays entitled, and each coming and going is on record', asksOtherwise(['SY02.presence'], async () => {
    const { kit: on, delegates } = await atElection({}, 8);
    const [late] = delegates;
    await on.as('desk').act('record', late ?? '', { verdict: 'onLeave' });
    await on.as('desk').act('record', late ?? '');
    await on.as('desk').act('record', late ?? '');
    const log = (await on.as('section').item(late ?? '')).timeline.map((one) => one.toStage?.zh);
    expect(log.slice(-3)).toEqual(['请假', '在会', '离会']);
    expect(await stageOf(on, late ?? '')).toBe('away');
  }));

  it('a meeting without a quorum cannot go on', async () => {
    kit = await townKit();
    const walk = await planned(kit, small, { targets: [] });
    const delegates = await delegatesElected(walk);
    await candidatesListed(walk);
    await expect(opened(walk, delegates, 3)).rejects.toMatchObject({ issues: [{ code: 'NO_QUORUM' }] });
    await kit.as('desk').act('record', delegates[0] ?? '');
    await kit.as('desk').act('record', walk.id, { form: meeting({ agenda: true, presidium: ['顾敏华'], secretary: '金怡' }) });
    expect(await stageOf(kit, walk.id)).toBe('presidium');
  });
});

describe('the preparation', () => {
  it('places that do not add up, and candidates too few for the method, stop it', asksOtherwise(['SY02.candidatesThrough'], async () => {
    kit = await townKit();
    expect(await issuesOf(kit.as('desk').start('town-congress', { ...planOf(small), delegates: 10 }, { unit: 't' }))).toEqual(['QUOTAS']);
    const walk = await planned(kit, small, { targets: [] });
    await delegatesElected(walk);
    expect(await codeOf(kit.as('desk').act('approve', walk.id))).toBe('RULE_REFUSED');
    await expect(candidatesListed({ ...walk, size: { ...small, candidates: 3 } })).rejects.toMatchObject({ issues: [{ code: 'tooFewCandidates' }] });
  }));

  it('a make-up that falls short goes to the lead, who alone goes on, with a reason', asksOtherwise(['SY02.makeup'], async () => {
    kit = await townKit();
    const walk = await planned(kit, small, { targets: [...usualTargets, { trait: 'minority', bound: 'least', amount: 2, unit: 'people' }] });
    const id = await nominated(walk, 0);
    expect(await issuesOf(kit.as('desk').act('approve', walk.id))).toEqual(['NOBODY', 'UNDER_WAY']);
    await kit.as('section').act('terminate', id, { opinion: '本人放弃' });
    await delegatesElected({ ...walk, size: { ...small, places: [0, 2, 2, 1, 1] } });
    expect(await stageOf(kit, walk.id)).toBe('candidates');
    const found = await kit.store.read.selectFrom('item').select('data').where('id', '=', walk.id).executeTakeFirst();
    const { makeup, exception }: { readonly makeup: { readonly missed: boolean; readonly total: object; readonly places: readonly object[] }; readonly exception: object } = JSON.parse(found?.data ?? '{}');
    expect(makeup).toMatchObject({ missed: true, total: { places: 9, filled: 6 } });
    expect(makeup.places[0]).toEqual({ unit: 'v1', places: 3, filled: 0 });
    expect(exception).toEqual({ reason: '个别类别人选不足，已报批' });
  }));

  it('a unit sends no more than its places, nobody is nominated twice, and a unit’s vote needs a majority', async () => {
    kit = await townKit();
    const walk = await planned(kit, small, { targets: [] });
    const inV4 = async (index: number) => {
      const { itemId } = await (kit ?? walk.kit).as('v4').start('town-congress-delegates', nominationOf(index, 'v4'), { unit: 'v4', batchId: walk.id });
      await walk.kit.as('head').act('approve', itemId);
      for (const partner of ['organization', 'police']) await walk.kit.as(partner).act('opine', itemId);
      return itemId;
    };
    const [first, second] = [await inV4(0), await inV4(1)];
    expect(await codeOf(kit.as('v5').start('town-congress-delegates', nominationOf(0, 'v5'), { unit: 'v5', batchId: walk.id }))).toBe('RULE_REFUSED');
    await kit.passTo(day('2022-03-15'));
    const held = { heldOn: '2022-03-15', way: 'election', entitled: 30, present: 28 };
    expect(await issuesOf(kit.as('v4').act('record', first, { form: { ...held, votesFor: 15 } }))).toEqual(['NOT_CARRIED']);
    await kit.as('v4').act('record', first, { form: { ...held, votesFor: 16 } });
    expect(await codeOf(kit.as('v4').act('record', second, { form: { ...held, votesFor: 28 } }))).toBe('LEDGER_SHORT');
    await kit.as('v4').act('record', second, { verdict: 'notElected', form: { ...held, votesFor: 12 } });
    expect(await stageOf(kit, second)).toBe('notElected');
  });

  it('a delegate the review finds unqualified is not among those entitled', async () => {
    kit = await townKit();
    const walk = await planned(kit, small, { targets: [] });
    const delegates = await delegatesElected(walk);
    await candidatesListed(walk);
    await kit.as('head').act('approve', walk.id, { form: { heldOn: '2022-04-20', committee: ['金怡'], findings: '一名代表户籍已迁出' }, entries: [{ itemId: delegates[0] ?? '', verdict: 'unqualified', reason: '户籍迁出' }] });
    expect((await fieldsOf(kit, walk.id))['entitled']).toBe(8);
    expect(await stageOf(kit, delegates[0] ?? '')).toBe('unqualified');
  });

  it('a candidate neither watches nor counts, and the chief scrutineer does not count', async () => {
    kit = await townKit();
    const walk = await planned(kit, small, { targets: [] });
    const delegates = await delegatesElected(walk);
    await candidatesListed(walk);
    await opened(walk, delegates, 0);
    const candidate = String(proposalOf(0, 'executive')['name']);
    const { chief } = team(kit);
    const bad = { ...team(kit), scrutineers: [candidate, '俞敏'], tellers: [chief ?? '', kit.as('teller1').person.id] };
    expect(await issuesOf(kit.as('desk').act('record', walk.id, { form: meeting({ votesFor: 9, votesAgainst: 0, votesAbstained: 0, ...bad }) }))).toEqual(['CANDIDATE', 'CHIEF']);
    expect(await issuesOf(kit.as('desk').act('record', walk.id, { form: meeting({ votesFor: 4, votesAgainst: 5, votesAbstained: 0, ...team(kit) }) }))).toEqual(['NOT_CARRIED']);
  });
});

it('a member who resigns leaves a vacancy, which the committee fills by the same majority', asksOtherwise(['SY02.voteAddsUp', 'SY02.opened', 'SY02.filled'], async () => {
  const walk = await atElection({ deputies: 0, executive: 3 });
  const { kit: on, round, id } = walk;
  await voted(on, round, ballots);
  await counted(on, round, await sheetOf(on, round, { valid: 8, votes: [8, 7, 6, 1] }));
  await on.as('desk').act('record', id);
  for (const one of await membersOf(walk, 'executive')) await on.as('desk').act('record', one.id);
  await on.as('desk').act('record', id, { form: meeting({ votesFor: 3, votesAgainst: 0, votesAbstained: 0, ...team(on) }) });
  const chair = await openRound(walk);
  await voted(on, chair, { issued: 3, collected: 3 });
  await counted(on, chair, await sheetOf(on, chair, { valid: 3, votes: [3] }));
  await on.as('desk').act('record', id);
  await on.as('desk').act('record', id);
  await on.as('desk').act('record', id, { form: meeting({ resolutions: '通过决议' }) });
  for (const form of [{ number: '新妇〔2022〕5号', on: '2022-05-13' }, { number: '新委〔2022〕9号', on: '2022-05-16' }, { from: '2022-05-17' }, { catalogue: '全部文书', ballotsSealed: true, retention: 'permanent' }]) await on.as('desk').act('record', id, { form });
  const [leaving] = await membersOf(walk, 'executive');
  await on.as('desk').act('record', leaving?.id ?? '', { verdict: 'resigned', form: { on: '2022-06-01', document: '辞职书' } });
  const vacancy = await on.store.read.selectFrom('item').select('id').where('workflow', '=', 'town-congress-vacancies').executeTakeFirstOrThrow();
  await on.as('desk').act('record', vacancy.id, { form: { candidate: '费清', post: '新丰镇小学', way: 'byElection', reason: '补足名额' } });
  await on.as('organization').act('opine', vacancy.id);
  await on.passTo(day('2022-06-20'));
  const vote = { heldOn: '2022-06-20', present: 2, issued: 2, collected: 2, invalid: 0 };
  expect(await issuesOf(on.as('desk').act('record', vacancy.id, { form: { ...vote, votesFor: 1, votesAgainst: 0, votesAbstained: 0 } }))).toEqual(['candidateSum']);
  await on.as('desk').act('record', vacancy.id, { form: { ...vote, votesFor: 1, votesAgainst: 1, votesAbstained: 0 } });
  expect(await stageOf(on, vacancy.id)).toBe('notWon');
  const again = await on.store.read.selectFrom('item').select('id').where('workflow', '=', 'town-congress-vacancies').where('status', '=', 'open').executeTakeFirstOrThrow();
  await on.as('desk').act('record', again.id, { form: { candidate: '费清', post: '新丰镇小学', way: 'byElection', reason: '再次提名' } });
  await on.as('organization').act('opine', again.id);
  await on.passTo(day('2022-07-20'));
  await on.as('desk').act('record', again.id, { form: { ...vote, heldOn: '2022-07-20', votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  expect(await stageOf(on, again.id)).toBe('closed');
  expect((await membersOf(walk, 'executive')).filter((one) => one.stage === 'serving').map((one) => one.name)).toContain('费清');
}));
