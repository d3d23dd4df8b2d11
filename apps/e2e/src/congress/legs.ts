// The legs of a town's congress of 120 delegates from five villages that the browser test does not watch: nominations,
// opinions, notices, elections in the villages, candidates.
import { randomUUID } from 'node:crypto';
import { withCheckDigit } from '../id-number.ts';
import { at, rows, type Staff } from './office.ts';

const town = '330402103000';
const villages = ['330402103201', '330402103202', '330402103208', '330402103210', '330402103215'] as const;
const placesEach = 24;
export const delegateCount = villages.length * placesEach;
const seats = { executive: 9, chair: 1, deputies: 2 } as const;
const candidateCount = 10;

/** Who does what, by user name. */
export const cast = { desk: 'shengx', head: 'caiyx', chief: 'yumin', tellers: ['guoy', 'shih2'] } as const;
const opinions = { delegate: ['luoj', 'cheng'], candidate: ['luoj', 'cheng', 'yanzh', 'zhengj', 'suny'] } as const;

const surnames = [...'丁王方冯朱沈陈杨金周郑胡姚顾钱徐梁蒋潘陆'];
const given = ['雅兰', '梅芳', '晓红', '文静', '丽萍', '慧敏'];

function idNumber(index: number): string {
  return withCheckDigit(`330402${index % 5 === 0 ? 1992 : 1976}0416${String(2 * index).padStart(3, '0')}`);
}

function person(index: number) {
  return {
    name: `${surnames[index % surnames.length] ?? ''}${given[Math.floor(index / surnames.length) % given.length] ?? ''}`, idNumber: idNumber(index), nation: index === 3 ? 'minority' : 'han',
    party: index % 3 === 0 ? 'none' : 'communist', schooling: 'bachelor', post: `新丰镇第${index + 1}单位职工`, phone: `137${String(10_000_000 + index)}`,
  };
}

const villageOf = (index: number) => villages[Math.floor(index / placesEach)] ?? villages[0];
const key = () => randomUUID();

async function act(api: Staff, who: string, itemId: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  const clerk = await api.as(who);
  const item = await clerk.query('item.get', { id: itemId });
  await clerk.mutate('item.act', { itemId, seenVersion: at(item, 'version'), key: key(), ...more });
}

/** Of all these items at once, in the batches the API takes. */
async function actOnAll(api: Staff, who: string, items: readonly Versioned[], more: Readonly<Record<string, unknown>>): Promise<readonly Versioned[]> {
  const clerk = await api.as(who);
  const report = await clerk.mutate('item.actMany', { commands: items.map(({ itemId, version }) => ({ itemId, seenVersion: version, key: key(), ...more })) });
  return rows(at(report, 'lines')).map((line, index) => {
    const answer = at(line, 'answer');
    if (answer === undefined) throw new Error(`${who} ${String(more['action'])}: ${JSON.stringify(line)}`);
    return { itemId: items[index]?.itemId ?? '', version: Number(at(answer, 'version')) };
  });
}

interface Versioned {
  readonly itemId: string;
  readonly version: number;
}

async function start(api: Staff, who: string, command: Readonly<Record<string, unknown>>): Promise<Versioned> {
  const answer = await (await api.as(who)).mutate('item.start', { key: key(), ...command });
  return { itemId: String(at(answer, 'itemId')), version: Number(at(answer, 'version')) };
}

/** The upper federation, on a chair or deputy. */
const heard = { upperNumber: '南妇〔2022〕9号', upperOn: '2022-09-01', upperWords: '同意作为人选。' };

/** The plan, as the desk hands it in on its form; the congress is then asked for above. */
export async function plan(api: Staff, today: string): Promise<string> {
  const heldFrom = addDays(today, 40);
  const { itemId } = await start(api, cast.desk, {
    workflow: 'town-congress', unit: town,
    form: {
      name: '新丰镇妇女第六次代表大会', orgUnit: town, heldFrom, heldTo: heldFrom, venue: '镇文化礼堂', termYears: 5, group: '组长：蔡云霞；成员：盛夏', delegates: delegateCount, quotas: villages.map((unit) => ({ unit, amount: placesEach })),
      targets: [
        { trait: 'frontline', bound: 'least', amount: 60, unit: 'percent' }, { trait: 'nonParty', bound: 'least', amount: 25, unit: 'percent' }, { trait: 'womenWorker', bound: 'most', amount: 40, unit: 'percent' },
        { trait: 'under35', bound: 'least', amount: 15, unit: 'percent' }, { trait: 'minority', bound: 'least', amount: 1, unit: 'people' }, { trait: 'newForms', bound: 'least', amount: 12, unit: 'percent' },
      ],
      ...seats,
    },
  });
  const reply = { number: '新委〔2022〕18号', on: today, words: '同意召开。' };
  await act(api, cast.desk, itemId, { action: 'record', form: reply });
  await act(api, cast.desk, itemId, { action: 'record', form: reply });
  return itemId;
}

