// A congress from the review of its delegates to its archive, with every ballot there may be: on terminals, on paper, void, annulled,
// counted again, with seats left open; and people who are paused while the congress goes by, and catch up at each later stage.
import { z } from 'zod';
import type { JsonObject } from '@jinguo/core/plugin';
import type { Deed } from './both-offices.ts';
import { ruledOn, vetoedTwice } from './ruled-on.ts';
import { sheetOf } from './steps.ts';
import { meeting, nominationOf, team } from './town.ts';

const slips = z.object({ codes: z.array(z.string()) });
const boxed = z.object({ version: z.int() });
const reply = { number: '新委〔2022〕9号', on: '2022-05-16', words: '同意。' };

/** Stages of the congress at which whoever was paused is resumed. */
type Later = 'approval' | 'termStart' | 'filing' | 'filed';
type Paused = Map<Later, { readonly id: string; readonly keeper: string }[]>;

/** Of each kind one goes along at once; the others are paused, each until a later stage. */
async function pauseAllButOne({ does }: Deed, paused: Paused, { ids, keeper, until }: { readonly ids: readonly string[]; readonly keeper: string; readonly until: readonly Later[] }): Promise<void> {
  for (const [at, later] of until.entries()) {
    const id = ids[at + 1] ?? '';
    await does(keeper, 'pause', id, { opinion: '有举报待核' });
    paused.set(later, [...(paused.get(later) ?? []), { id, keeper }]);
  }
}

/** Delegates there, away, on leave and not there; guests expected, there and gone: five of each. */
async function arrived(deed: Deed, delegates: readonly string[], guests: readonly string[]): Promise<void> {
  const { desk, does } = deed;
  for (const id of delegates.slice(5, 11)) await does(desk, 'record', id, { verdict: 'onLeave' });
  for (const id of delegates.slice(10)) await does(desk, 'record', id);
  for (const id of delegates.slice(11, 17)) await does(desk, 'record', id);
  await does(desk, 'record', delegates[16] ?? '');
  for (const id of guests.slice(5)) await does(desk, 'record', id);
  for (const id of guests.slice(10)) await does(desk, 'record', id);
  const [gone = ''] = guests.slice(10);
  for (let turn = 0; turn < 2; turn += 1) await does(desk, 'record', gone);
}

const annulled = { opinion: '发现未经核对的选票' };

/** The rounds of one congress. */
function ballots(deed: Deed, total: number) {
  const { kit, desk, presides, does, linger, open, names } = deed;
  const current = async () => (await open(names.rounds, 'preparing'))[0] ?? '';
  const confirmed = async () => {
    const round = await current();
    await linger(round);
    await does(desk, 'record', round, { form: { confirmed: true } });
    return round;
  };
  const out = async (collected = total) => {
    const round = await confirmed();
    await does(desk, 'record', round, { form: { printed: total, issued: total } });
    await linger(round);
    await does(desk, 'record', round, { form: { collected } });
    return round;
  };
  const tallied = async (round: string, votes: readonly number[], other = votes) => {
    await does('teller1', 'approve', round, { form: await sheetOf(kit, round, { valid: total, votes }) });
    await does('teller2', 'approve', round, { form: await sheetOf(kit, round, { valid: total, votes: other }) });
  };
  const signed = async (round: string) => {
    await linger(round);
    await does('chief', 'approve', round, { form: { signed: true } });
  };
  return {
    /** On terminals: closed empty first, then published twice, since its chief scrutineer sends it back. */
    async onTerminals() {
      const round = await confirmed();
      await linger(round);
      const box = (name: string, input: JsonObject = {}) => kit.as(desk).order(`congress.${name}`, { roundId: round, ...input });
      await box('openTerminals');
      await linger(round);
      await box('closeBox');
      const { codes } = slips.parse(await box('openTerminals'));
      await kit.as('v1').order('congress.cast', { roundId: round, code: codes[0] ?? '', ballot: { marks: {}, writeIns: [] } });
      await box('closeBox');
      const publish = async () => {
        await linger(round);
        const { version } = boxed.parse(await kit.as(desk).ask('congress.box', { roundId: round }));
        await box('publishBallots', { version, key: crypto.randomUUID(), ineligible: [] });
      };
      await publish();
      await does('chief', 'return', round, { target: 'publishing', opinion: '重新核对' });
      await publish();
      await signed(round);
      await linger(round);
      await does(presides, 'reject', round, annulled);
    },
    /** Counted again, differently, and sent back to the collection from either stage; then annulled. */
    async countedAgain(votes: readonly number[]) {
      const round = await out(total + 1);
      await does('chief', 'return', round, { target: 'collecting', opinion: '重新清点' });
      await does(desk, 'record', round, { form: { collected: total } });
      await linger(round);
      await does('teller1', 'return', round, { target: 'collecting', opinion: '重新清点' });
      await does(desk, 'record', round, { form: { collected: total } });
      await tallied(round, votes, votes.map((one, at) => (at === 0 ? one - 1 : one)));
      await linger(round);
      await does('chief', 'approve', round);
      await tallied(round, votes);
      await does('chief', 'return', round, { target: 'tally', opinion: '重新计票' });
      await tallied(round, votes);
      await signed(round);
      await does(presides, 'reject', round, annulled);
    },
    async annulledAtOnce() {
      const round = await out(total + 1);
      await signed(round);
      await does(presides, 'reject', round, annulled);
    },
    /** More ballots back than out. */
    async isVoid() {
      const round = await out(total + 1);
      await signed(round);
      await does(presides, 'approve', round);
    },
    async elects(votes: readonly number[]) {
      const round = await out();
      await tallied(round, votes);
      await signed(round);
      await does(presides, 'approve', round);
    },
  };
}

