// 电子票箱: opened by the desk for a round that is voted on terminals, with slips to print; then how many ballots are in,
// never which; closed, its ballots go into the round's record.
import { FailedState, Go, Loading, Panel, State, useLocal, type PageProps } from '@jinguo/console-kit';
import { CheckCircleFilled } from '@ant-design/icons';
import type { BoxView } from '../../procedures/box.ts';
import { pageOf, useAsk, useOrder } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import styles from './box.module.css';
import { CloseBox } from './close-box.tsx';
import { useBoxText } from './messages.ts';
import { OpenBox, Slips } from './open-box.tsx';
import { PublishBallots } from './publish-ballots.tsx';

/** A vote changes no item, so no stream tells of it. */
const everyMs = 3000;

export function Page({ params }: PageProps) {
  const roundId = params['itemId'] ?? '';
  const { data, error, refetch } = useAsk('box', { roundId }, { everyMs });
  if (error && data === undefined) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={8} /></Panel>;
  return <Box roundId={roundId} view={data} />;
}

function Box({ roundId, view }: { readonly roundId: string; readonly view: BoxView }) {
  const text = useCongressText();
  const say = useBoxText();
  const local = useLocal();
  const opening = useOrder('openTerminals');
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{local(view.title)} · {text(view.kind)} · {say('title')}</h1>
        <Go to={pageOf('desk', view.congressId)}>{text('desk')}</Go>
      </header>
      {view.box === null ? null : (
        <section className={styles['counts']} aria-live="polite">
          <p><strong className="figures">{view.box.issued}</strong><span>{say('slips')}</span></p>
          <p><strong className="figures">{view.box.cast}</strong><span>{say('ballots')}</span></p>
          <p><strong className="figures">{view.box.issued - view.box.cast}</strong><span>{text('unreturned')}</span></p>
        </section>
      )}
      {view.may === 'open' ? <OpenBox roundId={roundId} present={view.present} opening={opening} /> : null}
      {view.may === 'close' && view.box?.cast === 0 && opening.data !== undefined ? <Slips codes={opening.data.codes} /> : null}
      {view.may === 'close' ? <CloseBox roundId={roundId} empty={(view.box?.cast ?? 0) === 0} /> : null}
      {view.may === 'publish' ? <PublishBallots roundId={roundId} view={view} /> : null}
      {view.may === null ? <Panel><State glyph={<CheckCircleFilled />} title={text(view.stage)} hint={say(view.stage === 'terminals' ? 'running' : 'nothing')} /></Panel> : null}
    </div>
  );
}
