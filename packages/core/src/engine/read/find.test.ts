// Search as the office uses it: by a name of two characters, a number however typed, a whole ID number, a named field; and
// what it must not find.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plugin } from '../../plugin/contributions.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { createKit, samplePeople, type Kit } from '../../testing.ts';

const keeperId = '330402198803150000';

let kit: Kit;
let round: string;
beforeEach(async () => {
  const people = [...samplePeople([{ role: 'villageOfficer', units: ['v11', 'v21'] }, { role: 'townHead', units: ['t1', 't2'] }, { role: 'clerk', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }];
  kit = await createKit({ plugins: [samplePlugin()], people });
  round = (await kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' })).itemId;
});
afterEach(() => kit.close());

/** The sample's rounds, titled alike and found by the note on their form. */
function withSearchedNote(): Plugin {
  const plugin = samplePlugin();
  return {
    ...plugin,
    workflows: plugin.workflows.map((one) =>
      one.definition.form === 'batch'
        ? { ...one, itemTitle: () => '批次', definition: { ...one.definition, fields: { note: { from: 'round.note', type: 'text', title: { zh: '说明', en: 'Note' }, searched: true } } } }
        : one,
    ),
  };
}

const apply = async (gardenName: string, unit = 'v11') => (await kit.as('lan').start('micro-garden', { gardenName, keeper: '沈小兰', keeperId, area: 12 }, { unit, batchId: round })).itemId;
const found = async (username: string, text: string) => (await kit.engine.find(kit.as(username).person, { text, limit: 20 })).rows.map((row) => row.itemId);

describe('search', () => {
  it('finds two characters anywhere in a title, and a number typed with or without its dashes', async () => {
    const garden = await apply('莲心园');
    for (const text of ['莲心', '心园', '莲心园', 'XX01-2022-0001', 'xx012022 0001', '２０２２－０００１']) expect(await found('villageOfficer.v11', text)).toEqual([garden]);
    expect(await found('villageOfficer.v11', '莲园')).toEqual([]);
  });

  it('finds by the unit, and newest first', async () => {
    const first = await apply('莲心园');
    const second = await apply('竹影园');
    expect(await found('clerk.d', '竹林村')).toEqual([second, first]);
  });

  it('stays within the units a person looks after', async () => {
    const here = await apply('莲心园', 'v11');
    const there = await apply('莲心池', 'v21');
    expect(await found('villageOfficer.v11', '莲心')).toEqual([here]);
    expect(await found('townHead.t2', '莲心')).toEqual([there]);
    expect(await found('clerk.d', '莲心')).toEqual([there, here]);
    expect(await found('lan', '莲心')).toEqual([there, here]);
  });

  it('finds by a whole ID number, kept only blinded, and by no part of it', async () => {
    const garden = await apply('莲心园');
    expect(await found('townHead.t1', keeperId)).toEqual([garden]);
    expect(await found('townHead.t1', '３３０４０２１９８８０３１５００００')).toEqual([garden]);
    expect(await found('townHead.t2', keeperId)).toEqual([]);
    expect(await found('townHead.t1', keeperId.slice(0, 17))).toEqual([]);
    expect(await found('townHead.t1', '330402199202290002')).toEqual([]);
    const todo = await kit.engine.inbox(kit.as('villageOfficer.v11').person, { tab: 'todo', text: keeperId, limit: 5 });
    expect(todo.rows.map((row) => row.itemId)).toEqual([garden]);
  });

  it('keeps nothing personal in clear in what it looks at', async () => {
    await apply('莲心园');
    const texts = await kit.store.read.selectFrom('item_search').select('text').execute();
    expect(texts.map((row) => row.text).join('\n')).not.toMatch(/沈小兰|330402/u);
    expect(await found('clerk.d', '沈小兰')).toEqual([]);
  });

  it('follows a title that is corrected', async () => {
    const garden = await apply('莲心园');
    await kit.as('villageOfficer.v11').act('return', garden, { opinion: '请更名', target: 'supplement' });
    await kit.as('lan').act('submit', garden, { form: { gardenName: '荷风园', keeper: '沈小兰', keeperId, area: 12 } });
    expect(await found('clerk.d', '莲心')).toEqual([]);
    expect(await found('clerk.d', '荷风')).toEqual([garden]);
  });

  it.each(['', '园', ' 园 ', '--', '%', '\u0000'])('refuses %j in words', async (text) => {
    await expect(kit.engine.find(kit.as('clerk.d').person, { text, limit: 20 })).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
  });

  it('takes what means something to a database as what it says', async () => {
    await apply('莲心园');
    for (const text of ['%%莲%心', '莲_心', '"莲心"', '莲" 心']) expect(await found('clerk.d', text)).toHaveLength(1);
    for (const text of ['莲%园', "莲' or '1'='1", 'text:莲心', '莲* OR 心', 'NEAR(莲 心)', '莲心\\']) expect(await found('clerk.d', text)).toHaveLength(text.startsWith('莲心') ? 1 : 0);
  });

  it('looks at the fields a workflow names, once they are filled', async () => {
    await kit.close();
    kit = await createKit({ plugins: [withSearchedNote()], people: samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'clerk', units: ['d'] }]) });
    const one = await kit.as('clerk.d').start('micro-garden-round', { note: '桂香里' }, { unit: 'd' });
    expect(await found('clerk.d', '桂香')).toEqual([one.itemId]);
  });
});

it('a copy is unread until the person it was sent to opens the item', async () => {
  const garden = await apply('莲心园');
  const clerk = kit.as('clerk.d').person;
  await kit.as('villageOfficer.v11').act('copy', garden, { people: [clerk.id] });
  const copies = async () => ({ count: (await kit.engine.counts(clerk)).copied, rows: (await kit.engine.inbox(clerk, { tab: 'copied', limit: 5 })).rows.map((row) => [row.itemId, row.unread]) });
  await kit.as('townHead.t1').item(garden);
  expect(await copies()).toEqual({ count: 1, rows: [[garden, true]] });
  await kit.as('clerk.d').item(garden);
  expect(await copies()).toEqual({ count: 0, rows: [[garden, false]] });
});
