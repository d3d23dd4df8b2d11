// The designer as a lead uses it: each thing she does is one step of the draft, made by the engine's own edits.
import { applyEdits, parseDefinition, type DefinitionEdit, type WorkflowDefinition } from '@jinguo/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../../../api.ts';
import { FormDesigner } from './form-designer.tsx';

const words = (zh: string) => ({ zh, en: zh });
const begun = parseDefinition({
  format: 1, campaign: 'shows', programme: 'show', code: 'XX09', workflow: 'show', title: words('展示'), form: 'item', startedBy: [{ applicant: true }], start: 'apply',
  fields: { area: { from: 'application.area', type: 'integer', title: words('面积') } },
  forms: {
    application: {
      title: words('申请表'),
      schema: {
        type: 'object', required: ['kind'], properties: { kind: { type: 'string', title: '方式', oneOf: [{ const: 'own', title: '自有' }, { const: 'rent', title: '租用' }] }, area: { type: 'integer', title: '面积' }, lessor: { type: 'string', title: '出租人' } },
        'x-sections': [{ title: words('场地'), fields: ['kind', 'area'] }, { title: words('其他'), fields: ['lessor'] }],
      },
    },
  },
  stages: [
    { id: 'apply', kind: 'fillIn', title: words('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'look' } } },
    { id: 'look', kind: 'review', title: words('评议'), actors: [{ role: 'expert', unit: 'district' }], settings: { mayReject: false }, outcomes: { approved: { to: 'done' } } },
    { id: 'done', kind: 'end', title: words('办结'), settings: { result: 'done', good: true } },
  ],
});

let definition: WorkflowDefinition;
let made: DefinitionEdit[];
let refused: string;

function Draft() {
  const [now, setNow] = useState(begun);
  const edit = (steps: readonly DefinitionEdit[]): Promise<boolean> => {
    try {
      definition = applyEdits(definition, steps);
    } catch (error) {
      refused = String(error);
      return Promise.resolve(false);
    }
    made.push(...steps);
    setNow(definition);
    return Promise.resolve(true);
  };
  const draft = JSON.parse(JSON.stringify({ id: 'd1', workflow: 'show', title: now.title, town: null, baseNumber: 1, revision: made.length, updatedBy: '', updatedAt: '2022-09-05T01:00:00Z', definition: now, steps: [], mayUndo: false, mayRedo: false, comments: [] }));
  return <FormDesigner draft={draft} edit={edit} />;
}

const schema = () => definition.forms['application']?.schema ?? {};
const sections = () => JSON.stringify(schema()['x-sections']);
const choose = async (label: string, option: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  // What was opened before stays in the page, hidden.
  const [shown] = (await screen.findAllByText(option, { selector: '.ant-select-item-option-content' })).toReversed();
  await userEvent.click(shown ?? document.body);
};

beforeEach(() => {
  [definition, made, refused] = [begun, [], ''];
  queryClient.clear();
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(Response.json([{ result: { data: { now: '2022-09-05T01:00:00Z', today: '2022-09-05' } } }]))));
  render(<QueryClientProvider client={queryClient}><App><Draft /></App></QueryClientProvider>);
});

it('adds a field from the palette, names it, and requires it', async () => {
  await userEvent.click(screen.getByRole('button', { name: '金额' }));
  const title = await screen.findByRole('textbox', { name: '名称' });
  await userEvent.clear(title);
  await userEvent.type(title, '租金{Enter}');
  await userEvent.click(screen.getByRole('switch', { name: '必须填写' }));
  expect(schema()).toMatchObject({ required: ['kind', 'money1'], properties: { money1: { type: 'integer', title: '租金', 'x-widget': 'money' } } });
  await userEvent.type(screen.getByRole('textbox', { name: '最多（元）' }), '{Control>}a{/Control}5000{Enter}');
  expect(schema()).toMatchObject({ properties: { money1: { maximum: 500_000 } } });
});

