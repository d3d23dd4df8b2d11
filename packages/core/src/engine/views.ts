// What people see: rows of lists and the whole of an item page. Personal data is masked in all of them.
import type { GraphStage, GraphWay, OnBehalfView, TimelineEntry } from './read/record-views.ts';
import type { ActionName } from '../definition/action.ts';
import type { Json, JsonObject, LocalText } from '../definition/text.ts';
import type { VerdictSpec } from '../definition/stage.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Finding, Paper } from '../plugin/contributions.ts';
import type { ConsentView, WithdrawsConsent } from './consents/views.ts';
import type { CertificateView } from './desk/book-views.ts';
import type { EditorView, FormerView, QuickAction, ReaderView } from './desk/desk-views.ts';
import type { IncidentView } from './outbox/incident-desk.ts';
import type { IncidentWords } from './outbox/incident-words.ts';
import type { ItemStateView } from './read/item-state.ts';

export interface Page<T> {
  readonly rows: readonly T[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** A page of the office's list; its first page says how many there are. */
export interface OfficePage extends Page<ListRow> {
  /** Not exact when counting ended at 1000, or at the newest items a filter was tried on; null on later pages. */
  readonly count: { readonly count: number; readonly exact: boolean } | null;
}

export interface ListRow {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly campaign: string;
  readonly workflow: string;
  readonly workflowTitle: LocalText;
  readonly isBatch: boolean;
  readonly stage: string;
  readonly stageTitle: LocalText;
  readonly result: string | null;
  /** Whether the result is a success; null while open. */
  readonly good: boolean | null;
  readonly state: ItemStateView;
  readonly unitName: string;
  /** When its stage is due, or the whole item where that comes first. */
  readonly dueOn: LocalDate | null;
  /** That is the day by which the first desk has to take it in 受理期限. */
  readonly dueForIntake: boolean;
  /** Working days left; negative when overdue; null without a due date. */
  readonly daysLeft: number | null;
  /** The item came back from a later stage. */
  readonly returned: boolean;
  /** When it came to this list: task opened, decided, or started. */
  readonly at: string;
  /** What I did, in 已办. */
  readonly myAction: LocalText | null;
  /** Why it waits for me: it is mine alone, my post's, or a colleague's whose leave I cover; null outside 待办. */
  readonly via: 'mine' | 'pool' | 'onBehalf' | null;
  /** The colleague it waits for, where I cover for one. */
  readonly onBehalfOf: string | null;
  /** Whoever decided may still take it back. */
  readonly arriving: boolean;
  /** A copy she has not opened yet, in 抄送我的; moved since she last looked, in 关注. */
  readonly unread: boolean;
  /** The item's version, for deciding from the list. */
  readonly version: number;
  /** What may be decided on the spot, in 待办. */
  readonly quick: readonly QuickAction[];
  /** Whether she follows it. */
  readonly followed: boolean;
}

export interface Counts {
  /** Capped at 1000; show 999+. */
  readonly todo: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly started: number;
  readonly drafts: number;
  /** Copies nobody has opened yet. */
  readonly copied: number;
  /** Items she follows that moved since she last opened them. */
  readonly followed: number;
  /** Open incidents of the units she keeps. */
  readonly incidents: number;
  readonly unread: number;
}

export interface FormView {
  readonly name: string;
  readonly title: LocalText;
  readonly schema: JsonObject;
  /** Masked where the schema says `x-mask`. */
  readonly data: JsonObject;
  /** JSON pointers of masked values, e.g. `/idNumber`. */
  readonly masked: readonly string[];
  /** What it said before it was last filled in; null when it was filled in once, or the item is over. */
  readonly former: FormerView | null;
}

/** One thing the person may do now. */
export interface ActionView {
  readonly action: ActionName;
  readonly title: LocalText;
  readonly opinion: 'required' | 'optional' | 'none';
  /** The form to fill for it, with what is known already, unmasked for who fills it. */
  readonly form: { readonly name: string; readonly title: LocalText; readonly schema: JsonObject; readonly data: JsonObject } | null;
  /** common: a button of its own; more: under 更多. */
  readonly place: 'common' | 'more';
  /** Which choice of a person or people it needs: one to hand it to, a signer to take off, several to tell. */
  readonly asks: 'none' | 'colleague' | 'signer' | 'colleagues';
  /** Signers that may be taken off. */
  readonly signers: readonly { readonly person: string; readonly name: string }[];
  /** Stages a return may go to, the usual one first, and how it may come back from there. */
  readonly targets: readonly { readonly stage: string; readonly title: LocalText; readonly back: readonly ('straight' | 'rewalk')[] }[];
  /** Of a return: the reasons it is counted by, the last one for all else. */
  readonly reasons: readonly { readonly word: string; readonly title: LocalText }[];
  /** Answers or results to choose from. */
  readonly choices: readonly { readonly verdict: string; readonly title: LocalText }[];
  /** What may be said of single entries of a batch. */
  readonly verdicts: readonly (VerdictSpec & { readonly form: { readonly name: string; readonly title: LocalText; readonly schema: JsonObject } | null })[];
}

/** A member of staff, for choosing her. */
export interface ColleagueView {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly LocalText[];
}

/** A member of staff with her posts, each to be chosen by itself. */
export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly { readonly role: string; readonly unit: string; readonly title: LocalText }[];
}

/** What a cover can be set for. */
export interface CoverChoices {
  /** Whose posts she may have covered: her own, and those of her unit's people where she leads it; she comes first. */
  readonly people: readonly StaffView[];
  readonly workflows: readonly { readonly workflow: string; readonly title: LocalText; readonly campaignTitle: LocalText }[];
}

/** 请假代理 that has not run out. */
export interface CoverView {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly coverId: string;
  readonly coverName: string;
  /** Null: all her posts. */
  readonly post: LocalText | null;
  /** Null: items of every workflow. */
  readonly workflows: readonly LocalText[] | null;
  /** Whether it has begun. */
  readonly begun: boolean;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly mayEnd: boolean;
}

/** A declared tie; whose number it is, only its holder knows. */
export interface TieView {
  readonly id: string;
  /** `item`: she recused herself from one item, whoever applied. */
  readonly kind: 'self' | 'relative' | 'item';
  /** Of that item; null of people, and before it has a number. */
  readonly number: string | null;
  readonly declaredAt: string;
}

/** One signer of a stage that several sign. */
export interface SignerView {
  readonly name: string;
  readonly post: LocalText | null;
  readonly verdict: 'approve' | 'reject' | null;
  /** Names of those who sign before her. */
  readonly waitsFor: readonly string[];
  readonly added: boolean;
}

/** How several sign a stage, in words. */
export interface SigningView {
  readonly mode: LocalText;
  /** What carries it, whose no ends it, what a return leaves valid. */
  readonly rules: readonly LocalText[];
}

export interface WaitView {
  /** Role and unit in words, e.g. 新丰镇 妇联主席. */
  readonly who: LocalText;
  /** Who may act: no one who has to recuse herself, and only who holds it where somebody does. */
  readonly names: readonly string[];
  /** Who may act for one of them today (代理). */
  readonly covers: readonly { readonly name: string; readonly onBehalfOf: string }[];
  readonly dueOn: LocalDate | null;
  readonly dueForIntake: boolean;
  readonly daysLeft: number | null;
  /** Who claimed it or was handed it, and whether she only advises. */
  readonly heldBy: string | null;
  readonly delegated: boolean;
  /** UTC instant until which the decision that sent it here may be taken back. */
  readonly arrivingUntil: string | null;
}

export interface EntryRow {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly stage: string;
  readonly stageTitle: LocalText;
  /** Whether it stands on the batch's list at its present stage. */
  readonly onList: boolean;
  /** It cannot be published any more: the consent to that was withdrawn. */
  readonly unpublished: boolean;
  readonly result: string | null;
  readonly good: boolean | null;
  readonly state: ItemStateView;
  /** The definition's named fields, with title and unit, for columns and sums. */
  readonly fields: Readonly<Record<string, Json>>;
}

export interface NoticeView {
  readonly id: string;
  readonly itemId: string;
  readonly paper: Paper;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly days: number;
  /** Set when a year in the period has no published calendar yet (暂定). */
  readonly provisional: boolean;
  readonly publishedAt: string;
  /** The notice it corrects 更正公告, why, and the one that corrected it; null where there is none. */
  readonly corrects: string | null;
  readonly reason: string | null;
  readonly correctedBy: string | null;
}

export interface DocumentView {
  readonly id: string;
  /** Name of the paper's maker. */
  readonly name: string;
  readonly title: string;
  /** null when the paper shows personal data in full: it is opened with a reason, and that is recorded. */
  readonly paper: Paper | null;
  readonly createdAt: string;
}

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  /** For a scan of sensitive papers, what opening it takes: it is recorded, asks for a reason, or is refused. */
  readonly look?: 'recorded' | 'reason' | 'refused';
}

