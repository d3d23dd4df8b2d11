// JH10 红船禾阿姨 (mediators), JH11 妇联心理顾问, JH13 安家守护联盟 (volunteers): appointed, dispatched, assessed every year.
import type { Check, Compute, JsonObject } from '@jinguo/core/plugin';
import { appointment, at, choice, count, date, formSpec, founding, isTrueAt, longText, mustTick, numberAt, parameter, parameterAt, partnership, refuse, text, textAt, together, unit as unitField, yesNo } from '@jinguo/core/programme';
import { caseKey, caseKeys } from './case-keys.ts';
import { courtConfirmations, startsConfirmation, toConfirm, toCourtWords } from './court-confirmations.ts';
import { issuer } from './office.ts';

const campaign = 'families';

const skills = [{ value: 'talk', zh: '婚姻家庭调解', en: 'Marriage' }, { value: 'law', zh: '法律咨询', en: 'Law' }, { value: 'neighbours', zh: '邻里协调', en: 'Neighbours' }] as const;

const outcomes = [{ value: 'agreed', zh: '达成协议', en: 'Agreed' }, { value: 'goesOn', zh: '继续调解', en: 'Goes on' }, { value: 'refused', zh: '当事人明确拒绝，终止调解', en: 'Refused: mediation ends' }] as const;

/**
 * 人民调解法 17: who clearly refused is not mediated again, whether a mediator or the case itself wrote it down, but on a new request of
 * the party's own. Asked of the clerk who sends somebody, not where she is asked for: who asks for mediators may not learn of cases of others.
 */
const notRefused: Check = async ({ data, others }) => {
  const code = caseKey(textAt(data, 'request.caseCode'));
  if (code === '' || isTrueAt(data, 'request.ownRequest')) return [];
  const refusals = (await others('case', code)).filter((other) => other.fields['outcome'] === 'refused');
  return refusals.length === 0 ? [] : [refuse('/request/caseCode', 'MEDIATION_REFUSED', { zh: '该案当事人已明确拒绝调解，不能再派调解员（人民调解法第十七条）；当事人本人重新提出的，请不予安排本单，另提需求并注明本人申请', en: 'a party to this case clearly refused mediation, so nobody is sent again; if that party asks anew, refuse this one and make a new request that says so' })];
};

/** What was agreed is confirmed by the court where the parties ask it. */
const confirmation: Compute = ({ data, unit }) => toConfirm(data, { form: 'service', agreed: textAt(data, 'service.outcome') === 'agreed', agreedOn: textAt(data, 'service.servedOn'), code: textAt(data, 'request.caseCode'), unit });

/** Free and voluntary: a clear refusal ends it; what was agreed may be confirmed by the court within 30 days (人民调解法 17, 33). */
const mediation = {
  request: { sections: [{ zh: '调解（只填案号，不写案情）', en: 'Mediation: the code, no facts', fields: { caseCode: text('案号', 'Code of the case', { maxLength: 30, examples: ['案-2022-0138', '案-2022-0212'] }), ownRequest: yesNo('曾明确拒绝调解，现由当事人本人重新提出', 'A party refused before and now asks for it herself') } }], optional: ['ownRequest'] },
  record: [{ zh: '调解', en: 'Mediation', fields: { voluntary: mustTick('双方自愿，未收取费用', 'Both came of their own will; nothing was charged'), outcome: choice('结果', 'Outcome', outcomes), toCourt: yesNo(toCourtWords.zh, toCourtWords.en) } }],
  optional: ['toCourt'],
  computes: ['confirmation'],
  effects: [startsConfirmation],
  dispatchChecks: ['notRefused'],
  fields: { outcome: { from: 'service.outcome', type: 'text', title: { zh: '结果', en: 'Outcome' }, optional: true } },
  keys: (data: JsonObject) => caseKeys(textAt(data, 'request.caseCode') || textAt(data, 'service.caseCode')),
  visibleTo: 'handlers',
} as const;

export const mediators = together(appointment({
  campaign, code: 'JH10', name: 'mediators', title: { zh: '“红船禾阿姨”家事调解', en: 'Mediators' }, issuer, post: '红船禾阿姨调解员', term: 2, services: 4, service: mediation,
  application: [{ zh: '特长', en: 'Skill', fields: { skill: choice('调解特长', 'Skill', skills) } }],
  own: { checks: { notRefused }, computes: { confirmation } },
}), courtConfirmations);

