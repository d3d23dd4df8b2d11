// A year of the whole district, day by day: what is wanted is begun on its day, and what lies on the desks is done within a
// few days, in waves that share commits. The same seed plays the same year.
import { addDays, addWorkingDays, chanceOf, countWorkingDays, JinguoError, type Answer, type Engine, type LocalDate, type PersonWithUsername, type Store } from '@jinguo/core';
import { day as dayOf } from '../script.ts';
import { lineOf, unitAt } from '../season/office-at-work.ts';
import { beginItem, doTask, type Desk } from './hand.ts';
import type { Forms, Trouble, Wanted, WantedRound, WantedYear } from './wanted.ts';

export interface YearPlan {
  readonly wanted: WantedYear;
  readonly villages: readonly string[];
  readonly people: readonly PersonWithUsername[];
  /** Workflows others look after. */
  readonly without: readonly string[];
  readonly seed: number;
  /** 0 to 1: how much of what lies on a desk is done the day it is looked at. */
  readonly diligence: number;
  readonly onRefused: (what: { readonly workflow: string; readonly step: string; readonly error: JinguoError }) => void;
}

export interface Year {
  /** One day of work, by the clock as it stands. */
  readonly day: () => Promise<void>;
  readonly begun: () => number;
  readonly done: () => number;
}

/** People who work at the same time: their decisions are committed together. */
const atOnce = 96;

interface Started {
  readonly forms: Forms;
  readonly excluded: boolean;
  readonly stays: string | undefined;
  /** Only once: what was completed goes forward. */
  trouble: Trouble | undefined;
}

interface Due {
  readonly wanted: Wanted;
  readonly n: number;
  /** Which of the year's wants it is of. */
  readonly want: number;
  readonly round?: WantedRound;
}

