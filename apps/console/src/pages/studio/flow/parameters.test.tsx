// 参数: a number typed beyond its bounds is refused in words, and stays to be mended.
import type { DefinitionEdit } from '@jinguo/core';
import { parseDefinition } from '@jinguo/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Parameters } from './parameters.tsx';

const words = (zh: string) => ({ zh, en: zh });
const definition = JSON.parse(JSON.stringify(parseDefinition({
  format: 1, campaign: 'shows', programme: 'show', code: 'XX09', workflow: 'show', title: words('展示'), form: 'item', startedBy: [{ applicant: true }], start: 'apply',
  parameters: {
    oldest: { title: words('最高年龄'), value: 55, minimum: 18, maximum: 70, unit: words('岁') },
    most: { title: words('补助上限'), value: 500_000, minimum: 10_000, maximum: 1_000_000, unit: 'fen' },
  },
  fields: {}, forms: { application: { title: words('申请表'), schema: { type: 'object', properties: {} } } },
  stages: [
    { id: 'apply', kind: 'fillIn', title: words('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'done' } } },
    { id: 'done', kind: 'end', title: words('办结'), settings: { result: 'done', good: true } },
  ],
})));
let made: DefinitionEdit[];
const type = (name: RegExp, value: string) => {
  const box = screen.getByRole('spinbutton', { name });
  fireEvent.change(box, { target: { value } });
  fireEvent.blur(box);
  return box;
};

beforeEach(() => {
  made = [];
  render(<Parameters definition={definition} edit={(steps) => Promise.resolve(made.push(...steps) > 0)} />);
});

it('a number beyond its bounds is not taken, and the bounds are told in its own unit', () => {
  const age = type(/最高年龄/u, '120');
  expect(screen.getByRole('alert').textContent).toBe('应在18至70岁之间；未采用，仍为55岁');
  expect(age).toHaveProperty('value', '120');
  expect(made).toEqual([]);
  type(/补助上限/u, '50');
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toContain('应在100至10000元之间；未采用，仍为5000元');
});

it('mended it counts, and left empty it is as it was', () => {
  type(/最高年龄/u, '120');
  type(/最高年龄/u, '60');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(made).toEqual([{ op: 'set-parameter', name: 'oldest', value: 60 }]);
  type(/补助上限/u, '50');
  expect(type(/补助上限/u, '')).toHaveProperty('value', '5000.00');
  expect(screen.queryByRole('alert')).toBeNull();
});
