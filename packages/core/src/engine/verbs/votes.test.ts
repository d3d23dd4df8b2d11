// 票签 as it is counted: a share, a number, and posts whose 不同意 ends it, whether the signer is asked by post, as a member
// of a group, by name, or by 加签.
import { afterEach, describe, expect, it } from 'vitest';
import type { SignMode } from '../../definition/sign-mode.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import type { CommitteeOptions } from '../../testing/committee-plugin.ts';
import { codeOf, committee, experts, idOf, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const vote = async (sign: Partial<SignMode>, options: CommitteeOptions = {}): Promise<void> => {
  kit = await committee({ ...options, sign: { mode: 'vote', ...sign } });
  id = await nominated(kit, 'jury');
};
const yes = async (...who: readonly string[]): Promise<string> => {
  for (const one of who) await kit.as(one).act('approve', id);
  return stageOf(kit, id);
};
const no = async (...who: readonly string[]): Promise<string> => {
  for (const one of who) await kit.as(one).act('reject', id, { opinion: '不符' });
  return stageOf(kit, id);
};

describe('a number of votes', () => {
  it('carries when it is reached, and not before', async () => {
    await vote({ carries: { count: 2 } });
    expect([await yes('e1'), await no('e2'), await yes('e3')]).toEqual(['jury', 'jury', 'chair']);
  });

  it('fails as soon as too few are left to reach it', async () => {
    await vote({ carries: { count: 4 } });
    expect([await no('e1'), await no('e2')]).toEqual(['jury', 'refused']);
  });
});

describe('a share of the votes', () => {
  it('of two thirds carries with four of five', async () => {
    await vote({ carries: { share: 66, more: true } });
    expect([await yes('e1', 'e2', 'e3'), await yes('e4')]).toEqual(['jury', 'chair']);
  });

  it('of two thirds fails with the second 不同意', async () => {
    await vote({ carries: { share: 66, more: true } });
    expect([await no('e1'), await no('e2')]).toEqual(['jury', 'refused']);
  });

  it('of four fifths, reached exactly, carries unless more was asked for', async () => {
    await vote({ carries: { share: 80, more: false } });
    expect([await no('e1'), await yes('e2', 'e3', 'e4'), await yes('e5')]).toEqual(['jury', 'jury', 'chair']);
  });
});

describe('a post with a veto', () => {
  it('ends the vote with its 不同意, asked as a post', async () => {
    await vote({ veto: ['clerk'] }, { jury: [{ role: 'expert', everyone: 'district' }, { role: 'clerk', unit: 'district' }] });
    expect([await yes(...experts), await no('clerk.d')]).toEqual(['jury', 'refused']);
  });

  it('ends it asked as a member of a group, and is waited for when the votes would carry', async () => {
    await vote({ veto: ['villageOfficer'] }, { jury: [{ role: 'expert', everyone: 'district' }, { role: 'villageOfficer', everyone: 'village' }] });
    expect(await yes(...experts)).toBe('jury');
    expect(await no('villageOfficer.v11')).toBe('refused');
  });

  it('lets what carries go on once it has agreed', async () => {
    await vote({ veto: ['villageOfficer'] }, { jury: [{ role: 'expert', everyone: 'district' }, { role: 'villageOfficer', everyone: 'village' }] });
    expect(await yes('villageOfficer.v11', 'e1', 'e2')).toBe('jury');
    expect(await yes('e3')).toBe('chair');
  });

  it('ends it where the form names its holder', async () => {
    kit = await committee({ jury: [{ named: 'nomination.judges' }], sign: { mode: 'vote', veto: ['villageOfficer'] } });
    id = await nominated(kit, 'jury', { judges: ['e1', 'e2', 'villageOfficer.v11'].map((one) => idOf(kit, one)) });
    expect([await yes('e1', 'e2'), await no('villageOfficer.v11')]).toEqual(['jury', 'refused']);
  });

  it('ends it where its holder was asked by 加签', async () => {
    await vote({ veto: ['villageOfficer'] });
    await kit.as('e1').act('addSigner', id, { to: idOf(kit, 'villageOfficer.v11'), place: 'beside' });
    expect([await yes('e1', 'e2', 'e3', 'e4'), await no('villageOfficer.v11')]).toEqual(['jury', 'refused']);
  });

  it('does not let a colleague who holds the same post sign in her name', async () => {
    await vote({ veto: ['expert'] });
    await kit.as('e1').act('approve', id);
    expect(await codeOf(kit.as('e1').act('approve', id))).toBe('NOT_ALLOWED');
    expect((await kit.as('lan').item(id)).signers.filter((one) => one.verdict !== null)).toHaveLength(1);
  });
});

it('the page says from which post each member of a group signs', async () => {
  await vote({});
  const { signers } = await kit.as('e1').item(id);
  expect(signers[0]).toMatchObject({ name: '评委e1', post: { zh: expect.stringContaining('expert') } });
  expect(await codeOf(kit.as('clerk.d').act('approve', id))).toBe('NOT_ALLOWED');
});
