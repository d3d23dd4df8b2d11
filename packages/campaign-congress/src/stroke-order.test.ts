// Names in the order in which an announcement lists them.
import { expect, it } from 'vitest';
import { strokeOrder } from './stroke-order.ts';
import { strokeTable } from './stroke-table.ts';

const ordered = (...names: string[]) => strokeOrder(names.map((name) => ({ name }))).map(({ name }) => name);

it('knows each character once', () => {
  const characters = [...strokeTable.join('')];
  expect(characters.length).toBe(6939);
  expect(new Set(characters).size).toBe(characters.length);
});

it('orders surnames by their strokes', () => {
  // 丁2 马3 王4 冯5 朱6 沈7 周8 施9 顾10 黄11 蒋12 靳13 蔡14 潘15 薛16 戴17
  const right = ['丁洁', '马丽', '王芳', '冯敏', '朱明霞', '沈慧', '周丽君', '施燕', '顾敏华', '黄萍', '蒋琴', '靳红', '蔡云霞', '潘虹', '薛梅', '戴玉'];
  expect(ordered(...right.toReversed())).toEqual(right);
});

it('orders surnames of as many strokes by how they are written: 横 before 竖 before 撇 before 点 before 折', () => {
  expect(ordered('尹敏', '方敏', '毛敏', '王敏')).toEqual(['王敏', '毛敏', '方敏', '尹敏']);
  expect(ordered('陈敏', '沈敏', '何敏', '吴敏', '李敏')).toEqual(['李敏', '吴敏', '何敏', '沈敏', '陈敏']);
});

it('puts the shorter of two names under one surname first, then goes by the given name', () => {
  expect(ordered('王小红', '王毅', '王东明', '王玉', '王正芳', '王可')).toEqual(['王玉', '王可', '王毅', '王小红', '王正芳', '王东明']);
});

it('orders the same however the names were listed before, and whatever spaces stand in them', () => {
  expect(ordered('王　芳', '丁 洁')).toEqual(['丁 洁', '王　芳']);
  expect(ordered('Anna', '丁洁', '欧阳春晓', '阿依·买买提')).toEqual(['丁洁', '阿依·买买提', '欧阳春晓', 'Anna']);
});
