// SY04 公众号专栏 on the real engine (domain.md §9): portraits and minors' consents are looked at before the final review, and what
// one has proofread another proofreads.
import { createKit } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { guidance } from './index.ts';

const people = [['village', 'villageOfficer'], ['clerk', 'districtClerk'], ['clerk2', 'districtClerk'], ['head', 'sectionHead'], ['deputy', 'deputyChair'], ['chair', 'chair']]
  .map(([username = '', role = '']) => ({ username, name: `${username}员`, posts: [{ role, unit: role === 'villageOfficer' ? 'v11' : 'd' }] }));
const piece = { name: '竹林村的姐妹们', orgUnit: 'v11', column: 'stories', author: '余美芳', body: '村里的姐妹一起整治庭院。', sources: '村妇联台账', issues: 1, portraits: true, original: true };
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

it('a piece reaches the final review with its consents looked at, and has a second pair of eyes on its proofs', async () => {
  const kit = await createKit({ plugins: [guidance], people });
  const { itemId } = await kit.as('village').start('columns', piece, { unit: 'v11' });
  await kit.as('head').act('approve', itemId);
  expect([await codeOf(kit.as('deputy').act('approve', itemId)), await codeOf(kit.as('deputy').act('approve', itemId, { form: { consents: false, facts: true } }))]).toEqual(['FORM_INVALID', 'FORM_INVALID']);
  await kit.as('deputy').act('approve', itemId, { form: { consents: true, facts: true } });
  await kit.as('chair').act('approve', itemId);
  await kit.as('clerk').act('approve', itemId, { form: { corrections: 2 } });
  expect(await codeOf(kit.as('clerk').act('approve', itemId))).toBe('SAME_PERSON');
  await kit.as('clerk2').act('approve', itemId);
  expect((await kit.as('clerk').item(itemId)).stage).toBe('proof3');
  await kit.close();
});

it('a piece that proves wrong after the check is corrected or taken down, and its figure with it', async () => {
  const kit = await createKit({ plugins: [guidance], people });
  const { itemId } = await kit.as('village').start('columns', piece, { unit: 'v11' });
  const steps = [['head'], ['deputy', { consents: true, facts: true }], ['chair'], ['clerk', { corrections: 2 }], ['clerk2']] as const;
  for (const [who, form] of steps) await kit.as(who).act('approve', itemId, form === undefined ? {} : { form });
  await kit.as('clerk').act('record', itemId, { form: { corrections: 0 } });
  await kit.as('clerk').act('record', itemId, { form: { publishedOn: '2022-09-05', link: 'https://example.cn/1' } });
  await kit.as('head').act('record', itemId);
  expect((await kit.as('head').item(itemId)).result).toBe('done');
  expect(await codeOf(kit.as('clerk').act('reopen', itemId, { opinion: '照片未经授权' }))).toBe('NOT_ALLOWED');
  await kit.as('head').act('reopen', itemId, { opinion: '照片未经授权' });
  await kit.as('head').act('record', itemId, { verdict: 'takeDown', opinion: '照片未经授权' });
  const order = await kit.as('clerk').item(itemId);
  expect([order.stage, order.dueOn !== null]).toEqual(['takingDown', true]);
  await kit.as('clerk').act('record', itemId, { form: { reason: '照片未经授权', on: '2022-09-05' } });
  expect((await kit.as('head').item(itemId)).result).toBe('takenDown');
  await kit.close();
});
