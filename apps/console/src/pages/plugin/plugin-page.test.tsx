// Pages of campaigns at their addresses, with a campaign of this test's own.
import { type PageProps, proceduresOf } from '@jinguo/console-kit';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { query } from '@jinguo/core/plugin';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../../api.ts';
import { router } from '../../app/router.tsx';
import { z } from 'zod';

const shape = z.object({ of: z.string() });
const ask = query({ title: { zh: '问', en: 'Ask' }, who: 'public', input: shape, output: shape, run: (input) => input });
const { useAsk } = proceduresOf<{ readonly ask: typeof ask }>('sample');

function Page({ params }: PageProps) {
  const { data } = useAsk('ask', { of: params['id'] ?? '' });
  return <p>{data === undefined ? '…' : `answer: ${data.of}`}</p>;
}

vi.mock('../../campaigns.ts', () => ({ campaigns: [{ plugin: 'sample', pages: [], openPages: [{ path: 'hall/:id', load: () => Promise.resolve({ Page }) }], panels: [], menu: [] }] }));

beforeEach(() => {
  vi.stubGlobal('fetch', (url: string) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const inputs: unknown[] = Object.values(Object(JSON.parse(searchParams.get('input') ?? '{}')));
    return Promise.resolve(Response.json(pathname.replace('/trpc/', '').split(',').map((name, index) => ({ result: { data: name === 'plugin.query' ? Object(inputs[index]).input : { person: null, demo: false } } }))));
  });
});
afterEach(() => {
  cleanup();
  queryClient.clear();
});

it('an open page is drawn for anybody, with what its address says, and asks its own procedures; no other address is one', async () => {
  await router.navigate({ to: '/open/$plugin/$', params: { plugin: 'sample', _splat: 'hall/h1' } });
  render(<QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider>);
  expect(await screen.findByText('answer: h1')).toBeDefined();
  await act(() => router.navigate({ to: '/open/$plugin/$', params: { plugin: 'sample', _splat: 'cellar/h1' } }));
  expect(await screen.findByText('没有这个页面')).toBeDefined();
});
