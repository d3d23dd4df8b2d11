// An application's data as the rules read it. The form's JSON Schema has already refused anything else; this gives the
// same fields their types once, so that no rule reaches into loose JSON.
import { isLocalDate, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { z } from 'zod';

const date = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));
const fen = z.int();

const shape = z.object({
  applicantName: z.string(),
  idType: z.enum(['residentId', 'hmtResidencePermit']),
  idNumber: z.string(),
  orgUnit: z.string(),
  residence: z.enum(['nanhu', 'permit', 'elsewhere']),
  residencePermitNo: z.string().optional(),
  entityName: z.string(),
  uscc: z.string(),
  entityRole: z.enum(['operator', 'legalRepresentative', 'shareholder']),
  sharePpm: z.int().optional(),
  foundedOn: date,
  employees: z.int(),
  womenEmployees: z.int(),
  bank: z.string(),
  contractNo: z.string(),
  purpose: z.enum(['workingCapital', 'equipment', 'materials', 'premises', 'other', 'consumption', 'housing']),
  principal: fen,
  rate: z.int(),
  signedOn: date,
  drawdownOn: date,
  maturityOn: date,
  repayments: z.array(z.object({ date, amount: fen })).default([]),
  overdue: z.array(z.object({ from: date, to: date })).default([]),
  extended: z.boolean().default(false),
  interestPaid: fen,
  /** Unknown where the report is still to come, and of applications from before it was asked. */
  creditReportOn: date.optional(),
  attachments: z.object({ creditReport: z.array(z.unknown()).default([]) }).optional(),
  priorYears: z.int(),
  referralNo: z.string().optional(),
  priorityGroup: z.enum(['none', 'student', 'graduate', 'unemployed', 'disabled', 'veteran']).optional(),
  payee: z.string(),
  cardNo: z.string(),
  bankBranch: z.string(),
});

export type Application = z.infer<typeof shape>;

/** The application among an item's data. */
export function readApplication(data: JsonObject): Application {
  return shape.parse(data['application']);
}

const applied = z.object({ on: date });

/** The day she applied: eligibility is asked of that day, however often the application came back. */
export function appliedOn(data: JsonObject, today: LocalDate): LocalDate {
  const read = applied.safeParse(data['applied']);
  return read.success ? read.data.on : today;
}

const account = z.object({ payee: z.string(), cardNo: z.string(), bankBranch: z.string() });
export type Account = z.infer<typeof account>;

/** Where the money goes: the corrected account once there is one. */
export function payoutAccount(data: JsonObject): Account {
  const corrected = account.safeParse(data['newAccount']);
  return corrected.success ? corrected.data : account.parse(data['application']);
}
