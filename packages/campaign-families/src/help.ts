// JH15 慰问帮扶: kinds with a table of sums; what a person suffers from is never published (domain.md §9).
import { ageOn, formatYuan, normalise, parseIdNumber, type Check, type JsonObject } from '@jinguo/core/plugin';
import { choice, consent, forWomen, grant, idNumber, isTrueAt, numberAt, parameter, parameterAt, partner, refuse, singlePaper, text, textAt, together, visits, yesNo, type PaidOnce } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const kinds = [
  { value: 'cancers', zh: '“两癌”妇女', en: 'Two cancers' }, { value: 'bereaved', zh: '失独家庭', en: 'Lost an only child' }, { value: 'poor', zh: '贫困母亲', en: 'Mothers in hardship' },
  { value: 'children', zh: '困难儿童（监护人代申请）', en: 'Children in hardship' }, { value: 'newcomers', zh: '新居民子女（监护人代申请）', en: 'Children of newcomers' }, { value: 'insurance', zh: '康乃馨保险', en: 'Insurance' },
] as const;

/** Fen a kind; assumed: a lead changes them in the studio. */
const usualSums = { cancers: 100_000, bereaved: 72_800, poor: 80_000, children: 60_000, newcomers: 50_000, insurance: 10_000 } as const;
const sums = Object.fromEntries(kinds.map(({ value, zh, en }) => [value, parameter(`${zh}慰问标准`, `Sum: ${en}`, usualSums[value], { unit: 'fen', maximum: 10_000_000 })]));

/** From the policy, whole years on the day of the application; assumed. */
const age = { maximum: 120, unit: { zh: '周岁', en: 'years' } } as const;
const insuredAges = { insuredFrom: parameter('康乃馨保险承保年龄不小于', 'Insured from', 18, age), insuredTo: parameter('康乃馨保险承保年龄不大于', 'Insured to', 65, age) };

/** 康乃馨保险: the insured agrees herself, and is of the age the policy takes. */
const insurable: Check = (view) => {
  const { data, today } = view;
  const [from, to] = [parameterAt(view, 'insuredFrom'), parameterAt(view, 'insuredTo')];
  if (textAt(data, 'application.kind') !== 'insurance') return [];
  const id = parseIdNumber(textAt(data, 'application.idNumber'), today);
  const years = id.ok ? ageOn(id.value.birthDate, today) : undefined;
  return [
    ...(isTrueAt(data, 'application.insuredAgrees') ? [] : [refuse('/application/insuredAgrees', 'INSURED_AGREES', { zh: '投保须经被保险人本人同意', en: 'the insured must agree herself' })]),
    ...(years === undefined || (years >= from && years <= to) ? [] : [refuse('/application/idNumber', 'INSURED_AGE', { zh: `保险承保${from}至${to}周岁，申请日为${years}周岁`, en: `the policy takes ages ${from} to ${to}; was ${years} on the day` })]),
  ];
};

/** Kinds that are for women; the others are for a household, and for a child whose guardian applies. */
const ofWomen = ['cancers', 'poor', 'insurance'];
const women: Check = (view) => (ofWomen.includes(textAt(view.data, 'application.kind')) ? forWomen('/application/idNumber')(view) : []);

/** The fields that say who is helped, and the kinds that ask for them. */
const named = [
  { field: 'house', of: ['bereaved'], words: { zh: '失独家庭以户为单位，请填写门牌', en: 'such a family is helped as a household: give its house' } },
  { field: 'childId', of: ['children', 'newcomers'], words: { zh: '请填写受助儿童的身份证号，每名儿童分别申请', en: 'give the number of the child who is helped; each child has an application' } },
] as const;

/** A household says which, a guardian says which child. */
const whoIsHelped: Check = ({ data }) => named.flatMap(({ field, of, words }) => (of.some((kind) => kind === textAt(data, 'application.kind')) && textAt(data, `application.${field}`) === '' ? [refuse(`/application/${field}`, 'WHO_IS_HELPED', words)] : []));

/** The application's kind with what stands in a field, where it is one of these kinds; what is nobody's is empty. */
const kindWith = (data: JsonObject, of: readonly string[], ...fields: readonly string[]): string => {
  const [kind, values] = [textAt(data, 'application.kind'), fields.map((field) => normalise(textAt(data, `application.${field}`)).toUpperCase())];
  return of.includes(kind) && !values.includes('') ? [kind, ...values].join('|') : '';
};

/** Each kind once a year: for a woman, for a household that lost its child, for each child. */
const onceBy: readonly PaidOnce[] = [
  { key: 'woman', value: (data) => kindWith(data, ['cancers', 'bereaved', 'poor', 'insurance'], 'idNumber'), path: '/application/idNumber', what: { zh: '该申请人此类帮扶', en: 'help of this kind for her' } },
  { key: 'household', value: (data) => kindWith(data, named[0].of, 'orgUnit', 'house'), path: '/application/house', what: { zh: '该户此类帮扶', en: 'help of this kind for the household' } },
  { key: 'child', value: (data) => kindWith(data, named[1].of, 'childId'), path: '/application/childId', what: { zh: '该儿童此类帮扶', en: 'help of this kind for the child' } },
];

