// Which columns a register is to have, and why in full: what opens behind the button. Loaded when it is first opened.
import { DownloadOutlined } from '@ant-design/icons';
import { FailedState, Loading, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Checkbox, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { useLongWork } from '../long-work/use-long-work.ts';
import { WorkBar } from '../long-work/work-bar.tsx';
import { saveFile } from '../save-file.ts';
import { usePhone } from '../use-phone.ts';
import { useRegisterText } from './messages.ts';
import styles from './register-export.module.css';
import type { RegisterOf } from './register-of.ts';

type Columns = inferOutput<typeof trpc.registers.columns>['columns'];

export function RegisterDialog({ of, onClose }: { readonly of: RegisterOf; readonly onClose: () => void }) {
  const text = useRegisterText();
  const phone = usePhone();
  return (
    <Modal open onCancel={onClose} title={text('title')} footer={null} width={phone ? 'calc(100vw - 24px)' : 640}>
      <Choice of={of} onDone={onClose} />
    </Modal>
  );
}

function Choice({ of, onDone }: { readonly of: RegisterOf; readonly onDone: () => void }) {
  const text = useRegisterText();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(trpc.registers.columns.queryOptions(of));
  const [chosen, setChosen] = useState<readonly string[]>();
  const [full, setFull] = useState(false);
  const [reason, setReason] = useState('');
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={5} />;
  if (data.columns.length === 0) return <p>{text('nothing')}</p>;
  const keys = data.columns.map((column) => column.key).filter((key) => (chosen ?? usual(data.columns)).includes(key));
  const hidden = data.columns.some((column) => column.masked && keys.includes(column.key));
  const asks = full && hidden && data.mayUnmask;
  return (
    <div className={styles['choice']}>
      <div className={styles['tools']}>
        <span>{text('columns')} · <span className="figures">{text('chosen', { count: keys.length })}</span></span>
        <Button type="link" onClick={() => setChosen(data.columns.map((column) => column.key))}>{text('all')}</Button>
        <Button type="link" onClick={() => setChosen(usual(data.columns))}>{text('usual')}</Button>
        <Button type="link" onClick={() => setChosen([])}>{text('none')}</Button>
      </div>
      <Groups columns={data.columns} chosen={keys} onChange={setChosen} />
      {of.list !== 'ledgers' && of.list !== 'numbers' && of.list !== 'entries' && of.workflow === undefined ? <p className={styles['faint']}>{text('only')}</p> : null}
      {data.mayUnmask && hidden ? (
        <label className={styles['full']}>
          <Switch checked={full} onChange={setFull} aria-label={text('full')} /> {text('full')}
        </label>
      ) : null}
      {asks ? (
        <>
          <Alert type="warning" showIcon title={text('fullHint')} />
          <Input value={reason} onChange={({ target }) => setReason(target.value)} maxLength={200} placeholder={text('reasonHint')} aria-label={text('reason')} />
        </>
      ) : null}
      <Making wish={{ of, columns: keys, language, ...(asks ? { reason: reason.trim() } : {}) }} full={asks} disabled={keys.length === 0 || (asks && reason.trim().length < 2)} onDone={onDone} />
    </div>
  );
}

interface MakingProps {
  readonly wish: object;
  /** Of a register in full every item looked at is recorded, stopped or not. */
  readonly full: boolean;
  readonly disabled: boolean;
  readonly onDone: () => void;
}

/** The button, then how far it is, and what became of it. */
function Making({ wish, full, disabled, onDone }: MakingProps) {
  const text = useRegisterText();
  const language = useLanguage();
  const work = useLongWork((watch) => saveFile('/registers', wish, watch), onDone);
  if (work.state === 'running') return <WorkBar progress={work.progress} said={({ done }) => text('rows', { count: done })} onStop={work.stop} />;
  return (
    <>
      {work.state === 'failed' ? <Alert type="error" showIcon title={sentenceOf(work.error, language)} /> : null}
      {work.state === 'stopped' ? <Alert type="info" showIcon title={work.progress === undefined ? text('stoppedAtOnce') : text('stopped', { count: work.progress.done })} description={full ? text('stoppedFull') : undefined} /> : null}
      <div className={styles['foot']}>
        <Button type="primary" icon={<DownloadOutlined />} disabled={disabled} onClick={work.begin}>{text('download')}</Button>
      </div>
    </>
  );
}

function Groups({ columns, chosen, onChange }: { readonly columns: Columns; readonly chosen: readonly string[]; readonly onChange: (keys: readonly string[]) => void }) {
  const text = useRegisterText();
  const local = useLocal();
  const groups = [...new Set(columns.map((column) => column.group.zh))];
  return (
    <div className={styles['groups']}>
      {groups.map((zh) => {
        const inside = columns.filter((column) => column.group.zh === zh);
        return (
          <fieldset key={zh} className={styles['group']}>
            <legend>{inside[0] === undefined ? zh : local(inside[0].group)}</legend>
            {inside.map((column) => (
              <Checkbox key={column.key} checked={chosen.includes(column.key)} onChange={({ target }) => onChange(target.checked ? [...chosen, column.key] : chosen.filter((key) => key !== column.key))}>
                {local(column.title)}{column.masked ? <span className={styles['faint']}> {text('masked')}</span> : null}
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

/** The item itself and its figures; a form's own fields are chosen by whoever needs them. */
function usual(columns: Columns): readonly string[] {
  return columns.filter((column) => !column.key.startsWith('form.')).map((column) => column.key);
}
