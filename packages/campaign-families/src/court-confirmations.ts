// JH08, JH09 and JH10, 司法确认 (人民调解法 33; domain.md §9): what the parties agreed they may ask the court to confirm, together and within thirty
// days. Whoever looks after it is reminded before they are over, and writes down what the court said. A task of its own, since the case
// or the mediation is over; it knows the agreement by its code alone. Days of the court are assumed, the lead's to change.
import { addDays, addWorkingDays, daysBetween, type Check, type Compute, type JsonObject } from '@jinguo/core/plugin';
import { at, choice, date, dateAt, fill, formSpec, parameter, parameterAt, programmeOf, putDown, refuse, tell, text, textAt, unit, valueAt } from '@jinguo/core/programme';
import { issuer } from './office.ts';

/** 人民调解法 33: together, within thirty days of the agreement. */
export const confirmDays = 30;
export const toCourtWords = { zh: `${confirmDays}日内共同申请司法确认（选“否”则不再提醒）`, en: `They ask the court within ${confirmDays} days to confirm it; no: nobody is reminded` } as const;

const agreement = formSpec({ zh: '调解协议', en: 'Agreement' }, [{ zh: '协议', en: 'Agreement', fields: { code: text('案号', 'Code', { maxLength: 30, description: '不填姓名', 'x-help': 'Never a name', examples: ['案-2022-0138'] }), orgUnit: unit(), agreedOn: date('协议生效日期', 'Agreed on'), askedOn: date('已共同申请的，申请日期', 'Asked for already on') } }], ['askedOn']);
const asked = formSpec({ zh: '共同申请', en: 'Asked' }, [{ zh: '申请', en: 'Asked', fields: { askedOn: date('双方共同申请日期', 'Asked for together on'), court: text('受理法院（法庭）', 'Court', { maxLength: 60, examples: ['南湖区人民法院', '南湖区人民法院新丰法庭'] }) } }]);
const results = [{ value: 'confirmed', zh: '裁定确认有效', en: 'Confirmed' }, { value: 'refused', zh: '裁定驳回', en: 'Refused' }, { value: 'withdrawn', zh: '撤回申请', en: 'Withdrawn' }] as const;
const decided = formSpec({ zh: '确认结果', en: 'Outcome' }, [{ zh: '结果', en: 'Outcome', fields: { result: choice('结果', 'Outcome', results), decidedOn: date('裁定（撤回）日期', 'Decided on'), number: text('裁定书文号', 'Number', { maxLength: 60, examples: ['（2022）浙0402民特18号'] }) } }], ['number']);

/** Until when they may ask, and whether they have. */
const asking: Compute = ({ data }) => {
  const on = dateAt(data, 'agreement.agreedOn');
  return { ...(on === undefined ? {} : { until: addDays(on, confirmDays) }), already: textAt(data, 'agreement.askedOn') !== '' };
};

const courtDays = parameter('法院审查期限（自共同申请之日起）', 'Days the court has, from when it was asked', 22, { minimum: 1, maximum: 200, unit: { zh: '个工作日', en: 'working days' } });

/** By when the court's word is awaited; the day it was asked for is not counted. */
const court: Compute = (view) => {
  const on = dateAt(view.data, 'asked.askedOn') ?? dateAt(view.data, 'agreement.askedOn');
  return on === undefined ? {} : { by: addWorkingDays(view.calendar, on, parameterAt(view, 'courtDays')) };
};

/** After the agreement and within the days, wherever it is written down. */
const askedInTime: Check = ({ data, today }) => {
  const agreed = dateAt(data, 'agreement.agreedOn');
  return ['agreement', 'asked'].flatMap((form) => {
    const on = dateAt(data, `${form}.askedOn`);
    const fits = on === undefined || agreed === undefined || (agreed <= on && daysBetween(agreed, on) <= confirmDays && on <= today);
    return fits ? [] : [refuse(`/${form}/askedOn`, 'CONFIRMATION', { zh: `须在协议生效之日起${confirmDays}日内共同申请（人民调解法第三十三条），且不晚于今天`, en: `is within ${confirmDays} days of the agreement, and not after today` })];
  });
};

/** The court's word comes after it was asked; what it decided has a number. */
const decidedAfter: Check = ({ data, today }) => {
  const [on, from] = [textAt(data, 'decided.decidedOn'), textAt(data, 'asked.askedOn') || textAt(data, 'agreement.askedOn')];
  return [
    ...(on >= from && on <= today ? [] : [refuse('/decided/decidedOn', 'DECIDED_DAY', { zh: '日期须在申请之后，且不晚于今天', en: 'is after it was asked for, and not after today' })]),
    ...(textAt(data, 'decided.result') === 'withdrawn' || textAt(data, 'decided.number') !== '' ? [] : [refuse('/decided/number', 'DECIDED_NUMBER', { zh: '请填写裁定书文号', en: 'give the number of the decision' })]),
  ];
};

