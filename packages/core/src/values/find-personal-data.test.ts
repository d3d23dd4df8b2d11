// A number the gate overlooks is published; a date or sum it takes for one stops a lawful notice.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

const id = '330402198803150000';
const mobile = '13812345678';
const card = '6228480338123456786';
const kinds = (text: string) => findPersonalData(text).map((hit) => hit.kind);

describe('the publish gate finds', () => {
  it.each([
    ['two mobile numbers beside each other', '13812345678 13987654321', ['手机号', '手机号']],
    ['a row of a table', `1 沈雨 ${id} ${mobile} ${card}`, ['身份证号', '手机号', '银行卡号']],
    ['a number after its row number', `1 ${mobile}`, ['手机号']],
    ['a mobile number after a landline', `0573-82838888 ${mobile}`, ['手机号']],
    ['numbers joined by a dash', `${mobile}-13987654321`, ['手机号', '手机号']],
    ['the prefix of the country', `+86 ${mobile}，+86${mobile}，0086-${mobile}`, ['手机号', '手机号', '手机号']],
    ['a number after a word in letters', `Tel${mobile} ID${id} No${card}`, ['手机号', '身份证号', '银行卡号']],
    ['an ID number that ends in x', '33040219670930000x', ['身份证号']],
    ['full-width digits', '１３８１２３４５６７８', ['手机号']],
    ['groups, with a space, tab, dash or dot', '138 1234 5678，138\t1234\t5678，138–1234–5678，138.1234.5678', ['手机号', '手机号', '手机号', '手机号']],
    ['a zero-width space inside', '138\u200B12345678', ['手机号']],
    ['an ID number in groups', '330402 1988 0315 0000', ['身份证号']],
    ['a card in fours, and six and the rest', '6228 4803 3812 3456 786，622848 0338123456786', ['银行卡号', '银行卡号']],
  ] as const)('%s', (_what, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('what begins a line of a paper, though its JSON writes a letter before it', () => {
    expect(kinds(JSON.stringify({ text: `联系人\n${mobile}\t${id}` }))).toEqual(['手机号', '身份证号']);
  });

  it('each of any numbers in a row, whatever stands between them', () => {
    const row = fc.array(fc.constantFrom(id, mobile, card), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(row, fc.constantFrom(' ', '  ', '-', '，', ',', '/', '\n', '、', '元', 'a', '. '), (numbers, between) => {
      expect(findPersonalData(numbers.join(between)).map((hit) => hit.text)).toEqual(numbers);
    }));
  });
});

describe('the publish gate lets pass', () => {
  it.each([
    ['periods', '自2021-09-30 2021-10-11，2020-10-01 - 2021-09-30，2021.09.30-2021.10.11'],
    ['sums', '69,600.00元 138123456.78元 10000 10000 10000 6502'],
    ['document and item numbers', '南妇〔2022〕12号 FZ01-2022-0001 南妇证〔2022〕001'],
    ['landlines', '0573-82838888 057382838888'],
    ['credit codes', '92330402MA2B8K3T51 91330402MA28A1XQ8L'],
    ['masked numbers', '330402********0000 138****5678 ****6786'],
    ['an ID number with a wrong check digit', '330402198803150001'],
  ])('%s', (_what, text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  it('any chain of dates an office prints', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const date = fc.tuple(fc.integer({ min: 2020, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
    fc.assert(fc.property(fc.array(date, { maxLength: 6 }), fc.constantFrom(' ', ' - ', '至', '-'), (dates, between) => {
      expect(findPersonalData(dates.join(between))).toEqual([]);
    }));
  });
});
