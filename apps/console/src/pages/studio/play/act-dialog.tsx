import { useLocal } from '@jinguo/console-kit';
import type { JsonObject, LocalDate, PlayStep } from '@jinguo/core';
import { Input, Modal, Radio } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { SchemaForm } from '../../../components/schema-form/schema-form.tsx';
import { asksNothing, withoutEmpty } from '../../../components/schema/read.ts';
import { validate } from '../../../components/schema/validate.ts';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';
import type { PlayedAction } from './use-play.ts';

type Given = Pick<Extract<PlayStep, { do: 'act' }>, 'form' | 'opinion' | 'target' | 'verdict'>;

export interface ActDialogProps {
  readonly action: PlayedAction;
  readonly today: LocalDate | undefined;
  readonly onClose: () => void;
  readonly onDone: (given: Given) => void;
}

/** What an action asks before it is done; forms come filled with an example. */
export function ActDialog({ action, today, onClose, onDone }: ActDialogProps) {
  const text = usePlayText();
  const local = useLocal();
  const [form, setForm] = useState<JsonObject>(action.example ?? {});
  const [opinion, setOpinion] = useState('');
  const [target, setTarget] = useState(action.targets[0]?.stage);
  const [verdict, setVerdict] = useState(action.choices[0]?.verdict);
  const [tried, setTried] = useState(false);
  const asked = action.form !== null && !asksNothing(action.form.schema) ? action.form : null;
  const issues = useMemo(() => (asked === null ? [] : validate(asked.schema, form, today)), [asked, form, today]);
  const needed = action.opinion === 'required' || (action.action === 'opine' && verdict !== undefined && verdict !== 'none');
  const missing = needed && opinion.trim() === '';
  const send = () => {
    setTried(true);
    if (missing || issues.length > 0) return;
    onDone({
      ...(action.form === null ? {} : { form: withoutEmpty(form) }),
      ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }),
      ...(target === undefined ? {} : { target }),
      ...(verdict === undefined ? {} : { verdict }),
    });
  };
  return (
    <Modal open title={local(action.title)} okText={local(action.title)} cancelText={text('cancel')} onOk={send} onCancel={onClose} width={560}>
      <div className={styles['dialog']}>
        {action.targets.length === 0 ? null : <Field label={text('target')}><Radio.Group vertical value={target} onChange={({ target: radio }) => setTarget(String(radio.value))} options={action.targets.map((one) => ({ value: one.stage, label: local(one.title) }))} /></Field>}
        {action.choices.length === 0 ? null : <Field label={text(action.action === 'opine' ? 'answer' : 'result')}><Radio.Group optionType="button" value={verdict} onChange={({ target: radio }) => setVerdict(String(radio.value))} options={action.choices.map((one) => ({ value: one.verdict, label: local(one.title) }))} /></Field>}
        {asked === null ? null : <SchemaForm compact idPrefix="play-act" schema={asked.schema} data={form} onChange={setForm} issues={issues} showAll={tried} today={today} />}
        {action.opinion === 'none' ? null : (
          <Field label={text('opinion')}>
            <Input.TextArea aria-label={text('opinion')} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} value={opinion} status={tried && missing ? 'error' : ''} onChange={({ target: area }) => setOpinion(area.value)} />
            {tried && missing ? <span className={styles['late']}>{text('opinionNeeded')}</span> : null}
          </Field>
        )}
      </div>
    </Modal>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={styles['field']}><span className={styles['label']}>{label}</span>{children}</div>;
}
