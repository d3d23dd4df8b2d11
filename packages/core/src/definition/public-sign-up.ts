// A sign-up of the public 公开报名: what a stage says of it, and whether the names it uses are declared.
import { z } from 'zod';
import { sourceOf } from './field-source.ts';
import { noDateField, noNumber } from './item-deadline.ts';
import type { Problem } from './shape-words.ts';
import { key } from './text.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

export const publicSignUp = z.strictObject({
  /** Declared whole-number field: how many people there are places for. */
  places: key,
  /** Declared date field: the last day what people said of themselves is kept. */
  keepUntil: key,
  /** Declared fields shown beside the title and the unit: when and where it is. */
  shows: z.array(key).max(6).default([]),
});

/** As a stage reads it. */
export interface PublicSignUp extends z.infer<typeof publicSignUp> {
  /** Declared date field: the last day people sign up. */
  readonly ends: string;
}

/** Its fields are declared, of their kind, and nothing masked is shown. */
export function signUpProblems(definition: Pick<WorkflowDefinition, 'fields' | 'forms'>, setting: unknown, path: string): readonly Problem[] {
  const parsed = publicSignUp.safeParse(setting);
  if (!parsed.success) return [];
  const { places, keepUntil, shows } = parsed.data;
  const hidden = shows.filter((name) => sourceOf(definition, name)?.secret ?? true);
  return [
    ...noNumber(definition, places, `${path}/places`),
    ...(definition.fields[keepUntil]?.type === 'date' ? [] : [{ path: `${path}/keepUntil`, problem: noDateField(definition, keepUntil) }]),
    ...hidden.map((name) => ({ path: `${path}/shows`, problem: { zh: `“${name}”不是已声明的字段，或者是脱敏字段；在 fields 里声明，或换一个`, en: `"${name}" is no declared field, or it is masked: declare it under fields, or show another` } })),
  ];
}
