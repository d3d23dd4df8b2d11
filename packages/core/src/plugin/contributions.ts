// What a campaign package may add, all of it, each with when it is called and what it must not do.
// Contributions are pure or ask through the ports handed to them; none may reach the database, the clock or the network.
import type { AnchoredHead } from '../audit/anchor.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ActionName } from '../definition/action.ts';
import type { ConditionFunction } from '../definition/condition/vocabulary.ts';
import type { Guard } from '../definition/guard.ts';
import type { ReadKind } from '../definition/stage-kinds/core-kinds.ts';
import type { Json, JsonObject, LocalText } from '../definition/text.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { Issue } from '../errors.ts';
import type { z } from 'zod';
import type { OfficeRoles } from './right-names.ts';

/** One rule broken. `warn` is shown and kept; `refuse` stops the action. */
export interface Finding extends Issue {
  readonly severity: 'refuse' | 'warn';
}

/** Another item found by a shared key. */
export interface OtherItem {
  readonly id: string;
  readonly number: string;
  readonly workflow: string;
  readonly batch: string | null;
  /** The town its unit lies in; null of the district's own. Absent in tests that do not say. */
  readonly town?: string | null;
  readonly stage: string;
  /** null while open. */
  readonly result: string | null;
  readonly createdOn: LocalDate;
  /** The day it came to its stage: of one that is over, the day it ended. */
  readonly since: LocalDate;
  /** Its declared fields, as last computed. */
  readonly fields: Readonly<Record<string, Json>>;
}

/** An entry on a batch's list, as checks and papers of the batch see it. */
export interface ListEntry {
  readonly id: string;
  readonly number: string;
  readonly workflow: string;
  readonly title: string;
  readonly stage: string;
  readonly unit: string;
  readonly data: JsonObject;
  readonly fields: Readonly<Record<string, Json>>;
  /** What the command at hand says of this entry, if anything. */
  readonly verdict?: string;
  /** Of a paper: her consent to be named in public was withdrawn, so lists that are made known leave her out. domain.md §3.7 */
  readonly unpublished?: boolean;
}

/** The item as contributions see it: its data by form name, the payload of the command at hand included. */
export interface ItemView {
  readonly id: string | null;
  readonly number: string | null;
  readonly unit: string;
  /** The town its unit lies in; null of the district's own. Absent in tests that do not say. */
  readonly town?: string | null;
  readonly data: JsonObject;
  /** The stage it stands at. Absent in tests that do not say. */
  readonly stage?: string;
  /** The action at hand. Absent where nobody acts: a paper is made, a page asks what is possible. */
  readonly action?: ActionName;
  /** What is recorded other than success, or which opinion is given; absent: the usual. */
  readonly verdict?: string;
  /** The numbers of its definition that a lead may change, by name; `parameterAt` reads one. */
  readonly parameters: Readonly<Record<string, number>>;
  /** The lists of words of its definition that a lead may change, by name; `wordsAt` reads one. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** The data of the batch that lists the item, or null. */
  readonly batch: { readonly id: string; readonly stage: string; readonly data: JsonObject } | null;
  readonly entries: readonly ListEntry[];
  /** At a stage that several sign: how many are asked to. */
  readonly signers?: number;
  /** Where the definition says `seesBatch`: every other open entry of the batch, wherever it stands. Empty elsewhere. */
  readonly members: readonly ListEntry[];
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  /** At a stage with `looksUp`: the numbers of the open items that stand there in the item's own village, town or district. */
  readonly standing?: readonly string[];
  /** At such a stage: the stage each of them stands at, by its number. */
  readonly standsAt?: Readonly<Record<string, string>>;
  /** What its workflow reads of other items at this stage (see `reads`), oldest first. Absent where it reads none. */
  readonly held?: readonly OtherItem[];
  /** At a stage that counts votes of the public: how many each address range gave it, the same of everybody voted for, and how many of its own came from telephones nobody verified. */
  readonly votes?: { readonly own: readonly number[]; readonly all: readonly (readonly number[])[]; readonly unverified: number };
  /** At a stage that counts those who signed up: how many people have places, how many wait, and how many of the former came. */
  readonly signUps?: { readonly placed: number; readonly waiting: number; readonly came: number };
}

