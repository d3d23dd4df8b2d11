import { Loading, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { trpc } from '../../api.ts';
import { DifferenceList } from './difference-list.tsx';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

export interface ChangesProps {
  readonly workflow: string;
  readonly from: number;
  readonly to: number;
}

/** What a version changed against the one before. */
export function Changes(between: ChangesProps) {
  const text = useStudioText();
  const language = useLanguage();
  const { data, error } = useQuery(trpc.workflow.diff.queryOptions(between, { staleTime: Infinity }));
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, language)} />;
  if (data === undefined) return <Loading rows={2} />;
  return (
    <>
      <h2 className={styles['group']}>{text('changes', { number: between.from })}</h2>
      <DifferenceList differences={data.differences} />
    </>
  );
}
