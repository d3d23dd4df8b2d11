// The values of domain.md §3.1, §3.7 and §3.8, vector by vector, and what must hold for any of them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { ageOn } from './age.ts';
import { parseBankCard } from './bank-card.ts';
import { parseCreditCode } from './credit-code.ts';
import { findPersonalData } from './find-personal-data.ts';
import { parseIdNumber } from './id-number.ts';
import { mask } from './mask.ts';
import { formatWanYuan, formatYuan, parseWanYuan, parseYuan, toCapitals } from './money.ts';
import { parsePersonName } from './person-name.ts';
import { parsePhone } from './phone.ts';
import { payWithin, shareOut, shareQuota } from './share-out.ts';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text);
  return text;
};
const today = day('2022-09-05');

describe('an ID number', () => {
  it.each([
    ['330402198803150000', { ok: true, value: { gender: 'female', birthDate: '1988-03-15', areaCode: '330402' } }],
    ['330402199202290002', { ok: true, value: { birthDate: '1992-02-29' } }],
    ['33040219670930000x', { ok: true, value: { normalised: '33040219670930000X' } }],
    [' 3304 0219 8803 1500 00 ', { ok: true }],
    ['３３０４０２１９８８０３１５００００', { ok: true }],
    ['33040219930229000X', { ok: false, problem: 'date' }],
    ['330402198803150001', { ok: false, problem: 'checksum' }],
    ['330402880315000', { ok: false, problem: 'length15' }],
    ['33040219880315', { ok: false, problem: 'format' }],
    ['', { ok: false, problem: 'format' }],
  ])('%s', (text, expected) => {
    expect(parseIdNumber(text, today)).toMatchObject(expected);
  });

  it('of any birthday reads back, and one changed digit is noticed', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const valid = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 999 })).map(([born, order]) => {
      const birth = addDays(day('1910-01-01'), born);
      const head = `330402${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
      const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0);
      return { text: `${head}${'10X98765432'.charAt(sum % 11)}`, birth, order };
    });
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ({ text, birth, order }, place, by) => {
        expect(parseIdNumber(text, today)).toMatchObject({ ok: true, value: { birthDate: birth, gender: order % 2 === 1 ? 'male' : 'female' } });
        const changed = `${text.slice(0, place)}${(Number(text[place]) + by) % 10}${text.slice(place + 1)}`;
        expect(parseIdNumber(changed, today).ok).toBe(false);
      }),
    );
  });

  it('gives an age reached on the birthday, and on 1 March by who was born on a leap day', () => {
    expect([ageOn(day('1988-03-15'), day('2022-03-14')), ageOn(day('1988-03-15'), day('2022-03-15')), ageOn(day('1992-02-29'), day('2022-02-28')), ageOn(day('1992-02-29'), day('2022-03-01'))]).toEqual([33, 34, 29, 30]);
  });
});

describe('codes and numbers', () => {
  it.each([['92330402MA2B8K3T51', true], ['91330402MA28A1XQ8L', true], ['92330402ma2b8k3t51', true], ['92330402MA2B8K3T52', false], ['92330402MI2B8K3T51', false], ['923304', false]])('credit code %s: %s', (text, ok) => {
    expect(parseCreditCode(text).ok).toBe(ok);
  });

  it('no credit code holds I, O, S, V or Z', () => {
    for (const letter of 'IOSVZ') expect(parseCreditCode(`9233040${letter}MA2B8K3T51`.slice(0, 18)).ok).toBe(false);
  });

  it.each([['6228480338123456786', true], ['6228480338123456787', false], ['622848033812345', false]])('bank card %s: %s', (text, ok) => {
    expect(parseBankCard(text).ok).toBe(ok);
  });

  it.each([['13812345678', true], ['12812345678', false], ['0573-82838888', true], ['057382838888', true], ['8283888', false]])('phone %s: %s', (text, ok) => {
    expect(parsePhone(text).ok).toBe(ok);
  });

  it.each([['张三', true], ['阿依•买买提', true], ['欧阳春晓', true], ['张', false], ['·张三', false], ['Anna Smith', true], ['张三1', false]])('name %s: %s', (text, ok) => {
    expect(parsePersonName(text).ok).toBe(ok);
  });
});

describe('money', () => {
  it.each([['69,600.00', 6_960_000], ['0.01', 1], ['¥1234.5', 123_450], ['１２３', 12_300]])('%s yuan is %i fen', (text, fen) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: fen });
  });

  it.each(['1.234', '-1', 'abc', '', '1.2.3', '99999999999999999'])('“%s” is refused', (text) => {
    expect(parseYuan(text).ok).toBe(false);
  });

  it('prints and reads as the office writes it', () => {
    expect([formatYuan(650_222), formatWanYuan(6_960_000), formatYuan(0), formatYuan(100_000_000)]).toEqual(['6,502.22元', '6.96万元', '0.00元', '1,000,000.00元']);
    expect(parseWanYuan('6.96')).toEqual({ ok: true, value: 6_960_000 });
  });

  it.each([
    [6_960_000, '陆万玖仟陆佰元整'],
    [650_222, '陆仟伍佰零贰元贰角贰分'],
    [10_010_005, '壹拾万零壹佰元零伍分'],
    [1_000_000_000, '壹仟万元整'],
    [100_000_100, '壹佰万零壹元整'],
    [10, '壹角整'],
    [5, '伍分'],
    [0, '零元整'],
    [1_000_000_000_001, '壹佰亿元零壹分'],
  ])('%i fen in capitals is %s', (fen, capitals) => {
    expect(toCapitals(fen)).toBe(capitals);
  });

  it('read and printed is the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
      expect(parseYuan(formatYuan(fen).replace('元', ''))).toEqual({ ok: true, value: fen });
    }));
  });
});

describe('masks', () => {
  it.each([
    ['name', '张三', '张*'],
    ['name', '欧阳春晓', '欧**晓'],
    ['name', '阿依·买买提', '阿*·**提'],
    ['idNumber', '330402198803150000', '330402********0000'],
    ['phone', '13812345678', '138****5678'],
    ['phone', '0573-82838888', '0573-****8888'],
    ['bankCard', '6228480338123456786', '****6786'],
    ['address', '新丰镇竹林村3组12号', '新丰镇竹林村****'],
    ['text', '任何内容', '****'],
  ] as const)('%s %s is shown as %s', (kind, value, shown) => {
    expect(mask(kind, value)).toBe(shown);
  });
});

describe('the publish gate', () => {
  it('finds ID numbers, mobile numbers and bank cards, also with spaces between', () => {
    expect(findPersonalData('身份证330402198803150000，电话138 1234 5678，卡号6228 4803 3812 3456 786').map((hit) => hit.kind)).toEqual(['身份证号', '手机号', '银行卡号']);
  });

  it('lets dates, amounts, document and office phone numbers pass', () => {
    expect(findPersonalData('南妇〔2022〕12号，自2022年9月30日至10月11日，69,600.00元，电话0573-82838888，FZ01-2022-0001')).toEqual([]);
  });
});

describe('sharing out', () => {
  it('adds up exactly, and nobody is more than one away from her share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 }), (total, weights) => {
        const shares = shareOut(total, weights);
        const sum = weights.reduce((all, one) => all + one, 0);
        expect(shares.reduce((all, one) => all + one, 0)).toBe(sum === 0 ? 0 : total);
        for (const [index, share] of shares.entries()) expect(Math.abs(share - (sum === 0 ? 0 : (total * (weights[index] ?? 0)) / sum))).toBeLessThan(1);
      }),
    );
  });

  it('gives what is left to the largest remainders, ties to the earlier', () => {
    expect([shareOut(10, [1, 1, 1]), shareOut(100, [1, 2, 3]), shareQuota(15, [5, 1, 1], 1)]).toEqual([[4, 3, 3], [17, 33, 50], [9, 3, 3]]);
  });

  it('pays claims in full while the budget lasts, else to the fen', () => {
    expect(payWithin(100, [30, 40])).toEqual([30, 40]);
    expect(payWithin(100, [100, 100, 100])).toEqual([34, 33, 33]);
  });
});
