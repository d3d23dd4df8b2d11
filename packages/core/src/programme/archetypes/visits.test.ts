// A12 转办 → 反馈 (domain.md §4, §9 SY11/QJ03): a need is handled by whom it was handed to, a department among them, and rated through
// somebody who did not handle it.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit } from '../../testing.ts';
import { visits } from './visits.ts';

const walks = visits({ campaign: 'sketches', code: 'XX12', name: 'walks', title: { zh: '邻里走访', en: 'Walks' }, issuer: '街坊会', kinds: [{ value: 'home', zh: '家访', en: 'Home' }] });
const partners = ['civil', 'hr', 'education', 'health', 'police', 'court'].map((one) => `partner.${one}`);
const people = [['ann', 'villageOfficer', 'v11'], ['officer', 'townOfficer', 't1'], ['townHead', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ...partners.map((one) => [one, 'partnerOfficer', one])]
  .map(([username = '', role = '', post = '']) => ({ username, name: username, posts: [{ role, unit: post }] }));
const today = '2022-09-05';
const answered = { result: '已协调解决。', on: today };

it('what a visit found is answered by whoever it was handed to, and rated through another', async () => {
  const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [walks] })], people, partners });
  let serial = 0;
  await fc.assert(fc.asyncProperty(fc.constantFrom('self', 'town', 'district', 'cannot'), fc.constantFrom('federation', ...partners), fc.boolean(), fc.constantFrom('ann', 'officer'), async (way, handler, refused, starter) => {
    const { itemId } = await kit.as(starter).start('walks', { visitedOn: today, orgUnit: 'v11', kind: 'home', code: `户-${(serial += 1)}`, visits: 1, situation: '孩子无人照看。', way, need: '盼有人照看孩子。' }, { unit: 'v11' });
    const stage = async () => (await kit.as('head').item(itemId)).stage;
    await kit.as('officer').act('approve', itemId);
    const department = handler.replace('partner.', '');
    const hands = { self: [], cannot: [], town: ['townHead'], district: [handler === 'federation' ? 'head' : handler] }[way] ?? [];
    if (way === 'district') {
      await kit.as('clerk').act('approve', itemId, { form: { department } });
      if (refused && handler !== 'federation') {
        await kit.as(handler).act('record', itemId, { verdict: 'notOurs', form: answered, opinion: '不属本部门职责' });
        await kit.as('clerk').act('approve', itemId, { form: { department } });
      }
    }
    for (const who of hands) await (partners.includes(who) ? kit.as(who).act('record', itemId, { form: answered }) : kit.as(who).act('approve', itemId));
    await kit.as(starter).act('record', itemId, { form: answered });
    const asks = way === 'town' ? 'clerk' : starter === 'officer' ? 'townHead' : 'officer';
    const tried = await Promise.all(['ann', ...hands, asks === 'officer' ? 'ann' : 'officer'].map((who) => kit.as(who).act('record', itemId, { form: { asked: 'phone', rating: 5 } }).then(() => 'rated', () => 'refused')));
    await kit.as(asks).act('record', itemId, { form: { asked: 'phone', rating: 4 } });
    expect([tried.includes('rated'), await stage()]).toEqual([false, 'closed']);
  }), { numRuns: 40 });
  await kit.close();
}, 120_000);
