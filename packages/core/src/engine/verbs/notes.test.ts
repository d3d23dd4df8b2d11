// 沟通, 抄送, 催办: kept and told, and nobody's open page goes stale for it.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee, idOf, nominated } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee();
  id = await nominated(kit, 'check');
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const messages = async (username: string) => {
  await kit.settle();
  return (await kit.engine.messages(kit.as(username).person)).map((one) => one.code);
};

describe('a comment', () => {
  it('is kept in the timeline, tells whom it names, and changes no version', async () => {
    const before = (await kit.as('sectionHead.d').item(id)).version;
    await kit.as('clerk.d').act('comment', id, { opinion: '@评委e1 请看附件', people: [idOf(kit, 'e1')] });
    expect(await messages('e1')).toEqual(['comment']);
    const item = await kit.as('sectionHead.d').item(id);
    expect(item.timeline.at(-1)).toMatchObject({ action: 'comment', opinion: '@评委e1 请看附件', about: [{ zh: '评委e1' }], changed: [] });
    await kit.as('sectionHead.d').act('approve', id, { seenVersion: before });
  });

  it('sent twice with one key is there once', async () => {
    const key = randomUUID();
    for (let n = 0; n < 2; n += 1) await kit.as('clerk.d').act('comment', id, { key, opinion: '请尽快' });
    expect((await kit.as('clerk.d').item(id)).timeline.filter((one) => one.action === 'comment')).toHaveLength(1);
  });

  it('needs words, names nobody from outside, and takes nothing else along', async () => {
    expect([
      await codeOf(kit.as('clerk.d').act('comment', id)),
      await codeOf(kit.as('clerk.d').act('comment', id, { opinion: '看', people: [idOf(kit, 'villageOfficer.v21')] })),
      await codeOf(kit.as('clerk.d').act('comment', id, { opinion: '看', form: { family: '改' } })),
      await codeOf(kit.as('villageOfficer.v21').act('comment', id, { opinion: '看', seenVersion: 1 })),
    ]).toEqual(['OPINION_REQUIRED', 'PERSON_INVALID', 'BAD_REQUEST', 'NOT_FOUND']);
  });
});

describe('抄送', () => {
  it('tells her and lets her read it', async () => {
    await kit.as('clerk.d').act('copy', id, { people: [idOf(kit, 'chair.d'), idOf(kit, 'e1')] });
    expect(await messages('chair.d')).toEqual(['copy']);
    expect((await kit.as('clerk.d').item(id)).timeline.at(-1)?.about.map((one) => one.zh)).toEqual(['chair@d', '评委e1']);
    expect((await kit.as('e1').item(id)).actions.map((one) => one.action)).not.toContain('approve');
  });
});

describe('催办', () => {
  it('tells who has the item, once a day', async () => {
    await kit.as('lan').act('urge', id);
    expect(await messages('sectionHead.d')).toContain('urge');
    expect((await kit.as('lan').item(id)).timeline.at(-1)).toMatchObject({ action: 'urge', about: [{ zh: '南湖区sectionHead', en: 'sectionHead, Nanhu District' }] });
    expect(await codeOf(kit.as('villageOfficer.v11').act('urge', id))).toBe('TOO_SOON');
    kit.clock.advance(24 * 3_600_000);
    await kit.as('lan').act('urge', id);
  });
});
