// 到达时: what happens when an item comes to a stage: who is told, which paper is made. A plugin's own effects stay as they are.
import { DeleteOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Field } from './field.tsx';
import { useFlowText, type FlowText } from './messages.ts';
import styles from './panel.module.css';
import type { Stage, StageProps } from './stage-of.ts';
import { usePaperTitles } from './use-paper-titles.ts';

type Effect = Stage['onEnter'][number];
const addable = ['notifyApplicant', 'notifyAssignees', 'makePaper'] as const;
type Addable = (typeof addable)[number];

export function Effects({ definition, stage, sketch, edit }: StageProps) {
  const text = useFlowText();
  const titleOf = usePaperTitles(definition.workflow);
  const local = useLocal();
  const [adding, setAdding] = useState<Addable | null>(null);
  const put = (effects: readonly Effect[]) => edit([{ op: 'set-effects', stage: stage.id, effects: [...effects] }]);
  const add = async (one: Effect) => {
    if (await put([...stage.onEnter, one])) setAdding(null);
  };
  return (
    <div className={styles['stack']}>
      {stage.onEnter.length === 0 ? <p className={styles['faint']}>{text('nothing')}</p> : (
        <ul className={styles['plainList']}>
          {stage.onEnter.map((one, index) => (
            // The same may happen twice; its place tells it apart.
            <li key={`${index} ${JSON.stringify(one)}`} className={styles['line']}>
              <span>{effectName(one.effect, text)}{detailOf(one, { local, text, titleOf })}</span>
              <Button type="text" size="small" aria-label={text('remove')} icon={<DeleteOutlined />} onClick={() => void put(stage.onEnter.filter((_, at) => at !== index))} />
            </li>
          ))}
        </ul>
      )}
      <Select aria-label={text('addEffect')} placeholder={text('addEffect')} value={adding} onChange={setAdding} allowClear options={addable.filter((one) => one !== 'makePaper' || sketch.papers.length > 0).map((one) => ({ value: one, label: effectName(one, text) }))} />
      {adding === null ? null : <NewEffect key={adding} effect={adding} papers={sketch.papers.map((paper) => ({ value: paper, label: titleOf(paper) }))} onAdd={(one) => void add(one)} />}
    </div>
  );
}

function NewEffect({ effect, papers, onAdd }: { readonly effect: Addable; readonly papers: readonly { readonly value: string; readonly label: string }[]; readonly onAdd: (effect: Effect) => void }) {
  const text = useFlowText();
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [paper, setPaper] = useState(papers[0]?.value ?? '');
  if (effect === 'makePaper') {
    return (
      <>
        <Field label={text('paper')}><Select value={paper} onChange={setPaper} options={[...papers]} /></Field>
        <Button onClick={() => onAdd({ effect, params: { paper } })}>{text('add')}</Button>
      </>
    );
  }
  return (
    <>
      <Field label={text('messageZh')}><Input maxLength={100} value={zh} onChange={({ target }) => setZh(target.value)} /></Field>
      <Field label={text('messageEn')}><Input maxLength={200} value={en} onChange={({ target }) => setEn(target.value)} /></Field>
      <Button disabled={zh.trim() === ''} onClick={() => onAdd({ effect, params: { zh: zh.trim(), en: en.trim() || zh.trim() } })}>{text('add')}</Button>
    </>
  );
}

function effectName(effect: string, text: FlowText): string {
  switch (effect) {
    case 'notifyApplicant': return text('notifyApplicant');
    case 'notifyAssignees': return text('notifyAssignees');
    case 'makePaper': return text('makePaper');
    default: return text('carriesOut', { effect });
  }
}

interface Words {
  readonly local: (words: { readonly zh: string; readonly en: string }) => string;
  readonly text: FlowText;
  readonly titleOf: (paper: string) => string;
}

function detailOf({ params = {} }: Effect, { local, text, titleOf }: Words): string {
  const { zh, en, paper } = params;
  if (typeof zh === 'string' && typeof en === 'string') return `${text('colon')}${local({ zh, en })}`;
  return typeof paper === 'string' ? `${text('colon')}${titleOf(paper)}` : '';
}
