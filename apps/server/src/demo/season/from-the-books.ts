// What a form asks about other items, as somebody at a desk would look it up: plaques that are valid, an entry to be reversed, the
// days of a class. Undefined where there is nothing yet, and the work has to wait.
import { addDays, isObject, pick, type Chance, type Engine, type Json, type JsonObject, type LocalDate, type Store } from '@jinguo/core';
import { madeUpIdNumber, madeUpName } from './made-up.ts';
import { services } from './not-by-chance.ts';
import { windowDays } from './usual-forms.ts';

export interface Asked {
  readonly store: Store;
  readonly engine: Pick<Engine, 'today' | 'units' | 'registry'>;
  readonly chance: Chance;
  readonly workflow: string;
  readonly form: string;
  readonly unit: string;
  readonly schema?: JsonObject | undefined;
  /** The item whose form it is; absent when it is begun. */
  readonly itemId?: string | undefined;
}

type Lookup = (asked: Asked) => JsonObject | undefined | Promise<JsonObject | undefined>;

/** The kinds a panel of children's homes must hold. */
const seats = ['区妇联', '区民政局', '专家', '家长', '人大代表（政协委员）'];

const lookups: Readonly<Record<string, Lookup>> = {
  'childrens-homes.application': ({ engine, unit, chance }) => home(engine.today(), `${engine.units.get(unit)?.zh ?? ''}文化礼堂${1 + Math.floor(chance() * 90)}号`),
  'childrens-homes.townReview': () => ({ civil: true }),
  'childrens-home-upward.nomination': async ({ store, chance }) => {
    const plaque = one('plaque', pick(await plaques(store), chance));
    return plaque === undefined ? undefined : { ...plaque, level: 'city' };
  },
  // Every adult of the household is looked up, the householder first.
  'family-titles.districtCheck': async ({ store, engine, itemId }) => {
    const members = at(await dataOf(store, itemId), 'application', 'members');
    return { lookedOn: engine.today(), adults: ['户主', ...(Array.isArray(members) ? members : []).map((one: Json) => at(one, 'relation') ?? '')].map((adult) => ({ adult, hit: false })), hit: false };
  },
  // Another case each time: where mediation was refused nobody is sent again.
  'mediators-service.request': async ({ store, chance, engine }) => {
    const provider = await appointed(store, chance, 'mediators');
    return provider === undefined ? undefined : { ...provider, caseCode: `案-${engine.today().slice(0, 4)}-${1000 + Math.floor(chance() * 9000)}` };
  },
  'instructor-training-service.request': ({ store, chance }) => appointed(store, chance, 'instructor-training'),
  // A school’s or a unit’s recommendation is a stamped letter, which nobody makes up.
  'instructor-training.application': () => ({ recommendedBy: 'village' }),
  // Most keep up what a year asks, and ask in time for another term.
  'instructor-training.registration': ({ chance }) => (chance() < 0.9 ? { hours: 24, services: 8 } : {}),
  'instructor-training.renewal': ({ engine }) => ({ appliedOn: engine.today() }),
  'honours-above.nomination': ({ chance }) => putForward(chance),
  'childrens-home-spot-check.draw': async ({ store, engine, chance }) => {
    const valid = await plaques(store);
    const year = engine.today().slice(0, 4);
    // Once a year.
    const drawn = await store.read.selectFrom('item').select('id').where('workflow', '=', 'childrens-home-spot-check').where('number', 'like', `%-${year}-%`).executeTakeFirst();
    return valid.length === 0 || drawn !== undefined ? undefined : { year: Number(year), seed: Math.floor(chance() * 1e9), plaques: [...valid] };
  },
  'childrens-home-spot-check.found': async ({ store, engine, itemId }) => {
    const drawn = at(await dataOf(store, itemId), 'drawn', 'plaques');
    return { results: (Array.isArray(drawn) ? drawn : []).map((plaque: Json) => ({ plaque, on: engine.today(), verdict: 'stands', findings: '情况良好。' })) };
  },
  'childrens-homes.panel': async ({ store, itemId }) => {
    const sheets = at(await dataOf(store, itemId), 'panelSheets');
    const taken = isObject(sheets) ? Object.values(sheets).map((one) => at(one, 'seat')) : [];
    const free = seats.find((seat) => !taken.includes(seat));
    return { vetoes: [], ...(free === undefined ? {} : { seat: free }) };
  },
  'childrens-homes.selfCheck': () => ({ checksRenewed: true }),
  'childrens-homes.yearlyReview': () => ({ vetoes: [] }),
  'courtyards.yearlyReview': marked,
  'balconies.yearlyReview': marked,
  'courtyards-spot-check.draw': drawNow,
  'balconies-spot-check.draw': drawNow,
  'courtyards-spot-check.found': housesLookedAt,
  'balconies-spot-check.found': housesLookedAt,
  'courtyards-rewards.application': titledHouse,
  'balconies-rewards.application': titledHouse,
  'upkeep.application': titledHouseholds,
  'courtyards-spot-check.settled': cardsSettled,
  'balconies-spot-check.settled': cardsSettled,
  'courtyards-monthly.monthSheet': housesOfTheVillage,
  'balconies-monthly.monthSheet': housesOfTheVillage,
  'courtyards-quarterly.quarterSheet': housesOfTheVillage,
  'balconies-quarterly.quarterSheet': housesOfTheVillage,
  'courtyards-looks.yearPlan': yearOfLooks,
  'balconies-looks.yearPlan': yearOfLooks,
  'courtyards-looks.month': lookedOrMissed,
  'balconies-looks.month': lookedOrMissed,
  'courtyards-looks.quarter': lookedOrMissed,
  'balconies-looks.quarter': lookedOrMissed,
  'courtyards-weeks.plan': onePlanEach,
  'courtyards-draws.plan': onePlanEach,
  'balconies-draws.plan': onePlanEach,
  'courtyards-weeks.answer': doneOrMissed,
  'courtyards-draws.answer': doneOrMissed,
  'balconies-draws.answer': doneOrMissed,
  'courtyards-weekly.sheet': ({ engine, unit }) => ({ town: unit, weekOf: engine.today(), looked: 40, started: 6, ready: 20, failed: 3 }),
  'parent-points-reversal.reversal': async ({ store, chance }) => {
    const entered = pick(await store.read.selectFrom('item').select(['number', 'title']).where('workflow', '=', 'parent-points').where('status', '=', 'done').where('result', '=', 'done').orderBy('id', 'desc').limit(20).execute(), chance);
    return entered === undefined ? undefined : { pair: entered.title, number: entered.number, points: 1 };
  },
  'parent-points-redemption.redemption': async ({ store }) => {
    const { n } = await store.read.selectFrom('item').select((eb) => eb.fn.countAll<number>().as('n')).where('workflow', '=', 'parent-points').where('status', '=', 'done').executeTakeFirstOrThrow();
    return n < enoughEntries ? undefined : { gift: 'ticket', agreement: await agreement(store), quantity: 1 };
  },
  'disputes.triage': reportedBefore,
  'police-calls.triage': reportedBefore,
  'gift-claims.claim': async ({ store }) => ({ agreement: await agreement(store) }),
  'instructor-class.roundSettings': ({ engine }) => classFrom(engine),
  'instructor-training.districtCheck': ({ engine }) => ({ recordCheckedOn: engine.today(), cleanRecord: true, there: 0 }),
  'instructor-training.signIn': ({ store, engine, itemId }) => attended(store, engine.today(), itemId),
};