/** What a check is told: the item’s data, who acts, which action, which day it is. */
export interface CheckInput extends ItemView {
  readonly action: ActionName;
  /** The stage a return is to send it to, where that is said. */
  readonly target?: string;
  readonly params: JsonObject;
  /** Other items that carry the same key (see `keys`); the item itself is left out. */
  readonly others: (keyName: string, value: string) => Promise<readonly OtherItem[]>;
  /** A record of one of the plugin’s own tables as it is now, e.g. whether she signed in; undefined where there is none. */
  readonly record: <Shape extends z.ZodType>(table: TableSpec<Shape>, key: string) => Promise<z.output<Shape> | undefined>;
}

/** A rule asked before an action. Names every breach at once (一次性告知); decides nothing itself. */
export type Check = (input: CheckInput) => readonly Finding[] | Promise<readonly Finding[]>;

/** Brings computed data up to date; the result is kept under the compute's name in the item's data. */
export type Compute = (input: ItemView) => JsonObject;

/** A piece of a paper, laid out alike in PDF and Word. */
export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  /** A level's box of an approval paper: what it is, its opinion, and below it who signs, the place of the seal and the date. */
  | { readonly kind: 'opinion'; readonly heading: string; readonly text: string; readonly lines: readonly string[] };

/** A paper as structured text; screens, print and files render it. */
export interface Paper {
  readonly title: string;
  readonly documentNumber?: string;
  /** Printed without a code to scan: a ballot, of which no sheet may be told from another. */
  readonly unmarked?: true;
  readonly blocks: readonly PaperBlock[];
}

/** One decision of the item's record, as papers print it. */
export interface RecordedDecision {
  readonly stage: string;
  readonly action: string;
  readonly by: string;
  /** Post in words, e.g. 新丰镇妇联主席. */
  readonly post: string;
  readonly opinion: string;
  readonly on: LocalDate;
}

/** What a paper is made from. */
export interface PaperInput extends ItemView {
  readonly unitName: (id: string) => string;
  /** What people decided so far, oldest first, the decision that makes the paper included. */
  readonly decisions: readonly RecordedDecision[];
  /** Set when a notice is being published. */
  readonly period?: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly days: number; readonly unit: 'workingDays' | 'naturalDays' };
}

/** Makes a paper from an item. Public papers must mask personal data; the publish gate refuses what slips through. */
export type PaperMaker = (input: PaperInput) => Paper;

/** What an effect’s handler is told each time it is tried. */
export interface EffectInput {
  /** The same on every attempt: a receiver that remembers it sees the effect once. */
  readonly key: string;
  readonly itemId: string;
  readonly number: string;
  readonly params: JsonObject;
  readonly view: ItemView;
}

/** Carries an effect out, after the commit and at least once; throwing means "try again later". */
export type EffectHandler = (input: EffectInput) => Promise<void>;

/** A column of an import sheet, and how its cell is read into the form. */
export interface ImportColumn {
  /** Header in the clerk's sheet. */
  readonly header: string;
  readonly required: boolean;
  /** Where the value goes in the start form, as a dotted path. */
  readonly field: string;
  /** The cell names a village or community in full, as the unit field's does; what the form gets is its id. */
  readonly unit?: boolean;
  readonly read: (cell: string) => { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly issue: Omit<Issue, 'path'> };
}

/** A clerk's sheet that becomes items: one row, one submission through the command path. */
export interface ImportSpec {
  readonly name: string;
  readonly workflow: string;
  readonly columns: readonly ImportColumn[];
  /** The field that names the applicant's unit by its Chinese name, resolved to the org tree. */
  readonly unitField: string;
  /** Values every row gets, e.g. consents given on the paper form. */
  readonly defaults: JsonObject;
}

