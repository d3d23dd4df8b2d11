// What people without an account send and see, and what who handles an objection sees of it.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { Person } from '../../people/post.ts';
import type { Paper } from '../../plugin/contributions.ts';
import type { ObjectionRow } from '../../store/queries/objections.ts';
import type { SignUpRow } from '../../store/queries/sign-ups.ts';
import type { StartCommand } from '../command/command.ts';
import type { ItemStateView } from '../read/item-state.ts';

export type ObjectionState = ObjectionRow['state'];

export interface OpenNoticeRow {
  readonly id: string;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly days: number;
  /** How it begins: many have the same title. */
  readonly says: string;
  /** Whether its period has begun: objections are taken. */
  readonly begun: boolean;
  /** 已撤回 by a written statement while it stands, as the paper calls them; no name where the notice is of one item. */
  readonly withdrawn: readonly { readonly name: string | null; readonly on: LocalDate }[];
  /** 已更正: another took its place. */
  readonly corrected: boolean;
}

export interface OpenNotice extends OpenNoticeRow {
  readonly paper: Paper;
  /** The notice it corrects 更正公告, and the one that corrected it. */
  readonly corrects: string | null;
  readonly correctedBy: string | null;
}

export interface NewObjection {
  /** Made once by who sends it; sent again, it counts once. */
  readonly key: string;
  readonly noticeId: string;
  readonly kind: 'person' | 'unit' | 'anonymous';
  /** Asked of who signs. */
  readonly objector?: string | undefined;
  readonly contact?: string | undefined;
  readonly about?: string | undefined;
  readonly facts: string;
}

/** What its code tells of an objection: nothing of who objects. */
export interface ObjectionStatus {
  readonly noticeTitle: string;
  readonly receivedAt: string;
  /** It came after the end of the notice: a complaint 投诉, and no objection. */
  readonly late: boolean;
  readonly state: ObjectionState;
  readonly reply: string | null;
  readonly answeredAt: string | null;
}

/** As who handles it sees it; the objector masked. */
export interface ObjectionView {
  readonly id: string;
  readonly kind: NewObjection['kind'];
  /** Whether she may know who objects: who looks into it and her head, who did not sign what it names before. */
  readonly known: boolean;
  /** Masked; null for an anonymous one, and to who may not know. */
  readonly objector: string | null;
  readonly contact: string | null;
  /** The day by which it is to be taken in; null once it was, for a clue and for a complaint. */
  readonly takeInBy: LocalDate | null;
  readonly about: string | null;
  readonly facts: string;
  readonly receivedAt: string;
  /** A complaint 投诉, which came after the end of the notice and holds nothing up. */
  readonly late: boolean;
  readonly state: ObjectionState;
  readonly reply: string | null;
  /** Whether it is registered on an item; then the ruling there answers it. */
  readonly registered: boolean;
  /** The item it names, which a signed one holds until it is seen to. */
  readonly names: string | null;
  /** Whether it waits for an answer that is written here: none was given, and no ruling will give one. */
  readonly answerable: boolean;
}

export interface RegisterObjection {
  readonly id: string;
  readonly key: string;
  readonly seenVersion: number;
  /** The entry of the list it is about, where the notice is of a list. */
  readonly entryId?: string | undefined;
}

export interface AnswerObjection {
  readonly id: string;
  readonly state: Exclude<ObjectionState, 'received'>;
  readonly reply: string;
}

export interface OpenConsentWithdrawal {
  /** The code of her application. */
  readonly code: string;
  readonly consent: string;
  readonly how?: string | undefined;
}

export type OpenApplication = Omit<StartCommand, 'draftId'>;

/** What a progress code opens. */
export interface Progress {
  readonly number: string;
  readonly workflow: string;
  readonly programme: LocalText;
  readonly appliedOn: LocalDate;
  readonly stage: LocalText;
  /** Whose turn it is. */
  readonly turn: 'office' | 'hers' | 'nobody';
  readonly good: boolean | null;
  readonly state: ItemStateView;
  readonly dueOn: LocalDate | null;
  /** Why it came back to her, in the words of who returned it. */
  readonly asked: string | null;
  /** Why it was not accepted, and the right body for it. domain.md §3.2 */
  readonly notAccepted: { readonly reason: string; readonly rightBody: string } | null;
  /** What she fills in now. Data that is masked elsewhere is kept and not shown: `kept` names those fields. */
  readonly form: { readonly title: LocalText; readonly schema: JsonObject; readonly data: JsonObject; readonly kept: readonly string[] } | null;
  readonly mayWithdraw: 'freely' | 'withReason' | 'no';
  /** What she consented to, each with the day she withdrew it. */
  readonly consents: readonly { readonly consent: string; readonly words: LocalText; readonly withdrawnOn: LocalDate | null }[];
  readonly version: number;
}

