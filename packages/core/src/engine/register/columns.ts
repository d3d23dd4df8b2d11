// Which columns a register may have, and how each is read from an item. Where the list is of one workflow its figures and its
// forms' fields are among them; a form that names its readers gives columns to these alone.
import type { Json, JsonObject, LocalText } from '../../definition/text.ts';
import { isHidden } from '../../definition/field-access.ts';
import { withMarksOf } from '../../definition/privacy-marks.ts';
import type { ItemRow } from '../../store/load-item.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { Person } from '../../people/post.ts';
import { maskForm, mayReadForm, valueAt } from '../read/mask-form.ts';
import type { ListRow } from '../views.ts';
import { isObject } from '../../values/json.ts';
import { printScore } from '../../values/judge-score.ts';
import { fieldsOf } from '../command/work-item.ts';
import { fieldWord } from '../words/names.ts';
import type { RegisterCell, RegisterColumn, RegisterKind } from './views.ts';

/** What a row of a register is read from. */
export interface RegisterSource {
  readonly row: ListRow;
  readonly item: Pick<ItemRow, 'created_at'>;
  readonly workflow: LoadedWorkflow | undefined;
  readonly data: JsonObject;
  /** Whether she may read its forms at all. */
  readonly open: boolean;
  readonly unmasked: boolean;
  readonly language: 'zh' | 'en';
  /** What is kept from her of the item, as `form.field`. */
  readonly hidden: ReadonlySet<string>;
  /** A form keeps a unit by its id. */
  readonly unitName: (id: string) => LocalText;
}

export interface ReadColumn extends RegisterColumn {
  readonly read: (source: RegisterSource) => RegisterCell;
}

const item: LocalText = { zh: '办件', en: 'Item' };
const figures: LocalText = { zh: '数据', en: 'Figures' };

function own(key: string, title: LocalText, kind: RegisterKind, read: ReadColumn['read']): ReadColumn {
  return { key, title, group: item, kind, masked: false, read };
}

const ownColumns: readonly ReadColumn[] = [
  own('number', { zh: '办件编号', en: 'Number' }, 'text', ({ row }) => row.number),
  own('title', { zh: '名称', en: 'Item' }, 'text', ({ row }) => row.title),
  own('programme', { zh: '事项', en: 'Programme' }, 'text', ({ row, language }) => row.workflowTitle[language]),
  own('unit', { zh: '所属单位', en: 'Unit' }, 'text', ({ row }) => row.unitName),
  own('stage', { zh: '当前环节', en: 'Stage' }, 'text', ({ row, language }) => row.stageTitle[language]),
  own('state', { zh: '办理状态', en: 'State' }, 'text', ({ row: { state }, language }) => (state.why === null ? state.title[language] : language === 'zh' ? `${state.title.zh}（${state.why.zh}）` : `${state.title.en} (${state.why.en})`)),
  own('due', { zh: '办理期限', en: 'Due' }, 'date', ({ row }) => (row.good === null ? row.dueOn : null)),
  own('begun', { zh: '受理时间', en: 'Begun' }, 'moment', ({ item: { created_at } }) => created_at),
];

export function columnsOf(person: Person, workflow: LoadedWorkflow | undefined): readonly ReadColumn[] {
  if (workflow === undefined) return ownColumns;
  const { definition } = workflow.compiled;
  return [
    ...ownColumns,
    ...Object.entries(definition.fields).filter(([, spec]) => spec.internal !== true).map(([name, spec]): ReadColumn => {
      const isScore = spec.unit === 'hundredths';
      const kind = spec.unit === 'fen' ? 'money' : spec.unit === 'ppm' ? 'rate' : spec.type === 'integer' && !isScore ? 'count' : spec.type === 'date' ? 'date' : 'text';
      const cell = (value: RegisterCell) => (isScore && typeof value === 'number' ? printScore(value) : value);
      return { key: `field.${name}`, title: spec.title, group: figures, kind, masked: false, read: (source) => (source.workflow === undefined || isHidden(source.hidden, source.workflow.compiled.definition.fields[name]?.from ?? '') ? null : cell(printedField(source.workflow, name, source))) };
    }),
    ...Object.entries(definition.forms).flatMap(([name, form]) => (mayReadForm(form.schema, person) ? formColumns(name, form.title, form.schema) : [])),
  ];
}