/** What was reported before is joined with an open case of its village; where there is none, it is the first. */
async function reportedBefore({ store, chance, unit, itemId }: Asked): Promise<JsonObject> {
  const open = await store.read.selectFrom('item').select('title').where('workflow', 'in', ['disputes', 'police-calls']).where('status', '=', 'open').where('unit', '=', unit).where('stage', 'like', 'watch%').where('id', '!=', itemId ?? '').orderBy('id', 'desc').limit(10).execute();
  const earlier = chance() < 0.05 ? pick(open, chance) : undefined;
  return earlier === undefined ? { duplicate: false } : { duplicate: true, joins: earlier.title, joinedCall: chance() < 0.5 };
}

/** A woman with her number, or a collective with none. */
function putForward(chance: Chance): JsonObject {
  const teams = ['南湖区女子综合执法中队', '新丰镇巾帼志愿服务队', '区妇幼保健院护理团队'];
  return chance() < 0.5
    ? { name: madeUpName(chance), of: 'person', honour: pick(['pacesetter', 'meritorious', 'rights'], chance) ?? 'rights', idNumber: madeUpIdNumber(chance) }
    : { name: pick(teams, chance) ?? '', of: 'collective', honour: pick(['collective', 'rights'], chance) ?? 'rights', idNumber: null };
}

