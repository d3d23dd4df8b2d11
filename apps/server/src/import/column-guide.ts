// What a clerk is told of each column of an import: what belongs in it, an example that would be taken, and what there is to
// choose from. Out of the form the column fills; nothing is written down twice.
import { isObject, type Json, type JsonObject, type LocalText } from '@jinguo/core';
import { shownWhen, type ImportColumn, type ImportSpec } from '@jinguo/core/plugin';

export interface ColumnGuide {
  readonly header: string;
  readonly field: string;
  readonly required: boolean;
  readonly title: LocalText;
  readonly note: LocalText;
  readonly example: string;
  readonly choices: readonly string[];
}

export interface GuideParts {
  /** Schema of the form that rows fill. */
  readonly schema: JsonObject;
  /** Names of the units rows may be filed for. */
  readonly units: readonly string[];
  /** Names of every village and community, for a column that names another place. */
  readonly villages: readonly string[];
}

export function columnGuides(spec: ImportSpec, { schema, units, villages }: GuideParts): readonly ColumnGuide[] {
  const hanging = new Map(shownWhen(schema).map((one) => [one.field, one.by]));
  return spec.columns.map((column) => {
    const part = schemaAt(schema, column.field);
    const title = { zh: column.header, en: typeof part['x-en'] === 'string' ? part['x-en'] : column.header };
    const guide = column.field === spec.unitField ? unitGuide(units) : column.unit === true ? unitGuide(villages) : withExample(part, guideOf(part));
    // A campaign may read a cell in its own way: an example it would not take is none.
    const by = hanging.get(column.field);
    const example = by === undefined && guide.example !== '' && column.read(guide.example).ok ? guide.example : '';
    return { header: column.header, field: column.field, required: column.required, title, note: withNeed(column, by === undefined ? guide.note : askedWhere(guide.note, schemaAt(schema, by))), example, choices: guide.choices };
  });
}

/** What is asked only where another column is filled in as it needs; the example row does not. */
function askedWhere(note: LocalText, by: JsonObject): LocalText {
  return { zh: `${note.zh}；仅在“${String(by['title'])}”需要时填写`, en: `${note.en}; only where “${String(by['x-en'])}” asks for it` };
}

type Guide = Pick<ColumnGuide, 'note' | 'example' | 'choices'>;

function unitGuide(units: readonly string[]): Guide {
  return { note: { zh: '写全称，从列表中选择', en: 'full name, from the list' }, example: units[0] ?? '', choices: units };
}

function guideOf(schema: JsonObject): Guide {
  const choices = choicesOf(schema['oneOf']);
  if (choices.length > 0) return { note: { zh: '从列表中选择', en: 'choose from the list' }, example: choices[0] ?? '', choices };
  if (schema['const'] === true || consents(schema)) return { note: { zh: '已签署的填“是”', en: '是 where it is signed' }, example: '是', choices: ['是'] };
  switch (schema['type']) {
    case 'boolean':
      return { note: { zh: '填“是”或“否”', en: '是 or 否' }, example: '否', choices: ['是', '否'] };
    case 'integer':
      return numberGuide(schema);
    case 'number':
      return { note: { zh: '数字，最多两位小数', en: 'a number, at most two decimals' }, example: String(within(schema, usualOf(schema, usualMeasure))), choices: [] };
    case 'array':
      return objectOf(schema['items'])['type'] === 'object' ? tableGuide(objectOf(objectOf(schema['items'])['properties'])) : listGuide(choicesOf(objectOf(schema['items'])['oneOf']), Number(schema['minItems'] ?? 1));
    default:
      return textGuide(schema);
  }
}

/** The form's own example is better than any of ours; numbers are written as a clerk writes them (numberGuide). */
function withExample(schema: JsonObject, guide: Guide): Guide {
  const examples = schema['examples'];
  const first: Json | undefined = Array.isArray(examples) ? examples[0] : undefined;
  return typeof first === 'string' && guide.choices.length === 0 ? { ...guide, example: first } : guide;
}

/** Twelve thousand yuan, unless the form takes less. */
const usualFen = 1_200_000;
/** Sixty square metres. */
const usualMeasure = 60;

