// JH08 家事纠纷三色管理 (嘉家福), JH09 家暴警情共享与“三源”共治 (domain.md §9). Limits and signs are
// assumed and the lead's to edit; what a case is about is seen by its handlers alone.
import { addMonths, daysBetween, type Check, type Compute } from '@jinguo/core/plugin';
import { at, casework, choice, choices, count, date, dateAt, group, isTrueAt, parameter, parameterAt, refuse, rows, rowsAt, textAt, together as joined, warn, yesNo, type Casework, type Grade } from '@jinguo/core/programme';
import { alarmContact, alarmTold } from './alarm-contact.ts';
import { reportKeys } from './case-keys.ts';
import { joinedInto, joining, withJoinedCalls } from './joined-calls.ts';
import { warningNumber, withLaterWarnings } from './later-warnings.ts';
import { confirmDays, startsConfirmation, toConfirm, toCourtWords } from './court-confirmations.ts';
import { issuer } from './office.ts';
import { warningCopies, warnings } from './warning-copies.ts';

const campaign = 'families';

const red: Grade = {
  id: 'red', title: { zh: '红色', en: 'Red' }, handler: at.districtClerk, planner: at.sectionHead, contact: { hours: 2 }, visit: { hours: 24 }, plan: { workingDays: 3 }, followEvery: 3, followWithin: { hours: 24 }, quietDays: 30, visits: 2, withPolice: true,
  signs: [
    { value: 'injury', zh: '有伤情', en: 'Injury' }, { value: 'weapon', zh: '持械', en: 'Weapon' }, { value: 'threat', zh: '威胁生命', en: 'Threat to life' }, { value: 'weak', zh: '受害人为儿童、老人、残疾人或孕妇', en: 'A child, elderly, disabled or pregnant victim' },
    { value: 'order', zh: '告诫书或人身安全保护令有效期内', en: 'Under an order' }, { value: 'twoCalls', zh: '180天内两次以上家暴警情', en: 'Two calls in 180 days' },
  ],
};
const yellow: Grade = {
  id: 'yellow', title: { zh: '黄色', en: 'Yellow' }, handler: at.townOfficer, planner: at.townHead, contact: { hours: 24 }, visit: { workingDays: 3 }, plan: { workingDays: 5 }, followEvery: 7, quietDays: 60,
  signs: [{ value: 'violence', zh: '有肢体冲突未致伤', en: 'Violence without injury' }, { value: 'oneCall', zh: '180天内一次警情', en: 'One call in 180 days' }, { value: 'divorce', zh: '离婚诉讼并有威胁', en: 'Divorce suit with threats' }, { value: 'addiction', zh: '酗酒、吸毒等', en: 'Addiction' }],
};
const green: Grade = {
  id: 'green', title: { zh: '绿色', en: 'Green' }, handler: at.villageOfficer, planner: at.villageOfficer, contact: { workingDays: 3 }, visit: { workingDays: 10 }, plan: { workingDays: 10 }, followEvery: 30, followWithin: { workingDays: 5 }, quietDays: 90,
  signs: [{ value: 'quarrel', zh: '口角', en: 'Quarrel' }, { value: 'property', zh: '财产', en: 'Property' }, { value: 'support', zh: '赡养抚养', en: 'Support' }, { value: 'inLaws', zh: '婆媳翁婿', en: 'In-laws' }],
};

const sources = [
  { value: 'police', zh: '110接警', en: 'Police' }, { value: 'hotline', zh: '12338维权热线', en: 'Hotline' }, { value: 'homes', zh: '微家园', en: 'Neighbourhood homes' }, { value: 'visits', zh: '走访', en: 'Visits' }, { value: 'court', zh: '诉讼、信访', en: 'Court' },
  { value: 'childrensHome', zh: '儿童之家', en: 'Children’s homes' }, { value: 'counsellor', zh: '心理顾问', en: 'Counsellors' },
] as const;

/** 每周信息汇总录入: graded by the end of the week's last working day. */
const weekly = { endOfWeek: 17 };

const relations = [{ value: 'couple', zh: '夫妻', en: 'Married' }, { value: 'former', zh: '离异（恋爱、同居）', en: 'Divorced or partners' }, { value: 'parents', zh: '父母子女', en: 'Parents and children' }, { value: 'inLaws', zh: '婆媳、翁婿', en: 'In-laws' }, { value: 'siblings', zh: '兄弟姐妹', en: 'Siblings' }, { value: 'others', zh: '其他家庭成员', en: 'Other members of a family' }] as const;
const orders = [{ value: 'warning', zh: '告诫书', en: 'Warning of the police' }, { value: 'protection', zh: '人身安全保护令', en: 'Protection order' }] as const;
/** 反家暴法 23: who asks the court; the federation for a victim who cannot. */
const askers = [{ value: 'police', zh: '公安机关（告诫书）', en: 'The police, a warning' }, { value: 'herself', zh: '本人', en: 'The victim' }, { value: 'relative', zh: '近亲属代为申请', en: 'A relative' }, { value: 'federation', zh: '妇联代为申请', en: 'The federation' }, { value: 'others', zh: '公安、村（居）委会、救助机构代为申请', en: 'Police, village or shelter' }] as const;

