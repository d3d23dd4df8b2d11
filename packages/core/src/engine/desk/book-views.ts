// What the books answer: figures of the yearly report, quotas and budgets, certificates, numbers of documents.
import type { LocalText } from '../../definition/text.ts';
import type { ReportPart } from '../../plugin/report/write-sentence.ts';

/** A figure of the yearly report in one year. */
export interface FigureView {
  readonly campaign: string;
  /** Catalogue code. */
  readonly programme: string;
  readonly figure: string;
  readonly title: LocalText;
  readonly unit: LocalText | 'fen';
  readonly year: number;
  readonly sum: number;
  /** How many items stand behind it. */
  readonly items: number;
}

export interface FigureItemPage {
  readonly rows: readonly { readonly itemId: string; readonly number: string; readonly title: string; readonly unitName: LocalText; readonly countedOn: string; /** Null where the item's stage hides fields from who asks. */ readonly amount: number | null }[];
  /** Handed in as `after` for the next page. */
  readonly next: string | null;
}

/** One line of a quota or budget. */
export interface LedgerView {
  readonly ledger: string;
  readonly title: LocalText;
  readonly unit: 'fen' | 'count';
  /** The year, the round's id, or `ever`. */
  readonly scope: string;
  readonly unitName: LocalText | null;
  readonly most: number;
  readonly reserved: number;
  readonly spent: number;
  readonly left: number;
  /** The line's own name, to change its limit by. */
  readonly line: string;
  /** The item that set its limit; null where that was not kept. */
  readonly setBy: { readonly itemId: string; readonly number: string } | null;
  /** Who may change its limit: she does (`true`), others do, or nobody does any more. */
  readonly mayChange: boolean;
}

/** Another limit for a line, and why. */
export interface ChangeLimit {
  /** See LedgerView.line. */
  readonly line: string;
  /** Fen or a count, as the ledger is kept. */
  readonly most: number;
  readonly reason: string;
}

/** A certificate as anybody may check it. */
export interface CertificateView {
  readonly number: string;
  readonly title: LocalText;
  /** Masked. */
  readonly holder: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly revokedOn: string | null;
  /** The number of the one given in its place 换证; it holds no more then. */
  readonly replacedBy: string | null;
}

/** Every campaign with its programmes, as one person sees them. */
export interface Catalogue {
  readonly year: number;
  readonly campaigns: readonly { readonly campaign: string; readonly title: LocalText; readonly programmes: readonly CatalogueEntry[] }[];
}

export interface CatalogueEntry {
  readonly code: string;
  readonly title: LocalText;
  /** How many items are open in the units she looks after. */
  readonly open: number;
  readonly workflows: readonly { readonly workflow: string; readonly title: LocalText; readonly isBatch: boolean; readonly mayStart: boolean }[];
  /** Whether it keeps quotas or budgets. */
  readonly hasLedgers: boolean;
  /** Of this year; none for whoever has no post in the district. */
  readonly figures: readonly FigureView[];
}

/** The yearly report 工作总结 as it stands now: the office's own sentences, a section for each campaign that has some. */
export interface YearlyReport {
  readonly year: number;
  readonly sections: readonly { readonly campaign: string; readonly title: LocalText; readonly paragraphs: readonly (readonly ReportPart[])[] }[];
}

/** A line of the register of documents 发文登记簿. domain.md §3.6 */
export interface DocumentNumberView {
  readonly number: string;
  /** Of the paper that carries it; of the item where no paper was made with it. */
  readonly title: string;
  readonly itemId: string;
  readonly itemNumber: string;
  readonly takenOn: string;
  /** 作废: since when it carries no document, and why; null while it is in force. */
  readonly cancelled: { readonly on: string; readonly reason: LocalText } | null;
}

/** The register of a year, in the order of its numbers. */
export interface DocumentRegister {
  readonly rows: readonly DocumentNumberView[];
  /** Whether she may mark a number as cancelled. */
  readonly mayCancel: boolean;
}
