// A round and an application of FZ01 that the rules take, for trying the process out: a round that is open, and a loan drawn
// within its claim window, paid into the applicant's own account.
import { addDays, type ExampleAsked, type JsonObject } from '@jinguo/core/plugin';

export const roundExample = ({ today }: Pick<ExampleAsked, 'today'>): JsonObject => ({
  windowFrom: today, windowTo: addDays(today, 30), claimFrom: addDays(today, -365), claimTo: today,
  budget: 10_000_000_000, scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: 1_000_000,
});

export function applicationExample({ today }: Pick<ExampleAsked, 'today'>): JsonObject {
  const drawn = addDays(today, -200);
  return {
    applicantName: '沈兰', idType: 'residentId', residence: 'nanhu', entityRole: 'operator', foundedOn: addDays(today, -900), employees: 12, womenEmployees: 9,
    purpose: 'workingCapital', principal: 20_000_000, rate: 43_500, signedOn: drawn, drawdownOn: drawn, maturityOn: addDays(today, 165),
    repayments: [], overdue: [], extended: false, interestPaid: 734_667, creditReportOn: addDays(today, -10), priorYears: 0, payee: '沈兰',
  };
}
