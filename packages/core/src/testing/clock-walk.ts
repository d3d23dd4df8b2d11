// A walk by chance of the clock over items that wait for every kind of deadline there is: hours, days and years on, back, and
// standing still. When each must be over is counted here once more, day by day in Shanghai's time, the simplest way.
import { officialCalendarYears } from '../calendar/holidays.ts';
import type { DeadlineRule, Limit, Span } from '../definition/deadline.ts';
import type { StageInput } from './definition-sketch.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { chanceOf, pick, type Chance } from '../values/chance.ts';
import { brokenInvariants } from '../engine/invariants/all.ts';
import { lateTimers } from '../engine/invariants/timers.ts';
import { createKit, type Kit } from './kit.ts';
import { samplePeople } from './sample-org.ts';

const text = (zh: string) => ({ zh, en: zh });
const hour = 3_600_000;
const day = 24 * hour;
const wanted = '2022-11-30';

type Notice = { readonly days: number; readonly unit: 'workingDays' | 'naturalDays'; readonly start: 'nextWorkingDay' | 'sameDay' };

/** A stage that waits, the timer that ends it, and the limit this one keeps. */
interface Waiting {
  readonly stage: Omit<StageInput, 'id' | 'title'>;
  readonly ends: string;
  readonly limit: Limit | Notice;
}

const spans: readonly Span[] = [{ hours: 30 }, { workingDays: 4 }, { naturalDays: 6 }, { months: 1 }, { endOfWeek: 17 }];
const clerk = [{ role: 'clerk', unit: 'district' as const }];
const around = {
  remindAtPercent: [25, 50, 100], remindBefore: [{ hours: 5 }, { workingDays: 1 }], remindAfter: [{ hours: 3 }, { naturalDays: 2 }, { workingDays: 3 }],
  escalate: { afterWorkingDays: 2, to: { role: 'chair', unit: 'district' } },
} satisfies Partial<DeadlineRule>;
const review = (deadline: Partial<DeadlineRule> & Pick<DeadlineRule, 'within'>): Waiting => ({
  stage: { kind: 'review', actors: clerk, settings: { mayReject: false }, deadline: { ...around, ...deadline }, outcomes: { approved: { to: 'done' }, ...(deadline.expires === true ? { expired: { to: 'done' } } : {}) } },
  ends: deadline.expires === true ? 'overdue' : 'remind100',
  limit: deadline.within,
});

const waitings: readonly Waiting[] = [
  ...[...spans, { untilField: 'wanted' }].flatMap((within) => [review({ within }), review({ within, expires: true })]),
  ...spans.map((until): Waiting => ({ stage: { kind: 'wait', settings: { until }, outcomes: { elapsed: { to: 'done' } } }, ends: 'elapse', limit: until })),
  ...spans.map((within): Waiting => ({ stage: { kind: 'appeal', settings: { within }, outcomes: { appealed: { to: 'done' }, lapsed: { to: 'done' } } }, ends: 'lapse', limit: within })),
  ...spans.map((expiresAfter): Waiting => ({ stage: { kind: 'fillIn', actors: [{ applicant: true }], form: 'application', settings: { expiresAfter }, outcomes: { submitted: { to: 'done' }, expired: { to: 'done' } } }, ends: 'expire', limit: expiresAfter })),
  ...(['workingDays', 'naturalDays'] as const).flatMap((unit) => (['nextWorkingDay', 'sameDay'] as const).map((start): Waiting => ({
    stage: { kind: 'notice', settings: { paper: 'paper', days: 5, unit, start }, outcomes: { passed: { to: 'done' }, objected: { to: 'done' } } }, ends: 'noticeEnd', limit: { days: 5, unit, start },
  }))),
];

/** One workflow for each way to wait. */
const plugin: Plugin = definePlugin({
  name: 'waits', title: text('等待'), version: '1.0.0', engine: 1,
  workflows: waitings.map(({ stage }, n) => ({
    itemTitle: () => '办件',
    definition: {
      format: 1, campaign: 'waits', programme: 'wait', code: `WA${String(n).padStart(2, '0')}`, workflow: `wait-${n}`, title: text('等待'), form: 'item', stakes: [], startedBy: [{ applicant: true }],
      fields: { wanted: { from: 'application.wanted', type: 'date', title: text('日期') } },
      forms: { application: { title: text('申请'), schema: { type: 'object', properties: { wanted: { type: 'string', format: 'date' } } } } },
      start: 'application',
      stages: [
        { id: 'application', kind: 'fillIn', title: text('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'waiting' } } },
        { id: 'waiting', title: text('等待'), ...stage },
        { id: 'done', kind: 'end', title: text('办结'), settings: { result: 'done', good: true } },
      ],
    },
  })),
  papers: { paper: () => ({ title: '公示', blocks: [{ kind: 'paragraph', text: '公示' }] }) },
});

const jumps = [0, hour, -hour, day, -day, 365 * day, -365 * day, 7 * day, -30 * day, 5 * hour];

/** So many jumps of the clock, with new items now and then; answers what was wrong, with the seed. */
export async function clockWalk(seed: number, steps: number): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const kit = await createKit({ plugins: [plugin], people: [...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'chair', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }] });
  const faults: string[] = [];
  try {
    for (const n of waitings.keys()) await ask(kit, n);
    for (let step = 0; step < steps && faults.length === 0; step += 1) {
      await jump(kit, chance);
      if (chance() < 0.5) await ask(kit, Math.floor(chance() * waitings.length));
      await kit.settle();
      for (const fault of await lateTimers(kit.store, kit.clock.now())) faults.push(`seed ${seed}, step ${step}: ${fault}`);
    }
    // Whatever was put off by going back comes due in the end.
    kit.clock.set('2040-01-01T01:00:00Z');
    await kit.settle();
    // Among what the library asks of every database: no timer fired early or twice, nobody was told twice.
    return [...faults, ...(await lateTimers(kit.store, kit.clock.now())), ...(await wrongEnds(kit)), ...(await brokenInvariants(kit.store, kit.engine.registry))];
  } finally {
    await kit.close();
  }
}

