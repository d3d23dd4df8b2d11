// What a machine knows of an item, and what it is told. Both are plain JSON: the context is stored in the item's row
// and the event in its audit entry, so any item can be folded again from its log.
import type { EventType } from './stage-plan.ts';
import type { Json, JsonObject } from './text.ts';

/** One party's answer, as counted; the words stay in the audit entry. */
export interface SignOff {
  readonly party: string;
  readonly verdict: string;
  readonly by: string;
}

export interface ItemContext {
  /** The definition's named fields, as last computed. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly signOffs: Readonly<Record<string, readonly SignOff[]>>;
  /** How often each stage returned the item. */
  readonly returns: Readonly<Record<string, number>>;
  /** The stage that returned it last, and that a resubmission goes back to. */
  readonly returnedBy: string | null;
  /** Working days each stage had used when it returned the item; its clock goes on from there. */
  readonly usedDays: Readonly<Record<string, number>>;
  /** Who decided last and where: one person may not sign two consecutive levels. */
  readonly lastDecider: { readonly stage: string; readonly person: string } | null;
  /** A batch's entries still on the list. */
  readonly listSize: number;
}

export interface MachineEvent {
  readonly type: EventType;
  /** Person who acts; absent for timers and the batch. */
  readonly by?: string;
  readonly party?: string;
  readonly verdict?: string;
  /** Stage a return is sent to. */
  readonly target?: string;
  readonly fields?: Readonly<Record<string, Json>>;
  readonly usedDays?: number;
  readonly listSize?: number;
  /** Where the batch of this entry stands. */
  readonly batchStage?: string;
}

export const emptyContext: ItemContext = {
  fields: {},
  signOffs: {},
  returns: {},
  returnedBy: null,
  usedDays: {},
  lastDecider: null,
  listSize: 0,
};

export interface GuardInput {
  readonly stage: string;
  readonly context: ItemContext;
  readonly event: MachineEvent;
  readonly params: JsonObject;
}
