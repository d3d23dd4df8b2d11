// What every process yields (domain.md §3.9), for every workflow of every programme: where its items stand, by place and month,
// how long they stayed, what is late, came back and why, was published and objected to, was counted, who applied, and each quota
// beside its plan. Each is counted again here from the rows of the demonstration.
import { addDays, countWorkingDays, isObject, localDateOf, type Json, type JsonObject, type LocalDate, type LoadedWorkflow, type ShownCount } from '@jinguo/core';
import { officialCalendar } from '@jinguo/core/plugin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaigns } from '../campaigns.ts';
import type { Office } from '../office.ts';
import { filledOffice, type FilledOffice } from '../testing/filled-office.ts';
import { firstStart } from '../testing/first-start.ts';

const years = [2021, 2022] as const;
const few = 5;

let filled: FilledOffice;
let office: Office;
let today: LocalDate;
let workflows: readonly LoadedWorkflow[];
let items: readonly Item[];
let log: readonly Entry[];

type Item = Awaited<ReturnType<typeof allItems>>[number];
type Entry = Awaited<ReturnType<typeof allEntries>>[number];
const allItems = (db: Office['store']['read']) => db.selectFrom('item').select(['id', 'workflow', 'stage', 'status', 'restricted', 'created_at', 'due_on', 'deadline_on', 'batch_id', 'town', 'data', 'stage_entered_at']).execute();
const allEntries = (db: Office['store']['read']) => db.selectFrom('audit_entry').select(['item_id', 'action', 'from_stage', 'to_stage', 'event', 'opinion', 'at']).orderBy('item_id').orderBy('seq').execute();

beforeAll(async () => {
  filled = await filledOffice((await firstStart()).dataFolder);
  ({ office } = filled);
  today = office.engine.today();
  workflows = office.engine.registry.workflows().filter((one) => one.definition.campaign !== 'studio');
  [items, log] = await Promise.all([allItems(office.store.read), allEntries(office.store.read)]);
}, 180_000);

afterAll(() => filled[Symbol.asyncDispose]());

const head = () => filled.person('gumh');
const yearOf = (instant: string) => Number(localDateOf(new Date(instant)).slice(0, 4));
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0);
/** As small numbers are shown of what only handlers see. */
const shown = (n: number): ShownCount => (n > 0 && n < few ? 'few' : n);

/** Every workflow with what it yields in each year, and the rows it is counted from. */
async function everyYield() {
  return Promise.all(workflows.flatMap((loaded) => years.map(async (year) => {
    const { workflow } = loaded.compiled.definition;
    const own = items.filter((one) => one.workflow === workflow && yearOf(one.created_at) === year);
    const ids = new Set(own.map((one) => one.id));
    return { loaded, workflow, year, own, ids, entries: log.filter((one) => ids.has(one.item_id)), seen: await office.engine.workflowFigures(head(), { workflow, year }) };
  })));
}

type Yield = Awaited<ReturnType<typeof everyYield>>[number];
let all: readonly Yield[] = [];
beforeAll(async () => { all = await everyYield(); }, 180_000);

/** Compares for all at once, so that a failure names each workflow it is wrong for. */
function expectEach<T>(of: (one: Yield) => T, counted: (one: Yield) => T, among = all): void {
  expect(among.map((one) => [one.workflow, one.year, of(one)])).toEqual(among.map((one) => [one.workflow, one.year, counted(one)]));
}

const plain = () => all.filter((one) => !one.seen.sealed);
const sealed = () => all.filter((one) => one.seen.sealed && one.own.length > 0);
const isLate = (one: Item) => one.status === 'open' && ((one.due_on ?? '9') < today || (one.deadline_on ?? '9') < today);

