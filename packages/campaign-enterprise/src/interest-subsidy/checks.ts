// The rules asked before an application or its payment moves. Each answers with codes of domain.md §5; what the form's
// fields must say of each other is in loan-facts.ts, who may be subsidised at all in eligibility.ts.
import { addMonths, formatYuan, isLocalDate, normalise, printDate, type Check, type Finding, type JsonObject, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { payoutAccount, readApplication, type Application } from './application.ts';
import { parameterAt, refuse, warn } from '@jinguo/core/programme';
import { holderFindings } from './loan-facts.ts';
import { readRound } from './round.ts';
import { claimedRange } from './rules.ts';
import { readAdjustment, readCalculation, readSubsidy } from './subsidy.ts';

const workflow = 'interest-subsidy';
const subsidisedStages: readonly string[] = ['wait6', 'visit6', 'wait12', 'visit12', 'recovery'];
const subsidisedResults: readonly string[] = ['paid', 'recovered'];
const droppedResults: readonly string[] = ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided'];

/** The keys by which other applications of the same person or loan are found. */
export function applicationKeys(data: JsonObject): { readonly applicant: string; readonly contract: string } {
  const { idNumber, bank, contractNo } = readApplication(data);
  return { applicant: normalise(idNumber).toUpperCase(), contract: `${normalise(bank)}|${normalise(contractNo)}` };
}

/** One application a person and a loan in a round, three subsidies in all; a dropped application does not count. */
export const duplicates: Check = async (view) => {
  const { data, batch, today, others } = view;
  const keys = applicationKeys(data);
  const inThisRound = (other: OtherItem) => other.workflow === workflow && other.batch === (batch?.id ?? null) && !droppedResults.includes(other.result ?? '');
  const hers = await others('applicant', keys.applicant);
  const sameLoan = await others('contract', keys.contract);
  return [
    ...hers.filter(inThisRound).map((other) =>
      refuse('/application/idNumber', 'DUPLICATE_APPLICANT', { zh: `本批次已有您的申报（${other.number}），不能重复申报`, en: `she already applied in this round (${other.number}); one application a person` }),
    ),
    ...sameLoan.filter(inThisRound).map((other) =>
      refuse('/application/contractNo', 'DOUBLE_SUBSIDY', { zh: `该借款合同在本批次已申报（${other.number}），同一借款同一时段不能重复贴息`, en: `this loan was already put forward in this round (${other.number}); a loan is subsidised once for the same days` }),
    ),
    ...sameLoan.filter((other) => !inThisRound(other) && batch !== null && overlaps(other, claimedRange(readApplication(data), readRound(batch.data)))).map((other) =>
      refuse('/application/contractNo', 'DOUBLE_SUBSIDY', { zh: `该借款合同的相同时段已在另一批次申报（${other.number}），同一借款同一时段不能重复贴息`, en: `these days of the loan were put forward in another round (${other.number}); a loan is subsidised once for the same days` }),
    ),
    ...timesFindings(readApplication(data), hers.filter(wasSubsidised).length, parameterAt(view, 'mostTimes')),
    ...hers.filter((other) => isBarred(other, today, parameterAt(view, 'barYears'))).map((other) =>
      refuse('/application/idNumber', 'BARRED', { zh: `此前的贴息（${other.number}）已被追回或正在追回，${parameterAt(view, 'barYears')}年内不予受理`, en: `an earlier subsidy (${other.number}) is being or was recovered: nothing is accepted for ${parameterAt(view, 'barYears')} years` }),
    ),
  ];
};

/** Of another round, unless it came to nothing: some of the days are the same. */
function overlaps(other: OtherItem, claimed: { readonly from: LocalDate; readonly to: LocalDate }): boolean {
  const { claimedFrom, claimedTo } = other.fields;
  return other.workflow === workflow && !droppedResults.includes(other.result ?? '') && typeof claimedFrom === 'string' && typeof claimedTo === 'string' && claimedFrom < claimed.to && claimed.from < claimedTo;
}

/** While money is asked back, and for some years from the day it came back (domain.md §5 追回). */
function isBarred(other: OtherItem, today: LocalDate, years: number): boolean {
  if (other.workflow !== workflow) return false;
  const { recoveredOn } = other.fields;
  if (other.result === null) return other.stage === 'recovery';
  return other.result === 'recovered' && typeof recoveredOn === 'string' && isLocalDate(recoveredOn) && addMonths(recoveredOn, years * 12) > today;
}

/** Counts from the payment on. */
function wasSubsidised(other: OtherItem): boolean {
  return other.workflow === workflow && (other.result === null ? subsidisedStages.includes(other.stage) : subsidisedResults.includes(other.result));
}

/** Our own records speak where she declared fewer; what she declared herself is asked by eligibility. */
function timesFindings({ priorYears }: Application, recorded: number, mostTimes: number): readonly Finding[] {
  if (recorded <= priorYears) return [];
  if (recorded >= mostTimes) return [refuse('/application/priorYears', 'TIMES', { zh: `系统记录已享受贴息${recorded}次，累计最多${mostTimes}次`, en: `${recorded} subsidies are on record; ${mostTimes} in all is the most` })];
  return [warn('/application/priorYears', 'TIMES_DECLARED', { zh: `系统记录已享受贴息${recorded}次，与填报的${priorYears}次不符，请核对`, en: `${recorded} subsidies are on record, ${priorYears} were declared; check the figure` })];
}

/** First submission only: a 补正 may come after the window has closed. */
export const applicationWindow: Check = ({ batch, today }) => {
  if (batch === null) return [];
  const { windowFrom, windowTo } = readRound(batch.data);
  if (today >= windowFrom && today <= windowTo) return [];
  const days = { from: printDate(windowFrom), to: printDate(windowTo) };
  return [refuse('', 'OUT_OF_WINDOW', { zh: `本批次申报时间为${days.from}至${days.to}，请在申报时间内提交`, en: `this round takes applications from ${windowFrom} to ${windowTo}; submit within these days` })];
};

/** The corrected account, like the first one, must be hers or her business's. */
export const accountHolder: Check = ({ data }) => holderFindings('/newAccount', payoutAccount(data), readApplication(data));

/** What the district found in the credit report and the departments' lists; such an application can only be refused. */
export const districtFindings: Check = ({ data }) => {
  const { dishonest, doubleSubsidy } = readCalculation(data);
  return [
    ...(dishonest === true ? [refuse('/calculation/dishonest', 'DISHONEST', { zh: '已列入失信名单，不能同意，请选择“不同意”并写明理由', en: 'she is on a dishonesty list; refuse the application with this reason' })] : []),
    ...(doubleSubsidy === true ? [refuse('/calculation/doubleSubsidy', 'DOUBLE_SUBSIDY', { zh: '同一借款同一时段已享受其他贴息，不能同意，请选择“不同意”并写明理由', en: 'the loan is subsidised elsewhere for the same days; refuse the application with this reason' })] : []),
  ];
};

/** A manual change gives its reason, is made for the sum at hand, and stays within the cap and the interest she paid. */
export const manualChange: Check = ({ data, batch }) => {
  const { adjustedAmount, adjustReason } = readCalculation(data);
  if (adjustedAmount === undefined || batch === null) return [];
  const most = Math.min(readRound(batch.data).perPersonCap, readApplication(data).interestPaid);
  const computed = readSubsidy(data)?.computed ?? 0;
  const change = readAdjustment(data);
  return [
    ...(adjustReason === undefined ? [refuse('/calculation/adjustReason', 'ADJUST_REASON', { zh: '调整金额的，必须填写调整理由', en: 'a changed amount needs its reason' })] : []),
    ...(change === undefined || change.instead === computed ? [] : [refuse('/calculation/adjustReason', 'ADJUST_LAPSED', { zh: `申报内容变更后系统测算为${formatYuan(computed)}，原调整已失效；如仍需调整，请重新说明理由`, en: `the application changed and the formula now gives ${formatYuan(computed)}; give the reason anew or leave the amount` })]),
    ...(adjustedAmount > most ? [refuse('/calculation/adjustedAmount', 'ADJUST_LIMIT', { zh: `调整后的金额不能超过${formatYuan(most)}（每人上限和已付利息中的较低者）`, en: `may be at most ${formatYuan(most)}, the lower of the cap a person and the interest paid` })] : []),
    ...(adjustedAmount === computed ? [refuse('/calculation/adjustedAmount', 'ADJUST_SAME', { zh: '与系统测算金额一致，不需要填写', en: 'equals the computed amount; leave it empty' })] : []),
  ];
};
