// What entries have beside a list: when they may be started, how they follow their batch, what they see of it, and items
// that items start.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../analysis/check.ts';
import { brokenPromises } from '../../testing/invariants.ts';
import { createKit, type Kit } from '../../testing/kit.ts';
import { samplePeople } from '../../testing/sample-org.ts';
import { fairPlugin } from '../../testing/fair-plugin.ts';
import type { Json } from '../../definition/text.ts';

const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { code?: string }) => error.code);

describe('a fair with guests and stalls', () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await createKit({ plugins: [fairPlugin()], people: samplePeople([{ role: 'clerk', units: ['d'] }]) });
  });
  afterAll(() => kit.close());
  const clerk = () => kit.as('clerk.d');
  const fair = async (stalls: Json[] = []) => (await clerk().start('fair', { name: '三月集', stalls }, { unit: 'd' })).itemId;
  const invite = async (batchId: string, name: string) => (await clerk().start('guest', { name }, { unit: 'd', batchId })).itemId;
  const stage = async (id: string) => (await clerk().item(id)).stage;
  const stalls = (batch: string) => kit.store.read.selectFrom('item').select(['id', 'number', 'title', 'stage', 'applicant']).where('batch_id', '=', batch).where('workflow', '=', 'stall').orderBy('number').execute();

  it('is sound', () => {
    for (const one of kit.engine.registry.workflows()) expect(checkWorkflow(one.compiled, { related: (name) => kit.engine.registry.current(name)?.compiled }).filter((found) => found.severity === 'error')).toEqual([]);
  });

  it('an entry may be started during the stages its definition names, and one that names none only by an effect', async () => {
    const batch = await fair();
    await invite(batch, '沈兰');
    await clerk().act('approve', batch);
    const late = await invite(batch, '陆梅');
    await clerk().act('record', late);
    await clerk().act('record', batch);
    expect(await codeOf(invite(batch, '金怡'))).toBe('ACTION_NOT_POSSIBLE');
    expect(await codeOf(clerk().start('stall', { name: '糕团' }, { unit: 'd', batchId: batch }))).toBe('ACTION_NOT_POSSIBLE');
  });

  it('an entry at a stage where somebody acts still leaves with its batch', async () => {
    const batch = await fair();
    const [came, missed] = [await invite(batch, '沈兰'), await invite(batch, '陆梅')];
    await clerk().act('approve', batch);
    await clerk().act('record', came);
    await clerk().act('record', batch);
    expect([await stage(came), await stage(missed)]).toEqual(['over', 'absent']);
  });

  it('a batch that sees all of its entries counts them wherever they stand, now and not when they came', async () => {
    const batch = await fair();
    const guest = await invite(batch, '沈兰');
    await clerk().act('approve', batch);
    expect(await codeOf(clerk().act('record', batch))).toBe('RULE_REFUSED');
    await clerk().act('record', guest);
    await clerk().act('record', guest);
    expect(await codeOf(clerk().act('record', batch))).toBe('RULE_REFUSED');
    await clerk().act('record', guest);
    await clerk().act('record', batch);
    expect((await clerk().item(batch)).fields.find((one) => one.name === 'there')?.value).toBe(1);
  });

  it('an item started by an effect is there with the command that asked for it, numbered, submitted, in the same batch, and may start the next', async () => {
    const batch = await fair([{ name: '糕团', next: '剪纸' }, { name: '茶' }]);
    await clerk().act('record', await invite(batch, '沈兰').then(async (id) => (await clerk().act('approve', batch), id)));
    const [first, second] = await stalls(batch);
    expect([first, second].map((one) => [one?.title, one?.stage, one?.applicant === clerk().person.id])).toEqual([['糕团', 'selling', true], ['茶', 'selling', true]]);
    await clerk().act('record', first?.id ?? '');
    expect((await clerk().item(first?.id ?? '')).fields.find((one) => one.name === 'guests')?.value).toBe(1);
    expect((await stalls(batch)).map((one) => [one.title, one.stage])).toEqual([['糕团', 'sold'], ['茶', 'selling'], ['剪纸', 'selling']]);
    await clerk().act('record', batch);
    expect(await stage(first?.id ?? '')).toBe('over');
  });

  it('what an effect may not start refuses the command that asked for it, which leaves nothing behind', async () => {
    const batch = await fair([{ name: '糕团' }]);
    await clerk().act('approve', batch);
    const [first] = await stalls(batch);
    await kit.store.write((tx) => tx.db.updateTable('item').set({ data: JSON.stringify({ stall: { name: '糕团', next: '' } }) }).where('id', '=', first?.id ?? '').execute());
    expect(await codeOf(clerk().act('record', first?.id ?? ''))).toBe('FORM_INVALID');
    expect((await stalls(batch)).map((one) => one.stage)).toEqual(['selling']);
  });

  it('a field that holds a choice says what its form calls it', async () => {
    const { itemId } = await clerk().start('guest', { name: '沈兰', comes: 'far' }, { unit: 'd', batchId: await fair() });
    expect((await clerk().item(itemId)).fields).toMatchObject([{ name: 'comes', value: 'far', shown: { zh: '外地', en: 'Elsewhere' } }]);
  });

  it('keeps every promise', async () => {
    await kit.settle();
    expect(await brokenPromises(kit)).toEqual([]);
  });
});
