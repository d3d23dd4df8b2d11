// Deadlines of every kind under a clock that is moved: reminders before and after, moving on by itself, and pauses that stop
// the clock.
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { committee, nominated } from '../../testing/committee.ts';
import { limitsPeople, limitsPlugin } from '../../testing/limits-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';

let kit: Kit;
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const date = (value: string): LocalDate => {
  const parsed = parseLocalDate(value);
  if (parsed === undefined) throw new RangeError(value);
  return parsed;
};

/** An item that reaches its check on Monday 5 September 2022, 09:00 in Shanghai. */
async function begun(deadline: Parameters<typeof limitsPlugin>[0], form: Readonly<Record<string, string>> = {}): Promise<string> {
  kit = await createKit({ plugins: [limitsPlugin({ remindAtPercent: [], ...deadline })], people: limitsPeople });
  return (await kit.as('lan').start('limit', form, { unit: 'v11' })).itemId;
}

const told = async () => (await kit.engine.messages(kit.as('clerk.d').person)).map((one) => one.code);
const at = async (instant: string) => {
  kit.clock.set(instant);
  await kit.settle();
  return told();
};
const dueOn = async (id: string) => (await kit.as('clerk.d').item(id)).dueOn;

describe('a limit', () => {
  it('in hours runs by the clock, nights and holidays too, and moves the item on when it is over', async () => {
    const id = await begun({ within: { hours: 48 }, expires: true });
    expect(await dueOn(id)).toBe('2022-09-07');
    await at('2022-09-07T00:59:59Z');
    expect((await kit.as('lan').item(id)).stage).toBe('check');
    await at('2022-09-07T01:00:00Z');
    expect((await kit.as('lan').item(id)).result).toBe('lapsed');
  });

  it('may be the date the item itself brings, or none where it brings none', async () => {
    const id = await begun({ within: { untilField: 'wanted' }, remindBefore: [{ workingDays: 1 }] }, { wanted: '2022-09-13' });
    expect(await dueOn(id)).toBe('2022-09-13');
    // The Monday before was the Mid-Autumn holiday, so the working day before is Friday the 9th.
    expect(await at('2022-09-09T00:59:59Z')).toEqual([]);
    expect(await at('2022-09-09T01:00:00Z')).toEqual(['dueComes']);
    const { itemId } = await kit.as('lan').start('limit', {}, { unit: 'v11' });
    expect(await dueOn(itemId)).toBeNull();
  });

  it('reminds before and after as often as it says', async () => {
    await begun({ within: { workingDays: 5 }, remindBefore: [{ workingDays: 2 }, { hours: 12 }], remindAfter: [{ workingDays: 1 }, { naturalDays: 7 }] });
    expect(await at('2022-09-08T01:00:00Z')).toEqual(['dueComes']);
    // 24:00 of Tuesday the 13th is the end; twelve hours before it is noon.
    expect(await at('2022-09-13T04:00:00Z')).toEqual(['dueComes', 'dueComes']);
    expect(await at('2022-09-14T01:00:00Z')).toEqual(['duePassed', 'dueComes', 'dueComes']);
    expect((await at('2022-09-20T01:00:00Z')).filter((code) => code === 'duePassed')).toHaveLength(2);
    expect((await at('2023-09-20T01:00:00Z')).filter((code) => code === 'duePassed')).toHaveLength(2);
  });

  it('after a month without a server reminds once for each reminder, not for each day', async () => {
    await begun({ within: { workingDays: 5 }, remindAtPercent: [50, 100] });
    expect((await at('2022-10-20T01:00:00Z')).toSorted()).toEqual(['dueSoon', 'dueToday']);
  });
});

const mayApprove = (id: string) => kit.as('sectionHead.d').act('approve', id).then(() => true, () => false);

