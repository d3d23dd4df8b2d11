import { formatMoment, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { trpc, type DraftView } from '../../../api.ts';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';

/** What the leads say to each other about the draft, or about the stage at hand. */
export function Talk({ draft, stage }: { readonly draft: DraftView; readonly stage: string | null }) {
  const text = useFlowText();
  const local = useLocal();
  const language = useLanguage();
  const cache = useQueryClient();
  const [said, setSaid] = useState('');
  const send = useMutation(trpc.studio.comment.mutationOptions({
    onSuccess(now) {
      cache.setQueryData(trpc.studio.draft.queryKey({ id: draft.id }), now);
      setSaid('');
    },
  }));
  const titleOf = (id: string) => draft.definition.stages.find((one) => one.id === id)?.title;
  const title = stage === null ? undefined : titleOf(stage);
  return (
    <div className={styles['stack']}>
      {draft.comments.length === 0 ? <p className={styles['faint']}>{text('talkNone')}</p> : (
        <ul className={styles['plainList']}>
          {draft.comments.map((one) => {
            const about = one.stage === null ? undefined : titleOf(one.stage);
            return (
              <li key={one.id} className={styles['comment']}>
                <span className={`${styles['faint']} figures`}>{one.by} · {formatMoment(one.at, language)}{about === undefined ? '' : ` · ${text('onStage', { stage: local(about) })}`}</span>
                <p>{one.text}</p>
              </li>
            );
          })}
        </ul>
      )}
      {title === undefined ? null : <span className={styles['faint']}>{text('onStage', { stage: local(title) })}</span>}
      <Input.TextArea aria-label={text('say')} placeholder={text('say')} maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} value={said} onChange={({ target }) => setSaid(target.value)} />
      <Button disabled={said.trim() === ''} loading={send.isPending} onClick={() => send.mutate({ id: draft.id, stage, text: said.trim() })}>{text('send')}</Button>
      {send.error ? <Alert type="error" showIcon title={sentenceOf(send.error, language)} /> : null}
    </div>
  );
}