/** What is known of a delegate when she is named. */
export function delegateForm(index: number) {
  return { ...person(index), category: index % 10 === 0 ? 'newForms' : index % 4 === 0 ? 'womenWorker' : 'rural', frontline: index % 3 !== 1, orgUnit: villageOf(index), sensitive: true, consent: true };
}
export type DelegateForm = ReturnType<typeof delegateForm>;

/** Delegates named by their villages, without a sheet. */
async function nominate(api: Staff, congressId: string, count: number): Promise<readonly Versioned[]> {
  const named: Versioned[] = [];
  for (let index = 0; index < count; index += 1) named.push(await start(api, cast.desk, { workflow: 'town-congress-delegates', unit: villageOf(index), batchId: congressId, form: delegateForm(index) }));
  return named;
}

/** Everybody who is named as a delegate by now. */
export async function namedDelegates(api: Staff): Promise<readonly Versioned[]> {
  const desk = await api.as(cast.desk);
  const named: Versioned[] = [];
  for (let cursor: unknown; ; ) {
    const page = await desk.query('inbox.items', { workflow: 'town-congress-delegates', status: 'open', limit: 100, ...(typeof cursor === 'string' ? { cursor } : {}) });
    for (const row of rows(at(page, 'rows'))) {
      const itemId = String(at(row, 'itemId'));
      named.push({ itemId, version: Number(at(await desk.query('item.get', { id: itemId }), 'version')) });
    }
    cursor = at(page, 'next');
    if (typeof cursor !== 'string') return named;
  }
}

/** Preliminary list, opinions, notice, election in the village; then the list is closed, with a reason where it falls short. */
export async function elect(api: Staff, congressId: string, named: readonly Versioned[], today: string): Promise<void> {
  let items = await actOnAll(api, cast.head, named, { action: 'approve' });
  for (const who of opinions.delegate) items = await actOnAll(api, who, items, { action: 'opine', verdict: 'none' });
  await api.passDays(18);
  const desk = await api.as(cast.desk);
  const fresh = await Promise.all(items.map(async ({ itemId }) => ({ itemId, version: Number(at(await desk.query('item.get', { id: itemId }), 'version')) })));
  await actOnAll(api, cast.desk, fresh, { action: 'record', form: { heldOn: today, way: 'election', entitled: 30, present: 28, votesFor: 25 } });
  await act(api, cast.desk, congressId, { action: 'approve' });
  if (at(await desk.query('item.get', { id: congressId }), 'stage') === 'gap') await act(api, cast.head, congressId, { action: 'record', form: { reason: '新业态人选不足，已报批' } });
}

/** Candidates for all three bodies: whoever leads stands for the committee too. */
export async function propose(api: Staff, congressId: string): Promise<void> {
  const standing = [...Array.from({ length: candidateCount }, (_, index) => ({ body: 'executive', index })), { body: 'chair', index: 0 }, { body: 'deputies', index: 1 }, { body: 'deputies', index: 2 }];
  let items: readonly Versioned[] = [];
  for (const { body, index } of standing) {
    const form = { ...person(index), body, proposedBy: '新丰镇党委', frontline: true, merits: '热心妇女工作', sensitive: true, consent: true, ...(body === 'chair' || body === 'deputies' ? heard : {}) };
    items = [...items, await start(api, cast.desk, { workflow: 'town-congress-candidates', unit: town, batchId: congressId, form })];
  }
  items = await actOnAll(api, cast.head, items, { action: 'approve' });
  for (const who of opinions.candidate) items = await actOnAll(api, who, items, { action: 'opine', verdict: 'none' });
  await api.passDays(20);
  await act(api, cast.desk, congressId, { action: 'approve' });
}

export const meeting = (heldOn: string, more: Readonly<Record<string, unknown>> = {}) => ({ heldOn, chairedBy: '蔡云霞', minutes: '各项议程逐项通过。', ...more });

