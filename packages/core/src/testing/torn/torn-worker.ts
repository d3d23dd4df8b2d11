// A process that works on errands until it is ended, folding the write-ahead log into the database now and then, so that a copy
// taken at any moment may meet it in the middle of either.
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { databaseFile } from '../../store/sqlite/open.ts';
import { chanceOf } from '../chance.ts';
import { openErrands } from '../crash/errand-office.ts';

const [folder = '', seed = '0'] = process.argv.slice(2);
const chance = chanceOf(Number(seed));
const errands = await openErrands({ folder, from: '2022-09-05T01:00:00Z', chance });
const beside = new SqliteDatabase(join(folder, databaseFile));
await errands.work();
process.stdout.write('working\n');
for (;;) {
  await errands.work();
  if (chance() < 0.3) beside.pragma(`wal_checkpoint(${chance() < 0.5 ? 'TRUNCATE' : 'RESTART'})`);
}
