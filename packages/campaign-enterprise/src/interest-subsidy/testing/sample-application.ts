// Invented applications for tests: one good one to bend, and the nine loans of the worked round (domain.md §5).
import { valuesOf } from '@jinguo/core/testing';
import { isLocalDate, officialCalendar, type ItemView, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { interestSubsidyRound } from '../round-workflow.ts';
import { interestSubsidy } from '../workflow.ts';

export const goodApplication = {
  applicantName: '沈雨薇', idType: 'residentId', idNumber: '330402198604120001', phone: '13800002101',
  orgUnit: 'v11', residence: 'nanhu',
  entityName: '嘉兴市南湖区新丰竹里家庭农场', uscc: '92330402MA2DEM017E', entityUnit: 'v11', entityAddress: '竹里浜12号', entityRole: 'operator', foundedOn: '2017-03-20',
  industry: '蔬菜种植', employees: 12, womenEmployees: 9,
  bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2020120101号', purpose: 'workingCapital',
  principal: 20_000_000, rate: 43_500, signedOn: '2020-12-01', drawdownOn: '2020-12-01', maturityOn: '2021-12-01',
  repayments: [], overdue: [], extended: false, interestPaid: 734_667, priorYears: 0,
  payee: '沈雨薇', cardNo: '6228580338000000011', bankBranch: '浙江禾城农村商业银行营业部',
  consents: { creditCheck: true, sensitive: true, sharing: true, publication: true, truth: true }, signature: '沈雨薇',
} as const satisfies JsonObject;

export const goodRound = {
  name: '2021年度', windowFrom: '2021-09-01', windowTo: '2021-09-30', budget: 7_000_000,
  claimFrom: '2020-10-01', claimTo: '2021-10-01', scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: 1_000_000,
  phone: '0573-82838100', partnerPhone: '0573-82838200', address: '嘉兴市南湖区凌公塘路1号',
} as const satisfies JsonObject;

/** The loans behind “为9名创业女性贴息6.96万元”, in the table's order, with the subsidy of its last column. */
export const workedRound = [
  loan(30_000_000, '2020-09-25', '2021-09-25', 43_500, 1_000_000),
  loan(30_000_000, '2020-10-16', '2021-10-16', 43_500, 1_000_000),
  loan(40_000_000, '2020-11-02', '2022-11-02', 46_000, 1_000_000),
  loan(20_000_000, '2020-12-01', '2021-12-01', 43_500, 650_222),
  { ...loan(20_000_000, '2019-12-16', '2021-12-16', 45_000, 592_528), repayments: [{ date: '2021-06-15', amount: 20_000_000 }] },
  loan(25_000_000, '2021-01-11', '2022-01-11', 36_000, 657_500),
  loan(15_000_000, '2020-09-30', '2021-09-30', 43_500, 583_917),
  loan(30_000_000, '2021-03-10', '2022-03-10', 43_500, 657_708),
  loan(30_000_000, '2021-01-19', '2022-01-19', 48_000, 818_125),
];

function loan(...[principal, drawn, maturityOn, rate, expected]: readonly [number, string, string, number, number]) {
  return { principal, signedOn: drawn, drawdownOn: drawn, maturityOn, rate, interestPaid: 5_000_000, repayments: [], expected };
}

const parameters = valuesOf({ ...interestSubsidy.parameters, ...interestSubsidyRound.parameters });

/** An application in its round, as contributions see it. */
export function viewOf(application: JsonObject, more: Partial<Omit<ItemView, 'data'>> & { readonly data?: JsonObject } = {}): ItemView {
  return {
    id: 'i1', number: 'FZ01-2021-0001', unit: 'v11', entries: [], members: [], parameters, today: day('2021-09-15'), calendar: officialCalendar,
    batch: { id: 'b1', stage: 'collecting', data: { roundSettings: goodRound } },
    ...more,
    data: { application, ...more.data },
  };
}

export function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(text);
  return text;
}
