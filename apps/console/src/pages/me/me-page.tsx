// 设置: who I am, what I am told and where, who covers for me, from whose items I keep away, how the console looks.
import { Panel, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { NameDisc } from '../../components/avatar.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { LookSwitch } from '../../components/look-switch.tsx';
import { sessionQuery, signOut } from '../../components/session/session.ts';
import { CoverPanel } from './cover-panel.tsx';
import styles from './me-page.module.css';
import { MessagePanel } from './message-panel.tsx';
import { useMeText } from './messages.ts';
import { TiePanel } from './tie-panel.tsx';

export function MePage() {
  const text = useMeText();
  const local = useLocal();
  const { data } = useQuery(sessionQuery);
  const person = data?.person;
  if (person === null || person === undefined) return null;
  return (
    <div className={styles['page']}>
      <h1 className="sr-only">{text('title')}</h1>
      <Panel title={text('title')}>
        <div className={styles['who']}>
          <NameDisc name={person.name} />
          <div>
            <p className={styles['name']}>{person.name}</p>
            {person.posts.length === 0 ? <p className={styles['post']}>{text('applicant')}</p> : null}
            {person.posts.map((post) => <p key={`${post.role}-${post.unit}`} className={styles['post']}>{local(post.title)}</p>)}
          </div>
        </div>
      </Panel>
      <div className={styles['elsewhere']}>
        <Panel flush>
          <div className={styles['link']}>
            {text('language')}
            <LanguageSwitch />
          </div>
          <div className={styles['link']}>
            {text('look')}
            <LookSwitch />
          </div>
        </Panel>
      </div>
      <MessagePanel />
      {person.posts.length === 0 ? null : (
        <>
          <CoverPanel person={person} />
          <TiePanel />
        </>
      )}
      <div className={styles['out']}><Button block size="large" onClick={() => void signOut()}>{text('signOut')}</Button></div>
    </div>
  );
}
