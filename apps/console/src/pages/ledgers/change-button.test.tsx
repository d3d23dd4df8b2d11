// A limit is changed only after a reason, to no less than what is taken; money is typed in yuan and sent in fen.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { formatMoney } from '../../components/format/values.ts';
import { ChangeButton } from './change-button.tsx';

it('asks for the new amount and why, takes nothing below what is taken, and sends fen', async () => {
  const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(Response.json([{ result: { data: null } }])));
  vi.stubGlobal('fetch', sent);
  render(<QueryClientProvider client={queryClient}><ChangeButton line={{ line: 'XX01/budget/b', unit: 'fen', most: 1_000_000, reserved: 500_000, spent: 100_000 }} called="批次预算" amount={formatMoney} /></QueryClientProvider>);
  await userEvent.click(screen.getByRole('button', { name: '调整额度：批次预算' }));
  const most = await screen.findByLabelText('新的额度（元）');
  await userEvent.type(screen.getByLabelText(/调整原因/u), '财政追加');
  const confirm = () => screen.getByRole('button', { name: /^调整为/u });
  await userEvent.clear(most);
  await userEvent.type(most, '5999.99');
  expect(confirm()).toHaveProperty('disabled', true);
  await userEvent.clear(most);
  await userEvent.type(most, '12,000.50');
  await userEvent.click(confirm());
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(sent.mock.calls[0]?.[0]).toContain('ledgers.change');
  expect(sent.mock.calls[0]?.[1].body).toContain(JSON.stringify({ line: 'XX01/budget/b', most: 1_200_050, reason: '财政追加' }));
});
