// Goal R7: fifty people decide one item at the same instant, in every way several can sign: one result, nobody counted twice,
// and whoever came too late learns who was before her, and when. Two hundred and fifty rounds a mode in the deep run.
import { expect, it } from 'vitest';
import { createKit, samplePeople } from '../../testing.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { fiftyAtOnce } from '../../testing/fifty-at-once.ts';
import { runSeed } from '../../testing/run-seed.ts';

const seed = runSeed(process.env);

it.each(['any', 'all', 'inOrder', 'vote'] as const)(`fifty who sign by “%s” at once come to one result, and the others are told whose (seed ${seed})`, { timeout: 120_000 }, async (mode) => {
  expect(await fiftyAtOnce(mode, seed, 6)).toEqual([]);
});

it('one task of fifty who hold the same post: one is heard, the others learn who was and when', async () => {
  const many = Array.from({ length: 50 }, (_, n) => `clerk${n}`);
  const kit = await createKit({ plugins: [committeePlugin()], people: [...samplePeople([{ role: 'sectionHead', units: ['d'] }]), ...many.map((username) => ({ username, name: username, posts: [{ role: 'clerk', unit: 'd' }] })), { username: 'lan', name: '沈兰', posts: [] }] });
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  const ended = await Promise.allSettled(many.map((one) => kit.as(one).act('approve', itemId, { seenVersion: 1 })));
  const late = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(late).toHaveLength(49);
  for (const one of late) expect(one).toMatchObject({ code: 'STALE_VERSION', params: { who: { zh: 'clerk0', en: 'clerk0' }, at: { zh: '2022年9月5日 09:00' } } });
  await kit.close();
});

it('whoever comes too late is told who decided, not who commented or opened it since', async () => {
  const kit = await createKit({ plugins: [committeePlugin()], people: [...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }]), { username: 'other', name: '第二经办', posts: [{ role: 'clerk', unit: 'd' }] }, { username: 'lan', name: '沈兰', posts: [] }] });
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  await kit.as('clerk.d').act('approve', itemId);
  await kit.as('sectionHead.d').item(itemId);
  await kit.as('sectionHead.d').act('comment', itemId, { opinion: '收到' });
  await expect(kit.as('other').act('approve', itemId, { seenVersion: 1 })).rejects.toMatchObject({ code: 'STALE_VERSION', params: { who: { zh: 'clerk@d' } } });
  await kit.close();
});
