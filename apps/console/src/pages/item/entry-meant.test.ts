import { expect, test } from 'vitest';
import { entryMeant } from './entry-meant.ts';

const listed = [{ itemId: 'a', title: '金*燕 · 海燕家政' }, { itemId: 'b', title: '叶*姝 · 旗袍' }, { itemId: 'c', title: '叶*姝 · 茶亭' }, { itemId: 'd', title: '竹林村' }];

test('an objection that names one of the list is about that one', () => {
  expect([entryMeant('金*燕', listed), entryMeant('竹林村', listed)]).toEqual(['a', 'd']);
});

test('one that names nobody, somebody else or two of the list leaves the choice to the clerk', () => {
  expect([null, '', '金', '周*兰', '叶*姝'].map((about) => entryMeant(about, listed))).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