describe('every workflow', () => {
  test('counts its items by where they stand, and how many of them are late', () => {
    const stands = (rows: readonly (readonly [string, number])[]) => Object.fromEntries(rows.filter(([, n]) => n > 0).toSorted());
    expectEach(({ seen }) => stands([...seen.stages.map((one) => [one.stage, Number(one.open)] as const), ...seen.ends.map((one) => [one.stage, Number(one.n)] as const)]), ({ own }) => stands([...Map.groupBy(own, (one) => one.stage)].map(([stage, those]) => [stage, those.length] as const)), plain());
    expectEach(({ seen }) => stands(seen.stages.map((one) => [one.stage, Number(one.overdue)] as const)), ({ own }) => stands([...Map.groupBy(own.filter(isLate), (one) => one.stage)].map(([stage, those]) => [stage, those.length] as const)), plain());
    expect(sum(plain(), (one) => one.own.filter(isLate).length)).toBeGreaterThan(0);
  });

  test('counts its items by town and by month, begun and ended, beside the year before', () => {
    const byMonth = (rows: readonly string[]) => Array.from({ length: 12 }, (_, month) => rows.filter((instant) => Number(localDateOf(new Date(instant)).slice(5, 7)) === month + 1).length);
    const ended = (workflow: string, year: number) => items.filter((one) => one.workflow === workflow && one.status === 'done' && one.restricted === 0 && yearOf(one.stage_entered_at) === year).map((one) => one.stage_entered_at);
    const begun = (workflow: string, year: number) => items.filter((one) => one.workflow === workflow && yearOf(one.created_at) === year).map((one) => one.created_at);
    expectEach(({ seen }) => Object.fromEntries(seen.places.map((one) => [one.id, [one.begun, one.open, one.overdue, one.good + one.other]])), ({ own }) => Object.fromEntries([...Map.groupBy(own.filter((one) => one.town !== null), (one) => one.town ?? '')].map(([town, those]) => [town, [those.length, those.filter((one) => one.status === 'open').length, those.filter(isLate).length, those.filter((one) => one.status === 'done').length]])), plain());
    expectEach(({ seen }) => seen.months.map((one) => one.begun), ({ workflow, year }) => byMonth(begun(workflow, year)), plain());
    expectEach(({ seen }) => seen.months.map((one) => one.ended), ({ workflow, year }) => byMonth(ended(workflow, year)), plain());
    expectEach(({ seen }) => seen.months.map((one) => [one.begunBefore, one.endedBefore]), ({ workflow, year }) => byMonth(begun(workflow, year - 1)).map((n, month) => [n, byMonth(ended(workflow, year - 1))[month]]), plain());
    expect(sealed().flatMap(({ seen }) => [...seen.places, ...seen.months])).toEqual([]);
  });

  test('says the median and nine of ten of the working days at each stage', () => {
    const share = (days: readonly number[], part: number) => days.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(days.length * part) - 1)] ?? null;
    expectEach(
      ({ seen }) => seen.stages.filter((one) => one.median !== null).map((one) => [one.stage, one.median, one.ninth]).toSorted(),
      (one) => [...staysOf(one.entries)].filter(([stage]) => one.seen.stages.some((known) => known.stage === stage)).map(([stage, days]) => [stage, share(days, 0.5), share(days, 0.9)]).toSorted(),
      plain(),
    );
    expect(plain().filter((one) => one.seen.stages.some((stage) => stage.ninth !== null && stage.ninth > 0)).length).toBeGreaterThan(50);
  });

  test('says how often each stage sent back, and for which reasons', () => {
    const returns = ({ entries }: Yield) => entries.filter((one) => one.action === 'return');
    const reasonOf = ({ event, opinion }: Yield['entries'][number]): string => JSON.parse(event ?? '{}').reason ?? opinion?.trim() ?? '';
    expectEach(({ seen }) => sum(seen.stages, (one) => Number(one.returned)), (one) => returns(one).length, plain());
    expectEach(({ seen }) => new Set(seen.reasons.map((one) => `${one.text.zh} ${one.n}`)), (one) => new Set([...Map.groupBy(returns(one), (entry) => reasonOf(entry))].map(([text, those]) => `${text} ${those.length}`)), plain().filter((one) => new Set(returns(one).map(reasonOf)).size <= 8));
    expect(sum(plain(), (one) => returns(one).length)).toBeGreaterThan(0);
  });

  test('counts the notices of its items and of the rounds that list them, and what became of each objection', async () => {
    const notices = await office.store.read.selectFrom('notice').select(['item_id']).execute();
    expectEach(({ seen }) => seen.objections.notices, ({ own, ids }) => notices.filter((one) => ids.has(one.item_id) || own.some((item) => item.batch_id === one.item_id)).length);
    const intakes = ({ loaded }: Yield) => new Set(loaded.compiled.definition.stages.filter((one) => one.title.zh === '异议受理').map((one) => one.id));
    expectEach(({ seen }) => seen.objections.received, (one) => one.entries.filter((entry) => intakes(one).has(entry.to_stage) && !intakes(one).has(entry.from_stage ?? '')).length);
    expectEach(({ seen: { objections } }) => objections.received, ({ seen: { objections } }) => objections.open + objections.notAccepted + objections.upheld + objections.partly + objections.notUpheld);
    const named = all.filter(({ loaded, seen }) => loaded.compiled.definition.stages.some((one) => one.kind === 'notice') && seen.stages.some((one) => one.stage === 'notice' && one.reached !== 0));
    expect(named.filter((one) => one.seen.objections.notices === 0).map((one) => one.workflow)).toEqual([]);
  });

  test('sums what its items added to each figure of its programme, money among them', async () => {
    const entries = await office.store.read.selectFrom('figure_entry').innerJoin('item', 'item.id', 'figure_entry.item_id').select(['figure', 'figure_entry.year', 'amount', 'item.workflow', 'item.restricted', 'item.id']).execute();
    expectEach(({ seen }) => Object.fromEntries(seen.counted.map((one) => [one.figure, one.sum])), ({ workflow, year }) => Object.fromEntries([...Map.groupBy(entries.filter((one) => one.workflow === workflow && one.year === year), (one) => one.figure)].filter(([, those]) => those.every((one) => one.restricted === 0) || new Set(those.map((one) => one.id)).size >= few).map(([figure, those]) => [figure, sum(those, (one) => Number(one.amount))])));
    expect(all.some(({ seen }) => seen.counted.some((one) => one.unit === 'fen' && one.sum > 0))).toBe(true);
  });

  test('sets each quota and budget of the year beside what was taken of it', async () => {
    const lines = await office.store.read.selectFrom('ledger').select(['id', 'most', 'taken']).execute();
    expectEach(
      ({ seen }) => [sum(seen.plans, (one) => one.most), sum(seen.plans, (one) => one.reserved + one.spent), sum(seen.plans, (one) => one.left)],
      ({ loaded, year, own, ids }) => {
        const rounds = new Set([...ids, ...own.flatMap((one) => one.batch_id ?? [])]);
        const mine = lines.filter(({ id }) => { const [code, , scope = ''] = id.split('/'); return code === loaded.programme && (scope === String(year) || rounds.has(scope)); });
        return [sum(mine, (one) => Number(one.most)), sum(mine, (one) => Number(one.taken)), sum(mine, (one) => Number(one.most) - Number(one.taken))];
      },
    );
    const withLines = new Set(lines.map(({ id }) => id.split('/')[0]));
    const told = new Set(all.filter((one) => one.seen.plans.length > 0).map((one) => one.loaded.programme));
    expect([...withLines].filter((code) => !told.has(code ?? ''))).toEqual([]);
    expect(withLines.size).toBeGreaterThan(10);
  });

  test('says who applied by gender, age, town and trade wherever its first form asks an ID number, small numbers kept', () => {
    const asked = plain().filter((one) => idPath(one.loaded) !== undefined);
    expect(new Set(asked.map((one) => one.loaded.programme)).size).toBeGreaterThan(15);
    for (const { seen, own, workflow, loaded } of asked) {
      const numbers = new Set(own.map((one) => textAt(JSON.parse(one.data), idPath(loaded) ?? [])).filter((text) => /^\d{17}[\dXx]$/u.test(text)));
      if (numbers.size === 0) continue;
      const women = [...numbers].filter((text) => Number(text[16]) % 2 === 0).length;
      const bands = Object.fromEntries(seen.people.map(({ by, bands: those }) => [by, those.map(({ n }) => n)]));
      const counts = [women, numbers.size - women];
      const oneIsFew = counts.filter((n) => n > 0 && n < few).length === 1;
      expect([workflow, bands['gender']]).toEqual([workflow, counts.map((n) => (n > 0 && n < few ? 'few' : oneIsFew && n > 0 ? 'kept' : n))]);
      expect([workflow, bands['age']?.length]).toEqual([workflow, 5]);
      expect([workflow, (bands['place'] ?? []).length > 0 || own.every((one) => one.town === null)]).toEqual([workflow, true]);
      const { fields } = loaded.compiled.definition;
      expect([workflow, (bands['trade'] ?? []).length > 0]).toEqual([workflow, fields['industry'] !== undefined || fields['trade'] !== undefined]);
    }
    expect(asked.flatMap(({ seen }) => seen.people.flatMap(({ bands }) => bands)).filter(({ n }) => typeof n === 'number' && n > 0 && n < few)).toEqual([]);
  });
});

