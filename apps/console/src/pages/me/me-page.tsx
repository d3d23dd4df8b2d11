// 我的, on the phone: who I am, in which language, and the way out.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { NameDisc } from '../../components/avatar.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { sessionQuery, signOut } from '../../components/session/session.ts';
import { defineMessages } from '../../messages/define-messages.ts';
import { useLocal } from '../../messages/language.ts';
import styles from './me-page.module.css';

const useText = defineMessages(
  'me',
  { title: '我的', language: '语言', signOut: '退出登录', done: '已办', started: '我发起的', drafts: '草稿箱', incidents: '异常事项', applicant: '申报人' },
  { title: 'Me', language: 'Language', signOut: 'Sign out', done: 'Done', started: 'Started by me', drafts: 'Drafts', incidents: 'Incidents', applicant: 'Applicant' },
);

export function MePage() {
  const text = useText();
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
      <Panel flush>
        {(['done', 'started', 'drafts'] as const).map((tab) => <Link key={tab} to="/" search={{ tab }} className={styles['link']}>{text(tab)}</Link>)}
        {person.keepsIncidents ? <Link to="/incidents" className={styles['link']}>{text('incidents')}</Link> : null}
        <div className={styles['link']}>
          {text('language')}
          <LanguageSwitch />
        </div>
      </Panel>
      <div className={styles['out']}><Button block size="large" onClick={() => void signOut()}>{text('signOut')}</Button></div>
    </div>
  );
}
