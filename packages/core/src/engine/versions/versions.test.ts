// Publishing and choosing versions: what new items start on, what running ones stay on, who may, and what is refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee, nominated, stageOf } from '../../testing/committee.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const by = (username: string, of = kit) => ({ kind: 'person', person: of.as(username).person }) as const;
const definition = (of = kit): WorkflowDefinition => {
  const now = of.engine.registry.current('prize')?.compiled.definition;
  if (now === undefined) throw new RangeError('prize');
  return now;
};
const titled = (zh: string): WorkflowDefinition => ({ ...definition(), title: { zh, en: zh } });
const list = () => kit.engine.versions(by('sectionHead.d'), 'prize');
const runsOn = async (id: string) => {
  const { definition_hash } = await kit.store.read.selectFrom('item').select('definition_hash').where('id', '=', id).executeTakeFirstOrThrow();
  return (await list()).find((one) => one.hash === definition_hash)?.number;
};

describe('publishing', () => {
  it('adds a version for new items and leaves running ones on theirs', async () => {
    const old = await nominated(kit, 'check');
    expect(await kit.engine.publish(by('sectionHead.d'), titled('新评选'))).toMatchObject({ workflow: 'prize', number: 2 });
    const fresh = await nominated(kit, 'intake');
    expect([await runsOn(old), await runsOn(fresh)]).toEqual([1, 2]);
    await kit.as('sectionHead.d').act('approve', old);
    expect([await stageOf(kit, old), await runsOn(old)]).toEqual(['jury', 1]);
    expect(await list()).toMatchObject([
      { number: 2, origin: 'lead', publishedBy: 'sectionHead@d', current: true, loaded: true, items: [{ stage: 'intake', count: 1 }] },
      { number: 1, origin: 'plugin', publishedBy: null, current: false, loaded: true, items: [{ stage: 'jury', count: 1 }] },
    ]);
  });

  it('is for leads only', async () => {
    expect(await codeOf(kit.engine.publish(by('clerk.d'), titled('新评选')))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.publish({ kind: 'system' }, titled('新评选')))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.versions(by('clerk.d'), 'prize'))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.engine.makeCurrent(by('lan'), { workflow: 'prize', number: 1 }))).toBe('NOT_ALLOWED');
    expect(await list()).toHaveLength(1);
  });

  it('refuses what is no definition, another workflow, another business, and what is published already', async () => {
    const publish = (input: unknown) => kit.engine.publish(by('sectionHead.d'), input);
    await expect(publish({})).rejects.toMatchObject({ code: 'DEFINITION_INVALID' });
    await expect(publish({ ...definition(), workflow: 'raffle' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(publish({ ...titled('x'), code: 'XX09' })).rejects.toMatchObject({ code: 'DEFINITION_INVALID', params: { path: '/code' } });
    await expect(publish({ ...titled('x'), stages: definition().stages.map((one) => ({ ...one, computes: ['noSuch'] })) })).rejects.toMatchObject({ code: 'DEFINITION_INVALID' });
    await expect(publish(definition())).rejects.toMatchObject({ code: 'VERSION_UNCHANGED', params: { number: 1 } });
    expect(await list()).toHaveLength(1);
  });

  it('refuses a definition whose items could not come to an end, with every finding', async () => {
    const endless = { ...titled('x'), stages: definition().stages.map((one) => (one.id === 'chair' ? { ...one, outcomes: { approved: { to: 'check' }, rejected: { to: 'check' } } } : one.id === 'jury' ? { ...one, outcomes: { approved: { to: 'chair' }, rejected: { to: 'chair' } } } : one)) };
    await expect(kit.engine.publish(by('sectionHead.d'), endless)).rejects.toMatchObject({ code: 'DEFINITION_INVALID', issues: expect.arrayContaining([expect.objectContaining({ code: 'final-reachable' })]) });
  });

  it('numbers two leads’ publications one after the other', async () => {
    const published = await Promise.all(['甲', '乙', '丙'].map((word) => kit.engine.publish(by('sectionHead.d'), titled(word))));
    expect(published.map((one) => one.number).toSorted()).toEqual([2, 3, 4]);
  });
});

describe('a second engine on the same database', () => {
  it('learns of a version when it starts an item, and when it meets one', async () => {
    const other = await kit.reopen();
    await kit.engine.publish(by('sectionHead.d'), titled('新评选'));
    const met = await nominated(kit, 'intake');
    expect((await other.as('clerk.d').item(met)).stage).toBe('intake');
    await other.as('clerk.d').act('approve', met);
    await kit.engine.publish(by('sectionHead.d'), titled('再新评选'));
    const started = await other.as('lan').start('prize', { family: '沈兰家' }, { unit: 'v11' });
    expect(await runsOn(started.itemId)).toBe(3);
  });
});

describe('a plugin’s next release', () => {
  it('is what new items start on, and an older release comes back with its own', async () => {
    const later = await kit.reopen([committeePlugin({ pool: 'claim' })]);
    expect((await later.engine.versions(by('sectionHead.d', later), 'prize')).map(({ number, origin, current }) => [number, origin, current])).toEqual([[2, 'plugin', true], [1, 'plugin', false]]);
    const back = await kit.reopen();
    expect((await back.engine.versions(by('sectionHead.d', back), 'prize')).find((one) => one.current)?.number).toBe(1);
  });

  it('is listed, not used, while a lead’s version is current; she returns to it when she likes', async () => {
    await kit.engine.publish(by('sectionHead.d'), titled('新评选'));
    const later = await kit.reopen([committeePlugin({ pool: 'claim' })]);
    const numbers = async () => (await later.engine.versions(by('sectionHead.d', later), 'prize')).map(({ number, current }) => [number, current]);
    expect(await numbers()).toEqual([[3, false], [2, true], [1, false]]);
    await later.engine.makeCurrent(by('sectionHead.d', later), { workflow: 'prize', number: 3 });
    expect(await numbers()).toEqual([[3, true], [2, false], [1, false]]);
    expect(await codeOf(later.engine.makeCurrent(by('sectionHead.d', later), { workflow: 'prize', number: 9 }))).toBe('NOT_FOUND');
  });
});
