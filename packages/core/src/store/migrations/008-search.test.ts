// The text index of a database that was made before there was one: filled when it is first opened, and where a first try was
// cut off, only what is missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile, openSqlite } from '../sqlite/open.ts';

const items = 1203;
const name = (n: number) => `${String.fromCodePoint(0x4e00 + (n % 40))}${String.fromCodePoint(0x5f00 + Math.floor(n / 40))}`;
const definition = JSON.stringify({ fields: { words: { from: 'form.words', searched: true }, other: { from: 'form.other' } } });
/** Takes back what later migrations did, so that they run again after this one. */
const unmigrated = "drop table consent_withdrawal; drop table retention_decision; drop table sign_up; drop table document_number; drop table vote_code; drop table variant_in_force; drop table public_vote; drop table workflow_play; drop table plugin_record; drop table must_have; drop table api_token; drop table person_channel; drop table stopped_workflow; drop table plugin_switch; drop table definition_comment; drop table definition_edit; drop table definition_draft; drop table digest; drop table objection; drop table citizen; drop table import_row; drop table import_sheet; drop table paper_template; drop table item_follow; drop table item_read; drop table former_form; drop table desk_setting; drop index draft_of_item; drop index notice_corrects; alter table notice drop column corrects; alter table notice drop column reason; drop table figure_entry; drop table ledger_entry; drop table ledger; drop table certificate; alter table item drop column restricted; drop index item_counted; alter table item drop column calendar_revision; alter table item drop column deadline_on; delete from kysely_migration where name >= '008-search'";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-fill-'));
  await (await openSqlite(folder)).close();
  await alter((db) => {
    db.exec(`insert into org_unit values ('d', null, 'district', '南湖区', 'Nanhu', 0), ('t', 'd', 'town', '新丰镇', 'Xinfeng', 1); insert into person (id, name) values ('p', '沈兰')`);
    db.prepare("insert into definition (hash, campaign, workflow, json, published_at) values ('h', 'c', 'w', ?, '')").run(definition);
    const insert = db.prepare(`insert into item (id, number, campaign, workflow, definition_hash, unit, district, town, applicant, applied_self, title, stage, stage_entered_at, status, context, data, version, created_at, updated_at)
      values (?, ?, 'c', 'w', 'h', 't', 'd', 't', 'p', 0, ?, 's', '', 'open', '{}', ?, 1, '', '')`);
    for (let n = 0; n < items; n += 1) insert.run(`i${String(n).padStart(5, '0')}`, `XX01-2022-${n}`, `${name(n)}园`, JSON.stringify({ form: { words: '荷风', other: '桂香' } }));
    db.exec(`drop table item_search; drop table item_fts; ${unmigrated}`);
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Does something to the file while no store has it open. */
async function alter(work: (db: SqliteDatabase.Database) => void): Promise<void> {
  const db = new SqliteDatabase(join(folder, databaseFile));
  work(db);
  db.close();
  return Promise.resolve();
}

async function found(form: string): Promise<readonly string[]> {
  const store = await openSqlite(folder);
  try {
    return (await store.searchHits({ form, among: { units: ['t'] }, before: null, window: 5000 })).hits.map((hit) => hit.itemId);
  } finally {
    await store.close();
  }
}

it('holds every item, by number, title, unit and searched field', async () => {
  expect(await found(`${name(777)}园`)).toEqual(['i00777']);
  expect(await found('xx0120221202')).toEqual(['i01202']);
  expect(await found('新丰镇')).toHaveLength(items);
  expect(await found('荷风')).toHaveLength(items);
  expect(await found('桂香')).toEqual([]);
});

it('goes on after the last page that was on disk', async () => {
  await found('荷风');
  await alter((db) => {
    db.exec(`delete from item_fts where rowid > 500; update item_search set text = 'kept' where seq <= 500; delete from item_search where seq > 500; ${unmigrated}`);
  });
  expect(await found('荷风')).toHaveLength(items - 500);
  expect(await found(`${name(501)}园`)).toEqual(['i00501']);
});