describe('a workflow only its handlers see', () => {
  test('is counted for the district and small numbers are not told; nothing is said of persons or in words', () => {
    expect(sealed().length).toBeGreaterThan(5);
    for (const { workflow, seen, own, entries } of sealed()) {
      expect([workflow, seen.looked, seen.reasons, seen.people, seen.slowest === null || seen.stages.some((one) => one.stage === seen.slowest && one.median !== null)]).toEqual([workflow, shown(own.length), [], [], true]);
      for (const stage of seen.stages) {
        const reached = new Set(entries.filter((one) => one.to_stage === stage.stage && one.from_stage !== one.to_stage).map((one) => one.item_id)).size;
        expect([workflow, stage.stage, stage.reached, stage.overdue, stage.median === null || reached >= few]).toEqual([workflow, stage.stage, shown(reached), shown(own.filter((one) => one.stage === stage.stage && isLate(one)).length), true]);
      }
      expect([workflow, [...seen.stages.map((one) => one.open), ...seen.ends.map((one) => one.n)].filter((n) => typeof n === 'number' && n > 0 && n < few), seen.counted.flatMap((one) => one.groups)]).toEqual([workflow, [], []]);
    }
  });

  test('tells a town’s people nothing', async () => {
    const town = filled.person('caiyx');
    for (const { workflow, year } of sealed()) {
      const { looked, stages, ends, counted, plans } = await office.engine.workflowFigures(town, { workflow, year });
      expect([workflow, looked, stages.filter((one) => one.reached !== 0 || one.open !== 0), ends, counted, plans]).toEqual([workflow, 0, [], [], [], []]);
    }
    expect((await office.engine.overview(town, { year: 2022 })).sealed).toEqual([]);
  });
});

