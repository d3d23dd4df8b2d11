// What a machine knows of an item, and what it is told. Both are plain JSON: the context is stored in the item's row
// and the event in its audit entry, so any item can be folded again from its log.
import type { ClauseValue } from './clause-value.ts';
import type { EventType } from './stage-plan.ts';
import type { Json, JsonObject } from './text.ts';

/** One party's answer, as counted; the words stay in the audit entry. */
export interface SignOff {
  readonly party: string;
  readonly verdict: string;
  readonly by: string;
  /** What was signed, where the stage keeps sign-offs over a return; see sign-mode.ts. */
  readonly subject?: string;
}

/** One signer of a stage with several: a post, or a person with the post she signs from, and whom she waits for. */
export interface RosterEntry {
  readonly party: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  /** Parties that sign before her. */
  readonly waitsFor: readonly string[];
  /** Added by a signer (加签); may be taken off again by `addedBy`. */
  readonly added: boolean;
  readonly addedBy?: string;
}

/** A clock that stands still: since when, and what had been used before the run that it ended. */
export interface Pause {
  /** Calendar date (Asia/Shanghai). */
  readonly on: string;
  /** UTC instant. */
  readonly at: string;
  readonly usedBefore: number;
  /** The stage's timers that had not fired; absent in logs of older items. */
  readonly left?: readonly string[];
}

/** A decision that can still be taken back, with what the context was before it. */
export interface Grace {
  readonly stage: string;
  readonly by: string;
  /** UTC instant at which it ends by itself. */
  readonly until: string;
  /** Version the decision gave the item; its effects carry it. */
  readonly version: number;
  readonly before: Pick<ItemContext, 'returns' | 'returnedBy' | 'usedDays' | 'lastDecider'>;
}

/** The clock of a whole item: what it used up and how long it rested before it last began to run, and whether it stands still. */
export interface ItemClock {
  /** Calendar date (Asia/Shanghai) from which it runs. */
  readonly since: string;
  /** Working days used before. */
  readonly used: number;
  readonly days: number;
  readonly ms: number;
  readonly stopped: Pick<Pause, 'on' | 'at'> | null;
}

/** A published notice that stands on while an objection is looked into. domain.md §3.4 */
export interface StandingNotice {
  readonly stage: string;
  /** Its last calendar date (Asia/Shanghai), as published. */
  readonly endsOn: string;
  /** The item is on its way back to it. */
  readonly again?: true;
}

/** What the machine keeps of an item: its declared fields, sign-offs, returns, whoever decided last. */
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
  readonly lastDecider: { readonly stage: string; readonly person: string; readonly others?: readonly string[] } | null;
  /** A batch's entries still on the list. */
  readonly listSize: number;
  // Below: absent until used, so that the logs of older items fold to what they always did.
  /** Who signs each stage that has several signers. */
  readonly rosters?: Readonly<Record<string, readonly RosterEntry[]>>;
  /** The stage a return went to that comes straight back to `returnedBy`. */
  readonly returnedTo?: string | null;
  readonly grace?: Grace | null;
  /** The stage at which somebody has claimed, handed over or otherwise begun on the item. */
  readonly touched?: string;
  /** Whether the first desk has yet to take it in, or has: by a word of its own, or by acting on it. */
  readonly intake?: 'waits' | 'taken';
  /** Calendar date (Asia/Shanghai) on which it was paused. */
  readonly paused?: Pause | null;
  /** How long the present stage has rested in all, and since when its clock runs again. */
  readonly rest?: { readonly stage: string; readonly since: string; readonly at: string; readonly days: number; readonly ms: number };
  /** Where the item has a deadline of its own and was paused, ended or begun again. */
  readonly clock?: ItemClock;
  /** A notice that an objection took the item out of; what leads back to it leaves its end as it was published. */
  readonly standing?: StandingNotice | null;
}

/** What conditions read of the item's row and of who acts; fixed when the event is made, so that a log folds the same for ever. */
export interface ConditionFacts {
  /** Calendar date of the event in Asia/Shanghai. */
  readonly today: string;
  readonly item: { readonly unit: string; readonly createdOn: string; readonly appliedSelf: boolean };
  /** The post she acts from; empty for the applicant and for the system. */
  readonly actor: { readonly role: string; readonly unit: string };
}

/** What an action, a timer or a batch sends to an item’s machine. */
export interface MachineEvent {
  readonly type: EventType;
  /** Person who acts; absent for timers and the batch. */
  readonly by?: string;
  /** Person for whom she acts (代理). */
  readonly onBehalfOf?: string;
  /** Of a submission that staff entered for the applicant (代填): how many scans of her signed paper came with it. */
  readonly filed?: { readonly scans: number };
  /** People it is about: to whom the task was handed, who was asked to sign or taken off. */
  readonly about?: readonly string[];
  readonly party?: string;
  readonly verdict?: string;
  /** Stage a return is sent to. */
  readonly target?: string;
  readonly fields?: Readonly<Record<string, Json>>;
  /** Working days of the stage’s time that are over: used before a return or a pause, or since an objection came that is registered now. */
  readonly usedDays?: number;
  readonly listSize?: number;
  /** Where the batch of this entry stands. */
  readonly batchStage?: string;
  /** Who signs the stage from now on. */
  readonly roster?: readonly RosterEntry[];
  /** The word of the list that a return is counted by. */
  readonly reason?: string;
  /** How a return comes back: straight to who returned it, or through every stage again. */
  readonly back?: 'straight' | 'rewalk';
  /** Set when the decision may be taken back for a while. */
  readonly grace?: Pick<Grace, 'until' | 'version'>;
  /** Calendar date (Asia/Shanghai) and UTC instant of a pause or of its end. */
  readonly on?: string;
  readonly at?: string;
  /** Of a resuming: the stage has not rested before since it was entered. */
  readonly firstRest?: true;
  /** Of a pause, and of taking an item in: the stage's timers that have not fired, and are set anew. */
  readonly left?: readonly string[];
  /** What the item's own clock says from now on, where this stops it or lets it run on. */
  readonly clock?: ItemClock;
  /** Of an objection to one item: the last calendar date of its notice. */
  readonly noticeEnds?: string;
  /** Of `migrate`: the version the item runs on from now, with where it stands there. */
  readonly moved?: { readonly version: string; readonly stage: string; readonly context: ItemContext };
  /** Only where the workflow has conditions. */
  readonly facts?: ConditionFacts;
  /** Which conditions held or not, with the values they read, for the record; the fold ignores it. */
  readonly why?: readonly ClauseValue[];
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

/** What a guard may look at. */
export interface GuardInput {
  readonly stage: string;
  readonly context: ItemContext;
  readonly event: MachineEvent;
  readonly params: JsonObject;
}
