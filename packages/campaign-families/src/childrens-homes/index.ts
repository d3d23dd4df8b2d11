// JH01 示范型儿童之家 (domain.md §6): joint with 区民政局; what a home must be, the panel's 五更, one joint naming with a plaque,
// looked at every year for three.
import type { ExampleAsked, JsonObject, ListEntry, PaperInput, Programme } from '@jinguo/core/plugin';
import { at, consult, documentNumber, listPaper, noticePaper, numberAt, partner, putDown, selection, singlePaper, textAt, textsAt, together } from '@jinguo/core/programme';
import { issuer, letters } from '../office.ts';
import { beside, checksBeside, drawn, looked, papersBeside } from './beside.ts';
import { homeExample } from './example.ts';
import { application, criteria, found, naming, review, selfCheck, sheet, townScore } from './forms.ts';
import { panel, panelSeats, panelWhole, seatFor } from './panel.ts';
import { again, asDrawn, checksRenewed, reviewDates, reviewDays, reviewFields, vetoRevokes } from './review.ts';
import { addressOf, checks, standards } from './rules.ts';
import { upward } from './upward.ts';

const award = '示范型儿童之家';
const partnerName = '嘉兴市南湖区民政局';
const roundName = ({ data }: PaperInput) => textAt(data, 'roundSettings.name');
const rows = { head: ['名称', '所属'], row: (entry: ListEntry, input: PaperInput) => [entry.title, input.unitName(entry.unit)] };

const points = (data: JsonObject, name: string) => (numberAt(data, `panelScore.${name}`) / 100).toFixed(2);
const criteriaNames = { place: '环境更优雅', equipment: '设施更优良', team: '队伍更优秀', service: '服务更优质', management: '管理更有效' } as const;
/** Rounds of before the register asked for it. */
const jointNumber = ({ data }: PaperInput) => documentNumber({ data }, 'namingNumber').documentNumber ?? textAt(data, 'confirmation.number');
/** 联合发文: the number of each body on it. */
const namingList = listPaper({
  head: [...rows.head, '牌匾编号'], row: (entry, input) => [...rows.row(entry, input), textAt(entry.data, 'plaque.number')], issuer: `${issuer}　${partnerName}`, title: (input) => `关于命名${roundName(input)}${award}的通知`,
  text: (input, count) => [`联合发文：${jointNumber(input)}　${textAt(input.data, 'confirmation.civilNumber')}`, `经公示无异议，区妇联、区民政局联合命名下列${count}家儿童之家为${award}，有效期三年。`],
});

