// 受理 of whoever applied (domain.md §3.2): the first desk takes the application in within two working days, returns it with all that is
// missing, or does not accept it, says why and names the right body. Acting on it takes it in; so does the word 受理.
import type { NumberParameter } from '../../definition/parameter.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { StageInput } from '../block.ts';
import { formSpec, text } from '../fields.ts';
import { parameter } from '../parameter.ts';

/** Working days within which the first desk takes an application in; assumed, the lead's. */
export const intakeParameter: { readonly intakeDays: NumberParameter } = {
  intakeDays: parameter('受理时限', 'Taken in within', 2, { minimum: 1, maximum: 30, unit: { zh: '个工作日', en: 'working days' } }),
};

/** What is said beside the reason: which body it is for. */
export const notAcceptedForm: FormSpec = formSpec({ zh: '不予受理', en: 'Not accepted' }, [
  { zh: '不予受理', en: 'Not accepted', fields: { rightBody: text('应当受理的机关（没有的写“无”）', 'The right body for it (“none” where there is none)', { maxLength: 60, examples: ['区人力资源和社会保障局', '区民政局'] }) } },
]);

/** Of the first desk's stage: its limit and the way out. */
export const takingIn = { intake: { days: 'intakeDays', form: 'notAccepted' }, outcome: { notAccepted: { to: 'notAccepted' } } } as const;

/** Where what is not accepted ends: it was never looked at, so it was not refused. */
export const notAcceptedEnd = { id: 'notAccepted', kind: 'end', title: { zh: '不予受理', en: 'Not accepted' }, settings: { result: 'notAccepted', good: false } } as const;

/** The stages of a definition, those of the first desks taking in. */
export function withTakingIn(stages: readonly StageInput[], first: string): readonly StageInput[] {
  const submitted = stages.find((one) => one.id === first)?.outcomes?.['submitted'] ?? [];
  const desks = (Array.isArray(submitted) ? submitted : [submitted]).map((way) => way.to);
  return stages.map((one) => (desks.includes(one.id) && one.kind === 'review' ? { ...one, intake: { ...takingIn.intake }, outcomes: { ...one.outcomes, ...takingIn.outcome } } : one));
}
