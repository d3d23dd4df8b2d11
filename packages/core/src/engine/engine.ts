// The engine's face: everything a server, a command line or a test asks of it. Built by create-engine.ts.
import type { ArchiveDesk } from './desk/archive-views.ts';
import type { KnownApplicant, KnownQuery } from './known-applicant.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Json, JsonObject, LocalText } from '../definition/text.ts';
import type { AnchoredHead } from '../audit/anchor.ts';
import type { OrgUnit } from '../people/org-unit.ts';
import type { Actor, Person } from '../people/post.ts';
import type { z } from 'zod';
import type { Paper, TableSpec } from '../plugin/contributions.ts';
import type { PluginTable } from './plugins/plugin-records.ts';
import type { PluginSwitch, TurnPlugin } from './plugins/plugin-switch.ts';
import type { PluginHealth } from '../plugin/health.ts';
import type { Registry } from '../plugin/registry.ts';
import type { CalendarYear } from '../store/queries/calendar-years.ts';
import type { MovedDeadline } from './time/recompute.ts';
import type { ColleagueQuery } from './seats/colleagues.ts';
import type { ConsentDesk } from './consents/views.ts';
import type { SetCover } from './seats/covers.ts';
import type { BatchReport } from './command/act-many.ts';
import type { AuditReport } from './log/audit-desk.ts';
import type { OverviewQuery } from './overview/overview.ts';
import type { Overview, WorkflowFigures } from './overview/views.ts';
import type { WorkflowFiguresQuery } from './overview/workflow-figures.ts';
import type { ItemsReport } from './log/verify-items.ts';
import type { RegisterColumns, RegisterList, RegisterPage, RegisterQuery } from './register/views.ts';
import type { PaperTemplateView, PutPaperTemplate } from './desk/paper-templates.ts';
import type { DryRunCommand } from './command/dry-run.ts';
import type { DryRun, ExplainView } from './desk/explain-views.ts';
import type { MustHave } from '../analysis/must-haves/must-have.ts';
import type { MustHaveView } from './must-haves/views.ts';
import type { StartDefinitionDraft } from './studio/beginning.ts';
import type { Play } from './play/play.ts';
import type { PlayOpening, PlayReport, RecordedPlay } from './play/views.ts';
import type { EditDraft } from './studio/drafts.ts';
import type { TownsOwn } from './studio/variants.ts';
import type { DefinitionDraftMark, DefinitionDraftSummary, DefinitionDraftView, DraftCheck, DraftPublication, WorkflowVariants } from './studio/views.ts';
import type { VersionDiff } from './versions/list-versions.ts';
import type { RuleView } from './read/rule-view.ts';
import type { MigrateCommand, MigrationRequest } from './versions/migrate.ts';
import type { Published } from './versions/publish.ts';
import type { HistoryReport } from '../analysis/history/tell-history.ts';
import type { HistoryRequest, HistoryWatch } from './versions/replay-history.ts';
import type { CheckedDraft, ConditionRequest, ConditionView, Draft, ExportedDefinition, VersionRequest } from './versions/workshop.ts';
import type { MigrationPage, VersionView } from './versions/views.ts';
import type { ActCommand, Answer, StartCommand } from './command/command.ts';
import type { ListFilter } from './read/list-filter.ts';
import type { IncidentPage, IncidentQuery, IncidentView, NameSubstitute } from './outbox/incident-desk.ts';
import type { Catalogue, CertificateView, ChangeLimit, FigureItemPage, FigureView, LedgerView, YearlyReport } from './desk/book-views.ts';
import type { AnswerObjection, NewObjection, NewSignUp, NewVote, NewVoteCode, ObjectionStatus, ObjectionView, OpenAct, OpenApplication, OpenNotice, OpenNoticeRow, OpenSignUp, OpenVote, OpenVoteRow, Progress, RegisterObjection, SignInDoor, SignUpStatus, SignUpView } from './open/views.ts';
import type { ChannelView } from './channels/channel-desk.ts';
import type { DeskChange, DeskSettings } from './desk/desk-settings.ts';
import type { RelatedItem } from './desk/desk-views.ts';
import type { AttachmentView, ColleagueView, Counts, CoverChoices, CoverView, DraftView, ItemDetail, ListRow, MessageView, NoticeView, OfficePage, Page, Preview, ProgrammeView, StaffView, TieView } from './views.ts';

