// The fields of a form as a person meets them: what she types, what is kept, what she is told.
import type { FieldProps } from '@jinguo/console-kit';
import { parseLocalDate, withShownWhen, type JsonObject } from '@jinguo/core/plugin';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { toSend } from '../../schema/read.ts';
import { validate } from '../../schema/validate.ts';
import { SchemaForm } from '../schema-form.tsx';
import { campaignWidgets } from './campaign-widget.tsx';

const today = parseLocalDate('2022-09-23');

function Filled({ schema, data = {}, onData, showAll = false }: { readonly schema: JsonObject; readonly data?: JsonObject; readonly onData: (data: JsonObject) => void; readonly showAll?: boolean }) {
  const [now, setNow] = useState(data);
  return (
    <SchemaForm
      schema={schema}
      data={now}
      issues={validate(schema, now, today)}
      showAll={showAll}
      today={today}
      onChange={(next) => {
        setNow(next);
        onData(next);
      }}
    />
  );
}

function form(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: 'object', properties, required };
}

async function fill(properties: JsonObject, label: string, text: string): Promise<JsonObject> {
  let kept: JsonObject = {};
  render(<Filled schema={form(properties)} onData={(data) => { kept = data; }} />);
  const field = screen.getByLabelText(label, { exact: false });
  await userEvent.type(field, text);
  await userEvent.tab();
  return kept;
}

test('money typed in yuan is kept in fen and said in capitals', async () => {
  const kept = await fill({ sum: { type: 'integer', title: '金额', 'x-widget': 'money' } }, '金额', '69600.00');
  expect(kept).toEqual({ sum: 6_960_000 });
  expect(screen.getByText('陆万玖仟陆佰元整')).toBeTruthy();
  expect(screen.getByDisplayValue('69,600.00')).toBeTruthy();
});

test('what is no amount is told once the field is left', async () => {
  await fill({ sum: { type: 'integer', title: '金额', 'x-widget': 'money' } }, '金额', '12.345');
  expect(screen.getByText('填写的内容类型不对')).toBeTruthy();
});

test('a rate typed in per cent is kept in ppm', async () => {
  expect(await fill({ rate: { type: 'integer', title: '利率', 'x-widget': 'rate' } }, '利率', '3.85')).toEqual({ rate: 38_500 });
});

test('a number stands before what it is counted in, and takes half points where the form does', async () => {
  const points = { type: 'number', multipleOf: 0.5, title: '布局美', 'x-unit': { zh: '分', en: 'points' } };
  expect(await fill({ layout: points, people: { type: 'integer', title: '人数', 'x-unit': { zh: '人', en: 'people' } } }, '布局美', '10.5')).toEqual({ layout: 10.5 });
  expect([screen.getByText('分').textContent, screen.getByText('人').textContent]).toEqual(['分', '人']);
});

test('an identity number tells birth date, sex and age', async () => {
  const kept = await fill({ id: { type: 'string', format: 'resident-id', title: '证件号码', 'x-widget': 'idNumber' } }, '证件号码', '33040219670930000x');
  expect(kept).toEqual({ id: '33040219670930000X' });
  expect(screen.getByText('女 · 1967年9月30日 出生 · 54 岁')).toBeTruthy();
});

test('a wrong check character is named while typing', async () => {
  await fill({ id: { type: 'string', format: 'resident-id', title: '证件号码', 'x-widget': 'idNumber' } }, '证件号码', '330402198803150001');
  expect(screen.getByText('校验码不符，请逐位核对')).toBeTruthy();
});

test('a box that must be ticked is not ticked by itself', async () => {
  let kept: JsonObject = {};
  render(<Filled schema={form({ truth: { type: 'boolean', const: true, title: '承诺属实' } }, ['truth'])} onData={(data) => { kept = data; }} />);
  const box = screen.getByRole('checkbox');
  expect(box).toHaveProperty('checked', false);
  await userEvent.click(box);
  expect(kept).toEqual({ truth: true });
});

test('rows are added and removed, and their columns are named once', async () => {
  let kept: JsonObject = {};
  const rows = { type: 'array', title: '还款', items: { type: 'object', properties: { sum: { type: 'integer', title: '还款额', 'x-widget': 'money' } }, required: ['sum'] } };
  render(<Filled schema={form({ rows })} onData={(data) => { kept = data; }} />);
  await userEvent.click(screen.getByRole('button', { name: /添加一行/u }));
  await userEvent.type(screen.getByLabelText('还款额', { exact: false }), '100');
  expect(kept).toEqual({ rows: [{ sum: 10_000 }] });
  await userEvent.click(screen.getByRole('button', { name: '删除第 1 行' }));
  expect(kept).toEqual({ rows: [] });
});

