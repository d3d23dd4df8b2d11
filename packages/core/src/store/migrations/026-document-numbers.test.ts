// Numbers drawn before there was a register stand in it afterwards, whatever else their items hold.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile, openSqlite } from '../sqlite/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinguo-register-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('takes the numbers of the documents over from the items that hold them, and leaves plaques, certificates and typed words', async () => {
  await (await openSqlite(folder)).close();
  const data = {
    noticeNumber: { number: '南妇〔2022〕12号', on: '2022-03-04' }, namingNumber: { number: '南妇〔2022〕30号', on: '2022-05-06' },
    plaque: { number: '南家〔2022〕001', on: '2022-05-06' }, certificate: { number: '南妇证〔2022〕001号', code: 'c', issuedOn: '2022-05-06' }, report: { number: '南妇〔2022〕99号', reportedOn: '2022-05-06' },
  };
  const db = new SqliteDatabase(join(folder, databaseFile));
  db.exec("drop index figure_of_item; drop table consent_withdrawal; drop table retention_decision; drop table sign_up; drop table document_number; alter table certificate drop column replaced_by; drop index objection_registered; alter table objection drop column registered_on; alter table ledger drop column set_by; drop index objection_names; alter table objection drop column names_item; alter table objection drop column late; alter table objection drop column told; drop index notice_corrects; alter table notice drop column corrects; alter table notice drop column reason; delete from kysely_migration where name >= '026'");
  db.exec("insert into org_unit values ('d', null, 'district', '南湖区', 'Nanhu', 0); insert into person (id, name) values ('p', '沈兰'); insert into definition (hash, campaign, workflow, json, published_at) values ('h', 'c', 'w', '{}', '')");
  const insert = db.prepare("insert into item (id, number, campaign, workflow, definition_hash, unit, district, applicant, applied_self, title, stage, stage_entered_at, status, context, data, version, created_at, updated_at) values (?, ?, 'c', 'w', 'h', 'd', 'd', 'p', 0, '', 's', '', 'open', '{}', ?, 1, '', '')");
  insert.run('i1', 'XX01-2022-0001', JSON.stringify(data));
  insert.run('i2', 'XX01-2022-0002', JSON.stringify({ application: { name: '沈兰' } }));
  db.close();
  const store = await openSqlite(folder);
  const rows = await store.read.selectFrom('document_number').selectAll().orderBy('serial').execute();
  await store.close();
  const kept = { series: '南妇〔{year}〕{serial}号', year: 2022, item_id: 'i1', title: '', cancelled_on: null, reason: null };
  expect(rows).toEqual([
    { ...kept, number: '南妇〔2022〕12号', serial: 12, taken_as: 'noticeNumber', taken_on: '2022-03-04' },
    { ...kept, number: '南妇〔2022〕30号', serial: 30, taken_as: 'namingNumber', taken_on: '2022-05-06' },
  ]);
});