/** A choice by its words, anything else as it is printed everywhere. */
function printedField(workflow: LoadedWorkflow, name: string, source: RegisterSource): RegisterCell {
  const value = fieldsOf(workflow, source.data)[name] ?? null;
  return fieldWord(workflow.compiled.definition, name, value)?.[source.language] ?? printed({}, value, source);
}

function formColumns(form: string, group: LocalText, schema: JsonObject): readonly ReadColumn[] {
  return leavesOf(schema, '').map(({ path, part }): ReadColumn => {
    const zh = typeof part['title'] === 'string' ? part['title'] : path.slice(1);
    const masked = typeof part['x-mask'] === 'string';
    return {
      key: `form.${form}${path.replaceAll('/', '.')}`,
      title: { zh, en: typeof part['x-en'] === 'string' ? part['x-en'] : zh },
      group,
      kind: kindOf(part),
      masked,
      read(source) {
        const { data, open, unmasked, workflow, hidden } = source;
        const filled = data[form];
        // What is masked its own version says, or today's; what its version does not know is not shown.
        const its = workflow?.compiled.definition.forms[form]?.schema;
        if (!open || !isObject(filled) || its === undefined || isHidden(hidden, `${form}${path.replaceAll('/', '.')}`)) return null;
        const shown = unmasked && masked ? filled : maskForm(withMarksOf(its, schema), filled).data;
        return printed(part, valueAt(shown, path), source);
      },
    };
  });
}

/** Fields that fit into one cell, with their place in the form; a group's own fields stand by themselves. */
function leavesOf(schema: JsonObject, at: string): readonly { readonly path: string; readonly part: JsonObject }[] {
  const properties = schema['properties'];
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, part]) => {
    if (!isObject(part)) return [];
    const path = `${at}/${name}`;
    if (part['type'] === 'object') return leavesOf(part, path);
    return [{ path, part }];
  });
}

function kindOf(part: JsonObject): RegisterKind {
  if (part['oneOf'] !== undefined) return 'text';
  if (part['type'] === 'integer') return part['x-widget'] === 'money' ? 'money' : part['x-widget'] === 'rate' ? 'rate' : 'count';
  return part['type'] === 'string' && part['format'] === 'date' ? 'date' : 'text';
}

/** A value as one cell: numbers as they are kept, choices by their title, several in one line. */
export function printed(part: JsonObject, value: Json | undefined, said: Pick<RegisterSource, 'language' | 'unitName'>): RegisterCell {
  const { language } = said;
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    if (part['x-widget'] === 'attachments') return list.length === 0 ? null : String(list.length);
    const items = isObject(part['items']) ? part['items'] : {};
    return list.map((one) => String(printed(items, one, said) ?? '')).join('；');
  }
  if (isObject(value)) return Object.entries(value).map(([name, one]) => String(printed(partOf(part, name), one, said) ?? '')).join('，');
  const choices: Json | undefined = part['oneOf'];
  if (Array.isArray(choices)) {
    const chosen = choices.find((one: Json) => isObject(one) && one['const'] === value);
    const title = isObject(chosen) ? (language === 'en' ? (chosen['x-en'] ?? chosen['title']) : chosen['title']) : undefined;
    return typeof title === 'string' ? title : String(value);
  }
  if (part['x-widget'] === 'unit' && typeof value === 'string') return said.unitName(value)[language];
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function partOf(part: JsonObject, name: string): JsonObject {
  const properties = part['properties'];
  const found = isObject(properties) ? properties[name] : undefined;
  return isObject(found) ? found : {};
}
