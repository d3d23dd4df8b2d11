// What names and values of conditions are called to people: a field by its title, money in yuan, a choice by what the form
// calls it, a role or unit by its name.
import { isLocalDate } from '../../calendar/local-date.ts';
import type { Root, ValueType } from '../../definition/condition/vocabulary.ts';
import { sourceOf } from '../../definition/field-source.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { Json, JsonObject, LocalText } from '../../definition/text.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { isObject } from '../../values/json.ts';
import { printScore } from '../../values/judge-score.ts';
import { yuanFigures } from '../../values/money.ts';
import { roleName, unitName, type EngineParts } from '../parts.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';

/** A name as conditions write it, `fields.area`, or one of the machine's own, `returns`. */
export interface Named {
  readonly root: Root | 'machine';
  readonly name: string;
}

export interface Names {
  readonly nameOf: (named: Named) => LocalText;
  /** A value that stands for, or is compared with, what the name reads. */
  readonly valueOf: (value: Json, named: Named | undefined) => LocalText;
  readonly typeOf: (named: Named) => ValueType | undefined;
  readonly functionOf: (name: string) => LocalText;
}

/** What can be read of every item and of who acts. */
export const ownNames: Readonly<Record<string, LocalText>> = {
  'item.stage': { zh: '所处环节', en: 'Stage' },
  'item.unit': { zh: '所属单位', en: 'Unit' },
  'item.createdOn': { zh: '发起日期', en: 'Started on' },
  'item.today': { zh: '当日', en: 'Today' },
  'item.returns': { zh: '退回次数', en: 'Returns' },
  'item.listSize': { zh: '名单件数', en: 'Entries on the list' },
  'item.appliedSelf': { zh: '本人申报', en: 'Applied herself' },
  'actor.role': { zh: '办理人岗位', en: 'Role of who acts' },
  'actor.unit': { zh: '办理人单位', en: 'Unit of who acts' },
  'machine.returns': { zh: '本环节已退回次数', en: 'Returns by this stage' },
  'machine.listSize': { zh: '名单件数', en: 'Entries on the list' },
  'machine.batchStage': { zh: '批次所处环节', en: 'Stage of the batch' },
  'machine.verdict': { zh: '登记的结果', en: 'Recorded result' },
  'machine.returnedBy': { zh: '退回的环节', en: 'Returned by' },
};

const notFilled: LocalText = { zh: '未填写', en: 'not filled in' };

export function namesOfWorkflow(parts: Pick<EngineParts, 'units' | 'roles' | 'registry'>, { definition, stages, conditions }: Pick<CompiledWorkflow, 'definition' | 'stages' | 'conditions'>): Names {
  const batch = parts.registry.current(definition.batchOf ?? '')?.compiled;
  return {
    nameOf: ({ root, name }) => (root === 'fields' ? definition.fields[name]?.title : ownNames[`${root}.${name}`]) ?? { zh: name, en: name },
    typeOf: ({ root, name }) => (root === 'machine' ? undefined : conditions.vocabulary.names[root].get(name)?.type),
    functionOf: (name) => conditions.vocabulary.functions.get(name)?.title ?? { zh: name, en: name },
    valueOf(value, named) {
      if (value === null) return notFilled;
      const field = named?.root === 'fields' ? definition.fields[named.name] : undefined;
      if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
      const chosen = named?.root === 'fields' ? fieldWord(definition, named.name, value) : undefined;
      if (chosen !== undefined) return chosen;
      if (typeof value === 'number') return figure(value, field?.unit);
      if (typeof value !== 'string') return { zh: '…', en: '…' };
      const known = named === undefined ? undefined : named.root === 'machine' && named.name === 'batchStage' ? batch?.stages.get(value)?.title : wordOf(parts, stages, named, value);
      return known ?? (isLocalDate(value) ? dateWords(value) : { zh: value, en: value });
    },
  };
}

function wordOf(parts: Pick<EngineParts, 'units' | 'roles'>, stages: CompiledWorkflow['stages'], { root, name }: Named, value: string): LocalText | undefined {
  if (root === 'fields') return undefined;
  if (name === 'stage' || name === 'returnedBy') return stages.get(value)?.title;
  if (name === 'unit') return unitName(parts, value);
  if (name === 'role') return roleName(parts, value);
  return name === 'verdict' ? outcomeTitle(value) : undefined;
}

function figure(value: number, unit: string | undefined): LocalText {
  const text = unit === 'fen' ? `¥${yuanFigures(value)}` : unit === 'ppm' ? `${value / 10_000}%` : unit === 'hundredths' ? printScore(value) : String(value);
  return { zh: text, en: text };
}

function dateWords(date: string): LocalText {
  const as = (locale: string, month: 'long' | 'short') => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month, day: 'numeric' }).format(new Date(`${date}T00:00:00Z`));
  return { zh: as('zh-CN', 'long'), en: as('en-GB', 'short') };
}

/** What a value of a field is called: by its definition, or by the form it was chosen in. */
export function fieldWord(definition: Pick<WorkflowDefinition, 'fields' | 'forms'>, name: string, value: Json): LocalText | undefined {
  const own = typeof value === 'string' ? definition.fields[name]?.words?.[value] : undefined;
  return own ?? choiceTitle(sourceOf(definition, name)?.schema, value);
}

/** What a form calls one of its choices. */
function choiceTitle(schema: JsonObject | undefined, value: Json): LocalText | undefined {
  return choicesOf(schema).find((one) => one.value === value)?.title;
}

/** The choices of a form's field, in its order. */
export function choicesOf(schema: JsonObject | undefined): readonly { readonly value: string | number | boolean; readonly title: LocalText }[] {
  const choices = schema?.['oneOf'];
  return (Array.isArray(choices) ? choices.filter(isObject) : []).flatMap((choice) => {
    const { const: value, title } = choice;
    if (typeof title !== 'string' || (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')) return [];
    return [{ value, title: { zh: title, en: String(choice['x-en'] ?? title) } }];
  });
}