/** Tells the time; passed in so that tests and demos can set it. */
export interface Clock {
  readonly now: () => Date;
}

/** Makes opaque, sortable ids. */
export type IdSource = () => string;

/** What any list may be narrowed by; all of it must hold. */
export type InboxTab = 'todo' | 'overdue' | 'done' | 'started' | 'copied' | 'followed';

export interface InboxQuery extends ListFilter {
  readonly tab: InboxTab;
  /** The same as the tab `overdue`. */
  readonly overdueOnly?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** 1–100. */
  readonly limit: number;
}

export interface FindQuery extends ListFilter {
  readonly text: string;
  readonly status?: 'open' | 'done' | undefined;
  readonly cursor?: string | undefined;
  /** 1–100. */
  readonly limit: number;
}

export interface ItemsQuery extends Omit<ListFilter, 'text'> {
  readonly status?: 'open' | 'done' | undefined;
  /** Begun in this calendar year. */
  readonly year?: number | undefined;
  /** Only what is open and past its deadline. */
  readonly overdue?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** 1–100. */
  readonly limit: number;
}

export interface SaveDraft {
  readonly id?: string | undefined;
  readonly workflow: string;
  readonly batchId?: string | undefined;
  readonly unit?: string | undefined;
  /** Set when the draft is a correction of a returned item. */
  readonly itemId?: string | undefined;
  readonly form: JsonObject;
  /** Uploaded scans of the signed paper, where she enters it for somebody. */
  readonly scans?: readonly string[] | undefined;
}

/** Told after a commit, never before. */
export interface Change {
  readonly itemId: string;
  readonly version: number;
  readonly stage: string;
  /** Posts and people whose lists changed. */
  readonly touches: readonly { readonly role: string | null; readonly unit: string | null; readonly person: string | null }[];
}

/** What failed, for a log: no personal data in it. */
export interface Alarm {
  readonly itemId: string;
  readonly kind: string;
  readonly rule: string;
  readonly found: string;
  readonly detail?: string;
  /** What was thrown, where nobody foresaw it. */
  readonly err?: unknown;
}

export interface Engine extends ArchiveDesk, ConsentDesk, SignInDoor {
  readonly clock: Clock;
  readonly registry: Registry;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly roles: Readonly<Record<string, LocalText>>;
  readonly calendar: () => WorkingCalendar;
  readonly today: () => LocalDate;

  /** Makes an item and submits it, in one command. Throws JinguoError; then nothing is written. */
  readonly start: (actor: Actor, command: StartCommand) => Promise<Answer>;
  /** Does one action to an item: the command path (act.ts). Throws JinguoError; then nothing is written. */
  readonly act: (actor: Actor, command: ActCommand) => Promise<Answer>;
  /** Up to 500 actions, each decided by itself; every refusal or failure is a line of the report. */
  readonly actMany: (actor: Actor, commands: readonly ActCommand[]) => Promise<BatchReport>;
  /** Members of staff an item can be handed or copied to, by part of a name. */
  readonly colleagues: (person: Person, query: ColleagueQuery) => Promise<readonly ColleagueView[]>;
  /** What `start` (or a resubmission of `itemId`) would meet now; writes nothing. */
  readonly preview: (person: Person, request: Omit<StartCommand, 'key' | 'draftId'> & { readonly itemId?: string | undefined }) => Promise<Preview>;

  /** What an action would do or why it is refused; writes nothing. */
  readonly dryRun: (actor: Actor, command: DryRunCommand) => Promise<DryRun>;

  /** What an item waits for, why, what is missing, and when it can and will be over; writes nothing. */
  readonly explain: (actor: Actor, itemId: string) => Promise<ExplainView>;