/** From the review of the delegates, of whom the last is paused, to the archive. */
export async function held(deed: Deed, { id, delegates }: { readonly id: string; readonly delegates: readonly string[] }): Promise<void> {
  const { kit, desk, lead, does, begins, linger, unit, names, open, keepsRounds, congress } = deed;
  const paused: Paused = new Map();
  const records = async (form?: JsonObject) => {
    await linger(id);
    await does(desk, 'record', id, form === undefined ? {} : { form });
  };
  const guests: string[] = [];
  for (let index = 0; index < 15; index += 1) guests.push(await begins(desk, names.guests, { unit, form: { name: nominationOf(index, unit)['name'] ?? '', kind: 'invited', post: '区妇联' }, congress: id }));

  await linger(id);
  const [doubted = '', ...entitled] = delegates;
  const report = { heldOn: '2022-04-20', committee: ['顾敏华', '金怡'], findings: '代表的产生符合规定程序。' };
  await does('section', 'resume', entitled.at(-1) ?? '');
  await does(lead, 'approve', id, { form: report, entries: [{ itemId: doubted, verdict: 'unqualified', reason: '户籍迁出' }] });
  await arrived(deed, entitled, guests);
  await records(meeting({ agenda: true, presidium: ['顾敏华', '沈兰'], secretary: '金怡' }));
  await records(meeting({ schedule: true, draft: true, list: true }));
  const present = (await open(names.delegates, 'present')).length;
  const byVote = (votesFor: number) => meeting({ votesFor, votesAgainst: 0, votesAbstained: 0, ...team(kit) });
  await records(byVote(present));

  const congressVotes = ballots(deed, present);
  const clear = [...Array.from({ length: 5 }, () => present), 0, 0];
  await congressVotes.onTerminals();
  await congressVotes.countedAgain(clear);
  for (let turn = 0; turn < 3; turn += 1) await congressVotes.annulledAtOnce();
  await congressVotes.isVoid();
  await congressVotes.elects(clear);
  await congressVotes.elects([present, 0]);
  await records();

  const committee = await open(names.members, 'awaiting');
  for (const one of committee) await does(desk, 'record', one);
  await records(byVote(committee.length));
  const committeeVotes = ballots(deed, committee.length);
  for (const body of congress.bodies.slice(1)) {
    await committeeVotes.elects(body === 'chair' ? [committee.length] : [committee.length, committee.length]);
    await records();
  }
  for (const one of committee.slice(3)) await does(desk, 'record', one);

  const kinds = [entitled.slice(0, 5), entitled.slice(5, 10), entitled.slice(11, 16), entitled.slice(17), guests.slice(0, 5), guests.slice(5, 10), guests.slice(10), await open(names.candidates, 'onBallot')];
  for (const ids of kinds) await pauseAllButOne(deed, paused, { ids, keeper: 'section', until: ['approval', 'termStart', 'filing', 'filed'] });
  for (const stage of ['announced', 'annulled']) await pauseAllButOne(deed, paused, { ids: await open(names.rounds, stage), keeper: keepsRounds, until: ['approval', 'termStart', 'filing', 'filed'] });
  for (const stage of ['awaiting', 'present', 'elect']) await pauseAllButOne(deed, paused, { ids: await open(names.members, stage), keeper: 'section', until: ['filing', 'filed'] });
  await records(meeting({ resolutions: '通过决议' }));
  const after: readonly (readonly [Later, JsonObject])[] = [['approval', { ...(congress.letters === undefined ? { number: '新妇〔2022〕5号' } : {}), on: '2022-05-13' }], ['termStart', reply], ['filing', { from: '2022-05-17' }], ['filed', { catalogue: '全部文书', ballotsSealed: true, retention: 'permanent' }]];
  for (const [later, form] of after) {
    await records(form);
    for (const one of paused.get(later) ?? []) await does(one.keeper, 'resume', one.id);
  }
}

