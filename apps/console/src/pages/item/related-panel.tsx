// 关联办件: what else this person, household, firm or contract has to do with the office, as far as the reader may see it.
import { formatDay, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ItemDetail } from '@jinguo/core';
import { trpc } from '../../api.ts';
import { StageTag } from '../../components/status/stage-tag.tsx';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function RelatedPanel({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  const { data: related = [] } = useQuery(trpc.item.related.queryOptions({ id: item.id }, { staleTime: 60_000 }));
  if (related.length === 0) return null;
  return (
    <Panel title={text('related')} extra={<span className={`${styles['faint']} figures`}>{related.length}</span>}>
      <ul className={styles['related']}>
        {related.map(({ row }) => (
          <li key={row.itemId}>
            <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={styles['relatedTitle']}>{row.title}</Link>
            <StageTag title={row.stageTitle} good={row.good} state={row.state} />
            <span className={`${styles['faint']} figures`}>{local(row.workflowTitle)} · {row.number} · {row.unitName} · {formatDay(row.at, language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
