// Two people at once, fifty people at once, one person twice.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';

const officers = Array.from({ length: 50 }, (_, n) => ({ username: `officer${n}`, name: `初核员${n}`, posts: [{ role: 'villageOfficer', unit: 'v11' }] }));

let kit: Kit;
let itemId: string;
let roundId: string;
beforeEach(async () => {
  kit = await createKit({
    plugins: [samplePlugin()],
    partners: ['p.garden', 'p.water'],
    people: [...officers, ...samplePeople([{ role: 'townHead', units: ['t1'] }, { role: 'clerk', units: ['d'] }, { role: 'partnerOfficer', units: ['p.garden', 'p.water'] }]), { username: 'lan', name: '沈兰', posts: [] }],
  });
  roundId = (await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).itemId;
  itemId = (await kit.as('lan').start('micro-garden', { gardenName: '莲心园', keeper: '沈兰', area: 12 }, { unit: 'v11', batchId: roundId })).itemId;
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('of fifty who decide one task at the same moment one does, and the others learn who', async () => {
  const tries = await Promise.allSettled(officers.map((officer, n) => kit.as(officer.username).act(n % 2 === 0 ? 'approve' : 'reject', itemId, { seenVersion: 1, opinion: '意见' })));
  const won = tries.flatMap((one, n) => (one.status === 'fulfilled' ? [n] : []));
  expect(won).toHaveLength(1);
  const refusals = tries.flatMap((one) => (one.status === 'rejected' ? [one] : []));
  for (const refusal of refusals) expect(refusal.reason).toMatchObject({ code: 'STALE_VERSION', params: { who: { zh: `初核员${won[0] ?? -1}` } } });
});

it('a double click is one decision with one answer', async () => {
  const key = randomUUID();
  const clicks = await Promise.all(Array.from({ length: 5 }, () => kit.as('officer1').act('approve', itemId, { seenVersion: 1, key })));
  expect(new Set(clicks.map((one) => JSON.stringify(one))).size).toBe(1);
  expect((await kit.as('lan').item(itemId)).version).toBe(2);
});

it('a command sent again much later gets the answer of its own moment, not of today', async () => {
  const key = randomUUID();
  const command = { seenVersion: 1, key, opinion: '面积不清', target: 'supplement' } as const;
  const first = await kit.as('officer1').act('return', itemId, command);
  await kit.as('lan').act('withdraw', itemId);
  expect(await kit.as('officer1').act('return', itemId, command)).toEqual(first);
  expect(first).toMatchObject({ stage: 'supplement', result: null });
});

it('an officer and the head her overdue task was escalated to decide once between them', async () => {
  kit.clock.advance(10 * 86_400_000);
  await kit.settle();
  const seen = await kit.as('townHead.t1').item(itemId);
  expect(seen.actions.map((one) => one.action)).toContain('approve');
  const both = await Promise.allSettled(['townHead.t1', 'officer7'].map((who) => kit.as(who).act('approve', itemId, { seenVersion: seen.version })));
  expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
  expect(await kit.as('lan').item(itemId)).toMatchObject({ stage: 'townReview', version: seen.version + 1 });
});

it('two units that answer at the same moment, from the same page, are both heard', async () => {
  await kit.as('clerk.d').act('approve', roundId);
  const { version } = await kit.as('clerk.d').item(roundId);
  const partners = ['partnerOfficer.p.garden', 'partnerOfficer.p.water'];
  const both = await Promise.allSettled(partners.map((who) => kit.as(who).act('opine', roundId, { verdict: 'none', seenVersion: version })));
  expect(both).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
  expect(await kit.as('clerk.d').item(roundId)).toMatchObject({ stage: 'notice' });
});

it('a verdict on an entry withdrawn in between is refused, and nothing of the command is kept', async () => {
  await kit.as('officer1').act('approve', itemId);
  await kit.as('townHead.t1').act('approve', itemId);
  const seen = await kit.as('clerk.d').item(roundId);
  await kit.as('lan').act('withdraw', itemId);
  await kit.as('clerk.d').act('approve', roundId, { seenVersion: seen.version });
  const garden = kit.as('partnerOfficer.p.garden');
  await expect(garden.act('opine', roundId, { verdict: 'none', entries: [{ itemId, verdict: 'vetoed', reason: '占绿' }] })).rejects.toMatchObject({ code: 'ENTRY_INVALID' });
  expect((await garden.item(roundId)).opinions.map((one) => one.verdict)).toEqual([null, null]);
});
