// 退回: to the applicant or any earlier stage; and then straight back to the sender, or through every stage again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, type Kit } from '../../testing.ts';
import { buttons, codeOf, committee, experts, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee({ sign: { mode: 'any' } });
  id = await nominated(kit, 'jury');
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const back = (target: string, how?: 'straight' | 'rewalk') => kit.as('e1').act('return', id, { target, opinion: '请核实', ...(how === undefined ? {} : { back: how }) });
const resubmit = () => kit.as('lan').act('submit', id, { form: { family: '沈兰家', points: 81 } });

describe('an item returned to the applicant', () => {
  it('comes straight back when the sender chose so', async () => {
    await back('nomination', 'straight');
    await resubmit();
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('walks through every stage again when she chose that', async () => {
    await back('nomination', 'rewalk');
    await resubmit();
    expect(await stageOf(kit, id)).toBe('intake');
  });

  it('is offered with the ways back it has', async () => {
    const action = (await kit.as('e1').item(id)).actions.find((one) => one.action === 'return');
    expect(action?.targets.map((one) => [one.stage, one.back])).toEqual([['check', ['straight', 'rewalk']], ['nomination', ['straight', 'rewalk']]]);
  });
});

describe('an item returned to an earlier level', () => {
  it('comes straight back from there, and only once', async () => {
    await back('check', 'straight');
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
    await back('nomination', 'rewalk');
    await resubmit();
    await kit.as('clerk.d').act('approve', id);
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('cannot come back in a way the definition does not have', async () => {
    await kit.as('e1').act('approve', id);
    const other = await nominated(kit, 'check');
    expect(await codeOf(kit.as('sectionHead.d').act('return', other, { target: 'intake', back: 'straight', opinion: '重新受理' }))).toBe('BAD_REQUEST');
    await kit.as('sectionHead.d').act('return', other, { target: 'intake', opinion: '重新受理' });
    expect(await stageOf(kit, other)).toBe('intake');
  });

  it('cannot be returned more often than the level may', async () => {
    for (let n = 0; n < 2; n += 1) {
      await back('check', 'straight');
      await kit.as('sectionHead.d').act('approve', id);
    }
    expect(await codeOf(back('check', 'straight'))).toBe('ACTION_NOT_POSSIBLE');
  });
});

describe('撤回', () => {
  it('brings it back to the applicant while nobody has acted, and not after', async () => {
    const fresh = await nominated(kit, 'intake');
    await kit.as('lan').act('withdraw', fresh);
    expect(await stageOf(kit, fresh)).toBe('nomination');
    await kit.as('lan').act('submit', fresh, { form: { family: '沈兰家', points: 60 } });
    await kit.as('clerk.d').act('claim', fresh);
    expect(await codeOf(kit.as('lan').act('withdraw', fresh))).toBe('ACTION_NOT_POSSIBLE');
  });

  it('brings it back to her after somebody acted, where the definition lets her: it walks from the start, and is signed anew', async () => {
    await kit.close();
    kit = await committee({ sign: { mode: 'all' }, laterWithdraw: 'free' });
    id = await nominated(kit, 'jury');
    await kit.as('e1').act('approve', id);
    expect(await buttons(kit, 'e1', id)).not.toContain('withdraw');
    expect(await codeOf(kit.as('e1').act('withdraw', id))).toBe('NOT_ALLOWED');
    expect(await buttons(kit, 'lan', id)).toContain('withdraw');
    await kit.as('lan').act('withdraw', id, { opinion: '材料有误，先撤回' });
    const back = await kit.as('lan').item(id);
    expect([back.stage, back.waitsFor.map((one) => one.names), back.timeline.at(-1)?.opinion]).toEqual(['nomination', [['沈*']], '材料有误，先撤回']);
    expect((await kit.engine.inbox(kit.as('e2').person, { tab: 'todo', limit: 9 })).rows).toEqual([]);
    expect(await codeOf(kit.as('e2').act('approve', id))).toBe('NOT_ALLOWED');
    await resubmit();
    expect(await stageOf(kit, id)).toBe('intake');
    await kit.as('clerk.d').act('approve', id);
    await kit.as('sectionHead.d').act('approve', id);
    expect((await kit.as('lan').item(id)).waitsFor).toHaveLength(experts.length);
    for (const one of experts) await kit.as(one).act('approve', id);
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('starts over: neither who returned it nor who decided it before is remembered', async () => {
    await kit.close();
    const both = { username: 'both', name: '双岗', posts: [{ role: 'clerk', unit: 'd' }, { role: 'sectionHead', unit: 'd' }] };
    kit = await committee({ sign: { mode: 'any' }, laterWithdraw: 'free' }, [both]);
    id = await nominated(kit, 'check');
    await kit.as('both').act('approve', id);
    await back('check', 'straight');
    await kit.as('lan').act('withdraw', id);
    await resubmit();
    expect(await stageOf(kit, id)).toBe('intake');
    await kit.as('clerk2').act('approve', id);
    await kit.as('both').act('approve', id);
    await kit.as('lan').act('withdraw', id);
    await resubmit();
    await kit.as('both').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });
});
