// A vote of the public 公众投票: what a stage says of it, and whether the names it uses are declared.
import { z } from 'zod';
import { sourceOf } from './field-source.ts';
import { noDateField } from './item-deadline.ts';
import type { Problem } from './shape-words.ts';
import { key } from './text.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

export const publicVote = z.strictObject({
  /** Declared date field: the first day votes are taken. */
  opens: key,
  /** Declared fields shown of everybody who may be voted for, beside the masked title and the unit. */
  shows: z.array(key).max(6).default([]),
});

/** As a stage reads it. */
export interface PublicVote extends z.infer<typeof publicVote> {
  /** Declared date field: the last day. */
  readonly ends: string;
}

/** A vote begins on a declared date and shows nothing that is masked. */
export function voteProblems(definition: Pick<WorkflowDefinition, 'fields' | 'forms'>, setting: unknown, path: string): readonly Problem[] {
  const vote = publicVote.safeParse(setting);
  if (!vote.success) return [];
  const { opens, shows } = vote.data;
  const hidden = shows.filter((name) => sourceOf(definition, name)?.secret ?? true);
  return [
    ...(definition.fields[opens]?.type === 'date' ? [] : [{ path: `${path}/opens`, problem: noDateField(definition, opens) }]),
    ...hidden.map((name) => ({ path: `${path}/shows`, problem: { zh: `“${name}”不是已声明的字段，或者是脱敏字段；在 fields 里声明，或换一个`, en: `"${name}" is no declared field, or it is masked: declare it under fields, or show another` } })),
  ];
}
