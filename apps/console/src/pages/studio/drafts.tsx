import { formatMoment, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { DraftRow } from '../../api.ts';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

/** The drafts of a workflow that somebody works at. */
export function Drafts({ drafts }: { readonly drafts: readonly DraftRow[] }) {
  const text = useStudioText();
  const local = useLocal();
  const language = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <Panel title={text('drafts')}>
      <ul className={styles['lines']}>
        {drafts.map((one) => (
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
