// Where an outcome of a stage leads, under which conditions, and what must happen outside when it does.
import { z } from 'zod';
import { jsonObject, key, localText } from './text.ts';

/** A named, parameterised pure condition; the name is one of core's or a plugin's guards. */
export const guardRef = z.strictObject({
  guard: key,
  params: jsonObject.optional(),
  /** True when the condition must not hold. */
  not: z.boolean().optional(),
});
export type GuardRef = z.infer<typeof guardRef>;

/** Something that must happen outside, as data; the name is one of core's or a plugin's effects. */
export const effectRef = z.strictObject({ effect: key, params: jsonObject.optional() });
export type EffectRef = z.infer<typeof effectRef>;

/** One way out: taken when all its guards hold. Of several, the first that fits is taken. */
export const transition = z.strictObject({
  to: key,
  when: z.array(guardRef).optional(),
  effects: z.array(effectRef).optional(),
  /** What this way means to a reader, where the action's word alone does not say it. */
  title: localText.optional(),
});
export type Transition = z.infer<typeof transition>;

/** The ways of one outcome, in order of preference. */
export const outcome = z.union([transition, z.array(transition).min(1)]);

/** An outcome's ways as a list. */
export function waysOf(value: z.infer<typeof outcome> | undefined): readonly Transition[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
