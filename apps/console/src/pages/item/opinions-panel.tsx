import { formatMoment, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function OpinionsPanel({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  if (item.opinions.length === 0) return null;
  const answered = item.opinions.filter((one) => one.verdict !== null).length;
  return (
    <Panel title={text('opinions')} extra={<span className={`${styles['faint']} figures`}>{answered}/{item.opinions.length}</span>}>
      <ul className={styles['parties']}>
        {item.opinions.map((one) => (
          <li key={one.party.zh} className={one.verdict === null ? styles['partyOpen'] : styles['party']}>
            <span className={styles['partyName']}>{local(one.party)}</span>
            <span className={styles['partyVerdict']}>{one.verdict === null ? text('waiting') : local(one.verdict)}</span>
            {one.opinion === null ? null : <span className={styles['partyText']}>{one.opinion}</span>}
            {one.silent && one.verdict === null ? <span className={styles['faint']}>{text('silenceCounts')}</span> : null}
            {one.at === null ? null : <span className={`${styles['faint']} figures`}>{one.by === null ? '' : `${one.by} · `}{formatMoment(one.at, language)}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
