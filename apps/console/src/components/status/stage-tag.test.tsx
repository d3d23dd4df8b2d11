// What a list says of an item that is suspended: that first, with the reason, and the stage beside it; of any other the stage alone.
import { render } from '@testing-library/react';
import type { ItemStateView } from '@jinguo/core';
import { expect, it } from 'vitest';
import { StageTag } from './stage-tag.tsx';

const title = { zh: '异议调查核实', en: 'Inquiry into the objection' };
const words = (state: ItemStateView) => [...render(<StageTag title={title} good={null} state={state} />).container.querySelectorAll('span span')].map((one) => one.textContent);

it('says 中止 and why before the stage', () => {
  expect(words({ state: 'suspended', title: { zh: '中止', en: 'Suspended' }, why: { zh: '异议核查中', en: 'under objection' } })).toEqual(['中止 · 异议核查中', '异议调查核实']);
});

it('says the stage of one that goes on', () => {
  expect(words({ state: 'going', title: { zh: '办理中', en: 'In progress' }, why: null })).toEqual(['异议调查核实']);
});
