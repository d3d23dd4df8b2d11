// A version is what was stored, under the hash it was stored with: settings that the schema learns later change neither
// the name of an old version nor the way of the items that run on it.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import { definePlugin, type Plugin } from '../../plugin.ts';
import { brokenInvariants, createKit, samplePeople, type Kit } from '../../testing.ts';
import { grantPlugin } from '../../testing/grant-plugin.ts';

const people = [...samplePeople([{ role: 'villageOfficer', units: ['v11'] }, { role: 'townHead', units: ['t1'] }, { role: 'chair', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }];
const grant = { purpose: '买缝纫机', kind: 'tools', amount: 50_000 };

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [grantPlugin()], people });
});
afterEach(() => kit.close());

/** The definition as a plugin of a later release brings it: with one more word in its title. */
function laterRelease(): Plugin {
  const plugin = grantPlugin();
  return definePlugin({
    ...plugin,
    workflows: plugin.workflows.map((one) => ({ ...one, definition: { ...(one.definition as object), title: { zh: '工具补助（新）', en: 'Tool grant, new' } } as typeof one.definition })),
  });
}

/** Rewrites the stored version as a release would have stored it that knew fewer settings. */
async function asOldSchemaStoredIt(): Promise<string> {
  const row = await kit.store.read.selectFrom('definition').selectAll().executeTakeFirstOrThrow();
  const definition: { stages: Record<string, unknown>[] } = JSON.parse(row.json);
  for (const stage of definition.stages) {
    for (const [later, usual] of [['withdraw', '"no"'], ['excludeSigners', 'false'], ['checks', '[]'], ['onEnter', '[]']] as const) {
      if (canonicalJson(stage[later]) === usual) delete stage[later];
    }
  }
  const hash = createHash('sha256').update(canonicalJson(definition)).digest('hex');
  await kit.store.write(async (tx) => {
    await tx.db.deleteFrom('version_in_force').execute();
    await tx.db.updateTable('definition').set({ hash, json: JSON.stringify(definition) }).execute();
  });
  expect(hash).not.toBe(row.hash);
  return hash;
}

const hashes = async () => (await kit.store.read.selectFrom('definition').select('hash').execute()).map((row) => row.hash);
const runsOn = async (id: string) => (await kit.store.read.selectFrom('item').select('definition_hash').where('id', '=', id).executeTakeFirstOrThrow()).definition_hash;

describe('a database of an older release', () => {
  it('keeps the names of its versions, and no new one is published for settings left at their default', async () => {
    const old = await asOldSchemaStoredIt();
    const now = await kit.reopen();
    expect(await hashes()).toEqual([old]);
    const { itemId } = await now.as('lan').start('tool-grant', grant, { unit: 'v11' });
    expect(await runsOn(itemId)).toBe(old);
  });

  it('lets its items run on when a later release brings another definition', async () => {
    const old = await asOldSchemaStoredIt();
    const { itemId } = await (await kit.reopen()).as('lan').start('tool-grant', grant, { unit: 'v11' });
    const now = await kit.reopen([laterRelease()]);
    expect(await hashes()).toHaveLength(2);
    const before = await now.as('lan').item(itemId);
    const moved = await now.as('townHead.t1').act('approve', itemId);
    expect(moved.stage).not.toBe(before.stage);
    expect(await runsOn(itemId)).toBe(old);
    const fresh = await now.as('lan').start('tool-grant', grant, { unit: 'v11' });
    expect(await runsOn(fresh.itemId)).not.toBe(old);
    expect(await brokenInvariants(kit.store, now.engine.registry)).toEqual([]);
  });

  it('is not opened when a stored version was altered', async () => {
    await kit.store.write((tx) => tx.db.updateTable('definition').set((eb) => ({ json: eb.fn<string>('replace', ['json', eb.val('townHead'), eb.val('lan')]) })).execute());
    await expect(kit.reopen()).rejects.toMatchObject({ code: 'VERSION_DAMAGED' });
  });

  it('opens without a plugin whose items are all gone, and not without one whose items are there', async () => {
    await expect(kit.reopen([])).resolves.toBeDefined();
    await kit.as('lan').start('tool-grant', grant, { unit: 'v11' });
    await expect(kit.reopen([])).rejects.toMatchObject({ code: 'PLUGIN_INVALID' });
  });
});