const limits = {
  callDays: parameter('家暴警情累计天数', 'Days over which calls are counted', 180, { unit: { zh: '天', en: 'days' } }),
  orderMonths: parameter('人身安全保护令最长', 'A protection order at most', 6, { minimum: 1, maximum: 24, unit: { zh: '个月', en: 'months' } }),
  courtHours: parameter('法院作出裁定不超过', 'The court decides within', 72, { minimum: 1, maximum: 240, unit: { zh: '小时', en: 'hours' } }), urgentHours: parameter('情况紧急的不超过', 'Where it is urgent', 24, { minimum: 1, maximum: 240, unit: { zh: '小时', en: 'hours' } }),
};
const parties = { zh: '当事人', en: 'Parties', fields: { relation: choice('当事人关系', 'Relation', relations), children: count('涉及未成年子女', 'Children', { in: 'people', maximum: 20 }) } };
const triage = [
  joining,
  parties,
  { zh: '家暴警情', en: 'Calls', fields: { calls: rows('家暴警情', 'Calls of domestic violence', { on: date('接警日期', 'On') }) } },
  { zh: '告诫书、人身安全保护令', en: 'Warnings and orders', fields: { orders: { ...rows('告诫书、人身安全保护令', 'Warnings and orders', {}), items: group({ kind: choice('种类', 'Kind', orders), number: warningNumber, by: choice('申请（出具）', 'Asked for by', askers), urgent: yesNo('情况紧急', 'Urgent'), askedOn: date('申请日期', 'Asked on'), from: date('作出日期', 'Made on'), until: date('有效期至', 'Until') }, ['number']) } } },
];

/** The signs that the dates of calls and orders are, seen from the day it was reported and from each joined with it since: both dates counted as their difference. */
const datedSigns: NonNullable<Casework['signsIn']> = (view) => {
  const received = dateAt(view.data, 'report.receivedOn');
  if (received === undefined) return [];
  const since = joinedInto(view).flatMap((one) => dateAt(one.fields, 'joinedOn') ?? []);
  const called = [...rowsAt(view.data, 'triage.calls').flatMap((call) => dateAt(call, 'on') ?? []), ...since];
  const recent = Math.max(...[received, ...since].map((day) => called.filter((on) => on <= day && daysBetween(on, day) <= parameterAt(view, 'callDays')).length));
  const inForce = rowsAt(view.data, 'triage.orders').some((one) => textAt(one, 'from') <= received && textAt(one, 'until') >= received);
  return [...(recent >= 2 ? ['twoCalls'] : recent === 1 ? ['oneCall'] : []), ...(inForce ? ['order'] : [])];
};

/** 反家暴法 28, 30: decided in 72 hours, in 24 where it is urgent; six months at most. */
const orderDates: Check = (view) => rowsAt(view.data, 'triage.orders').flatMap((one, index) => {
  const [asked, from, until] = ['askedOn', 'from', 'until'].map((name) => dateAt(one, name));
  if (asked === undefined || from === undefined || until === undefined) return [];
  const [longest, hours] = [parameterAt(view, 'orderMonths'), parameterAt(view, isTrueAt(one, 'urgent') ? 'urgentHours' : 'courtHours')];
  return [
    ...(textAt(one, 'kind') !== 'protection' || until <= addMonths(from, longest) ? [] : [refuse(`/triage/orders/${index}/until`, 'ORDER_DATES', { zh: `人身安全保护令有效期不超过${longest}个月`, en: `a protection order is for ${longest} months at most` })]),
    ...(asked <= from && from <= until ? [] : [refuse(`/triage/orders/${index}/from`, 'ORDER_DATES', { zh: '须依次为申请、作出、期满日期', en: 'asked for, made and over come in this order' })]),
    ...(textAt(one, 'kind') !== 'protection' || daysBetween(asked, from) * 24 <= hours ? [] : [warn(`/triage/orders/${index}/from`, 'COURT_LATE', { zh: `法院应在${hours}小时内作出裁定，请核对日期`, en: `the court decides within ${hours} hours; please check the dates` })]),
  ];
});

