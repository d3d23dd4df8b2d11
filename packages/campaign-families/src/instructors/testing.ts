// The world of a class’s tests: its people, a class of forty hours in October, and what is filled in.
import { addDays, parseLocalDate, type JsonObject } from '@jinguo/core/plugin';
import { createKit, type Kit } from '@jinguo/core/testing';
import { families } from '../index.ts';

export const day = (text: string) => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
export const staff = [
  ...[['v11', 'villageOfficer', 'v11'], ['v12', 'villageOfficer', 'v12'], ['v21', 'villageOfficer', 'v21'], ['town', 'townOfficer', 't1'], ['town2', 'townOfficer', 't2'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd'], ['e1', 'expert', 'd'], ['e2', 'expert', 'd'], ['e3', 'expert', 'd'], ['school', 'partnerOfficer', 'partner.education']]
    .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] })),
  ...['lan', 'mei', 'hua'].map((username, nth) => ({ username, name: ['沈兰', '陆梅', '许华'][nth] ?? '', posts: [] })),
];

/** Five days of eight hours, two of them on site. */
export const timetable = (from: string) => ['offline', 'offline', 'online', 'online', 'online'].map((mode, index) => ({ on: addDays(day(from), index), theme: `第${index + 1}讲`, mode, hours: 8 }));
export const signIns = (...presence: readonly string[]): JsonObject => ({ rows: presence.map((one, index) => ({ session: index + 1, presence: one, ...(one === 'leave' ? { approvedBy: '班主任' } : {}), ...(one === 'present' ? { basis: '补签：签到表上手签' } : {}) })) });
export const always = signIns('present', 'present', 'present', 'present', 'present');

export const plan = {
  name: '2022年第一期家庭教育指导师培训班', windowFrom: '2022-09-01', windowTo: '2022-09-30', from: '2022-10-10', until: '2022-10-28', place: '妇女儿童活动中心', hours: 40, places: 2, teachers: '市家庭教育学会讲师', budget: 3_000_000, nominations: 4,
  towns: [{ unit: 't1', villages: 2 }, { unit: 't2', villages: 1 }], sessions: timetable('2022-10-10'), phone: '0573-82838888', address: '行政中心',
};
const ids: Readonly<Record<string, string>> = { lan: '330402198803150000', mei: '330402199202290002', hua: '33040219670930000X' };
export const application = (who: string, more: JsonObject) => ({
  person: { lan: '沈兰', mei: '陆梅', hua: '许华' }[who] ?? '', idNumber: ids[who] ?? '', phone: '13812345678', orgUnit: 'v11', education: 'bachelor', major: '学前教育', workplace: '竹林村幼儿园', post: '教师', field: 'social', years: 6, rank: 'none', recommendedBy: 'village', recommender: '竹林村妇联', services: 4, availability: ['weekend'],
  sensitive: true, recordCheck: true, sharing: true, publication: true, unpaid: true, truth: true, ...more,
});

/** The village says that it recommends her, and the town. */
export async function recommended(kit: Kit, itemId: string, { unit, town = 'town' }: { readonly unit: string; readonly town?: string }): Promise<void> {
  await kit.as(unit).act('approve', itemId, { form: { recommended: true } });
  await kit.as(town).act('approve', itemId);
}

/** A class on its first day, with two trainees admitted to it: one has an account, the other may have applied openly and holds a code. */
export async function runningClass({ openly = false } = {}): Promise<{ readonly kit: Kit; readonly classId: string; readonly trainees: readonly string[]; readonly code: string }> {
  const kit = await createKit({ plugins: [families], people: staff, partners: ['partner.education'] });
  const { itemId: classId } = await kit.as('clerk').start('instructor-class', plan, { unit: 'd' });
  await kit.as('school').act('opine', classId);
  await kit.as('deputy').act('approve', classId);
  const trainees: string[] = [];
  let code = '';
  for (const [who, unit] of [['lan', 'v11'], ['mei', 'v12']] as const) {
    const form = application(who, { orgUnit: unit });
    if (openly && who === 'mei') ({ code } = await kit.engine.applyOpenly({ workflow: 'instructor-training', form, unit, batchId: classId, key: 'b'.repeat(32) }));
    const itemId = code === '' ? (await kit.as(who).start('instructor-training', form, { unit, batchId: classId })).itemId : ((await kit.engine.inbox(await kit.engine.holderOf(code), { tab: 'started', limit: 1 })).rows[0]?.itemId ?? '');
    await recommended(kit, itemId, { unit });
    await kit.as('clerk').act('approve', itemId, { form: { recordCheckedOn: '2022-09-05', cleanRecord: true, there: 0 } });
    trainees.push(itemId);
  }
  await kit.passTo(day('2022-10-08'));
  await kit.as('clerk').act('approve', classId);
  await kit.as('head').act('approve', classId);
  await kit.passTo(day('2022-10-10'));
  return { kit, classId, trainees, code };
}
