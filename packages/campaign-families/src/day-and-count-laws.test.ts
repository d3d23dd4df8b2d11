// Rules of assessments, guidance and the instructors' class that look at days and counts, over whatever may be written down.
import { addDays, parseLocalDate, type JsonObject, type Programme } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardianGuidance } from './guardian-guidance.ts';
import { instructors } from './instructors/index.ts';
import { planAssessments } from './plan-assessments.ts';

const day = (written: string) => {
  const date = parseLocalDate(written);
  if (date === undefined) throw new RangeError(written);
  return date;
};
const today = day('2022-09-05');
const found = async (programme: Programme, check: string, data: JsonObject) => (await askRule(programme, check, { data, today })).map(({ code, path }) => `${code} ${path}`);
const away = fc.integer({ min: -30, max: 30 });

/** Words without a number of a person, and with one in the middle of them. */
const innocent = fc.constantFrom('亲子沟通', '青春期教育', '家庭规则3条', '共8次，每次45分钟', '');
const telling = fc.tuple(innocent, fc.constantFrom('13812345678', '330402198803150025'), innocent).map(([before, number, after]) => `${before}，${number}，${after}`);
const words = fc.oneof(fc.record({ said: innocent, tells: fc.constant(false) }), fc.record({ said: telling, tells: fc.constant(true) }));

it('dayCome: a plan is assessed as of a day that has come (JH03)', holds(planAssessments, ['JH03.dayCome'], async () => {
  await fc.assert(fc.asyncProperty(away, async (days) => {
    expect(await found(planAssessments, 'dayCome', { assessment: { on: addDays(today, days) } })).toEqual(days > 0 ? ['NOT_YET /assessment/on'] : []);
  }), { examples: [[0], [1]] });
}));

it('sessionHeld: a session was held by today, and its topic holds no number of a person (JH12)', holds(guardianGuidance, ['JH12.sessionHeld'], async () => {
  await fc.assert(fc.asyncProperty(away, words, async (days, topic) => {
    const expected = [...(days > 0 ? ['NOT_HELD_YET /sessions/on'] : []), ...(topic.tells ? ['NOT_ANONYMOUS /sessions/topic'] : [])];
    expect(await found(guardianGuidance, 'sessionHeld', { sessions: { on: addDays(today, days), topic: topic.said } })).toEqual(expected);
  }));
}));

it('tally: each day has one session, the latest word on it; all of the plan are held or not; the ordering body is told of every so many missed since it was told (JH12)', holds(guardianGuidance, ['JH12.tally', 'JH12.told'], () => {
  const session = fc.record({ day: fc.nat(8), attended: fc.boolean() });
  fc.assert(fc.property(fc.array(session, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (list, absences, planned) => {
    const known = new Map<number, boolean>();
    let data: JsonObject = { plan: { sessions: planned } };
    let heardOf = 0;
    for (const { day, attended } of list) {
      known.set(day, attended);
      data = { ...data, sessions: { on: addDays(today, day - 8), topic: '亲子沟通', attended } };
      data = { ...data, tally: workOut(guardianGuidance, 'tally', { data, today, parameters: { absences } }) };
      const held = [...known.values()].filter((one) => one).length;
      const missed = known.size - held;
      const tooOften = missed - heardOf >= absences;
      expect(data['tally']).toMatchObject({ held, missed, complete: held >= planned, tooOften });
      // As the stages do: it is told, and absences count anew.
      if (tooOften) data = { ...data, told: workOut(guardianGuidance, 'told', { data, today }) };
      if (tooOften) heardOf = missed;
    }
  }));
}));

it('classDates: a class begins after its applications close, ends no sooner, has a place for every town and its hours (JH02)', holds(instructors, ['JH02.classDates'], async () => {
  const settings = fc.record({ begins: fc.integer({ min: -3, max: 10 }), length: fc.integer({ min: -3, max: 30 }), nominations: fc.nat(12), towns: fc.nat(12), hours: fc.integer({ min: 30, max: 50 }) });
  await fc.assert(fc.asyncProperty(settings, async ({ begins, length, nominations, towns, hours }) => {
    const from = addDays(today, begins);
    const roundSettings = { windowTo: today, from, until: addDays(from, length), nominations, towns: Array.from({ length: towns }, (_, nth) => ({ unit: `t${nth}`, villages: 5 })), hours };
    expect(await found(instructors, 'classDates', { roundSettings })).toEqual([
      ...(begins <= 0 ? ['DATES /roundSettings/from'] : []), ...(length < 0 ? ['DATES /roundSettings/until'] : []),
      ...(towns > nominations ? ['PLACES /roundSettings/nominations'] : []), ...(hours < 40 ? ['HOURS /roundSettings/hours'] : []),
    ]);
  }), { examples: [[{ begins: 1, length: 0, nominations: 11, towns: 11, hours: 40 }], [{ begins: 0, length: -1, nominations: 10, towns: 11, hours: 39 }]] });
}));

it('timetable: its sessions are days of the class, come to its hours, and are on site enough for who comes to all of them (JH02)', holds(instructors, ['JH02.timetable'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ on: fc.integer({ min: -3, max: 12 }), hours: fc.integer({ min: 1, max: 8 }), mode: fc.constantFrom('online', 'offline') }), { maxLength: 12 }), fc.constantFrom(0, 0, 0, 1, -1), async (sessions, off) => {
    const taught = { online: 0, offline: 0 };
    for (const one of sessions) taught[one.mode] += one.hours;
    const hours = taught.online + taught.offline + off;
    // 24 online at most, 16 on site at least, 90 % in all (domain.md §7 row 5).
    const enough = taught.offline >= 16 && (Math.min(24, taught.online) + taught.offline) * 10 >= hours * 9;
    const outside = sessions.flatMap(({ on }, row) => (on < 0 || on > 9 ? [`DATES /roundSettings/sessions/${row}/on`] : []));
    const roundSettings = { from: today, until: addDays(today, 9), hours, sessions: sessions.map((one) => ({ on: addDays(today, one.on), hours: one.hours, mode: one.mode })) };
    expect(await found(instructors, 'timetable', { roundSettings })).toEqual([...outside, ...(off !== 0 ? ['HOURS /roundSettings/sessions'] : enough ? [] : ['ONLINE /roundSettings/sessions'])]);
  }));
}));

