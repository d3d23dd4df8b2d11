// What a citizen may apply for herself, what is open today first.
import { EditOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, State, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export function ApplyList() {
  const text = useOpenText();
  const local = useLocal();
  const { data, error, refetch } = useQuery(trpc.open.programmes.queryOptions());
  const rows = data?.toSorted((a, b) => Number(b.mayStart) - Number(a.mayStart));
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('choose')}</h1>
      <Panel flush>
        {error ? <FailedState error={error} onRetry={() => void refetch()} /> : rows === undefined ? <Loading /> : rows.length === 0 ? <State glyph={<EditOutlined />} title={text('none')} hint={text('noneHint')} /> : (
          <ul className={styles['list']}>
            {rows.map((one) => (
              <li key={one.workflow}>
                {one.mayStart ? <Link to="/open/apply/$workflow" params={{ workflow: one.workflow }} className={styles['row']}><Words title={local(one.title)} campaign={local(one.campaignTitle)} /><span className={styles['tag']}>{text('apply')}</span></Link> : <span className={styles['row']}><Words title={local(one.title)} campaign={local(one.campaignTitle)} /><span className={`${styles['tag']} ${styles['shut']}`}>{text('closed')}</span></span>}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function Words({ title, campaign }: { readonly title: string; readonly campaign: string }) {
  return <span><strong>{title}</strong><span className={styles['hint']}>{campaign}</span></span>;
}
