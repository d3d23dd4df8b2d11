// The district's congress: delegates come from the towns, and four bodies are elected one after another, each from the one
// before. Four delegates, three committee members; on the real engine.
import { expect, it } from 'vitest';
import { listOf, sheetOf } from './testing/steps.ts';
import { day, meeting, nominationOf, planOf, proposalOf, team, townKit } from './testing/town.ts';

it('the bodies of the district are elected in their order: committee, standing committee, chair, deputies', async () => {
  const kit = await townKit();
  const [clerk, lead, chair, town] = [kit.as('clerk'), kit.as('section'), kit.as('chair'), kit.as('desk')];
  const stage = async (id: string) => (await lead.item(id)).stage;
  const all = (workflow: string) => kit.store.read.selectFrom('item').select(['id', 'stage', 'title', 'data']).where('workflow', '=', `district-congress-${workflow}`).orderBy('number').execute();
  const size = { places: [4], executive: 3, candidates: 4, deputies: 1 };
  const plan = { ...planOf(size), name: '南湖区妇女第八次代表大会', orgUnit: 'd', quotas: [{ unit: 't', amount: 4 }], targets: [], standing: 2 };
  const { itemId: congress } = await lead.start('district-congress', plan, { unit: 'd' });
  for (const number of ['南委〔2022〕18号', '嘉妇〔2022〕9号']) await clerk.act('record', congress, { form: { number, on: '2022-03-01' } });

  const request = await kit.store.read.selectFrom('document').select('paper').where('item_id', '=', congress).where('name', '=', 'request').executeTakeFirst();
  expect(request?.paper).toContain('中共嘉兴市南湖区委员会：');
  expect(request?.paper).toContain('嘉兴市南湖区妇女联合会');

  const delegates: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    const { itemId } = await town.start('district-congress-delegates', nominationOf(index, 't'), { unit: 't', batchId: congress });
    await lead.act('approve', itemId);
    for (const partner of ['organization', 'police']) await kit.as(partner).act('opine', itemId);
    delegates.push(itemId);
  }
  const standsFor = [[0, 'executive'], [1, 'executive'], [2, 'executive'], [3, 'executive'], [0, 'standing'], [1, 'standing'], [0, 'chair'], [1, 'deputies']] as const;
  for (const [index, body] of standsFor) {
    const { itemId } = await clerk.start('district-congress-candidates', proposalOf(index, body), { unit: 'd', batchId: congress });
    await lead.act('approve', itemId);
    for (const partner of ['organization', 'police', 'discipline', 'court', 'tax']) await kit.as(partner).act('opine', itemId);
  }
  await kit.passTo(day('2022-03-20'));
  for (const one of delegates) await town.act('record', one, { form: { heldOn: '2022-03-18', way: 'agreement', entitled: 40, present: 36, votesFor: 35 } });
  await clerk.act('approve', congress);
  await clerk.act('approve', congress);
  await lead.act('approve', congress, { form: { heldOn: '2022-03-21', committee: ['顾敏华'], findings: '资格有效。' } });
  for (const one of delegates) await clerk.act('record', one);
  await clerk.act('record', congress, { form: meeting({ agenda: true, presidium: ['陆文静'], secretary: '顾敏华' }) });
  await clerk.act('record', congress, { form: meeting({ schedule: true, draft: true, list: true }) });
  await clerk.act('record', congress, { form: meeting({ votesFor: 4, votesAgainst: 0, votesAbstained: 0, ...team(kit) }) });

  const elect = async (present: number, votes: readonly number[]) => {
    const round = (await all('rounds')).find((one) => one.stage === 'preparing')?.id ?? '';
    await clerk.act('record', round, { form: { confirmed: true } });
    await clerk.act('record', round, { form: { printed: present, issued: present } });
    await clerk.act('record', round, { form: { collected: present } });
    const sheet = await sheetOf(kit, round, { valid: present, votes });
    for (const teller of ['teller1', 'teller2']) await kit.as(teller).act('approve', round, { form: sheet });
    await kit.as('chief').act('approve', round, { form: { signed: true } });
    await chair.act('approve', round);
    const list = await listOf(kit, round);
    await clerk.act('record', congress);
    return list;
  };
  await elect(4, [4, 4, 4, 0]);
  expect(await stage(congress)).toBe('committee');
  // Before the committee's own quorum is there, nobody votes for its bodies.
  await expect(clerk.act('record', congress, { form: meeting({ votesFor: 3, votesAgainst: 0, votesAbstained: 0, ...team(kit) }) })).rejects.toMatchObject({ issues: [{ code: 'NO_QUORUM' }, { code: 'VOTES' }] });
  for (const one of await all('members')) await clerk.act('record', one.id);
  await clerk.act('record', congress, { form: meeting({ votesFor: 3, votesAgainst: 0, votesAbstained: 0, ...team(kit) }) });
  expect(await stage(congress)).toBe('electStanding');
  const standing = await elect(3, [3, 3]);
  const chairs = await elect(3, [3]);
  const deputies = await elect(3, [3]);
  expect([standing.length, chairs.length, deputies.length, await stage(congress)]).toEqual([2, 1, 1, 'closing']);
  expect((await all('rounds')).map((one) => one.stage)).toEqual(['announced', 'announced', 'announced', 'announced']);
  expect(await all('members')).toHaveLength(3 + 2 + 1 + 1);
  await kit.close();
});
