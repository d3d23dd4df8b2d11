// A working calendar that is changed while items run: what moves and what does not, a process that dies while it counts, and
// one that has not heard of the change yet.
import { afterEach, describe, expect, it } from 'vitest';
import { officialCalendarYears } from '../../calendar/holidays.ts';
import { parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { addCalendarYears, calendarRevision } from '../../store/queries/calendar-years.ts';
import type { Store } from '../../store/store.ts';
import { codeOf } from '../../testing/committee.ts';
import { limitsPeople, limitsPlugin } from '../../testing/limits-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { createEngine } from '../create-engine.ts';
import type { Engine } from '../engine.ts';

let kit: Kit;
let plugin: ReturnType<typeof limitsPlugin>;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  expect(await behind()).toEqual([]);
  await kit.close();
});

const date = (value: string): LocalDate => {
  const parsed = parseLocalDate(value);
  if (parsed === undefined) throw new RangeError(value);
  return parsed;
};

/** An item that reaches its check on Monday 5 September 2022, 09:00 in Shanghai. */
async function begun(deadline: Parameters<typeof limitsPlugin>[0]): Promise<string> {
  plugin = limitsPlugin({ remindAtPercent: [], ...deadline });
  kit = await createKit({ plugins: [plugin], people: limitsPeople });
  return another();
}

const another = async (by: Kit = kit) => (await by.as('lan').start('limit', {}, { unit: 'v11' })).itemId;
const told = async () => (await kit.engine.messages(kit.as('clerk.d').person)).map((one) => one.code);
const at = async (instant: string) => {
  kit.clock.set(instant);
  await kit.settle();
  return told();
};
const dueOn = async (id: string) => (await kit.as('clerk.d').item(id)).dueOn;

const announced = officialCalendarYears.find((one) => one.year === 2022);
const off = (...days: string[]) => [{ year: 2022, off: [...(announced?.off ?? []), ...days], workdays: announced?.workdays ?? [] }];
const head = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;

/** Open items that an older calendar gave their deadlines. */
async function behind(): Promise<readonly string[]> {
  const revision = await calendarRevision(kit.store.read);
  return (await kit.store.read.selectFrom('item').select('number').where('status', '=', 'open').where('calendar_revision', '<', revision).execute()).map((one) => one.number);
}

/** A process on the same database that dies when it writes for the n-th time. */
async function doomed(writes: number): Promise<Engine> {
  let left = Number.POSITIVE_INFINITY;
  const store: Store = {
    ...kit.store,
    write(work) {
      left -= 1;
      return left < 0 ? Promise.reject(new RangeError('killed')) : kit.store.write(work);
    },
  };
  const engine = await createEngine({ store, plugins: [plugin], roles: {}, clock: kit.clock, blindKey: 'test' });
  left = writes;
  return engine;
}

