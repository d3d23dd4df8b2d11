// JH05 最美家庭 and family titles: the village's two committees judge, its notice stands three natural days, the departments check, a
// panel marks and the public votes on the open pages; valid three years, taken away at once on a fact that rules it out; a household
// cannot hold two new titles in one year (domain.md §9).
import { mask, type Check, type JsonObject } from '@jinguo/core/plugin';
import { at, choice, consent, consult, contactsParameter, count, date, files, formSpec, group, idNumber, joined, listPaper, longText, mustTick, nomination, noticeParagraphs, nothingPersonal, notify, numberAt, partner, personName, points, putDown, refuse, rows, selection, singlePaper, standsOn, text, textAt, together, unit, warn, type Rows } from '@jinguo/core/programme';
import { coloursForm, coloursLooked, ruledOut, ruledOutField } from './colours-looked-up.ts';
import { deedsExamples, introExamples } from './deeds-examples.ts';
import { householdKeys, householderOf, mostAdults, naming, onceAYear } from './household.ts';
import { contacts, issuer, letters } from './office.ts';

/** Kinds, and what the district named of each in 2021. */
const kinds = [
  { value: 'civilised', zh: '文明家庭', en: 'Civilised', places: 10 }, { value: 'finest', zh: '最美家庭', en: 'Finest', places: 100 }, { value: 'green', zh: '绿色生态家庭', en: 'Green', places: 100 }, { value: 'couriers', zh: '快递物流行业最美家庭', en: 'Couriers’', places: 9 },
] as const;

const ways = [{ value: 'self', zh: '自荐', en: 'By themselves' }, { value: 'others', zh: '他荐', en: 'By others' }, { value: 'organisation', zh: '组织推荐', en: 'By an organisation' }] as const;

const vetoes = ['违法犯罪或治安处罚', '失信', '家暴（红色、黄色记录或告诫书）', '黄赌毒', '邪教', '酒驾', '违建', '垃圾分类处罚未整改'];