/** A workflow as a plugin brings it: its definition, and what lists and search show of an item. */
export interface WorkflowContribution {
  readonly definition: WorkflowDefinitionInput;
  /** What lists show; personal data masked. */
  readonly itemTitle: (data: JsonObject) => string;
  /** Keys by which other items of the same person, contract … are found; stored blinded. With the value `all`, a key finds a whole list, and says of nobody whose an item is. */
  readonly keys?: (data: JsonObject) => Readonly<Record<string, string>>;
  /**
   * By which keys of other items its computes and rules read them: `held` of the item view. Asked at every stage; where nothing
   * is read there, it answers none.
   */
  readonly reads?: (view: ItemView) => readonly { readonly key: string; readonly value: string }[];
  /** What this workflow calls by names of its own, where its programme has something else of that name: two workflows of one programme may each have their `approvalForm`. */
  readonly own?: Pick<NamedContributions, 'checks' | 'computes' | 'papers'>;
  /** By form, what an example of it holds that its schema and its fields' examples do not tell: sums that add up, numbers that agree. For trying a process out. */
  readonly examples?: Readonly<Record<string, (asked: ExampleAsked) => JsonObject>>;
}

/** What an example is made for. */
export interface ExampleAsked {
  /** What the item holds already. */
  readonly data: JsonObject;
  readonly today: LocalDate;
  readonly unit: string;
  /** 0 at first, one more with each refusal. */
  readonly attempt: number;
}

/** A figure the yearly report counts; items add to it by the effect `count`. */
export interface FigureSpec {
  readonly title: LocalText;
  /** What one is: 件, 人, 户, 场 … ; fen for money. */
  readonly unit: LocalText | 'fen';
  /** Another figure of the programme: the page of figures tells what comes to one of it on average (金额 and 人数: 人均). */
  readonly mean?: string;
  /** Another figure of the programme that it is a part of: the page tells what part (合格率, 化解率). */
  readonly outOf?: string;
  /** Another figure of the programme, of those that ended: a total of all there ever was is told without them. */
  readonly ended?: string;
  /** The page tells it by place, and by declared fields of the items behind it; small numbers are protected. */
  readonly by?: readonly string[];
}

/** A quota or budget that cannot be overdrawn; items take from it by the effects `reserve`, `spend` and `release`. */
export interface LedgerSpec {
  readonly title: LocalText;
  readonly unit: 'fen' | 'count';
  /** One line for each round or calendar year, or one for ever. */
  readonly per: 'round' | 'year' | 'ever';
  /** One line for each town or village too. */
  readonly by?: 'town' | 'village';
  /** Why nobody changes its limit by itself once it is set. Default: whoever may set it may change it. */
  readonly fixed?: LocalText;
}

/** A paragraph of the yearly report with its figures in braces; with `since`, one that is written from that year on. */
export type ReportSentence = string | { readonly since: number; readonly text: string };

/** What its workflows call by name. */
export interface NamedContributions {
  readonly figures?: Readonly<Record<string, FigureSpec>>;
  readonly ledgers?: Readonly<Record<string, LedgerSpec>>;
  readonly checks?: Readonly<Record<string, Check>>;
  readonly computes?: Readonly<Record<string, Compute>>;
  readonly papers?: Readonly<Record<string, PaperMaker>>;
}

/**
 * A programme 事项: one kind of business, with the workflows it runs on and what they call. Its names are its own: two
 * programmes may both have a paper called `approvalForm`.
 */
export interface Programme extends NamedContributions {
  /** Catalogue code, e.g. FZ01. */
  readonly code: string;
  readonly title: LocalText;
  readonly workflows: readonly WorkflowContribution[];
  readonly imports?: readonly ImportSpec[];
  /** Its paragraphs of the yearly report; see `Plugin.report`. */
  readonly report?: readonly ReportSentence[];
}

/**
 * Who may call a procedure: anybody, who is signed in, an applicant (signed in, or by the progress code of her application, which
 * she brings as `code` of the input), or who holds one of these roles. What she may see and do there, the engine decides.
 */
export type Callers = 'public' | 'signedIn' | 'applicant' | { readonly roles: readonly (keyof OfficeRoles)[] };

