// JH02, who came (domain.md §7 row 5): the class has a timetable; at each session of it every trainee has signed in (by the
// code of the session, or by hand with the reason), is on leave or absent, and her hours come from that. Leave needs somebody’s approval and never counts. Who gives up before the first day
// leaves her place to the waiting list; who was written down at every session goes on, or has not completed the course.
import type { Check, CheckInput, Compute, Finding, JsonObject } from '@jinguo/core/plugin';
import { at, numberAt, parameterAt, refuse, rowsAt, textAt, type Block } from '@jinguo/core/programme';
import { signIn } from './forms.ts';
import { clock, signIns } from './sign-in-rows.ts';
import { hoursOf } from './rules.ts';

/** A session of the timetable by its number, from 1. */
function sessionOf(batch: JsonObject | undefined, number: number): JsonObject | undefined {
  return rowsAt(batch, 'roundSettings.sessions')[number - 1];
}

/** The timetable comes to the hours of the class, on its days, and whoever comes to all of it has attended enough: one all online is enough for nobody. */
export const timetable: Check = (view) => {
  const { data } = view;
  const sessions = rowsAt(data, 'roundSettings.sessions');
  const sum = sessions.reduce((all, one) => all + numberAt(one, 'hours'), 0);
  const [from, until, hours] = [textAt(data, 'roundSettings.from'), textAt(data, 'roundSettings.until'), numberAt(data, 'roundSettings.hours')];
  const all = hoursOf(sessions.map((one) => ({ online: textAt(one, 'mode') === 'online', hours: numberAt(one, 'hours'), leave: false })), hours, (name) => parameterAt(view, name));
  return [
    ...sessions.flatMap((one, index) => (textAt(one, 'on') >= from && textAt(one, 'on') <= until ? [] : [refuse(`/roundSettings/sessions/${index}/on`, 'DATES', { zh: '须在开班与结班日期之间', en: 'must be a day of the class' })])),
    ...(sum === hours ? [] : [refuse('/roundSettings/sessions', 'HOURS', { zh: `课程表合计${sum}学时，总学时为${hours}`, en: `${sum} hours in the timetable, the class has ${hours}` })]),
    ...(sum !== hours || all.enough ? [] : [refuse('/roundSettings/sessions', 'ONLINE', { zh: `线下${all.offline}学时、线上计入${all.online}学时，全勤也不能结业：线下不少于${parameterAt(view, 'offline')}学时，线上最多计${parameterAt(view, 'online')}学时`, en: `${all.offline} hours on site and ${all.online} that count online: who comes to all of it has not enough; at least ${parameterAt(view, 'offline')} are on site, at most ${parameterAt(view, 'online')} count online` })]),
  ];
};

/** How a sign-in by code is written down; whatever else is said of it is the reason why it is added by hand. */
const byCode = (at: string) => `扫码签到 ${clock(at)}`;
const saysByCode = /^\s*(?:扫码|QR|二维码)/iu;
const byHand = '补签：';
const reasonIn = (basis: string) => basis.replace(/^\s*补签[：:]?/u, '').trim();

/** By code only where her own sign-in is in the books, at its minute; by hand only with the reason. */
async function basisFits({ id, batch, record }: CheckInput, row: JsonObject, path: string): Promise<readonly Finding[]> {
  const [session, basis] = [numberAt(row, 'session'), textAt(row, 'basis')];
  if (textAt(row, 'presence') !== 'present') return [];
  if (!saysByCode.test(basis)) return reasonIn(basis) === '' ? [refuse(path, 'NOT_SIGNED_IN', { zh: '没有扫码签到；确已到课的，请填写补签原因', en: 'she did not sign in by code; if she was there, say why it is added by hand' })] : [];
  const made = await record(signIns, `${batch?.id ?? ''}:${session}:${id ?? ''}`);
  return made !== undefined && byCode(made.at) === basis.trim() ? [] : [refuse(path, 'NO_SIGN_IN', { zh: made === undefined ? '系统内没有她这次课的扫码签到；确已到课的，请填写补签原因' : `系统内她这次课的签到为“${byCode(made.at)}”，请照此填写，或填写补签原因`, en: made === undefined ? 'the books hold no sign-in by code of hers at this session; if she was there, say why it is added by hand' : `the books hold her sign-in as ${byCode(made.at)}: write that, or why it is added by hand` })];
}

