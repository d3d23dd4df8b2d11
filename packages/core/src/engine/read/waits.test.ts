// For whom an item waits: those who may act and those who stand in for them; nobody who would be refused.
import { afterEach, describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';
import { committeePlugin, type CommitteeOptions } from '../../testing/committee-plugin.ts';
import { committee, idOf, nominated } from '../../testing/committee.ts';

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
const two = { username: 'clerk2', name: '第二经办', posts: [{ role: 'clerk', unit: 'd' }] };
const both = { username: 'both', name: '双岗', posts: [{ role: 'clerk', unit: 'd' }, { role: 'sectionHead', unit: 'd' }] };

async function office(options: CommitteeOptions = {}): Promise<string> {
  kit = await createKit({
    plugins: [committeePlugin(options)],
    people: [...samplePeople(['clerk', 'sectionHead', 'chair'].map((role) => ({ role, units: ['d'] }))), ...samplePeople([{ role: 'villageOfficer', units: ['v21'] }]), two, both, { username: 'lan', name: '沈兰', posts: [] }],
  });
  return (await kit.as('lan').start('prize', { family: '沈兰家', points: 80, idNumber: herNumber }, { unit: 'v11' })).itemId;
}
const waitsFor = async (id: string) => (await kit.as('chair.d').item(id)).waitsFor.map((one) => ({ names: one.names.toSorted(), covers: one.covers }));

describe('who an item waits for', () => {
  it('is whoever holds the post, without those who declared a tie or decided the level before', async () => {
    const id = await office();
    expect(await waitsFor(id)).toEqual([{ names: ['clerk@d', '双岗', '第二经办'], covers: [] }]);
    await kit.engine.declareTie(kit.as('clerk2').person, { kind: 'relative', idNumber: herNumber });
    expect(await waitsFor(id)).toEqual([{ names: ['clerk@d', '双岗'], covers: [] }]);
    await kit.as('both').act('approve', id);
    expect(await waitsFor(id)).toEqual([{ names: ['sectionHead@d'], covers: [] }]);
  });

  it('is whoever holds the task in hand alone, and all of them where a pool still has to be claimed', async () => {
    const id = await office({ pool: 'claim' });
    expect(await waitsFor(id)).toEqual([{ names: ['clerk@d', '双岗', '第二经办'], covers: [] }]);
    await kit.as('clerk.d').act('claim', id);
    expect(await waitsFor(id)).toEqual([{ names: ['clerk@d'], covers: [] }]);
    await kit.as('clerk.d').act('delegate', id, { to: idOf(kit, 'chair.d') });
    expect(await waitsFor(id)).toEqual([{ names: ['chair@d'], covers: [] }]);
  });

  it('names who covers for one of them on these days, and who is covered', async () => {
    const id = await office();
    const cover = (coverId: string, more: { readonly workflows?: readonly string[] } = {}) => kit.engine.setCover(kit.as('clerk.d').person, { coverId: idOf(kit, coverId), fromOn: date('2022-09-05'), untilOn: date('2022-09-06'), ...more });
    await cover('villageOfficer.v21');
    // She holds the post herself.
    await cover('clerk2');
    expect(await waitsFor(id)).toEqual([{ names: ['clerk@d', '双岗', '第二经办'], covers: [{ name: 'villageOfficer@v21', onBehalfOf: 'clerk@d' }] }]);
    expect(await kit.engine.dryRun({ kind: 'person', person: kit.as('clerk2').person }, { itemId: id, action: 'approve', seenVersion: 1 })).toMatchObject({ ok: true, tasks: [{ names: ['sectionHead@d', '双岗'], covers: [] }] });
    await kit.engine.declareTie(kit.as('villageOfficer.v21').person, { kind: 'relative', idNumber: herNumber });
    expect(await waitsFor(id)).toMatchObject([{ covers: [] }]);
    kit.clock.goTo(date('2022-09-07'));
    expect(await waitsFor(id)).toMatchObject([{ covers: [] }]);
  });

  it('stays told while the item is paused, and is the applicant under her masked name where it came back to her', async () => {
    const id = await office();
    await kit.as('clerk.d').act('pause', id, { opinion: '等一份证明' });
    expect(await waitsFor(id)).toEqual([{ names: ['clerk@d', '双岗', '第二经办'], covers: [] }]);
    await kit.as('clerk.d').act('resume', id);
    await kit.as('clerk2').act('approve', id);
    await kit.as('sectionHead.d').act('return', id, { opinion: '请补充', target: 'nomination' });
    expect(await waitsFor(id)).toEqual([{ names: ['沈*'], covers: [] }]);
  });
});

describe('how several sign', () => {
  it.each([
    [{ mode: 'all' }, '会签', ['一人不同意即不通过']],
    [{ mode: 'inOrder', rejectEnds: 'last', keepUnless: ['points'] }, '顺序会签', ['全部签署后计结果', '退回后得分未变的，原签署有效']],
    [{ mode: 'vote', carries: { share: 66.7, more: true }, veto: ['chair', 'expert'] }, '票签', ['超过三分之二通过', '否决权：chair、expert']],
    [{ mode: 'vote', carries: { share: 60, more: false } }, '票签', ['达到60%通过']],
    [{ mode: 'vote', carries: { share: 100, more: false } }, '票签', ['全票通过']],
    [{ mode: 'vote', carries: { count: 3 } }, '票签', ['满3票通过']],
  ] as const)('is told in words', async (sign, mode, rules) => {
    kit = await committee({ sign: JSON.parse(JSON.stringify(sign)) });
    const id = await nominated(kit, 'jury');
    const { signing, waitsFor: waiting } = await kit.as('lan').item(id);
    expect([signing?.mode.zh, signing?.rules.map((one) => one.zh)]).toEqual([mode, rules]);
    expect(signing?.rules.filter((one) => /\p{Script=Han}/u.test(one.en))).toEqual([]);
    expect(waiting.flatMap((one) => one.names).length).toBe(sign.mode === 'inOrder' ? 1 : 5);
  });
});
