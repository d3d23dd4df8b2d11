// What is kept for some time only goes by itself, and what has not had its time stays.
import { createKit } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { bells } from './testing/bell-campaign.ts';
import { cleanUp } from './clean-up.ts';

const day = 86_400_000;

test('a draft never submitted is gone after a year in which nobody went on with it', async () => {
  const kit = await createKit({ plugins: [bells] });
  const { person } = kit.as('woman');
  const workflow = 'bell';
  const left = await kit.engine.saveDraft(person, { workflow, form: { left: true } });
  const goneOnWith = await kit.engine.saveDraft(person, { workflow, form: { goneOnWith: true } });
  const errors: unknown[] = [];
  const clean = () => cleanUp({ store: kit.store, engine: kit.engine, wallClock: () => kit.clock.now(), files: { remove: () => Promise.resolve(true) }, log: { error: (...said: unknown[]) => void errors.push(said) } });
  kit.clock.advance(200 * day);
  await kit.engine.saveDraft(person, { id: goneOnWith.id, workflow, form: { goneOnWith: 'further' } });
  kit.clock.advance(165 * day);
  await clean();
  const ids = async () => (await kit.engine.drafts(person)).map((one) => one.id).toSorted();
  expect(await ids()).toEqual([left.id, goneOnWith.id].toSorted());
  kit.clock.advance(1 * day);
  await clean();
  expect(await ids()).toEqual([goneOnWith.id]);
  expect(errors).toEqual([]);
  await kit.close();
});

test('one kind that cannot be removed is logged and keeps no other', async () => {
  const kit = await createKit({ plugins: [], people: [{ username: 'clerk', name: '金怡', posts: [] }] });
  await kit.store.write((tx) => tx.db.schema.dropTable('public_vote').execute());
  await kit.store.write((tx) => tx.db.insertInto('draft').values({ id: 'd', person_id: kit.as('clerk').person.id, workflow: 'w', batch_id: null, unit: null, item_id: null, form: '{}', saved_at: '2001-01-01T00:00:00.000Z' }).execute());
  const errors: unknown[] = [];
  await cleanUp({ store: kit.store, engine: kit.engine, wallClock: () => kit.clock.now(), files: { remove: () => Promise.resolve(true) }, log: { error: (_: unknown, what?: unknown) => void errors.push(what) } });
  expect(errors).toEqual(['clean-up of counted votes failed']);
  expect(await kit.store.read.selectFrom('draft').select('id').execute()).toEqual([]);
  await kit.close();
});
