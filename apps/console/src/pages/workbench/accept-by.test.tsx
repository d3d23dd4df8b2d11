// 受理期限: wherever a due date stands, it says that it is the day by which the item has to be taken in, while it is that.
import { speak } from '@jinguo/console-kit';
import type { DryRun, ListRow } from '@jinguo/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../../api.ts';
import { OutcomePreview } from '../../components/outcome-preview/outcome-preview.tsx';
import { dryRun, itemDetail, listRow } from '../../test/item-fixture.ts';
import { WhereItStands } from '../item/where-it-stands.tsx';
import { ItemCards } from './item-cards.tsx';
import { ItemTable } from './item-table.tsx';

const { dueOn, daysLeft } = itemDetail();
const listed = (dueForIntake: boolean) => [listRow({ dueOn, daysLeft, dueForIntake })];
const props = (rows: readonly ListRow[]) => ({ tab: 'todo' as const, rows, at: -1, asking: false, onAt: () => undefined, onDecide: () => undefined, selection: { rows: [], ids: new Set<string>(), toggle: () => undefined, all: () => undefined, clear: () => undefined } });
const places: readonly (readonly [string, (dueForIntake: boolean) => ReactNode])[] = [
  ['a row', (dueForIntake) => <ItemTable {...props(listed(dueForIntake))} />],
  ['a card', (dueForIntake) => <ItemCards {...props(listed(dueForIntake))} />],
  ['the head of its page', (dueForIntake) => <WhereItStands item={itemDetail({ dueForIntake })} />],
];
const words = { zh: { intake: /受理期限/u, usual: /2022年9月13日 到期|9月13日 到期/u }, en: { intake: /accept by/iu, usual: /due .*13/u } };
const command = { itemId: 'item-1', action: 'submit' as const, seenVersion: 3 };
let foretold: DryRun | undefined;

beforeEach(() => {
  foretold = undefined;
  vi.stubGlobal('fetch', () => (foretold === undefined ? new Promise(() => undefined) : Promise.resolve(Response.json([{ result: { data: foretold } }]))));
});
afterEach(async () => {
  cleanup();
  queryClient.clear();
  await act(() => speak('zh'));
});

async function draw(view: ReactNode): Promise<void> {
  const router = createRouter({ routeTree: createRootRoute({ component: () => view }), history: createMemoryHistory() });
  render(<QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider>);
  await waitFor(() => expect(document.body.textContent).not.toBe(''));
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  beforeEach(() => act(() => speak(language)));

  it.each(places)('%s', async (_name, view) => {
    await draw(view(true));
    expect(await screen.findByText(words[language].intake)).toBeTruthy();
    cleanup();
    await draw(view(false));
    expect(await screen.findByText(words[language].usual)).toBeTruthy();
    expect(screen.queryByText(words[language].intake)).toBeNull();
  });

  it('what sending it on would do', async () => {
    const run = dryRun();
    foretold = run.ok ? { ...run, tasks: run.tasks.map((task) => ({ ...task, dueForIntake: true })) } : run;
    await draw(<OutcomePreview command={command} />);
    await waitFor(() => expect(document.body.textContent).toMatch(language === 'zh' ? /受理期限2022年9月20日/u : /to accept by/u));
  });
});
