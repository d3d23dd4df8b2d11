// What people call a field's value: never the code that rules go by.
import { expect, it } from 'vitest';
import { fieldWord } from './names.ts';

const words = (zh: string, en: string) => ({ zh, en });
const field = { type: 'text', title: words('灯', 'Light') } as const;

it('a computed value is called as the definition says, a chosen one as its form says, and any other has no words', () => {
  const definition = {
    fields: { light: { ...field, from: 'light.colour', words: { red: words('红灯', 'red') } }, kind: { ...field, from: 'form.kind' }, own: { ...field, from: 'form.kind', words: { a: words('本甲', 'own A') } } },
    forms: { form: { title: words('表', 'Form'), schema: { type: 'object', properties: { kind: { type: 'string', oneOf: [{ const: 'a', title: '甲', 'x-en': 'A' }] } } } } },
  };
  expect(['light', 'kind', 'own'].map((name) => fieldWord(definition, name, name === 'light' ? 'red' : 'a'))).toEqual([words('红灯', 'red'), words('甲', 'A'), words('本甲', 'own A')]);
  expect([fieldWord(definition, 'light', 'blue'), fieldWord(definition, 'kind', 'z'), fieldWord(definition, 'light', null)]).toEqual([undefined, undefined, undefined]);
});
