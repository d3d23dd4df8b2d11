// What a lead may change of a process, one named operation each: the studio's screens send them, drafts keep them, and the
// random tests are made of them. Campaign, programme, code, level and the kind of its items stay.
import { z } from 'zod';
import { actionName } from '../action.ts';
import { assigneeRule } from '../assignee-rule.ts';
import { deadline, itemDeadline } from '../deadline.ts';
import { jsonObject, key, localText } from '../text.ts';
import { conditionRef, effectRef, guardRef, transition } from '../transition.ts';
import { fieldSpec, formSpec } from '../workflow-definition.ts';
import { wordList } from '../parameter.ts';

const at = { stage: key };
const way = { ...at, outcome: key };
const field = { form: key, field: key };
const place = z.number().int().min(0).max(49);

export const definitionEdit = z.discriminatedUnion('op', [
  /** After a stage; with `outcome` between it and where that outcome led, else not yet connected. */
  z.strictObject({ op: z.literal('add-stage'), after: key, outcome: key.optional(), id: key, kind: key, title: localText, actors: z.array(assigneeRule).max(50).optional(), settings: jsonObject.optional() }),
  /** Stages that belong together, their names beginning with `id`, between a stage and where its outcome led. */
  z.strictObject({ op: z.literal('add-block'), block: z.enum(['twoLevels', 'everyoneSigns', 'panel', 'publicNotice', 'waitAndCheck']), after: key, outcome: key, id: key, paper: key.optional() }),
  /** Whatever led to it leads to another stage. */
  z.strictObject({ op: z.literal('remove-stage'), ...at, leadsTo: key }),
  /** Its place in the list people read; null: the first. */
  z.strictObject({ op: z.literal('move-stage'), ...at, after: key.nullable() }),
  z.strictObject({ op: z.literal('rename-stage'), ...at, title: localText }),
  z.strictObject({ op: z.literal('set-start'), ...at }),
  z.strictObject({ op: z.literal('set-actors'), ...at, actors: z.array(assigneeRule).max(50) }),
  z.strictObject({ op: z.literal('set-deadline'), ...at, deadline: deadline.nullable() }),
  z.strictObject({ op: z.literal('set-allow'), ...at, allow: z.array(actionName).nullable() }),
  z.strictObject({ op: z.literal('set-withdraw'), ...at, withdraw: z.enum(['free', 'untouched', 'statement', 'no']) }),
  /** The outcomes by which an entry goes along with its batch, by the batch's stage. */
  z.strictObject({ op: z.literal('set-follows'), ...at, follows: z.record(key, key).nullable() }),
  z.strictObject({ op: z.literal('set-pool'), ...at, pool: z.enum(['open', 'claim']).nullable() }),
  /** How long a decision may be taken back by whoever made it. */
  z.strictObject({ op: z.literal('set-grace'), ...at, grace: z.strictObject({ minutes: z.number().int().min(1).max(1440) }).nullable() }),
  z.strictObject({ op: z.literal('set-stage-form'), ...at, form: key.nullable() }),
  /** What the kind asks, whole: sign mode, days of a 公示, where returns may go … */
  z.strictObject({ op: z.literal('set-settings'), ...at, settings: jsonObject }),
  /** Papers, notices and messages on coming here. */
  z.strictObject({ op: z.literal('set-effects'), ...at, effects: z.array(effectRef).max(50) }),
  /** Without a stage: the whole definition's. */
  z.strictObject({ op: z.literal('set-fallback'), stage: key.nullable(), fallback: z.array(assigneeRule).max(20).nullable() }),
  /** The ways of an outcome, in order of preference; none: the outcome is taken away. */
  z.strictObject({ op: z.literal('set-way'), ...way, ways: z.array(transition).max(20) }),
  z.strictObject({ op: z.literal('set-condition'), ...way, way: z.number().int().min(0).max(19), when: z.array(z.union([guardRef, conditionRef])).max(20) }),
  z.strictObject({ op: z.literal('set-form'), form: key, spec: formSpec }),
  /** Before a field, or as the last of a section; of the last one where none is named. */
  z.strictObject({ op: z.literal('add-field'), ...field, schema: jsonObject, required: z.boolean(), before: key.optional(), section: place.optional() }),
  z.strictObject({ op: z.literal('set-field'), ...field, schema: jsonObject, required: z.boolean() }),
  z.strictObject({ op: z.literal('remove-field'), ...field }),
  z.strictObject({ op: z.literal('move-field'), ...field, before: key.nullable(), section: place.optional() }),
  /** The form's sections, whole. */
  z.strictObject({ op: z.literal('set-sections'), form: key, sections: z.array(z.strictObject({ title: z.strictObject({ zh: z.string(), en: z.string() }), fields: z.array(key).max(300) })).max(50) }),
  /** Asked for only when another field has one of these values, or any where none is named; null: always. */
  z.strictObject({ op: z.literal('set-shown-when'), ...field, when: z.strictObject({ by: key, values: z.array(z.union([z.string(), z.number(), z.boolean()])).max(50) }).nullable() }),
  /** Who acts at the stage does not see it, only reads it, or fills it; null: as the stage has it by itself. */
  z.strictObject({ op: z.literal('set-field-access'), ...at, ...field, access: z.enum(['hidden', 'read', 'write']).nullable() }),
  /** A name conditions and lists may use for a form's field; null: no longer. */
  z.strictObject({ op: z.literal('declare-field'), name: key, spec: fieldSpec.nullable() }),
  /** Another number for one that a rule goes by. */
  z.strictObject({ op: z.literal('set-parameter'), name: key, value: z.int() }),
  z.strictObject({ op: z.literal('set-words'), name: key, words: wordList }),
  z.strictObject({ op: z.literal('set-title'), title: localText }),
  z.strictObject({ op: z.literal('set-appeal'), appeal: z.enum(['required', 'none']).nullable() }),
  z.strictObject({ op: z.literal('set-item-deadline'), deadline: itemDeadline.nullable() }),
]);
export type DefinitionEdit = z.infer<typeof definitionEdit>;

/** An edit of one name. */
export type EditOf<Op extends DefinitionEdit['op']> = Extract<DefinitionEdit, { op: Op }>;
