// Goal R12: two thousand falsifications of the record, every one found; JINGUO_TAMPERINGS=50000 tries that many.
import { expect, it } from 'vitest';
import { chanceOf } from '../../values/chance.ts';
import { forgery } from '../../testing/forgery.ts';
import { needsHeads, tamperings } from '../../testing/tampering.ts';

const wanted = Number(process.env['JINGUO_TAMPERINGS'] ?? 2000);

it(`finds ${wanted} falsifications of ${wanted}, those of a whole chain by the heads kept elsewhere`, { timeout: 3_600_000 }, async () => {
  const log = await forgery(120);
  const missed: string[] = [];
  try {
    for (let seed = 1; seed <= wanted; seed += 1) {
      const how = tamperings[seed % tamperings.length] ?? 'edit';
      const { withHeads, alone } = await log.forge(how, chanceOf(seed));
      if (withHeads.ok || alone.ok !== needsHeads.has(how)) missed.push(`seed ${seed}: ${how}`);
    }
  } finally {
    await log.kit.close();
  }
  expect(missed).toEqual([]);
});
