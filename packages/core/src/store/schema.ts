// Which tables exist. Lists read narrow, indexed columns with one unit column per tree level; JSON is never parsed to
// filter. Texts hold UTC instants (ISO 8601), calendar dates (YYYY-MM-DD) and JSON; booleans are 0 or 1.
import type { RetentionDecisionTable } from './archive-tables.ts';
import type { ConsentWithdrawalTable } from './consent-tables.ts';
import type { DeskSettingTable, FormerFormTable, ItemFollowTable, ItemReadTable, PersonChannelTable } from './desk-tables.ts';
import type { CitizenTable, NoticeTable, ObjectionTable, PublicVoteTable, SignUpTable, VoteCodeTable } from './open-tables.ts';
import type { StudioTables } from './studio-tables.ts';
import type { ImportRowTable, ImportSheetTable, PaperTemplateTable } from './sheet-tables.ts';
import type { PluginTables } from './plugin-tables.ts';
import type { CertificateTable, DocumentNumberTable, FigureEntryTable, LedgerEntryTable, LedgerTable } from './programme-tables.ts';

export interface Database extends PluginTables, StudioTables {
  definition: DefinitionTable;
  version_in_force: VersionInForceTable;
  org_unit: OrgUnitTable;
  person: PersonTable;
  post: PostTable;
  account: AccountTable;
  session: SessionTable;
  setting: SettingTable;
  calendar_year: CalendarYearTable;
  number_series: NumberSeriesTable;
  item: ItemTable;
  item_key: ItemKeyTable;
  item_search: ItemSearchTable;
  task: TaskTable;
  timer: TimerTable;
  outbox: OutboxTable;
  incident: IncidentTable;
  audit_entry: AuditEntryTable;
  draft: DraftTable;
  notice: NoticeTable;
  document: DocumentTable;
  attachment: AttachmentTable;
  message: MessageTable;
  item_copy: ItemCopyTable;
  cover: CoverTable;
  tie: TieTable;
  figure_entry: FigureEntryTable;
  ledger: LedgerTable;
  ledger_entry: LedgerEntryTable;
  certificate: CertificateTable;
  document_number: DocumentNumberTable;
  item_follow: ItemFollowTable;
  item_read: ItemReadTable;
  former_form: FormerFormTable;
  desk_setting: DeskSettingTable;
  person_channel: PersonChannelTable;
  import_sheet: ImportSheetTable;
  import_row: ImportRowTable;
  paper_template: PaperTemplateTable;
  citizen: CitizenTable;
  objection: ObjectionTable;
  public_vote: PublicVoteTable;
  vote_code: VoteCodeTable;
  sign_up: SignUpTable;
  consent_withdrawal: ConsentWithdrawalTable;
  retention_decision: RetentionDecisionTable;
  digest: DigestTable;
}

export interface DefinitionTable {
  hash: string;
  campaign: string;
  workflow: string;
  json: string;
  published_at: string;
  /** 1, 2, 3 … within its workflow. */
  number: number;
  /** Whether a release of a plugin brought it, or a lead published it. */
  origin: 'plugin' | 'lead';
  /** Person; null when it came with a release. */
  published_by: string | null;
}

/** Which version new items start on: the entry with the highest seq of a workflow; the others are its history. */
export interface VersionInForceTable {
  workflow: string;
  seq: number;
  hash: string;
  /** Person who chose it; null when it came with a release. */
  made_by: string | null;
  made_at: string;
}

export interface OrgUnitTable {
  id: string;
  parent: string | null;
  level: string;
  zh: string;
  en: string;
  position: number;
}

export interface PersonTable {
  id: string;
  name: string;
  /** Where e-mail effects write to her; null: nowhere. */
  email: string | null;
}

export interface PostTable {
  id: string;
  person_id: string;
  role: string;
  unit: string;
}

export interface AccountTable {
  person_id: string;
  username: string;
  password_hash: string;
  failed_count: number;
  locked_until: string | null;
}

export interface SessionTable {
  token_hash: string;
  person_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
}

export interface SettingTable {
  name: string;
  value: string;
}

export interface CalendarYearTable {
  year: number;
  /** {"off":[dates],"workdays":[dates]} as announced for the year. */
  json: string;
}

export interface NumberSeriesTable {
  /** e.g. FZ01-2022; serials of a series have no gap. */
  name: string;
  last: number;
}

export interface ItemTable {
  id: string;
  number: string;
  campaign: string;
  workflow: string;
  definition_hash: string;
  /** The batch that lists it, or null. */
  batch_id: string | null;
  unit: string;
  district: string | null;
  town: string | null;
  village: string | null;
  /** Account of the applicant, or of who entered it for her. */
  applicant: string;
  /** 1 when that account is the applicant herself. */
  applied_self: number;
  /** 1 when only its handlers see it, whatever lies above them in the tree. */
  restricted: number;
  title: string;
  stage: string;
  stage_entered_at: string;
  status: 'open' | 'done';
  result: string | null;
  /** When its stage is due. */
  due_on: string | null;
  /** When the deadline of the whole item ends. */
  deadline_on: string | null;
  /** Revision of the working calendar its deadlines were counted with; an open item behind the one in force is counted anew. */
  calendar_revision: number;
  /** Machine context as JSON; the stage is the other half of the snapshot. */
  context: string;
  /** Form and computed data by name, as JSON. */
  data: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
}