/** Who joins (nanhu.gov.cn 2022-11-07). */
const helpers = [{ value: 'police', zh: '公安', en: 'Police' }, { value: 'procuratorate', zh: '检察院', en: 'Procuratorate' }, { value: 'court', zh: '法院', en: 'Court' }, { value: 'justice', zh: '司法行政', en: 'Justice' }, { value: 'civil', zh: '民政', en: 'Civil affairs' }, { value: 'lawyers', zh: '律师', en: 'Lawyers' }, { value: 'psychologists', zh: '心理顾问', en: 'Counsellors' }, { value: 'uncles', zh: '老娘舅', en: 'Mediators of the neighbourhood' }] as const;

const closing = {
  sections: [{ zh: '参与力量', en: 'Who helped', fields: { helped: choices('参与化解的力量', 'Who helped', helpers) } }, { zh: '调解协议', en: 'Agreement', fields: { agreedOn: date('协议生效日期', 'Agreed on'), toCourt: yesNo(toCourtWords.zh, toCourtWords.en), confirmationAskedOn: date(`已共同申请司法确认的，申请日期（${confirmDays}日内）`, `Confirmation asked for together, within ${confirmDays} days`) } }],
  checks: ['confirmedInTime'], computes: ['confirmation'], effects: [startsConfirmation],
};
const confirmation: Compute = ({ data, unit }) => toConfirm(data, { form: 'closing', agreed: isTrueAt(data, 'closing.agreement') && ['resolved', 'referred'].includes(textAt(data, 'closing.outcome')), agreedOn: textAt(data, 'closing.agreedOn') || textAt(data, 'closing.on'), code: textAt(data, 'report.code'), unit });
const confirmedInTime: Check = ({ data }) => {
  const [agreed, asked] = [dateAt(data, 'closing.agreedOn'), dateAt(data, 'closing.confirmationAskedOn')];
  if (asked === undefined) return [];
  const within = agreed !== undefined && agreed <= asked && daysBetween(agreed, asked) <= confirmDays;
  return within ? [] : [refuse('/closing/confirmationAskedOn', 'CONFIRMATION', { zh: `司法确认须在协议生效之日起${confirmDays}日内共同申请，并填写协议生效日期`, en: `is asked for within ${confirmDays} days of the agreement; give its date` })];
};
const firstContact = { sections: alarmContact(parties, [red, yellow, green].flatMap((grade) => grade.signs)), checks: ['alarmTold'] };
/** 反家庭暴力法 17: each 告诫书 in force is copied to the village, in whichever programme the case is. */
const onGraded = { computes: ['warningCopies'], effects: [{ effect: 'startItems', params: { workflow: 'warning-copies', from: 'warningCopies.copies' } }] } as const;
const lawful = { keys: reportKeys, firstContact, triage, triageChecks: ['orderDates'], signsIn: datedSigns, closing, parameters: limits, own: { checks: { alarmTold, orderDates, confirmedInTime }, computes: { confirmation, warningCopies } }, onGraded };

/** 未保法 11: whoever finds a child harmed or in danger reports it at once, and it is red at once. */
const alarm = { zh: '紧急：儿童受到侵害或面临危险，或专业人员发现高风险', en: 'Urgent: a child is harmed or in danger, or a professional sees a high risk' };

export const disputes = joined(withJoinedCalls(withLaterWarnings(casework({ campaign, code: 'JH08', name: 'disputes', title: { zh: '家事纠纷三色管理', en: 'Disputes in three colours' }, issuer, noun: '家事纠纷', sources, grades: [red, yellow, green], triageWithin: weekly, ...lawful, alarm,
}))), warnings);

const shared = [{ value: 'police', zh: '公安家暴警情', en: 'Police' }, { value: 'suit', zh: '诉源', en: 'Suits' }, { value: 'petition', zh: '访源', en: 'Petitions' }] as const;

/** “妇工+义警+社工” go together; the grid's 网格“三个一” is the lead's to name. */
const forces = [{ value: 'federation', zh: '妇工', en: 'The federation' }, { value: 'volunteers', zh: '义警', en: 'Volunteer police' }, { value: 'social', zh: '社工', en: 'Social workers' }] as const;
const together = { zh: '联动处置', en: 'Together', fields: { forces: choices('处置力量（妇工+义警+社工）', 'Who goes', forces), grid: yesNo('网格“三个一”已落实', 'The grid’s three are in place') } };

/** What the police share is at least yellow; quiet for sixty days it is green, and watched for ninety more before it is closed. */
export const policeCalls = withJoinedCalls(withLaterWarnings(casework({ campaign, code: 'JH09', name: 'police-calls', title: { zh: '家暴警情共享与“三源”共治', en: 'Shared calls of domestic violence' }, issuer, noun: '共享警情', sources: shared, grades: [red, yellow, { ...green, signs: [], watchedOnly: true }], ...lawful, triage: [...triage, together], alarm, startedBy: [{ role: 'districtClerk' }] })));