describe('every campaign', () => {
  test.each(campaigns.filter((one) => one.backstage !== true).map((one) => one.name))('%s is counted by state, town and month', async (campaign) => {
    const names = new Set(workflows.filter((one) => one.compiled.definition.campaign === campaign).map((one) => one.compiled.definition.workflow));
    for (const year of years) {
      const seen = await office.engine.overview(head(), { year, campaign });
      const own = items.filter((one) => names.has(one.workflow) && one.restricted === 0 && yearOf(one.created_at) === year);
      if (own.length === 0) continue;
      expect([seen.all.begun, seen.all.open, seen.all.overdue, seen.all.good + seen.all.other]).toEqual([own.length, own.filter((one) => one.status === 'open').length, own.filter(isLate).length, own.filter((one) => one.status === 'done').length]);
      expect(Object.fromEntries(seen.places.map((one) => [one.id, one.begun]))).toEqual(Object.fromEntries([...Map.groupBy(own.filter((one) => one.town !== null), (one) => one.town ?? '')].map(([town, those]) => [town, those.length])));
      expect(seen.months.map((one) => one.begun)).toEqual(Array.from({ length: 12 }, (_, month) => own.filter((one) => Number(localDateOf(new Date(one.created_at)).slice(5, 7)) === month + 1).length));
      expect(seen.sealed.map((one) => [one.id, one.begun]).toSorted()).toEqual([...Map.groupBy(items.filter((one) => names.has(one.workflow) && one.restricted === 1 && yearOf(one.created_at) === year), (one) => one.workflow)].map(([workflow, those]) => [workflow, shown(those.length)]).toSorted());
    }
  });
});

/** Working days of each stay at a stage that was left by what is done there. */
function staysOf(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const beside = new Set(['terminate', 'void', 'migrate', 'withdraw', 'reopen']);
  const stays = new Map<string, number[]>();
  for (const moves of Map.groupBy(entries.filter((one) => one.from_stage !== one.to_stage), (one) => one.item_id).values()) {
    for (const [index, move] of moves.entries()) {
      const came = moves[index - 1];
      if (came === undefined || move.from_stage === null || came.to_stage !== move.from_stage || beside.has(move.action)) continue;
      const days = countWorkingDays(officialCalendar, addDays(localDateOf(new Date(came.at)), 1), localDateOf(new Date(move.at)));
      stays.set(move.from_stage, [...(stays.get(move.from_stage) ?? []), days]);
    }
  }
  return stays;
}

/** Where the first form asks the ID number, if not for some eyes only. */
function idPath({ compiled: { definition } }: LoadedWorkflow): readonly string[] | undefined {
  const form = definition.stages.find((one) => one.id === definition.start)?.form;
  const schema = form === undefined ? undefined : definition.forms[form]?.schema;
  const path = schema === undefined || schema['x-readers'] !== undefined ? undefined : within(schema);
  return form === undefined || path === undefined ? undefined : [form, ...path];
}

function within(schema: JsonObject): readonly string[] | undefined {
  const { properties } = schema;
  for (const [name, part] of Object.entries(isObject(properties) ? properties : {})) {
    if (!isObject(part)) continue;
    const inside = part['x-widget'] === 'idNumber' ? [] : within(part);
    if (inside !== undefined) return [name, ...inside];
  }
  return undefined;
}

function textAt(data: Json, path: readonly string[]): string {
  const found = path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), data);
  return typeof found === 'string' ? found : '';
}
