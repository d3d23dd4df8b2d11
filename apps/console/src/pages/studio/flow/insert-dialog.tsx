// A new stage in between: its name, its kind and who acts; what it needs beyond is set beside the picture afterwards.
import { useLocal } from '@jinguo/console-kit';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { kindName, useFlowText } from './messages.ts';
import styles from './panel.module.css';
import { Rules } from './rules.tsx';
import { freshStage, waysOf, type DraftSketch, type Rule, type StageProps } from './stage-of.ts';

type Block = DraftSketch['blocks'][number]['block'];

export interface InsertDialogProps extends StageProps {
  readonly outcome: string;
  readonly onClose: () => void;
  readonly onInserted?: (stage: string) => void;
}

/** What a new stage of a kind needs at once, so that it can be read. */
const firstSettings: Readonly<Record<string, Readonly<Record<string, string | number | boolean | { readonly workingDays: number }>>>> = {
  review: { mayReject: false },
  wait: { until: { workingDays: 5 } },
  opinions: { vetoEndsItem: false },
  notice: { days: 5, unit: 'workingDays', objection: 'entry' },
};
const offered = ['review', 'inspection', 'opinions', 'notice', 'record', 'wait'] as const;

export function InsertDialog({ definition, sketch, stage, drawn, edit, outcome, onClose, onInserted }: InsertDialogProps) {
  const text = useFlowText();
  const local = useLocal();
  const [what, setWhat] = useState<'stage' | Block>('stage');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof offered)[number]>('review');
  const [rules, setRules] = useState<Rule[]>([...stage.actors]);
  const [saving, setSaving] = useState(false);
  const to = definition.stages.find((one) => one.id === waysOf(stage, outcome)[0]?.to);
  const title = drawn.outcomes.find((one) => one.outcome === outcome)?.title ?? { zh: outcome, en: outcome };
  const insert = async () => {
    setSaving(true);
    const id = freshStage(definition);
    const paper = sketch.papers[0];
    if (what !== 'stage') {
      const made = await edit([{ op: 'add-block', block: what, after: stage.id, outcome, id, ...(paper === undefined ? {} : { paper }) }]);
      setSaving(false);
      if (made) onClose();
      return;
    }
    const settings = { ...firstSettings[kind], ...(kind === 'notice' && paper !== undefined ? { paper } : {}) };
    const made = await edit([{ op: 'add-stage', after: stage.id, outcome, id, kind, title: { zh: name.trim(), en: name.trim() }, actors: rules, settings }]);
    setSaving(false);
    if (!made) return;
    onClose();
    onInserted?.(id);
  };
  return (
    <Modal open title={text('insertTitle')} okText={text('ok')} cancelText={text('cancel')} onCancel={onClose} onOk={() => void insert()} okButtonProps={{ disabled: what === 'stage' && name.trim() === '', loading: saving }}>
      <p className={styles['between']}>{text('insertBetween', { from: local(stage.title), outcome: local(title), to: to === undefined ? '' : local(to.title) })}</p>
      <Form layout="vertical">
        <Form.Item label={text('insertWhat')}><Select aria-label={text('insertWhat')} value={what} onChange={setWhat} options={[{ value: 'stage', label: text('insertOne') }, ...sketch.blocks.map((one) => ({ value: one.block, label: local(one.title) }))]} /></Form.Item>
        {what === 'stage' ? (
          <>
            <Form.Item label={text('name')} htmlFor="inserted-name"><Input id="inserted-name" maxLength={40} value={name} onChange={({ target }) => setName(target.value)} /></Form.Item>
            <Form.Item label={text('kind')}><Select aria-label={text('kind')} value={kind} onChange={setKind} options={offered.filter((one) => sketch.kinds.includes(one)).map((one) => ({ value: one, label: kindName(one, text) }))} /></Form.Item>
            <Form.Item label={text('actor')}><Rules rules={rules} onChange={setRules} definition={definition} sketch={sketch} /></Form.Item>
          </>
        ) : null}
      </Form>
    </Modal>
  );
}
