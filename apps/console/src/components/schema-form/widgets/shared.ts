// What every widget needs of RJSF's many properties, typed.
import type { JsonObject } from '@jinguo/core';
import type { WidgetProps } from '@rjsf/utils';
import { objectOf } from '../../schema/read.ts';
import { issueId } from '../form-context.ts';

/** The stored schema of the widget's field. */
export function ruleOf({ options }: Pick<WidgetProps, 'options'>): JsonObject {
  return objectOf(options['rule']);
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Ties the field to its label and to what is wrong with it. */
export function fieldAttributes({ id, required }: Pick<WidgetProps, 'id' | 'required'>) {
  return { id, 'aria-required': required === true, 'aria-describedby': issueId(id) };
}

export function maxLengthOf(rule: JsonObject): { readonly maxLength?: number } {
  const most = rule['maxLength'];
  return typeof most === 'number' ? { maxLength: most } : {};
}
