// Running items to the version in force: first what would become of each, then, with a reason, the move.
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalText, MigrationPage } from '@jinguo/core';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { client, newCommandKey, trpc } from '../../api.ts';
import type { ChangesProps } from './changes.tsx';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

const shownAtFirst = 12;

export function Migration({ workflow, from, to }: ChangesProps) {
  const text = useStudioText();
  const language = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [key] = useState(newCommandKey);
  const { data: diff } = useQuery(trpc.workflow.diff.queryOptions({ workflow, from, to }, { enabled: open }));
  const { data: target } = useQuery(trpc.studio.exportVersion.queryOptions({ workflow, number: to }, { enabled: open, staleTime: Infinity }));
  const titles = new Map(target?.definition.stages.map((stage) => [stage.id, stage.title]));
  const request = { workflow, from, to, mapping: diff?.renamed ?? {} };
  const plan = useQuery(trpc.workflow.planMigration.queryOptions(request, { enabled: open && diff !== undefined }));
  const run = useMutation({
    mutationFn: async () => {
      let moved = 0;
      let cursor: string | undefined;
      do {
        const page: MigrationPage = await client.workflow.migrate.mutate({ ...request, key, reason: reason.trim(), ...(cursor === undefined ? {} : { cursor }) });
        moved += page.moves;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return moved;
    },
  });
  const close = () => {
    setOpen(false);
    if (run.isSuccess || run.isError) void cache.invalidateQueries({ queryKey: trpc.workflow.pathKey() });
    run.reset();
  };
  const error = plan.error ?? run.error;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('move', { number: to })}</Button>
      <Modal
        open={open}
        title={text('move', { number: to })}
        onCancel={close}
        okText={text('run')}
        cancelText={text(run.isSuccess ? 'close' : 'no')}
        okButtonProps={{ disabled: plan.data === undefined || plan.data.moves === 0 || reason.trim().length < 2 || run.isSuccess, loading: run.isPending }}
        onOk={() => run.mutate()}
      >
        {error === null ? null : <Alert type="error" showIcon title={sentenceOf(error, language)} />}
        {run.isSuccess ? <Alert type="success" showIcon title={text('moved', { count: run.data })} /> : null}
        {plan.data === undefined || run.isSuccess ? null : <Plan plan={plan.data} titles={titles} />}
        {run.isSuccess ? null : <Input.TextArea aria-label={text('reason')} placeholder={text('reason')} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Modal>
    </>
  );
}

export function Plan({ plan, titles }: { readonly plan: MigrationPage; readonly titles: ReadonlyMap<string, LocalText> }) {
  const text = useStudioText();
  const local = useLocal();
  const [all, setAll] = useState(false);
  const titleOf = (stage: string) => {
    const title = titles.get(stage);
    return title === undefined ? stage : local(title);
  };
  return (
    <>
      <h2 className={styles['group']}>{text('planned')}</h2>
      <p className={styles['stages']}>{text('moves', { count: plan.moves })} · {text('stays', { count: plan.stays })} · {text('refused', { count: plan.refused })}</p>
      <ul className={styles['lines']}>
        {(all ? plan.lines : plan.lines.slice(0, shownAtFirst)).map((one) => (
          <li key={one.itemId}>
            <span className="figures">{one.number}</span> {one.reason === null ? text('to', { stage: titleOf(one.to ?? one.stage) }) : local(one.reason)}
            {one.notes.map((note) => <span key={note.zh} className={styles['faint']}>{local(note)}</span>)}
          </li>
        ))}
      </ul>
      {all || plan.lines.length <= shownAtFirst ? null : <Button type="link" size="small" onClick={() => setAll(true)}>{text('all', { count: plan.lines.length })}</Button>}
      {plan.next === null ? null : <p className={styles['faint']}>{text('more', { count: plan.lines.length })}</p>}
    </>
  );
}
