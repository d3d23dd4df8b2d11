// What people see of the consents of an item, and what they send to withdraw one. domain.md §3.7
import type { LocalDate } from '../../calendar/local-date.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Person } from '../../people/post.ts';
import type { OpenConsentWithdrawal } from '../open/views.ts';

export interface ConsentView {
  /** Where the tick stands in the item's data, e.g. `application.publication`. */
  readonly consent: string;
  /** What she ticked, in its words. */
  readonly words: LocalText;
  /** 撤回同意: since when it stands no more; null while it does. */
  readonly withdrawn: {
    readonly on: LocalDate;
    readonly recordedAt: string;
    /** Masked, and how the office was told left out, for who does not handle the item. */
    readonly saidBy: string;
    readonly how: string | null;
  } | null;
}

export interface WithdrawConsent {
  readonly itemId: string;
  /** Where the tick stands, e.g. `application.publication`. */
  readonly consent: string;
  /** By whom, on which day, and how she told the office; of her own doing it is herself, today, here. */
  readonly saidBy?: string | undefined;
  readonly on?: string | undefined;
  readonly how?: string | undefined;
}

export type WithdrawsConsent = 'own' | 'staff' | 'no';

export interface ConsentDesk {
  /** 撤回同意: withdraws one of the consents an item's forms hold, once; hers, or as the office was told. PIPL 15 */
  readonly withdrawConsent: (person: Person, order: WithdrawConsent) => Promise<void>;
  /** The same in the applicant's name, by the code of her application. */
  readonly withdrawConsentOpenly: (order: OpenConsentWithdrawal) => Promise<void>;
}