export interface ItemDetail {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly campaign: string;
  readonly workflow: string;
  readonly workflowTitle: LocalText;
  /** It waits for her, or she keeps its programme: she may say that she must not decide it. */
  readonly mayRecuse: boolean;
  readonly isBatch: boolean;
  /** 公开报名: whether the public signs up for it now, or those who did are signed in; null where its programme takes no sign-ups. */
  readonly signUp: 'open' | 'signingIn' | 'none' | null;
  readonly stage: string;
  readonly stageTitle: LocalText;
  readonly stageKind: string;
  readonly result: string | null;
  readonly good: boolean | null;
  readonly state: ItemStateView;
  readonly unitName: LocalText;
  readonly applicantName: string;
  readonly createdAt: string;
  readonly enteredStageAt: string;
  readonly dueOn: LocalDate | null;
  /** That is the day by which the first desk has to take it in 受理期限. */
  readonly dueForIntake: boolean;
  readonly daysLeft: number | null;
  /** When the deadline of the whole item ends; null without one. */
  readonly deadlineOn: LocalDate | null;
  readonly deadlineDaysLeft: number | null;
  readonly waitsFor: readonly WaitView[];
  readonly actions: readonly ActionView[];
  /** Why an action a colleague could do is closed to this person (recusal), in words. */
  readonly closed: readonly LocalText[];
  readonly forms: readonly FormView[];
  readonly fields: readonly { readonly name: string; readonly title: LocalText; readonly type: string; readonly unit: string | null; readonly value: Json; readonly shown?: LocalText }[];
  readonly fieldSpecs: readonly { readonly name: string; readonly title: LocalText; readonly type: string; readonly unit: string | null }[];
  readonly warnings: readonly Finding[];
  readonly timeline: readonly TimelineEntry[];
  readonly graph: { readonly stages: readonly GraphStage[]; readonly ways: readonly GraphWay[] };
  /** Answers of the departments asked; `silent`: no answer in time counts as no objection, and so the letter says. */
  readonly opinions: readonly { readonly party: LocalText; readonly verdict: LocalText | null; readonly by: string | null; readonly at: string | null; readonly opinion: string | null; readonly silent: boolean }[];
  /** Who signs the present stage, where several do. */
  readonly signers: readonly SignerView[];
  /** How they sign; null where one person decides. */
  readonly signing: SigningView | null;
  /** Calendar date on which it was paused, or null. */
  readonly pausedOn: string | null;
  readonly archivedAt: string | null;
  /** 销毁: when and by which document its file was destroyed; null while it is kept. */
  readonly destroyed: { readonly on: string; readonly documentNumber: string } | null;
  /** Where nobody may act: why, and what to do next; for staff, null for everybody else. */
  readonly stuck: IncidentWords | null;
  /** What failed and waits for a repair, for those who look after it; empty for everybody else. */
  readonly incidents: readonly IncidentView[];
  readonly batch: { readonly id: string; readonly number: string; readonly title: string; readonly stageTitle: LocalText } | null;
  readonly entries: readonly EntryRow[];
  readonly notices: readonly NoticeView[];
  /** Each with the code its QR carries. */
  readonly certificates: readonly (CertificateView & { readonly code: string })[];
  readonly documents: readonly DocumentView[];
  readonly attachments: readonly AttachmentView[];
  /** Who entered it for the applicant (代填), with which of the attachments; null of what was not, or before that was asked. */
  readonly onBehalf: OnBehalfView | null;
  readonly followed: boolean;
  /** Consents its forms hold as ticked; of a form that is not for the reader, none. */
  readonly consents: readonly ConsentView[];
  /** Whether she may withdraw one: her own, or as the unit that handles it was told. */
  readonly withdrawsConsent: WithdrawsConsent;
  /** Who has opened it, first come first; nobody but staff is told. */
  readonly readers: readonly ReaderView[];
  /** Who else is filling in its form just now. */
  readonly editing: readonly EditorView[];
}

