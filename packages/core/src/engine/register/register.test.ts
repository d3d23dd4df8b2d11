// A register: the list's rows with the columns chosen, masked, and in full only for a reason that is written down.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKit, type Kit } from '../../testing/kit.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import type { RegisterList, RegisterQuery } from './views.ts';

const people = [
  { username: 'clerk', name: '金怡', posts: [{ role: 'clerk', unit: 'd' }] },
  { username: 'officer', name: '余美芳', posts: [{ role: 'villageOfficer', unit: 'v11' }] },
  { username: 'head', name: '蔡云霞', posts: [{ role: 'townHead', unit: 't1' }] },
  { username: 'partner', name: '周静', posts: [{ role: 'partnerOfficer', unit: 'p.garden' }] },
];
const columns = ['number', 'title', 'field.area', 'form.application.keeper', 'form.application.keeperId'];

let kit: Kit;
let batch: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [samplePlugin()], people, partners: ['p.garden', 'p.water'] });
  batch = (await kit.as('clerk').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).itemId;
  for (const [gardenName, keeperId] of [['荷风园', '330402198803150000'], ['=HYPERLINK', '330402199202290002']] as const) {
    const { itemId } = await kit.as('officer').start('micro-garden', { gardenName, keeper: '林晓燕', keeperId, area: 20 }, { unit: 'v11', batchId: batch });
    await kit.as('officer').act('approve', itemId);
    await kit.as('head').act('approve', itemId);
  }
});
afterEach(() => kit.close());

const ask = (who: string, of: RegisterList, more: Partial<RegisterQuery> = {}) => kit.engine.register(kit.as(who).person, { of, columns, language: 'zh', limit: 50, ...more });
const looks = async () => (await kit.store.read.selectFrom('audit_entry').select(['actor_name', 'changed', 'opinion']).where('action', '=', 'unmask').execute()).map((row) => ({ ...row, changed: JSON.parse(row.changed ?? '[]') }));

it('holds the list’s rows with the columns chosen in their order, masked as the screen masks them', async () => {
  const { rows, next } = await ask('head', { list: 'items', workflow: 'micro-garden' });
  expect(rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
    ['XX01-2022-0001', '荷风园', 20, '林*燕', '330402********0000'],
    ['XX01-2022-0002', '=HYPERLINK', 20, '林*燕', '330402********0002'],
  ]);
  expect(next).toBeNull();
  const offered = await kit.engine.registerColumns(kit.as('head').person, { list: 'items', workflow: 'micro-garden' });
  expect(offered.columns.filter((one) => columns.includes(one.key)).map(({ kind, masked }) => [kind, masked])).toEqual([['text', false], ['text', false], ['count', false], ['text', true], ['text', true]]);
  expect((await kit.engine.registerColumns(kit.as('head').person, { list: 'items' })).columns.every((one) => !one.key.includes('.'))).toBe(true);
});

it('is in full only for who is entitled, for a reason that stands in the log of every item', async () => {
  const of: RegisterList = { list: 'items', workflow: 'micro-garden' };
  await expect(ask('officer', of, { reason: '拨付核对' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(ask('head', of, { reason: ' ' })).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
  await ask('head', of, { reason: '拨付核对', columns: ['number'] });
  expect(await looks()).toEqual([]);
  const { rows } = await ask('head', of, { reason: '拨付核对' });
  expect(rows.map((row) => row[4]).toSorted()).toEqual(['330402198803150000', '330402199202290002']);
  const what = 'form.application.keeper form.application.keeperId';
  expect(await looks()).toEqual([{ actor_name: '蔡云霞', changed: [what], opinion: '拨付核对' }, { actor_name: '蔡云霞', changed: [what], opinion: '拨付核对' }]);
});

it('of a batch shows its list to who is asked about it, and the forms of its entries to who sees them', async () => {
  await kit.as('clerk').act('approve', batch);
  const of: RegisterList = { list: 'entries', batch };
  expect((await ask('partner', of)).rows).toEqual([['XX01-2022-0001', '荷风园', 20, null, null], ['XX01-2022-0002', '=HYPERLINK', 20, null, null]]);
  const first = await ask('clerk', of, { limit: 1 });
  expect([first.rows, first.next]).toEqual([[['XX01-2022-0001', '荷风园', 20, '林*燕', '330402********0000']], 'XX01-2022-0001']);
  expect((await ask('clerk', of, { limit: 1, cursor: first.next ?? '' })).rows).toHaveLength(1);
  await expect(ask('officer', { list: 'entries', batch: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(ask('clerk', of, { columns: ['form.application.secret'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