  readonly item: (person: Person, id: string) => Promise<ItemDetail>;
  /** An item as its programme's rules see it, its data unmasked: for procedures, which answer what is chosen of it. */
  readonly ruleView: (person: Person, id: string) => Promise<RuleView>;
  /** The item a certificate was given out for, by the code of its QR. */
  readonly certified: (person: Person, code: string) => Promise<{ readonly itemId: string }>;
  readonly inbox: (person: Person, query: InboxQuery) => Promise<Page<ListRow>>;
  /** Every item she may see that holds a text, newest first; a page may be short and still have a next one. */
  readonly find: (person: Person, query: FindQuery) => Promise<Page<ListRow>>;
  /** Every item of the units she looks after, newest first; a page may be short and still have a next one. */
  readonly items: (person: Person, query: ItemsQuery) => Promise<OfficePage>;
  /** Which columns a register 台账 of a list may have. */
  readonly registerColumns: (person: Person, of: RegisterList) => Promise<RegisterColumns>;
  /** A page of a register; with a reason masked columns are shown in full, and every item is recorded as looked at. */
  readonly register: (person: Person, query: RegisterQuery) => Promise<RegisterPage>;
  readonly counts: (person: Person) => Promise<Counts>;
  /** Follows an item, or no longer. */
  readonly follow: (person: Person, wish: { readonly itemId: string; readonly on: boolean }) => Promise<void>;
  /** Whether she may see an item; asking is no opening. */
  readonly maySee: (person: Person, itemId: string) => Promise<boolean>;
  /** Other items of the same person, household, firm or contract that she may see, newest first. */
  readonly related: (person: Person, itemId: string) => Promise<readonly RelatedItem[]>;
  /** Names of members of staff by id, as forms keep them; to members of staff alone. */
  readonly staffNames: (person: Person, ids: readonly string[]) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** How she keeps her desk. */
  readonly deskSettings: (person: Person) => Promise<DeskSettings>;
  /** Changes what is named and leaves the rest. */
  readonly keepDesk: (person: Person, change: DeskChange) => Promise<DeskSettings>;
  /** Which channels the office has, and where each reaches her. */
  readonly channels: (person: Person) => Promise<readonly ChannelView[]>;
  readonly programmes: (person: Person) => Promise<readonly ProgrammeView[]>;
  /** Shows one masked value and records who looked, at what and why. */
  readonly unmask: (person: Person, request: { readonly itemId: string; readonly form: string; readonly pointer: string; readonly reason: string }) => Promise<Json>;

  /** Opens a paper that shows personal data in full, and records it. */
  readonly openPaper: (person: Person, request: { readonly documentId: string; readonly reason: string }) => Promise<Paper>;

  /** The papers a workflow makes, with their Word templates. For leads only. */
  readonly paperTemplates: (actor: Actor, workflow: string) => Promise<readonly PaperTemplateView[]>;
  /** Makes a stored file the template of a paper, or goes back to the system's; answers the version. For leads only. */
  readonly putPaperTemplate: (actor: Actor, put: PutPaperTemplate) => Promise<number>;
  /** Where the bytes of a paper's template are; null where the system's own counts. */
  readonly paperTemplate: (of: { readonly workflow: string; readonly paper: string; readonly version?: number | undefined }) => Promise<{ readonly name: string; readonly sha256: string } | null>;
  /** Puts in years of the working calendar as announced; answers which open deadlines moved. For the district's leads. */
  readonly setCalendarYears: (actor: Actor, years: readonly CalendarYear[]) => Promise<readonly MovedDeadline[]>;
  /** Which deadlines that would move; writes nothing. */
  readonly previewCalendar: (actor: Actor, years: readonly CalendarYear[]) => Promise<readonly MovedDeadline[]>;

