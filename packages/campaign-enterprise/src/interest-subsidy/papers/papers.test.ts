import { findPersonalData, type ListEntry, type PaperInput } from '@jinguo/core/plugin';
import { array, assert, constantFrom, property, record, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, goodApplication, goodRound, viewOf } from '../testing/sample-application.ts';
import { applicationForm, approvalForm, calculationSheet } from './application-papers.ts';
import { consultationLetter } from './consultation-letter.ts';
import { printRate } from '@jinguo/core/programme';
import { townOf } from './list.ts';
import { openingNotice } from './opening-notice.ts';
import { minutesPaper } from './minutes-paper.ts';
import { paymentLetter, singlePaymentLetter } from './payment-letter.ts';
import { publicNotice } from './public-notice.ts';
import { visit12Form, visit6Form } from './visit-form.ts';

const subsidy = { lprPpm: 38_500, usedRatePpm: 38_500, days: 304, interest: 650_222, computed: 650_222, amount: 650_222, boundBy: 'interest' };

const entry = (index: number, person: { readonly applicantName: string; readonly idNumber: string }): ListEntry => ({
  id: `i${index}`, number: `FZ01-2021-000${index}`, workflow: 'interest-subsidy', title: '', stage: 'notice', unit: 'v11',
  data: { application: { ...goodApplication, ...person }, subsidy }, fields: { amount: 650_222 },
});
const people = [
  { applicantName: '张三', idNumber: '330402198803150000' },
  { applicantName: '张芳', idNumber: '330402199202290002' },
  { applicantName: '李晓梅', idNumber: '33040219670930000x' },
];
const round = (more: Partial<PaperInput> = {}): PaperInput => ({
  ...viewOf({}, {}), id: 'b1', number: 'FZ01R-2021-0001', unit: 'd', batch: null,
  data: {
    roundSettings: goodRound,
    minutes: { number: '〔2021〕5号', heldOn: '2021-10-20', attendees: ['陆文静', '沈晓岚', '周丽君'], votesFor: 3, votesAgainst: 0, votesAbstained: 0 },
  },
  entries: people.map((person, index) => entry(index + 1, person)),
  unitName: () => '新丰镇竹林村',
  decisions: [],
  period: { startsOn: day('2021-10-22'), endsOn: day('2021-10-28'), days: 5, unit: 'workingDays' },
  ...more,
});
const single = (): PaperInput => ({ ...viewOf(goodApplication, { data: { subsidy, applied: { on: '2021-09-15' } } }), unitName: () => '新丰镇竹林村', decisions: [] });

describe('the public notice', () => {
  test('names people masked, by town and amount, with a 尾号 where two read the same', () => {
    const table = publicNotice(round()).blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' ? table.rows : []).toEqual([
      ['1', '张*（尾号00）', '新丰镇', '6,502.22'],
      ['2', '张*（尾号02）', '新丰镇', '6,502.22'],
      ['3', '李*梅', '新丰镇', '6,502.22'],
    ]);
  });

  test('prints its period, both phones and no personal data', () => {
    const words = JSON.stringify(publicNotice(round()));
    expect(words).toContain('自2021年10月22日至2021年10月28日（5个工作日）');
    expect(words).toContain(goodRound.phone);
    expect(words).toContain(goodRound.partnerPhone);
    expect(findPersonalData(words)).toEqual([]);
    expect(words).not.toMatch(/竹林村|张三|张芳|李晓梅|竹里家庭农场/u);
  });

  test('never lets an identity number, phone or card through, whatever people are called', () => {
    const person = record({ applicantName: stringMatching(/^[一-龥]{2,4}$/u), idNumber: constantFrom(...people.map((one) => one.idNumber)) });
    assert(
      property(array(person, { minLength: 1, maxLength: 9 }), (list) => {
        const words = JSON.stringify(publicNotice(round({ entries: list.map((one, index) => entry(index + 1, one)) })));
        expect(findPersonalData(words)).toEqual([]);
      }),
    );
  });
});

