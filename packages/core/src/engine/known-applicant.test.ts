// Who applies again: what was typed of her before comes back to whoever typed it, and to nobody else.
import { afterEach, expect, it } from 'vitest';
import type { Kit } from '../testing.ts';
import { committee, nominated } from '../testing/committee.ts';

let kit: Kit;
afterEach(() => kit.close());

const number = '330402199104150006';
const asks = (username: string, idNumber?: string) => kit.engine.knownApplicant(kit.as(username).person, { workflow: 'prize', ...(idNumber === undefined ? {} : { idNumber }) });

it('comes back to who applied herself, without a number, and with one to who entered it', async () => {
  kit = await committee();
  expect(await asks('lan')).toBeNull();
  await nominated(kit, 'intake', { idNumber: number, note: '第一次' });
  expect(await asks('lan')).toMatchObject({ fields: { family: '沈兰家', idNumber: number, note: '第一次' } });
  expect(await asks('lan', number)).toMatchObject({ fields: { family: '沈兰家' } });
  expect(await asks('lan', '33040219670930000X')).toBeNull();
});

it('comes back to nobody else, not even to who may read the item', async () => {
  kit = await committee();
  await nominated(kit, 'intake', { idNumber: number });
  for (const other of ['clerk.d', 'sectionHead.d', 'villageOfficer.v11']) expect([await asks(other), await asks(other, number)]).toEqual([null, null]);
  await expect(kit.engine.knownApplicant(kit.as('lan').person, { workflow: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
