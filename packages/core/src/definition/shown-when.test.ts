// Fields that only some answers ask for: the form checker, and whoever draws or fills the form, go by the same rules.
import { expect, it } from 'vitest';
import { createFormChecker } from '../engine/command/forms.ts';
import { localDateOf } from '../calendar/local-date.ts';
import { everRequired, notAsked, onlyAsked, withShownWhen } from './shown-when.ts';
import type { JsonObject } from './text.ts';


const plain: JsonObject = { type: 'object', required: ['kind', 'shop', 'rent'], properties: { kind: { type: 'string' }, shop: { type: 'string' }, rent: { type: 'integer' } } };
/** The shop is asked of whoever rents one, its rent of whoever named it. */
const form = withShownWhen(withShownWhen(plain, 'shop', { by: 'kind', values: ['shop', 'stall'] }), 'rent', { by: 'shop', values: [] });

it('are required where they are asked for, and refused where they are not', () => {
  const checker = createFormChecker(() => localDateOf(new Date('2022-09-23T04:00:00Z')));
  const issues = (data: JsonObject) => checker.issues('form', form, data).map(({ path, code, zh }) => [path, code, zh]);
  expect(issues({ kind: 'home' })).toEqual([]);
  expect(issues({ kind: 'shop' })).toEqual([['/shop', 'required', '必须填写']]);
  expect(issues({ kind: 'stall', shop: '丝线铺', rent: 5 })).toEqual([]);
  expect(issues({ kind: 'home', rent: 5 })).toEqual([['/rent', 'false schema', '按前面所填，此项不填']]);
});

it('are not asked for when what they hang on is not asked for itself', () => {
  expect([...notAsked(form, { kind: 'home', shop: '丝线铺', rent: 5 })].toSorted()).toEqual(['rent', 'shop']);
  expect(onlyAsked(form, { kind: 'home', shop: '丝线铺', rent: 5 })).toEqual({ kind: 'home' });
  expect(everRequired(form).toSorted()).toEqual(['kind', 'rent', 'shop']);
});
