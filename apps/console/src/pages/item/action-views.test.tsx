// Every view of what may be done on an item, drawn for every action there is, in both languages: nothing is missing its words,
// and each button foretells what it would do.
import { speak } from '@jinguo/console-kit';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ActionView, ItemDetail } from '@jinguo/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { OutcomePreview } from '../../components/outcome-preview/outcome-preview.tsx';
import { actionView, dryRun, everyAction, explained, itemDetail, words } from '../../test/item-fixture.ts';
import { ActionBar } from './act/action-bar.tsx';
import { ActionDrawer } from './act/action-drawer.tsx';
import type { Act } from './act/use-act.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { SignersPanel } from './signers-panel.tsx';
import { StatusCard } from './status-card.tsx';

const answers: Record<string, () => unknown> = { 'item.dryRun': dryRun, 'item.explain': () => explained(), 'item.colleagues': () => [{ id: 'p1', name: '金怡', posts: [{ zh: '经办', en: 'Clerk' }] }], 'demo.clock': () => ({ today: '2022-09-09' }) };
let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (url: string) => {
    const names = new URL(url, 'http://localhost').pathname.replace('/trpc/', '').split(',');
    asked.push(...names);
    return Promise.resolve(Response.json(names.map((name) => ({ result: { data: answers[name]?.() ?? null } }))));
  });
});
afterEach(async () => {
  cleanup();
  queryClient.clear();
  await act(() => speak('zh'));
});

async function draw(view: React.ReactNode): Promise<void> {
  const router = createRouter({ routeTree: createRootRoute({ component: () => view }), history: createMemoryHistory() });
  render(<QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider>);
  await waitFor(() => expect(document.body.textContent).not.toBe(''));
}

async function choose(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('combobox'));
  await userEvent.click(await screen.findByText(name));
}

const idle: Act = { send: () => undefined, sending: false, refusal: undefined, forget: () => undefined };
const drawer = (item: ItemDetail, action: ActionView) => <ActionDrawer item={item} action={action} opinion="情况属实" act={idle} onClose={() => undefined} />;
/** Every word on the page but names of people. */
const shown = () => (document.body.textContent ?? '').replaceAll(/莲心园|顾敏华|蔡云霞|金怡|朱明霞|陈刚|评委一|区妇联主席|情况属实|审批表|公示(?=”)/gu, '');

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  beforeEach(() => speak(language));
  const onlyEnglish = () => (language === 'en' ? expect(shown()).not.toMatch(/\p{Script=Han}/u) : expect(shown()).toMatch(/\p{Script=Han}/u));
  const foretold = { zh: '进入“征求意见”', en: 'Goes to “Hearing”' }[language];

  it.each(everyAction.map((action) => [action.action, action] as const))('the drawer of “%s” asks what it needs and foretells what it would do', async (_name, action) => {
    const asks = action.asks === 'colleague' || action.asks === 'colleagues';
    await draw(drawer(itemDetail({ actions: [action] }), action));
    await screen.findByRole('dialog');
    if (asks && action.action !== 'comment') await choose('金怡');
    expect(await screen.findByText(foretold)).toBeDefined();
    onlyEnglish();
  });

  it('the bar offers every action, the direct one with what it would do', async () => {
    await draw(<ActionBar item={itemDetail({ actions: everyAction.filter((one) => one.action !== 'submit') })} wanted={undefined} />);
    const approve = await screen.findByRole('button', { name: language === 'zh' ? /^同\s?意$/u : 'Approve' });
    expect(await screen.findByText(language === 'zh' ? '同意后进入“征求意见”' : 'Approve leads to “Hearing”')).toBeDefined();
    await userEvent.hover(approve);
    expect(await screen.findByText(foretold)).toBeDefined();
    onlyEnglish();
  });

  it('what comes next tells what is missing, when it is over, and every way with its conditions', async () => {
    await draw(<ExplainPanel item={itemDetail()} />);
    const texts = { zh: ['评委二尚未签署', '说明：必须填写', '2022年9月16日', '金额超过¥5,000.00', '进入“复审”'], en: ['Expert two has not signed', 'Note is required', '16 Sept 2022', 'Amount is more than ¥5,000.00', 'To “Review”'] }[language];
    for (const text of texts) expect((await screen.findAllByText(text, { exact: false })).length).toBeGreaterThan(0);
    onlyEnglish();
  });

  it('the status and the signers say who, for whom and how', async () => {
    const item = itemDetail();
    await draw(<><StatusCard item={item} /><SignersPanel item={item} /></>);
    expect(await screen.findByText({ zh: '（代顾敏华）', en: '(for 顾敏华)' }[language])).toBeDefined();
    expect(screen.getByText({ zh: /超过三分之二通过/u, en: /more than two thirds carries it/u }[language])).toBeDefined();
    onlyEnglish();
  });

  it('an outcome is told whole, and a refusal with its reasons', async () => {
    await draw(<OutcomePreview command={{ itemId: 'item-1', action: 'approve', seenVersion: 3 }} />);
    for (const text of { zh: ['区妇联主席的任务请金怡提意见，之后交回', '名单中 1 件随之推进'], en: ['金怡 is asked for advice on the task of Chair and gives it back', '1 item(s) of the list move along'] }[language]) expect(await screen.findByText(text)).toBeDefined();
    onlyEnglish();
  });
});

