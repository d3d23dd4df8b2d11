// Objections of a list: one that names an entry says that it holds it; one that names nobody warns that it holds nothing.
import { parseLocalDate, type NoticeView } from '@jinguo/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { itemDetail } from '../../test/item-fixture.ts';
import { ObjectionsPanel } from './objections-panel.tsx';

const objection = { id: 'o1', kind: 'person', known: false, objector: null, contact: null, takeInBy: '2022-09-07', about: '那个花园', facts: '情况不实', receivedAt: '2022-09-05T01:00:00Z', late: false, state: 'received', reply: null, registered: false, names: null, answerable: true };
const [startsOn, endsOn] = ['2022-09-06', '2022-09-12'].map((one) => parseLocalDate(one));
if (startsOn === undefined || endsOn === undefined) throw new RangeError('days');
const notice: NoticeView = { id: 'n1', itemId: 'item-1', paper: { title: '公示', blocks: [] }, startsOn, endsOn, days: 5, provisional: false, publishedAt: '2022-09-05T01:00:00Z', corrects: null, reason: null, correctedBy: null };
const item = itemDetail({ notices: [notice] });

async function shown(more: object): Promise<string> {
  queryClient.clear();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([{ result: { data: [{ ...objection, ...more }] } }])));
  const { container, unmount } = render(<QueryClientProvider client={queryClient}><ObjectionsPanel item={item} /></QueryClientProvider>);
  await screen.findByText('情况不实');
  const text = container.textContent;
  unmount();
  return text;
}

it('warns of a signed one that names nobody, and of no other', async () => {
  const [nobody, entry] = ['目前不中止任何一项', '所指的对象中止办理'];
  const says = async (more: object) => {
    const text = await shown(more);
    return [text.includes(nobody), text.includes(entry)];
  };
  expect(await says({})).toEqual([true, false]);
  expect(await says({ names: 'i1' })).toEqual([false, true]);
  for (const more of [{ kind: 'anonymous' }, { late: true }, { registered: true }, { state: 'notUpheld' }]) expect(await says(more)).toEqual([false, false]);
});
