// 发布: what a draft changes, whether it may be published, asking for it, and what the district asks of it.
import { FailedState, Loading, Panel } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { retryFailed, trpc } from '../../../api.ts';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { useFindings } from '../editor/use-draft.ts';
import { DifferenceList } from '../difference-list.tsx';
import { AskPanel } from './ask-panel.tsx';
import { Checklist, readinessOf } from './checklist.tsx';
import { usePublishingText } from './messages.ts';
import { MovingPanel } from './moving-panel.tsx';
import { PinsPanel } from './pins-panel.tsx';
import styles from './publishing.module.css';

export function PublishingTab({ draft }: Pick<DraftTabProps, 'draft'>) {
  const text = usePublishingText();
  const { id, revision, workflow } = draft;
  const { findings, checked } = useFindings(draft);
  const { data, error: noPublication } = useQuery(trpc.studio.publication.queryOptions({ id, revision }, { placeholderData: (before) => before }));
  const { data: pins, error: noPins } = useQuery(trpc.studio.mustHaves.queryOptions({ workflow }));
  const { data: plays, error: noPlays, isPlaceholderData } = useQuery(trpc.studio.play.recorded.queryOptions({ id, revision }, { placeholderData: (before) => before }));
  const error = noPublication ?? noPins ?? noPlays;
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (data === undefined || pins === undefined || plays === undefined) return <Panel><Loading rows={8} /></Panel>;
  const readiness = readinessOf({ findings, checked: checked && !isPlaceholderData, pins, plays, differences: data.differences.length });
  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <Panel title={text('changes')}><DifferenceList differences={data.differences} /></Panel>
        {draft.town === null ? <MovingPanel draft={draft} /> : null}
      </div>
      <div className={styles['column']}>
        <Panel title={text('ready')}><Checklist readiness={readiness} /></Panel>
        <AskPanel draft={draft} publication={data} ready={readiness.passed} />
        <PinsPanel draft={draft} pins={pins} />
      </div>
    </div>
  );
}
