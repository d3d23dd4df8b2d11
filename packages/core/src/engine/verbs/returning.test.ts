// 退回: to the applicant or any earlier stage; and then straight back to the sender, or through every stage again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenInvariants, type Kit } from '../../testing.ts';
import { codeOf, committee, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee({ sign: { mode: 'any' } });
  id = await nominated(kit, 'jury');
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenInvariants(kit.store, kit.engine.registry)).toEqual([]);
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
});
