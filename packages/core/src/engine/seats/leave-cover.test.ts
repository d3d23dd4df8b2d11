// 请假代理: who acts for whom on leave, for which days, posts and kinds of item, and what that does not lift.
import { afterEach, describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { Plugin } from '../../plugin/contributions.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { committeePlugin } from '../../testing/committee-plugin.ts';
import { codeOf, idOf, stageOf } from '../../testing/committee.ts';
import { limitsPlugin } from '../../testing/limits-plugin.ts';
import type { SamplePerson } from '../../testing/sample-org.ts';

const herNumber = '33040219670930000X';

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
};

const everybody = [{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'deputyChair', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'villageOfficer', units: ['v11', 'v21'] }];
async function office(more: readonly SamplePerson[] = [], plugins: readonly Plugin[] = [], posts = everybody): Promise<void> {
  kit = await createKit({ plugins: [committeePlugin(), ...plugins], people: [...samplePeople(posts), { username: 'lan', name: '沈兰', posts: [] }, ...more] });
}
const nominate = async (who = 'lan', form: Readonly<Record<string, string>> = {}) => (await kit.as(who).start('prize', { family: '沈兰家', points: 80, ...form }, { unit: 'v11' })).itemId;

describe('leave cover', () => {
  const cover = (from: string, until: string, more: Partial<Parameters<Kit['engine']['setCover']>[1]> = {}) =>
    kit.engine.setCover(kit.as('clerk.d').person, { coverId: idOf(kit, 'villageOfficer.v21'), fromOn: date(from), untilOn: date(until), ...more });

  it('lets her act on the days it was set for, and the log says for whom', async () => {
    await office();
    const id = await nominate();
    expect(await codeOf(kit.as('villageOfficer.v21').act('approve', id, { seenVersion: 1 }))).toBe('NOT_FOUND');
    await cover('2022-09-05', '2022-09-06');
    await kit.as('villageOfficer.v21').act('approve', id);
    expect((await kit.as('chair.d').item(id)).timeline.find((one) => one.action === 'approve')).toMatchObject({ actorName: 'villageOfficer@v21', onBehalfOf: 'clerk@d' });
  });

  it('ends at midnight in Shanghai of its last day, and begins at midnight of its first', async () => {
    await office();
    const id = await nominate();
    await cover('2022-09-06', '2022-09-06');
    const tries = async (instant: string) => {
      kit.clock.set(instant);
      return codeOf(kit.as('villageOfficer.v21').item(id));
    };
    expect([await tries('2022-09-05T15:59:59Z'), await tries('2022-09-05T16:00:00Z'), await tries('2022-09-06T15:59:59Z'), await tries('2022-09-06T16:00:00Z')]).toEqual(['NOT_FOUND', 'accepted', 'accepted', 'NOT_FOUND']);
  });

  it('for other kinds of item, or ended, gives nothing; the covered person may act all the while', async () => {
    await office();
    const id = await nominate();
    expect(await codeOf(cover('2022-09-05', '2022-09-30', { workflows: ['no-such-workflow'] }))).toBe('NOT_FOUND');
    await cover('2022-09-05', '2022-09-30');
    const [mine] = await kit.engine.covers(kit.as('clerk.d').person);
    expect(mine).toMatchObject({ coverName: 'villageOfficer@v21', mayEnd: true });
    expect(await codeOf(kit.engine.endCover(kit.as('chair.d').person, mine?.id ?? ''))).toBe('NOT_FOUND');
    await kit.engine.endCover(kit.as('clerk.d').person, mine?.id ?? '');
    expect(await codeOf(kit.as('villageOfficer.v21').item(id))).toBe('NOT_FOUND');
    await kit.as('clerk.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  it('for one kind of item reaches no other, in her list as in what she may do', async () => {
    await office([], [limitsPlugin({ within: { workingDays: 3 } })]);
    const prize = await nominate();
    const limited = (await kit.as('lan').start('limit', {}, { unit: 'v11' })).itemId;
    await cover('2022-09-05', '2022-09-30', { workflows: ['prize'] });
    expect((await kit.engine.inbox(kit.as('villageOfficer.v21').person, { tab: 'todo', limit: 10 })).rows.map((row) => row.itemId)).toEqual([prize]);
    expect(await codeOf(kit.as('villageOfficer.v21').act('approve', limited, { seenVersion: 1 }))).toBe('NOT_FOUND');
    await kit.as('villageOfficer.v21').act('approve', prize);
    expect(await stageOf(kit, prize)).toBe('check');
  });

  it('for one of her posts reaches no task of the other', async () => {
    const both = { username: 'both', name: '双岗', posts: [{ role: 'clerk', unit: 'd' }, { role: 'townHead', unit: 't1' }] };
    await office([both], [limitsPlugin({ within: { workingDays: 3 } })], everybody.filter((one) => one.role !== 'clerk'));
    const id = await nominate();
    const set = (post: { readonly role: string; readonly unit: string }) =>
      kit.engine.setCover(kit.as('both').person, { coverId: idOf(kit, 'villageOfficer.v21'), post, fromOn: date('2022-09-05'), untilOn: date('2022-09-30') });
    await set({ role: 'townHead', unit: 't1' });
    expect(await codeOf(kit.as('villageOfficer.v21').act('approve', id))).toBe('NOT_ALLOWED');
    await set({ role: 'clerk', unit: 'd' });
    expect((await kit.engine.covers(kit.as('both').person)).map((one) => one.post?.zh)).toEqual(['新丰镇townHead', '南湖区clerk']);
    await kit.as('villageOfficer.v21').act('approve', id);
    expect(await stageOf(kit, id)).toBe('check');
  });

  it('who opens what has just been decided ends the time in which that could be taken back', async () => {
    await office();
    const id = await nominate();
    await kit.engine.setCover(kit.as('sectionHead.d').person, { coverId: idOf(kit, 'villageOfficer.v21'), fromOn: date('2022-09-05'), untilOn: date('2022-09-06') });
    await kit.as('clerk.d').act('approve', id);
    const opened = await kit.as('villageOfficer.v21').item(id);
    expect(opened.waitsFor[0]?.arrivingUntil).toBeNull();
    expect(opened.timeline.at(-1)).toMatchObject({ action: 'opened', actorName: 'villageOfficer@v21', opinion: expect.stringContaining('sectionHead@d') });
    expect(await codeOf(kit.as('clerk.d').act('takeBack', id))).toBe('GRACE_OVER');
  });

  it('who covers for other kinds of item does not end it', async () => {
    await office([], [limitsPlugin({ within: { workingDays: 3 } })]);
    const id = await nominate();
    await kit.engine.setCover(kit.as('sectionHead.d').person, { coverId: idOf(kit, 'villageOfficer.v11'), workflows: ['limit'], fromOn: date('2022-09-05'), untilOn: date('2022-09-06') });
    await kit.as('clerk.d').act('approve', id);
    await kit.as('villageOfficer.v11').item(id);
    await kit.as('clerk.d').act('takeBack', id);
    expect(await stageOf(kit, id)).toBe('intake');
  });

  it('of the cover and the covered who click at the same instant one is heard', async () => {
    await office();
    const id = await nominate();
    await cover('2022-09-05', '2022-09-30');
    const said = await Promise.all(['clerk.d', 'villageOfficer.v21'].map((one) => codeOf(kit.as(one).act('approve', id, { seenVersion: 1 }))));
    expect(said.toSorted()).toEqual(['STALE_VERSION', 'accepted']);
  });

  it('does not lift recusal: a cover with a tie may not decide either', async () => {
    await office();
    await cover('2022-09-05', '2022-09-30');
    await kit.engine.declareTie(kit.as('villageOfficer.v21').person, { kind: 'relative', idNumber: herNumber });
    const id = await nominate('lan', { idNumber: herNumber });
    expect(await codeOf(kit.as('villageOfficer.v21').act('approve', id))).toBe('TIED_TO_APPLICANT');
  });

  it('is set for oneself, or by who leads the unit; never for oneself by oneself, backwards, for whole years, or twice', async () => {
    await office();
    const of = (who: string, more: Partial<Parameters<Kit['engine']['setCover']>[1]>) =>
      codeOf(kit.engine.setCover(kit.as(who).person, { coverId: idOf(kit, 'clerk.d'), fromOn: date('2022-09-05'), untilOn: date('2022-09-06'), ...more }));
    expect([
      await of('clerk.d', {}),
      await of('villageOfficer.v11', { untilOn: date('2022-09-04') }),
      await of('villageOfficer.v11', { untilOn: date('2024-09-04') }),
      await of('villageOfficer.v11', { coverId: idOf(kit, 'lan') }),
      await of('villageOfficer.v11', { post: { role: 'chair', unit: 'd' } }),
      await of('villageOfficer.v11', { personId: idOf(kit, 'chair.d') }),
      await of('sectionHead.d', { personId: idOf(kit, 'chair.d') }),
      await of('villageOfficer.v11', {}),
      await of('villageOfficer.v11', { untilOn: date('2022-09-30') }),
    ]).toEqual(['COVER_INVALID', 'COVER_INVALID', 'COVER_INVALID', 'COVER_INVALID', 'COVER_INVALID', 'NOT_ALLOWED', 'accepted', 'accepted', 'COVER_INVALID']);
  });
});

it('who leads a unit may choose its people beside herself, anybody else only herself', async () => {
  await office();
  const names = async (who: string) => (await kit.engine.coverChoices(kit.as(who).person)).people.map((one) => one.name);
  expect([await names('chair.d'), await names('clerk.d')]).toEqual([['chair@d', 'clerk@d', 'deputyChair@d', 'sectionHead@d'], ['clerk@d']]);
});

it('a cover’s list holds the covered person’s tasks, marked with her name, and counts them', async () => {
  await office();
  const id = await nominate();
  await kit.engine.setCover(kit.as('clerk.d').person, { coverId: idOf(kit, 'villageOfficer.v21'), fromOn: date('2022-09-05'), untilOn: date('2022-09-06') });
  const cover = kit.as('villageOfficer.v21').person;
  expect((await kit.engine.inbox(cover, { tab: 'todo', limit: 10 })).rows).toMatchObject([{ itemId: id, via: 'onBehalf', onBehalfOf: 'clerk@d' }]);
  expect((await kit.engine.counts(cover)).todo).toBe(1);
  kit.clock.goTo(date('2022-09-07'));
  expect((await kit.engine.inbox(cover, { tab: 'todo', limit: 10 })).rows).toEqual([]);
});
