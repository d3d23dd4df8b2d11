// Rules of assessments, guidance and the instructors' class that look at days and counts, over whatever may be written down.
import { addDays, parseLocalDate, type JsonObject, type Programme } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardianGuidance } from './disputes.ts';
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

it('sessionsHeld: each session was held by today, and its topic holds no number of a person (JH12)', holds(guardianGuidance, ['JH12.sessionsHeld'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ days: away, topic: words }), { maxLength: 8 }), async (held) => {
    const expected = held.flatMap(({ days, topic }, row) => [...(days > 0 ? [`NOT_HELD_YET /sessions/sessions/${row}/on`] : []), ...(topic.tells ? [`NOT_ANONYMOUS /sessions/sessions/${row}/topic`] : [])]);
    expect(await found(guardianGuidance, 'sessionsHeld', { sessions: { sessions: held.map(({ days, topic }) => ({ on: addDays(today, days), topic: topic.said })) } })).toEqual(expected);
  }));
}));

it('tally: every session was held or missed, and the ordering body is told from as many misses as a lead has said (JH12)', holds(guardianGuidance, ['JH12.tally'], () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(true, false, undefined), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (came, absences) => {
    let missed = 0;
    for (const one of came) if (one !== true) missed += 1;
    const data = { sessions: { sessions: came.map((attended) => (attended === undefined ? {} : { attended })) } };
    expect(workOut(guardianGuidance, 'tally', { data, today, parameters: { absences } })).toEqual({ held: came.length - missed, missed, tooOften: missed >= absences });
  }));
  const twice = { sessions: { sessions: [{ attended: false }, { attended: false }] } };
  expect(workOut(guardianGuidance, 'tally', { data: twice, today })).toMatchObject({ tooOften: true });
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

it('timetable: its sessions are days of the class and come to its hours (JH02)', holds(instructors, ['JH02.timetable'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ on: fc.integer({ min: -3, max: 12 }), hours: fc.integer({ min: 1, max: 8 }) }), { maxLength: 8 }), fc.constantFrom(0, 0, 0, 1, -1), async (sessions, off) => {
    let hours = off;
    for (const one of sessions) hours += one.hours;
    const outside = sessions.flatMap(({ on }, row) => (on < 0 || on > 9 ? [`DATES /roundSettings/sessions/${row}/on`] : []));
    const roundSettings = { from: today, until: addDays(today, 9), hours, sessions: sessions.map((one) => ({ on: addDays(today, one.on), hours: one.hours })) };
    expect(await found(instructors, 'timetable', { roundSettings })).toEqual([...outside, ...(off === 0 ? [] : ['HOURS /roundSettings/sessions'])]);
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
