// Sheets on their way in, on either database: rows keep their state, alike ones are told apart, a taken one stays as it is.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addImportSheet, countImportRows, deleteImportSheet, importRow, importRows, importSheetsAtWork, importSheetsOf, lastAlike, moveImportSheet, putImportRows, removeOldImportSheets, takenBefore, type ImportRow } from '../../store/queries/import-sheets.ts';
import { createKit, type Kit } from '../../testing/kit.ts';

let kit: Kit;
let person: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [], people: [{ username: 'clerk', name: '金怡', posts: [] }] });
  person = kit.as('clerk').person.id;
  const sheet = { id: 's', person_id: person, spec: 'wishes', batch_id: null, file_name: 'a.xlsx', headers: '[]', state: 'checking' as const, created_at: '2022-09-05T01:00:00.000Z' };
  await addImportSheet(kit.store, sheet, Array.from({ length: 1200 }, (_, n): ImportRow => ({ sheet_id: 's', row: n + 2, cells: '["a"]', state: 'unchecked', hash: null, nth: 0, problems: '[]', item_id: null, item_number: null })));
});
afterEach(() => kit.close());

it('counts rows by what became of them and goes on where it was', async () => {
  const { read } = kit.store;
  const [first, second] = await importRows(read, { id: 's', state: 'unchecked', after: 0, limit: 2 });
  if (first === undefined || second === undefined) throw new RangeError('no rows');
  await putImportRows(kit.store, [{ ...first, state: 'taken', hash: 'h', item_id: 'i', item_number: 'XX01-2022-0001' }, { ...second, state: 'good', hash: 'h', nth: 1 }]);
  await putImportRows(kit.store, [{ ...first, state: 'good' }]);
  expect(await countImportRows(read, 's')).toEqual({ unchecked: 1198, good: 1, bad: 0, taken: 1 });
  expect((await importRow(read, { id: 's', row: 2 }))?.item_number).toBe('XX01-2022-0001');
  expect([await lastAlike(read, { sheet_id: 's', row: 9, hash: 'h' }), await lastAlike(read, { sheet_id: 's', row: 3, hash: 'h' }), await lastAlike(read, { sheet_id: 's', row: 3, hash: 'other' })]).toEqual([1, 0, -1]);
  expect(await takenBefore(read, { person, hash: 'h', nth: 0 })).toEqual({ item_id: 'i', item_number: 'XX01-2022-0001' });
  expect(await takenBefore(read, { person, hash: 'h', nth: 1 })).toBeUndefined();
});

it('moves a sheet once, and forgets it when it is asked to or old', async () => {
  const { store } = kit;
  expect((await importSheetsAtWork(store.read)).map((one) => one.id)).toEqual(['s']);
  expect([await moveImportSheet(store, { id: 's', from: 'checking', to: 'ready' }), await moveImportSheet(store, { id: 's', from: 'checking', to: 'ready' })]).toEqual([true, false]);
  await removeOldImportSheets(store, '2022-09-05T00:00:00.000Z');
  await deleteImportSheet(store, { id: 's', person: 'somebody else' });
  expect(await importSheetsOf(store.read, person)).toHaveLength(1);
  await removeOldImportSheets(store, '2022-10-06T00:00:00.000Z');
  expect([await importSheetsOf(store.read, person), await importRows(store.read, { id: 's', after: 0, limit: 5 })]).toEqual([[], []]);
});