function numberGuide(schema: JsonObject): Guide {
  const widget = schema['x-widget'];
  const most = typeof schema['maximum'] === 'number' ? schema['maximum'] : usualFen;
  if (widget === 'money') return { note: { zh: '单位：元，最多两位小数', en: 'yuan, at most two decimals' }, example: (Math.min(most, usualOf(schema, usualFen)) / 100).toFixed(2), choices: [] };
  if (widget === 'rate') return { note: { zh: '单位：%', en: 'per cent' }, example: '4.35', choices: [] };
  return { note: { zh: '整数', en: 'whole number' }, example: String(within(schema, usualOf(schema, 1))), choices: [] };
}

/** The form's own first example of a number, or ours. */
function usualOf({ examples }: JsonObject, ours: number): number {
  const first: Json | undefined = Array.isArray(examples) ? examples[0] : undefined;
  return typeof first === 'number' ? first : ours;
}

/** The nearest number to one that the form takes. */
function within({ minimum, maximum }: JsonObject, usual: number): number {
  return Math.min(typeof maximum === 'number' ? maximum : usual, Math.max(typeof minimum === 'number' ? minimum : usual, usual));
}

function listGuide(choices: readonly string[], least: number): Guide {
  if (choices.length === 0) return { note: { zh: '多项用顿号隔开', en: 'several separated by 、' }, example: '', choices: [] };
  return { note: { zh: `可选：${choices.join('、')}；多项用顿号隔开`, en: `some of ${choices.join('、')}, separated by 、` }, example: choices.slice(0, Math.max(1, least)).join('、'), choices: [] };
}

/** A table is one cell: a line for each row, its columns in order. */
function tableGuide(columns: JsonObject): Guide {
  const parts = Object.entries(columns).map(([name, part]) => ({ name, part: objectOf(part) }));
  const head = parts.map(({ name, part }) => String(part['title'] ?? name)).join('｜');
  return {
    note: { zh: `每行一条（单元格内换行或用分号隔开）：${head}`, en: `a line for each row (a new line within the cell, or ;): ${head}` },
    example: parts.map(({ name, part }) => withExample(part, guideOf(part)).example || String(part['title'] ?? name)).join('｜'),
    choices: [],
  };
}

const formats: Readonly<Record<string, Guide>> = {
  'date': { note: { zh: '日期，如 2022-09-05', en: 'date, such as 2022-09-05' }, example: '2022-09-05', choices: [] },
  'resident-id': { note: { zh: '18位', en: '18 digits' }, example: '330402198803150000', choices: [] },
  'credit-code': { note: { zh: '18位', en: '18 characters' }, example: '92330402MA2B8K3T51', choices: [] },
  'cn-phone': { note: { zh: '11位手机号或带区号的座机', en: '11 digits, or a landline with area code' }, example: '13812345678', choices: [] },
  'bank-card': { note: { zh: '16至19位', en: '16 to 19 digits' }, example: '6228480338123456786', choices: [] },
  'person-name': { note: { zh: '', en: '' }, example: '沈兰', choices: [] },
};

function textGuide(schema: JsonObject): Guide {
  const known = formats[String(schema['format'])];
  if (known !== undefined) return known;
  const most = schema['maxLength'];
  return { note: typeof most === 'number' ? { zh: `最多${most}字`, en: `at most ${most} characters` } : { zh: '', en: '' }, example: '', choices: [] };
}

function withNeed({ required }: ImportColumn, note: LocalText): LocalText {
  const zh = required ? '必填' : '选填';
  const en = required ? 'required' : 'optional';
  return { zh: note.zh === '' ? zh : `${zh}；${note.zh}`, en: note.en === '' ? en : `${en}; ${note.en}` };
}

function consents(schema: JsonObject): boolean {
  const boxes = Object.values(objectOf(schema['properties']));
  return boxes.length > 0 && boxes.every((box) => objectOf(box)['const'] === true);
}

function choicesOf(oneOf: Json | undefined): readonly string[] {
  return Array.isArray(oneOf) ? oneOf.map((one: Json) => String(objectOf(one)['title'] ?? '')).filter((title) => title !== '') : [];
}

function schemaAt(schema: JsonObject, field: string): JsonObject {
  return field.split('.').reduce<JsonObject>((part, name) => objectOf(objectOf(part['properties'])[name]), schema);
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
