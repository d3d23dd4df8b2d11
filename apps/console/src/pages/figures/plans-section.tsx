// 名额与预算 of the year: what there is, what is taken and what is left, for the district and by unit.
import { useLocal } from '@jinguo/console-kit';
import type { PlanFigures } from '@jinguo/core';
import { formatMoney } from '../../components/format/values.ts';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';
import { ScrollBox } from './scroll-box.tsx';

const parts = ['most', 'reserved', 'spent', 'left'] as const;

export function PlansSection({ plans }: { readonly plans: readonly PlanFigures[] }) {
  const text = useFiguresText();
  const local = useLocal();
  if (plans.length === 0) return null;
  return (
    <section className={styles['people']}>
      <h3 className={styles['sub']}>{text('plans')}</h3>
      <ScrollBox label={text('plans')}>
        <table className={`${styles['table']} figures`}>
          <thead>
            <tr>
              <th scope="col" className={styles['wide']}>{text('plan')}</th>
              <th scope="col">{text('unit')}</th>
              {parts.map((part) => <th key={part} scope="col" className={styles['number']}>{text(`plan_${part}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {plans.map((one) => (
              <tr key={`${one.title.zh} ${one.unitName?.zh ?? ''}`}>
                <th scope="row" className={styles['wide']}>{local(one.title)}</th>
                <td>{one.unitName === null ? text('wholeDistrict') : local(one.unitName)}</td>
                {parts.map((part) => <td key={part} className={styles['number']}>{one.unit === 'fen' ? formatMoney(one[part]) : one[part]}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
