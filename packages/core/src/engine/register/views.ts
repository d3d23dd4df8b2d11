// A register 台账: a list with the columns somebody chose, page by page, to be written into a sheet.
import type { LocalText } from '../../definition/text.ts';
import type { InboxQuery, ItemsQuery } from '../engine.ts';
import type { ListFilter } from '../read/list-filter.ts';

/** Which list it is of. */
export type RegisterList =
  | ({ readonly list: 'items' } & Omit<ItemsQuery, 'cursor' | 'limit'>)
  | ({ readonly list: 'inbox' } & Omit<InboxQuery, 'cursor' | 'limit'>)
  | ({ readonly list: 'find'; readonly text: string; readonly status?: 'open' | 'done' | undefined } & Omit<ListFilter, 'text'>)
  /** The entries of a batch, whatever became of them. */
  | { readonly list: 'entries'; readonly batch: string };

/** Money in fen, rates in ppm, dates as 2022-09-05, moments as UTC instants. */
export type RegisterKind = 'text' | 'money' | 'count' | 'rate' | 'date' | 'moment';

export interface RegisterColumn {
  readonly key: string;
  readonly title: LocalText;
  /** What it belongs to: the item itself, its figures, or a form. */
  readonly group: LocalText;
  readonly kind: RegisterKind;
  /** Whether what it shows is masked, unless a reason is given. */
  readonly masked: boolean;
}

export interface RegisterColumns {
  readonly columns: readonly RegisterColumn[];
  /** Whether she may have masked columns in full, for a reason. */
  readonly mayUnmask: boolean;
}

export interface RegisterQuery {
  readonly of: RegisterList;
  /** Keys, in the order they are to stand. */
  readonly columns: readonly string[];
  readonly language: 'zh' | 'en';
  /** Why masked columns are to be shown in full; every item shown is recorded with it. Absent: masked. */
  readonly reason?: string | undefined;
  readonly cursor?: string | undefined;
  /** 1–100. */
  readonly limit: number;
}

export type RegisterCell = string | number | null;

export interface RegisterPage {
  readonly rows: readonly (readonly RegisterCell[])[];
  readonly next: string | null;
}
