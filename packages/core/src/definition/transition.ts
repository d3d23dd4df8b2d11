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

/** A condition over declared fields, in CEL; `unmet` says what would have to be so, where the condition itself does not. */
export const conditionRef = z.strictObject({ cel: z.string().trim().min(1).max(2000), unmet: localText.optional() });
export type ConditionRef = z.infer<typeof conditionRef>;

/** The guard that asks conditions. */
export const conditionGuard = 'cel';

/** A condition as the reference to the guard that asks it; every other reference as it is. */
export function asGuardRef(ref: GuardRef | ConditionRef): GuardRef {
  return 'cel' in ref ? { guard: conditionGuard, params: { cel: ref.cel, ...(ref.unmet === undefined ? {} : { unmet: ref.unmet }) } } : ref;
}

/** Something that must happen outside, as data; the name is one of core's or a plugin's effects. */
export const effectRef = z.strictObject({ effect: key, params: jsonObject.optional() });
export type EffectRef = z.infer<typeof effectRef>;

/** One way out: taken when all its guards hold. Of several, the first that fits is taken. */
export const transition = z.strictObject({
  to: key,
  when: z.array(z.union([guardRef, conditionRef])).optional(),
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
