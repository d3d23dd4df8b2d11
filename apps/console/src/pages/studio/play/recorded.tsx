import { FailedState, formatMoment, Loading, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { Play } from '@jinguo/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { trpc, type DraftView } from '../../../api.ts';
import { takeFocus } from '../../../components/take-focus.ts';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';

export interface RecordedProps {
  readonly draft: Pick<DraftView, 'id' | 'revision'>;
  readonly onOpen: (play: Play) => void;
}

/** The recorded plays of the workflow, each as it comes out on this draft. */
export function Recorded({ draft: { id, revision }, onOpen }: RecordedProps) {
  const text = usePlayText();
  const language = useLanguage();
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery(trpc.studio.play.recorded.queryOptions({ id, revision }, { placeholderData: (before) => before, staleTime: Infinity }));
  const keep = (plays: NonNullable<typeof data>) => cache.setQueryData(trpc.studio.play.recorded.queryKey({ id, revision }), plays);
  const rename = useMutation(trpc.studio.play.rename.mutationOptions({ onSuccess: keep }));
  const retire = useMutation(trpc.studio.play.retire.mutationOptions({ onSuccess: keep }));
  const problem = rename.error ?? retire.error;
  const counting = data?.filter((one) => one.retired === null) ?? [];
  const retired = data?.filter((one) => one.retired !== null) ?? [];
  return (
    <Panel title={text('recorded')}>
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : data === undefined ? <Loading rows={3} /> : (
        <>
          <p className={styles['faint']}>{text(counting.length === 0 ? 'recordedNone' : 'recordedHint')}</p>
          <ul className={styles['cases']}>
            {counting.map((one) => <Case key={one.id} play={one} onOpen={onOpen} onRename={(title) => rename.mutate({ id, play: one.id, title })} onRetire={() => retire.mutate({ id, play: one.id })} />)}
          </ul>
          {retired.length === 0 ? null : (
            <details className={styles['retired']}>
              <summary>{text('retired', { count: retired.length })}</summary>
              <ul className={styles['cases']}>
                {retired.map((one) => <li key={one.id}>{one.title} <span className={`${styles['faint']} figures`}>{one.retired === null ? '' : text('retiredBy', { name: one.retired.by, at: formatMoment(one.retired.at, language) })}</span></li>)}
              </ul>
            </details>
          )}
          {problem ? <Alert type="error" showIcon title={sentenceOf(problem, language)} /> : null}
        </>
      )}
    </Panel>
  );
}

interface CaseProps {
  readonly play: { readonly id: string; readonly title: string; readonly play: Play; readonly recordedBy: string; readonly recordedAt: string; readonly broken: { readonly step: number; readonly words: { readonly zh: string; readonly en: string } } | null };
  readonly onOpen: (play: Play) => void;
  readonly onRename: (title: string) => void;
  readonly onRetire: () => void;
}

function Case({ play, onOpen, onRename, onRetire }: CaseProps) {
  const text = usePlayText();
  const local = useLocal();
  const language = useLanguage();
  const [title, setTitle] = useState<string>();
  const save = () => {
    if (title !== undefined && title.trim() !== '' && title.trim() !== play.title) onRename(title.trim());
    setTitle(undefined);
  };
  return (
    <li className={styles['case']}>
      <div className={styles['caseHead']}>
        {title === undefined ? <b>{play.title}</b> : <Input ref={takeFocus} size="small" aria-label={text('name')} maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} onPressEnter={save} onBlur={save} />}
        <Tag color={play.broken === null ? 'success' : 'error'}>{text(play.broken === null ? 'holds' : 'broken')}</Tag>
      </div>
      {play.broken === null ? null : <p className={styles['late']}>{text('brokenAt', { step: play.broken.step + 1 })} · {local(play.broken.words)}</p>}
      <p className={`${styles['faint']} figures`}>{text('steps', { count: play.play.steps.length })} · {text('by', { name: play.recordedBy, at: formatMoment(play.recordedAt, language) })}</p>
      <div className={styles['caseTools']}>
        <Button size="small" onClick={() => onOpen(play.play)}>{text('open')}</Button>
        <Button size="small" type="text" onClick={() => setTitle(play.title)}>{text('rename')}</Button>
        <Popconfirm title={text('retireAsk')} okText={text('retireYes')} cancelText={text('cancel')} onConfirm={onRetire}>
          <Button size="small" type="text" danger>{text('retire')}</Button>
        </Popconfirm>
      </div>
    </li>
  );
}
