// One decision for many items: the words once, then what came of each, 成功 n / 失败 n with the reason. It can be stopped
// between two stretches; what is done by then stays done.
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useLanguage } from '@jinguo/console-kit';
import type { ListRow } from '@jinguo/core';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { Phrases } from '../../components/decide/phrases.tsx';
import { takeFocus } from '../../components/take-focus.ts';
import { useWorkbenchText } from './messages.ts';
import { runBatch, type BatchAction, type Line } from './run-batch.ts';
import styles from './workbench.module.css';

export interface BatchDialogProps {
  readonly rows: readonly ListRow[];
  readonly action: BatchAction;
  readonly onClose: () => void;
}

const kinds = { approve: 'good', return: 'back', reject: 'bad' } as const;
const whole = 100;

export function BatchDialog({ rows: given, action, onClose }: BatchDialogProps) {
  const text = useWorkbenchText();
  const language = useLanguage();
  // What was ticked when it was opened: the list behind gets shorter while it is worked off.
  const [rows] = useState(given);
  const [opinion, setOpinion] = useState('');
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'asking' | 'running' | 'over'>('asking');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const stop = useRef(false);
  const missing = (action === 'return' || action === 'reject') && opinion.trim() === '';
  const done = lines.filter((one) => one.ok).length;
  const refused = lines.filter((one) => !one.ok);
  const run = async () => {
    setTried(true);
    if (missing) return;
    setState('running');
    await runBatch({ rows, action, opinion, stopped: () => stop.current, onLines: (more) => setLines((before) => [...before, ...more]) });
    setState('over');
    await Promise.all([queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() }), queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey() })]);
  };
  const footer = {
    asking: (
      <>
        <Button onClick={onClose}>{text('cancel')}</Button>
        <Button type="primary" {...(action === 'accept' ? { ref: takeFocus } : {})} danger={action === 'reject'} onClick={() => void run()}>{text('batchConfirm', { action: text(action), count: rows.length })}</Button>
      </>
    ),
    running: <Button onClick={() => { stop.current = true; }}>{text('stop')}</Button>,
    over: <Button type="primary" ref={takeFocus} onClick={onClose}>{text('close')}</Button>,
  }[state];
  return (
    <Modal open onCancel={state === 'running' ? () => undefined : onClose} closable={state !== 'running'} mask={{ closable: false }} title={text('batchTitle', { action: text(action), count: rows.length })} footer={footer} width={680}>
      {state === 'asking' ? (
        <div className={styles['batchAsk']}>
          <p className={styles['faint']}>{text('batchHint')}</p>
          {action === 'accept' ? null : (
            <>
              <Input.TextArea
                ref={takeFocus}
                value={opinion}
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 6 }}
                placeholder={text(action === 'approve' ? 'opinionOptional' : 'reason')}
                aria-label={text(action === 'approve' ? 'opinionOptional' : 'reason')}
                status={tried && missing ? 'error' : ''}
                onChange={({ target }) => setOpinion(target.value)}
              />
              {tried && missing ? <p className={styles['late']}>{text('reasonNeeded')}</p> : null}
              <div><Phrases kind={kinds[action]} opinion={opinion} onChoose={setOpinion} /></div>
            </>
          )}
        </div>
      ) : (
        <div className={styles['batchAsk']}>
          <Progress percent={Math.round((lines.length / rows.length) * whole)} {...(state === 'over' ? { status: refused.length > 0 ? ('normal' as const) : ('success' as const) } : { status: 'active' as const })} aria-label={text('batchTitle', { action: text(action), count: rows.length })} />
          <p className={styles['batchSum']} aria-live="polite">
            <span className={styles['good']}><CheckCircleFilled /> {text('succeeded', { count: done })}</span>
            <span className={refused.length > 0 ? styles['late'] : styles['faint']}><CloseCircleFilled /> {text('failed', { count: refused.length })}</span>
            {lines.length < rows.length ? <span className={styles['faint']}>{text(state === 'over' ? 'notReached' : 'left', { count: rows.length - lines.length })}</span> : null}
          </p>
          <ul className={styles['report']}>
            {[...refused, ...lines.filter((one) => one.ok)].map((line) => (
              <li key={line.row.itemId} className={line.ok ? undefined : styles['reportBad']}>
                {line.ok ? <CheckCircleFilled className={styles['good'] ?? ''} aria-label={text('ok')} /> : <CloseCircleFilled className={styles['late'] ?? ''} aria-label={text('notOk')} />}
                <span>
                  <Link to="/items/$itemId" params={{ itemId: line.row.itemId }} className={styles['title']}>{line.row.title}</Link>
                  <span className={`${styles['sub']} figures`}>{line.row.number} · {line.row.unitName}</span>
                  {line.ok ? null : <span className={styles['why']}>{line[language]}</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
