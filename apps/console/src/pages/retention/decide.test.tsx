// What is decided of files is sent whole: a day and a reason, a document and a reason; and a destruction only after a second question.
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { Decide, Settle } from './decide.tsx';

const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const done = vi.fn<() => void>();
beforeEach(() => {
  sent.mockReset().mockImplementation(() => Promise.resolve(Response.json([{ result: { data: null } }])));
  done.mockReset();
  vi.stubGlobal('fetch', sent);
});
const show = (what: ReactNode) => render(<QueryClientProvider client={queryClient}><App>{what}</App></QueryClientProvider>);
const bodies = () => sent.mock.calls.map(([url, { body }]) => [url.split('/trpc/')[1]?.split('?')[0], JSON.parse(String(body))[0]]);

it('a proposal to destroy asks for the document and the reason', async () => {
  show(<Decide itemIds={['a', 'b']} onDone={done} />);
  await userEvent.click(screen.getByRole('button', { name: '提议销毁' }));
  const send = () => screen.getAllByRole('button', { name: '提议销毁' }).at(-1) ?? document.body;
  fireEvent.change(await screen.findByLabelText('销毁批准文号'), { target: { value: '南妇〔2032〕7号' } });
  expect(send()).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText(/^理由/u), { target: { value: '保管期满' } });
  await userEvent.click(send());
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(bodies()).toEqual([['archives.propose', { itemIds: ['a', 'b'], reason: '保管期满', documentNumber: '南妇〔2032〕7号' }]]);
});

it('the second person destroys after another question, or says no at once', async () => {
  show(<Settle itemIds={['a']} onDone={done} />);
  await userEvent.click(screen.getByRole('button', { name: '确认销毁' }));
  expect(await screen.findByText(/不可恢复/u)).toBeDefined();
  expect(sent).not.toHaveBeenCalled();
  await userEvent.click(screen.getAllByRole('button', { name: '确认销毁' }).at(-1) ?? document.body);
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  await userEvent.click(screen.getByRole('button', { name: '不销毁' }));
  await waitFor(() => expect(done).toHaveBeenCalledTimes(2));
  expect(bodies()).toEqual([['archives.settle', { itemIds: ['a'], agreed: true }], ['archives.settle', { itemIds: ['a'], agreed: false }]]);
});
