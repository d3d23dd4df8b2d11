// What is offered for the rows that are ticked: 受理 only where one of them waits for it, and at a press, without a word.
import { speak } from '@jinguo/console-kit';
import type { ListRow } from '@jinguo/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { listRow } from '../../test/item-fixture.ts';
import { BatchBar } from './batch-bar.tsx';

const waiting = listRow({ itemId: 'waits', quick: [{ action: 'accept', title: { zh: '受理', en: 'Accept' } }] });
const taken = listRow({ itemId: 'taken', title: '一辆轮椅' });
let sent: string[];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    const names = new URL(url, 'http://localhost').pathname.replace('/trpc/', '').split(',');
    if (names[0] === 'item.actMany') sent.push(String(init?.body));
    const data = names[0] === 'item.actMany' ? { done: 1, refused: 0, lines: [{ itemId: 'waits', ok: true }] } : { actions: [], closed: [] };
    return Promise.resolve(Response.json(names.map(() => ({ result: { data } }))));
  });
});
afterEach(async () => {
  cleanup();
  queryClient.clear();
  await act(() => speak('zh'));
});

async function draw(rows: readonly ListRow[]): Promise<void> {
  const selection = { rows, ids: new Set(rows.map((row) => row.itemId)), toggle: () => undefined, all: () => undefined, clear: () => undefined };
  const router = createRouter({ routeTree: createRootRoute({ component: () => <BatchBar selection={selection} decides shown={rows.length} /> }), history: createMemoryHistory() });
  render(<QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider>);
  await screen.findByRole('button', { name: /^(?:同 ?意|Approve)$/u });
}

it.each([['zh', /^受 ?理$/u, '受理 2 件', '此件不在等待受理'], ['en', /^Accept$/u, 'Accept 2', 'does not wait to be taken in']] as const)('in %s, all that are ticked are taken in at a press, and what does not wait says why', async (language, accept, all, why) => {
  await act(() => speak(language));
  await draw([waiting, taken]);
  await userEvent.click(screen.getByRole('button', { name: accept }));
  const confirm = await screen.findByRole('button', { name: all });
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.dblClick(confirm);
  expect(await screen.findByText(new RegExp(why, 'u'))).toBeTruthy();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('"action":"accept"');
  expect(sent[0]).not.toContain('taken');
});

it('nothing is offered to be taken in where nothing ticked waits for it', async () => {
  await draw([taken]);
  expect(screen.queryByRole('button', { name: /受 ?理/u })).toBeNull();
});
