// 换证: a certificate in the place of the one in force; a step that revokes and issues revokes only what was there before.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { fill } from '../../programme/blocks/fill.ts';
import { putDown } from '../../programme/blocks/put-down.ts';
import { formSpec, personName } from '../../programme/fields.ts';
import { itemWorkflow } from '../../programme/item-workflow.ts';
import { at } from '../../programme/posts.ts';
import { createKit, type Kit } from '../../testing/kit.ts';

const issue = (more = {}) => ({ effect: 'issueCertificate', params: { series: '园证〔{year}〕{serial}', digits: 3, title: { zh: '园丁证', en: 'Card of a gardener' }, holder: 'application.name', validYears: 2, ...more } });
const cards = itemWorkflow({
  campaign: 'gardens', code: 'XX01', workflow: 'cards', title: { zh: '园丁证', en: 'Cards' }, startedBy: [{ role: 'villageOfficer' }], stakes: [],
  blocks: [
    fill('application', { title: { zh: '申请', en: 'Application' }, form: formSpec({ zh: '申请', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: personName('姓名', 'Name') } }]), by: [at.villageOfficer] }),
    putDown('card', { title: { zh: '发证', en: 'Card' }, by: [at.townHead], days: 5, effects: [issue()] }),
    putDown('term', {
      title: { zh: '有效期', en: 'Term' }, by: [at.townHead], days: 5,
      failures: { renewed: { to: 'term', title: { zh: '换证', en: 'Renewed' }, effects: [issue({ replaces: true })] }, anew: { to: 'term', title: { zh: '重发', en: 'Given anew' }, effects: [issue(), { effect: 'revokeCertificates' }] } },
    }),
  ],
});
const plugin = definePlugin({ name: 'gardens', title: { zh: '园子', en: 'Gardens' }, version: '1.0.0', engine: 1, workflows: [], programmes: [{ code: 'XX01', title: cards.title, workflows: [{ definition: cards, itemTitle: () => '园丁证' }] }] });

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [plugin], people: [{ username: 'village', name: '余美芳', posts: [{ role: 'villageOfficer', unit: 'v11' }] }, { username: 'town', name: '蔡云霞', posts: [{ role: 'townHead', unit: 't1' }] }] });
});
afterEach(() => kit.close());

async function held(): Promise<string> {
  const { itemId } = await kit.as('village').start('cards', { name: '沈兰' }, { unit: 'v11' });
  await kit.as('town').act('record', itemId);
  return itemId;
}
const shown = async (id: string) => (await kit.as('town').item(id)).certificates.map(({ number, validUntil, revokedOn, replacedBy }) => ({ number, validUntil, revokedOn, replacedBy }));

it('a certificate in the place of another counts on from its end, has a code of its own, and the other says by which it was replaced', async () => {
  const [id, other] = [await held(), await held()];
  await kit.as('town').act('record', id, { verdict: 'renewed' });
  await kit.as('town').act('record', id, { verdict: 'renewed' });
  expect(await shown(id)).toEqual([
    { number: '园证〔2022〕001', validUntil: '2024-09-05', revokedOn: null, replacedBy: '园证〔2022〕003' },
    { number: '园证〔2022〕003', validUntil: '2026-09-05', revokedOn: null, replacedBy: '园证〔2022〕004' },
    { number: '园证〔2022〕004', validUntil: '2028-09-05', revokedOn: null, replacedBy: null },
  ]);
  expect((await shown(other)).map((one) => one.replacedBy)).toEqual([null]);
  expect(await kit.engine.ruleView(kit.as('town').person, id)).toMatchObject({ data: { certificate: { number: '园证〔2022〕004' }, earlierCertificates: ['园证〔2022〕001', '园证〔2022〕003'] } });
  const codes = (await kit.as('town').item(id)).certificates.map((one) => one.code);
  expect(new Set(codes).size).toBe(3);
  expect(await Promise.all(codes.map((code) => kit.engine.certified(kit.as('town').person, code).then(() => 'leads to it', () => 'leads nowhere')))).toEqual(['leads nowhere', 'leads nowhere', 'leads to it']);
});

it('a step that gives one anew and revokes revokes the one before alone, and none that was replaced', async () => {
  const id = await held();
  await kit.as('town').act('record', id, { verdict: 'renewed' });
  await kit.as('town').act('record', id, { verdict: 'anew' });
  expect((await shown(id)).map((one) => [one.number, one.revokedOn, one.replacedBy])).toEqual([['园证〔2022〕001', null, '园证〔2022〕002'], ['园证〔2022〕002', '2022-09-05', null], ['园证〔2022〕003', null, null]]);
});