it('signInFits: a sign-in is for a session of the timetable whose day has come, by code only where she signed in, by hand with the reason, and leave is somebody’s leave (JH02)', holds(instructors, ['JH02.signInFits'], async () => {
  const row = fc.record({ session: fc.integer({ min: 0, max: 5 }), presence: fc.constantFrom('present', 'absent', 'leave'), basis: fc.constantFrom('', '扫码签到 08:52', '扫码签到 09:10', 'QR', '补签：', ' 补签 ', '补签：手机没电', '签到表上手签'), approvedBy: fc.constantFrom(undefined, '', '区妇联 沈慧') });
  await fc.assert(fc.asyncProperty(fc.array(away, { minLength: 1, maxLength: 4 }), fc.array(row, { maxLength: 6 }), fc.subarray([1, 2, 3, 4]), async (days, rows, scanned) => {
    const expected = rows.flatMap(({ session, presence, basis, approvedBy }, nth) => {
      const on = session === 0 ? undefined : days[session - 1];
      return [
        ...(on === undefined ? [`SESSION /signIn/rows/${nth}/session`] : on > 0 ? [`DATES /signIn/rows/${nth}/session`] : []),
        ...(presence === 'present' && ['', '补签：', ' 补签 '].includes(basis) ? [`NOT_SIGNED_IN /signIn/rows/${nth}/basis`] : []),
        ...(presence === 'present' && (basis === 'QR' || basis === '扫码签到 09:10' || (basis === '扫码签到 08:52' && !scanned.includes(session))) ? [`NO_SIGN_IN /signIn/rows/${nth}/basis`] : []),
        ...(presence === 'leave' && (approvedBy ?? '') === '' ? [`LEAVE /signIn/rows/${nth}/approvedBy`] : []),
      ];
    });
    const batch = { id: 'b', stage: 'collecting', data: { roundSettings: { sessions: days.map((one) => ({ on: addDays(today, one), hours: 4 })) } } };
    const data = { signIn: { rows: rows.map(({ approvedBy, ...one }) => ({ ...one, ...(approvedBy === undefined ? {} : { approvedBy }) })) } };
    const answer = await askRule(instructors, 'signInFits', { data, today, batch, records: Object.fromEntries(scanned.map((session) => [`b:${session}:`, { at: '2022-09-05T00:52:30.000Z', version: 1 }])) });
    expect(answer.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  }));
}));

it('anonymous: a guided case holds no number of a person (JH02)', holds(instructors, ['JH02.anonymous'], async () => {
  await fc.assert(fc.asyncProperty(words, async ({ said, tells }) => {
    expect(await found(instructors, 'anonymous', { guidedCase: { summary: said } })).toEqual(tells ? ['NOT_ANONYMOUS /guidedCase/summary'] : []);
  }));
}));
