// 会场控制台: where the congress stands, who is there, what is missing before it may go on, how each body's rounds stand, and
// one thing to do next.
import { FailedState, Go, Loading, Panel, useLocal, type PageProps } from '@jinguo/console-kit';
import type { SessionView } from '../../procedures/shapes.ts';
import { itemPage, pageOf, useAsk } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import { BodyPanel } from './body-panel.tsx';
import { DeedButton } from './deed-button.tsx';
import styles from './desk.module.css';
import { HallLink } from './hall-link.tsx';
import { useDeskText } from './messages.ts';
import { QuorumPanel } from './quorum-panel.tsx';

export function Page({ params }: PageProps) {
  const { data, error, refetch } = useAsk('session', { congressId: params['itemId'] ?? '' });
  if (error && data === undefined) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={10} /></Panel>;
  return <Desk view={data} />;
}

function Desk({ view }: { readonly view: SessionView }) {
  const text = useCongressText();
  const say = useDeskText();
  const local = useLocal();
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div className={styles['name']}>
          <h1 className={styles['title']}>{view.title}</h1>
          <p className={`${styles['faint']} figures`}>{view.number} · {local(view.stageTitle)}</p>
        </div>
        <nav className={styles['links']} aria-label={text('desk')}>
          <Go to={pageOf('check-in', view.itemId)}>{text('checkIn')}</Go>
          <Go to={pageOf('places', view.itemId)}>{text('places')}</Go>
          <Go to={pageOf('results', view.itemId)}>{text('results')}</Go>
          <Go to={itemPage(view.itemId)}>{text('openItem')}</Go>
          <HallLink view={view} />
        </nav>
      </header>
      <ol className={styles['steps']} aria-label={say('steps')}>
        {view.steps.map((step) => <li key={step.title.zh} className={`${styles['step']} ${styles[step.state]}`} aria-current={step.state === 'current' ? 'step' : undefined}>{local(step.title)}</li>)}
      </ol>
      <div className={styles['columns']}>
        <div className={styles['aside']}>
          <Next view={view} />
          <QuorumPanel title={say('presence')} electorate={view.electorate} onLeave={view.onLeave} away={view.away} guests={view.guests} />
        </div>
        <div className={styles['main']}>
          {view.bodies.map((body) => <BodyPanel key={body.body} body={body} primary={view.primary?.itemId} />)}
        </div>
      </div>
    </div>
  );
}

/** The one thing to do, or whom everybody waits for. */
function Next({ view }: { readonly view: SessionView }) {
  const say = useDeskText();
  const local = useLocal();
  return (
    <Panel title={say('next')}>
      {view.primary === null ? <p className={styles['faint']}>{say(view.open ? 'notYours' : 'over')}</p> : <DeedButton key={`${view.primary.itemId}-${view.primary.version}`} doable={view.primary} primary />}
      {view.missing.length === 0 ? null : (
        <>
          <h3 className={styles['subtitle']}>{say('missing')}</h3>
          <ul className={styles['missing']}>{view.missing.map((one, index) => <li key={index}>{local(one)}</li>)}</ul>
        </>
      )}
    </Panel>
  );
}
