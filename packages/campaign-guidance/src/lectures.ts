// SY03 南湖女儿宣讲团: lecturers are appointed, and each lecture is an activity (domain.md §9). 百场 of the corps, 300余场 of all levels.
import { activity, appointment, choice, text, together } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'guidance';

const topics = [
  { value: 'history', zh: '党史', en: 'Party history' }, { value: 'spirit', zh: '红船精神', en: 'Red boat spirit' }, { value: 'family', zh: '家庭家教家风', en: 'Families' }, { value: 'rights', zh: '妇女儿童权益', en: 'Rights' },
] as const;

const lecturers = appointment({
  campaign, code: 'SY03', name: 'lecturers', title: { zh: '南湖女儿宣讲团', en: 'Lecture corps' }, issuer, post: '宣讲团讲师', term: 2, services: 0,
  application: [{ zh: '选题', en: 'Topic', fields: { topic: choice('宣讲选题', 'Topic', topics), outline: text('宣讲提纲', 'Outline', { maxLength: 300, examples: ['从一条红船看百年初心', '好家风撑起好日子'] }) } }],
});

const levels = [{ value: 'corps', zh: '宣讲团', en: 'The corps' }, { value: 'others', zh: '各级巾帼宣讲员', en: 'Lecturers of all levels' }] as const;

const talks = activity({
  campaign, code: 'SY03L', name: 'lectures', title: { zh: '巾帼宣讲', en: 'Lectures' }, issuer, noun: '宣讲',
  plan: [{ zh: '宣讲', en: 'Lecture', fields: { topic: choice('选题', 'Topic', topics), by: choice('宣讲力量', 'By whom', levels) } }],
  fields: { by: { from: 'plan.by', type: 'text', title: { zh: '宣讲力量', en: 'By whom' } } },
  onHeld: levels.map(({ value }) => ({ effect: 'count', params: { figure: value, only: { by: value } } })),
  own: { figures: { corps: { title: { zh: '宣讲团宣讲', en: 'Lectures of the corps' }, unit: { zh: '场', en: 'lectures' } }, others: { title: { zh: '各级巾帼宣讲员宣讲', en: 'Lectures of all levels' }, unit: { zh: '场', en: 'lectures' } } } },
});

/** One programme of two workflows: who lectures, and the lectures. */
export const lectureCorps = together(lecturers, talks);
