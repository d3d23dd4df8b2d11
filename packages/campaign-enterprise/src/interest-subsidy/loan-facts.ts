// What two fields of an application must say of each other, or a field and the calendar; the form's schema sees one field
// at a time. Every breach is named at once (一次性告知).
import { addDays, addMonths, normalise, parseCreditCode, parseIdNumber, printDate, type Check, type Finding, type LocalDate } from '@jinguo/core/plugin';
import { appliedOn, readApplication, type Account, type Application } from './application.ts';
import { parameterAt, refuse, warn } from '@jinguo/core/programme';

/** The district's own, in characters 3 to 8 of a credit code. */
const districtCode = '330402';
const permitAreas: readonly string[] = ['810000', '820000', '830000'];

export const loanFacts: Check = (view) => {
  const { data, unit, today } = view;
  const application = readApplication(data);
  const on = appliedOn(data, today);
  return [
    ...documentFindings(application, on),
    ...placeFindings(application, unit),
    ...businessFindings(application, on),
    ...dateFindings(application, parameterAt(view, 'longestTerm')),
    ...repaymentFindings(application),
    ...overdueFindings(application, on),
    ...reportFindings(application, { on, today, days: parameterAt(view, 'reportDays') }),
    ...holderFindings('/application', application, application),
  ];
};

/** 信用报告: at most so many days old when she applied. One handed in later, with what was to be completed, may be younger, and none is of a day to come. */
function reportFindings({ creditReportOn, attachments }: Application, { on, today, days }: { readonly on: LocalDate; readonly today: LocalDate; readonly days: number }): readonly Finding[] {
  if (creditReportOn === undefined) {
    return (attachments?.creditReport ?? []).length === 0 ? [] : [refuse('/application/creditReportOn', 'CREDIT_REPORT_ON', { zh: '已上传信用报告的，请填写出具日期', en: 'say on which day the attached report was issued' })];
  }
  if (creditReportOn > today) return [refuse('/application/creditReportOn', 'CREDIT_REPORT_ON', { zh: '信用报告出具日期晚于今天，请核对', en: 'is still to come; check the report' })];
  return addDays(creditReportOn, days) >= on ? [] : [refuse('/application/creditReportOn', 'CREDIT_REPORT_OLD', { zh: `信用报告出具于${printDate(creditReportOn)}，申报时已超过${days}天，请重新开具`, en: `was more than ${days} days old on the day of applying; get a new one` })];
}

/** 收款户名 must be the applicant's name or her business's. */
export function holderFindings(form: string, account: Pick<Account, 'payee'>, application: Application): readonly Finding[] {
  const holders = [application.applicantName, application.entityName].map(normalise);
  if (holders.includes(normalise(account.payee))) return [];
  return [refuse(`${form}/payee`, 'PAYEE', { zh: '收款户名须与申报人姓名或经营主体名称一致，请更正收款账户', en: 'the account must be in the applicant’s name or her business’s; give such an account' })];
}

/** 810000, 820000 and 830000 are areas of 港澳台居民居住证 only (domain.md §3.1). */
function documentFindings({ idType, idNumber }: Application, on: LocalDate): readonly Finding[] {
  const id = parseIdNumber(idNumber, on);
  if (!id.ok) return [];
  const fits = permitAreas.includes(id.value.areaCode) ? 'hmtResidencePermit' : 'residentId';
  if (fits === idType) return [];
  return fits === 'hmtResidencePermit'
    ? [refuse('/application/idType', 'ID_TYPE', { zh: '证件号码为港澳台居民居住证号码，请选择相应的证件类型', en: 'is a residence permit by its number; choose that kind of document' })]
    : [refuse('/application/idType', 'ID_TYPE', { zh: '证件号码不是港澳台居民居住证号码，请核对证件类型和号码', en: 'does not fit the number, which is a resident identity card’s; check both' })];
}