test('the notice of the opening says until when, with how much money, by what interest and with which papers', () => {
  const words = JSON.stringify(openingNotice(round()));
  for (const said of ['申报工作的通知', '申报时间：自', '资金预算：本批次预算', '计息区间为', '每人贴息不超过10,000.00元', '信用报告', goodRound.phone]) expect(words).toContain(said);
});

test('the record of a visit says what was found, by whom, and what she was paid, her name masked', () => {
  const found = { visit6: { visitedOn: '2022-04-14', business: 'running', note: '经营正常，用工稳定' }, receipt: { paidOn: '2021-10-12' } };
  const words = JSON.stringify(visit6Form({ ...single(), data: { ...single().data, ...found }, decisions: [{ stage: 'visit6', action: 'record', by: '蔡云霞', post: '镇妇联干事', opinion: '', on: day('2022-04-15') }] }));
  for (const said of ['6个月回访表', '6,502.22元', '2021年10月12日', '2022年4月14日', '正常经营', '经营正常，用工稳定', '回访人：蔡云霞', '沈*薇']) expect(words).toContain(said);
  expect(words).not.toContain('沈雨薇');
  expect(visit12Form(single()).title).toContain('12个月回访表');
});

test('the letter to the departments names people in full and says until when to answer', () => {
  const words = JSON.stringify(consultationLetter(round({ today: day('2021-10-08') })));
  expect(words).toContain('33040219670930000X');
  expect(words).toContain('请于2021年10月14日前回复');
  expect(words).toContain('19,506.66元');
});

test('the minutes carry number, votes and sum', () => {
  const paper = minutesPaper(round());
  expect(paper.documentNumber).toBe('〔2021〕5号');
  expect(JSON.stringify(paper)).toContain('同意3票，反对0票，弃权0票，同意对下列3人给予贴息，合计19,506.66元');
});

describe('the payment letter', () => {
  test('lists every payee with account, amount and the sum in capitals', () => {
    const words = JSON.stringify(paymentLetter(round()));
    expect(words).toContain('合计19,506.66元（大写：壹万玖仟伍佰零陆元陆角陆分）');
    expect(words).toContain(goodApplication.cardNo);
  });

  test('pays to the corrected account once there is one', () => {
    const corrected = { payee: '沈雨薇', cardNo: '6222020338000000020', bankBranch: '工行嘉兴南湖支行' };
    const input = single();
    const words = JSON.stringify(singlePaymentLetter({ ...input, data: { ...input.data, newAccount: corrected } }));
    expect(words).toContain(corrected.cardNo);
    expect(words).not.toContain(goodApplication.cardNo);
  });
});

describe('the papers of one application', () => {
  test('show what was filled in, in words, and mask what the screen masks', () => {
    for (const paper of [applicationForm(single()), approvalForm(single())]) {
      const words = JSON.stringify(paper);
      expect(words).toContain('["用途","流动资金"]');
      expect(words).toContain('["借款本金","200,000.00元"]');
      expect(words).toContain('["合同年利率","4.35%"]');
      expect(words).toContain('["账号","****0011"]');
      expect(findPersonalData(words)).toEqual([]);
    }
  });

  test('include the calculation with what bound it', () => {
    const words = JSON.stringify(calculationSheet(single()));
    expect(words).toContain('["计息天数","304天（360天制）"]');
    expect(words).toContain('["贴息金额","6,502.22元（按利息）"]');
  });

  test('leave a place for each level to sign', () => {
    expect(approvalForm(single()).blocks.filter((block) => block.kind === 'opinion').length).toBe(6);
  });
});

test.each([[38_500, '3.85%'], [40_000, '4.00%'], [36_512, '3.6512%'], [500, '0.05%']])('%i ppm prints as %s', (ppm, text) => {
  expect(printRate(ppm)).toBe(text);
});

test.each([['新丰镇竹林村', '新丰镇'], ['建设街道瓶山社区', '建设街道'], ['南湖区', '南湖区']])('the town of %s is %s', (unit, town) => {
  expect(townOf(unit)).toBe(town);
});