export interface OpenAct {
  readonly code: string;
  readonly key: string;
  readonly seenVersion: number;
  readonly action: 'submit' | 'withdraw';
  readonly form?: JsonObject | undefined;
  readonly opinion?: string | undefined;
}

/** A vote of the public that is open today. */
export interface OpenVoteRow {
  /** Names it: the batch, or the item where it has none. */
  readonly poll: string;
  readonly programme: LocalText;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly candidates: number;
}

export interface VoteCandidate {
  readonly id: string;
  readonly number: string;
  /** Personal data masked. */
  readonly title: string;
  readonly unit: LocalText;
  readonly facts: readonly Fact[];
}

export interface OpenVote extends OpenVoteRow {
  /** Whether a code shows that a voter holds the telephone she names; else nobody verifies it. */
  readonly verified: boolean;
  readonly list: readonly VoteCandidate[];
}

/** A code asked for, to vote with. */
export interface NewVoteCode {
  readonly poll: string;
  readonly phone: string;
}

export interface NewVote {
  readonly candidate: string;
  /** Made once by the voter's browser, and kept there. */
  readonly device: string;
  readonly phone: string;
  /** What was sent to the telephone, where the office sends codes. */
  readonly code?: string | undefined;
  /** The range of network addresses it comes from. */
  readonly source: string;
}

/** A declared field, as the open pages show it. */
export type Fact = { readonly title: LocalText; readonly value: LocalText };

/** What people may sign up for today. */
export interface OpenSignUp {
  readonly item: string;
  readonly programme: LocalText;
  readonly title: string;
  /** Who holds it. */
  readonly unit: LocalText;
  /** When and where it is, as its programme shows it. */
  readonly facts: readonly Fact[];
  /** How many people it takes. */
  readonly places: number;
  /** How many places are left; 0 as long as anybody waits. */
  readonly left: number;
  /** How many people wait. */
  readonly waiting: number;
  /** The last day people sign up. */
  readonly endsOn: LocalDate;
  /** What whoever signs up consents to. */
  readonly consent: LocalText;
}

export interface NewSignUp {
  /** Made once by who signs up; sent again, it counts once. */
  readonly key: string;
  readonly item: string;
  readonly name: string;
  readonly phone: string;
  /** How many she brings; nothing else is known of them. domain.md §3.7 */
  readonly children: number;
}

/** What the code of a sign-up opens. */
export interface SignUpStatus extends Pick<OpenSignUp, 'programme' | 'title' | 'unit' | 'facts'> {
  readonly people: number;
  readonly state: SignUpRow['state'];
  /** Her turn among those who wait, from 1; 0 where she does not. */
  readonly turn: number;
  readonly signedUpAt: string;
  readonly movedUpAt: string | null;
  readonly came: boolean;
  /** Whether it is not held after all. */
  readonly calledOff: boolean;
  readonly mayCancel: boolean;
}

/** As who keeps the event sees it; name and telephone masked. */
export interface SignUpView extends Pick<SignUpStatus, 'people' | 'state' | 'turn' | 'signedUpAt' | 'movedUpAt'> {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly cameAt: string | null;
}

/** What one signs in to at a door 扫码签到. */
export interface Door {
  readonly title: string;
  readonly unit: LocalText;
  /** Whether people are signed in now. */
  readonly open: boolean;
}

/** Signs herself in, by the key at the door and her own code or telephone. */
export interface SignInHere {
  readonly item: string;
  readonly key: string;
  readonly code?: string | undefined;
  readonly phone?: string | undefined;
}

export interface SignedIn {
  /** Masked. */
  readonly name: string;
  /** She, and the children with her. */
  readonly people: number;
  /** UTC instant. */
  readonly at: string;
}

/** The part of the engine by which people sign themselves in at an event. */
export interface SignInDoor {
  /** The key in the code at the door, for who keeps the event; null where nobody signs up. */
  readonly doorOf: (person: Person, itemId: string) => Promise<string | null>;
  /** What one signs in to at a door. */
  readonly door: (at: Pick<SignInHere, 'item' | 'key'>) => Promise<Door>;
  /** She signs herself in at the door. */
  readonly signInHere: (here: SignInHere) => Promise<SignedIn>;
}
