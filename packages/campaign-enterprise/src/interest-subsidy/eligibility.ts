// Who may be subsidised at all (domain.md §5 Who, Reject codes). Every breach is named at once.
import { ageOn, parseIdNumber, printDate, type Check, type Finding, type LocalDate } from '@jinguo/core/plugin';
import { appliedOn, readApplication, type Application } from './application.ts';
import { parameterAt, refuse } from '@jinguo/core/programme';
import { readRound, rulesFor, type Round } from './round.ts';
import { claimedDays, computeSubsidy } from './rules.ts';

/** What a lead may change of who is subsidised. */
type Limits = Readonly<Record<'youngest' | 'oldest' | 'leastShare' | 'mostTimes', number>>;
const refusedPurposes: readonly Application['purpose'][] = ['consumption', 'housing'];

/** The check a stage asks for: facts of the application on the day she applied, under her round's settings. */
export const eligibility: Check = (view) => {
  const { data, batch, today } = view;
  if (batch === null) return [];
  const [youngest, oldest, leastShare, mostTimes] = [parameterAt(view, 'youngest'), parameterAt(view, 'oldest'), parameterAt(view, 'leastShare'), parameterAt(view, 'mostTimes')];
  return eligibilityFindings(readApplication(data), readRound(batch.data), appliedOn(data, today), { youngest, oldest, leastShare, mostTimes });
};

/** All reasons against an application on a day; none when it may go on. */
function eligibilityFindings(application: Application, round: Round, on: LocalDate, limits: Limits): readonly Finding[] {
  return [...personFindings(application, on, limits), ...businessFindings(application, limits), ...loanFindings(application, round)];
}

function personFindings({ idNumber, residence, priorYears }: Application, on: LocalDate, limits: Limits): readonly Finding[] {
  return [
    ...identityFindings(idNumber, on, limits),
    ...(residence === 'elsewhere' ? [refuse('/application/residence', 'NOT_LOCAL', { zh: '须为南湖区户籍或持有效居住证', en: 'must be registered in the district or hold a residence permit' })] : []),
    ...(priorYears >= limits.mostTimes ? [refuse('/application/priorYears', 'TIMES', { zh: `已享受贴息${priorYears}次，累计最多${limits.mostTimes}次`, en: `was subsidised ${priorYears} times; ${limits.mostTimes} in all is the most` })] : []),
  ];
}

function identityFindings(idNumber: string, on: LocalDate, { youngest, oldest }: Limits): readonly Finding[] {
  const id = parseIdNumber(idNumber, on);
  if (!id.ok) return [refuse('/application/idNumber', 'ID_NUMBER', { zh: '身份证号码不正确，请核对', en: 'is not a valid ID number; check it' })];
  const age = ageOn(id.value.birthDate, on);
  return [
    ...(id.value.gender === 'female' ? [] : [refuse('/application/idNumber', 'NOT_FEMALE', { zh: '贴息对象为女性，证件号码显示申报人非女性', en: 'the subsidy is for women; the ID number says otherwise' })]),
    ...(age >= youngest && age <= oldest ? [] : [refuse('/application/idNumber', 'AGE', { zh: `申报日（${printDate(on)}）年满${age}周岁，应为${youngest}至${oldest}周岁`, en: `is ${age} on the day of applying; ${youngest} to ${oldest} is asked` })]),
  ];
}

function businessFindings({ entityRole, sharePpm, purpose }: Application, { leastShare }: Limits): readonly Finding[] {
  const tooSmallAShare = entityRole === 'shareholder' && sharePpm !== undefined && sharePpm < leastShare * 10_000;
  return [
    ...(tooSmallAShare ? [refuse('/application/sharePpm', 'NO_ENTITY', { zh: `以股东身份申报的，持股应不低于${leastShare}%`, en: `a shareholder must hold at least ${leastShare} %` })] : []),
    ...(refusedPurposes.includes(purpose) ? [refuse('/application/purpose', 'PURPOSE', { zh: '借款须用于生产经营，消费和购房不在贴息范围内', en: 'the loan must serve the business; consumption and housing are not covered' })] : []),
  ];
}

/**
 * 展期、逾期不贴息 (domain.md §5): of a loan that was overdue the ranges are left out of its days and the rest is subsidised; of an
 * extended one nothing is. Its key is one yes or no where the overdue are rows, and the formula leaves out overdue ranges alone.
 */
function loanFindings(application: Application, round: Round): readonly Finding[] {
  const days = claimedDays(application, round);
  return [
    ...(application.extended ? [refuse('/application/extended', 'EXTENDED', { zh: '借款已展期，按规定不予贴息；未办理展期的，请选择“否”', en: 'an extended loan is not subsidised at all; where it was not extended, say no' })] : []),
    ...(days > 0 ? [] : [refuse('/application/drawdownOn', 'OUT_OF_WINDOW', { zh: `借款在计息期（${printDate(round.claimFrom)}至${printDate(round.claimTo)}）内没有可贴息的天数`, en: 'the loan has no day inside the claim window' })]),
    ...formulaFindings(application, round),
  ];
}

/** A loan without a day that counts hears that, not that nothing comes of it. */
function formulaFindings(application: Application, round: Round): readonly Finding[] {
  const result = computeSubsidy(application, rulesFor(application, round));
  if (result.ok) {
    return result.subsidy > 0 || result.days === 0 ? [] : [refuse('/application/interestPaid', 'ZERO_SUBSIDY', { zh: '测算贴息金额为零，不予受理', en: 'the computed subsidy is nil' })];
  }
  switch (result.code) {
    case 'RATE_TOO_HIGH':
      return [refuse('/application/rate', 'RATE_TOO_HIGH', { zh: '合同利率超过LPR+50BP，不符合创业担保贷款贴息条件', en: 'the contract rate is above LPR + 50 bp' })];
    case 'NO_LPR':
      return [refuse('/application/signedOn', 'OUT_OF_WINDOW', { zh: '签订日期早于2019年9月20日，没有可用的LPR', en: 'was signed before LPR rates are on record' })];
  }
}
