// The effects core carries out itself, and what a definition says to each. A plugin's effects read their own parameters.
import { z } from 'zod';
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

const coreEffects: Readonly<Record<string, z.ZodType>> = {
  notifyAssignees: anyParams,
  notifyApplicant: anyParams,
  publishNotice: anyParams,
  makePaper: anyParams,
  email: emailParams,
  webhook: webhookParams,
};

export function isCoreEffect(name: string): boolean {
  return Object.hasOwn(coreEffects, name);
}

/** What is wrong with the parameters of one of core's effects, if anything: the place in them and why. */
export function effectProblem(name: string, params: JsonObject | undefined): { readonly path: string; readonly problem: string } | undefined {
  const parsed = coreEffects[name]?.safeParse(params ?? {});
  const first = parsed?.error?.issues[0];
  return first && { path: first.path.map((part) => `/${String(part)}`).join(''), problem: first.message };
}

/**
 * The lane an effect is delivered in: effects of one lane share a receiver, so that one that is down or slow holds up
 * nobody else's.
 */
export function laneOf(name: string, params: JsonObject | undefined): string {
  return name === 'webhook' ? `webhook:${String(params?.['endpoint'])}` : name;
}
