// What core's own guards ask, said as what is so when they hold. A plugin's guard only says what would have to be so.
import type { Json, JsonObject, LocalText } from '../../definition/text.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import type { Names } from './names.ts';

/** One guard of a way, negated where the way negates it. */
export function guardWords(workflow: Pick<CompiledWorkflow, 'stages' | 'guards'>, ref: GuardRef, names: Names): LocalText {
  const said = ownWords(workflow, ref, names) ?? byItsAuthor(workflow, ref);
  return ref.not === true ? { zh: `并非：${said.zh}`, en: `not: ${said.en}` } : said;
}

function ownWords({ stages }: Pick<CompiledWorkflow, 'stages'>, { guard, params = {} }: GuardRef, names: Names): LocalText | undefined {
  const called = (id: Json | undefined): LocalText => stages.get(textOf(id))?.title ?? { zh: textOf(id), en: textOf(id) };
  switch (guard) {
    case 'targetIs':
      return { zh: `退回到“${called(params['stage']).zh}”`, en: `sent back to “${called(params['stage']).en}”` };
    case 'returnsLeft':
      return { zh: `本环节退回不足${Number(params['max'])}次`, en: `this stage has returned it fewer than ${Number(params['max'])} times` };
    case 'returnedBy':
      return { zh: `由“${called(params['stage']).zh}”退回`, en: `“${called(params['stage']).en}” returned it` };
    case 'returnedHere':
      return { zh: `由“${called(params['from']).zh}”退回到此`, en: `“${called(params['from']).en}” returned it to here` };
    case 'hasRoster':
      return { zh: '由多人签署', en: 'several people sign' };
    case 'maySign':
      return { zh: '轮到本人签署', en: 'it is her turn to sign' };
    case 'signResult':
      return params['result'] === 'approved' ? { zh: '签署结果为同意', en: 'the signers approve' } : { zh: '签署结果为不同意', en: 'the signers do not approve' };
    case 'untouched':
      return { zh: '尚无人办理', en: 'nobody has acted yet' };
    case 'paused':
      return { zh: '办件已挂起', en: 'the item is paused' };
    case 'decidedAt':
      return { zh: '决定尚可收回', en: 'the decision can be taken back' };
    case 'notYetSigned':
      return { zh: '本单位尚未回复', en: 'the unit has not answered yet' };
    case 'allAnswered':
      return { zh: '各单位均已回复', en: 'every unit has answered' };
    case 'vetoed':
      return { zh: '有单位否决', en: 'a unit has vetoed' };
    case 'verdictIs':
      return { zh: `登记为“${outcomeTitle(textOf(params['verdict'])).zh}”`, en: `recorded as “${outcomeTitle(textOf(params['verdict'])).en}”` };
    case 'listEmpty':
      return { zh: '名单中的条目均已办结', en: 'no entry is left on the list' };
    case 'batchStageIs':
      return batchWords(params, names);
    case 'fieldIs':
    case 'fieldAtLeast':
      return fieldWords(guard, params, names);
    default:
      return undefined;
  }
}

function batchWords(params: JsonObject, names: Names): LocalText {
  const { stages } = params;
  const titles = (Array.isArray(stages) ? stages : []).map((one) => names.valueOf(textOf(one), { root: 'machine', name: 'batchStage' }));
  return { zh: `批次处于“${titles.map((one) => one.zh).join('、')}”`, en: `the batch is at “${titles.map((one) => one.en).join(', ')}”` };
}

function fieldWords(guard: 'fieldIs' | 'fieldAtLeast', params: JsonObject, names: Names): LocalText {
  const named = { root: 'fields', name: textOf(params['field']) } as const;
  const [name, value] = [names.nameOf(named), names.valueOf(params['value'] ?? null, named)];
  return guard === 'fieldIs' ? { zh: `${name.zh}为${value.zh}`, en: `${name.en} is ${value.en}` } : { zh: `${name.zh}不低于${value.zh}`, en: `${name.en} is at least ${value.en}` };
}

/** A plugin's guard has no words for "it holds"; its name stands for them, with what it says when it does not. */
function byItsAuthor({ guards }: Pick<CompiledWorkflow, 'guards'>, { guard }: GuardRef): LocalText {
  const unmet = guards.get(guard)?.unmet;
  return unmet === undefined ? { zh: guard, en: guard } : { zh: `“${guard}”（不满足时：${unmet.zh}）`, en: `“${guard}” (if not: ${unmet.en})` };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
