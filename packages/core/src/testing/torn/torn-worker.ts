// A process that works on errands until it is ended, closing the office now and then, which folds the write-ahead log into the
// database: a copy taken at any moment may meet it in the middle of either.
import { chanceOf } from '../../values/chance.ts';
import { openErrands } from '../crash/errand-office.ts';

const [folder = '', seed = '0'] = process.argv.slice(2);
const chance = chanceOf(Number(seed));
for (let from = '2022-09-05T01:00:00Z', begun = false; ; ) {
  const errands = await openErrands({ folder, from, chance });
  do {
    await errands.work();
    if (!begun) process.stdout.write('working\n');
    begun = true;
  } while (chance() > 0.08);
  from = errands.clock.now().toISOString();
  await errands.close();
}
