// @vitest-environment jsdom
// The page a scanned code leads to: a trainee types her progress code and is told that she is signed in; a code that is none says so.
import { ConsoleLinkContext, speak } from '@jinguo/console-kit';
import type { Kit } from '@jinguo/core/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { runningClass } from '../instructors/testing.ts';
import { Page } from './sign-in-page.tsx';

let kit: Kit;
let classId: string;
let code: string;
beforeAll(async () => {
  ({ kit, classId, code } = await runningClass({ openly: true }));
});
afterAll(() => kit.close());
afterEach(cleanup);

function open(scanned: string): void {
  const link = {
    ask: (call: { readonly procedure: string; readonly input: unknown }) => kit.as('hua').ask(`families.${call.procedure}`, call.input),
    order: (call: { readonly procedure: string; readonly input: unknown }) => kit.as('hua').order(`families.${call.procedure}`, call.input),
    go: () => undefined,
  };
  render(<QueryClientProvider client={new QueryClient()}><ConsoleLinkContext value={link}><Page params={{ code: scanned }} /></ConsoleLinkContext></QueryClientProvider>);
}

it('signs a trainee in by her progress code', async () => {
  await kit.as('clerk').order('families.openSignIn', { classId, session: 1 });
  open(String(Object(await kit.as('clerk').ask('families.signInCode', { classId, session: 1 })).code));
  await screen.findByText(/第1次课 · 第1讲/u);
  fireEvent.change(screen.getByLabelText('申报进度码'), { target: { value: code.toLowerCase() } });
  fireEvent.click(screen.getByRole('button', { name: '签 到' }));
  expect(await screen.findByText('签到成功')).toBeDefined();
});

it('says in both languages what is no code of a class, and asks nothing then', async () => {
  open('nothing');
  await screen.findByText('这不是本班的签到二维码。');
  expect(screen.queryByRole('button')).toBeNull();
  await act(() => speak('en'));
  await screen.findByText('This is no code of this class.');
  await act(() => speak('zh'));
});
