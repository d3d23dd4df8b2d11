// What one demonstration application holds. `form` has the keys of domain.md §5, so that it can be sent as it is;
// the rest tells the seeding who sends it, when, and where it stops.

export interface DemoApplication {
  /** The day it is sent in; for a draft, the day it was begun. */
  readonly appliedOn: string;
  /** `village` is 代填: the village officer enters it for her; `open`: she applies on the open page and follows it by its code. */
  readonly by: 'self' | 'village' | 'open';
  /** Username in people.ts, exactly when `by` is `self`. */
  readonly account: string | null;
  readonly form: DemoForm;
}

export interface StoriedApplication extends DemoApplication {
  readonly story: DemoStory;
  /** What the desk or the applicant wrote when it came back, was refused or was withdrawn. */
  readonly reason: string | null;
  /** The body that the desk named where it did not accept it. */
  readonly rightBody?: string;
}

export type DemoStory =
  | 'draft'
  | 'village'
  | 'notAccepted'
  | 'returnedFromVillage'
  | 'town'
  | 'returnedFromTown'
  | 'resubmitted'
  | 'rejectedAtTown'
  | 'districtCheck'
  | 'sectionReview'
  | 'awaitingRound'
  | 'withdrawn';

/** Money in fen, rates and shares in ppm, dates as YYYY-MM-DD, ranges half-open. */
export interface DemoForm {
  readonly applicantName: string;
  readonly idType: 'residentId';
  readonly idNumber: string;
  readonly phone: string;
  readonly orgUnit: string;
  readonly residence: 'nanhu' | 'permit';
  readonly residencePermitNo?: string;
  readonly entityName: string;
  readonly uscc: string;
  /** Where the business is: a village or community of the district, and the rest of its address. */
  readonly entityUnit: string;
  readonly entityAddress: string;
  readonly entityRole: 'operator' | 'legalRepresentative' | 'shareholder';
  readonly sharePpm?: number;
  readonly foundedOn: string;
  readonly industry: string;
  readonly employees: number;
  readonly womenEmployees: number;
  readonly bank: string;
  readonly contractNo: string;
  readonly purpose: 'workingCapital' | 'equipment' | 'materials' | 'premises' | 'other';
  readonly principal: number;
  readonly rate: number;
  readonly signedOn: string;
  readonly drawdownOn: string;
  readonly maturityOn: string;
  readonly repayments: readonly { readonly date: string; readonly amount: number }[];
  readonly overdue: readonly { readonly from: string; readonly to: string }[];
  readonly extended: boolean;
  readonly interestPaid: number;
  readonly creditReportOn: string;
  readonly priorYears: number;
  readonly payee: string;
  readonly cardNo: string;
  readonly bankBranch: string;
  readonly consents: typeof allConsents;
  readonly signature: string;
}

export const allConsents = { creditCheck: true, sensitive: true, sharing: true, publication: true, truth: true } as const;
