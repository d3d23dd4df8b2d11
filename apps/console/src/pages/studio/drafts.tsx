import { formatMoment, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { trpc } from '../../api.ts';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

/** The drafts of a workflow that somebody works at. */
export function Drafts({ workflow }: { readonly workflow: string }) {
  const text = useStudioText();
  const local = useLocal();
  const language = useLanguage();
  const { data = [] } = useQuery(trpc.studio.drafts.queryOptions());
  const mine = data.filter((one) => one.workflow === workflow);
  if (mine.length === 0) return null;
  return (
    <Panel title={text('drafts')}>
      <ul className={styles['lines']}>
        {mine.map((one) => (
          <li key={one.id}>
            <Link to="/studio/drafts/$draft" params={{ draft: one.id }}>{text('draftOf', { number: one.baseNumber, count: one.revision })}</Link>
            {one.town === null ? null : <Tag>{text('ofTown', { town: local(one.town.name) })}</Tag>}
            <span className={`${styles['faint']} figures`}>{one.updatedBy} · {formatMoment(one.updatedAt, language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