async function jump(kit: Kit, chance: Chance): Promise<void> {
  const year = kit.clock.now().getUTCFullYear();
  // Never so far that a chance walk of years would leave the years there are calendars for, by much.
  const steps = jumps.filter((ms) => (year < 2026 || ms < 365 * day) && (year > 2021 || ms > -365 * day));
  kit.clock.advance(pick(steps, chance) ?? 0);
}

async function ask(kit: Kit, n: number): Promise<void> {
  await kit.as('lan').start(`wait-${n}`, { wanted }, { unit: 'v11' });
}

/** Every end came where counting by hand puts it, and items are in order of version whatever the clock said. */
async function wrongEnds({ store }: Kit): Promise<readonly string[]> {
  const items = await store.read.selectFrom('item').select(['id', 'workflow', 'status']).execute();
  const faults: string[] = [];
  for (const { id, workflow, status } of items) {
    const { ends, limit } = waitings[Number(workflow.slice('wait-'.length))] ?? { ends: '', limit: { hours: 0 } };
    const log = await store.read.selectFrom('audit_entry').select(['item_version', 'action', 'at']).where('item_id', '=', id).where('event', 'is not', null).orderBy('seq').execute();
    if (log.some((one, n) => one.item_version !== n + 1)) faults.push(`${workflow}: versions ${log.map((one) => one.item_version).join(', ')}`);
    const timer = await store.read.selectFrom('timer').select(['due_at']).where('item_id', '=', id).where('name', '=', ends).executeTakeFirst();
    const due = endOf(limit, new Date(log[0]?.at ?? ''), ends === 'remind100');
    if (timer?.due_at !== due) faults.push(`${workflow}, entered ${log[0]?.at ?? ''}: ${ends} at ${timer?.due_at ?? 'no time'}, by hand ${due}`);
    const movesOn = ends !== 'remind100';
    if ((status === 'done') !== movesOn) faults.push(`${workflow} is ${status} long after it was due`);
  }
  return faults;
}

/** When a limit is over, counted by hand; a reminder of its last day comes at nine of that day, but of hours when they are over. */
function endOf(limit: Limit | Notice, entered: Date, morning: boolean): string {
  if ('hours' in limit) return new Date(entered.getTime() + limit.hours * hour).toISOString();
  if ('endOfWeek' in limit) return weekEnd(entered, limit.endOfWeek, morning);
  const last = lastDay(limit, shanghaiDay(entered));
  return new Date(last * day - 8 * hour + (morning ? 9 * hour : day)).toISOString();
}

/** The first day from then on after which its week has no working day, and which is not over at that hour. */
function weekEnd(entered: Date, until: number, morning: boolean): string {
  const weekday = (at: number) => (at + 3) % 7;
  for (let at = shanghaiDay(entered); ; at += 1) {
    const left = Array.from({ length: 6 - weekday(at) }, (_, n) => at + 1 + n);
    if (isWorking(at) && !left.some((one) => isWorking(one)) && at * day + (until - 8) * hour > entered.getTime()) return new Date(at * day + ((morning ? 9 : until) - 8) * hour).toISOString();
  }
}

/** Days since 1970 in Shanghai. */
function lastDay(limit: Exclude<Limit, { hours: number } | { endOfWeek: number }> | Notice, from: number): number {
  if ('untilField' in limit) return Date.parse(wanted) / day;
  if ('workingDays' in limit) return workingDaysAfter(from, limit.workingDays);
  if ('naturalDays' in limit) return working(from + limit.naturalDays);
  if ('months' in limit) return working(monthsAfter(from, limit.months));
  const first = limit.start === 'sameDay' ? from : from + 1;
  if (limit.unit === 'naturalDays') return working(first + limit.days - 1);
  return workingDaysAfter(working(first), limit.days - 1);
}

function shanghaiDay(instant: Date): number {
  return Math.floor((instant.getTime() + 8 * hour) / day);
}

function workingDaysAfter(from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left -= 1) at = working(at + 1);
  return at;
}

/** That day, or the first working day after it. */
function working(from: number): number {
  let at = from;
  while (!isWorking(at)) at += 1;
  return at;
}

function isWorking(at: number): boolean {
  const date = new Date(at * day).toISOString().slice(0, 10);
  const weekday = new Date(at * day).getUTCDay();
  if (officialCalendarYears.some((year) => year.workdays.includes(date))) return true;
  return weekday !== 0 && weekday !== 6 && !officialCalendarYears.some((year) => year.off.includes(date));
}

/** The same day of a later month, or that month's last. */
function monthsAfter(from: number, months: number): number {
  const date = new Date(from * day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / day;
}
