// The people of a demonstration as cards: whom one can be, at which desk, with one tap.
import { defineMessages, FailedState, Loading, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { trpc, type DemoPerson } from '../../api.ts';
import { NameDisc } from '../avatar.tsx';
import styles from './demo-people.module.css';

const useText = defineMessages(
  'demoPeople',
  { search: '按姓名、岗位、单位查找', more: '显示全部 {count} 人', none: '没有这样的人员', applicant: '申报人' },
  { search: 'Find by name, post or unit', more: 'Show all {count}', none: 'Nobody like that', applicant: 'Applicant' },
);

export interface DemoPeopleProps {
  readonly onChoose: (person: DemoPerson, password: string) => void;
  readonly busy: boolean;
  readonly current?: string;
  readonly compact?: boolean;
}

export function DemoPeople({ onChoose, busy, current, compact = false }: DemoPeopleProps) {
  const text = useText();
  const local = useLocal();
  const language = useLanguage();
  const [all, setAll] = useState(compact);
  const [find, setFind] = useState('');
  const { data, error, refetch } = useQuery(trpc.session.demoPeople.queryOptions(undefined, { staleTime: Infinity }));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={5} />;
  const wanted = find.trim();
  const matches = data.people.filter((one) => [one.name, one.username, ...one.posts.map((post) => post.title[language])].some((word) => word.includes(wanted)));
  const shown = all || wanted !== '' ? matches : matches.filter((one) => one.featured);
  return (
    <div>
      <Input allowClear value={find} onChange={({ target }) => setFind(target.value)} placeholder={text('search')} aria-label={text('search')} />
      <ul className={compact ? styles['list'] : styles['grid']}>
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles['card']} disabled={busy} aria-current={one.id === current} onClick={() => onChoose(one, data.password)}>
              <NameDisc name={one.name} />
              <span className={styles['words']}>
                <span className={styles['name']}>{one.name}</span>
                <span className={styles['post']}>{one.posts.map((post) => local(post.title)).join('、') || text('applicant')}</span>
                {compact || one.about === null ? null : <span className={styles['about']}>{local(one.about)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={styles['none']}>{text('none')}</p> : null}
      {all || wanted !== '' ? null : <button type="button" className={styles['more']} onClick={() => setAll(true)}>{text('more', { count: data.people.length })}</button>}
    </div>
  );
}