  /** Every campaign with its programmes: what she may start, what is open, and what the year counted. */
  readonly catalogue: (person: Person) => Promise<Catalogue>;
  /** The yearly report in the office's own sentences; who works in one town reads that town's. */
  readonly report: (actor: Actor, query: { readonly year: number }) => Promise<YearlyReport>;
  /** Figures of the yearly report. */
  readonly figures: (person: Person, query: { readonly years: readonly number[] }) => Promise<readonly FigureView[]>;
  readonly itemsOfFigure: (person: Person, query: { readonly programme: string; readonly figure: string; readonly year: number; readonly total?: boolean | undefined; readonly after?: string | undefined }) => Promise<FigureItemPage>;
  /** How many of a year's items began, stand where, are late and ended, of the units she looks after. */
  readonly overview: (person: Person, query: OverviewQuery) => Promise<Overview>;
  /** How a workflow's items of a year go through its stages. */
  readonly workflowFigures: (person: Person, query: WorkflowFiguresQuery) => Promise<WorkflowFigures>;
  /** Quotas and budgets of a programme, by catalogue code. */
  readonly ledgers: (person: Person, query: { readonly programme: string }) => Promise<readonly LedgerView[]>;
  /** 额度调整, not below what is taken; the reason goes into the audit log. For whoever may set the limit. */
  readonly changeLimit: (person: Person, request: ChangeLimit) => Promise<void>;
  /** A certificate as anybody may check it, by the code of its QR. */
  readonly certificate: (code: string) => Promise<CertificateView>;
  /** Leave cover this person set, has, or was given. */
  readonly covers: (person: Person) => Promise<readonly CoverView[]>;
  /** For whom and for which kinds of item she may set one. */
  readonly coverChoices: (person: Person) => Promise<CoverChoices>;
  /** Members of staff who could cover, by part of a name; none to who is no member herself. */
  readonly coverCandidates: (person: Person, text: string) => Promise<readonly StaffView[]>;
  readonly setCover: (person: Person, cover: SetCover) => Promise<void>;
  readonly endCover: (person: Person, id: string) => Promise<void>;
  /** Ties she declared: herself, near relatives, and single items she must not decide (回避). */
  readonly ties: (person: Person) => Promise<readonly TieView[]>;
  readonly declareTie: (person: Person, tie: { readonly kind: 'self' | 'relative'; readonly idNumber: string }) => Promise<void>;
  readonly recuseFromItem: (person: Person, of: { readonly itemId: string; readonly reason: string }) => Promise<void>;
  readonly endTie: (person: Person, id: string) => Promise<void>;
  /** What she typed before of who applies again; null where there is nothing. @throws JinguoError NOT_FOUND */
  readonly knownApplicant: (person: Person, query: KnownQuery) => Promise<KnownApplicant | null>;
  readonly drafts: (person: Person) => Promise<readonly DraftView[]>;
  readonly draft: (person: Person, id: string) => Promise<DraftView>;
  readonly saveDraft: (person: Person, draft: SaveDraft) => Promise<DraftView>;
  readonly removeDraft: (person: Person, id: string) => Promise<void>;

  /** Published notices, newest first; anybody may read them. */
  readonly notices: () => Promise<readonly NoticeView[]>;
  readonly notice: (id: string) => Promise<NoticeView>;

