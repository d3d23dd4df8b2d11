// The tables programmes keep things in beside their items: figures, quotas and budgets, certificates. See schema.ts.
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
}
