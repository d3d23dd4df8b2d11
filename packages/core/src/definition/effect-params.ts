// The effects core carries out itself, and what a definition says to each. A plugin's effects read their own parameters.
import { z } from 'zod';
import { namingKnown, type Problem, shapeProblem } from './shape-words.ts';
import { key, localText, type JsonObject } from './text.ts';

/** `{number}`, `{stage}` and `{workflow}` stand for the item's; nothing else of an item may go into a letter. */
export const emailParams = z.strictObject({
  to: z.union([z.enum(['applicant', 'assignees']), z.array(z.email()).min(1).max(20)]),
  subject: localText,
  body: localText,
});

/** Only endpoints that the installation configured by name; a definition never holds an address. */
const webhookParams = z.strictObject({ endpoint: key });

/** In-app messages name what happened by a code, or bring their own words; papers are named. */
const anyParams = z.record(z.string(), z.unknown());

/**
 * What an item adds to a figure: a declared integer field, or so much; 1 where neither is said. `only` names what declared
 * fields must hold, so that a figure of one kind is counted from items of that kind; `on` a declared date for the year it
 * counts for, where something is written down long after it was; `back` takes back what was counted; `anew` takes back all that the item
 * added to the figure before, so that what was corrected counts once, and `of` adds as much as it counts for in another figure and not yet
 * in this one: of those that stand, the ones that ended.
 */
const countParams = z.strictObject({ figure: key, field: key.optional(), amount: z.number().int().optional(), only: z.record(key, z.union([z.string(), z.boolean()])).optional(), on: key.optional(), back: z.literal(true).optional(), anew: z.literal(true).optional(), of: key.optional() });
/** What an item takes of a quota or budget: a declared integer field, or so much; 1 where neither is said. */
/** `whereLimited`: a line nobody set a limit for is not counted; without it nothing can be taken from such a line. */
const reserveParams = z.strictObject({ ledger: key, field: key.optional(), amount: z.number().int().min(0).optional(), whereLimited: z.boolean().optional() });
const ledgerParams = z.strictObject({ ledger: key });
/** Sets what may be taken: a number at a path of the item's data, or rows there that each name a unit and so much. */
const limitParams = z.strictObject({ ledger: key, from: z.string(), unit: key.optional(), amount: key.optional() });
/** `{year}` and `{serial}` stand for the year and the next number of the series in it, without gaps. domain.md §3.6 */
const numbered = { series: z.string().min(1).max(40), digits: z.number().int().min(1).max(6).default(1) };
/** Kept in the item's data under `as`; `{letters}` in the series stands for the first of the words a lead may change under that name. */
const takeNumberParams = z.strictObject({ ...numbered, as: key, letters: key.optional() });
/** `withBatch`: its title names the batch as well, so that whoever checks it sees of which class it is. */
const certificateOf = { ...numbered, title: localText, withBatch: z.boolean().optional(), validYears: z.number().int().min(1).max(50).optional() };
/**
 * One, for whom `holder` names, with `replaces` in the place of the item's certificate in force, its term counted on from the end of
 * that one's; or one for each name of a list that stands at `each`, kept in its order
 * under `certificates`.
 */
const certificateParams = z.union([z.strictObject({ ...certificateOf, holder: z.string(), replaces: z.literal(true).optional() }), z.strictObject({ ...certificateOf, each: z.string() })]);

/** Starts one item of a workflow for each form that stands at a path of the item's data: in its own batch, or, of a batch, as an entry. */
const startItemsParams = z.strictObject({ workflow: z.string(), from: z.string() });

/** Records in other items what stands at a path of the item's data: in which (`item`), by what way of its stage (`verdict`), the form that stage asks and an `opinion`; or ends it for the reason `ends`. */
const recordInParams = z.strictObject({ from: z.string() });

/** Reads the draft of a definition that a path of the item's data names, and keeps under `as` what it would change. */
const readDraftParams = z.strictObject({ from: z.string(), on: z.string(), as: key });
/** What was read stands under `as`. */
const draftParams = z.strictObject({ as: key });

/** Tells who objected over the open pages how it stands: in the words at a path of the item's data, absent in those of who decided. */
export const answerParams = z.strictObject({ state: z.enum(['accepted', 'notAccepted', 'upheld', 'notUpheld', 'partly']), reply: z.string().optional() });
export type AnswerParams = z.infer<typeof answerParams>;

/** Effects carried out inside the commit: what they keep is there when the stage is. */
const insideEffects: Readonly<Record<string, z.ZodType>> = {
  makePaper: anyParams,
  publishNotice: anyParams,
  correctNotice: anyParams,
  // Where it leads back to a notice after an objection: that one stands on, is not published again and ends when it was to.
  resumeNotice: z.strictObject({}),
  answerObjection: answerParams,
  count: countParams,
  limit: limitParams,
  reserve: reserveParams,
  spend: ledgerParams,
  release: ledgerParams,
  takeNumber: takeNumberParams,
  issueCertificate: certificateParams,
  revokeCertificates: z.strictObject({}),
  /** Those that were revoked and not replaced hold again: what was decided against her was set aside. */
  restoreCertificates: z.strictObject({}),
  startItems: startItemsParams,
  recordIn: recordInParams,
  readDraft: readDraftParams,
  requireDraft: draftParams,
  publishDraft: draftParams,
};

export function isInsideEffect(name: string): boolean {
  return Object.hasOwn(insideEffects, name);
}

const coreEffects: Readonly<Record<string, z.ZodType>> = {
  ...insideEffects,
  notifyAssignees: anyParams,
  notifyApplicant: anyParams,
  email: emailParams,
  webhook: webhookParams,
};

export function isCoreEffect(name: string): boolean {
  return Object.hasOwn(coreEffects, name);
}

/** What is wrong with the parameters of one of core's effects, if anything: the place in them and why. */
export function effectProblem(name: string, params: JsonObject | undefined): Problem | undefined {
  const given = params ?? {};
  return coreEffects[name]?.safeParse(given, namingKnown).error?.issues.map((issue) => shapeProblem(issue, given))[0];
}

/**
 * The lane an effect is delivered in: effects of one lane share a receiver, so that one that is down or slow holds up
 * nobody else's.
 */
export function laneOf(name: string, params: JsonObject | undefined): string {
  return name === 'webhook' ? `webhook:${String(params?.['endpoint'])}` : name;
}
