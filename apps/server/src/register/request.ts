// What somebody asks a register of: which list, which columns, in which language, and why in full.
import type { RegisterList } from '@jinguo/core';
import { z } from 'zod';

const name = z.string().min(1).max(64);
const narrowed = { campaign: name.optional(), programme: name.optional(), workflow: name.optional(), stage: name.optional(), unit: name.optional(), suspended: z.boolean().optional() };
const status = z.enum(['open', 'done']).optional();

const itemLists = [
  z.strictObject({ list: z.literal('items'), ...narrowed, status }),
  z.strictObject({ list: z.literal('inbox'), ...narrowed, text: z.string().trim().max(60).optional(), tab: z.enum(['todo', 'overdue', 'done', 'started', 'copied', 'followed']), overdueOnly: z.boolean().optional() }),
  z.strictObject({ list: z.literal('find'), ...narrowed, text: z.string().trim().max(60), status }),
  z.strictObject({ list: z.literal('entries'), batch: name }),
] as const;

/** Beside the lists of items: the quotas and budgets of a programme, and the numbers of a year's documents. */
const ledgers = z.strictObject({ list: z.literal('ledgers'), programme: name });
const numbers = z.strictObject({ list: z.literal('numbers'), year: z.number().int().min(2000).max(2100) });

export const registerOf = z.discriminatedUnion('list', [...itemLists, ledgers, numbers]);
export type RegisterOf = RegisterList | z.infer<typeof ledgers> | z.infer<typeof numbers>;

export const registerRequest = z.strictObject({
  of: registerOf,
  columns: z.array(z.string().min(1).max(200)).min(1).max(100),
  language: z.enum(['zh', 'en']),
  reason: z.string().trim().min(2).max(200).optional(),
});
export type RegisterRequest = z.infer<typeof registerRequest>;
