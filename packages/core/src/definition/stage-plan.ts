// What a stage kind says about a stage, in our own words: which tasks and timers entering it opens, which events move
// it where. machine/compile.ts alone turns plans into XState, so no kind and no plugin depends on XState.
import type { z } from 'zod';
import type { ActionName } from './action.ts';
import type { AssigneeRule } from './assignee-rule.ts';
import type { Distance, Limit } from './deadline.ts';
import type { PublicSignUp } from './public-sign-up.ts';
import type { PublicVote } from './public-vote.ts';
import type { Stage, VerdictSpec } from './stage.ts';
import type { SignMode } from './sign-mode.ts';
import type { JsonObject } from './text.ts';
import type { EffectRef, GuardRef } from './transition.ts';

/**
 * What a machine is sent: a person's action, a due timer, the roster of a stage just entered, or word from the batch; and
 * `migrate`, which no machine takes: it puts the item on another version (analysis/migrate).
 * (`batch.<stage>` = the batch entered that stage, `entry.<verdict>` = the batch treated this entry so).
 */
export type EventType = ActionName | 'roster' | 'migrate' | `timer.${string}` | `batch.${string}` | `entry.${string}`;

/** Somebody who is asked while an item stands in a stage. */
export interface TaskPlan {
  readonly assignee: AssigneeRule;
  /** Tells several tasks of one stage apart; a sign-off closes its party's task only. */
  readonly party?: string;
}

/** Something that falls due while an item stands in a stage. */
export interface TimerPlan {
  /** Unique in the stage; the event is `timer.<name>`. */
  readonly name: string;
  /** Set only while the first desk has yet to take the item in. */
  readonly untilTakenIn?: true;
  /** How the due instant is counted from entering the stage. */
  readonly due:
    | { readonly rule: 'deadline'; readonly span: Limit; readonly percent?: number; readonly plusWorkingDays?: number; readonly before?: Distance; readonly after?: Distance }
    | { readonly rule: 'noticePeriod'; readonly days: number; readonly daysField?: string; readonly unit: 'workingDays' | 'naturalDays'; readonly start: 'nextWorkingDay' | 'sameDay' };
}

/** Changes of the item's own context; a closed list, kept in machine/updates.ts. */
export type UpdateName =
  | 'countReturn' | 'rememberReturner' | 'forgetReturner' | 'startOver'
  | 'addSignOff' | 'addSilence' | 'openSigning' | 'setRoster' | 'noteDecider' | 'noteSigners'
  | 'touch' | 'openGrace' | 'undoDecision' | 'pause' | 'resume' | 'endPause'
  | 'openIntake' | 'takeIn' | 'runFromReceipt'
  | 'holdNotice' | 'resumeNotice' | 'openNotice';

/** An update, with parameters where it needs some. */
export interface UpdateRef {
  readonly update: UpdateName;
  readonly params?: JsonObject;
}

/** A way an event takes: where to, under which conditions, with which effects. */
export interface WayPlan {
  /** Absent: the item stays in the stage (its tasks and timers stay too). */
  readonly to?: string;
  readonly outcome?: string;
  readonly guards: readonly GuardRef[];
  readonly updates: readonly (UpdateName | UpdateRef)[];
  readonly effects: readonly EffectRef[];
  /** Closes only the acting party's task, when the item stays. */
  readonly closesPartyTask?: boolean;
  /** Closes the open tasks of these parties without anybody's word, when the item stays. */
  readonly closesTasksOf?: readonly string[];
  /** Opens one more task (escalation), when the item stays. */
  readonly opensTask?: TaskPlan;
  /** Tells a post that has no task here. */
  readonly tells?: { readonly code: string; readonly to: AssigneeRule };
  /** Opens and closes tasks as the roster and the sign-offs now ask. */
  readonly asksSigners?: boolean;
  /** By a keeper's hand or against the stream, such as 终止 and 重新办理: not drawn as a way of the workflow. */
  readonly aside?: boolean;
  /** The item's clock stops, or runs on; `renew`: the stage's timers are set anew; `takenIn`: those that are left. */
  readonly clock?: 'stop' | 'start' | 'renew' | 'takenIn';
}

/** What a stage kind makes of a stage’s settings: tasks, timers, ways; the engine does the rest. */
export interface StagePlan {
  readonly tasks: readonly TaskPlan[];
  readonly timers: readonly TimerPlan[];
  readonly on: Readonly<Partial<Record<EventType, readonly WayPlan[]>>>;
  /** Tried after every event, in order: how a stage ends by itself once its count is complete. */
  readonly always: readonly WayPlan[];
  readonly onEnter: readonly EffectRef[];
  /** Made to the context when the stage is entered. */
  readonly enterUpdates?: readonly (UpdateName | UpdateRef)[];
  /** How several people sign here. With `roster`, who they are is found out when the stage is entered. */
  readonly signing?: { readonly mode: SignMode; readonly roster: boolean };
  /** Each signer fills the form for herself; see `sheetsOf` in engine/command/payload.ts. */
  readonly perSigner?: boolean;
  /** Ends the item with this result. */
  readonly result?: string;
}

/** How an entry in this stage stands on its batch's list. */
export interface Listing {
  /** The batch stage during which it stands here. */
  readonly during: string;
  /** Form of the entry that a verdict fills, by verdict. */
  readonly forms: Readonly<Record<string, string>>;
}

/**
 * The contract of a stage kind: pure functions of a stage's settings. Core ships some, plugins may add more.
 * A kind must not keep state, read a clock or know a campaign.
 */
export interface StageKind<Settings = unknown> {
  readonly name: string;
  readonly settings: z.ZodType<Settings>;
  /** Actions a person can do in a stage of this kind. */
  readonly actions: readonly ActionName[];
  /** Outcomes a definition must lead somewhere. */
  readonly outcomes: (settings: Settings) => readonly string[];
  /** Outcomes it may lead somewhere beside them. */
  readonly optionalOutcomes?: (settings: Settings) => readonly string[];
  /** What may be said of single entries while a batch stands here. */
  readonly verdicts?: (settings: Settings) => readonly VerdictSpec[];
  /** For stages whose items the public votes on. */
  readonly publicVote?: (settings: Settings) => PublicVote | undefined;
  /** For stages whose items the public signs up for. */
  readonly publicSignUp?: (settings: Settings) => PublicSignUp | undefined;
  /** For stages of list entries. */
  readonly listing?: (settings: Settings) => Listing;
  readonly plan: (stage: Stage, settings: Settings) => StagePlan;
}
