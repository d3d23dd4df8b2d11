import { expect, test } from 'vitest';
import { entryMeant } from './entry-meant.ts';

const listed = [['a', '金*燕 · 海燕家政'], ['b', '叶*姝 · 旗袍'], ['c', '叶*姝 · 茶亭'], ['d', '竹林村']].map(([id = '', title = ''], at) => ({ id, title, number: `FZ01-2022-000${at + 1}` }));

test('an objection that names one of the list, by name or by number, is about that one', () => {
  expect([entryMeant('金*燕', listed), entryMeant(' 竹林村', listed), entryMeant('FZ01-2022-0003', listed)]).toEqual(['a', 'd', 'c']);
});

test('one that names nobody, somebody else or two of the list leaves the choice to the clerk', () => {
  expect([null, '', '金', '周*兰', '叶*姝'].map((about) => entryMeant(about, listed))).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
