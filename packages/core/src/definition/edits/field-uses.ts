// What in a definition hangs on a field, so that none is taken away from under it: names, conditions, limits, people.
import { inAList, type LocalText } from '../text.ts';
import { shownWhen } from '../shown-when.ts';
import type { WorkflowDefinition } from '../workflow-definition.ts';

/** What uses a form's field, in words; none: it may go. */
export function usesOfField(definition: WorkflowDefinition, form: string, field: string): LocalText | undefined {
  const path = `${form}.${field}`;
  const within = (from: string) => from === path || from.startsWith(`${path}.`);
  const declared = Object.values(definition.fields).filter((one) => within(one.from)).map(({ title }): LocalText => ({ zh: `登记字段“${title.zh}”`, en: `the declared field “${title.en}”` }));
  const hanging = shownWhen(definition.forms[form]?.schema ?? {}).filter((one) => one.by === field).map((one): LocalText => ({ zh: `栏目“${one.field}”的显示条件`, en: `when “${one.field}” is shown` }));
  const naming = definition.stages.filter((stage) => stage.actors.some((actor) => 'named' in actor && within(actor.named))).map(({ title }): LocalText => ({ zh: `环节“${title.zh}”的办理人`, en: `who handles “${title.en}”` }));
  return listed([...declared, ...hanging, ...naming]);
}

/** Which stages' conditions and limits, or the item's own limit, read a declared field. */
export function usesOfName(definition: WorkflowDefinition, name: string): LocalText | undefined {
  const reads = (part: unknown) => new RegExp(`fields\\.${name}(?![a-zA-Z0-9])|"(?:field|untilField)":"${name}"`, 'u').test(JSON.stringify(part ?? null));
  const stages = definition.stages.filter((stage) => reads([stage.outcomes, stage.settings, stage.deadline])).map(({ title }): LocalText => ({ zh: `环节“${title.zh}”`, en: `the stage “${title.en}”` }));
  return listed(reads(definition.deadline) ? [...stages, { zh: '全程时限', en: 'the limit of the whole item' }] : stages);
}

function listed(uses: readonly LocalText[]): LocalText | undefined {
  return uses.length === 0 ? undefined : inAList(uses);
}
