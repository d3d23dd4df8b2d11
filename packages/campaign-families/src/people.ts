// JH10 红船禾阿姨 (mediators), JH11 妇联心理顾问, JH13 安家守护联盟 (volunteers): appointed, dispatched, assessed every year.
import { appointment, at, choice, count, founding, numberAt, refuse, text, together } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'families';

const skills = [{ value: 'talk', zh: '婚姻家庭调解', en: 'Marriage' }, { value: 'law', zh: '法律咨询', en: 'Law' }, { value: 'neighbours', zh: '邻里协调', en: 'Neighbours' }] as const;

export const mediators = appointment({
  campaign, code: 'JH10', name: 'mediators', title: { zh: '“红船禾阿姨”家事调解', en: 'Mediators' }, issuer, post: '红船禾阿姨调解员', term: 2, services: 4,
  application: [{ zh: '特长', en: 'Skill', fields: { skill: choice('调解特长', 'Skill', skills) } }],
});

export const counsellors = appointment({
  campaign, code: 'JH11', name: 'counsellors', title: { zh: '妇联心理顾问队伍', en: 'Counsellors' }, issuer, post: '妇联心理顾问', term: 2, services: 6, checks: ['practice'],
  application: [{ zh: '执业', en: 'Practice', fields: { certificate: text('资格证书', 'Certificate', { maxLength: 60, examples: ['国家二级心理咨询师', '社会工作师（中级）'] }), hours: count('累计个案时数', 'Hours of practice', { maximum: 9999 }), supervisor: text('督导', 'Supervisor', { maxLength: 30, examples: ['嘉兴市心理学会督导组'] }) } }],
  own: { checks: { practice: ({ data }) => (numberAt(data, 'application.hours') >= 200 ? [] : [refuse('/application/hours', 'PRACTICE', { zh: '累计个案时数须不少于200小时', en: 'at least 200 hours of practice are asked' })]) } },
});

const teams = ['巡查', '宣传', '调解', '心理', '法律', '帮扶', '陪护'].map((zh, index) => ({ value: `team${index + 1}`, zh: `${zh}志愿队`, en: `Team ${index + 1}` }));

const members = appointment({
  campaign, code: 'JH13', name: 'guardians', title: { zh: '安家守护联盟', en: 'Guardians of homes' }, issuer, post: '安家守护联盟志愿者', term: 2, services: 4,
  application: [{ zh: '队伍', en: 'Team', fields: { team: choice('所属队伍（7支）', 'Team', teams) } }],
});

const teamsOf = founding({
  campaign, code: 'JH13T', name: 'guardian-teams', title: { zh: '安家守护联盟志愿者服务队伍', en: 'Teams of guardians' }, issuer, noun: '志愿者服务队伍', fewest: 5, approvedBy: at.sectionHead,
  request: [{ zh: '队伍', en: 'Team', fields: { team: choice('队伍类别（7支）', 'Team', teams) } }],
});

/** The teams, and who serves in them. */
export const guardians = together(members, teamsOf);
