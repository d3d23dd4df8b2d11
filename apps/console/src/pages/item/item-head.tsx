import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ItemDetail } from '@jinguo/core';
import { formatDay } from '../../components/format/dates.ts';
import { StageTag } from '../../components/status/stage-tag.tsx';
import { useLanguage, useLocal } from '../../messages/language.ts';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function ItemHead({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <header className={styles['head']}>
      <p className={styles['crumbs']}>
        <Link to="/" aria-label={text('back')} className={styles['backLink']}><ArrowLeftOutlined /></Link>
        <span>{local(item.workflowTitle)}</span>
        <span className="figures">{item.number}</span>
      </p>
      <div className={styles['titleRow']}>
        <h1 className={styles['title']}>{item.title}</h1>
        <StageTag title={item.stageTitle} good={item.good} />
      </div>
      <dl className={styles['facts']}>
        <div><dt>{text('unit')}</dt><dd>{local(item.unitName)}</dd></div>
        {item.batch === null ? null : (
          <div>
            <dt>{text('batch')}</dt>
            <dd><Link to="/items/$itemId" params={{ itemId: item.batch.id }}>{item.batch.title}</Link> · {local(item.batch.stageTitle)}</dd>
          </div>
        )}
        <div><dt>{text('startedOn')}</dt><dd className="figures">{formatDay(item.createdAt, language)} · {item.applicantName}</dd></div>
      </dl>
    </header>
  );
}
