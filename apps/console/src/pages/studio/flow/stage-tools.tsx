// A stage's place in the list people read, the first stage, and its removal.
import { useLocal } from '@jinguo/console-kit';
import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';
import { waysOf, type StageProps } from './stage-of.ts';

export function StageTools({ definition, stage, edit, onGone }: StageProps & { readonly onGone: () => void }) {
  const text = useFlowText();
  const local = useLocal();
  const { stages } = definition;
  const place = stages.findIndex((one) => one.id === stage.id);
  const usual = Object.keys(stage.outcomes).map((outcome) => waysOf(stage, outcome)[0]?.to).find((to) => to !== undefined && to !== stage.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const leadsTo = chosen ?? usual ?? stages.find((one) => one.id !== stage.id)?.id ?? stage.id;
  const move = (after: string | null) => void edit([{ op: 'move-stage', stage: stage.id, after }]);
  const drop = async () => {
    if (await edit([{ op: 'remove-stage', stage: stage.id, leadsTo }])) onGone();
  };
  return (
    <div className={styles['tools']}>
      <Button size="small" disabled={place <= 0} onClick={() => move(stages[place - 2]?.id ?? null)}>{text('earlier')}</Button>
      <Button size="small" disabled={place === stages.length - 1} onClick={() => move(stages[place + 1]?.id ?? null)}>{text('later')}</Button>
      <Button size="small" disabled={definition.start === stage.id} onClick={() => void edit([{ op: 'set-start', stage: stage.id }])}>{text('asStart')}</Button>
      <Popconfirm
        title={text('dropAsk')}
        description={<Select aria-label={text('dropAsk')} value={leadsTo} onChange={setChosen} style={{ width: 220 }} options={stages.filter((one) => one.id !== stage.id).map((one) => ({ value: one.id, label: local(one.title) }))} />}
        okText={text('dropYes')}
        cancelText={text('cancel')}
        onConfirm={() => void drop()}
      >
        <Button size="small" danger>{text('drop')}</Button>
      </Popconfirm>
    </div>
  );
}
