// @vitest-environment jsdom
// The panel of every children's home leads to a case, filled with what is known, in both languages.
import { ConsoleLinkContext, speak } from '@jinguo/console-kit';
import { createKit, onePerPost, screenProblems, type Kit } from '@jinguo/core/testing';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { familiesConsole } from '../console.tsx';
import { families } from '../index.ts';
import { Panel } from './alarm-panel.tsx';

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [families], people: onePerPost });
});
afterAll(() => kit.close());
afterEach(cleanup);

it('leads from a children’s home to a report that is red at once, for the home’s village', async () => {
  const { itemId } = await kit.as('villageOfficer').start('childrens-home-activity', { homeName: '竹林村儿童之家', orgUnit: 'v11', on: '2022-09-05', theme: '亲子阅读', headcount: 20, photoConsent: true }, { unit: 'v11' });
  const item = await kit.as('villageOfficer').item(itemId);
  const gone: string[] = [];
  const nothing = () => Promise.resolve(null);
  render(<ConsoleLinkContext value={{ ask: nothing, order: nothing, go: (address) => void gone.push(address) }}><Panel item={item} /></ConsoleLinkContext>);
  fireEvent.click(screen.getByRole('link', { name: '立即登记' }));
  const asked = new URL(gone[0] ?? '', 'http://console').searchParams;
  expect([asked.get('workflow'), JSON.parse(asked.get('with') ?? '{}')]).toEqual(['disputes', { alarm: true, source: 'childrensHome', orgUnit: 'v11' }]);
  await act(() => speak('en'));
  expect(screen.getByRole('link', { name: 'Report it now' })).toBeDefined();
  await act(() => speak('zh'));
});

it('every name on its screens is there', () => {
  expect(screenProblems(families, familiesConsole)).toEqual([]);
});
