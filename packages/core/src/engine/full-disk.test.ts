// A full disk stops who writes, by name, and nobody who reads: what goes along with opening an item is left for the next time.
import { expect, it } from 'vitest';
import { refusal } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { committee, idOf, nominated } from '../testing/committee.ts';
import { committeePlugin } from '../testing/committee-plugin.ts';
import { createEngine } from './create-engine.ts';

it('an item that is arriving, and a copy, open on a full disk, and count as opened once there is room', async () => {
  const kit = await committee();
  const disk = { full: false };
  const tight: Store = { ...kit.store, write: (work) => (disk.full ? Promise.reject(refusal('STORAGE_FULL', {})) : kit.store.write(work)) };
  const engine = await createEngine({ store: tight, plugins: [committeePlugin()], roles: {}, clock: kit.clock, blindKey: 'test' });
  const itemId = await nominated(kit, 'check');
  await kit.as('clerk.d').act('copy', itemId, { people: [idOf(kit, 'sectionHead.d')] });
  const next = kit.as('sectionHead.d').person;
  const unread = async () => (await engine.counts(next)).copied;

  disk.full = true;
  const read = await engine.item(next, itemId);
  expect(read.waitsFor[0]?.arrivingUntil).not.toBeNull();
  expect(await unread()).toBe(1);
  const command = { action: 'approve', itemId, seenVersion: read.version, key: 'approved-on-a-full-disk' } as const;
  await expect(engine.act({ kind: 'person', person: next }, command)).rejects.toMatchObject({ code: 'STORAGE_FULL' });

  disk.full = false;
  expect((await engine.item(next, itemId)).waitsFor[0]?.arrivingUntil).toBeNull();
  expect(await unread()).toBe(0);
  await kit.close();
});
