// @vitest-environment jsdom
// The sign-in sheet on the page of a class: nobody signed in by the code; one is added by hand with the
// reason, and one press writes the session down for everybody.
import { ConsoleLinkContext } from '@jinguo/console-kit';
import type { Kit } from '@jinguo/core/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { runningClass } from '../instructors/testing.ts';
import { Panel } from './sign-in-panel.tsx';

let kit: Kit;
let classId: string;
let trainees: readonly string[];
beforeAll(async () => {
  ({ kit, classId, trainees } = await runningClass());
});
afterAll(() => kit.close());
afterEach(cleanup);

it('writes the session down for everybody with one press', async () => {
  const item = await kit.as('clerk').item(classId);
  const link = {
    ask: (call: { readonly procedure: string; readonly input: unknown }) => kit.as('clerk').ask(`families.${call.procedure}`, call.input),
    order: (call: { readonly procedure: string; readonly input: unknown }) => kit.as('clerk').order(`families.${call.procedure}`, call.input),
    go: () => undefined,
  };
  render(<QueryClientProvider client={new QueryClient()}><ConsoleLinkContext value={link}><Panel item={item} /></ConsoleLinkContext></QueryClientProvider>);
  await screen.findByText('沈兰');
  expect(screen.getAllByText(/未扫码/u)).toHaveLength(2);
  fireEvent.click(screen.getAllByText('到课')[0] ?? screen.getByText('签到表'));
  fireEvent.change(screen.getByLabelText('补签原因 沈兰'), { target: { value: '手机没电' } });
  fireEvent.click(screen.getByRole('button', { name: '登记2人' }));
  await screen.findByText('已登记2人。');
  const hours = await Promise.all(trainees.map(async (id) => (await kit.as('clerk').item(id)).fields.find((one) => one.name === 'hours')?.value));
  expect(hours).toEqual([8, 0]);
});
