import { describe, expect, test } from 'vitest';
import { application } from './form.ts';
import { subsidyImport } from './import.ts';

const read = (header: string, cell: string) => {
  const column = subsidyImport.columns.find((one) => one.header === header);
  return column?.read(cell);
};
const value = (header: string, cell: string) => {
  const answer = read(header, cell);
  return answer?.ok === true ? answer.value : answer?.issue.code;
};

describe('the sheet', () => {
  test('fills fields of the application form and nothing else', () => {
    const fields = Object.keys(application.schema.properties ?? {});
    expect(subsidyImport.columns.filter((one) => !fields.includes(one.field))).toEqual([]);
    expect(new Set(subsidyImport.columns.map((one) => one.header)).size).toBe(subsidyImport.columns.length);
  });

  test('has a required column for every field the form requires', () => {
    const filled = subsidyImport.columns.filter((one) => one.required).map((one) => one.field);
    expect(application.schema.required).toEqual(expect.arrayContaining(filled));
    expect(filled).toEqual(expect.arrayContaining([...(Array.isArray(application.schema.required) ? application.schema.required : [])]));
  });
});

describe('a cell', () => {
  test.each([
    ['借款本金', '200000.00', 20_000_000],
    ['借款本金', '￥200,000.5', 20_000_050],
    ['合同年利率', '4.35', 43_500],
    ['合同年利率', '３.８５％', 38_500],
    ['持股比例', '40.00', 400_000],
    ['成立日期', '2017/3/20', '2017-03-20'],
    ['成立日期', '2017年3月20日', '2017-03-20'],
    ['身份', '法定代表人', 'legalRepresentative'],
    ['户籍/居住证', '南湖区户籍', 'nanhu'],
    ['证件号码', ' 330402 19880315 0000 ', '330402198803150000'],
    ['展期', '否', false],
    ['带动就业', '12', 12],
    ['提前/分期还本', '2021-06-15 200000.00；2021-09-01 1', [{ date: '2021-06-15', amount: 20_000_000 }, { date: '2021-09-01', amount: 100 }]],
    ['逾期区间', '2022-03-21至2022-04-02', [{ from: '2022-03-21', to: '2022-04-02' }]],
    ['授权与承诺', '是', { creditCheck: true, sensitive: true, sharing: true, publication: true, truth: true }],
  ])('%s “%s” is read', (header, cell, expected) => {
    expect(value(header, cell)).toEqual(expected);
  });

  test.each([
    ['借款本金', '20万', 'CELL_MONEY'],
    ['借款本金', '1.234', 'CELL_MONEY'],
    ['借款本金', '-5', 'CELL_MONEY'],
    ['合同年利率', '4.35123', 'CELL_RATE'],
    ['合同年利率', '四点三', 'CELL_RATE'],
    ['签订', '2022-02-30', 'CELL_DATE'],
    ['签订', '上周', 'CELL_DATE'],
    ['用途', '炒股', 'CELL_CHOICE'],
    ['展期', '无', 'CELL_YES_NO'],
    ['带动就业', '十二', 'CELL_INTEGER'],
    ['提前/分期还本', '2021-06-15', 'CELL_REPAYMENTS'],
    ['逾期区间', '2022-03-21', 'CELL_RANGES'],
    ['授权与承诺', '否', 'CELL_CONSENT'],
  ])('%s “%s” says what was expected', (header, cell, code) => {
    expect(value(header, cell)).toBe(code);
  });
});
