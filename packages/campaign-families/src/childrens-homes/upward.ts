// JH01, titles of the city and the province (domain.md §6): each picked from the grade below, countersigned by 区民政局, five working
// days on notice, put forward, and what came of it.
import type { Check } from '@jinguo/core/plugin';
import { nomination, partner, refuse, text, textAt } from '@jinguo/core/programme';
import { contacts, issuer, letters } from '../office.ts';
import { valid } from './beside.ts';

const grades = [{ value: 'city', zh: '市级', en: 'City' }, { value: 'province', zh: '省级', en: 'Province' }] as const;
const plaqueOf = (data: Parameters<Check>[0]['data']) => textAt(data, 'nomination.plaque');

const titled: Check = async (input) => {
  const plaque = plaqueOf(input.data);
  if (!(await valid(input)).includes(plaque)) return [refuse('/nomination/plaque', 'NOT_TITLED', { zh: '没有这一牌匾编号的有效区级称号，只能从下一级择优', en: 'no valid title of the district has this plaque' })];
  const before = (await input.others('plaque', plaque)).filter((other) => other.workflow === 'childrens-home-upward');
  const city = before.some((other) => other.result === 'awarded' && other.fields['grade'] === 'city');
  return textAt(input.data, 'nomination.level') !== 'province' || city ? [] : [refuse('/nomination/level', 'NOT_OF_THE_CITY', { zh: '该儿童之家尚未获评市级，省级只能从市级择优', en: 'has no title of the city: the province’s are picked from those' })];
};

export const upward = nomination({
  campaign: 'families', contacts, code: 'JH01C', name: 'childrens-home-upward', title: { zh: '示范型儿童之家推荐上级', en: 'Children’s homes put forward' }, issuer, letters, levels: grades, startedBy: [{ role: 'districtClerk' }],
  honours: [{ value: 'home', zh: '示范型儿童之家', en: 'Demonstration children’s home' }], parties: [partner('partner.civil', 'countersign')],
  nomination: [{ zh: '区级称号', en: 'Title of the district', fields: { plaque: text('区级牌匾编号', 'Plaque of the district', { maxLength: 40, examples: ['南儿家〔2021〕003'] }) } }],
  checks: ['titled'], keys: (data) => ({ plaque: plaqueOf(data) }),
  onAwarded: grades.map(({ value }) => ({ effect: 'count', params: { figure: `${value}Titles`, only: { grade: value } } })),
  own: { checks: { titled }, figures: Object.fromEntries(grades.map(({ value, zh, en }) => [`${value}Titles`, { title: { zh: `${zh}示范型儿童之家`, en: `Titled by the ${en.toLowerCase()}` }, unit: { zh: '家', en: 'homes' } }])) },
});
