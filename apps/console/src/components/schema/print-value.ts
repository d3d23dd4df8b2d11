// A form's value as people write it, by what its schema says it is: a choice by its name, fen as yuan, rows one after the other.
import type { Language } from '@jinguo/console-kit';
import type { Json, JsonObject } from '@jinguo/core';
import { formatValue } from '../format/values.ts';
import { choicesOf, isObject, objectOf, propertiesOf, titleOf, unitOf, widgetOf } from './read.ts';

interface Printing {
  readonly language: Language;
  /** What a file or unit is called. */
  readonly nameOf: (id: string) => string;
}

export function printValue(schema: JsonObject, value: Json | undefined, printing: Printing): string {
  const { language, nameOf } = printing;
  const chosen = choicesOf(schema, language)?.find((one) => one.value === value);
  if (chosen !== undefined) return chosen.label;
  if (Array.isArray(value) && value.length > 0) {
    const list: readonly Json[] = value;
    return list.map((one) => printValue(widgetOf(schema) === 'attachments' ? schema : objectOf(schema['items']), one, printing)).join(language === 'zh' ? '；' : '; ');
  }
  if (isObject(value)) {
    const parts = propertiesOf(schema);
    return Object.entries(value).map(([name, one]) => `${titleOf(objectOf(parts[name]), language)} ${printValue(objectOf(parts[name]), one, printing)}`).join(language === 'zh' ? '，' : ', ');
  }
  if (typeof value === 'string' && ['attachments', 'unit', 'person'].includes(widgetOf(schema))) return nameOf(value);
  const unit = widgetOf(schema) === 'money' ? 'fen' : widgetOf(schema) === 'rate' ? 'ppm' : null;
  const printed = formatValue(value, { type: String(schema['type']), unit }, language);
  const counted = typeof value === 'number' ? unitOf(schema, language) : '';
  return counted === '' ? printed : `${printed}${language === 'zh' ? '' : ' '}${counted}`;
}