export interface ItemKeyTable {
  item_id: string;
  name: string;
  /** HMAC of the value: equality search without the value. */
  blinded: string;
}

/** What text search looks at; see search.ts. Each database adds columns of its own. */
export interface ItemSearchTable {
  item_id: string;
  district: string | null;
  town: string | null;
  village: string | null;
  applicant: string;
  /** Number, title, unit and named fields in normal form, a line each. */
  text: string;
}

export interface TaskTable {
  id: string;
  item_id: string;
  stage: string;
  party: string;
  role: string | null;
  unit: string | null;
  person: string | null;
  district: string | null;
  town: string | null;
  village: string | null;
  workflow: string;
  opened_at: string;
  /** Due date, or 9999-12-31, so that one index orders all. */
  due_sort: string;
  state: 'open' | 'done' | 'cancelled';
  closed_at: string | null;
  closed_by: string | null;
  action: string | null;
  /** Who alone may act on it: she claimed it, or it was transferred or delegated to her. */
  held_by: string | null;
  /** Set while delegated: it goes back to this person when the delegate has answered. */
  returns_to: string | null;
  /** Until then the decision that opened it may be taken back, unless its assignee opens it first. */
  arriving_until: string | null;
}

export interface TimerTable {
  id: string;
  item_id: string;
  /** Empty for the timers of the item's own deadline, which no stage cancels. */
  stage: string;
  name: string;
  due_at: string;
  fired_at: string | null;
}

export interface OutboxTable {
  id: string;
  item_id: string;
  /** Idempotency key handed to the receiver. */
  effect_key: string;
  effect: string;
  params: string;
  /** dead: given up, with an incident; dropped: a person gave it up, with a reason. */
  state: 'pending' | 'done' | 'dead' | 'dropped';
  attempts: number;
  next_at: string;
  last_error: string | null;
  /** Its receiver: effects of one lane are delivered one after the other, lanes side by side. */
  lane: string;
  /** Version of the item that asked for it; orders an item's effects within a lane. */
  item_version: number;
  /** Until when a process has it for itself, and the token that proves it is still the one. */
  locked_until: string | null;
  locked_by: string | null;
}

/** A rule or an effect of an item that failed; a person repairs the cause, then it is tried again. */
export interface IncidentTable {
  id: string;
  item_id: string;
  kind: 'guard' | 'timer' | 'effect' | 'assignee';
  /** The name of what failed, e.g. `check oneGardenEach`. */
  rule: string;
  /** What it found or said; never personal data. */
  found: string;
  detail: string;
  /** The timer, effect or `stage.action` it concerns; empty when the item as a whole. */
  ref_id: string;
  /** How often it was met since it was opened. */
  times: number;
  state: 'open' | 'resolved';
  opened_at: string;
  last_at: string;
  /** When a timer is tried again. */
  next_at: string | null;
  resolved_at: string | null;
  /** Null: settled by itself, when what failed went through. */
  resolved_by: string | null;
  resolution: string | null;
}

export interface AuditEntryTable {
  chain: string;
  seq: number;
  item_id: string;
  item_version: number;
  command_key: string | null;
  /** Hash of the command, so that a reused key with other content is noticed. */
  command_hash: string | null;
  actor_id: string | null;
  actor_name: string;
  actor_role: string | null;
  actor_unit: string | null;
  action: string;
  from_stage: string | null;
  to_stage: string;
  event: string | null;
  changed: string;
  opinion: string | null;
  definition: string;
  at: string;
  previous_hash: string;
  hash: string;
}

export interface DraftTable {
  id: string;
  person_id: string;
  workflow: string;
  batch_id: string | null;
  unit: string | null;
  item_id: string | null;
  form: string;
  saved_at: string;
}

export interface DocumentTable {
  id: string;
  item_id: string;
  name: string;
  /** Roles that may open it, as a JSON list; null: whoever sees the item. */
  readers: string | null;
  paper: string;
  created_at: string;
}

export interface AttachmentTable {
  id: string;
  item_id: string | null;
  uploaded_by: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  created_at: string;
}

export interface MessageTable {
  id: string;
  person_id: string;
  item_id: string | null;
  code: string;
  /** {"zh","en"}; never personal data. */
  text: string;
  effect_key: string;
  created_at: string;
  read_at: string | null;
}

/** A person's daily letter of a date: sent or not needed where next_at is null. */
export interface DigestTable {
  person_id: string;
  /** Calendar date (Asia/Shanghai). */
  on_date: string;
  attempts: number;
  next_at: string | null;
}

/** 抄送: who was sent a copy; she may read the item. */
export interface ItemCopyTable {
  item_id: string;
  person_id: string;
  sent_by: string;
  sent_at: string;
  read_at: string | null;
}

/** 请假代理: for some days somebody may act for a person, on one of her posts or all, for some workflows or all. */
export interface CoverTable {
  id: string;
  person_id: string;
  cover_id: string;
  role: string | null;
  unit: string | null;
  /** JSON list of workflows; null: all. */
  workflows: string | null;
  /** Calendar dates, both included. */
  from_on: string;
  until_on: string;
  set_by: string;
  set_at: string;
  ended_at: string | null;
}

/** 回避: a person's own or a near relative's identity, blinded as item keys are. */
export interface TieTable {
  id: string;
  person_id: string;
  key_name: string;
  blinded: string;
  kind: 'self' | 'relative' | 'item';
  declared_at: string;
  ended_at: string | null;
}
