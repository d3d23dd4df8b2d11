// Turns a stored form schema into what RJSF draws: titles in the reader's language, our hints as its widgets. Only what is
// shown changes; data is always checked against the stored schema itself.
import type { Language } from '@jinguo/console-kit';
import type { JsonObject } from '@jinguo/core';
import { everRequired } from '@jinguo/core/plugin';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { choicesOf, helpOf, objectOf, propertiesOf, sectionsOf, titleOf, widgetOf } from '../schema/read.ts';

export interface Drawn {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
}

const known: ReadonlySet<string> = new Set(['money', 'rate', 'date', 'idNumber', 'creditCode', 'phone', 'bankCard', 'textarea', 'unit', 'attachments', 'signature', 'person']);
const jsonTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const;

export function toRjsf(schema: JsonObject, language: Language): Drawn {
  const drawn = draw(schema, language);
  return { schema: drawn.schema, uiSchema: { ...drawn.uiSchema, 'ui:options': { sections: sectionsOf(schema, language) } } };
}

function draw(schema: JsonObject, language: Language): Drawn {
  // Filled by the campaign's own screens; kept and sent, never drawn.
  if (widgetOf(schema) === 'hidden') return { schema: { type: jsonTypes.find((one) => one === schema['type']) ?? 'string' }, uiSchema: { 'ui:widget': 'hidden' } };
  // Shown as it stands; what it is made of does not matter to who cannot change it.
  if (schema['readOnly'] === true) return { schema: { title: titleOf(schema, language), description: helpOf(schema, language), type: 'string' }, uiSchema: { 'ui:widget': 'shown', 'ui:options': { rule: schema } } };
  const words = { title: titleOf(schema, language), description: helpOf(schema, language) };
  const choices = choicesOf(schema, language);
  if (choices !== undefined) {
    return {
      schema: { ...words, type: typeof choices[0]?.value === 'number' ? 'number' : 'string', ...defaultOf(schema) },
      uiSchema: { 'ui:widget': 'choice', 'ui:options': { choices } },
    };
  }
  const type = jsonTypes.find((one) => one === schema['type']) ?? 'string';
  if (type === 'object') return drawObject(schema, language, words);
  if (type === 'array') return drawArray(schema, language, words);
  return { schema: { ...words, type, ...defaultOf(schema) }, uiSchema: { 'ui:widget': widgetFor(schema, type), 'ui:options': { rule: schema } } };
}

function drawObject(schema: JsonObject, language: Language, words: RJSFSchema): Drawn {
  const parts = Object.entries(propertiesOf(schema)).map(([name, one]) => [name, draw(one, language)] as const);
  return {
    schema: { ...words, type: 'object', properties: Object.fromEntries(parts.map(([name, part]) => [name, part.schema])), required: [...everRequired(schema)] },
    uiSchema: Object.fromEntries(parts.map(([name, part]) => [name, part.uiSchema])),
  };
}

function drawArray(schema: JsonObject, language: Language, words: RJSFSchema): Drawn {
  const items = objectOf(schema['items']);
  const choices = choicesOf(items, language);
  if (choices !== undefined) return { schema: { ...words, type: 'array', items: { type: 'string' } }, uiSchema: { 'ui:widget': 'choices', 'ui:options': { choices } } };
  if (items['type'] !== 'object') {
    return { schema: { ...words, type: 'array', items: { type: 'string' } }, uiSchema: { 'ui:widget': listWidget(schema), 'ui:options': { rule: schema } } };
  }
  const item = draw(items, language);
  const columns = Object.entries(propertiesOf(items)).map(([name, one]) => ({ name, title: titleOf(one, language) }));
  const bare = Object.fromEntries(
    Object.entries(item.uiSchema).map(([name, one]: [string, UiSchema]) => [name, { ...one, 'ui:options': { ...one['ui:options'], bare: true } }]),
  );
  return {
    schema: { ...words, type: 'array', items: item.schema, ...(Array.isArray(schema['default']) ? { default: schema['default'] } : {}), ...(typeof schema['maxItems'] === 'number' ? { maxItems: schema['maxItems'] } : {}) },
    uiSchema: { 'ui:options': { columns, orderable: false }, items: { ...bare, 'ui:options': { row: true } } },
  };
}

/** A drawn signature is a file like others, so that everything that keeps and shows files keeps and shows it. */
function listWidget(schema: JsonObject): string {
  if (schema['x-drawn'] === true) return 'signaturePad';
  return ['attachments', 'people'].find((one) => one === widgetOf(schema)) ?? 'tags';
}

function widgetFor(schema: JsonObject, type: string): string {
  const asked = widgetOf(schema);
  if (known.has(asked)) return asked;
  if (asked.includes('.')) return 'campaign';
  if (type === 'boolean') return 'tick';
  return type === 'integer' || type === 'number' ? 'count' : 'line';
}

function defaultOf(schema: JsonObject): RJSFSchema {
  const value = schema['default'];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? { default: value } : {};
}