/** What the spot check of the year found there, if it drew it. */
async function marked({ store, workflow, itemId }: Asked): Promise<JsonObject> {
  const own = await store.read.selectFrom('item').select('number').where('id', '=', itemId ?? '').executeTakeFirst();
  const checks = await store.read.selectFrom('item').select(['id', 'number']).where('workflow', '=', `${workflow}-spot-check`).orderBy('id', 'desc').limit(40).execute();
  for (const { id, number } of checks) {
    const results = at(await dataOf(store, id), 'found', 'results');
    const found = Array.isArray(results) ? results.find((one: Json) => isObject(one) && one['number'] === own?.number) : undefined;
    if (isObject(found)) return { sampled: number, score: found['score'] ?? 0 };
  }
  return {};
}

function drawNow({ engine, chance, unit }: Asked): JsonObject {
  return { town: unit, year: Number(engine.today().slice(0, 4)), seed: Math.floor(chance() * 1e9) };
}

async function housesLookedAt({ store, engine, itemId, chance }: Asked): Promise<JsonObject> {
  const drawn = at(await dataOf(store, itemId), 'drawn', 'houses');
  return { results: (Array.isArray(drawn) ? drawn : []).map((number: Json) => ({ number, on: engine.today(), score: 72 + Math.floor(chance() * 28), findings: '整洁有序。' })) };
}

/** Every house of the village that applied, one in ten of which fails, or one that means to; no village twice a period. */
async function housesOfTheVillage({ store, engine, chance, workflow, unit }: Asked): Promise<JsonObject | undefined> {
  const every = workflow.endsWith('-quarterly') ? 'quarter' : 'month';
  const of = workflow.replace(/-\w+$/u, '');
  const rows = await store.read.selectFrom('item').select('data').where('workflow', '=', of).where('village', '=', unit).orderBy('id').limit(40).execute();
  const places = [...new Set(rows.map((row) => String(at(parsed(row.data), 'application', 'place') ?? '')))].filter((place) => place !== '');
  const sheets = await store.read.selectFrom('item').select('data').where('workflow', '=', workflow).where('village', '=', unit).execute();
  const today = engine.today();
  const months = every === 'month' ? 1 : 3;
  const period = (on: string) => `${on.slice(0, 4)} ${Math.ceil(Number(on.slice(5, 7)) / months)}`;
  if (sheets.some((row) => period(String(at(parsed(row.data), `${every}Sheet`, 'lookedOn'))) === period(today))) return undefined;
  return { orgUnit: unit, lookedOn: today, houses: (places.length === 0 ? ['新村路1号'] : places).map((place) => (chance() < 0.1 ? { place, verdict: 'failed', found: '墙边堆放杂物，已提醒清理。' } : { place, verdict: 'passed' })) };
}

