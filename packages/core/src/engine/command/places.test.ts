// 统计区划 (domain.md §3.1): a field that asks for a village or community under the item's town, or its district, takes no other unit.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { fill } from '../../programme/blocks/fill.ts';
import { address, formSpec, leafUnit, rows, text } from '../../programme/fields.ts';
import { itemWorkflow } from '../../programme/item-workflow.ts';
import { at } from '../../programme/posts.ts';
import { createKit, type Kit } from '../../testing/kit.ts';
import { sampleUnits } from '../../testing/sample-org.ts';

const form = formSpec({ zh: '摊位', en: 'Stall' }, [
  { zh: '摊位', en: 'Stall', fields: { name: text('名称', 'Name'), home: leafUnit('town'), stall: leafUnit('district', '摊位所在', 'Where it is'), street: address(), others: rows('其他摊位', 'Others', { unit: leafUnit('district') }) } },
], ['others']);
const stalls = itemWorkflow({
  campaign: 'market', code: 'XX01', workflow: 'stall', title: { zh: '摊位', en: 'Stall' }, level: 'village', startedBy: [{ role: 'villageOfficer' }], stakes: [],
  blocks: [fill('application', { title: { zh: '登记', en: 'Stall' }, form, by: [at.villageOfficer] })],
});
const plugin = definePlugin({ name: 'market', title: { zh: '集市', en: 'Market' }, version: '1.0.0', engine: 1, workflows: [], programmes: [{ code: 'XX01', title: stalls.title, workflows: [{ definition: stalls, itemTitle: () => '摊位' }] }] });

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [plugin], units: [...sampleUnits, { id: 'd2', parent: null, level: 'district', zh: '秀洲区', en: 'Xiuzhou' }, { id: 't3', parent: 'd2', level: 'town', zh: '洪合镇', en: 'Honghe' }, { id: 'v31', parent: 't3', level: 'village', zh: '洪合镇凤桥村', en: 'Fengqiao' }] });
});
afterEach(() => kit.close());

const start = (form: Readonly<Record<string, string | readonly { readonly unit: string }[]>>) => kit.as('villageOfficer').start('stall', { name: '豆腐摊', home: 'v11', stall: 'v11', street: '竹林浜12号', ...form }, { unit: 'v11' });

it('takes a village of the town or the district it names, in a row as well', async () => {
  for (const [home, stall] of [['v11', 'v11'], ['v12', 'v21'], ['v12', 'v12']] as const) await expect(start({ home, stall, others: [{ unit: 'v21' }] })).resolves.toMatchObject({ stage: expect.anything() });
});

it.each([
  ['home', 'v21', '本镇'], ['home', 't1', '本镇'], ['home', '竹林村', '本镇'], ['home', 'd', '本镇'],
  ['stall', 'v31', '本区'], ['stall', 't2', '本区'], ['stall', 'nowhere', '本区'], ['stall', 'd', '本区'],
])('refuses %s at %s: it is no village under it', async (field, unit, where) => {
  await expect(start({ [field]: unit })).rejects.toMatchObject({ code: 'FORM_INVALID', issues: [{ path: `/application/${field}`, code: 'place', zh: expect.stringContaining(where) }] });
});

it('names the row of a unit elsewhere', async () => {
  await expect(start({ others: [{ unit: 'v11' }, { unit: 'v31' }] })).rejects.toMatchObject({ issues: [{ path: '/application/others/1/unit' }] });
});