export function yearOf(ground: { readonly engine: Engine; readonly store: Store }, plan: YearPlan): Year {
  const { engine, store } = ground;
  const hands = { engine, people: plan.people };
  const started = new Map<string, Started>();
  const lastBy = new Map<string, string>();
  const rounds = new Map<WantedRound, string>();
  const closing = new Map<string, LocalDate>();
  const beginnings = calendarOf(engine, plan.wanted);
  let [serial, begun, done] = [0, 0, 0];
  const seed = () => plan.seed * 1_000_003 + (serial += 1);

  async function beginOne({ wanted, n, want, round }: Due): Promise<void> {
    const workflow = engine.registry.current(wanted.workflow);
    if (workflow === undefined) return;
    const { definition } = workflow.compiled;
    const village = plan.villages[(n * 7 + wanted.workflow.length) % plan.villages.length] ?? '';
    const unit = unitAt(engine, village, definition.level ?? (definition.form === 'batch' ? 'district' : 'village'));
    const by = starter(plan.people, lineOf(engine, unit === village ? village : unit), definition.startedBy);
    const forms = wanted.forms?.({ n, unit, unitName: engine.units.get(unit)?.zh ?? '', today: engine.today() }) ?? {};
    const batchId = round === undefined ? undefined : rounds.get(round);
    if (by === undefined || (definition.batchOf !== undefined && batchId === undefined)) return;
    const answer = await attempt(wanted.workflow, 'start', () => beginItem(hands, { workflow, unit, by, forms, seed: seed(), key: `year-${plan.seed}-${want}-${n}`, ...(batchId === undefined ? {} : { batchId }) }));
    if (answer === undefined) return;
    begun += 1;
    done += 1;
    // Who entered it is not who confirms it, where a colleague can.
    lastBy.set(answer.itemId, by.id);
    started.set(answer.itemId, { forms: { ...forms, '': { unit } }, excluded: round?.excluded?.(n) === true, stays: wanted.stays?.(n), trouble: wanted.trouble?.(n) });
  }

  async function openRounds(today: LocalDate): Promise<void> {
    for (const round of plan.wanted.rounds) {
      if (rounds.has(round) || round.opens > today) continue;
      const workflow = engine.registry.current(round.round);
      const by = plan.people.find((one) => one.posts.some((post) => post.role === 'sectionHead'));
      if (workflow === undefined || by === undefined) continue;
      const unit = unitAt(engine, plan.villages[0] ?? '', 'district');
      const answer = await attempt(round.round, 'start', () => beginItem(hands, { workflow, unit, by, forms: { roundSettings: round.settings }, seed: seed(), key: `year-${plan.seed}-${round.round}-${round.opens}` }));
      if (answer === undefined) continue;
      begun += 1;
      done += 1;
      rounds.set(round, answer.itemId);
      closing.set(answer.itemId, dayOf(round.closes));
    }
  }

  async function doOne(desks: readonly Desk[]): Promise<void> {
    let last: Answer | undefined;
    for (const desk of desks) {
      // Once it has moved on, what else it asked for is no longer asked.
      if (last !== undefined && last.stage !== desk.stage) return;
      const { itemId } = desk;
      const entries = desk.stage === 'decision' && closing.has(itemId) ? await excludedOf(itemId) : undefined;
      const mine = started.get(itemId);
      const found = await attempt(desk.workflow, desk.stage, () => doTask(hands, { desk: { ...desk, version: last?.version ?? desk.version }, forms: mine?.forms ?? {}, seed: seed(), lastBy: lastBy.get(itemId), trouble: mine?.trouble, ...(entries === undefined ? {} : { entries }) }));
      if (found === undefined) return;
      if (mine?.trouble?.stage === desk.stage) mine.trouble = undefined;
      lastBy.set(itemId, found.by);
      last = found.answer;
      done += 1;
    }
  }

  async function excludedOf(batch: string) {
    const rows = await store.read.selectFrom('item').select('id').where('batch_id', '=', batch).where('stage', '=', 'decision').execute();
    return rows.filter(({ id }) => started.get(id)?.excluded === true).map(({ id }) => ({ itemId: id, verdict: 'excluded', reason: '经集体研究，暂不列入。' }));
  }

  async function attempt<T>(workflow: string, step: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof JinguoError)) throw error;
      plan.onRefused({ workflow, step, error });
      return undefined;
    }
  }

  async function openDesks(today: LocalDate): Promise<readonly (readonly Desk[])[]> {
    const rows = await store.read
      .selectFrom('task').innerJoin('item', 'item.id', 'task.item_id')
      .select(['task.item_id as itemId', 'task.workflow', 'task.stage', 'item.version', 'task.role', 'task.unit', 'task.person', 'task.held_by as heldBy'])
      .where('task.state', '=', 'open').where('task.workflow', 'not in', [...plan.without, '']).orderBy('task.opened_at').orderBy('task.id').execute();
    const chance = chanceOf(seed());
    const asked = rows.filter((row) => started.get(row.itemId)?.stays !== row.stage && (row.stage !== 'collecting' || (closing.get(row.itemId) ?? today) <= today));
    return [...Map.groupBy(asked, (row) => row.itemId).values()].filter(() => chance() < plan.diligence);
  }

  return {
    begun: () => begun,
    done: () => done,
    async day() {
      const today = engine.today();
      await openRounds(today);
      await inWaves(beginnings(today), beginOne);
      await inWaves(await openDesks(today), doOne);
    },
  };
}

async function inWaves<T>(list: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < list.length; from += atOnce) await Promise.all(list.slice(from, from + atOnce).map((one) => each(one)));
}

function starter(people: readonly PersonWithUsername[], line: readonly string[], rules: readonly object[]): PersonWithUsername | undefined {
  const roles = rules.flatMap((rule) => ('role' in rule && typeof rule.role === 'string' ? [rule.role] : []));
  return roles.flatMap((role) => people.filter((one) => one.posts.some((post) => post.role === role && line.includes(post.unit)))).at(0);
}

/** What is to be begun up to a day and was not yet. Each kind is spread evenly over the working days of its time. */
function calendarOf(engine: Pick<Engine, 'calendar'>, { items, rounds }: WantedYear): (today: LocalDate) => readonly Due[] {
  const calendar = engine.calendar();
  const all = [...items.map((wanted) => ({ wanted })), ...rounds.map((round) => ({ wanted: round.entries, round }))];
  const queue = all
    .flatMap(({ wanted, ...more }, want) => {
      const [from, until] = [dayOf(wanted.from), dayOf(wanted.until)];
      const days = Math.max(1, countWorkingDays(calendar, from, until));
      return Array.from({ length: wanted.count }, (_, n) => ({ on: addWorkingDays(calendar, addDays(from, -1), 1 + Math.floor((n * days) / wanted.count)), wanted, n, want, ...more }));
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let next = 0;
  return (today) => {
    const due = [];
    for (let one = queue[next]; one !== undefined && one.on <= today; one = queue[next]) {
      due.push(one);
      next += 1;
    }
    return due;
  };
}