/** What starts such a task, where an agreement was made and nobody said that the court is not asked. */
export function toConfirm(data: JsonObject, of: { readonly form: string; readonly agreed: boolean; readonly agreedOn: string; readonly code: string; readonly unit: string }): JsonObject {
  const askedOn = textAt(data, `${of.form}.confirmationAskedOn`);
  if (!of.agreed || (valueAt(data, `${of.form}.toCourt`) === false && askedOn === '')) return {};
  return { of: { code: of.code || '待编号', orgUnit: of.unit, agreedOn: of.agreedOn, ...(askedOn === '' ? {} : { askedOn }) } };
}

export const startsConfirmation = { effect: 'startItems', params: { workflow: 'court-confirmations', from: 'confirmation.of' } } as const;

const byTheLastDay = putDown('asked', {
  title: { zh: '提醒双方共同申请司法确认', en: 'The parties ask the court' }, by: [at.townOfficer], form: asked, checks: ['askedInTime'], computes: ['court'], done: { zh: '已共同申请', en: 'Asked for' }, effects: [tell('asked', { zh: '申请已提交，待登记结果', en: 'It was asked for; its outcome is awaited' })],
  failures: { notAsked: { to: 'notAsked', title: { zh: '双方不申请（逾期未申请）', en: 'They do not ask' }, effects: [tell('notAsked', { zh: '未申请，办结', en: 'It was not asked for, and is closed' })] } },
});

const outcome = putDown('decided', { title: { zh: '登记确认结果', en: 'Outcome' }, by: [at.townOfficer], form: decided, checks: ['decidedAfter'], effects: [{ effect: 'count', params: { figure: 'confirmed', only: { result: 'confirmed' } } }, tell('decided', { zh: '结果已登记，办结', en: 'The outcome is written down and closed' })] });

export const courtConfirmations = programmeOf(
  { campaign: 'families', code: 'JH10C', name: 'court-confirmations', title: { zh: '调解协议司法确认', en: 'Agreements confirmed by the court' }, issuer, startedBy: [{ role: 'townOfficer' }, { role: 'districtClerk' }], parameters: { courtDays } },
  {
    form: agreement,
    itemTitle: (data) => textAt(data, 'agreement.code'),
    workflow: {
      stakes: ['case'],
      visibleTo: 'handlers',
      fields: {
        askUntil: { from: 'asking.until', type: 'date', title: { zh: '申请截止', en: 'To be asked by' }, optional: true }, already: { from: 'asking.already', type: 'boolean', title: { zh: '已申请', en: 'Asked already' }, optional: true },
        decidedBy: { from: 'court.by', type: 'date', title: { zh: '法院审查期限', en: 'The court decides by' }, optional: true },
        result: { from: 'decided.result', type: 'text', title: { zh: '结果', en: 'Outcome' }, optional: true, words: Object.fromEntries(results.map(({ value, zh, en }) => [value, { zh, en }])) },
      },
      blocks: [
        fill('agreement', { title: { zh: '登记协议', en: 'Agreement' }, form: agreement, checks: ['askedInTime'], computes: ['asking', 'court'], ways: [{ cel: 'has(fields.already) && fields.already', to: 'decided', title: { zh: '已共同申请', en: 'Asked for already' } }] }),
        { ...byTheLastDay, stages: (around) => byTheLastDay.stages(around).map((stage) => ({ ...stage, deadline: { within: { untilField: 'askUntil' }, remindBefore: [{ naturalDays: 15 }, { naturalDays: 5 }], escalate: { afterWorkingDays: 1, to: at.townHead } } })) },
        { ...outcome, stages: (around) => outcome.stages(around).map((stage) => ({ ...stage, deadline: { within: { untilField: 'decidedBy' }, escalate: { afterWorkingDays: 2, to: at.townHead } } })) },
      ],
      ends: { notAsked: { title: { zh: '未申请司法确认', en: 'Not asked for' }, good: true } },
    },
    examples: { agreement: ({ today }) => ({ agreedOn: addDays(today, -3) }), asked: ({ today }) => ({ askedOn: today }), decided: ({ today }) => ({ decidedOn: today, number: '（2022）浙0402民特18号' }) },
    given: { checks: { askedInTime, decidedAfter }, computes: { asking, court }, figures: { confirmed: { title: { zh: '司法确认调解协议', en: 'Agreements confirmed' }, unit: { zh: '件', en: 'agreements' } } } },
  },
);