export function team(api: Staff) {
  const id = (name: string) => api.people.get(name) ?? '';
  return { chief: id(cast.chief), tellers: cast.tellers.map(id), scrutineers: ['费红霞', '俞敏英'], teamNames: ['于敏', '郭芸', '施红'], notRelated: true };
}

/** Writes down what a meeting of the congress, or a reply to it, says. */
export function recordStep(api: Staff, congressId: string, form?: Readonly<Record<string, unknown>>): Promise<void> {
  return act(api, cast.desk, congressId, { action: 'record', ...(form === undefined ? {} : { form }) });
}

export function adoptReport(api: Staff, congressId: string, heldOn: string): Promise<void> {
  return act(api, cast.head, congressId, { action: 'approve', form: { heldOn, committee: ['蔡云霞', '盛夏'], findings: '代表的产生符合规定程序，资格有效。' } });
}

/** Checks people in, one after another. */
export async function checkInAll(api: Staff, congressId: string, group: 'delegates' | 'committee', count: number): Promise<void> {
  const desk = await api.as(cast.desk);
  const answer = await desk.query('plugin.query', { plugin: 'congress', procedure: 'attendance', input: { congressId } });
  const people = rows(at(rows(at(answer, 'groups')).find((one) => at(one, 'group') === group), 'people')).filter((one) => at(one, 'presence') !== 'present').slice(0, count);
  for (const one of people) await desk.mutate('plugin.command', { plugin: 'congress', procedure: 'setPresence', input: { congressId, itemId: at(one, 'itemId'), to: 'present' } });
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Asks a procedure of the congress, or orders one. */
export async function ask(api: Staff, who: string, procedure: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  return (await api.as(who)).query('plugin.query', { plugin: 'congress', procedure, input });
}

export async function order(api: Staff, who: string, procedure: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  await commit(api, who, procedure, input);
}

/** Orders it and hands back what it answers. */
export async function commit(api: Staff, who: string, procedure: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  return (await api.as(who)).mutate('plugin.command', { plugin: 'congress', procedure, input });
}

/** A congress at the first ballot for its committee: so many of its delegates are there. */
export async function atFirstBallot(api: Staff, present: number): Promise<string> {
  const today = async () => String(at(await (await api.as(cast.desk)).query('demo.clock'), 'today'));
  const congressId = await plan(api, await today());
  await elect(api, congressId, await nominate(api, congressId, delegateCount), await today());
  await propose(api, congressId);
  const day = await today();
  await adoptReport(api, congressId, day);
  await checkInAll(api, congressId, 'delegates', present);
  await recordStep(api, congressId, meeting(day, { agenda: true, presidium: ['蔡云霞', '沈雅兰'], secretary: '盛夏' }));
  await recordStep(api, congressId, meeting(day, { schedule: true, draft: true, list: true }));
  await recordStep(api, congressId, meeting(day, { votesFor: present, votesAgainst: 0, votesAbstained: 0, ...team(api) }));
  return congressId;
}

/** What the desk offers somebody as the next thing, done. */
export async function goOn(api: Staff, who: string, congressId: string, number: number | null = null): Promise<void> {
  const doable = at(await ask(api, who, 'session', { congressId }), 'primary');
  await order(api, who, 'advance', { itemId: at(doable, 'itemId'), version: at(doable, 'version'), key: key(), deed: at(doable, 'deed'), number });
}

/** A round in which everybody present votes for everybody on the list, held from the desk to its announcement. */
export async function unanimous(api: Staff, congressId: string, present: number): Promise<void> {
  await goOn(api, cast.desk, congressId);
  await goOn(api, cast.desk, congressId, present);
  await goOn(api, cast.desk, congressId, present);
  for (const teller of cast.tellers) {
    const roundId = at(at(await ask(api, teller, 'session', { congressId }), 'primary'), 'itemId');
    const sheet = await ask(api, teller, 'sheet', { roundId });
    const candidates = rows(at(at(sheet, 'round'), 'candidates')).map((one) => ({ id: at(one, 'id'), for: present, against: 0, abstain: 0 }));
    await order(api, teller, 'sendSheet', { roundId, key: key(), tally: { ...Object(at(sheet, 'turnout')), valid: present, invalid: 0, candidates, writeIns: [] } });
  }
  await goOn(api, cast.chief, congressId);
  await goOn(api, cast.head, congressId);
  await goOn(api, cast.desk, congressId);
}
