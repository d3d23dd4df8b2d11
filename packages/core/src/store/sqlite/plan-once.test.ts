import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile, openSqlite } from './open.ts';
import { plannedOnce, valuesThatPlan } from './plan-once.ts';

it('a value that is compared or limits is kept from the planner; one in a text, a list or a row is left', () => {
  expect(plannedOnce(`select * from "t" where "t"."a" = ? and "b" <= ? and ("c" > ? or "d" <> ?) limit ?`)).toBe(`select * from "t" where "t"."a" = +? and "b" <= +? and ("c" > +? or "d" <> +?) limit +?`);
  expect(plannedOnce(`insert into "t" ("a") values (?, 'b = ?', 'it''s = ?') on conflict do update set "a" = ?`)).toBe(`insert into "t" ("a") values (?, 'b = ?', 'it''s = ?') on conflict do update set "a" = +?`);
  expect(plannedOnce('select "a" from "t" where "a" in (?, ?) and "b" like ?')).toBe('select "a" from "t" where "a" in (?, ?) and "b" like ?');
});

it('what an index of some rows asks for by value is shown to it, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-plan-once-'));
  await (await openSqlite(folder)).close();
  const database = new SqliteDatabase(join(folder, databaseFile));
  const partial = database.prepare<[], { readonly sql: string }>(`select sql from sqlite_schema where type = 'index' and sql like '%) where %'`).all();
  database.close();
  rmSync(folder, { recursive: true });
  const columns = partial.flatMap(({ sql }) => [...(sql.split(/\) where /u)[1] ?? '').matchAll(/"?(\w+)"? (?:[=<>]|in\b|like\b)/gu)].map(([, column]) => column));
  expect(new Set(columns)).toEqual(valuesThatPlan);
  expect(plannedOnce('select * from "task" where "state" = ? and "id" = ?')).toBe('select * from "task" where "state" = ? and "id" = +?');
});

it('answers are the same, whatever the values are', () => {
  const database = new SqliteDatabase(':memory:');
  database.exec(`create table t (a text, b integer); insert into t values ('1', 1), ('2', 2), (null, null), ('x', 3)`);
  const ask = (text: string, ...values: unknown[]) => [text, plannedOnce(text)].map((one) => database.prepare<unknown[], unknown>(one).all(...values));
  for (const value of ['1', 1, 2, 'x', null, '2 ']) {
    for (const operator of ['=', '<>', '<', '>=', '>']) {
      for (const column of ['a', 'b']) {
        const [as, planned] = ask(`select "a" from "t" where "${column}" ${operator} ? order by "b" limit ?`, value, 3);
        expect(planned).toEqual(as);
      }
    }
  }
});