it.each([
  ['who may act too, gets the item on her desk', {}, true],
  ['who is told only, hears of it and may not act', { toldOnly: true as const }, false],
])('two working days after a limit the superior, %s', async (_who, more, acts) => {
  const id = await begun({ within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' }, ...more } });
  const head = kit.as('sectionHead.d');
  await at('2022-09-14T01:00:00Z');
  expect((await kit.engine.messages(head.person)).map((one) => one.code)).toEqual([]);
  await at('2022-09-16T01:00:00Z');
  expect((await kit.engine.messages(head.person)).map((one) => one.code)).toEqual(['overdue']);
  expect((await kit.as('clerk.d').item(id)).waitsFor).toHaveLength(acts ? 2 : 1);
  expect(await mayApprove(id)).toBe(acts);
});

it('nobody steps in for whoever is away where the superior is told only', async () => {
  const away = limitsPeople.filter((one) => one.username !== 'clerk.d');
  const decided = async (more: { readonly toldOnly?: true }) => {
    kit = await createKit({ plugins: [limitsPlugin({ within: { workingDays: 5 }, remindAtPercent: [], escalate: { afterWorkingDays: 2, to: { role: 'sectionHead', unit: 'district' }, ...more } })], people: away });
    const { itemId } = await kit.as('lan').start('limit', {}, { unit: 'v11' });
    return mayApprove(itemId);
  };
  expect(await decided({ toldOnly: true })).toBe(false);
  await kit.close();
  expect(await decided({})).toBe(true);
});

it('a superior is told of a late countersign, and does not become a signer', async () => {
  kit = await committee();
  const id = await nominated(kit, 'jury');
  await at('2022-09-16T01:00:00Z');
  expect((await kit.engine.messages(kit.as('chair.d').person)).map((one) => one.code)).toEqual(['overdue']);
  expect((await kit.as('chair.d').item(id)).waitsFor).toHaveLength(5);
});

describe('a pause', () => {
  const rest = async (id: string, from: string, to: string) => {
    kit.clock.set(from);
    await kit.settle();
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    expect(await dueOn(id)).toBeNull();
    kit.clock.set(to);
    await kit.settle();
    await kit.as('clerk.d').act('resume', id);
  };

  it('keeps the working days used, and the rest runs on from resuming', async () => {
    const id = await begun({ within: { workingDays: 5 } });
    await rest(id, '2022-09-07T01:00:00Z', '2022-09-19T01:00:00Z');
    // Used: the 6th and 7th; three more from the 20th.
    expect(await dueOn(id)).toBe('2022-09-22');
  });

  it('moves hours by exactly the time it lasted, and calendar days by as many', async () => {
    const hours = await begun({ within: { hours: 48 }, expires: true });
    await rest(hours, '2022-09-06T01:00:00Z', '2022-09-06T06:30:00Z');
    await at('2022-09-07T06:29:59Z');
    expect((await kit.as('lan').item(hours)).stage).toBe('check');
    await at('2022-09-07T06:30:00Z');
    expect((await kit.as('lan').item(hours)).result).toBe('lapsed');
    await kit.close();
    const days = await begun({ within: { naturalDays: 10 } });
    await rest(days, '2022-09-06T01:00:00Z', '2022-09-09T01:00:00Z');
    // The 15th and three days is Sunday the 18th; a last day off moves to Monday.
    expect(await dueOn(days)).toBe('2022-09-19');
  });

  it('twice adds up, and nobody is reminded twice of the same', async () => {
    const id = await begun({ within: { workingDays: 10 }, remindAtPercent: [20] });
    expect(await at('2022-09-07T02:00:00Z')).toEqual(['dueSoon']);
    await rest(id, '2022-09-08T01:00:00Z', '2022-09-14T01:00:00Z');
    await rest(id, '2022-09-15T01:00:00Z', '2022-09-21T01:00:00Z');
    // Used 6, 7, 8 and 15; six more from the 22nd.
    expect(await dueOn(id)).toBe('2022-09-29');
    expect(await at('2022-09-30T01:00:00Z')).toEqual(['dueSoon']);
  });
});

it('a year of a hundred items passes in seconds', { timeout: 300_000 }, async () => {
  await begun({ within: { workingDays: 5 }, remindAtPercent: [50, 100], remindAfter: [{ workingDays: 1 }], expires: true });
  for (let n = 1; n < 100; n += 1) {
    if (n % 4 === 0) await kit.passTo(addDays(date('2022-09-05'), n));
    await kit.as('lan').start('limit', {}, { unit: 'v11' });
  }
  await kit.passTo(date('2023-09-05'));
  const open = await kit.store.read.selectFrom('item').select('id').where('status', '=', 'open').execute();
  expect(open).toEqual([]);
});
