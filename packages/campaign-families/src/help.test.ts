// JH15 慰问帮扶 on the real engine (domain.md §9): 民政、卫健 compare before the decision, each what is its own; what they deny is not paid.
import { createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from './index.ts';
import { wrongIn } from './testing-facts.ts';

const people = [['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['deputy', 'deputyChair', 'd'], ['head', 'sectionHead', 'd'], ['chair', 'chair', 'd'], ['civil', 'partnerOfficer', 'partner.civil'], ['health', 'partnerOfficer', 'partner.health']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));
const partners = ['partner.civil', 'partner.health'];
const application = {
  person: '沈小兰', idNumber: '330402198803150000', phone: '13812345678', orgUnit: 'v11', kind: 'poor', code: '帮-2022-001', health: true, insuredAgrees: true, house: '东浜16号', childId: '330402201503150003', reason: '家庭收入低，子女就学负担重。',
  payee: '沈小兰', cardNo: '6228480338123456786', sensitive: true, sharing: true, truth: true,
};

it.each([['cancers', 'healthCheck', 'health'], ['bereaved', 'healthCheck', 'health'], ['poor', 'civilCheck', 'civil'], ['children', 'civilCheck', 'civil'], ['newcomers', 'civilCheck', 'civil'], ['insurance', 'decision', 'deputy']])('an application of %s goes from the district to %s, and %s answers', async (kind, stage, who) => {
  const kit = await createKit({ plugins: [families], people, partners });
  const { itemId } = await kit.as('village').start('help', { ...application, kind }, { unit: 'v11' });
  await kit.as('village').act('approve', itemId);
  await kit.as('town').act('approve', itemId);
  await kit.as('clerk').act('approve', itemId, { form: { comparedOn: '2022-09-05', note: '情况属实。' } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe(stage);
  const others = ['civil', 'health'].filter((one) => one !== who);
  for (const one of others) expect(await kit.as(one).item(itemId).then(() => 'seen', (error: { readonly code?: string }) => error.code)).toBe('NOT_FOUND');
  await kit.close();
});

it('what a bureau agrees to is decided on; what it denies is refused, and may be asked for again', async () => {
  const kit = await createKit({ plugins: [families], people, partners });
  const brought = async (kind: string) => {
    const { itemId } = await kit.as('village').start('help', { ...application, kind }, { unit: 'v11' });
    await kit.as('village').act('approve', itemId);
    await kit.as('town').act('approve', itemId);
    await kit.as('clerk').act('approve', itemId, { form: { comparedOn: '2022-09-05', note: '情况属实。' } });
    return itemId;
  };
  const [agreed, denied] = [await brought('poor'), await brought('cancers')];
  await kit.as('civil').act('opine', agreed);
  await kit.as('health').act('opine', denied, { verdict: 'disagree', opinion: '登记信息不符。' });
  expect([(await kit.as('clerk').item(agreed)).stage, (await kit.as('clerk').item(denied)).stage]).toEqual(['decision', 'healthCheckVeto']);
  await kit.as('chair').act('reject', denied, { opinion: '登记信息不符，维持部门意见。' });
  expect((await kit.as('clerk').item(denied)).stage).toBe('appealPeriod');
  await kit.close();
});

it('what the town’s board names somebody by is a code, and no name', () => {
  const named = (code: string) => wrongIn('help', 'application', { ...application, code });
  expect([named('帮-2022-017'), named('帮-2022-C017'), named('沈小兰'), named('帮-沈小兰-001')]).toEqual([[], [], ['code'], ['code']]);
});
