// The table of what is decided of files whose time to be kept is over 档案鉴定. None of its rows is ever deleted.

/** One decision about one file. domain.md §3.6, §3.7 */
export interface RetentionDecisionTable {
  id: string;
  item_id: string;
  kind: 'destroy' | 'keep';
  /** proposed: it waits for a second person; done: it is in force; setAside: the second person, or she herself, said no. */
  state: 'proposed' | 'done' | 'setAside';
  reason: string;
  /** 销毁批准文号, of a destruction. */
  document_number: string | null;
  /** The last day it is kept, of a decision to keep it longer. */
  keep_until: string | null;
  made_by: string;
  made_at: string;
  /** The second person. */
  settled_by: string | null;
  settled_at: string | null;
  /** Of what was destroyed: hashes of uploaded files that nothing else names and that still lie on disk, as JSON. */
  files_left: string | null;
}
