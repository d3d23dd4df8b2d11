// The ceiling: the statements of one decision on the raw driver, same tables, same indexes, same savepoints, same grouping
// into commits, with no engine around them.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openStore } from '../src/index.ts';
import { application } from './world.ts';

const data = JSON.stringify({ application });
const context = JSON.stringify({ fields: { amount: 1_000_000 }, signOffs: {}, returns: {}, returnedBy: null, usedDays: {}, lastDecider: { stage: 'first', person: 'person-first' }, listSize: 0 });
const event = JSON.stringify({ type: 'approve', by: 'person-first', fields: { amount: 1_000_000 } });
const hash = 'a'.repeat(64);

export interface Ceiling {
  /** Transitions per second with so many in each commit. */
  readonly rate: (group: number, transitions: number) => number;
  readonly close: () => void;
}

export async function createCeiling(items: number): Promise<Ceiling> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-ceiling-'));
  await (await openStore({ folder })).close();
  const db = new SqliteDatabase(join(folder, 'jinguo.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -32000');
  db.pragma('wal_autocheckpoint = 4000');
  fill(db, items);
  const one = decision(db);
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  const save = db.prepare('savepoint piece');
  const release = db.prepare('release piece');
  return {
    rate(group, transitions) {
      const start = performance.now();
      for (let done = 0; done < transitions; ) {
        begin.run();
        for (let n = 0; n < group && done < transitions; n += 1, done += 1) {
          save.run();
          one(done % items);
          release.run();
        }
        commit.run();
      }
      return transitions / ((performance.now() - start) / 1000);
    },
    close() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(db: SqliteDatabase.Database, items: number): void {
  const now = new Date().toISOString();
  db.exec(`insert into org_unit values ('v', null, 'village', '村', 'Village', 0); insert into person (id, name) values ('person-starter', 'starter'), ('person-first', 'first');
    insert into definition values ('${hash}', 'bench', 'six-stages', '{}', '${now}')`);
  const item = db.prepare(`insert into item values (?, ?, 'bench', 'six-stages', '${hash}', null, 'v', 'd', 't', 'v', 'person-starter', 0, '压测申请', 'first', '${now}', 'open', null, null, ?, ?, 1, '${now}', '${now}', null)`);
  const task = insertTask(db);
  db.transaction(() => {
    for (let n = 0; n < items; n += 1) {
      item.run(`item-${n}`, `BE01-${n}`, context, data);
      task.run(`task-${n}`, `item-${n}`, now);
    }
  })();
}

function insertTask(db: SqliteDatabase.Database) {
  return db.prepare(`insert into task (id, item_id, stage, party, role, unit, person, district, town, village, workflow, opened_at, due_sort, state, closed_at, closed_by, action)
    values (?, ?, 'first', 'first@district', 'first', 'd', null, 'd', 't', 'v', 'six-stages', ?, '9999-12-31', 'open', null, null, null)`);
}

function decision(db: SqliteDatabase.Database): (index: number) => void {
  const earlier = db.prepare('select a.command_hash, a.item_id, a.item_version, a.to_stage, item.number, item.result from audit_entry a inner join item on item.id = a.item_id where a.command_key = ?');
  const itemById = db.prepare<[string], { version: number }>('select * from item where id = ?');
  const openTasks = db.prepare<[string], { id: string }>("select * from task where item_id = ? and state = 'open' order by id");
  const head = db.prepare<[], { seq: number; hash: string }>("select seq, hash from audit_entry where chain = 'd' order by seq desc limit 1");
  const update = db.prepare('update item set batch_id = null, title = ?, stage = ?, stage_entered_at = ?, status = ?, result = null, due_on = null, context = ?, data = ?, version = ?, updated_at = ? where id = ? and version = ? returning id');
  const finish = db.prepare("update task set state = 'done', closed_at = ?, closed_by = ?, action = 'approve' where id = ? and state = 'open'");
  const cancel = db.prepare("update task set state = 'cancelled', closed_at = ? where item_id = ? and state = 'open'");
  const drop = db.prepare('delete from timer where item_id = ? and fired_at is null');
  const open = insertTask(db);
  const entry = db.prepare(`insert into audit_entry (chain, seq, item_id, item_version, command_key, command_hash, actor_id, actor_name, actor_role, actor_unit, action, from_stage, to_stage, event, changed, opinion, definition, at, previous_hash, hash)
    values ('d', ?, ?, ?, ?, ?, 'person-first', 'first', 'first', 'd', 'approve', 'first', 'second', ?, '[]', null, ?, ?, ?, ?)`);
  return (index) => {
    const id = `item-${index}`;
    const now = new Date().toISOString();
    const key = randomUUID();
    earlier.get(key);
    const item = itemById.get(id);
    const tasks = openTasks.all(id);
    const last = head.get() ?? { seq: 0, hash };
    const version = item?.version ?? 1;
    update.all('压测申请', 'second', now, 'open', context, data, version + 1, now, id, version);
    drop.run(id);
    finish.run(now, 'person-first', tasks[0]?.id ?? '');
    cancel.run(now, id);
    open.run(randomUUID(), id, now);
    entry.run(last.seq + 1, id, version + 1, key, hash, event, hash, now, last.hash, hash);
  };
}