function placeFindings({ orgUnit, residence, residencePermitNo }: Application, unit: string): readonly Finding[] {
  return [
    ...(orgUnit === unit ? [] : [refuse('/application/orgUnit', 'ORG_UNIT', { zh: '所属村社区与办件归属的村社区不一致，请重新选择', en: 'is not the village or community the application was filed for; choose that one' })]),
    ...(residence !== 'permit' || residencePermitNo !== undefined ? [] : [refuse('/application/residencePermitNo', 'PERMIT_NO', { zh: '持居住证申报的，请填写居住证号码', en: 'is required for holders of a residence permit' })]),
  ];
}

function businessFindings(application: Application, on: LocalDate): readonly Finding[] {
  const { entityRole, sharePpm, employees, womenEmployees, foundedOn } = application;
  const code = parseCreditCode(application.uscc);
  return [
    ...(entityRole !== 'shareholder' || sharePpm !== undefined ? [] : [refuse('/application/sharePpm', 'SHARE', { zh: '以股东身份申报的，请填写持股比例', en: 'is required for shareholders' })]),
    ...(foundedOn <= on ? [] : [refuse('/application/foundedOn', 'FOUNDED_ON', { zh: '成立日期晚于申报日期，请核对营业执照', en: 'is later than the application; check the licence' })]),
    ...(womenEmployees <= employees ? [] : [refuse('/application/womenEmployees', 'WOMEN_EMPLOYEES', { zh: '女性从业人数大于带动就业总数，请核对', en: 'is more than all jobs together; check both figures' })]),
    ...(code.ok && code.value.normalised.slice(2, 8) !== districtCode ? [warn('/application/uscc', 'USCC_AREA', { zh: '信用代码的登记机关不在南湖区，请核对经营场所是否在本区', en: 'was registered outside the district; make sure that the business is in it' })] : []),
    ...(code.ok && !code.value.organisationCodeFits ? [warn('/application/uscc', 'USCC_INNER', { zh: '信用代码中的组织机构代码校验不符，请与营业执照核对', en: 'its organisation code does not check out; compare it with the licence' })] : []),
  ];
}

function dateFindings({ signedOn, drawdownOn, maturityOn }: Application, longestTerm: number): readonly Finding[] {
  return [
    ...(signedOn <= drawdownOn ? [] : [refuse('/application/drawdownOn', 'DRAWDOWN_ON', { zh: '放款日期早于签订日期，请与借款合同核对', en: 'is before the contract was signed; check the contract' })]),
    ...(drawdownOn < maturityOn ? [] : [refuse('/application/maturityOn', 'MATURITY_ON', { zh: '到期日期须晚于放款日期，请与借款合同核对', en: 'must be after the loan was drawn; check the contract' })]),
    ...(maturityOn <= addMonths(drawdownOn, longestTerm) ? [] : [refuse('/application/maturityOn', 'TERM', { zh: `借款期限超过${longestTerm}个月，不在贴息范围内`, en: `the loan runs longer than ${longestTerm} months, which the subsidy does not cover` })]),
  ];
}

function repaymentFindings({ repayments, drawdownOn, maturityOn, principal }: Application): readonly Finding[] {
  const repaid = repayments.reduce((sum, one) => sum + one.amount, 0);
  return [
    ...repayments.flatMap(({ date }, index) =>
      date > drawdownOn && date < maturityOn ? [] : [refuse(`/application/repayments/${index}/date`, 'REPAYMENT_DATE', { zh: '还本日期须在放款日期之后、到期日期之前', en: 'must lie between the day the loan was drawn and its end' })],
    ),
    ...(repaid <= principal ? [] : [refuse('/application/repayments', 'REPAYMENT_SUM', { zh: '还本金额合计超过借款本金，请核对', en: 'add up to more than the principal; check the amounts' })]),
  ];
}

function overdueFindings({ overdue }: Application, on: LocalDate): readonly Finding[] {
  return overdue.flatMap(({ from, to }, index) => [
    ...(from < to ? [] : [refuse(`/application/overdue/${index}/to`, 'OVERDUE_RANGE', { zh: '逾期止须晚于逾期起', en: 'must be after the range begins' })]),
    ...(to <= on ? [] : [refuse(`/application/overdue/${index}/to`, 'OVERDUE_OPEN', { zh: '申报时仍有未结清的逾期，结清后方可申报', en: 'is still open on the day of applying; settle it first' })]),
  ]);
}