/** 民政、卫健 compare what is applied for with their registers: health and who lost an only child are the one's, hardship and newcomers the other's (assumed). */
const bureaus = [
  { id: 'healthCheck', party: partner('partner.health', 'veto'), title: { zh: '区卫健局比对', en: 'Compared by the health bureau' }, of: ['cancers', 'bereaved'] },
  { id: 'civilCheck', party: partner('partner.civil', 'veto'), title: { zh: '区民政局比对', en: 'Compared by civil affairs' }, of: ['poor', 'children', 'newcomers'] },
] as const;
const compared = bureaus.map(({ of, ...one }) => ({ ...one, when: of.map((kind) => `fields.kind == "${kind}"`).join(' || '), letter: 'comparison', readers: ['partnerOfficer', 'districtClerk', 'sectionHead', 'deputyChair', 'chair'] }));

const made = grant({
  campaign: 'families', code: 'JH15', name: 'help', title: { zh: '慰问帮扶', en: 'Help in hardship' }, issuer, noun: '慰问金', noticed: false, compared,
  application: [{ zh: '类别', en: 'Kind', fields: { kind: { ...choice('帮扶类别', 'Kind', kinds), 'x-mask': 'text' }, code: text('对象编号', 'Code', { maxLength: 30, pattern: '^帮-\\d{4}-[A-Z]?\\d{3,5}$', description: '公开栏只显示编号，不填姓名', 'x-help': 'All that the town’s board shows; never a name', examples: ['帮-2022-001', '帮-2022-017'] }), house: { ...text('门牌（失独家庭填写）', 'House, for a bereaved household', { maxLength: 60, examples: ['竹林浜12号', '南溪花园3幢502室'] }), 'x-mask': 'address' }, childId: idNumber('儿童身份证号（困难儿童、新居民子女填写）', 'Number of the child, for children'), insuredAgrees: yesNo('被保险人同意投保（康乃馨保险填写）', 'The insured agrees, for insurance'), health: consent('sensitive', '同意处理健康等敏感信息（单独同意）', 'I separately consent to sensitive data being used') } }],
  optional: ['insuredAgrees', 'house', 'childId'], checks: ['insurable', 'women', 'whoIsHelped'], onceBy,
  fields: { kind: { from: 'application.kind', type: 'text', title: { zh: '帮扶类别', en: 'Kind' } } },
  onPaid: [
    ...kinds.map(({ value }) => ({ effect: 'count', params: { figure: value, only: { kind: value } } })),
    { effect: 'count', params: { figure: 'bereavedMoney', field: 'amount', only: { kind: 'bereaved' } } },
    { effect: 'makePaper', params: { paper: 'townBoard' } },
  ],
  own: {
    checks: { insurable, women, whoIsHelped },
    papers: {
      comparison: singlePaper({ title: '帮扶对象信息比对函', issuer, text: ({ data }) => [`${textAt(data, 'application.person')}（${textAt(data, 'application.idNumber')}）申请${kinds.find((one) => one.value === textAt(data, 'application.kind'))?.zh ?? ''}慰问帮扶，本人（监护人）已同意核对信息。`, '请贵局在5个工作日内核对登记信息是否属实、是否已享受同类帮扶，并通过系统回复。核对所得信息不得用于其他用途。'] }),
      /** What the town's board shows: a code and a sum, never what it is for. */
      townBoard: singlePaper({ title: '慰问帮扶公开单（镇、街道公开栏）', issuer, text: ({ data }) => [`对象编号：${textAt(data, 'application.code')}`, `金额：${formatYuan(numberAt(data, 'amount.amount'))}`] }),
    },
    figures: {
      ...Object.fromEntries(kinds.map(({ value, zh, en }) => [value, { title: { zh, en }, unit: { zh: '人（户）', en: 'people' } }])),
      bereavedMoney: { title: { zh: '失独家庭慰问金和物品', en: 'Given to who lost an only child' }, unit: 'fen' },
    },
  },
  parameters: { ...sums, ...insuredAges },
  amountOf: (data, { parameters }) => parameters[textAt(data, 'application.kind')] ?? 0,
});

/** Only its handlers see an application: health facts are in it (domain.md §3.7). */
const granted = { ...made, workflows: made.workflows.map((one, index) => (index === 0 ? { ...one, itemTitle: (data: Parameters<typeof one.itemTitle>[0]) => `慰问 ${textAt(data, 'application.code')}`, definition: { ...one.definition, visibleTo: 'handlers' as const } } : one)) };

const calls = [{ value: 'cancers', zh: '走访“两癌”妇女', en: 'Women with cancers' }, { value: 'bereaved', zh: '走访失独家庭', en: 'Who lost an only child' }, { value: 'mothers', zh: '走访贫困母亲', en: 'Mothers in hardship' }, { value: 'children', zh: '走访困难儿童（只填编号）', en: 'Children in hardship, by code' }, { value: 'newcomers', zh: '走访新居民子女（只填编号）', en: 'Children of newcomers, by code' }, { value: 'warm', zh: '“执”爱暖心走访', en: 'By members of the committee' }] as const;
/** Firms and workshops that come along, as 恒丰银行 and 杨妈妈工作室 did in 2021. */
const company = [{ zh: '同行单位', en: 'Together with', fields: { partners: text('爱心企业、工作室', 'Firms and workshops', { maxLength: 60, examples: ['恒丰银行', '杨妈妈工作室'] }) } }];
const called = visits({ campaign: 'families', code: 'JH15V', name: 'help-visits', title: { zh: '慰问走访', en: 'Visits in hardship' }, issuer, kinds: calls, record: company, optional: ['partners'] });

/** The grants, and the visits: who is called on in hardship is known to those who call alone. */
export const help = together(granted, { ...called, workflows: called.workflows.map((one) => ({ ...one, definition: { ...one.definition, visibleTo: 'handlers' as const } })) });