const application = formSpec({ zh: '家庭荣誉申报（推荐）表', en: 'Application' }, [
  { zh: '家庭', en: 'Household', fields: { householder: personName('户主', 'Householder'), idNumber: idNumber('户主身份证号', 'Householder’s ID number'), orgUnit: unit(), kind: choice('称号', 'Title', kinds), way: choice('推荐方式', 'Put forward', ways), members: { ...rows('家庭成员（成年人）', 'Adults', {}), items: group({ relation: text('关系', 'Relation', { maxLength: 10, examples: ['配偶', '父亲', '婆婆'] }), age: count('年龄', 'Age', { in: { zh: '岁', en: 'years old' }, minimum: 18, maximum: 120, examples: [36, 41, 68] }), idNumber: idNumber('身份证号（用于查重）', 'ID number, by which a household put forward twice is found'), consent: consent('sensitive', '本人同意申报，并单独同意处理所填本人的敏感个人信息', 'I agree to be put forward, and separately to sensitive data of mine given here being used') }, ['idNumber']), maxItems: mostAdults }, children: count('未成年子女数（只填人数）', 'Children, their number only', { in: 'people', maximum: 10, examples: [1, 2] }) } },
  { zh: '事迹', en: 'Deeds', fields: { deeds: longText('家庭事迹（800至1500字）', 'Deeds, 800 to 1500 characters', { minLength: 800, maxLength: 1500, examples: [...deedsExamples] }), intro: longText('公开简介（30至200字，投票页展示）', 'Public introduction, 30 to 200 characters', { minLength: 30, maxLength: 200, description: '将公开展示：不写未成年人姓名、学校，不写门牌、电话', 'x-help': 'Shown to everybody: no child’s name or school, no address, no telephone', examples: [...introExamples] }), photos: files('家庭照片', 'Photos'), honours: text('已获荣誉', 'Honours', { maxLength: 200, examples: ['镇级最美家庭', '村好邻居'] }) } },
  { zh: '承诺', en: 'Pledge', fields: { noVeto: mustTick(`无下列情形：${vetoes.join('、')}`, 'None of the facts that rule it out'), sensitive: consent('sensitive', '户主本人单独同意处理身份证号等敏感个人信息（其他成年人在各自一行同意）', 'The householder separately consents to her ID number being used; the other adults do so in their own rows'), publication: consent('publication', '同意公示家庭名称和事迹', 'Name and deeds may be published') } },
], ['members', 'children', 'honours', 'photos']);
const committees = formSpec({ zh: '村（社区）两委评议', en: 'The two committees' }, [{ zh: '评议', en: 'Judged', fields: { metOn: date('评议日期', 'Met on'), present: count('到会人数', 'Present', { in: 'people', minimum: 1, maximum: 60, examples: [9] }), inFavour: count('同意人数', 'In favour', { in: 'people', maximum: 60, examples: [8, 9] }) } }]);
const sheet = formSpec({ zh: '评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { deeds: points('事迹', 'Deeds', 40), spirit: points('家风', 'Spirit', 30), influence: points('带动', 'Influence', 30) } }]);

/** More than half of those present, of whom no more can agree than there are. */
const judged: Check = ({ data }) => {
  const [present, inFavour] = ['present', 'inFavour'].map((name) => numberAt(data, `villageCheck.${name}`));
  return (inFavour ?? 0) * 2 > (present ?? 0) && (inFavour ?? 0) <= (present ?? 0) ? [] : [refuse('/villageCheck/inFavour', 'NOT_CARRIED', { zh: '同意人数须超过到会人数的一半，且不多于到会人数；未过半的请选择不符', en: 'more than half of those present must agree, and no more than were there; refuse it otherwise' })];
};

/** Each title in its number: the round sets how many of each. */
const kindPlaces: Check = ({ data, entries }) =>
  kinds.flatMap(({ value, zh, en }) => {
    const listed = entries.filter((entry) => entry.verdict === undefined && entry.fields['kind'] === value).length;
    const places = numberAt(data, `roundSettings.${value}`);
    return listed <= places ? [] : [refuse('', 'KIND_PLACES', { zh: `${zh}名单${listed}户，超过名额${places}户，请将得分靠后的不予列入或暂缓`, en: `${listed} listed as ${en}, ${places} places; exclude or hold back those with the lower totals` })];
  });

const titleOf = (data: JsonObject) => kinds.find((one) => one.value === textAt(data, 'application.kind'))?.zh ?? '';
const titledRows: Rows = { head: ['家庭', '称号', '所属'], row: (entry, input) => [`${textAt(entry.data, 'application.householder')}家庭`, titleOf(entry.data), input.unitName(entry.unit)] };

const named = selection({
  campaign: 'families', code: 'JH05', name: 'family-titles', title: { zh: '最美家庭与家庭荣誉', en: 'Family titles' }, award: '家庭荣誉称号', issuer, letters, application, unitField: 'orgUnit', years: 3, quota: {}, parameters: contactsParameter(contacts, ['本年度家庭荣誉推荐通知']),
  itemTitle: (data) => `${mask('name', textAt(data, 'application.householder'))}家庭`,
  rows: titledRows,
  keys: (data) => ({ applicant: householderOf(data), ...householdKeys(data), ...plaqueKey(textAt(data, 'plaque.number')) }),
  rules: { checks: ['onceAYear', 'introduction'] },
  levels: [
    { id: 'villageCheck', title: { zh: '村（社区）两委评议', en: 'The village’s two committees' }, by: [at.villageOfficer], within: 3, form: committees, checks: ['judged'], approved: { zh: '同意推荐', en: 'Put forward' }, rejected: { zh: '不符', en: 'Does not qualify' } },
    { id: 'townReview', title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townHead], within: 5 },
    { id: 'districtCheck', title: { zh: '区妇联资格审查', en: 'District check' }, by: [at.districtClerk], within: 5, form: coloursForm, checks: ['coloursLooked'], ways: [ruledOut] },
  ],
  settings: [{ zh: '各称号名额', en: 'Places of each title', fields: Object.fromEntries(kinds.map(({ value, zh, en, places }) => [value, count(zh, en, { in: 'households', examples: [places] })])) }],
  listChecks: ['kindPlaces'],
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria: ['deeds', 'spirit', 'influence'], within: 'kind' },
  afterLevel: {
    villageCheck: [notify('villageNotice', { title: { zh: '村（社区）公示', en: 'Village notice' }, by: at.villageOfficer, days: 3, unit: 'naturalDays', paper: 'villageNotice', early: true, returnsTo: 'villageCheck' })],
    // Before anybody marks or votes: who is ruled out stands on no page.
    districtCheck: [consult('departmentCheck', { title: { zh: '部门资格核查', en: 'Checked by the departments' }, parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto'), partner('partner.civility', 'veto')], letter: 'checkLetter', readers: ['partnerOfficer', 'districtClerk', 'sectionHead'] })],
  },
  vote: { percent: 30, shows: ['kind', 'intro'] },
  after: [putDown('plaqueHandedOver', { title: { zh: '授牌', en: 'The plaque is handed over' }, by: [at.districtClerk], days: 10, done: { zh: '已授牌', en: 'Handed over' } })],
  review: { atOnce: { zh: '出现不得获评的情形', en: 'A fact that rules it out' } },
  fields: { kind: { from: 'application.kind', type: 'text', title: { zh: '称号', en: 'Title' } }, intro: { from: 'application.intro', type: 'text', title: { zh: '简介', en: 'Introduction' } }, namedOn: { from: 'naming.on', type: 'date', title: { zh: '命名日期', en: 'Named on' }, optional: true }, ruledOut: ruledOutField },
  counts: { title: { zh: '命名家庭', en: 'Families named' }, unit: { zh: '户', en: 'families' } },
  namingComputes: ['naming'],
  onNamed: [{ effect: 'takeNumber', params: { series: '南家〔{year}〕{serial}', digits: 3, as: 'plaque' } }, ...kinds.map(({ value }) => ({ effect: 'count', params: { figure: value, only: { kind: value } } }))],
  own: {
    figures: Object.fromEntries(kinds.map(({ value, zh, en }) => [value, { title: { zh: `区级${zh}`, en }, unit: { zh: '户', en: 'families' } }])),
    checks: { judged, kindPlaces, coloursLooked, introduction: nothingPersonal('application.intro'), onceAYear },
    computes: { naming },
    papers: {
      checkLetter: singlePaper({ title: '关于核查家庭荣誉推荐对象的函', issuer, text: ({ data }) => [`请核查下列家庭是否有${vetoes.join('、')}等情形，并于5个工作日内回复。`, `户主：${textAt(data, 'application.householder')}`, `身份证号：${textAt(data, 'application.idNumber')}`, `推荐称号：${titleOf(data)}`] }),
      villageNotice: singlePaper({ title: '家庭荣誉推荐对象公示', issuer: ({ unit: village, unitName }) => `${unitName(village)}妇联`, text: (input) => [`经两委评议，拟推荐${textAt(input.data, 'application.householder')}家庭为${titleOf(input.data)}。`, ...noticeParagraphs(input)] }),
      namingDocument: listPaper({ head: [...titledRows.head, '牌匾编号'], row: (entry, input) => [...titledRows.row(entry, input), textAt(entry.data, 'plaque.number')], issuer, title: ({ data }) => `关于授予${joined(textAt(data, 'roundSettings.name'), '家庭荣誉称号')}的决定`, text: (_, count) => [`经公示无异议，决定授予下列${count}户家庭荣誉称号，有效期三年。`] }),
    },
  },
});

/** Only a title that has its plaque is found by it. */
function plaqueKey(plaque: string): Readonly<Record<string, string>> {
  return plaque === '' ? {} : { plaque };
}

/** Titles from before the system are on paper: what the books do not hold is looked at, not refused. */
const stillTitled: Check = async ({ data, today, others }) => {
  const plaque = textAt(data, 'nomination.plaque');
  const titles = plaque === '' ? [] : (await others('plaque', plaque)).filter((other) => other.workflow === 'family-titles');
  if (titles.some((other) => other.result !== null || (other.fields['validUntil'] !== undefined && !standsOn(other, today)))) return [refuse('/nomination/plaque', 'TITLE_OVER', { zh: '该家庭的区级称号已撤销或期满，不能推荐上级', en: 'the family’s title was taken away or is over: it cannot be put forward' })];
  return titles.length > 0 ? [] : [warn('/nomination/plaque', 'TITLE_NOT_FOUND', { zh: '系统内没有这一牌匾编号的有效称号，请核对文号', en: 'the books hold no valid title with this plaque; check the document' })];
};

/** Honours of city and province, each put forward from what the district has named. */
const honours = [
  { value: 'finest', zh: '最美家庭', en: 'Finest' }, { value: 'lowCarbon', zh: '绿色家庭暨节能降碳家庭', en: 'Low carbon' }, { value: 'civilised', zh: '文明家庭', en: 'Civilised' },
  { value: 'defence', zh: '情系国防最美家庭', en: 'For the defence' }, { value: 'green', zh: '绿色生态家庭', en: 'Green' },
] as const;
const grades = [{ value: 'city', figure: 'City', zh: '市级', en: 'city' }, { value: 'province', figure: 'Province', zh: '省级', en: 'province' }] as const;

const upward = nomination({
  campaign: 'families', contacts, code: 'JH05U', name: 'family-honours', title: { zh: '家庭荣誉推荐上级', en: 'Families put forward' }, issuer, letters, honours, levels: grades, parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto')],
  nomination: [{ zh: '区级称号', en: 'Title of the district', fields: { plaque: text('区级牌匾编号（系统内命名的）', 'Plaque, where it is in the system', { maxLength: 40, examples: ['南家〔2022〕012'] }) } }], optional: ['plaque'], checks: ['stillTitled'],
  onAwarded: honours.flatMap(({ value }) => grades.map((grade) => ({ effect: 'count', params: { figure: `${value}${grade.figure}`, only: { honour: value, grade: grade.value } } }))),
  own: { checks: { stillTitled }, figures: Object.fromEntries(honours.flatMap(({ value, zh, en }) => grades.map((grade) => [`${value}${grade.figure}`, { title: { zh: `${grade.zh}${zh}`, en: `${en} of the ${grade.en}` }, unit: { zh: '户', en: 'families' } }]))) },
});

export const familyTitles = together(named, upward);
