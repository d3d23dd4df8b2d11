// The application form of FZ01 (domain.md §5): what an applicant, or the village on her behalf, fills in. Money in fen,
// rates in ppm. What one field can say for itself is refused here; what takes two fields or the calendar is in checks.ts.
import type { FormSpec } from '@jinguo/core/plugin';
import { address, choice, consent, count, date, files, form, group, leafUnit, money, mustTick, rate, rows, sensitiveConsent, sensitiveFiles, text, yesNo } from '@jinguo/core/programme';

/** 户籍、身份、用途 as stored, with the words that forms, papers and sheets use for them. */
export const residences = [
  { value: 'nanhu', zh: '南湖区户籍', en: 'Registered in Nanhu' },
  { value: 'permit', zh: '居住证', en: 'Residence permit' },
  { value: 'elsewhere', zh: '以上均无', en: 'Neither' },
] as const;

export const idTypes = [
  { value: 'residentId', zh: '居民身份证', en: 'Resident identity card' },
  { value: 'hmtResidencePermit', zh: '港澳台居民居住证', en: 'Residence permit for Hong Kong, Macao and Taiwan residents' },
] as const;

export const entityRoles = [
  { value: 'operator', zh: '经营者', en: 'Operator' },
  { value: 'legalRepresentative', zh: '法定代表人', en: 'Legal representative' },
  { value: 'shareholder', zh: '股东', en: 'Shareholder' },
] as const;

export const purposes = [
  { value: 'workingCapital', zh: '流动资金', en: 'Working capital' },
  { value: 'equipment', zh: '设备', en: 'Equipment' },
  { value: 'materials', zh: '原料', en: 'Materials' },
  { value: 'premises', zh: '场地', en: 'Premises' },
  { value: 'other', zh: '其他经营', en: 'Other business use' },
  { value: 'consumption', zh: '个人消费', en: 'Private consumption' },
  { value: 'housing', zh: '购房', en: 'Buying a home' },
] as const;

/** Whose loan the guaranteed scheme subsidises in full (财金〔2020〕21号). */
export const priorityGroups = [
  { value: 'none', zh: '非重点人群', en: 'None' },
  { value: 'student', zh: '在校学生', en: 'Student' },
  { value: 'graduate', zh: '毕业5年以内高校毕业生', en: 'Graduate of at most five years' },
  { value: 'unemployed', zh: '登记失业人员', en: 'Registered unemployed' },
  { value: 'disabled', zh: '持证残疾人', en: 'Disabled' },
  { value: 'veteran', zh: '退役军人', en: 'Veteran' },
] as const;

const applicant = {
  applicantName: text('姓名', 'Name', { format: 'person-name', 'x-mask': 'name' }),
  idType: choice('证件类型', 'Kind of identity document', idTypes),
  idNumber: text('证件号码', 'Identity number', { format: 'resident-id', 'x-widget': 'idNumber', 'x-mask': 'idNumber' }),
  phone: text('手机', 'Phone', { format: 'cn-phone', 'x-widget': 'phone', 'x-mask': 'phone' }),
  orgUnit: text('所属村社区', 'Village or community', { maxLength: 64, 'x-widget': 'unit' }),
  residence: choice('户籍/居住证', 'Household registration', residences),
  residencePermitNo: text('居住证号码', 'Residence permit number', { maxLength: 30, 'x-mask': 'idNumber', description: '户籍不在南湖区的填写', 'x-help': 'For those registered outside Nanhu' }),
};

const business = {
  entityName: text('经营主体', 'Business', { description: '与营业执照名称一致', 'x-help': 'As on the business licence' }),
  uscc: text('信用代码', 'Unified social credit code', { format: 'credit-code', 'x-widget': 'creditCode' }),
  entityUnit: leafUnit('district', '经营场所所在村社区', 'Where the business is', { description: '须在本区，可与本人所属村社区不同', 'x-help': 'In the district; it need not be her own village' }),
  entityAddress: address('经营场所地址', 'Its address there', { description: '村（社区）以下，与营业执照一致', 'x-help': 'Below the village, as on the licence', examples: ['竹林浜12号', '桂苑路88号'] }),
  entityRole: choice('身份', 'Role in the business', entityRoles),
  sharePpm: rate('持股比例', 'Share held', { minimum: 1, description: '股东填写，须不低于30%', 'x-help': 'For shareholders; at least 30 %' }),
  foundedOn: date('成立日期', 'Founded on'),
  industry: text('行业', 'Industry', { maxLength: 30 }),
  employees: count('带动就业', 'Jobs', { in: 'people' }),
  womenEmployees: count('女性', 'of them women', { in: 'people' }),
};

