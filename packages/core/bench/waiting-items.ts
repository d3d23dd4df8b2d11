// A data folder with so many waiting items: each at its first stage with an open task, a timer not yet due, its entry in the
// log and its row of the text index. The rows are put in directly: what is measured is how an office with so many works, not
// how they came to be; only the entries' hashes are no chain.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { createAccount, createEngine, openStore, seedOrgUnits, type Person } from '../src/index.ts';
import { tokensOf } from '../src/store/search.ts';
import { application, sixStages } from '../src/testing/six-stages.ts';
import { searchText } from '../src/values/bigrams.ts';

export const workflow = 'six-stages';
const towns = 13;

export interface WaitingOffice {
  readonly items: number;
  readonly folder: string;
  /** The head of a town, for whose post a thirteenth of the items waits. */
  readonly person: Person;
  readonly remove: () => void;
}

export async function officeWith(items: number): Promise<WaitingOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-waiting-'));
  const store = await openStore({ folder });
  await seedOrgUnits(store, [
    { id: 'd', parent: null, level: 'district', zh: '区', en: 'District' },
    ...Array.from({ length: towns }, (_, n) => ({ id: `t${n}`, parent: 'd', level: 'town' as const, zh: `镇${n}`, en: `Town ${n}` })),
  ]);
  const person = await createAccount(store, { id: 'reader', username: 'reader', passwordHash: '-', name: '读者', posts: [{ id: 'post-reader', role: 'townHead', unit: 't3' }, { id: 'post-officer', role: 'townOfficer', unit: 't3' }] });
  await createAccount(store, { id: 'clerk', username: 'clerk', passwordHash: '-', name: '录入', posts: [] });
  const engine = await createEngine({ store, plugins: [sixStages], roles: {}, clock: { now: () => new Date() }, blindKey: 'bench' });
  const hash = engine.registry.workflows()[0]?.hash ?? '';
  await store.close();
  fill(join(folder, 'jinguo.sqlite'), items, hash);
  return { items, folder, person, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A name of two characters that about twenty applicants share, however many there are. */
export function nameOf(n: number, of: number): string {
  const which = n % Math.max(1, Math.floor(of / 20));
  return String.fromCodePoint(0x4e00 + (which % 251), 0x5f00 + Math.floor(which / 251));
}

function fill(file: string, items: number, hash: string): void {
  const db = new SqliteDatabase(file);
  // One large transaction: with a log beside it every page would be written twice.
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -200000']) db.pragma(pragma);
  const at = '2022-09-01T00:00:00Z';
  const context = JSON.stringify({ fields: { amount: application.amount }, signOffs: {}, returns: {}, returnedBy: null, usedDays: {}, lastDecider: null, listSize: 0 });
  const data = JSON.stringify({ application });
  const event = JSON.stringify({ type: 'submit', fields: { amount: application.amount }, by: 'clerk' });
  const item = db.prepare(`insert into item (id, number, campaign, workflow, definition_hash, unit, district, town, applicant, applied_self, title, stage, stage_entered_at, status, due_on, context, data, version, created_at, updated_at)
    values (?, ?, 'sample', '${workflow}', '${hash}', ?, 'd', ?, ?, 0, ?, 'first', '${at}', 'open', ?, ?, ?, 1, '${at}', '${at}')`);
  const task = db.prepare(`insert into task (id, item_id, stage, party, role, unit, person, district, town, village, workflow, opened_at, due_sort, state) values (?, ?, 'first', '', 'townHead', ?, null, 'd', ?, null, '${workflow}', '${at}', ?, 'open')`);
  const timer = db.prepare(`insert into timer (id, item_id, stage, name, due_at) values (?, ?, 'first', 'remind', '2099-01-01T00:00:00Z')`);
  const entry = db.prepare(`insert into audit_entry (chain, seq, item_id, item_version, command_key, command_hash, actor_id, actor_name, actor_role, actor_unit, action, from_stage, to_stage, event, changed, definition, at, previous_hash, hash)
    values ('d', ?, ?, 1, ?, '${hash}', 'clerk', '录入', 'starter', 'd', 'submit', 'application', 'first', ?, '["application.name"]', '${hash}', '${at}', '${hash}', '${hash}')`);
  const row = db.prepare('insert into item_search (item_id, district, town, applicant, text) values (?, ?, ?, ?, ?)');
  const tokens = db.prepare('insert into item_fts (rowid, tokens) values (?, ?)');
  db.transaction(() => {
    for (let n = 0; n < items; n += 1) {
      const id = `i${String(n).padStart(8, '0')}`;
      const town = `t${(n * 7) % towns}`;
      const due = `2022-${String(1 + ((n * 13) % 12)).padStart(2, '0')}-${String(1 + ((n * 29) % 28)).padStart(2, '0')}`;
      const title = `${nameOf(n, items)}家庭农场`;
      const applicant = n < 50 ? 'reader' : 'clerk';
      item.run(id, `BE01-${n}`, town, town, applicant, title, due, context, data);
      task.run(`k${n}`, id, town, town, due);
      timer.run(`m${n}`, id);
      entry.run(n + 1, id, `key-${id}`, event);
      const text = searchText([`BE01-${n}`, title, town]);
      const { lastInsertRowid } = row.run(id, 'd', town, applicant, text);
      tokens.run(lastInsertRowid, tokensOf({ itemId: id, district: 'd', town, village: null, applicant, text }).join(' '));
    }
  })();
  db.exec('analyze');
  db.pragma('journal_mode = WAL');
  db.close();
}