  /** 公示 for everybody: those that stand or are to come, narrowed by what they say; one that ended is taken down. */
  readonly openNotices: (text: string) => Promise<readonly OpenNoticeRow[]>;
  readonly openNotice: (id: string) => Promise<OpenNotice>;
  /** 异议 from the open pages; answers the code it is followed by. */
  readonly receiveObjection: (objection: NewObjection) => Promise<{ readonly code: string }>;
  readonly objectionStatus: (code: string) => Promise<ObjectionStatus>;
  /** Objections to an item's notices, the objector masked; none to who does not handle them. */
  readonly objections: (person: Person, itemId: string) => Promise<readonly ObjectionView[]>;
  /** Who objects, in full; recorded with the reason. */
  readonly showObjection: (person: Person, request: { readonly id: string; readonly reason: string }) => Promise<Pick<ObjectionView, 'objector' | 'contact'>>;
  /** Registers an objection that came in, as the office registers any. */
  readonly registerObjection: (person: Person, request: RegisterObjection) => Promise<Answer>;
  readonly answerObjection: (person: Person, answer: AnswerObjection) => Promise<ObjectionView>;
  /** 公众投票 that are open today; nothing of what was voted. */
  readonly openVotes: () => Promise<readonly OpenVoteRow[]>;
  readonly openVote: (poll: string) => Promise<OpenVote>;
  /** Sends a code to a telephone that wants to vote, where the office sends short messages; says nothing about the number. */
  readonly sendVoteCode: (asked: NewVoteCode) => Promise<void>;
  /** One vote of somebody without an account: one a day for a telephone and a device, of which keyed hashes alone are kept. */
  readonly castVote: (vote: NewVote) => Promise<void>;
  /** 公开报名: what anybody may sign up for today; she does so once for a telephone, and the code shows her place and gives it back to who waits longest. */
  readonly openSignUps: () => Promise<readonly OpenSignUp[]>;
  readonly openSignUp: (item: string) => Promise<OpenSignUp>;
  readonly signUp: (signUp: NewSignUp) => Promise<{ readonly code: string; readonly state: SignUpStatus['state'] }>;
  readonly signUpStatus: (code: string) => Promise<SignUpStatus>;
  readonly cancelSignUp: (code: string) => Promise<SignUpStatus>;
  /** Who signed up for an item, masked, in the order they came; one of them in full, recorded with the reason; and that she came, or not after all. */
  readonly signUps: (person: Person, itemId: string) => Promise<readonly SignUpView[]>;
  readonly showSignUp: (person: Person, request: { readonly id: string; readonly reason: string }) => Promise<Pick<SignUpView, 'name' | 'phone'>>;
  readonly signInOne: (person: Person, request: { readonly id: string; readonly came: boolean }) => Promise<SignUpView>;
  /** Applies for whoever has no account; answers the code she follows it by. */
  readonly applyOpenly: (command: OpenApplication) => Promise<{ readonly code: string; readonly number: string }>;
  /** Whoever applies with a key, before she does: for her files. */
  readonly citizenOf: (key: string) => Promise<Person>;
  /** Whoever holds a progress code. */
  readonly holderOf: (code: string) => Promise<Person>;
  readonly progress: (code: string) => Promise<Progress>;
  /** Supplements or withdraws in the name of who holds the code. */
  readonly actOpenly: (order: OpenAct) => Promise<Answer>;

  readonly messages: (person: Person) => Promise<readonly MessageView[]>;
  readonly readMessages: (person: Person, ids: readonly string[]) => Promise<void>;

  /** Notes a file whose bytes are already stored under its hash; it belongs to whoever uploaded it until an item names it. */
  readonly addAttachment: (person: Person, file: { readonly name: string; readonly mime: string; readonly bytes: number; readonly sha256: string }) => Promise<AttachmentView>;
  /** Where an attachment's bytes are, if this person may see it; a look at a scan of sensitive papers is recorded, with her reason. */
  readonly attachment: (person: Person, id: string, reason?: string) => Promise<AttachmentView & { readonly sha256: string }>;

  /** Sends due timers' events through the command path; answers how many fired. One that is refused becomes an incident. */
  readonly runTimers: (limit?: number) => Promise<number>;
  /** Delivers committed effects, so many a lane; answers how many were delivered. Slow lanes go on by themselves. */
  readonly deliver: (limit?: number) => Promise<number>;
  /** Writes the day's letters that are due to who wants them; answers how many went out. */
  readonly sendDigests: () => Promise<number>;
  /** Waits for deliveries that go on, before the store is closed; answers how many were delivered. */
  readonly idle: () => Promise<number>;

  /** Whether a person looks after incidents anywhere. */
  readonly keepsIncidents: (person: Person) => boolean;
  /** Failed rules, timers and effects in the subtree this person keeps; nobody else sees any. */
  readonly incidents: (person: Person, query: IncidentQuery) => Promise<IncidentPage>;
  /** Has what failed tried again, after its cause was repaired; the reason goes into the audit log. */
  readonly retryIncident: (person: Person, id: string, reason: string) => Promise<IncidentView>;
  /** Has somebody act where nobody who was asked may; recorded with the reason. */
  readonly nameSubstitute: (person: Person, request: NameSubstitute) => Promise<IncidentView>;
  /** Gives up an effect or a reminder for good; the reason goes into the audit log. */
  readonly dropIncident: (person: Person, id: string, reason: string) => Promise<IncidentView>;
  /** The dead letters: effects that were given up, as incidents of this person's subtree. */
  readonly deadEffects: (person: Person, query: Pick<IncidentQuery, 'cursor' | 'limit'>) => Promise<IncidentPage>;