test('required fields are marked only once somebody tried to send', () => {
  const schema = form({ name: { type: 'string', minLength: 1, title: '姓名' } }, ['name']);
  const { rerender } = render(<Filled schema={schema} onData={() => undefined} />);
  expect(screen.queryByText('必须填写')).toBeNull();
  rerender(<Filled schema={schema} onData={() => undefined} showAll />);
  expect(screen.getByText('必须填写')).toBeTruthy();
});

test('a field that its campaign draws is drawn by it, and keeps what it says; one that nobody draws is a line to type into', async () => {
  const kept: JsonObject[] = [];
  const Shade = ({ id, value, onChange }: FieldProps) => <button id={id} type="button" onClick={() => onChange('red')}>{String(value ?? 'none')}</button>;
  const drawnBy = campaignWidgets([{ plugin: 'gardens', pages: [], openPages: [], panels: [], menu: [], widgets: [{ name: 'shade', load: () => Promise.resolve({ Widget: Shade }) }] }]);
  const schema = form({ shade: { type: 'string', title: '颜色', 'x-widget': 'gardens.shade' }, scent: { type: 'string', title: '香味', 'x-widget': 'gardens.scent' } });
  render(<SchemaForm schema={schema} data={{}} issues={[]} showAll={false} today={today} onChange={(data) => kept.push(data)} drawnBy={drawnBy} />);
  await userEvent.click(await screen.findByText('none'));
  expect(kept.at(-1)).toEqual({ shade: 'red' });
  await userEvent.type(screen.getByLabelText('香味', { exact: false }), '桂');
  expect(kept.at(-1)).toMatchObject({ scent: '桂' });
});

test('a field that some answers ask for is there once one of them is given, and gone with its value when it is taken back', async () => {
  const schema = withShownWhen({
    type: 'object', required: ['kind', 'lessor'],
    properties: { kind: { title: '经营方式', oneOf: [{ const: 'home', title: '自家' }, { const: 'rent', title: '租赁' }] }, lessor: { type: 'string', title: '出租人' } },
  }, 'lessor', { by: 'kind', values: ['rent'] });
  let kept: JsonObject = {};
  render(<Filled schema={schema} onData={(data) => { kept = data; }} />);
  expect(screen.queryByLabelText('出租人', { exact: false })).toBeNull();
  await userEvent.click(screen.getByText('租赁'));
  expect(validate(schema, kept, today).map((one) => one.path)).toEqual(['/lessor']);
  await userEvent.type(screen.getByLabelText('出租人', { exact: false }), '林晓燕');
  expect(kept).toEqual({ kind: 'rent', lessor: '林晓燕' });
  await userEvent.click(screen.getByText('自家'));
  expect(kept).toEqual({ kind: 'home' });
  expect(screen.queryByLabelText('出租人', { exact: false })).toBeNull();
});

test('what is closed at a stage is shown as people write it, and neither asked for nor sent', () => {
  const schema = form({
    sum: { type: 'integer', title: '金额', 'x-widget': 'money', minimum: 10, readOnly: true }, grade: { title: '等次', oneOf: [{ const: 'a', title: '优秀' }], readOnly: true },
    visits: { type: 'array', title: '走访', items: { type: 'object', properties: { on: { type: 'string', format: 'date', title: '日期' } } }, readOnly: true }, note: { type: 'string', title: '说明' },
  });
  const data = { sum: 5, grade: 'a', visits: [{ on: '2022-09-05' }], note: '' };
  render(<Filled schema={schema} data={data} onData={() => undefined} showAll />);
  expect(screen.getByText('¥0.05')).toBeTruthy();
  expect(screen.getByText('优秀')).toBeTruthy();
  expect(screen.getByText('日期 2022年9月5日')).toBeTruthy();
  expect(screen.getAllByText('此环节只读')).toHaveLength(3);
  expect(validate(schema, data, today)).toEqual([]);
  expect(toSend(schema, { ...data, note: '已看' })).toEqual({ note: '已看' });
});

test('several of a list are ticked by their names, and out of many chosen from a list: nobody types what the form keeps', async () => {
  let kept: JsonObject = {};
  const of = (many: number) => ({ type: 'array', title: `可选${many}项`, items: { type: 'string', oneOf: Array.from({ length: many }, (_, n) => ({ const: `code${n}`, title: `第${n + 1}项` })) } });
  render(<Filled schema={form({ few: of(3), many: of(12) })} onData={(data) => { kept = data; }} />);
  await userEvent.click(screen.getByRole('checkbox', { name: '第1项' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '第3项' }));
  expect(kept['few']).toEqual(['code0', 'code2']);
  expect(screen.getAllByRole('checkbox')).toHaveLength(3);
  await userEvent.click(screen.getByRole('combobox'));
  await userEvent.click(screen.getByText('第2项', { selector: '.ant-select-item-option-content' }));
  expect(kept['many']).toEqual(['code1']);
});
