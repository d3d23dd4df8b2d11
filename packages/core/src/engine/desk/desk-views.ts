// What a desk shows of items beyond their lists: who read them, who is at them, what a correction changed, what belongs
// together.
import type { ActionName } from '../../definition/action.ts';
import type { Json, LocalText } from '../../definition/text.ts';
import type { ListRow } from '../views.ts';

/** Somebody who opened an item, and when she first did. */
export interface ReaderView {
  readonly name: string;
  readonly at: string;
}

/** Somebody else who is filling in a form of the item just now. */
export interface EditorView {
  readonly name: string;
  readonly savedAt: string;
}

/** What a form said before it was last filled in. */
export interface FormerView {
  /** When it was replaced. */
  readonly at: string;
  /** By JSON pointer; what was not there before is null. Masked like the form itself. */
  readonly changes: readonly { readonly pointer: string; readonly was: Json }[];
}

/** An item of the same person, household, firm or contract. */
export interface RelatedItem {
  readonly row: ListRow;
  /** Names of the keys both carry. */
  readonly shares: readonly string[];
}

/** What can be decided of an item from a list, where nothing but an opinion is asked for. */
export interface QuickAction {
  readonly action: Extract<ActionName, 'approve' | 'return' | 'reject' | 'accept'>;
  readonly title: LocalText;
}
