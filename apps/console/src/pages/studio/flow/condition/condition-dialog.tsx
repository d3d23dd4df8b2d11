// One condition of a way: as rows to fill in, or as the CEL they write; either is read back into the other.
import { sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import type { ConditionGroup } from '@jinguo/core';
import { Alert, Input, Modal, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../../../../api.ts';
import { Field } from '../field.tsx';
import { useFlowText } from '../messages.ts';
import styles from '../panel.module.css';
import { waysOf, type StageProps } from '../stage-of.ts';
import { CelInput } from './cel-input.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { emptyGroup } from './rows.ts';

export interface ConditionDialogProps extends StageProps {
  readonly outcome: string;
  readonly way: number;
  /** The condition's place among the way's; null for a new one. */
  readonly at: number | null;
  readonly onClose: () => void;
}

/** What is to be read: a text, or rows. */
interface Asked {
  readonly cel?: string;
  readonly rows?: ConditionGroup;
}

export function ConditionDialog({ definition, sketch, stage, drawn, edit, outcome, way, at, onClose }: ConditionDialogProps) {
  const text = useFlowText();
  const local = useLocal();
  const language = useLanguage();
  const when = waysOf(stage, outcome)[way]?.when ?? [];
  const old = at === null ? undefined : when[at];
  const [cel, setCel] = useState(old !== undefined && 'cel' in old ? old.cel : '');
  const [unmet, setUnmet] = useState(old !== undefined && 'cel' in old ? (old.unmet ?? { zh: '', en: '' }) : { zh: '', en: '' });
  const [rows, setRows] = useState<ConditionGroup | null>(cel === '' ? emptyGroup(sketch.names) : null);
  const [shown, setShown] = useState<'rows' | 'cel'>('rows');
  const [saving, setSaving] = useState(false);
  const newest = useRef<Asked>({});
  const { mutate, data, error } = useMutation(trpc.studio.condition.mutationOptions({
    onSuccess(answer, asked) {
      // What she typed since is not put back by an answer to what she typed before.
      if (asked.cel !== newest.current.cel || asked.rows !== newest.current.rows) return;
      // What is being filled in row by row, or typed, stays as it stands; the other side is read from it.
      if (asked.rows === undefined) setRows(answer.rows);
      else setCel(answer.cel);
    },
  }));
  const read = (asked: Asked) => {
    newest.current = asked;
    mutate({ definition, ...asked });
  };
  useEffect(() => {
    if (cel !== '') read({ cel });
    else if (rows !== null) read({ rows });
    // Only when it opens: afterwards every change is read as it is made.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const changeRows = (next: ConditionGroup) => {
    setRows(next);
    read({ rows: next });
  };
  const set = async (next: typeof when) => {
    setSaving(true);
    const made = await edit([{ op: 'set-condition', stage: stage.id, outcome, way, when: next }]);
    setSaving(false);
    if (made) onClose();
  };
  const keep = () => {
    const own = { cel: cel.trim(), ...(unmet.zh.trim() === '' ? {} : { unmet: { zh: unmet.zh.trim(), en: unmet.en.trim() || unmet.zh.trim() } }) };
    return set(at === null ? [...when, own] : when.map((one, place) => (place === at ? own : one)));
  };
  const to = definition.stages.find((one) => one.id === waysOf(stage, outcome)[way]?.to);
  const title = drawn.outcomes.find((one) => one.outcome === outcome)?.title ?? { zh: outcome, en: outcome };
  const problem = data?.problem ?? null;
  return (
    <Modal
      open
      width={720}
      title={text('conditionOf', { outcome: local(title), to: to === undefined ? '' : local(to.title) })}
      okText={text('ok')}
      cancelText={text('cancel')}
      onCancel={onClose}
      onOk={() => void keep()}
      okButtonProps={{ disabled: cel.trim() === '' || problem !== null, loading: saving }}
    >
      <div className={styles['stack']}>
        <Segmented value={shown} onChange={setShown} options={[{ value: 'rows', label: text('asRows') }, { value: 'cel', label: text('asCel') }]} />
        {shown === 'cel' ? <CelInput value={cel} names={sketch.names} onChange={(typed) => { setCel(typed); read({ cel: typed }); }} />
          : rows === null ? <Alert type="info" showIcon title={text('notRows')} />
          : <ConditionRows group={rows} names={sketch.names} definition={definition} roles={sketch.roles} onChange={changeRows} />}
        {shown === 'rows' && cel !== '' ? <code className={styles['cel']}>{cel}</code> : null}
        {problem === null ? null : <Alert type="warning" showIcon title={local(problem)} />}
        {error === null ? null : <Alert type="error" showIcon title={sentenceOf(error, language)} />}
        <Field label={text('unmet')}><Input maxLength={200} value={unmet.zh} onChange={({ target }) => setUnmet({ ...unmet, zh: target.value })} /></Field>
        {unmet.zh === '' ? null : <Field label={text('unmetEn')}><Input maxLength={200} value={unmet.en} onChange={({ target }) => setUnmet({ ...unmet, en: target.value })} /></Field>}
        {at === null ? null : <button type="button" className={styles['drop']} onClick={() => void set(when.filter((_, place) => place !== at))}>{text('dropCondition')}</button>}
      </div>
    </Modal>
  );
}