  /** Whether a person publishes versions and keeps paper templates. */
  readonly publishes: (person: Person) => boolean;
  /** Whether she makes her town's own versions of workflows. */
  readonly varies: (person: Person) => boolean;
  /** Publishes a definition as its workflow's next version; running items stay on theirs. For leads only. */
  readonly publish: (actor: Actor, definition: unknown) => Promise<Published>;
  /** Lets new items start on another published version. For leads only. */
  readonly makeCurrent: (actor: Actor, choice: { readonly workflow: string; readonly number: number }) => Promise<Published>;
  /** A workflow's versions, newest first, with the open items on each. For leads only. */
  readonly versions: (actor: Actor, workflow: string) => Promise<readonly VersionView[]>;
  /** What one version changes against another. For leads only. */
  readonly diffVersions: (actor: Actor, between: { readonly workflow: string; readonly from: number; readonly to: number }) => Promise<VersionDiff>;
  /** What a definition that is not published lacks: all that keeps it from being used, or what the soundness check finds. For leads only. */
  readonly checkDraft: (actor: Actor, draft: Draft) => Promise<CheckedDraft>;
  /** A condition over a definition's fields as text and as rows, with what is wrong with it. For leads only. */
  readonly condition: (actor: Actor, request: ConditionRequest) => Promise<ConditionView>;
  /** A version as bundle, XState machine, Mermaid and a page in Chinese. For leads only. */
  readonly exportVersion: (actor: Actor, version: VersionRequest) => Promise<ExportedDefinition>;
  /** The same of a definition that is not published. For leads only. */
  readonly exportDraft: (actor: Actor, draft: Draft) => Promise<ExportedDefinition>;
  /** What the items begun in a year would do under a definition that is not published; writes nothing. For leads only. */
  readonly replayHistory: (actor: Actor, request: HistoryRequest, watching?: HistoryWatch) => Promise<HistoryReport>;
  /** What a migration would do to each item; writes nothing. For leads only. */
  readonly planMigration: (actor: Actor, request: MigrationRequest) => Promise<MigrationPage>;
  /** Moves a page of items to another version, each in an audited transaction of its own. For leads only. */
  readonly migrate: (actor: Actor, command: MigrateCommand) => Promise<MigrationPage>;

