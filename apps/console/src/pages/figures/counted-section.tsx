// What a workflow added to its programme's figures in the year: sum, mean, part of another, days, and by place and fields.
import { useLocal } from '@jinguo/console-kit';
import type { CountedFigure } from '@jinguo/core';
import { formatMoney } from '../../components/format/values.ts';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';

export function CountedSection({ counted }: { readonly counted: readonly CountedFigure[] }) {
  const text = useFiguresText();
  const local = useLocal();
  if (counted.length === 0) return null;
  const amount = ({ unit }: CountedFigure, n: number) => (unit === 'fen' ? formatMoney(n) : `${n.toLocaleString('en-US')} ${local(unit)}`);
  const grouped = counted.filter((one) => one.groups.length > 0);
  return (
    <section className={styles['people']}>
      <h3 className={styles['sub']}>{text('counted')}</h3>
      <div className={styles['bands']}>
        {counted.map((one) => (
          <div key={one.figure}>
            <h4 className={styles['faint']}>{local(one.title)}</h4>
            <ul className={styles['plain']}>
              <li><span>{text('sum')}</span><span className="figures">{amount(one, one.sum)}</span></li>
              {one.mean === null ? null : <li><span>{text('eachOf', { of: local(one.mean.of) })}</span><span className="figures">{amount(one, one.mean.value)}</span></li>}
              {one.part === null ? null : <li><span>{text('part', { of: local(one.part.of) })}</span><span className="figures">{one.part.value}</span></li>}
              {one.days === null ? null : <li className={styles['wrapping']}><span>{text('took')}</span><span className="figures">{text('tookSays', one.days)}</span></li>}
            </ul>
          </div>
        ))}
      </div>
      {grouped.length === 0 ? null : (
        <div className={styles['bands']}>
          {grouped.flatMap((one) => one.groups.map((group) => (
            <div key={`${one.figure} ${group.title.zh}`}>
              <h4 className={styles['faint']}>{text('groupOf', { what: local(one.title), by: local(group.title) })}</h4>
              <ul className={styles['plain']}>{group.rows.map(({ title, n }) => <li key={title.zh}><span>{local(title)}</span><span className="figures">{n === 'few' && one.unit !== 'fen' ? text('few') : typeof n === 'string' ? <span title={text('keptSays')}>—</span> : amount(one, n)}</span></li>)}</ul>
            </div>
          )))}
        </div>
      )}
    </section>
  );
}
