// What the engine answers to “why” and “what next”: the state of each condition, what is missing, when it can be over, and
// what a button would do. No value that a form masks stands in any of them.
import type { ActionName } from '../../definition/action.ts';
import type { LocalText } from '../../definition/text.ts';
import type { Issue } from '../../errors.ts';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { WaitView } from '../views.ts';

/** A condition, or one side of an && or || in it, as people read it. */
export interface ClauseView {
  /** In plain words. */
  readonly says: LocalText;
  /** As the definition writes it. */
  readonly text: string;
  /** Null when it was not needed, or could not be decided. */
  readonly holds: boolean | null;
  readonly joins: 'and' | 'or' | 'not' | null;
  /** False for the machine's own counting: who has answered, how often it was returned. */
  readonly ofData: boolean;
  /** What it read: `***` where a form masks it. */
  readonly reads: readonly { readonly title: LocalText; readonly shown: LocalText }[];
  readonly parts: readonly ClauseView[];
  /** Where its way leads; null for a side. */
  readonly to: string | null;
  readonly toTitle: LocalText | null;
}

export interface WayView {
  /** Null: the item stays where it is. */
  readonly to: string | null;
  readonly toTitle: LocalText | null;
  readonly outcome: string | null;
  readonly title: LocalText;
  /** Null when a condition cannot be decided now. */
  readonly holds: boolean | null;
  /** Whether it is the one that would be taken: of several that fit, the first. */
  readonly taken: boolean;
  readonly clauses: readonly ClauseView[];
}

/** Something that has to be there before the item can pass. */
export interface MissingView {
  readonly kind: 'form' | 'check' | 'condition' | 'sign' | 'list' | 'date' | 'batch' | 'person' | 'paused' | 'incident';
  readonly text: LocalText;
  /** JSON pointer of a form's field, `/application/area`. */
  readonly path?: string;
  /** For a date: when it comes. */
  readonly on?: LocalDate;
}

export interface ActionWhy {
  readonly action: ActionName;
  readonly title: LocalText;
  /** Whether the person who asks may do it now. */
  readonly mine: boolean;
  /** Why she may not; null when she may. */
  readonly closed: LocalText | null;
  readonly ways: readonly WayView[];
  readonly missing: readonly MissingView[];
}

/** What moves the item by itself: a date, word from its batch, the last signature. */
export interface AutomaticView {
  readonly event: string;
  readonly title: LocalText;
  /** When, where a date decides. */
  readonly on: LocalDate | null;
  readonly ways: readonly WayView[];
}

export interface FinishStep {
  readonly stage: string;
  readonly title: LocalText;
  /** When the item would come there. */
  readonly on: LocalDate;
}

export interface FinishView {
  readonly on: LocalDate;
  readonly result: string;
  /** The stages on the way, the present one first, the end last. */
  readonly steps: readonly FinishStep[];
  /** True when something on the way has no known length: a batch nobody has opened, say. */
  readonly uncertain: boolean;
  /** True when it reaches into a year whose calendar is not announced (暂定). */
  readonly provisional: boolean;
  /** How many earlier items' stays at a stage it was learnt from, at most; 0: from the deadlines alone. */
  readonly learntFrom: number;
}

/** Where an item stands: for whom it waits, what is missing, which way it would go and why, when it can be over. */
export interface ExplainView {
  readonly itemId: string;
  readonly number: string;
  readonly version: number;
  readonly stage: string;
  readonly stageTitle: LocalText;
  readonly open: boolean;
  /** Posts and people it waits for. */
  readonly waitsFor: readonly WaitView[];
  /** Everything somebody could do here, possible now or not. */
  readonly actions: readonly ActionWhy[];
  readonly automatic: readonly AutomaticView[];
  /** What is still missing before it can go on, whoever acts. */
  readonly missing: readonly MissingView[];
  /** Null when it is over, or no good end can be reached from here. */
  readonly earliest: FinishView | null;
  /** With each stage taking the median of the last items that left it; where too few did, its last day. */
  readonly likely: FinishView | null;
  /** No end can be foreseen because it first comes back to where it stands, once more or many times. */
  readonly comesBack: boolean;
}

/** What an action would do. Nothing was written. */
export type DryRun =
  | {
      readonly ok: true;
      readonly version: number;
      readonly stage: string;
      readonly stageTitle: LocalText;
      /** Set when the item would be over. */
      readonly result: string | null;
      readonly dueOn: LocalDate | null;
      /** When it is due now. */
      readonly dueBefore: LocalDate | null;
      /** Stages passed on the way, the last one included. */
      readonly moves: readonly { readonly from: string; readonly to: string; readonly title: LocalText }[];
      readonly tasks: readonly { readonly stage: string; readonly who: LocalText; readonly names: readonly string[]; readonly covers: WaitView['covers']; readonly dueOn: LocalDate | null; readonly dueForIntake: boolean }[];
      /** Tasks that change hands: who has it then (null: all who hold the post), and whether only for advice. */
      readonly hands: readonly { readonly who: LocalText; readonly name: string | null; readonly delegated: boolean }[];
      readonly timers: readonly { readonly name: string; readonly title: LocalText; readonly at: string }[];
      readonly effects: readonly { readonly effect: string; readonly text: LocalText }[];
      readonly papers: readonly { readonly name: string; readonly title: string }[];
      readonly notices: readonly { readonly title: string; readonly startsOn: LocalDate; readonly endsOn: LocalDate }[];
      /** Other items that would move along: a batch's entries. */
      readonly others: readonly { readonly number: string; readonly stage: string; readonly stageTitle: LocalText }[];
      /** The conditions that decide it. */
      readonly why: readonly ClauseView[];
    }
  | { readonly ok: false; readonly code: string; readonly zh: string; readonly en: string; readonly issues: readonly Issue[] };
