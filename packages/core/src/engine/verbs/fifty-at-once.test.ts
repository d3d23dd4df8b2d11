// Fifty people decide one task at the same instant, in every way several can sign: one result, nobody counted twice, and
// whoever came too late is told so. More rounds in the deep run.
import { describe, expect, it } from 'vitest';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';

const many = Array.from({ length: 50 }, (_, n) => `judge${n}`);
const tooLate: readonly string[] = ['STALE_VERSION', 'NOT_ALLOWED', 'ACTION_NOT_POSSIBLE'];

async function hall(mode: 'any' | 'all' | 'inOrder' | 'vote'): Promise<Kit> {
  return createKit({
    plugins: [committeePlugin({ sign: { mode } })],
    people: [
      ...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'chair', units: ['d'] }]),
      ...many.map((username) => ({ username, name: username, posts: [{ role: 'expert', unit: 'd' }] })),
      { username: 'lan', name: '沈兰', posts: [] },
    ],
  });
}

async function atJury(kit: Kit): Promise<{ readonly id: string; readonly version: number }> {
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  await kit.as('clerk.d').act('approve', itemId);
  await kit.as('sectionHead.d').act('approve', itemId);
  return { id: itemId, version: (await kit.as('chair.d').item(itemId)).version };
}

describe.each(['any', 'all', 'inOrder', 'vote'] as const)('fifty who sign by “%s”', (mode) => {
  it('all approve from the same page: one result', { timeout: 120_000 }, async () => {
    const kit = await hall(mode);
    for (let round = 0; round < 3; round += 1) {
      const { id, version } = await atJury(kit);
      const said = await Promise.all(many.map((one) => codeOf(kit.as(one).act('approve', id, { seenVersion: version }))));
      const heard = said.filter((one) => one === 'accepted').length;
      // In order each waits for the one before her; the fifty clicks come in that order.
      expect(heard).toBe({ any: 1, all: 50, inOrder: 50, vote: 26 }[mode]);
      expect(said.filter((one) => one !== 'accepted' && !tooLate.includes(one ?? ''))).toEqual([]);
      expect((await kit.as('chair.d').item(id)).stage).toBe('chair');
    }
    expect(await brokenPromises(kit)).toEqual([]);
    await kit.close();
  });
});

it('one plain task: one of fifty is heard, the others learn who was and when', async () => {
  const kit = await createKit({ plugins: [committeePlugin()], people: [...samplePeople([{ role: 'sectionHead', units: ['d'] }]), ...many.map((username) => ({ username, name: username, posts: [{ role: 'clerk', unit: 'd' }] })), { username: 'lan', name: '沈兰', posts: [] }] });
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  const ended = await Promise.allSettled(many.map((one) => kit.as(one).act('approve', itemId, { seenVersion: 1 })));
  const late = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(late).toHaveLength(49);
  for (const one of late) expect(one).toMatchObject({ code: 'STALE_VERSION', params: { who: { zh: 'judge0', en: 'judge0' } } });
  await kit.close();
});
