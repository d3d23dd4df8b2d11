// What would become of the items under way, were they moved to the draft once it is published.
import { Loading, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { trpc, type DraftView } from '../../../api.ts';
import { Plan } from '../migration.tsx';
import { usePublishingText } from './messages.ts';
import styles from './publishing.module.css';

export function MovingPanel({ draft }: { readonly draft: DraftView }) {
  const text = usePublishingText();
  const language = useLanguage();
  const { id, revision, definition } = draft;
  const { data, error } = useQuery(trpc.studio.plan.queryOptions({ id, revision }, { placeholderData: (before) => before }));
  return (
    <Panel title={text('moving')}>
      <p className={styles['faint']}>{text('movingIntro')}</p>
      {error ? <Alert type="warning" showIcon title={sentenceOf(error, language)} /> : data === undefined ? <Loading rows={3} /> : data.lines.length === 0 ? <p>{text('noItems')}</p> : <Plan plan={data} titles={new Map(definition.stages.map((one) => [one.id, one.title]))} />}
    </Panel>
  );
}