export interface ProgrammeView {
  readonly campaign: string;
  readonly campaignTitle: LocalText;
  readonly workflow: string;
  readonly code: string;
  readonly title: LocalText;
  readonly isBatch: boolean;
  /** Where items of it stand, under the version in force: what lists can be narrowed to. */
  readonly stages: readonly { readonly id: string; readonly title: LocalText }[];
  /** Asked for from elsewhere, not from the menu. */
  readonly backstage: boolean;
  /** Whether this person may start one now. */
  readonly mayStart: boolean;
  /** Open batches an item of it can apply to; empty where it has none. */
  readonly openBatches: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  /** Units the person may start it for, with the form of those whose town asks for another. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly form?: FirstForm }[];
  readonly form: FirstForm;
}

/** The form an item begins with. */
export interface FirstForm {
  readonly name: string;
  readonly title: LocalText;
  readonly schema: JsonObject;
  /** How many scans of the signed paper who begins it for somebody (代填) brings at least; null where she begins it for herself, or none is spoken of. */
  readonly scans: number | null;
}

export interface DraftView {
  readonly id: string;
  readonly workflow: string;
  readonly workflowTitle: LocalText;
  readonly batchId: string | null;
  readonly unit: string | null;
  readonly itemId: string | null;
  readonly form: JsonObject;
  /** Scans of the signed paper added so far. */
  readonly scans: readonly AttachmentView[];
  readonly savedAt: string;
}

/** What an application would meet if it were submitted now: nothing is written. */
export interface Preview {
  readonly issues: readonly Finding[];
  readonly computed: JsonObject;
  /** The named fields among what is computed, ready to show. */
  readonly fields: ItemDetail['fields'];
}

export interface MessageView {
  readonly id: string;
  readonly itemId: string | null;
  readonly itemNumber: string | null;
  readonly code: string;
  readonly text: LocalText;
  readonly at: string;
  readonly readAt: string | null;
}
