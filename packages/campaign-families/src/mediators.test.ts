// JH10 on the real engine: where a party clearly refused, nobody is sent again but on a request of that party's own (人民调解法 17).
import { createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from './index.ts';

const people = [['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));

it('after a refusal is written down the next dispatch of the case is refused, and taken where the party asks anew', async () => {
  const kit = await createKit({ plugins: [families], people });
  const { itemId: hers } = await kit.as('village').start('mediators', { person: '余美芳', idNumber: '33040219780512002X', phone: '13812345678', orgUnit: 'v11', workplace: '退休教师', years: 12, qualifications: '人民调解员', skill: 'talk', honest: true, sensitive: true, publication: true }, { unit: 'v11' });
  for (const who of ['town', 'clerk', 'deputy']) await kit.as(who).act('approve', hers);
  await kit.as('chair').act('record', hers);
  const provider = 'JH10聘〔2022〕001';
  const ask = async (caseCode: string, more: { readonly ownRequest?: boolean } = {}) => (await kit.as('village').start('mediators-service', { name: '家事调解', orgUnit: 'v11', wantedOn: '2022-09-08', provider, need: '请派调解员', caseCode, ...more }, { unit: 'v11' })).itemId;
  const first = await ask('案-2022-0138');
  await kit.as('clerk').act('approve', first);
  await kit.as('clerk').act('record', first, { form: { servedOn: '2022-09-05', people: 2, content: '一方明确拒绝', voluntary: true, outcome: 'refused' } });
  const again = await ask('案－2022－0138');
  await expect(kit.as('clerk').act('approve', again)).rejects.toMatchObject({ code: 'RULE_REFUSED', issues: [{ path: '/request/caseCode' }] });
  await kit.as('clerk').act('reject', again, { opinion: '当事人已拒绝调解' });
  const [anew, other] = [await ask('案-2022-0138', { ownRequest: true }), await ask('案-2022-0139')];
  for (const one of [anew, other]) await kit.as('clerk').act('approve', one);
  expect((await kit.as('clerk').item(anew)).stage).toBe('service');
  await kit.close();
});
