// What the office reads of files whose time to be kept is over 到期档案, and what it decides of them. domain.md §3.6, §3.7
import type { Retention } from '../../definition/retention.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Person } from '../../people/post.ts';
import type { DocumentRegister } from './book-views.ts';

/** A closed file whose time is over; nothing of whom it is about. */
export interface ExpiredFile {
  readonly itemId: string;
  readonly number: string;
  readonly workflow: string;
  readonly workflowTitle: LocalText;
  readonly unitName: LocalText;
  readonly kept: Retention;
  readonly keptTitle: LocalText;
  /** A file of its handlers alone: their head decides of it. */
  readonly sealed: boolean;
  /** Calendar dates (Asia/Shanghai). */
  readonly closedOn: string;
  readonly endsOn: string;
  /** Until when it was kept longer, and why. */
  readonly keptLonger: { readonly until: string; readonly reason: string } | null;
  /** A destruction that waits for a second person. */
  readonly proposed: { readonly by: string; readonly on: string; readonly reason: string; readonly documentNumber: string; readonly mine: boolean } | null;
  /** What the reader may do: decide (keep it longer, propose to destroy it), or be the second person. */
  readonly may: { readonly decide: boolean; readonly confirm: boolean };
}

export interface ExpiredFiles {
  /** The day asked about. */
  readonly on: string;
  readonly rows: readonly ExpiredFile[];
  /** More of them than fit. */
  readonly more: boolean;
}

/** Keeps files longer, to a day. */
export interface KeepLonger {
  readonly itemIds: readonly string[];
  readonly until: string;
  readonly reason: string;
}

/** Proposes to destroy files; nothing happens to them before a second person agrees. */
export interface ProposeDestruction {
  readonly itemIds: readonly string[];
  readonly reason: string;
  /** 销毁批准文号. */
  readonly documentNumber: string;
}

/** What the second person says: destroy them now, or not. */
export interface SettleDestruction {
  readonly itemIds: readonly string[];
  readonly agreed: boolean;
}

/** The part of the engine that looks after the register of documents and files whose time is over. */
export interface ArchiveDesk {
  /** The register of documents 发文登记簿 of a year; for posts of the district's own. */
  readonly documentNumbers: (person: Person, query: { readonly year: number }) => Promise<DocumentRegister>;
  /** Marks a number 作废 whose paper did not go out; the reason goes into the audit log. For leads only. */
  readonly cancelDocumentNumber: (person: Person, request: { readonly number: string; readonly reason: string }) => Promise<void>;
  /** Closed files whose time to be kept is over on a day, today's by default; for posts of the district's own, sealed ones for their handlers' head. */
  readonly expiredFiles: (person: Person, query: { readonly on?: string | undefined }) => Promise<ExpiredFiles>;
  /** Keeps such files to a later day; the reason goes into the audit log. For heads. */
  readonly keepLonger: (person: Person, request: KeepLonger) => Promise<void>;
  /** Proposes to destroy such files. For heads. */
  readonly proposeDestruction: (person: Person, request: ProposeDestruction) => Promise<void>;
  /** A second head's word on it: the files are destroyed in one transaction, for good, or stay. */
  readonly settleDestruction: (person: Person, request: SettleDestruction) => Promise<void>;
}
