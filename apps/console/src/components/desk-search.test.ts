import { expect, it } from 'vitest';
import { deskFilter, readDeskSearch } from './desk-search.ts';

it('an address says which list is open and what it is narrowed by', () => {
  expect(readDeskSearch({ tab: 'copied', text: '新丰', campaign: 'homes', workflow: 'w', stage: 's', unit: '330402103000', overdue: true })).toEqual({ tab: 'copied', text: '新丰', campaign: 'homes', workflow: 'w', stage: 's', unit: '330402103000', overdue: true });
});

it('what it does not know, and what is empty or off, does not stand in it', () => {
  expect(readDeskSearch({ tab: 'everything', text: '', workflow: ['w'], stage: null, overdue: false, order: 'item.data' })).toEqual({});
});

it('a number typed without quotes is the text it was typed as', () => {
  expect(deskFilter({ unit: 330_402_103_000, text: 2022 })).toEqual({ unit: '330402103000', text: '2022' });
});
