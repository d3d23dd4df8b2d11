// JH08 and JH09, the first contact of a red case (domain.md §6, §9; 未成年人保护法 11): of a child who is harmed or in danger the police, civil
// affairs and education are told at once, each at a time that is written down; and a case that came as an alarm, past the triage, is
// described here as others are there.
import type { Check } from '@jinguo/core/plugin';
import { choices, isTrueAt, refuse, text, textAt, textsAt, valueAt, yesNo, type Choice, type Section } from '@jinguo/core/programme';

const time = (zh: string, en: string) => text(zh, en, { pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', maxLength: 5, description: '24小时制，如 14:05', 'x-help': '24 hours, like 14:05', examples: ['14:05', '09:30'] });

/** Whom a finder tells at once; parameters of no lead, since the law names them. */
const told = [
  { field: 'policeAt', of: time('报告公安机关时间', 'The police told at') },
  { field: 'civilAt', of: time('报告民政部门时间', 'Civil affairs told at') },
  { field: 'educationAt', of: time('报告教育部门时间', 'Education told at') },
] as const;
const described = ['relation', 'children', 'signs'] as const;

/** What the first contact asks beside the police; `parties` are the fields of the triage that say who they are. */
export function alarmContact(parties: Section, signs: readonly Choice[]): readonly Section[] {
  return [
    { zh: '儿童受到侵害或面临危险的（未成年人保护法第十一条）', en: 'A child is harmed or in danger', fields: { childHarmed: yesNo('儿童受到侵害或面临危险', 'A child is harmed or in danger'), ...Object.fromEntries(told.map(({ field, of }) => [field, of])) } },
    { zh: '当事人和风险信号（紧急登记的案件填写）', en: 'Parties and signs, of an alarm', fields: { ...parties.fields, signs: choices('风险信号', 'Signs', signs) } },
  ];
}

/** An alarm is of a child, unless a counsellor raised it of somebody else; what its handler finds goes before. */
export const alarmTold: Check = ({ data }) => {
  const alarm = isTrueAt(data, 'report.alarm');
  const child = isTrueAt(data, 'firstStep.childHarmed') || (alarm && textAt(data, 'report.source') !== 'counsellor');
  const empty = (field: string) => (field === 'signs' ? textsAt(data, 'firstStep.signs').length === 0 : valueAt(data, `firstStep.${field}`) === undefined);
  return [
    ...(child ? told.flatMap(({ field, of }) => (empty(field) ? [refuse(`/firstStep/${field}`, 'CHILD_REPORT', { zh: '儿童受到侵害或面临危险的，须立即报告公安、民政、教育部门，并填写报告时间', en: `a child is harmed or in danger: the police, civil affairs and education are told at once; give the time (${textAt(of, 'x-en')})` })] : [])) : []),
    ...(alarm ? described.flatMap((field) => (empty(field) ? [refuse(`/firstStep/${field}`, 'ALARM_DESCRIBED', { zh: '紧急登记的案件未经甄别，请在首次联系时填写当事人关系、未成年子女数和风险信号', en: 'an alarm passed the triage: say here who the parties are, how many children there are and which signs' })] : [])) : []),
  ];
};
