// The tables of paperwork: sheets on their way in, and Word templates. See schema.ts.
/** A sheet somebody uploaded to import; hers alone, and gone some weeks later. */
export interface ImportSheetTable {
  id: string;
  person_id: string;
  /** Name of the campaign's import. */
  spec: string;
  /** The round its rows apply to. */
  batch_id: string | null;
  file_name: string;
  /** JSON list of the headers. */
  headers: string;
  state: 'checking' | 'ready' | 'importing';
  created_at: string;
}

export interface ImportRowTable {
  sheet_id: string;
  /** As the spreadsheet numbers it. */
  row: number;
  /** JSON list of texts. */
  cells: string;
  state: 'unchecked' | 'good' | 'bad' | 'taken';
  /** Digest of what the row submits; null while it cannot be read. */
  hash: string | null;
  /** Which of the rows that say the same this is, counted from 0: with the digest, the key of its command. */
  nth: number;
  /** JSON list of {column, code, zh, en}. */
  problems: string;
  item_id: string | null;
  item_number: string | null;
}

/** A version of a paper's Word template; the highest one counts. */
export interface PaperTemplateTable {
  workflow: string;
  paper: string;
  version: number;
  /** Null, as the hash, where the office went back to the template that comes with the system. */
  file_name: string | null;
  sha256: string | null;
  made_by: string;
  made_at: string;
}