it('says what a number is counted in, in both languages, and takes it back', async () => {
  await userEvent.click(screen.getByRole('button', { name: /^面积/u }));
  const area = () => Object(schema()['properties'])['area'];
  await userEvent.type(await screen.findByRole('textbox', { name: /^单位名称/u }), '亩{Enter}');
  expect(area()).toEqual({ type: 'integer', title: '面积', 'x-unit': { zh: '亩', en: '' } });
  await userEvent.type(screen.getByRole('textbox', { name: '英文单位名称' }), 'mu{Enter}');
  expect(area()).toMatchObject({ 'x-unit': { zh: '亩', en: 'mu' } });
  for (const name of [/^单位名称/u, '英文单位名称']) await userEvent.type(screen.getByRole('textbox', { name }), '{Control>}a{/Control}{Backspace}{Enter}');
  expect(area()).toEqual({ type: 'integer', title: '面积' });
});

it('moves a field by its buttons, by keys and by dragging, also into another section', async () => {
  await userEvent.click(screen.getByRole('button', { name: '下移“面积”' }));
  expect(sections()).toContain('"fields":["area","lessor"]');
  screen.getByRole('button', { name: /^面积 /u }).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(sections()).toContain('"fields":["lessor","area"]');
  const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} `, 'u') }).closest('[draggable]') ?? document.body;
  const dataTransfer = { setData: () => undefined };
  fireEvent.dragStart(row('面积'), { dataTransfer });
  fireEvent.dragOver(row('方式'), { dataTransfer });
  fireEvent.drop(row('方式'), { dataTransfer });
  await waitFor(() => expect(sections()).toContain('"fields":["area","kind"]'));
});

it('lets a field hang on another, and the preview follows', async () => {
  await userEvent.click(screen.getByRole('button', { name: /^出租人 /u }));
  await choose('取决于', '仅当“方式”');
  await choose('取值为', '租用');
  expect(made.at(-1)).toEqual({ op: 'set-shown-when', form: 'application', field: 'lessor', when: { by: 'kind', values: ['rent'] } });
  await userEvent.click(screen.getByText('预览'));
  const phone = await screen.findByRole('region', { name: '手机（390 像素）' });
  expect(within(phone).queryByLabelText('出租人', { exact: false })).toBeNull();
  await userEvent.click(within(phone).getByText('租用'));
  expect(within(screen.getByRole('region', { name: '电脑' })).getByLabelText('出租人', { exact: false })).toBeDefined();
});

it('keeps a field that the workflow reads, and removes it once it is not declared', async () => {
  await userEvent.click(screen.getByRole('button', { name: /^面积 /u }));
  await userEvent.click(screen.getByRole('button', { name: /删除栏目/u }));
  expect(refused).toContain('the declared field “面积”');
  await userEvent.click(screen.getByRole('switch', { name: '可在流转条件和列表中使用' }));
  await userEvent.click(screen.getByRole('button', { name: /删除栏目/u }));
  expect(schema()['properties']).not.toHaveProperty('area');
  expect(screen.getByText('选一个栏目，在这里改它的名称、要求和条件。')).toBeDefined();
});

it('adds, names and dissolves a section', async () => {
  await userEvent.click(screen.getByRole('button', { name: /添加分组/u }));
  expect(sections()).toContain('新分组');
  const card = screen.getByRole('region', { name: '其他' });
  await userEvent.click(within(card).getByRole('button', { name: '取消分组' }));
  expect(schema()['x-sections']).toMatchObject([{ fields: ['kind', 'area', 'lessor'] }, { fields: [] }]);
});

it('closes a field at a stage: who fills it, reads it, or does not see it', async () => {
  await userEvent.click(screen.getByText('各环节权限'));
  await choose('“评议”中的“出租人”', '不可见');
  await choose('“申请”中的“面积”', '只读');
  expect(definition.stages.map((one) => one.fieldAccess)).toEqual([{ 'application.area': 'read' }, { 'application.lessor': 'hidden' }, undefined]);
  expect(screen.queryByRole('combobox', { name: '“办结”中的“面积”' })).toBeNull();
});