/** The system holds date, length and risk, never the notes; a risk becomes a case of its own, red at once (domain.md §9 JH11). */
const session = { zh: '个案', en: 'Session', fields: { minutes: count('时长', 'Length', { in: 'minutes', minimum: 1, maximum: 480 }), atRisk: yesNo('发现高风险（转红色个案）', 'A high risk: a red case'), riskCode: text('个案编号（不填姓名）', 'Code, never a name', { maxLength: 30, examples: ['案-2022-0311'] }) } };
const service = {
  record: [session],
  optional: ['atRisk', 'riskCode'],
  computes: ['risk'],
  effects: [{ effect: 'startItems', params: { workflow: 'disputes', from: 'risk.report' } }],
  visibleTo: 'handlers',
} as const;
const risk: Compute = ({ data, today, unit }): JsonObject =>
  isTrueAt(data, 'service.atRisk')
    ? { report: { code: textAt(data, 'service.riskCode') || '待编号', source: 'counsellor', receivedOn: today, orgUnit: unit, parties: '见心理顾问保存的记录', facts: '心理顾问发现高风险，记录由顾问保存。', alarm: true } }
    : {};

const practice: Check = (view) => {
  const least = parameterAt(view, 'practiceHours');
  return numberAt(view.data, 'application.hours') >= least ? [] : [refuse('/application/hours', 'PRACTICE', { zh: `累计个案时数须不少于${least}小时`, en: `at least ${least} hours of practice are asked` })];
};

/** Nobody is sent without the client's consent, and no account of what was said is asked for: the notes stay with the counsellor. */
const asked = formSpec({ zh: '妇联心理顾问服务需求', en: 'Request' }, [
  { zh: '需求', en: 'Request', fields: { name: text('服务主题', 'Subject', { maxLength: 60 }), orgUnit: unitField('需求单位', 'Asked by'), wantedOn: date('希望日期', 'Wanted on'), provider: text('服务人（聘书编号）', 'Who (number of appointment)', { maxLength: 40 }), need: longText('需求内容', 'What is needed') } },
  { zh: '来访者', en: 'Client', fields: { consent: mustTick('来访者同意派单', 'The client agreed to be sent to her') } },
]);
const noted = formSpec({ zh: '服务记录', en: 'Record' }, [{ zh: '服务', en: 'Service', fields: { servedOn: date('服务日期', 'Served on'), people: count('服务人数', 'People', { in: 'people' }) } }, session], ['atRisk', 'riskCode']);

const roster = appointment({
  campaign, code: 'JH11', name: 'counsellors', title: { zh: '妇联心理顾问队伍', en: 'Counsellors' }, issuer, post: '妇联心理顾问', term: 2, services: 6, checks: ['practice'], service,
  application: [{ zh: '执业', en: 'Practice', fields: { certificate: text('资格证书', 'Certificate', { maxLength: 60, examples: ['国家二级心理咨询师', '社会工作师（中级）'] }), hours: count('累计个案时数', 'Hours of practice', { in: 'hours', maximum: 9999 }), supervisor: text('督导', 'Supervisor', { maxLength: 30, examples: ['嘉兴市心理学会督导组'] }) } }],
  own: { computes: { risk }, checks: { practice } },
  parameters: { practiceHours: parameter('累计个案时数不少于', 'Hours of practice at least', 200, { maximum: 9999, unit: { zh: '小时', en: 'hours' } }) },
});

export const counsellors = { ...roster, workflows: roster.workflows.map((one) => (one.definition.workflow === 'counsellors-service' ? { ...one, definition: { ...one.definition, forms: { ...one.definition.forms, request: asked, service: noted } } } : one)) };

const teams = [['巡查', 'Patrols'], ['宣传', 'Publicity'], ['调解', 'Mediation'], ['心理', 'Counselling'], ['法律', 'Legal help'], ['帮扶', 'Help in hardship'], ['陪护', 'Company and care']].map(([zh = '', en = ''], index) => ({ value: `team${index + 1}`, zh: `${zh}志愿队`, en }));

const members = appointment({
  campaign, code: 'JH13', name: 'guardians', title: { zh: '安家守护联盟', en: 'Guardians of homes' }, issuer, post: '安家守护联盟志愿者', term: 2, services: 4,
  application: [{ zh: '队伍', en: 'Team', fields: { team: choice('所属队伍（7支）', 'Team', teams) } }],
});

const teamsOf = founding({
  campaign, code: 'JH13T', name: 'guardian-teams', title: { zh: '安家守护联盟志愿者服务队伍', en: 'Teams of guardians' }, issuer, noun: '志愿者服务队伍', fewest: 5, approvedBy: at.sectionHead,
  request: [{ zh: '队伍', en: 'Team', fields: { team: choice('队伍类别（7支）', 'Team', teams) } }],
});

const allies = partnership({ campaign, code: 'JH13P', name: 'guardian-pacts', title: { zh: '安家守护联盟共建', en: 'Pacts of the guardians' }, issuer, noun: '联盟共建协议', figure: 'allied' });

/** Who serves, the teams they serve in, and who stands by them. */
export const guardians = together(members, teamsOf, allies);
