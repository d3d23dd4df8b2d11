// 试走: the draft played by hand. Where everything stands and who may act, the clock, the way so far, and the plays that were
// recorded as what every later version must come to.
import { Loading, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../api.ts';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { Begin } from './begin.tsx';
import { Clock } from './clock.tsx';
import { usePlayText } from './messages.ts';
import { Path } from './path.tsx';
import styles from './play.module.css';
import { Recorded } from './recorded.tsx';
import { Stand } from './stand.tsx';
import { usePlay } from './use-play.ts';

export function PlayTab({ draft }: Pick<DraftTabProps, 'draft'>) {
  const text = usePlayText();
  const language = useLanguage();
  const [unit, setUnit] = useState<string>();
  const { id, revision } = draft;
  const opening = useQuery(trpc.studio.play.opening.queryOptions({ id, revision, unit }, { placeholderData: (before) => before, staleTime: Infinity, retry: false }));
  const player = usePlay(draft, (opening.data?.before.length ?? 0) + 1);
  const { play, report, error } = player;
  return (
    <div className={styles['tab']}>
      <div className={styles['main']}>
        {play !== undefined ? null : opening.error ? (
          <Panel title={text('beginTitle')}><Alert type="warning" showIcon title={text('cannot')} description={sentenceOf(opening.error, language)} /></Panel>
        ) : opening.data === undefined ? (
          <Panel title={text('beginTitle')}><Loading rows={5} /></Panel>
        ) : (
          <Begin key={`${revision} ${opening.data.unit}`} workflow={draft.workflow} opening={opening.data} looking={opening.isFetching} onUnit={setUnit} onBegin={player.set} />
        )}
        {play === undefined ? null : error ? <Panel><Alert type="error" showIcon title={text('cannot')} description={sentenceOf(error, language)} action={<Button onClick={() => player.set(undefined)}>{text('reset')}</Button>} /></Panel> : null}
        {play === undefined || error !== null ? null : report === undefined ? <Panel><Loading rows={6} /></Panel> : (
          <>
            <Clock report={report} player={player} />
            {report.items.map((item, index) => <Stand key={item.number} item={item} index={index} player={player} />)}
          </>
        )}
      </div>
      <div className={styles['beside']}>
        <Path draft={draft} player={player} />
        {draft.town === null ? <Recorded draft={draft} onOpen={player.set} /> : null}
      </div>
    </div>
  );
}