/** Sessions of the timetable whose day has come, presence that was signed in or is accounted for, and leave that somebody approved. */
export const signInFits: Check = async (input) => {
  const { data, batch, today } = input;
  const found = await Promise.all(rowsAt(data, 'signIn.rows').map(async (row, index) => {
    const [session, at] = [sessionOf(batch?.data, numberAt(row, 'session')), `/signIn/rows/${index}`];
    const approved = textAt(row, 'presence') !== 'leave' || textAt(row, 'approvedBy') !== '';
    return [
      ...(session === undefined ? [refuse(`${at}/session`, 'SESSION', { zh: '课程表中没有这一次课', en: 'the timetable has no such session' })] : []),
      ...(session === undefined || textAt(session, 'on') <= today ? [] : [refuse(`${at}/session`, 'DATES', { zh: `这次课在${textAt(session, 'on')}，还未开课`, en: `this session is on ${textAt(session, 'on')}, still to come` })]),
      ...(await basisFits(input, row, `${at}/basis`)),
      ...(approved ? [] : [refuse(`${at}/approvedBy`, 'LEAVE', { zh: '请假须经批准，请填写批准人', en: 'leave needs approval; say whose' })]),
    ];
  }));
  return found.flat();
};

const told = (row: JsonObject) => (textAt(row, 'presence') !== 'present' || saysByCode.test(textAt(row, 'basis')) ? textAt(row, 'basis') : `${byHand}${reasonIn(textAt(row, 'basis'))}`);

/** What is known of each session so far, the latest word on it: written down again, it is put right. */
export const attendance: Compute = ({ data, batch }) => {
  const known = new Map(rowsAt(data, 'attendance.sessions').map((one) => [numberAt(one, 'session'), one]));
  for (const row of rowsAt(data, 'signIn.rows')) {
    const [number, presence] = [numberAt(row, 'session'), textAt(row, 'presence')];
    const session = sessionOf(batch?.data, number);
    if (session !== undefined) known.set(number, { session: number, on: textAt(session, 'on'), mode: textAt(session, 'mode'), hours: numberAt(session, 'hours'), presence, basis: told(row) });
  }
  const sessions = [...known.values()].toSorted((one, other) => numberAt(one, 'session') - numberAt(other, 'session'));
  return { sessions, complete: sessions.length >= rowsAt(batch?.data, 'roundSettings.sessions').length };
};

export const hours: Compute = (view) => {
  const sessions = rowsAt(view.data, 'attendance.sessions').map((one) => ({ online: textAt(one, 'mode') === 'online', hours: numberAt(one, 'hours'), leave: textAt(one, 'presence') !== 'present' }));
  return { ...hoursOf(sessions, numberAt(view.batch?.data, 'roundSettings.hours'), (name) => parameterAt(view, name)) };
};

const stage = 'attendance';

/** Each sign-in is an event of her own item; with the last session of the timetable she has completed the course, or not. */
export const attending: Block = {
  id: stage,
  level: false,
  decides: true,
  forms: { signIn },
  stages: ({ next, withdrawn = 'withdrawn' }) => [{
    id: stage, kind: 'record', title: { zh: '培训考勤', en: 'Attendance' }, actors: [at.districtClerk], form: 'signIn', withdraw: 'free', deadline: { within: { workingDays: 90 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } },
    checks: [{ check: 'signInFits', on: ['record'] }], computes: ['attendance', 'hours'],
    outcomes: {
      recorded: [
        { to: stage, when: [{ cel: '!has(fields.complete) || !fields.complete' }], title: { zh: '登记考勤，还有课次', en: 'Signed in; sessions are to come' } },
        { to: next, when: [{ cel: 'has(fields.enough) && fields.enough' }], title: { zh: '学时达标', en: 'Attended enough' }, effects: [{ effect: 'count', params: { figure: 'hours', field: 'hours' } }] },
        { to: 'notCompleted', title: { zh: '学时不足，未结业', en: 'Not enough hours' } },
      ],
      // Who gives up the course no longer counts as enrolled.
      withdrawn: { to: withdrawn, effects: [{ effect: 'count', params: { figure: 'enrolled', back: true } }] },
    },
  }],
};
