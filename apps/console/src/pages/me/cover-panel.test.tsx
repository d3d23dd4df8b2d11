import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient, type Me } from '../../api.ts';
import { CoverPanel } from './cover-panel.tsx';

const clerk = { role: 'clerk', unit: 'd', title: { zh: '区经办', en: 'Clerk' } };
const head = { role: 'head', unit: 'd', title: { zh: '科室负责人', en: 'Head' } };
const me: Me = { id: 'me', name: '金怡', posts: [clerk, head], keepsIncidents: false, publishes: false, varies: false, ofDistrict: true };
const cover = { id: 'c1', personId: 'me', personName: '金怡', coverId: 'xu', coverName: '徐佳莹', post: null, workflows: null, begun: true, fromOn: '2022-09-05', untilOn: '2022-09-06', mayEnd: true };
const answers: Readonly<Record<string, unknown>> = {
  'cover.list': [cover, { ...cover, id: 'c2', personId: 'gu', personName: '顾敏华', coverId: 'me', coverName: '金怡', post: head.title, workflows: [{ zh: '示例事项', en: 'Example' }], begun: false, mayEnd: false }],
  'cover.choices': { people: [{ id: 'me', name: '金怡', posts: [clerk, head] }], workflows: [{ workflow: 'example', title: { zh: '示例事项', en: 'Example' }, campaignTitle: { zh: '', en: '' } }] },
  'cover.candidates': [{ id: 'me', name: '金怡', posts: [clerk] }, { id: 'xu', name: '徐佳莹', posts: [clerk] }],
  'cover.set': { ok: true },
  'cover.end': { ok: true },
  'demo.clock': { now: '2022-09-05T01:00:00Z', today: '2022-09-05' },
};
const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>((url) => {
  const names = new URL(url, 'http://office').pathname.replace('/trpc/', '').split(',');
  return Promise.resolve(Response.json(names.map((name) => ({ result: { data: answers[name] } }))));
});
const bodyOf = (procedure: string) => sent.mock.calls.filter(([url]) => url.includes(procedure)).map(([, init]) => init.body).join();

beforeEach(() => {
  queryClient.clear();
  sent.mockClear();
  vi.stubGlobal('fetch', sent);
  render(<QueryClientProvider client={queryClient}><App><CoverPanel person={me} /></App></QueryClientProvider>);
});

it('tells who covers for me and for whom I cover, with days, post and kinds; only mine can be ended', async () => {
  const mine = (await screen.findByText('由 徐佳莹 代办')).closest('li') ?? document.body;
  expect(within(mine).getByText('2022年9月5日 至 2022年9月6日')).toBeDefined();
  expect(within(mine).getByText('全部岗位 · 全部事项')).toBeDefined();
  const given = screen.getByText('代 顾敏华').closest('li') ?? document.body;
  expect(within(given).getByText('科室负责人 · 示例事项')).toBeDefined();
  expect(within(given).queryByRole('button')).toBeNull();
  await userEvent.click(within(mine).getByRole('button', { name: '提前结束' }));
  await userEvent.click(await screen.findByRole('button', { name: /^结\s?束$/u }));
  await waitFor(() => expect(bodyOf('cover.end')).toContain('c1'));
});

it('sets one only when it is whole, from today on, for the chosen post', async () => {
  await userEvent.click(await screen.findByRole('button', { name: /设置代办/u }));
  const save = await screen.findByRole('button', { name: /保\s?存/u });
  await waitFor(() => expect(screen.getByLabelText('开始日期')).toHaveProperty('value', '2022年9月5日'));
  await userEvent.click(save);
  expect(screen.getAllByText('请填写此项')).toHaveLength(2);
  await userEvent.click(screen.getByLabelText('由谁代办'));
  await userEvent.click(await screen.findByText('徐佳莹', { selector: '.ant-select-item-option-content > span' }));
  await userEvent.type(screen.getByLabelText('结束日期（含当日）'), '2022-09-09{Enter}');
  await userEvent.click(screen.getByLabelText('科室负责人'));
  await userEvent.click(save);
  await waitFor(() => expect(bodyOf('cover.set')).not.toBe(''));
  expect(bodyOf('cover.set')).toContain(JSON.stringify({ coverId: 'xu', fromOn: '2022-09-05', untilOn: '2022-09-09', personId: 'me', post: { role: 'head', unit: 'd' } }));
});
