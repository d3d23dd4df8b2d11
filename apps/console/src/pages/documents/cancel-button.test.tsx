// A number is cancelled only after a reason, which is sent with it.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { CancelButton } from './cancel-button.tsx';

it('asks why before it cancels a number', async () => {
  const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(Response.json([{ result: { data: null } }])));
  vi.stubGlobal('fetch', sent);
  render(<QueryClientProvider client={queryClient}><CancelButton number="南妇〔2022〕1号" /></QueryClientProvider>);
  await userEvent.click(screen.getByRole('button', { name: '作废南妇〔2022〕1号' }));
  const reason = await screen.findByLabelText(/作废原因/u);
  const confirm = screen.getAllByRole('button', { name: '作废南妇〔2022〕1号' }).at(-1) ?? document.body;
  expect(confirm).toHaveProperty('disabled', true);
  await userEvent.type(reason, '未印发');
  await userEvent.click(confirm);
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(sent.mock.calls[0]?.[0]).toContain('papers.cancelNumber');
  expect(sent.mock.calls[0]?.[1].body).toContain(JSON.stringify({ number: '南妇〔2022〕1号', reason: '未印发' }));
});
