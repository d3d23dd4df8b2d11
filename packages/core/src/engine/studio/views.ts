// What the studio's pages are told of drafts.
import type { DefinitionEdit, EditOf } from '../../definition/edits/definition-edit.ts';
import type { LocalText } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { MustHave } from '../../analysis/must-haves/must-have.ts';
import type { RuleName } from '../../analysis/finding.ts';
import type { ActionName } from '../../definition/action.ts';
import type { ValueType } from '../../definition/condition/vocabulary.ts';
import type { Difference } from '../../definition/diff.ts';
import type { GraphWay } from '../read/record-views.ts';

export interface DefinitionDraftSummary {
  readonly id: string;
  readonly workflow: string;
  readonly title: LocalText;
  /** The town whose own version it is to be; null: the district's. */
  readonly town: { readonly id: string; readonly name: LocalText } | null;
  /** The version it was begun from. */
  readonly baseNumber: number;
  readonly revision: number;
  readonly updatedBy: string;
  /** UTC instant. */
  readonly updatedAt: string;
}

/** Tells two states of a draft apart. */
export interface DefinitionDraftMark {
  readonly revision: number;
  /** How many there are; none is ever taken away. */
  readonly comments: number;
}

export interface DefinitionDraftView extends DefinitionDraftSummary {
  readonly definition: WorkflowDefinition;
  readonly sketch: DraftSketch;
  /** Every step, newest first. */
  readonly steps: readonly { readonly revision: number; readonly kind: 'edit' | 'undo' | 'redo'; readonly by: string; readonly at: string; readonly touched: readonly string[] }[];
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  readonly comments: readonly { readonly id: string; readonly stage: string | null; readonly text: string; readonly by: string; readonly at: string }[];
}

/** A stage as it is drawn and edited. */
export interface DraftStage {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalText;
  readonly who: LocalText | null;
  readonly limit: LocalText | null;
  /** Against the version the draft was begun from. */
  readonly change: 'added' | 'changed' | null;
  /** All that people can do in a stage of its kind. */
  readonly actions: readonly { readonly action: ActionName; readonly title: LocalText }[];
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly title: LocalText;
    /** Whether it must lead somewhere. */
    readonly needed: boolean;
    /** In the definition's order. */
    readonly ways: readonly { readonly to: string; readonly title: LocalText | null; readonly when: readonly { readonly cel: string | null; readonly words: LocalText }[] }[];
  }[];
}

/** A name that conditions can read: `fields.area`, `item.returns`, `actor.role`. */
export interface ReadableName {
  readonly name: string;
  readonly title: LocalText;
  readonly type: ValueType;
  /** What an integer counts: fen, ppm, days. */
  readonly unit: string | null;
  /** Where the form offers a choice. */
  readonly choices: readonly { readonly value: string | number | boolean; readonly title: LocalText }[];
}

/** A draft drawn, with the words an editor can choose from. */
export interface DraftSketch {
  readonly start: string;
  readonly stages: readonly DraftStage[];
  readonly ways: readonly GraphWay[];
  /** Against the version the draft was begun from. */
  readonly differences: readonly Difference[];
  readonly kinds: readonly string[];
  readonly partners: readonly { readonly unit: string; readonly title: LocalText }[];
  readonly roles: readonly { readonly role: string; readonly title: LocalText }[];
  readonly papers: readonly string[];
  /** Stages that belong together, to be put in with one step. */
  readonly blocks: readonly { readonly block: EditOf<'add-block'>['block']; readonly title: LocalText }[];
  readonly names: readonly ReadableName[];
}

/** Something the check says, with what would mend it. */
export interface DraftFinding {
  /** The soundness rule; `must-have` where it breaks what the district asks, `definition` where it cannot be used as it stands. */
  readonly rule: RuleName | 'must-have' | 'definition';
  readonly mustHave?: MustHave;
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

/** A town's own version of a workflow. */
export interface VariantView {
  readonly town: { readonly id: string; readonly name: LocalText };
  /** 1, 2, 3 … within its workflow. */
  readonly number: number;
  /** The district's version it was begun from. */
  readonly baseNumber: number;
  /** Whether the district has another version in force since. */
  readonly behind: boolean;
  readonly publishedBy: string;
  /** UTC instant. */
  readonly publishedAt: string;
  /** Against the district's version in force. */
  readonly differences: readonly Pick<Difference, 'kind' | 'words'>[];
  /** What the district asks now, and whether it holds there. */
  readonly mustHaves: readonly { readonly words: LocalText; readonly holds: boolean }[];
  /** The town's open items that run on it. */
  readonly items: number;
}

export interface WorkflowVariants {
  readonly title: LocalText;
  /** The district's version in force. */
  readonly number: number;
  /** Whether its items are the district's, so that no town has its own. */
  readonly districtOnly: boolean;
  /** The towns whose lead is asking; none for the district's, and for a workflow of the district's alone. */
  readonly towns: readonly { readonly id: string; readonly name: LocalText }[];
  readonly variants: readonly VariantView[];
}

/** How publishing a draft stands. */
export interface DraftPublication {
  /** What it changes against the version in force. */
  readonly differences: readonly Difference[];
  /** Items that ask for it, the newest first. */
  readonly requests: readonly {
    readonly itemId: string;
    readonly number: string;
    readonly stageTitle: LocalText;
    readonly open: boolean;
    readonly result: string | null;
    readonly askedBy: string;
    /** UTC instant. */
    readonly askedAt: string;
    /** The draft's revision that was asked for. */
    readonly revision: number;
    /** Whether the draft is still what was asked for. */
    readonly current: boolean;
    /** Calendar date; null where none stands yet. */
    readonly publishOn: string | null;
    /** Why it could not be published on its day. */
    /** Why it was not published on its day. */
    readonly problem: LocalText | null;
  }[];
  /** The workflow by which it is asked for, and the unit; null where she has no post for it. */
  readonly ask: { readonly workflow: string; readonly unit: string } | null;
}