describe('a changed calendar', () => {
  it('moves the deadlines it concerns, says which, tells who has them, and moves no others', async () => {
    const id = await begun({ within: { workingDays: 3 }, expires: true });
    kit.clock.goTo(date('2022-09-07'));
    const { itemId: later } = await kit.as('lan').start('limit', {}, { unit: 'v11' });
    const before = await dueOn(later);
    expect(await kit.engine.previewCalendar(head(), off('2022-09-08'))).toMatchObject([{ itemId: id, from: '2022-09-08', to: '2022-09-09' }, { itemId: later }]);
    expect(await dueOn(id)).toBe('2022-09-08');
    const moved = await kit.engine.setCalendarYears(head(), off('2022-09-08'));
    expect(moved.map((one) => one.itemId).toSorted()).toEqual([id, later].toSorted());
    expect([await dueOn(id), await dueOn(later)]).toEqual(['2022-09-09', '2022-09-14']);
    expect(before).toBe('2022-09-13');
    await kit.settle();
    expect(await told()).toContain('dueMoved');
    expect((await kit.as('clerk.d').item(id)).timeline.at(-1)).toMatchObject({ action: 'recalculated' });
    await at('2022-09-08T16:00:00Z');
    expect((await kit.as('lan').item(id)).stage).toBe('check');
    await at('2022-09-09T16:00:00Z');
    expect((await kit.as('lan').item(id)).result).toBe('lapsed');
    expect(await kit.engine.setCalendarYears(head(), off('2022-09-08'))).toEqual([]);
  });

  it('is for the district’s leads, and refused when it makes no sense', async () => {
    await begun({ within: { workingDays: 3 } });
    expect([
      await codeOf(kit.engine.setCalendarYears({ kind: 'person', person: kit.as('villageOfficer.v11').person }, off('2022-09-08'))),
      await codeOf(kit.engine.setCalendarYears(head(), off('2023-09-08'))),
      await codeOf(kit.engine.setCalendarYears(head(), [{ year: 2022, off: ['2022-09-08'], workdays: ['2022-09-08'] }])),
      await codeOf(kit.engine.setCalendarYears(head(), [])),
    ]).toEqual(['NOT_ALLOWED', 'CALENDAR_INVALID', 'CALENDAR_INVALID', 'CALENDAR_INVALID']);
  });

  it('announced after the due date moves the escalation and the reminders after it, and no due date', async () => {
    const id = await begun({ within: { workingDays: 3 }, remindAfter: [{ workingDays: 1 }], escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' } } });
    kit.clock.goTo(date('2022-09-08'));
    expect(await kit.engine.previewCalendar(head(), off('2022-09-09'))).toEqual([]);
    expect(await kit.engine.setCalendarYears(head(), off('2022-09-09'))).toEqual([]);
    expect(await dueOn(id)).toBe('2022-09-08');
    // The 9th is off now, and the 10th to 12th were: the first working day after it is Tuesday the 13th.
    expect(await at('2022-09-09T01:00:00Z')).toEqual([]);
    expect(await at('2022-09-13T01:00:00Z')).toEqual(['duePassed']);
    expect((await kit.as('clerk.d').item(id)).waitsFor).toHaveLength(1);
    await at('2022-09-14T01:00:00Z');
    expect((await kit.as('clerk.d').item(id)).waitsFor).toHaveLength(2);
  });

  it('moves a reminder some working days before an end that the clock alone decides', async () => {
    const id = await begun({ within: { hours: 96 }, remindBefore: [{ workingDays: 1 }] });
    expect(await kit.engine.setCalendarYears(head(), off('2022-09-08'))).toEqual([]);
    expect(await dueOn(id)).toBe('2022-09-09');
    expect(await at('2022-09-07T00:59:59Z')).toEqual([]);
    expect(await at('2022-09-07T01:00:00Z')).toEqual(['dueComes']);
  });

  it('stops no clock twice: a paused item counts the new calendar when it is resumed', async () => {
    const id = await begun({ within: { workingDays: 3 } });
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    expect(await kit.engine.setCalendarYears(head(), off('2022-09-08'))).toEqual([]);
    expect(await dueOn(id)).toBeNull();
    await kit.as('clerk.d').act('resume', id);
    expect(await dueOn(id)).toBe('2022-09-09');
  });

  it('that a release brings is counted like one a lead put in', async () => {
    const id = await begun({ within: { months: 24 } });
    expect(await dueOn(id)).toBe('2024-09-05');
    await addCalendarYears(kit.store, [...officialCalendarYears, { year: 2024, off: ['2024-09-05'], workdays: [] }]);
    await kit.settle();
    expect(await dueOn(id)).toBe('2024-09-06');
    await addCalendarYears(kit.store, [{ year: 2024, off: [], workdays: [] }]);
    await kit.settle();
    expect(await dueOn(id)).toBe('2024-09-06');
  });
});

describe('a process that dies while it counts', () => {
  /** More items than two pages hold. */
  const many = 450;
  const dates = async () => {
    const rows = await kit.store.read.selectFrom('item').select((eb) => ['due_on', eb.fn.countAll<number>().as('n')]).groupBy('due_on').orderBy('due_on').execute();
    return Object.fromEntries(rows.map((row) => [row.due_on, Number(row.n)]));
  };

  it('leaves the rest to the next to look, which tells all that moved, each once', { timeout: 300_000 }, async () => {
    await begun({ within: { workingDays: 3 } });
    for (let n = 1; n < many; n += 1) await another();
    expect(await kit.engine.previewCalendar(head(), off('2022-09-08'))).toHaveLength(many);
    const engine = await doomed(3);
    await expect(engine.setCalendarYears(head(), off('2022-09-08'))).rejects.toThrow('killed');
    expect(await dates()).toEqual({ '2022-09-08': many - 400, '2022-09-09': 400 });
    // Whoever looks at once leaves it to the dead for a moment longer: it cannot know that they are.
    await kit.settle();
    expect(await behind()).toHaveLength(many - 400);
    kit.clock.advance(20_000);
    await kit.settle();
    expect(await dates()).toEqual({ '2022-09-09': many });
    const notes = await kit.store.read.selectFrom('audit_entry').select('item_id').where('action', '=', 'recalculated').execute();
    expect([notes.length, new Set(notes.map((one) => one.item_id)).size]).toEqual([many, many]);
  });

  it('lets no end come that the change had put off', async () => {
    const id = await begun({ within: { workingDays: 3 }, expires: true });
    kit.clock.set('2022-09-08T15:59:50Z');
    const engine = await doomed(1);
    await expect(engine.setCalendarYears(head(), off('2022-09-08'))).rejects.toThrow('killed');
    await at('2022-09-08T16:00:00Z');
    expect((await kit.as('lan').item(id)).stage).toBe('check');
    await at('2022-09-08T16:01:00Z');
    expect((await kit.as('lan').item(id)).stage).toBe('check');
    expect(await dueOn(id)).toBe('2022-09-09');
    await at('2022-09-09T16:00:00Z');
    expect((await kit.as('lan').item(id)).result).toBe('lapsed');
  });
});

describe('a process that has not heard of the change', () => {
  it('gives an old date to what it enters, which is put right when somebody looks', async () => {
    await begun({ within: { workingDays: 3 } });
    const other = await kit.reopen();
    await kit.engine.setCalendarYears(head(), off('2022-09-08'));
    const id = await another(other);
    expect(await dueOn(id)).toBe('2022-09-08');
    await kit.settle();
    expect(await dueOn(id)).toBe('2022-09-09');
    expect((await kit.as('clerk.d').item(id)).timeline.at(-1)).toMatchObject({ action: 'recalculated' });
    await other.settle();
    expect(await dueOn(await another(other))).toBe('2022-09-09');
  });
});
