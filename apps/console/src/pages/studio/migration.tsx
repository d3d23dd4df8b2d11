// Running items to the version in force: first what would become of each, then, with a reason, the move.
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalText, MigrationPage } from '@jinguo/core';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { client, newCommandKey, trpc } from '../../api.ts';
import { useLongWork } from '../../components/long-work/use-long-work.ts';
import { WorkBar } from '../../components/long-work/work-bar.tsx';
import type { ChangesProps } from './changes.tsx';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

const shownAtFirst = 12;
/** Items moved between two looks at whether it shall go on. */
const atOnce = 50;

export function Migration({ workflow, from, to }: ChangesProps) {
  const text = useStudioText();
  const language = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [key] = useState(newCommandKey);
  const { data: diff, error: noDiff } = useQuery(trpc.workflow.diff.queryOptions({ workflow, from, to }, { enabled: open }));
  const { data: target } = useQuery(trpc.studio.exportVersion.queryOptions({ workflow, number: to }, { enabled: open, staleTime: Infinity }));
  const titles = new Map(target?.definition.stages.map((stage) => [stage.id, stage.title]));
  const request = { workflow, from, to, mapping: diff?.renamed ?? {} };
  const plan = useQuery(trpc.workflow.planMigration.queryOptions(request, { enabled: open && diff !== undefined }));
  const [moved, setMoved] = useState(0);
  const work = useLongWork(async ({ signal, onProgress }) => {
    let [looked, cursor]: [number, string | undefined] = [0, undefined];
    setMoved(0);
    do {
      const page: MigrationPage = await client.workflow.migrate.mutate({ ...request, key, reason: reason.trim(), limit: atOnce, ...(cursor === undefined ? {} : { cursor }) });
      looked += page.lines.length;
      setMoved((before) => before + page.moves);
      onProgress({ done: looked, total: plan.data === undefined || plan.data.next !== null ? null : plan.data.lines.length });
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && !signal.aborted);
  });
  const close = () => {
    setOpen(false);
    if (work.state !== 'idle') void cache.invalidateQueries({ queryKey: trpc.workflow.pathKey() });
    work.reset();
  };
  const error = noDiff ?? plan.error ?? work.error ?? null;
  const [running, over] = [work.state === 'running', work.state === 'over'];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('move', { number: to })}</Button>
      <Modal
        open={open}
        title={text('move', { number: to })}
        onCancel={close}
        okText={text('run')}
        closable={!running}
        mask={{ closable: !running }}
        cancelText={text(over || work.state === 'stopped' ? 'close' : 'no')}
        okButtonProps={{ disabled: plan.data === undefined || plan.data.moves === 0 || reason.trim().length < 2 || over }}
        onOk={work.begin}
        {...(running ? { footer: null } : {})}
      >
        {error === null ? null : <Alert type="error" showIcon title={sentenceOf(error, language)} />}
        {over ? <Alert type="success" showIcon title={text('moved', { count: moved })} /> : null}
        {work.state === 'stopped' || work.state === 'failed' ? <Alert type="info" showIcon title={text('movedSome', { count: moved })} /> : null}
        {plan.data === undefined || over ? null : <Plan plan={plan.data} titles={titles} />}
        {over || running ? null : <Input.TextArea aria-label={text('reason')} placeholder={text('reason')} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />}
        {running ? <WorkBar progress={work.progress} said={({ done }) => text('moving', { done, count: moved })} onStop={work.stop} /> : null}
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
