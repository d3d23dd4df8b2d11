// Keeping the working calendar: the district's leads put in a year as announced, see beforehand which deadlines would move,
// and every process on the database takes it up without a restart.
import { calendarOf } from '../../calendar/holidays.ts';
import { isLocalDate, yearOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { calendarRevision, calendarYears, putCalendarYears, type CalendarYear } from '../../store/queries/calendar-years.ts';
import type { Store } from '../../store/store.ts';
import type { EngineParts, OfficeCalendar } from '../parts.ts';
import type { MovedDeadline } from './recompute.ts';
import { previewAll, recomputeAll, takeTurn } from './recompute-all.ts';

/** The calendar in force, and how to look whether somebody changed it. */
export interface CalendarInForce {
  readonly get: () => OfficeCalendar;
  readonly refresh: () => Promise<void>;
}

export async function openCalendar(store: Store): Promise<CalendarInForce> {
  let calendar = await load(store);
  return {
    get: () => calendar,
    async refresh() {
      if ((await calendarRevision(store.read)) !== calendar.revision) calendar = await load(store);
    },
  };
}

/** The revision first: a change that comes between is then taken up once more, not missed. */
async function load(store: Store): Promise<OfficeCalendar> {
  const revision = await calendarRevision(store.read);
  return { ...calendarOf(await calendarYears(store)), revision };
}

/**
 * Writes years and moves the deadlines of open items. Should this process die on the way, the next one to look goes on.
 *
 * @throws JinguoError NOT_ALLOWED for anybody but the district's leads, CALENDAR_INVALID.
 */
export async function setCalendarYears(parts: EngineParts, force: CalendarInForce, actor: Actor, years: readonly CalendarYear[]): Promise<readonly MovedDeadline[]> {
  requireLead(parts, actor);
  requireYears(years);
  await parts.store.write(async (tx) => {
    await putCalendarYears(tx, years);
    await takeTurn(parts, tx);
  });
  await force.refresh();
  return recomputeAll(parts, actor);
}

/** Which deadlines would move; nothing is written. */
export async function previewCalendar(parts: EngineParts, actor: Actor, years: readonly CalendarYear[]): Promise<readonly MovedDeadline[]> {
  requireLead(parts, actor);
  requireYears(years);
  const known = await calendarYears(parts.store);
  const next = calendarOf([...known.filter((one) => !years.some((year) => year.year === one.year)), ...years]);
  return previewAll(parts, { ...next, revision: parts.calendar().revision + 1 });
}

function requireLead(parts: EngineParts, actor: Actor): void {
  if (actor.kind === 'system') return;
  const leads = actor.person.posts.some((post) => parts.leads.includes(post.role) && parts.units.get(post.unit)?.level === 'district');
  if (!leads) throw refusal('NOT_ALLOWED', { who: { zh: '区妇联负责人', en: 'the heads of the district' }, action: { zh: '调整工作日历', en: 'Set the working calendar' } });
}

function requireYears(years: readonly CalendarYear[]): void {
  const wrong = (zh: string, en: string) => refusal('CALENDAR_INVALID', { why: { zh, en } });
  if (years.length === 0 || years.length > 20) throw wrong('请提供1至20个年度', 'give 1 to 20 years');
  for (const { year, off, workdays } of years) {
    for (const day of [...off, ...workdays]) {
      if (!isLocalDate(day) || yearOf(day) !== year) throw wrong(`“${day}”不是${year}年的日期`, `“${day}” is no date of ${year}`);
    }
    const both = off.find((day) => workdays.includes(day));
    if (both !== undefined) throw wrong(`“${both}”既是休息日又是工作日`, `“${both}” is both off and a working day`);
  }
}
