// Tables of the studio: definitions leads are working on. None of it is in force, so the audit log says nothing of it.

export interface StudioTables {
  definition_draft: DefinitionDraftTable;
  definition_edit: DefinitionEditTable;
  definition_comment: DefinitionCommentTable;
  must_have: MustHaveTable;
  workflow_play: WorkflowPlayTable;
  variant_in_force: VariantInForceTable;
}

/** A process as a lead would have it. */
export interface DefinitionDraftTable {
  id: string;
  workflow: string;
  /** The town whose own version it is to be; null: the district's. */
  town: string | null;
  /** The version it was begun from. */
  base_number: number;
  /** Counts its edits, undoings and redoings. */
  revision: number;
  /** JSON of the definition as it stands. */
  json: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}

/** One step of a draft. */
export interface DefinitionEditTable {
  draft_id: string;
  revision: number;
  kind: 'edit' | 'undo' | 'redo';
  /** JSON of the edits; of an undoing, those it took back. */
  edits: string;
  /** JSON: the paths it touched. */
  touched: string;
  /** JSON of the definition before it. */
  before: string;
  made_by: string;
  made_at: string;
}

export interface DefinitionCommentTable {
  id: string;
  draft_id: string;
  /** The stage it is about; null: the whole. */
  stage: string | null;
  text: string;
  made_by: string;
  made_at: string;
}

/** What the district asks of a workflow; a row stays when it is taken off. */
export interface MustHaveTable {
  id: string;
  workflow: string;
  /** JSON of the must-have. */
  json: string;
  pinned_by: string;
  pinned_at: string;
  taken_off_by: string | null;
  taken_off_at: string | null;
}

/** A play every later version must still come to; a row stays when it is retired. */
export interface WorkflowPlayTable {
  id: string;
  workflow: string;
  title: string;
  /** JSON of the play and of what each of its steps came to. */
  json: string;
  recorded_by: string;
  recorded_at: string;
  retired_by: string | null;
  retired_at: string | null;
}

/** Since when a town goes its own way, or the district's again; rows stay. */
export interface VariantInForceTable {
  workflow: string;
  town: string;
  seq: number;
  /** Null: the district's version counts for it again. */
  hash: string | null;
  /** The district's version it was begun from. */
  base_hash: string | null;
  /** JSON: what it changes there, the edits of each step. */
  edits: string;
  made_by: string;
  made_at: string;
}
