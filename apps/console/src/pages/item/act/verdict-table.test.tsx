// The list of a batch as it is spoken of: what it comes to, and what is left of it when some are held back.
import { render, screen } from '@testing-library/react';
import type { ActionView } from '@jinguo/core';
import { expect, it } from 'vitest';
import { itemDetail } from '../../../test/item-fixture.ts';
import { VerdictTable } from './verdict-table.tsx';

const action: ActionView = {
  action: 'approve', title: { zh: '审定通过', en: 'Approve' }, opinion: 'optional', place: 'common', asks: 'none', signers: [], form: null, targets: [], choices: [], reasons: [],
  verdicts: [{ name: 'held', title: { zh: '暂缓', en: 'Hold back' }, reason: 'required', form: null }],
};
const entries = [1_000_000, 595_083].map((amount, index) => ({ itemId: `e${index}`, number: `GJ-2022-000${index + 1}`, title: '一件', unitName: '竹林村', stage: 'decision', stageTitle: { zh: '审定', en: 'Decision' }, onList: true, unpublished: false, result: null, good: null, state: itemDetail().state, fields: { amount } }));
const item = itemDetail({ fieldSpecs: [{ name: 'amount', title: { zh: '金额', en: 'Amount' }, type: 'integer', unit: 'fen' }] });
const table = (verdicts: Parameters<typeof VerdictTable>[0]['verdicts']) => <VerdictTable item={item} action={action} entries={entries} verdicts={verdicts} onChange={() => undefined} wrong={new Set()} />;

it('says what the list comes to, and what stays on it', () => {
  const { rerender } = render(table({}));
  expect(screen.getByRole('row', { name: /^合计2件/u }).textContent).toContain('15,950.83');
  expect(screen.queryByText(/未单独处理/u)).toBeNull();
  rerender(table({ e1: { verdict: 'held', reason: '', form: {} } }));
  expect(screen.getByRole('row', { name: /^其中未单独处理1件/u }).textContent).toContain('10,000.00');
});