/** Once a village and year. */
async function yearOfLooks({ store, engine, workflow, unit }: Asked): Promise<JsonObject | undefined> {
  const year = Number(engine.today().slice(0, 4));
  const planned = await store.read.selectFrom('item').select('data').where('workflow', '=', workflow).where('village', '=', unit).execute();
  return planned.some((row) => at(parsed(row.data), 'yearPlan', 'year') === year) ? undefined : { orgUnit: unit, year, fromMonth: Number(engine.today().slice(5, 7)) };
}

/** Whether the month or quarter that is over has its sheet. */
async function lookedOrMissed({ store, workflow, form, itemId, unit }: Asked): Promise<JsonObject> {
  const about = String(at(await dataOf(store, itemId), 'nextLook', form === 'month' ? 'month' : 'about'));
  const months = form === 'month' ? 1 : 3;
  const period = (on: string) => `${on.slice(0, 4)} ${Math.ceil(Number(on.slice(5, 7)) / months)}`;
  const own = await store.read.selectFrom('item').select('village').where('id', '=', itemId ?? '').executeTakeFirst();
  const sheets = await store.read.selectFrom('item').select(['data', 'result']).where('workflow', '=', `${workflow.replace(/-looks$/u, '')}-${form}ly`).where('village', '=', own?.village ?? unit).execute();
  const looked = sheets.some((row) => (row.result === null || row.result === 'done') && period(String(at(parsed(row.data), `${form}Sheet`, 'lookedOn'))) === period(`${about}-01`));
  return looked ? { missed: false } : { missed: true, reason: '连续降雨，顺延至下期一并检查。' };
}

/** What is owed again and again is planned once in each town. */
async function onePlanEach({ store, engine, workflow, unit }: Asked): Promise<JsonObject | undefined> {
  const there = await store.read.selectFrom('item').select('id').where('workflow', '=', workflow).where('town', '=', unit).where('result', 'is', null).limit(1).execute();
  return there.length > 0 ? undefined : { town: unit, from: engine.today() };
}

const dropped = ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided'];

/** Whether the books hold the week's sheet of the town, or the year's draw there. */
async function doneOrMissed({ store, workflow, itemId }: Asked): Promise<JsonObject> {
  const plan = await dataOf(store, itemId);
  const [town, begins] = [at(plan, 'plan', 'town'), String(at(plan, 'turn', 'begins'))];
  const weekly = workflow === 'courtyards-weeks';
  const rows = await store.read.selectFrom('item').select(['data', 'result']).where('workflow', '=', weekly ? 'courtyards-weekly' : workflow.replace(/-draws$/u, '-spot-check')).execute();
  const done = rows.filter((row) => !dropped.includes(row.result ?? '')).map((row) => at(parsed(row.data), weekly ? 'sheet' : 'draw')).some((one) => at(one, 'town') === town && (weekly ? inWeek(begins, String(at(one, 'weekOf'))) : at(one, 'year') === Number(begins.slice(0, 4))));
  return done ? { missed: false } : { missed: true, reason: '本周集中参加培训，顺延办理。' };
}

/** Whether a day lies in the week that begins on a Monday. */
function inWeek(monday: string, day: string): boolean {
  const days = (Date.parse(day) - Date.parse(monday)) / 86_400_000;
  return days >= 0 && days < 7;
}

/** A house of the village whose title stands and that has asked for no reward yet, and what its stars are worth. */
async function titledHouse({ store, chance, workflow, unit }: Asked): Promise<JsonObject | undefined> {
  const of = (name: string) => store.read.selectFrom('item').select(['stage', 'data']).where('workflow', '=', name).where('village', '=', unit).execute();
  const asked = new Set((await of(workflow)).map((row) => at(parsed(row.data), 'application', 'place')));
  const titles = (await of(workflow.replace('-rewards', ''))).filter((row) => /^(?:year\d|term)$/u.test(row.stage)).map((row) => parsed(row.data));
  const title = pick(titles.filter((data) => !asked.has(at(data, 'application', 'place'))), chance);
  if (title === undefined) return undefined;
  const household = at(title, 'application', 'household') ?? '';
  return { orgUnit: unit, person: household, payee: household, place: at(title, 'application', 'place') ?? '', due: at(title, 'rating', 'reward') ?? 0 };
}

