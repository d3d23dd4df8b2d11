// 选举结果: who is elected, as it is announced, and for those entitled the votes behind it, round by round.
import { PrinterOutlined } from '@ant-design/icons';
import { FailedState, Go, Loading, Panel, useLocal, type PageProps } from '@jinguo/console-kit';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ResultsView } from '../../procedures/shapes.ts';
import { pageOf, useAsk } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import { useResultsText } from './messages.ts';
import styles from './results.module.css';
import { ArchiveButton } from './archive-button.tsx';
import { RoundVotes } from './round-votes.tsx';

export function Page({ params }: PageProps) {
  const text = useCongressText();
  const say = useResultsText();
  const congressId = params['itemId'] ?? '';
  const [shown, setShown] = useState<'announcement' | 'votes'>('announcement');
  const { data, error, refetch } = useAsk('results', { congressId });
  if (error && data === undefined) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={10} /></Panel>;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{data.title} · {text('results')}</h1>
        <span className={styles['tools']}>
          <Go to={pageOf('desk', congressId)}>{text('desk')}</Go>
          <Segmented<'announcement' | 'votes'> value={shown} onChange={setShown} options={[{ value: 'announcement', label: say('announcement') }, { value: 'votes', label: say('votes') }]} />
          <Button icon={<PrinterOutlined />} onClick={() => print()}>{say('print')}</Button>
          {data.bodies.some((one) => one.rounds !== null) ? <ArchiveButton congressId={congressId} /> : null}
        </span>
      </header>
      {data.bodies.map((body) => <Body key={body.body} body={body} votes={shown === 'votes'} />)}
    </div>
  );
}

function Body({ body, votes }: { readonly body: ResultsView['bodies'][number]; readonly votes: boolean }) {
  const text = useCongressText();
  const say = useResultsText();
  const local = useLocal();
  const count = `${text('people', { count: body.elected.length })}${body.vacant > 0 ? ` · ${text('vacant', { count: body.vacant })}` : ''}`;
  return (
    <Panel flush title={local(body.title)} extra={<span className={`${styles['faint']} figures`}>{body.done ? count : say('open')}</span>}>
      {votes ? <Rounds rounds={body.rounds} /> : body.elected.length === 0 ? <p className={styles['none']}>{say('none')}</p> : (
        <>
          <p className={styles['order']}>{say('names')}</p>
          <ul className={styles['names']}>{body.elected.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
        </>
      )}
    </Panel>
  );
}

function Rounds({ rounds }: { readonly rounds: ResultsView['bodies'][number]['rounds'] }) {
  const say = useResultsText();
  if (rounds === null) return <p className={styles['none']}>{say('noVotes')}</p>;
  if (rounds.length === 0) return <p className={styles['none']}>{say('none')}</p>;
  return rounds.map((one) => <RoundVotes key={one.itemId} round={one} />);
}