const made = selection({
  campaign: 'families', code: 'JH01', name: 'childrens-homes', title: { zh: award, en: 'Demonstration children’s homes' }, award, issuer, letters, application, unitField: 'orgUnit', rows, years: 3, quota: {}, joint: true, namingForm: naming,
  startedBy: [{ role: 'villageOfficer' }],
  itemTitle: (data) => textAt(data, 'application.homeName'),
  keys: (data) => ({ address: addressOf(data), homes: 'all' }),
  parameters: { ...standards, ...panelSeats, ...reviewDays },
  rules: { checks: ['place', 'staff', 'activities', 'fund', 'onePlace', 'barred'] },
  fields: {
    townRank: { from: 'townReview.rank', type: 'integer', title: { zh: '镇（街道）排序', en: 'Rank within the town' }, optional: true },
    enough: { from: 'panelScore.enough', type: 'boolean', title: { zh: '评委人数和各项得分达标，无否决', en: 'Judges and every part enough, no veto' }, optional: true },
    plaque: { from: 'plaque.number', type: 'text', title: { zh: '牌匾编号', en: 'Plaque' }, optional: true },
    again: { from: 'again.yes', type: 'boolean', title: { zh: '上年度已整改', en: 'Put right the year before' }, optional: true },
    ...reviewFields,
  },
  levels: [
    { id: 'townReview', title: { zh: '镇（街道）初评', en: 'Score of the town' }, by: [at.townHead], within: 10, form: townScore, checks: ['civilAgrees'] },
    { id: 'districtCheck', title: { zh: '区妇联资格审查', en: 'District check' }, by: [at.districtClerk], within: 5 },
  ],
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria, pass: 85, checks: ['panelWhole'], also: 'has(fields.enough) && fields.enough' },
  before: [consult('countersign', { title: { zh: '区民政局会签', en: 'Countersigned by civil affairs' }, parties: [partner('partner.civil', 'countersign')], letter: 'countersignLetter', readers: ['partnerOfficer', 'districtClerk', 'sectionHead', 'deputyChair', 'chair', 'partyGroup'] })],
  counts: { title: { zh: '新命名区级示范型儿童之家', en: 'Newly titled by the district' }, unit: { zh: '家', en: 'homes' } },
  onNamed: [{ effect: 'takeNumber', params: { series: '南儿家〔{year}〕{serial}', digits: 3, as: 'plaque' } }],
  after: [putDown('plaqueHandedOver', { title: { zh: '授牌', en: 'The plaque is handed over' }, by: [at.districtClerk], days: 5, computes: ['reviewDates'], done: { zh: '已授牌', en: 'Handed over' } })],
  review: {
    by: [at.districtClerk], form: review, selfCheck: { by: [at.townHead], title: { zh: '年度自查', en: 'Self-check of the year' }, form: selfCheck }, checks: ['asDrawn', 'checksRenewed', 'vetoRevokes'], recheck: ['vetoRevokes'], again: 'has(fields.again) && fields.again', computes: ['again'],
    onDay: (nth) => ({ opens: `reviewOpens${nth}`, by: `reviewBy${nth}` }), validUntil: 'validUntil', atOnce: { zh: '有一票否决情形', en: 'A fact that rules it out' },
  },
  own: {
    figures: {
      keyBuilds: { title: { zh: '重点打造儿童之家', en: 'Key builds of children’s homes' }, unit: { zh: '家', en: 'homes' } },
      activities: { title: { zh: '儿童之家活动', en: 'Activities of children’s homes' }, unit: { zh: '场', en: 'activities' } },
      people: { title: { zh: '儿童之家活动人次', en: 'People at their activities' }, unit: { zh: '人次', en: 'people' } },
    },
    checks: { ...checks, ...checksBeside, panelWhole, asDrawn, checksRenewed, vetoRevokes },
    computes: { drawn, looked, panelScore: panel, again, reviewDates },
    papers: {
      publicNotice: noticePaper({ ...rows, issuer, partner: partnerName, title: (input) => `${roundName(input)}拟命名${award}公示`, text: (_, count) => [`根据申报条件，经镇（街道）初评、资格审查、实地评审、会签和集体审定，区妇联、区民政局拟命名${count}家${award}，现予以公示。`] }),
      countersignLetter: singlePaper({ title: `关于会签${award}评审结果的函`, issuer, text: ({ data }) => [`${partnerName}：`, `现将${textAt(data, 'application.homeName')}实地评审结果送贵局会签：总分${points(data, 'total')}分（${criteria.map((name) => `${criteriaNames[name]}${points(data, name)}分`).join('，')}），评委${numberAt(data, 'panelScore.judges')}人。`, '请于5个工作日内回复，同意的将联合发文命名。'] }),
      namingDocument: (input) => ({ ...namingList(input), documentNumber: jointNumber(input) }),
      drawRecord: singlePaper({ title: `${award}年度抽查抽取记录`, issuer, text: ({ data, parameters }) => [`年度：${numberAt(data, 'draw.year')}`, `随机种子：${numberAt(data, 'draw.seed')}`, `有效称号${textsAt(data, 'draw.plaques').length}家，按${parameters['share'] ?? 0}%抽取${textsAt(data, 'drawn.plaques').length}家：${textsAt(data, 'drawn.plaques').join('、')}。`, '抽取办法：牌匾编号排序后，以随机种子依次抽取；凭种子和名单可复核。'] }),
      spotCheckReport: singlePaper({ title: `${award}年度抽查报告`, issuer, text: ({ data }) => [`随机种子：${numberAt(data, 'draw.seed')}`], forms: { found } }),
      ...papersBeside,
    },
  },
});

const examples = { application: ({ today }: ExampleAsked) => homeExample(today), panel: ({ data }: ExampleAsked) => ({ seat: seatFor(data) }) };

const all = together(made, upward);

export const childrensHomes: Programme = {
  ...all,
  workflows: [...all.workflows.map((one) => (one.definition.workflow === 'childrens-homes' ? { ...one, examples } : one)), ...beside],
};
