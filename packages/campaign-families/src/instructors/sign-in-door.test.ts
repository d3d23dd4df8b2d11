// Sign-in by QR on the real engine: who scans the code of a session is signed in once, on its day and while it is open, if she
// is on the course; her hours come from that, and her log tells it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kit } from '@jinguo/core/testing';
import { day, runningClass } from './testing.ts';

const minute = 60_000;
let kit: Kit;
let classId: string;
let lan: string;
let mei: string;
let code: string;
beforeEach(async () => {
  const made = await runningClass({ openly: true });
  ({ kit, classId, code } = made);
  [lan = '', mei = ''] = made.trainees;
});
afterEach(() => kit.close());

const open = (session = 1) => kit.as('clerk').order('families.openSignIn', { classId, session });
const shown = async (session = 1) => String(Object(await kit.as('clerk').ask('families.signInCode', { classId, session })).code);
/** A stranger to the office: only her code says who she is. */
const scan = (scanned: string, mine?: string, who = 'hua') => kit.as(who).order('families.signMeIn', { scanned, ...(mine === undefined ? {} : { code: mine }) });
const sheet = async () => Object(await kit.as('clerk').ask('families.signInSheet', { classId })).trainees;
const log = async (itemId: string) => (await kit.as('clerk').item(itemId)).timeline.filter((one) => (one.opinion ?? '').startsWith('扫码签到'));

describe('who scans the code of a session', () => {
  it('is signed in by her progress code or her account, once however often she sends it, in her own name', async () => {
    await open();
    const scanned = await shown();
    expect(await kit.as('hua').ask('families.signInDoor', { scanned })).toMatchObject({ answer: 'open', session: 1, theme: '第1讲' });
    expect(await scan(scanned, code)).toMatchObject({ answer: 'signedIn' });
    expect(await scan(scanned, code)).toMatchObject({ answer: 'already' });
    await Promise.all([scan(scanned, undefined, 'lan'), scan(scanned, undefined, 'lan'), scan(scanned, undefined, 'lan')]);
    expect(await sheet()).toMatchObject([{ itemId: lan, scanned: [{ session: 1 }] }, { itemId: mei, scanned: [{ session: 1 }] }]);
    expect([(await log(lan)).length, (await log(mei)).length]).toEqual([1, 1]);
    expect(await kit.as('clerk').ask('families.signInCode', { classId, session: 1 })).toMatchObject({ signedIn: 2, onCourse: 2 });
  });

  it('has her hours from that; who did not scan counts only with a reason, and not on leave', async () => {
    await open();
    await scan(await shown(), code);
    const write = (rows: readonly object[]) => kit.as('clerk').order('families.signIn', { classId, session: 1, rows });
    expect(await write([{ itemId: lan, presence: 'present' }, { itemId: mei, presence: 'present' }])).toMatchObject({ done: 1, refused: [{ itemId: lan, zh: '没有扫码签到；确已到课的，请填写补签原因' }] });
    expect(await write([{ itemId: lan, presence: 'present', reason: '手机没电' }])).toMatchObject({ done: 1, refused: [] });
    const basis = async (itemId: string) => Object((await kit.as('clerk').item(itemId)).forms.find((one) => one.name === 'signIn')?.data).rows[0].basis;
    expect([await basis(mei), await basis(lan)]).toEqual([expect.stringMatching(/^扫码签到 \d\d:\d\d$/u), '补签：手机没电']);
    const hours = async (itemId: string) => (await kit.as('clerk').item(itemId)).fields.find((one) => one.name === 'hours')?.value;
    expect([await hours(lan), await hours(mei)]).toEqual([8, 8]);
  });

  it('is believed on the raw form too only at her own sign-in, and by hand only with a reason', async () => {
    await open();
    await scan(await shown(), code);
    const write = (itemId: string, basis?: string) => kit.as('clerk').act('record', itemId, { form: { rows: [{ session: 1, presence: 'present', ...(basis === undefined ? {} : { basis }) }] } });
    const [scanned] = (await sheet())[1].scanned;
    for (const [itemId, basis] of [[lan, `扫码签到 ${scanned.at}`], [lan, 'QR'], [lan, undefined], [lan, '补签：'], [mei, '扫码签到 00:01']] as const) await expect(write(itemId, basis)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
    await write(mei, `扫码签到 ${scanned.at}`);
    await write(lan, '手机没电');
    const kept = async (itemId: string) => (await kit.engine.ruleView(kit.as('clerk').person, itemId)).data['attendance'];
    expect([await kept(mei), await kept(lan)]).toMatchObject([{ sessions: [{ basis: `扫码签到 ${scanned.at}` }] }, { sessions: [{ basis: '补签：手机没电' }] }]);
  });

  it('is refused with what is out of date, foreign, closed or of another class', async () => {
    expect(await scan('nothing', code)).toMatchObject({ answer: 'foreign' });
    await open();
    const scanned = await shown();
    expect(await scan(`${scanned.slice(0, -1)}${scanned.endsWith('A') ? 'B' : 'A'}`, code)).toMatchObject({ answer: 'foreign' });
    expect(await scan(scanned.replace(`${classId}.1.`, `${classId}.2.`), code)).toMatchObject({ answer: 'foreign' });
    expect(await scan(scanned, undefined, 'hua')).toMatchObject({ answer: 'notAdmitted' });
    await expect(scan(scanned, '0000-0000-0000-0000-0000')).rejects.toMatchObject({ code: 'CODE_UNKNOWN' });
    kit.clock.advance(6 * minute);
    expect(await scan(scanned, code)).toMatchObject({ answer: 'expired' });
    const fresh = await shown();
    await kit.as('clerk').order('families.closeSignIn', { classId, session: 1 });
    expect(await scan(fresh, code)).toMatchObject({ answer: 'closed' });
    expect(await sheet()).toMatchObject([{ scanned: [] }, { scanned: [] }]);
  });

  it('finds it open on the session’s day only, for an hour, and opened only by who keeps the class', async () => {
    await expect(open(2)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
    await expect(kit.as('lan').order('families.openSignIn', { classId, session: 1 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await open();
    kit.clock.advance(58 * minute);
    const late = await shown();
    kit.clock.advance(3 * minute);
    expect(await scan(late, code)).toMatchObject({ answer: 'closed' });
    expect(await shown()).toBe('null');
    await open();
    const again = await shown();
    await kit.passTo(day('2022-10-11'));
    expect(await scan(again, code)).not.toMatchObject({ answer: 'signedIn' });
  });
});
