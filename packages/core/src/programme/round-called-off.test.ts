// 停办: a round is called off by its lead until its list is closed, while nobody stands on it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { definePlugin } from '../plugin/define-plugin.ts';
import { brokenPromises } from '../testing/invariants.ts';
import { createKit, type Kit } from '../testing/kit.ts';
import { codeOf } from '../testing/committee.ts';
import { selection } from './archetypes/selection.ts';
import { formSpec, text, unit } from './fields.ts';
import { textAt } from './values.ts';

const prize = selection({
  campaign: 'prizes', code: 'XX02', name: 'tool-prize', title: { zh: '能手评选', en: 'Prize' }, award: '能手', issuer: '街坊会', letters: '街妇', years: 0, unitField: 'orgUnit', itemTitle: (data) => textAt(data, 'application.name'),
  application: formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '申报', en: 'Application', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]),
});

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'prizes', title: { zh: '评选', en: 'Prizes' }, version: '1.0.0', engine: 1, workflows: [], programmes: [prize] })] });
});
afterEach(() => kit.close());

const open = async (name: string) => (await kit.as('sectionHead').start('tool-prize-round', { name, windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' })).itemId;
const callOff = (round: string, by = 'sectionHead') => kit.as(by).act('terminate', round, { opinion: '今年不办' });
const apply = async (batchId: string) => (await kit.as('woman').start('tool-prize', { name: '巧手', orgUnit: 'v11' }, { unit: 'v11', batchId })).itemId;
const batchOf = async (id: string) => (await kit.store.read.selectFrom('item').select('batch_id').where('id', '=', id).executeTakeFirstOrThrow()).batch_id;

it('whoever was on the way to a round that is called off joins the next', async () => {
  const called = await open('2022年度');
  const id = await apply(called);
  await kit.as('villageOfficer').act('approve', id);
  expect(await codeOf(callOff(called, 'districtClerk'))).toBe('NOT_ALLOWED');
  expect((await callOff(called)).stage).toBe('stopped');
  for (const who of ['townHead', 'districtClerk']) await kit.as(who).act('approve', id);
  const next = await open('2022年度再次');
  expect(await batchOf(id)).toBe(next);
  await kit.as('districtClerk').act('approve', next);
  expect((await kit.as('districtClerk').item(id)).stage).toBe((await kit.as('districtClerk').item(next)).stage);
  expect(await brokenPromises(kit)).toEqual([]);
});

it('one with somebody on its list, and one whose list is closed, is not called off any more', async () => {
  const round = await open('2022年度');
  const id = await apply(round);
  for (const who of ['villageOfficer', 'townHead', 'districtClerk']) await kit.as(who).act('approve', id);
  await expect(callOff(round)).rejects.toMatchObject({ params: { why: { zh: expect.stringContaining('清单中还有未办结的条目') } } });
  await kit.as('districtClerk').act('approve', round);
  expect((await kit.as('sectionHead').item(round)).actions.map((one) => one.action)).not.toContain('terminate');
  expect(await codeOf(callOff(round))).toBe('ACTION_NOT_POSSIBLE');
});
