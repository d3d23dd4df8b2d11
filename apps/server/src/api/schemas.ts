// What machine clients send and get: a part of what the engine knows, written down once and held to. The document and its
// reference are made from these, and every answer passes through them, so that nothing is answered that is not documented.
import { actCommand, startCommand } from '@jinguo/core';
import { z } from 'zod';

const words = z.object({ zh: z.string(), en: z.string() }).describe('The same words in Chinese and English.');
const day = z.iso.date().describe('A calendar date in Asia/Shanghai.');
const state = z.object({
  state: z.enum(['going', 'late', 'returned', 'suspended', 'finished', 'ended', 'archived']), title: words, why: words.nullable().describe('Why it is suspended; null of every other state.'),
}).describe('How it goes with the item; `suspended`: under an objection, or paused. While it is, nothing confirms it.');
const anyJson = z.record(z.string(), z.unknown());
const form = anyJson.describe('The form’s data, as its JSON Schema says (programmes, actions).');

export const idempotencyKey = z.string().min(8).max(80);

export const itemsQuery = z.strictObject({
  status: z.enum(['open', 'done']).optional().describe('Only open items, or only ended ones.'),
  workflow: z.string().min(1).max(64).optional(),
  unit: z.string().min(1).max(64).optional().describe('A unit of the org tree, with all below it.'),
  suspended: z.stringbool().optional().describe('Only what is suspended: under an objection, or paused.'),
  year: z.coerce.number().int().min(1900).max(2999).optional().describe('Begun in this calendar year.'),
  cursor: z.string().max(200).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const listRow = z.object({
  itemId: z.string(), number: z.string().describe('Such as FZ01-2022-0007.'), title: z.string().describe('Personal data masked.'),
  workflow: z.string(), stage: z.string(), stageTitle: words, result: z.string().nullable().describe('null while it is open.'), state,
  unitName: z.string(), dueOn: day.nullable(), version: z.number().int(),
});
export const itemPage = z.object({ rows: z.array(listRow), next: z.string().nullable().describe('Ask again with it as `cursor`; null on the last page.') });

export const itemAnswer = z.object({
  id: z.string(), number: z.string(), title: z.string(), version: z.number().int().describe('Send it back as `seenVersion`.'),
  workflow: z.string(), workflowTitle: words, stage: z.string(), stageTitle: words, result: z.string().nullable(), state,
  unitName: words, createdAt: z.string(), dueOn: day.nullable(),
  fields: z.array(z.object({ name: z.string(), title: words, type: z.string(), unit: z.string().nullable(), value: z.unknown() })),
  forms: z.array(z.object({ name: z.string(), title: words, data: form.describe('Masked where its schema says x-mask.') })),
  actions: z.array(z.object({ action: z.string(), title: words, opinion: z.enum(['required', 'optional', 'none']), form: z.object({ name: z.string(), schema: anyJson }).nullable() })).describe('What the token’s account may do to it now.'),
  closed: z.array(words).describe('Why an action is closed to it.'),
});

export const startBody = startCommand.omit({ key: true, draftId: true, fromSheet: true });
export const actBody = actCommand.omit({ key: true, itemId: true });
export const commandAnswer = z.object({ itemId: z.string(), number: z.string(), version: z.number().int(), stage: z.string(), result: z.string().nullable() });

export const programmesAnswer = z.object({
  programmes: z.array(z.object({
    workflow: z.string(), code: z.string(), title: words, mayStart: z.boolean(),
    units: z.array(z.object({ id: z.string(), name: z.string() })).describe('For which it may be started.'),
    openBatches: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
    form: z.object({ name: z.string(), title: words, schema: anyJson.describe('JSON Schema 2020-12 of `form`.') }),
  })),
});

export const attachment = z.object({ id: z.string(), name: z.string(), mime: z.string(), bytes: z.number().int() });

/** What a webhook carries; engine/effects/webhook.ts makes it. */
export const webhookBody = z.object({
  key: z.string().describe('The same on every attempt; also the header Idempotency-Key.'),
  itemId: z.string(), number: z.string(), workflow: z.string(), stage: z.string(), status: z.enum(['open', 'done']), result: z.string().nullable(),
  version: z.number().int().describe('Calls of one item may be passed by later ones: the highest version counts.'), at: z.string(),
});

export const refused = z.object({
  error: z.object({
    message: z.string(), code: z.number(),
    data: z.object({
      code: z.string().describe('The name of the refusal: docs/errors.md lists all.'), httpStatus: z.number().int(), actsNext: z.enum(['callerCorrects', 'callerRetries', 'staff']),
      zh: z.string(), en: z.string(), params: anyJson, issues: z.array(z.object({ path: z.string(), code: z.string(), zh: z.string(), en: z.string() })), requestId: z.string(),
    }),
  }),
});
