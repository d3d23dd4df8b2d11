// A field that a stage closes: who acts there does not get it, or gets it to read, and cannot fill it in; everybody else
// goes on as before.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyEdits } from '../../definition/edits/apply.ts';
import type { DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee, stageOf } from '../../testing/committee.ts';

const access = (stage: string, field: string, how: 'hidden' | 'read' | 'write' | null): DefinitionEdit => ({ op: 'set-field-access', stage, form: 'nomination', field, access: how });
const idNumber = '33040219670930000X';

let kit: Kit;
let item: string;
/** Points are the checker's to give; she reads the family's name; the jury sees neither points nor number. */
beforeEach(async () => {
  kit = await committee();
  const before = kit.engine.registry.current('prize')?.compiled.definition;
  if (before === undefined) throw new RangeError('prize');
  await kit.engine.publish({ kind: 'person', person: kit.as('sectionHead.d').person }, applyEdits(before, [
    access('nomination', 'points', 'hidden'), { op: 'set-stage-form', stage: 'check', form: 'nomination' }, access('check', 'family', 'read'), access('check', 'idNumber', 'read'),
    access('jury', 'points', 'hidden'), access('jury', 'idNumber', 'hidden'),
  ]));
  item = (await kit.as('lan').start('prize', { family: '沈兰家', idNumber }, { unit: 'v11' })).itemId;
  await kit.as('clerk.d').act('approve', item);
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const seen = async (who: string) => (await kit.as(who).item(item)).forms[0];
const check = (form: object) => kit.as('sectionHead.d').act('approve', item, { form: JSON.parse(JSON.stringify(form)) });
const toJury = () => check({ points: 90, note: '住户核实' });

it('is not asked for where it is hidden, and sent all the same is refused with its name', async () => {
  expect(await codeOf(kit.as('lan').start('prize', { family: '沈兰家', points: 100 }, { unit: 'v11' }))).toBe('FIELD_CLOSED');
  await expect(kit.as('lan').start('prize', { family: '沈兰家', points: 100 }, { unit: 'v11' })).rejects.toMatchObject({ params: { field: { zh: '得分', en: 'Points' }, stage: { zh: '推荐' } } });
});

it('stays as it was where it is only read, and is offered masked and marked', async () => {
  const form = (await kit.as('sectionHead.d').item(item)).actions.find((one) => one.action === 'approve')?.form;
  expect(form?.schema).toMatchObject({ required: [], properties: { family: { readOnly: true }, idNumber: { readOnly: true } } });
  expect(form?.data).toEqual({ family: '沈兰家', idNumber: '330402********000X' });
  expect(await codeOf(check({ family: '别家', points: 90 }))).toBe('FIELD_CLOSED');
  await check({ ...form?.data, points: 90 });
  expect(await stageOf(kit, item)).toBe('jury');
  expect((await seen('chair.d'))?.data).toEqual({ family: '沈兰家', idNumber: '330402********000X', points: 90 });
  expect(await kit.engine.unmask(kit.as('chair.d').person, { itemId: item, form: 'nomination', pointer: '/idNumber', reason: '核对' })).toBe(idNumber);
});

it('does not reach who acts where it is hidden, by the page, the register, the reason of a way or the unmasking', async () => {
  await toJury();
  expect(await seen('e1')).toMatchObject({ data: { family: '沈兰家', note: '住户核实' }, masked: [] });
  expect(JSON.stringify(await kit.as('e1').item(item))).not.toMatch(/000X|:90[,}]/u);
  expect((await kit.as('e1').item(item)).fields.map((one) => one.name)).toEqual(['family']);
  const columns = ['field.points', 'form.nomination.points', 'form.nomination.idNumber', 'form.nomination.note'];
  const register = async (who: string) => (await kit.engine.register(kit.as(who).person, { of: { list: 'items', workflow: 'prize' }, columns, language: 'zh', limit: 10 })).rows[0];
  expect(await register('e1')).toEqual([null, null, null, '住户核实']);
  expect(await register('chair.d')).toEqual([90, 90, '330402********000X', '住户核实']);
  expect(await codeOf(kit.engine.unmask(kit.as('e1').person, { itemId: item, form: 'nomination', pointer: '/idNumber', reason: '想看' }))).toBe('NOT_FOUND');
});

it('is hidden from who has signed already, and seen again when the item is at another stage', async () => {
  await toJury();
  await kit.as('e1').act('approve', item);
  expect((await seen('e1'))?.data).not.toHaveProperty('points');
  for (const one of ['e2', 'e3', 'e4', 'e5']) await kit.as(one).act('approve', item);
  expect(await stageOf(kit, item)).toBe('chair');
  expect((await seen('e1'))?.data).toHaveProperty('points', 90);
});

it('leaves the hash of a definition that closes nothing as it was', () => {
  const before = kit.engine.registry.current('prize')?.compiled.definition;
  if (before === undefined) throw new RangeError('prize');
  const undone = applyEdits(before, [access('jury', 'note', 'hidden'), access('jury', 'note', 'read'), access('chair', 'note', null)]);
  expect(definitionHash(undone)).toBe(definitionHash(before));
});