/** As many households of the village as hold a title of their yard. */
async function titledHouseholds({ store, unit }: Asked): Promise<JsonObject> {
  const rows = await store.read.selectFrom('item').select(['stage', 'data']).where('workflow', '=', 'courtyards').where('village', '=', unit).where('status', '=', 'open').execute();
  return { households: new Set(rows.filter((row) => /^(?:year\d|term)$/u.test(row.stage)).map((row) => at(parsed(row.data), 'rating', 'house'))).size };
}

/** Nothing to write down while a household with a yellow card still stands in the year it was drawn in. */
async function cardsSettled({ store, engine, workflow, itemId }: Asked): Promise<JsonObject | undefined> {
  const data = await dataOf(store, itemId);
  const results = at(data, 'found', 'results');
  const below = engine.registry.current(workflow)?.compiled.definition.parameters?.['yellowBelow'];
  for (const result of Array.isArray(results) ? results : []) {
    if (!isObject(result) || !(Number(result['score']) < (below !== undefined && 'value' in below ? below.value : 0))) continue;
    const card = await store.read.selectFrom('item').select('stage').where('number', '=', String(result['number'])).where('status', '=', 'open').executeTakeFirst();
    if (card?.stage.endsWith(String(at(data, 'drawn', 'years', String(result['number'])))) === true) return undefined;
  }
  return {};
}

/** Events after which some account has a hundred points. */
const enoughEntries = 30;

const providers: Readonly<Record<string, Lookup>> = Object.fromEntries(services.map((name): [string, Lookup] => [`${name}.request`, ({ store, chance }) => appointed(store, chance, name.replace(/-service$/u, ''))]));

/** The number of somebody whose appointment is in force; undefined before there is anybody. */
async function appointed(store: Store, chance: Chance, workflow: string): Promise<JsonObject | undefined> {
  const rows = await store.read.selectFrom('item').select('data').where('workflow', '=', workflow).where('status', '=', 'open').where('stage', 'like', 'year%').where('stage', 'not like', '%Removal%').orderBy('id', 'desc').limit(20).execute();
  const provider = pick(rows.map((row) => at(parsed(row.data), 'certificate', 'number')), chance);
  return typeof provider === 'string' ? { provider } : undefined;
}

/** What is looked up for a form; `{}` where it asks about nothing else. */
export async function fromTheBooks(asked: Asked): Promise<JsonObject | undefined> {
  const place = `${asked.workflow}.${asked.form}`;
  const lookup = lookups[place] ?? providers[place] ?? anyClass[asked.form];
  return lookup === undefined ? {} : lookup(asked);
}

/** Of every class alike: so many are admitted as it has places, and whoever was admitted came, most of them to all of it. Of every event: as many as signed up are said to have. */
const anyClass: Readonly<Record<string, Lookup>> = {
  enrolment: async ({ store, itemId, chance, engine, unit }) => {
    const places = Number(at(await dataOf(store, itemId), 'plan', 'places') ?? 0);
    return { trainees: Array.from({ length: 6 + Math.floor(chance() * 7) }, (_, index) => ({ name: madeUpName(chance), unit: engine.units.get(unit)?.zh ?? '', qualified: true, waiting: index >= places })) };
  },
  summary: async ({ store, itemId, schema }) => {
    const signedUp = at(await dataOf(store, itemId), 'signUp', 'rows');
    return Array.isArray(signedUp) && signedUp.length > 0 && JSON.stringify(schema ?? {}).includes('"registered"') ? { registered: signedUp.length, people: signedUp.length } : {};
  },
  attendance: async ({ store, itemId, chance, schema }) => {
    const data = await dataOf(store, itemId);
    const enrolled = at(data, 'enrolment', 'trainees');
    const hours = Number(at(data, 'plan', 'hours'));
    const isExamined = JSON.stringify(schema ?? {}).includes('"mark"');
    return { trainees: (Array.isArray(enrolled) ? enrolled : []).map((one: Json) => ({ name: at(one, 'name') ?? '', hours: chance() < 0.85 ? hours : Math.floor(hours / 2), ...(isExamined ? { mark: 70 + Math.floor(chance() * 30) } : {}) })) };
  },
};

