// 申报回避关系: my own and near relatives' numbers, of which nobody sees more again than that they were declared.
import { PlusOutlined } from '@ant-design/icons';
import { FailedState, formatMoment, Loading, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import styles from './me-page.module.css';
import { useMeText } from './messages.ts';
import { TieForm } from './tie-form.tsx';

export function TiePanel() {
  const text = useMeText();
  const language = useLanguage();
  const { message } = App.useApp();
  const [declaring, setDeclaring] = useState(false);
  const { data: ties, error, refetch } = useQuery(trpc.tie.list.queryOptions());
  const end = useMutation(
    trpc.tie.end.mutationOptions({
      onSuccess: () => void message.success(text('tieEnded')),
      onError: (refused) => void message.error(sentenceOf(refused, language)),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <Panel title={text('ties')} extra={<Button icon={<PlusOutlined />} onClick={() => setDeclaring(true)}>{text('addTie')}</Button>} flush>
      <p className={styles['hint']}>{text('tiesHint')}</p>
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : ties === undefined ? <Loading rows={2} /> : ties.length === 0 ? <p className={styles['none']}>{text('noTies')}</p> : (
        <ul className={styles['list']}>
          {ties.map((tie) => (
            <li key={tie.id} className={styles['row']}>
              <div className={styles['words']}>
                <p className={styles['what']}>{tie.kind === 'item' ? text('itemTie', { number: tie.number ?? '' }) : text(tie.kind)}</p>
                <p className={`${styles['meta']} figures`}>{text('declaredAt', { when: formatMoment(tie.declaredAt, language) })}</p>
              </div>
              <Popconfirm title={text('endTieAsk')} okText={text('endTie')} cancelText={text('cancel')} onConfirm={() => end.mutate({ id: tie.id })}>
                <Button loading={end.isPending && end.variables.id === tie.id}>{text('endTie')}</Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      )}
      {declaring ? <TieForm onClose={() => setDeclaring(false)} /> : null}
    </Panel>
  );
}
