// What a year's money was spent on and is reserved for, beside the budget.
import { useLocal } from '@jinguo/console-kit';
import type { Overview } from '@jinguo/core';
import { useMemo } from 'react';
import type { ChartOption } from '../../components/chart/options.ts';
import { formatMoney } from '../../components/format/values.ts';
import { ChartPanel } from './chart-panel.tsx';
import { useFiguresText } from './messages.ts';

export function MoneyChart({ budgets }: { readonly budgets: Overview['budgets'] }) {
  const text = useFiguresText();
  const local = useLocal();
  const [spent, reserved, budget] = [text('spent'), text('reserved'), text('budget')];
  const option = useMemo(
    (): ChartOption => ({
      lying: true,
      show: formatMoney,
      names: budgets.map((one) => `${one.programme} ${local(one.title)}`),
      series: [
        { name: spent, shade: 'done', kind: 'bar', stack: 'used', values: budgets.map((one) => one.spent) },
        { name: reserved, shade: 'now', kind: 'bar', stack: 'used', values: budgets.map((one) => one.reserved) },
        { name: budget, shade: 'quiet', kind: 'bar', values: budgets.map((one) => one.most) },
      ],
    }),
    [budgets, local, spent, reserved, budget],
  );
  return <ChartPanel title={text('money')} option={option} height={Math.max(280, budgets.length * 54 + 70)} label={text('moneySays')} />;
}
