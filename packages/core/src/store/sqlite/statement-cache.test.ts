import SqliteDatabase from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { preparedBefore } from './statement-cache.ts';

const database = new SqliteDatabase(':memory:');
afterEach(() => void database.exec('drop table if exists t'));

it('the same text is prepared once, another anew', () => {
  const prepared = preparedBefore(database);
  expect(prepared('select 1')).toBe(prepared('select 1'));
  expect(prepared('select 2')).not.toBe(prepared('select 1'));
});

it('a query whose rows are being walked through is asked again beside itself', () => {
  const prepared = preparedBefore(database);
  const text = 'select value from json_each(?)';
  const seen: unknown[] = [];
  for (const row of prepared(text).iterate(['[1, 2]'])) seen.push(row, ...prepared(text).all(['[3]']));
  expect(seen).toEqual([{ value: 1 }, { value: 3 }, { value: 2 }, { value: 3 }]);
});

it('the text not asked for longest is forgotten, and a table that changed meanwhile is seen as it is', () => {
  const prepared = preparedBefore(database);
  const first = prepared('select 0');
  for (let n = 1; n <= 400; n += 1) prepared(`select ${n}`);
  expect(prepared('select 0')).not.toBe(first);
  database.exec('create table t (a integer); insert into t values (1)');
  expect(prepared('select * from t').all([])).toEqual([{ a: 1 }]);
  database.exec('alter table t add column b text');
  expect(prepared('select * from t').all([])).toEqual([{ a: 1, b: null }]);
});