/** A home that meets every standard of domain.md §6. */
function home(today: LocalDate, address: string): JsonObject {
  const person = (name: string, job: string): JsonObject => ({ name, job, backgroundCheckOn: addDays(today, -30), clean: true });
  return {
    address, openedOn: addDays(today, -300), director: '余美芳', indoorArea: 85.5, outdoorArea: 120, zones: ['reading', 'play', 'study', 'mind'], books: 650, weeklyDays: 5, weeklyHours: 16, fire: true, insurance: true, cctv: true, plan: true, holidayOpen: true,
    staff: [person('余美芳', 'fullTime'), person('沈兰', 'volunteer'), person('陆梅', 'partTime')], served: 120, hardship: 6, leftBehind: 9,
    activities: Array.from({ length: 12 }, (_, index) => ({ on: addDays(today, -25 * index), theme: '亲子阅读', headcount: 20, photoConsent: true })), fund: [{ source: '村集体', amount: 2_000_000 }], fundTotal: 2_000_000,
  };
}

function classFrom({ today, units }: Pick<Engine, 'today' | 'units'>): JsonObject {
  const from = addDays(today(), windowDays + 10);
  const towns = [...units.values()].filter((unit) => unit.level === 'town');
  return { from, until: addDays(from, 20), hours: 40, places: 200, nominations: 400, towns: towns.map((town) => ({ unit: town.id, villages: 10 })), sessions: ['offline', 'offline', 'offline', 'online', 'online'].map((mode, index) => ({ on: from, theme: `第${index + 1}讲`, mode, hours: 8 })) };
}

/** At all five sessions, once the class is over. */
async function attended(store: Store, today: LocalDate, itemId: string | undefined): Promise<JsonObject | undefined> {
  const row = await store.read.selectFrom('item').select('batch_id').where('id', '=', itemId ?? '').executeTakeFirst();
  const settings = at(await dataOf(store, row?.batch_id ?? undefined), 'roundSettings');
  if (String(at(settings, 'until')) > today) return undefined;
  return { rows: [1, 2, 3, 4, 5].map((session) => ({ session, presence: 'present', basis: '补签：签到表上手签' })) };
}

async function plaques(store: Store): Promise<readonly string[]> {
  const rows = await store.read.selectFrom('item').select('data').where('workflow', '=', 'childrens-homes').where('status', '=', 'open').execute();
  return rows.map((row) => at(parsed(row.data), 'plaque', 'number')).filter((number): number is string => typeof number === 'string');
}

/** One that is in force; before there is any, one from before the system. */
async function agreement(store: Store): Promise<string> {
  const signed = await store.read.selectFrom('item').select('number').where('workflow', '=', 'kind-firms').where('status', '=', 'open').where('stage', 'like', 'year%').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return signed?.number ?? 'JH06-2021-0001';
}

async function dataOf(store: Store, itemId: string | undefined): Promise<Json | undefined> {
  const row = await store.read.selectFrom('item').select('data').where('id', '=', itemId ?? '').executeTakeFirst();
  return row === undefined ? undefined : parsed(row.data);
}

function parsed(text: string): Json {
  return JSON.parse(text);
}

function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), value);
}

function one(name: string, value: string | undefined): JsonObject | undefined {
  return value === undefined ? undefined : { [name]: value };
}
