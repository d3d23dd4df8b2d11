// The tables programmes keep things in beside their items: figures, quotas and budgets, certificates, document numbers. See schema.ts.
/** What an item adds to a figure of its programme, written when it passes the way that counts. */
export interface FigureEntryTable {
  id: string;
  /** Catalogue code of the programme. */
  programme: string;
  figure: string;
  item_id: string;
  year: number;
  /** Calendar date (Asia/Shanghai). */
  counted_on: string;
  district: string | null;
  town: string | null;
  village: string | null;
  /** In the figure's unit: items, people, times, fen. Negative where something is taken away. */
  amount: number;
}

/** A quota or budget line: what may be taken from it, and what is. */
export interface LedgerTable {
  /** `<programme>/<ledger>/<scope>`, e.g. FZ01/budget/2022 or JH05/places/<batch>/<town>. */
  id: string;
  most: number;
  taken: number;
  /** The item whose form says how much there is; null where that was not kept yet. */
  set_by: string | null;
}

/** What an item holds of a line; reserved until it is spent, released when the item ends otherwise. */
export interface LedgerEntryTable {
  item_id: string;
  ledger: string;
  state: 'reserved' | 'spent' | 'released';
  amount: number;
  at: string;
}

export interface CertificateTable {
  /** What the QR code carries; cannot be guessed from another. */
  code: string;
  number: string;
  item_id: string;
  /** Who holds it, masked, as the public page shows it. */
  holder: string;
  /** {"zh","en"} */
  title: string;
  issued_on: string;
  valid_until: string | null;
  revoked_on: string | null;
  /** The number of the one given in its place 换证. */
  replaced_by: string | null;
}

/** A line of the register of documents 发文登记簿: a number of the office's series of a year is drawn once, and never taken off. domain.md §3.6 */
export interface DocumentNumberTable {
  /** e.g. 南妇〔2022〕12号. */
  number: string;
  /** e.g. 南妇〔{year}〕{serial}号. */
  series: string;
  year: number;
  serial: number;
  item_id: string;
  /** Under which name the item keeps it. */
  taken_as: string;
  /** Of the paper that carries it; empty where none was made with it. */
  title: string;
  /** Calendar date (Asia/Shanghai). */
  taken_on: string;
  /** 作废: since when it carries no document. */
  cancelled_on: string | null;
  /** {"zh","en"}: why. */
  reason: string | null;
}
