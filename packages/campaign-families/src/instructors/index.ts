// JH02 家庭教育指导师培训 (domain.md §7): a class, its trainees, and the services of those it certified.
import { addDays, mask, printScore, type JsonObject, type ListEntry, type PaperInput, type Programme } from '@jinguo/core/plugin';
import { applicationPaper, applicationWindow, approvalPaper, formTable, listNotEmpty, listPaper, noticePaper, numberAt, numberedPaper, openingPaper, places, printedDateAt, roundDates, sheetOf, singlePaper, textAt, textsAt } from '@jinguo/core/programme';
import { issuer } from '../office.ts';
import { checks, computes, person } from './checks.ts';
import { classOfTrainees } from './class.ts';
import { application, evaluation, planOfClass } from './forms.ts';
import { onRoster, service } from './service.ts';
import { trainee } from './trainee.ts';

const name = 'instructor-training';
const title = { zh: '家庭教育指导师培训', en: 'Training of family-education instructors' };
const className = ({ data }: PaperInput) => textAt(data, 'roundSettings.name');
const rows = { head: ['姓名', '所属'], row: (entry: ListEntry, input: PaperInput) => [textAt(entry.data, 'application.person'), input.unitName(entry.unit)] };
/** The number that the one in force replaced: stations know her by it. */
const formerly = (data: JsonObject) => Object.fromEntries(textsAt(data, 'earlierCertificates').slice(-1).map((number) => ['formerly', number]));
/** Forty hours, sixteen of them online. */
const exampleSessions = ['offline', 'offline', 'offline', 'online', 'online'].map((mode, index) => ({ theme: `第${index + 1}讲`, mode, hours: 8 }));
const people = { zh: '人', en: 'people' };

export const instructors: Programme = {
  code: 'JH02',
  title,
  workflows: [
    { definition: trainee, itemTitle: (data) => `${mask('name', textAt(data, 'application.person'))} · 家庭教育指导师`, keys: (data) => ({ applicant: person(data), trainees: 'all', provider: textAt(data, 'certificate.number'), ...formerly(data) }), examples: { application: () => ({ recommendedBy: 'village' }), signIn: () => ({ rows: exampleSessions.map((_, index) => ({ session: index + 1, presence: 'present', basis: '补签：签到表上手签' })) }) } },
    { definition: classOfTrainees, itemTitle: (data) => textAt(data, 'roundSettings.name'), examples: { roundSettings: ({ today }) => ({ windowFrom: today, windowTo: addDays(today, 10), from: addDays(today, 20), until: addDays(today, 60), hours: 40, places: 2, nominations: 40, sessions: exampleSessions.map((one) => ({ on: addDays(today, 20), ...one })) }) } },
    service,
  ],
  figures: {
    classes: { title: { zh: '家庭教育指导师培训班次', en: 'Classes of instructors' }, unit: { zh: '期', en: 'classes' } },
    enrolled: { title: { zh: '家庭教育指导师录取人数', en: 'Instructors enrolled' }, unit: people, by: ['place'] },
    completed: { title: { zh: '家庭教育指导师结业人数', en: 'Instructors who completed' }, unit: people, by: ['place'] },
    examined: { title: { zh: '家庭教育指导师参加考核人数', en: 'Instructors examined' }, unit: people, by: ['place'] },
    certified: { title: { zh: '家庭教育指导师发证人数', en: 'Instructors certified' }, unit: people, outOf: 'examined', by: ['place'] },
    renewed: { title: { zh: '家庭教育指导师换证人数', en: 'Certificates of instructors renewed' }, unit: people, by: ['place'] },
    notRenewed: { title: { zh: '家庭教育指导师到期不换人数', en: 'Certificates of instructors not renewed' }, unit: people, by: ['place'] },
    hours: { title: { zh: '家庭教育指导师培训学时', en: 'Hours of training' }, unit: { zh: '学时', en: 'hours' }, by: ['place'] },
    services: { title: { zh: '家庭教育指导师服务次数', en: 'Services of instructors' }, unit: { zh: '次', en: 'times' }, by: ['place'] },
    serviceHours: { title: { zh: '家庭教育指导师服务时长', en: 'Hours of service of instructors' }, unit: { zh: '小时', en: 'hours' }, by: ['place'] },
  },
  ledgers: { places: places.ledger },
  checks: { applicationWindow, roundDates, listNotEmpty, onRoster, ...checks },
  computes,
  papers: {
    applicationForm: applicationPaper('application', application),
    approvalForm: (input) => approvalPaper({ title: '家庭教育指导师培训报名审批表', forms: { application }, levels: { ...(textAt(input.data, 'application.recommendedBy') === 'village' || input.decisions.some((one) => one.stage === 'villageRecommendation') ? { villageRecommendation: '村（社区）推荐意见' } : {}), recommendation: '镇（街道）推荐意见', districtCheck: '区妇联资格审核意见' } })(input),
    plan: (input) => ({ title: `${className(input)}方案`, blocks: formTable(planOfClass, input.data['roundSettings'], input.unitName) }),
    openingNotice: openingPaper({
      subject: className, startedBy: trainee.startedBy, form: application, steps: ['村（社区）推荐（由学校、单位推荐的凭推荐函）', '镇（街道）推荐', '区妇联资格审核', '录取', '培训与考核', '公示', '发证'], issuer,
      points: ({ data }) => [['培训安排', `${printedDateAt(data, 'roundSettings.from')}至${printedDateAt(data, 'roundSettings.until')}在${textAt(data, 'roundSettings.place')}举办，共${numberAt(data, 'roundSettings.hours')}学时，招收${numberAt(data, 'roundSettings.places')}人。`]],
    }),
    admissionList: listPaper({ head: [...rows.head, '得分'], row: (entry, input) => [...rows.row(entry, input), String(entry.fields['score'] ?? '')], issuer, title: (input) => `${className(input)}录取名单`, text: (_, count) => [`经推荐、资格审核和评分，录取${count}人，候补人员在开班前按得分递补。`] }),
    publicNotice: noticePaper({ ...rows, issuer, title: (input) => `${className(input)}拟发证人员公示`, text: (_, count) => [`经培训、考核，${count}人成绩合格，拟颁发家庭教育指导师培训合格证书，现予以公示。`] }),
    certificateList: numberedPaper('certificatesNumber', listPaper({ head: [...rows.head, '证书编号', '总评'], row: (entry, input) => [...rows.row(entry, input), textAt(entry.data, 'certificate.number'), printScore(Number(entry.fields['total'] ?? 0))], issuer, title: (input) => `${className(input)}发证名单`, text: (_, count) => [`经公示无异议，向${count}人颁发培训合格证书，有效期三年。`] })),
    evaluationPaper: singlePaper({ title: (input) => `${className(input)}评估表`, issuer, text: () => [], forms: { evaluation } }),
    certificate: singlePaper({ title: '家庭教育指导师培训合格证书', issuer, number: ({ data }) => textAt(data, 'certificate.number'), text: ({ data, batch }) => [`${textAt(data, 'application.person')}同志参加${textAt(batch?.data, 'roundSettings.name')}，完成规定学时，考核合格，特发此证。`, `有效期至${textAt(data, 'certificate.validUntil')}。本证书为培训合格证明。`, ...textsAt(data, 'earlierCertificates').slice(-1).map((number) => `本证书为换发，原证书（${number}）作废。`)] }),
  },
  imports: [sheetOf({ workflow: name, form: application, unitField: 'orgUnit' })],
};
