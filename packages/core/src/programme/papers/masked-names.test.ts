import { expect, it } from 'vitest';
import { maskedNames } from './masked-names.ts';

const people = [
  { name: '张三', idNumber: '330402198803150000' },
  { name: '张芳', idNumber: '330402199202290002' },
  { name: '李晓梅', idNumber: '33040219670930000X' },
];

it('masked names are told apart only where they must be', () => {
  expect(maskedNames(people)).toEqual(['张*（尾号00）', '张*（尾号02）', '李*梅']);
  expect(maskedNames(people.slice(1))).toEqual(['张*', '李*梅']);
});

it('tells two of whom no identity number is asked apart by the end of their items’ numbers', () => {
  expect(maskedNames([{ name: '张三', number: 'MJ01-2022-0012' }, { name: '张芳', number: 'MJ01-2022-0345' }, { name: '李晓梅', number: 'MJ01-2022-0400' }])).toEqual(['张*（编号尾号0012）', '张*（编号尾号0345）', '李*梅']);
});