  /** Drafts of definitions, those changed last first. For leads only, as all of the studio. */
  readonly workflowDrafts: (actor: Actor) => Promise<readonly DefinitionDraftSummary[]>;
  readonly workflowDraft: (actor: Actor, id: string) => Promise<DefinitionDraftView>;
  /** What says at once whether a draft is still what a page shows. */
  readonly workflowDraftMark: (actor: Actor, id: string) => Promise<DefinitionDraftMark>;
  /** Begins a draft from a published version. */
  readonly startWorkflowDraft: (actor: Actor, from: StartDefinitionDraft) => Promise<DefinitionDraftView>;
  /** Keeps edits, on the newest revision, unless somebody changed the same meanwhile. */
  /** A draft of a town's own version: the district's, with what the town's changes made again on it. */
  readonly startVariantDraft: (actor: Actor, of: TownsOwn) => Promise<DefinitionDraftView>;
  /** New items of the town follow the district's version again. */
  readonly leaveVariant: (actor: Actor, of: TownsOwn) => Promise<WorkflowVariants>;
  /** The towns' own versions that count: the district's lead is told of all, a town's of hers. */
  readonly workflowVariants: (actor: Actor, workflow: string) => Promise<WorkflowVariants>;
  readonly editWorkflowDraft: (actor: Actor, edit: EditDraft) => Promise<DefinitionDraftView>;
  readonly undoWorkflowDraft: (actor: Actor, id: string) => Promise<DefinitionDraftView>;
  readonly redoWorkflowDraft: (actor: Actor, id: string) => Promise<DefinitionDraftView>;
  readonly commentWorkflowDraft: (actor: Actor, comment: { readonly id: string; readonly stage: string | null; readonly text: string }) => Promise<DefinitionDraftView>;
  readonly removeWorkflowDraft: (actor: Actor, id: string) => Promise<void>;
  /** What is wrong with a draft, how an item comes to it, and what would mend it. */
  readonly checkWorkflowDraft: (actor: Actor, id: string) => Promise<DraftCheck>;
  /** What would become of the open items, were the draft published and were they moved to it; writes nothing. */
  readonly planDraftMigration: (actor: Actor, id: string) => Promise<MigrationPage>;
  /** What a draft changes, who asked to publish it and where that stands. */
  readonly draftPublication: (actor: Actor, id: string) => Promise<DraftPublication>;
  /** How a play of a draft begins: who may start one where, with an example. Leads only; NOT_FOUND, DEFINITION_INVALID. */
  readonly playOpening: (actor: Actor, asked: { readonly id: string; readonly unit?: string | undefined }) => Promise<PlayOpening>;
  /** Plays a draft by hand, in an office in memory with stand-ins and a clock of its own. Leads only; NOT_FOUND, DEFINITION_INVALID. */
  readonly playDraft: (actor: Actor, asked: { readonly id: string; readonly play: Play }) => Promise<PlayReport>;
  /** The recorded plays of a draft's workflow, each carried out on the draft. Leads only; NOT_FOUND. */
  readonly recordedPlays: (actor: Actor, draft: string) => Promise<readonly RecordedPlay[]>;
  /** Records a play as what every later version must come to. Leads only; NOT_FOUND, DEFINITION_INVALID. */
  readonly recordPlay: (actor: Actor, recorded: { readonly id: string; readonly title: string; readonly play: Play }) => Promise<readonly RecordedPlay[]>;
  readonly renamePlay: (actor: Actor, renamed: { readonly id: string; readonly play: string; readonly title: string }) => Promise<readonly RecordedPlay[]>;
  /** Retires a recorded play: it keeps nothing from being published any more. Leads only; NOT_FOUND. */
  readonly retirePlay: (actor: Actor, retired: { readonly id: string; readonly play: string }) => Promise<readonly RecordedPlay[]>;
  /** What the district asks of a workflow whatever its leads change; those taken off too. For leads; only the district's pin. */
  readonly mustHaves: (actor: Actor, workflow: string) => Promise<readonly MustHaveView[]>;
  readonly pinMustHave: (actor: Actor, pin: { readonly workflow: string; readonly mustHave: MustHave }) => Promise<readonly MustHaveView[]>;
  readonly unpinMustHave: (actor: Actor, pin: { readonly workflow: string; readonly id: string }) => Promise<readonly MustHaveView[]>;

  /** Turns a plugin off, so that its items can be read and not moved and what falls due waits, or on again. For system administrators. */
  readonly switchPlugin: (actor: Actor, turn: TurnPlugin) => Promise<void>;
  /** Every turn of the plugins' switches, or of one plugin's, the newest first. */
  readonly pluginSwitches: (plugin?: string) => Promise<readonly PluginSwitch[]>;
  /** A plugin's own table. @throws JinguoError NOT_FOUND for one it does not contribute. */
  readonly pluginTable: <Shape extends z.ZodType>(plugin: string, table: TableSpec<Shape>) => PluginTable<z.output<Shape>>;
  /** @throws JinguoError PLUGIN_OFF */
  readonly requirePluginOn: (plugin: string) => Promise<void>;
  /** How each plugin's contributions did since the start. */
  readonly pluginHealth: () => readonly PluginHealth[];

  /** The last entry of every audit chain, to be kept outside the database. */
  readonly auditHeads: () => Promise<readonly AnchoredHead[]>;
  /** Verifies every audit chain, also against heads that were kept earlier: only they show a cut end or a rewriting of all. */
  readonly verifyAudit: (kept?: readonly AnchoredHead[]) => Promise<AuditReport>;
  /** Holds every item, and all numbers and sums, against the log; `onSome` is told how many items were looked at, of how many. */
  readonly verifyItems: (onSome?: (done: number, all: number) => void) => Promise<ItemsReport>;
  /** Called after each commit; answers how to stop. */
  readonly onChange: (listener: (change: Change) => void) => () => void;
  /** Called whenever a rule, a timer or an effect failed and stands as an incident, or one of many commands failed unforeseen; answers how to stop. */
  readonly onIncident: (listener: (alarm: Alarm) => void) => () => void;
}
