import { Loading, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import type { DifferenceKind } from '@jinguo/core';
import { Alert } from 'antd';
import { trpc } from '../../api.ts';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

export interface ChangesProps {
  readonly workflow: string;
  readonly from: number;
  readonly to: number;
}

const comes: ReadonlySet<DifferenceKind> = new Set(['stageAdded', 'formAdded', 'fieldAdded']);
const goes: ReadonlySet<DifferenceKind> = new Set(['stageRemoved', 'formRemoved', 'fieldRemoved']);

/** What a version changed, a sentence each: green with a plus what came, red with a minus what went. */
export function Changes(between: ChangesProps) {
  const text = useStudioText();
  const local = useLocal();
  const language = useLanguage();
  const { data, error } = useQuery(trpc.workflow.diff.queryOptions(between, { staleTime: Infinity }));
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, language)} />;
  if (data === undefined) return <Loading rows={2} />;
  return (
    <>
      <h2 className={styles['group']}>{text('changes', { number: between.from })}</h2>
      {data.differences.length === 0 ? <p className={styles['faint']}>{text('same')}</p> : (
        <ul className={styles['changes']}>
          {data.differences.map((one) => (
            <li key={`${one.kind} ${one.words.zh}`} className={styles[comes.has(one.kind) ? 'comes' : goes.has(one.kind) ? 'goes' : 'alters']}>{local(one.words)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
