import { Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { formatValue } from '../../components/format/values.ts';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function Summary({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <Panel title={text('summary')}>
      <dl className={styles['summary']}>
        {item.fields.filter((field) => field.value !== null).map((field, index) => (
          <div key={field.name} className={index === 0 && field.unit === 'fen' ? styles['lead'] : undefined}>
            <dt>{local(field.title)}</dt>
            <dd className={field.type === 'integer' ? 'figures' : undefined}>{field.shown === undefined ? formatValue(field.value, field, language) : local(field.shown)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