/** A question or a command of the campaign's own screens; `query` and `command` make them, with types. */
export interface Procedure {
  readonly kind: 'query' | 'command';
  /** What it does, in words for refusals: 签到. */
  readonly title: LocalText;
  readonly who: Callers;
  /** What it takes and answers; both are held against these at run time. */
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Called outside any transaction; what it changes, it changes through the engine it is handed, or in the plugin's own folder. */
  run(input: unknown, ports: unknown): unknown;
}

/**
 * A table of the plugin's own, for what is no item: in the office's database, in its backups, on either database. Records are
 * read and changed through the ports of its procedures.
 */
export interface TableSpec<Shape extends z.ZodType = z.ZodType> {
  readonly title: LocalText;
  /** What a record looks like today; every one that is kept is held against it. */
  readonly shape: Shape;
  /** How a record of each earlier version becomes one of the next, the first version's first. Only ever added to. */
  readonly upgrades?: readonly ((record: Json) => Json)[];
}

/** What a command of a campaign's may ask of the machine it runs on. */
export interface CommandLinePorts {
  /** A file's text; one that cannot be read ends the command. */
  readonly readText: (path: string) => Promise<string>;
  /** Whether the audit log of this machine's office is whole and holds these heads. */
  readonly verifyAudit: (kept: readonly AnchoredHead[]) => Promise<{ readonly ok: boolean }>;
}

/** A command of the command line, `jinguo <name> …`: works on what it is given and answers what is printed. */
export interface CommandLine {
  readonly title: LocalText;
  /** What it is called with, each in one word; all are needed. */
  readonly takes: readonly string[];
  /** By flags as help shows them: `--en`, `--key <fingerprint>`. */
  readonly options: Readonly<Record<string, LocalText>>;
  /** `options` holds true or the value given, by the flag's name. Not ok is exit code 1. */
  readonly run: (
    called: { readonly args: readonly string[]; readonly options: Readonly<Record<string, string | true>> },
    ports: CommandLinePorts,
  ) => Promise<{ readonly lines: readonly string[]; readonly ok: boolean }>;
}

/** A campaign package. Everything it contributes is visible here. */
export interface Plugin extends NamedContributions {
  readonly name: string;
  readonly title: LocalText;
  readonly version: string;
  /** The version of the plugin contract it was written for, or the first and the last it works with. Others are refused at start. */
  readonly engine: number | readonly [from: number, to: number];
  /** The campaign under which its programmes are shown and reported, where that is another plugin's. */
  readonly under?: string;
  /** No campaign: its workflows are begun from pages of their own, so they are neither offered among the programmes nor counted with them. */
  readonly backstage?: true;
  readonly programmes?: readonly Programme[];
  /** Workflows that are in no programme: those of a campaign too small for some. */
  readonly workflows: readonly WorkflowContribution[];
  readonly kinds?: readonly ReadKind[];
  readonly guards?: readonly Guard[];
  /** Functions that conditions may call: pure, and always the same answer for the same values. */
  readonly functions?: Readonly<Record<string, ConditionFunction>>;
  readonly effects?: Readonly<Record<string, EffectHandler>>;
  readonly imports?: readonly ImportSpec[];
  /** What its own screens ask and order, by name; see docs/architecture.md, “A campaign's own screens”. */
  readonly procedures?: Readonly<Record<string, Procedure>>;
  /** Tables of its own, by name. */
  readonly tables?: Readonly<Record<string, TableSpec>>;
  /** What it adds to the command line, by name. */
  readonly commandLine?: Readonly<Record<string, CommandLine>>;
  /**
   * Its paragraphs of the yearly report 工作总结, in the office's own sentences, with figures of its programmes in braces:
   * `{FZ01.people}` as it is, `{FZ01.money|wan}` in 万元, `{JH08.resolved/JH08.found|percent}`, `{QJ01.founded|total}` for all
   * there ever was and did not end (`FigureSpec.ended`). Those of its programmes follow. What was not done before some year says so with `since`.
   */
  readonly report?: readonly ReportSentence[];
}
