// Sign-ins by code as the books hold them: a row for each trainee and session, under class, session and trainee.
import { defineTable, z } from '@jinguo/core/plugin';

/** Who signed in at which session, and when. */
export const signIns = defineTable({ title: { zh: '扫码签到', en: 'Sign-ins by code' }, shape: z.strictObject({ at: z.string(), version: z.number().int() }) });

/** The hour and minute in Shanghai. */
export function clock(at: string): string {
  return new Date(new Date(at).getTime() + 8 * 60 * 60_000).toISOString().slice(11, 16);
}
