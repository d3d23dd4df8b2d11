// Items moved to another version: how far it is, and that stopping it says what was moved and leaves the rest.
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { Migration } from './migration.tsx';

const line = (n: number) => ({ itemId: `i${n}`, number: `XX01-2022-${n}`, stage: 'check', to: 'check', reason: null, notes: [] });
const page = (from: number, count: number, next: string | null) => ({ lines: Array.from({ length: count }, (_, n) => line(from + n)), moves: count, stays: 0, refused: 0, next });
const answers: Readonly<Record<string, unknown>> = { 'workflow.diff': { differences: [], renamed: {} }, 'studio.exportVersion': { definition: { stages: [{ id: 'check', title: { zh: '初核', en: 'Check' } }] } }, 'workflow.planMigration': page(1, 120, null) };

/** Answers what is read; each move as the test lets it through. */
function serve(move: () => Promise<unknown>) {
  const sent = vi.fn<(url: string) => Promise<Response>>(async (url) => {
    const names = new URL(url, 'http://here').pathname.replace('/trpc/', '').split(',');
    return Response.json(await Promise.all(names.map(async (name) => ({ result: { data: name === 'workflow.migrate' ? await move() : (answers[name] ?? null) } }))));
  });
  vi.stubGlobal('fetch', sent);
  return () => sent.mock.calls.filter(([url]) => url.includes('workflow.migrate')).length;
}

async function begin() {
  render(<QueryClientProvider client={queryClient}><Migration workflow="w" from={1} to={2} /></QueryClientProvider>);
  await userEvent.click(screen.getByRole('button', { name: '迁移到第2版' }));
  await screen.findByText(/可迁移 120 件/u);
  await userEvent.type(screen.getByLabelText(/迁移理由/u), '新版');
  await userEvent.click(screen.getByRole('button', { name: '开始迁移' }));
}

afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('goes on page by page to the end, and says how many were moved', async () => {
  const pages = [page(1, 50, 'a'), page(51, 50, 'b'), page(101, 20, null)];
  const asked = serve(() => Promise.resolve(pages.shift()));
  await begin();
  await screen.findByText('已迁移 120 件');
  expect(asked()).toBe(3);
});

it('says how far it is; stopped, it finishes the page it is at, asks for no other, and says what was moved', async () => {
  const second = Promise.withResolvers<unknown>();
  const moves = [Promise.resolve(page(1, 50, 'a')), second.promise];
  const asked = serve(() => moves.shift() ?? Promise.reject(new TypeError('asked for more')));
  await begin();
  await screen.findByText(/已处理 50 件/u);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
  await userEvent.click(screen.getByRole('button', { name: /取\s?消/u }));
  second.resolve(page(51, 50, 'b'));
  await screen.findByText(/已迁移 100 件/u);
  expect(asked()).toBe(2);
});
