// What comes in and what goes out of the command path. One schema each, used by the API, the import and the tests.
import { z } from 'zod';
import { actionName } from '../../definition/action.ts';
import { signerPlace } from '../../definition/roster.ts';
import { jsonObject, key } from '../../definition/text.ts';

const idempotencyKey = z.string().min(8).max(80);
const opinion = z.string().trim().max(2000);

/** What a batch's command says of one entry. */
export const entryVerdict = z.strictObject({
  itemId: z.string().min(1).max(64),
  verdict: key,
  reason: opinion.optional(),
  /** Data for the entry's form of this batch stage, e.g. a receipt number. */
  form: jsonObject.optional(),
});
export type EntryVerdict = z.infer<typeof entryVerdict>;

export const actCommand = z.strictObject({
  itemId: z.string().min(1).max(64),
  action: actionName,
  /** Version of the item the person saw; another one is a conflict. */
  seenVersion: z.number().int().min(1),
  /** Sent again with the same key, a command returns its first answer. */
  key: idempotencyKey,
  form: jsonObject.optional(),
  opinion: opinion.optional(),
  /** Stage to return to; the usual one when absent. */
  target: key.optional(),
  /** An answer to 征求意见 (none, amend, disagree) or another result to record. */
  verdict: key.optional(),
  /** For a return: which of the programme's reasons it is counted by; absent: what the words begin with, else the last. */
  reason: z.string().min(1).max(40).optional(),
  entries: z.array(entryVerdict).max(500).optional(),
  /** For a return, where the definition leaves the choice: straight back to the sender, or through every stage again. */
  back: z.enum(['straight', 'rewalk']).optional(),
  /** The person a task goes to, who signs as well, or who is taken off (removeSigner). */
  to: z.string().min(1).max(64).optional(),
  /** Where an added signer stands next to who adds her. Default beside. */
  place: signerPlace.optional(),
  /** People who get a copy, or are told of a comment (@). */
  people: z.array(z.string().min(1).max(64)).max(50).optional(),
});
export type ActCommand = z.infer<typeof actCommand>;

export const startCommand = z.strictObject({
  workflow: z.string().min(1).max(64),
  key: idempotencyKey,
  /** Unit the item belongs to: a village for a person's application, the district for a batch. */
  unit: z.string().min(1).max(64),
  /** Batch (round) it applies to, where the workflow has one. */
  batchId: z.string().min(1).max(64).optional(),
  form: jsonObject,
  /** A draft that becomes this item and disappears. */
  draftId: z.string().min(1).max(64).optional(),
  /** Uploaded scans of the paper the applicant signed, where the office enters it for her (代填). */
  scans: z.array(z.string().min(1).max(64)).max(9).optional(),
  /** A row of a sheet: the papers lie where the sheet comes from. Nobody says so through a door of the office. */
  fromSheet: z.literal(true).optional(),
});
export type StartCommand = z.infer<typeof startCommand>;

/** What an accepted command answers, the first time and every time after. */
export interface Answer {
  readonly itemId: string;
  readonly number: string;
  readonly version: number;
  readonly stage: string;
  readonly result: string | null;
}
