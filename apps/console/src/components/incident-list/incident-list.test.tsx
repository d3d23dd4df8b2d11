import type { IncidentView } from '@jinguo/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { IncidentList } from './incident-list.tsx';

const incident = (id: string, more: Partial<IncidentView>): IncidentView => ({
  id, itemId: 'i', itemNumber: 'XX01-2022-0001', itemTitle: '莲心园', stageTitle: { zh: '审核', en: 'Review' }, kind: 'effect', words: { what: { zh: `向“${id}”报送未成功。`, en: `Telling “${id}” did not work.` }, next: { zh: '请电话告知。', en: 'Tell them by telephone.' } }, rule: `effect ${id}`, found: 'answered 503', detail: '2 attempts', times: 2, state: 'open',
  openedAt: '2022-09-05T01:00:00Z', lastAt: '2022-09-05T01:00:00Z', nextAt: null, resolvedAt: null, resolvedBy: null, resolution: null, effect: null, mayDrop: true, mayName: false, ...more,
});
const show = (incidents: readonly IncidentView[]) => render(<QueryClientProvider client={queryClient}><IncidentList incidents={incidents} withItem={false} /></QueryClientProvider>);
const row = (id: string) => within(screen.getByText(`向“${id}”报送未成功。`).closest('li') ?? document.body);

it('offers what each incident allows: a retry, a drop, or word of the repair; nothing where it is settled', () => {
  show([
    incident('webhook', {}),
    incident('stuck', { kind: 'timer', rule: 'timer a.b', mayDrop: false, nextAt: '2022-09-05T02:00:00Z' }),
    incident('rule', { kind: 'guard', rule: 'guard dry', mayDrop: false }),
    incident('empty', { kind: 'assignee', rule: 'clerk@d', mayDrop: false, mayName: true }),
    incident('gone', { rule: 'effect gone', state: 'resolved', resolution: 'delivered', mayDrop: false }),
  ]);
  const names = (id: string) => row(id).queryAllByRole('button').map((button) => button.textContent?.replace(/\s/gu, ''));
  expect(names('webhook')).toEqual(['重试', '放弃']);
  expect(names('stuck')).toEqual(['重试']);
  expect(names('rule')).toEqual(['已修复']);
  expect(names('empty')).toEqual(['指定办理人', '已修复']);
  expect(names('gone')).toEqual([]);
  expect(row('gone').getByText('已自行恢复')).toBeDefined();
  expect(row('stuck').getByText(/自动重试/u)).toBeDefined();
});

it('drops only after a reason', async () => {
  const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(Response.json([{ result: { data: null } }])));
  vi.stubGlobal('fetch', sent);
  show([incident('webhook', {})]);
  await userEvent.click(screen.getByRole('button', { name: /放\s?弃/u }));
  const reason = await screen.findByLabelText(/为何放弃/u);
  const [, confirm] = screen.getAllByRole('button', { name: /放\s?弃/u });
  expect(confirm).toHaveProperty('disabled', true);
  await userEvent.type(reason, '已电话告知');
  await userEvent.click(confirm ?? document.body);
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(sent.mock.calls[0]?.[0]).toContain('incident.drop');
  expect(sent.mock.calls[0]?.[1].body).toContain(JSON.stringify({ id: 'webhook', reason: '已电话告知' }));
});

it('says what happened and what to do next, and keeps what a program said behind a fold', () => {
  show([incident('webhook', {})]);
  expect(row('webhook').getByText('请电话告知。')).toBeDefined();
  const note = row('webhook').getByText(/answered 503/u);
  expect(note.textContent).toBe('effect webhook\nanswered 503\n2 attempts');
  expect(note.closest('details')?.open).toBe(false);
});
