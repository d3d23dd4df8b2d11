// Rounds wandered through by chance: applicants, offices and partners do what they are offered and what they must not do,
// for some years. A fault names its seed; JINGUO_SEED walks the same way again.
import { addDays, isLocalDate } from '@jinguo/core/plugin';
import { randomWalk, walkSeeds, type Kit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { minutes, openDesks, villageCheck } from './testing/desks.ts';
import { goodApplication, goodRound } from './testing/sample-application.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const firstBirthday = '1975-01-01';

/** A valid number of a woman of working age, another for each n. */
function idNumber(n: number): string {
  if (!isLocalDate(firstBirthday)) throw new RangeError(firstBirthday);
  const head = `330402${addDays(firstBirthday, n).replaceAll('-', '')}000`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0);
  return `${head}${'10X98765432'.charAt(sum % 11)}`;
}

/** Opens a round now and then, and applies to the latest. */
function applying() {
  let applied = 0;
  let round: string | undefined;
  return async (kit: Kit, serial: number): Promise<unknown> => {
    if (round === undefined || serial % 10 === 0) round = (await kit.as('sectionHead.d').start('interest-subsidy-round', { ...goodRound, windowTo: '2039-12-31' }, { unit: 'd' })).itemId;
    applied += 1;
    const application = { ...goodApplication, idNumber: idNumber(applied), contractNo: `合同${applied}` };
    const unit = ['v11', 'v12', 'v21'][applied % 3] ?? 'v11';
    return kit.as(`woman${(applied % 12) + 1}`).start('interest-subsidy', application, { unit, batchId: round });
  };
}

it.each(walkSeeds([5], process.env))('rounds walked by chance stay sound, and no button lies (seed %i)', { timeout: 600_000 }, async (seed) => {
  const kit = await openDesks();
  try {
    const report = await randomWalk(kit, { seed, steps: 2000, begin: applying(), forms: { minutes, villageCheck } });
    expect(report.faults).toEqual([]);
    expect(report.stages).toContain('interest-subsidy/awaitingRound');
  } finally {
    await kit.close();
  }
});