const loan = {
  bank: text('经办银行', 'Bank', { maxLength: 60 }),
  contractNo: text('合同号', 'Contract number', { maxLength: 60 }),
  purpose: choice('用途', 'Purpose', purposes),
  principal: money('借款本金', 'Principal', { minimum: 1_000_000, maximum: 100_000_000, description: '1万元至100万元；计算贴息时以本批次的本金上限为限', 'x-help': '10,000 to 1,000,000 yuan; counted up to the round’s cap' }),
  rate: rate('合同年利率', 'Contract rate a year', { minimum: 1, maximum: 240_000 }),
  signedOn: date('签订', 'Signed on'),
  drawdownOn: date('放款', 'Drawn on'),
  maturityOn: date('到期', 'Due on'),
  repayments: rows('提前/分期还本', 'Early or part repayments', { date: date('还本日期', 'Repaid on'), amount: money('还本金额', 'Amount', { minimum: 1 }) }),
  overdue: rows('逾期区间', 'Overdue ranges', {
    from: date('逾期起', 'From'),
    to: date('逾期止', 'To', { description: '结清逾期的当日，不计入逾期', 'x-help': 'The day it was settled, which no longer counts' }),
  }),
  extended: yesNo('展期', 'Extended beyond its term'),
  interestPaid: money('窗口内已付利息', 'Interest paid in the claim window', { description: '以银行盖章的付息清单为准', 'x-help': 'As on the bank’s stamped list of interest paid' }),
  creditReportOn: date('信用报告出具日期', 'Credit report issued on', { description: '申报时出具不超过30天', 'x-help': 'At most 30 days old on the day of applying' }),
  priorYears: count('已享受次数', 'Times subsidised before', { in: 'times', maximum: 20 }),
  referralNo: text('金融服务推荐编号', 'Number of the referral', { maxLength: 30, pattern: '^FZ02-[0-9]{4}-[0-9]{4,}$', examples: ['FZ02-2022-0001'], description: '经区妇联推荐（FZ02）放款的填写', 'x-help': 'Where the loan came by a referral of the federation (FZ02)' }),
  priorityGroup: { ...choice('重点人群', 'Priority group', priorityGroups), description: '仅创业担保贷款方式需要填写', 'x-help': 'For the guaranteed scheme only' },
};

const account = {
  payee: { ...text('收款户名', 'Account name', { maxLength: 60, description: '须与申报人或其经营主体一致', 'x-help': 'The applicant’s own or her business’s' }), 'x-mask': 'name' },
  cardNo: text('账号', 'Account number', { format: 'bank-card', 'x-widget': 'bankCard', 'x-mask': 'bankCard' }),
  bankBranch: text('开户行', 'Branch', { maxLength: 60 }),
};

/** Each may come later: 村（社区）初核 confirms that the set is complete (see review-forms.ts). */
const attachments = {
  idCard: sensitiveFiles('身份证正反面', 'Identity card, both sides'),
  household: sensitiveFiles('户口簿或居住证', 'Household register or residence permit'),
  licence: files('营业执照', 'Business licence'),
  contract: sensitiveFiles('借款合同及借据', 'Loan contract and note'),
  interestStatement: sensitiveFiles('付息清单（银行盖章）', 'Interest statement stamped by the bank'),
  creditReport: sensitiveFiles('信用报告（30天内）', 'Credit report, at most 30 days old'),
  pledge: files('诚信承诺书', 'Pledge of honesty'),
  bankCard: sensitiveFiles('银行卡复印件', 'Copy of the bank card'),
};

const consents = {
  creditCheck: mustTick('同意查询本人及经营主体信用状况', 'My credit and that of my business may be checked'),
  sensitive: sensitiveConsent('身份证号、银行账号', 'ID number and bank account'),
  sharing: consent('sharing', '同意将申报信息提供给征求意见的部门和经办银行', 'My data may be shared with the departments and the bank asked'),
  publication: consent('publication', '同意按规定公示（姓名隐去部分文字）', 'The result may be published, my name masked'),
  truth: mustTick('承诺申报材料真实，愿承担虚假申报的责任', 'All I state is true, and I answer for it'),
};

export const application = {
  title: { zh: '妇女创业小额贷款贴息申请表', en: 'Application for an interest subsidy' },
  schema: form(
    [
      { zh: '申报人', en: 'Applicant', fields: applicant },
      { zh: '经营主体', en: 'Business', fields: business },
      { zh: '借款情况', en: 'Loan', fields: loan },
      { zh: '收款账户', en: 'Account for the subsidy', fields: account },
      {
        zh: '附件', en: 'Attachments',
        fields: { attachments: { ...group(attachments, Object.keys(attachments)), title: '附件材料', 'x-en': 'Documents', description: '每个文件不超过10MB；村（社区）初核时核对是否齐全', 'x-help': 'At most 10 MB each; the village checks that the set is complete' } },
      },
      {
        zh: '授权与承诺', en: 'Consent and pledge',
        fields: {
          consents: { ...group(consents), title: '授权与承诺', 'x-en': 'Consent and pledge' },
          signature: text('签名', 'Signature', { maxLength: 30, 'x-widget': 'signature', 'x-mask': 'name' }),
        },
      },
    ],
    ['residencePermitNo', 'sharePpm', 'repayments', 'overdue', 'extended', 'creditReportOn', 'referralNo', 'priorityGroup', 'attachments'],
  ),
} as const satisfies FormSpec;

/** A new account after the bank returned the money. */
export const newAccount = {
  title: { zh: '更正收款账户', en: 'New account' },
  schema: form([{ zh: '收款账户', en: 'Account for the subsidy', fields: account }]),
} as const satisfies FormSpec;