it('a drawer that asks for somebody foretells nothing until she is chosen', async () => {
  const action = actionView('transfer');
  await draw(drawer(itemDetail({ actions: [action] }), action));
  await screen.findByRole('dialog');
  expect(screen.queryByText('办理后')).toBeNull();
  await choose('金怡');
  expect(await screen.findByText('办理后')).toBeDefined();
  expect(asked.filter((one) => one === 'item.dryRun')).toHaveLength(1);
});

it('the bar foretells nothing where what is chosen on pressing decides the way', async () => {
  const [asked0] = explained().actions;
  const ways = [{ to: 'withdrawn', zh: '已撤回' }, { to: 'summary', zh: '举办与小结' }].map(({ to, zh }) => ({ to, toTitle: { zh, en: to }, outcome: to, title: { zh, en: to }, holds: true, taken: true, clauses: [] }));
  answers['item.explain'] = () => explained({ actions: asked0 === undefined ? [] : [{ ...asked0, ways }] });
  await draw(<ActionBar item={itemDetail({ actions: everyAction.filter((one) => one.action !== 'submit') })} wanted={undefined} />);
  await screen.findByRole('button', { name: /^同\s?意$/u });
  await waitFor(() => expect(asked).toContain('item.explain'));
  expect(screen.queryByText(/同意后进入/u)).toBeNull();
  answers['item.explain'] = () => explained();
});

it('a finished item explains nothing and asks for nothing', async () => {
  await draw(<><ExplainPanel item={itemDetail({ good: true })} /><p>{actionView('approve').title.zh}</p></>);
  expect(asked).toEqual([]);
});

it('a ruling that gives its reason is chosen by whoever rules: none stands there to be confirmed unread', async () => {
  const action = { ...actionView('record'), opinion: 'required' as const, choices: [{ verdict: 'recorded', title: words('异议不成立', 'Not upheld') }, { verdict: 'upheld', title: words('异议成立', 'Upheld') }] };
  const sent: unknown[] = [];
  await draw(<ActionDrawer item={itemDetail({ actions: [action] })} action={action} opinion="经核实" act={{ ...idle, send: (_action, given) => sent.push(given.verdict) }} onClose={() => undefined} />);
  await userEvent.click(await screen.findByRole('button', { name: /^确认/u }));
  expect(await screen.findByText('请选择结果')).toBeDefined();
  await userEvent.click(screen.getByText('异议成立'));
  await userEvent.click(screen.getByRole('button', { name: /^确认/u }));
  expect(sent).toEqual(['upheld']);
});

it('the bar has a place for words only where a button beside it takes them', async () => {
  await draw(<ActionBar item={itemDetail({ actions: [actionView('object'), actionView('copy')] })} wanted={undefined} />);
  await screen.findByRole('button', { name: /更多/u });
  expect(screen.queryByRole('textbox')).toBeNull();
});
