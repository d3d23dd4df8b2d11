// What the studio's pages are told of drafts.
import type { DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import type { LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { RuleName } from '../../analysis/finding.ts';

export interface DefinitionDraftSummary {
  readonly id: string;
  readonly workflow: string;
  readonly title: LocalText;
  /** The version it was begun from. */
  readonly baseNumber: number;
  readonly revision: number;
  readonly updatedBy: string;
  /** UTC instant. */
  readonly updatedAt: string;
}

export interface DefinitionDraftView extends DefinitionDraftSummary {
  readonly definition: WorkflowDefinition;
  /** Every step, newest first. */
  readonly steps: readonly { readonly revision: number; readonly kind: 'edit' | 'undo' | 'redo'; readonly by: string; readonly at: string; readonly touched: readonly string[] }[];
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  readonly comments: readonly { readonly id: string; readonly stage: string | null; readonly text: string; readonly by: string; readonly at: string }[];
}

/** Something the check says, with what would mend it. */
export interface DraftFinding {
  /** The soundness rule; `definition` where it cannot be used as it stands. */
  readonly rule: RuleName | 'definition';
  readonly severity: 'error' | 'warning';
  readonly stage: string | null;
  readonly path: string;
  readonly words: LocalText;
  /** The shortest way an item comes to it, a sentence for each step. */
  readonly story: readonly LocalText[];
  /** Each was tried: it takes this finding away and brings no new error. */
  readonly fixes: readonly { readonly title: LocalText; readonly edits: readonly DefinitionEdit[] }[];
}

export interface DraftCheck {
  readonly revision: number;
  readonly findings: readonly DraftFinding[];
}
