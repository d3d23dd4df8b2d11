import { ArrowLeftOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { formatDay, useLanguage, useLocal } from '@jinguo/console-kit';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ItemDetail } from '@jinguo/core';
import { Button } from 'antd';
import { useEffect } from 'react';
import { FollowStar, useFollow } from '../../components/desk/follow-star.tsx';
import { useKeys } from '../../components/desk/keys.ts';
import { lastList, neighbour, rememberOpened } from '../../components/desk/work-list.ts';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';
import { WhereItStands } from './where-it-stands.tsx';

export function ItemHead({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  const late = item.good === null && [item.daysLeft, item.deadlineDaysLeft].some((left) => left !== null && left < 0);
  return (
    <header className={`${styles['head']} ${styles[late ? 'headLate' : item.good === null ? 'headNow' : item.good ? 'headDone' : 'headEnded']}`}>
      <p className={styles['crumbs']}>
        <Link to="/" search={lastList().search} aria-label={text('back')} className={styles['backLink']}><ArrowLeftOutlined /></Link>
        <span>{local(item.workflowTitle)}</span>
        <span className="figures">{item.number}</span>
        <Neighbours item={item} />
      </p>
      <div className={styles['titleRow']}>
        <h1 className={styles['title']}>{item.title}</h1>
        <FollowStar itemId={item.id} title={item.title} followed={item.followed} />
      </div>
      <WhereItStands item={item} />
      <dl className={styles['facts']}>
        <div><dt>{text('unit')}</dt><dd>{local(item.unitName)}</dd></div>
        {item.batch === null ? null : (
          <div>
            <dt>{text('batch')}</dt>
            <dd><Link to="/items/$itemId" params={{ itemId: item.batch.id }}>{item.batch.title}</Link> · {local(item.batch.stageTitle)}</dd>
          </div>
        )}
        <div><dt>{text('startedOn')}</dt><dd className="figures">{formatDay(item.createdAt, language)}{item.applicantName === '' ? '' : ` · ${item.applicantName}`}</dd></div>
        {item.onBehalf === null ? null : <div><dt>{text('onBehalf')}</dt><dd>{text(item.onBehalf.fromSheet ? 'onBehalfSheet' : item.onBehalf.brought > 0 ? 'onBehalfScans' : 'onBehalfNone', { name: item.onBehalf.by })}</dd></div>}
      </dl>
    </header>
  );
}

/** Where it stands in the list it was opened from, and the ways to its neighbours. */
function Neighbours({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const navigate = useNavigate();
  const follow = useFollow();
  const list = lastList();
  const at = list.ids.indexOf(item.id);
  const to = (step: number) => {
    const next = neighbour(list, item.id, step);
    return next === undefined ? undefined : () => void navigate({ to: '/items/$itemId', params: { itemId: next } });
  };
  const [before, next] = [to(-1), to(1)];
  useEffect(() => rememberOpened(item.id), [item.id]);
  useKeys({ j: next, k: before, u: () => void navigate({ to: '/', search: list.search }), s: () => follow.set({ itemId: item.id, on: !item.followed }) });
  if (at === -1 || list.ids.length < 2) return null;
  return (
    <span className={styles['headTools']}>
      <Button type="text" size="small" icon={<LeftOutlined />} aria-label={text('before')} title={`${text('before')} (K)`} disabled={before === undefined} onClick={before ?? (() => undefined)} />
      <span className="figures">{text('place', { at: at + 1, count: list.ids.length })}</span>
      <Button type="text" size="small" icon={<RightOutlined />} aria-label={text('nextItem')} title={`${text('nextItem')} (J)`} disabled={next === undefined} onClick={next ?? (() => undefined)} />
    </span>
  );
}