const filling = { candidate: '费清', post: '新丰镇小学', way: 'byElection', reason: '补足名额' };

/** Seats that end in every way, and vacancies: left open, filled, refused, objected to, voted on twice. */
export async function filledAgain(deed: Deed): Promise<void> {
  const { desk, does, linger, until, open, names } = deed;
  const serving = await open(names.members, 'serving');
  for (const [at, verdict] of ['resigned', 'recalled', 'died', 'moved'].entries()) await does(desk, 'record', serving.at(-1 - at) ?? '', { verdict, form: { on: '2024-06-01', document: '任免文件〔2024〕3号' } });
  const [left = '', won = '', vetoed = '', lost = ''] = await open(names.vacancies, 'filling');
  await linger(left);
  await does(desk, 'record', left, { verdict: 'leftOpen', form: filling });
  const noticed = async (id: string) => {
    await does(desk, 'record', id, { form: filling });
    await does('organization', 'opine', id);
  };
  const seatsNow = async () => (await deed.kit.store.read.selectFrom('item').select('data').where('workflow', '=', names.members).where('stage', '=', 'serving').execute()).filter(({ data }) => data.includes('"body":"executive"')).length;
  const vote = async (id: string, won: boolean) => {
    const seats = await seatsNow();
    const votesFor = won ? seats : 0;
    await does(desk, 'record', id, { form: { heldOn: '2024-09-20', present: seats, issued: seats, collected: seats, invalid: 0, votesFor, votesAgainst: seats - votesFor, votesAbstained: 0 } });
  };
  await does(desk, 'record', won, { form: filling });
  await linger(won);
  await does('organization', 'opine', won);
  await until(won, 'noticeEnd');
  await linger(won);
  await vote(won, true);
  await does(desk, 'record', vetoed, { form: filling });
  await vetoedTwice(deed, vetoed, { party: 'organization' });
  await noticed(lost);
  await until(lost, 'noticeEnd');
  await vote(lost, false);
  // Whoever was not elected leaves a vacancy behind; beside it, somebody gives up her seat for each that is taken out.
  const another = async () => {
    const [waiting] = await open(names.vacancies, 'filling');
    if (waiting !== undefined) return waiting;
    await does(desk, 'record', (await open(names.members, 'serving')).at(-1) ?? '', { verdict: 'moved', form: { on: '2024-06-01', document: '任免文件〔2024〕3号' } });
    return (await open(names.vacancies, 'filling'))[0] ?? '';
  };
  await ruledOn(deed, {
    applicant: desk,
    noticed: async () => {
      const id = await another();
      await noticed(id);
      return id;
    },
    kept: (id) => vote(id, false),
  });
  const [last = ''] = await open(names.members, 'serving');
  await linger(last);
  await does(desk, 'record', last, { form: { on: '2027-06-01', document: '任期届满' } });
}
