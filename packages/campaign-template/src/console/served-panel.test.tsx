// @vitest-environment jsdom
// The screen, drawn from an item of the real engine, in both languages.
import { speak } from '@jinguo/console-kit';
import { createKit, screenProblems, type Kit } from '@jinguo/core/testing';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { template } from '../index.ts';
import { templateConsole } from '../console.tsx';
import { Panel } from './served-panel.tsx';

const form = { applicant: '沈兰', phone: '13905730000', orgUnit: 'v11', name: '楼道小书架', plannedOn: '2022-09-20', people: 30, plan: '每层楼一个书架，邻里轮流管理。' };

let kit: Kit;
beforeAll(async () => {
  kit = await createKit({ plugins: [template] });
});
afterAll(() => kit.close());
afterEach(cleanup);

it('tells whom the project serves, and follows the language without a reload', async () => {
  const item = await kit.as('woman').start('neighbourhood-project', form, { unit: 'v11' });
  render(<Panel item={await kit.as('villageOfficer').item(item)} />);
  expect(screen.getByRole('heading').textContent).toBe('受益情况');
  expect(screen.getByText('30 人')).toBeDefined();
  await act(() => speak('en'));
  expect(screen.getByText('Whom it serves')).toBeDefined();
  expect(screen.getByText('30 people')).toBeDefined();
});

it('every name on its screens is there', () => {
  expect(screenProblems(template, templateConsole)).toEqual([]);
});
