// 去向: where each outcome of a stage leads, under which conditions; the first way that fits is taken.
import { BranchesOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { Button, Select, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { ConditionDialog } from './condition/condition-dialog.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';
import { waysOf, type StageProps } from './stage-of.ts';

/** The way whose condition is at hand; `at` is the place of the condition among the way's, null for a new one. */
interface AtHand {
  readonly outcome: string;
  readonly way: number;
  readonly at: number | null;
}

export function Ways({ onPick, ...props }: StageProps & { readonly onPick: (stage: string) => void }) {
  const text = useFlowText();
  const local = useLocal();
  const { definition, stage, drawn, edit } = props;
  const [asked, setAsked] = useState<AtHand | null>(null);
  const [inserting, setInserting] = useState<string | null>(null);
  const titles = definition.stages.map((one) => ({ value: one.id, label: local(one.title) }));
  const put = (outcome: string, ways: ReturnType<typeof waysOf>) => void edit([{ op: 'set-way', stage: stage.id, outcome, ways: [...ways] }]);
  const missing = drawn.outcomes.filter((one) => one.ways.length === 0);
  return (
    <div className={styles['stack']}>
      {drawn.outcomes.filter((one) => one.ways.length > 0).map(({ outcome, title, ways }) => {
        const raw = waysOf(stage, outcome);
        return (
          <div key={outcome} className={styles['outcome']}>
            <div className={styles['outcomeHead']}>
              <b>{local(title)}</b>
              <span className={styles['tools']}>
                <Tooltip title={text('insert')}><Button type="text" size="small" aria-label={`${text('insert')}${text('colon')}${local(title)}`} icon={<PlusOutlined />} onClick={() => setInserting(outcome)} /></Tooltip>
                <Tooltip title={text('addWay')}><Button type="text" size="small" aria-label={`${text('addWay')}${text('colon')}${local(title)}`} icon={<BranchesOutlined />} onClick={() => put(outcome, [{ to: raw.at(-1)?.to ?? stage.id }, ...raw])} /></Tooltip>
              </span>
            </div>
            {ways.length > 1 ? <p className={styles['faint']}>{text('first')}</p> : null}
            {ways.map((way, index) => (
              // A way is told from its like by its place: order is what counts.
              <div key={`${index} ${way.to}`} className={styles['way']}>
                <div className={styles['conditions']}>
                  {way.when.length === 0 ? <span className={styles['faint']}>{text('always')}</span> : way.when.map((one, at) => (
                    <Tag key={local(one.words)} className={styles['condition'] ?? ''} color={one.cel === null ? 'default' : 'blue'}>
                      <button type="button" disabled={one.cel === null} className={styles['plain']} aria-label={`${text('editCondition')}${text('colon')}${local(one.words)}`} onClick={() => setAsked({ outcome, way: index, at })}>{text('when')} {local(one.words)}</button>
                    </Tag>
                  ))}
                  <Button type="link" size="small" onClick={() => setAsked({ outcome, way: index, at: null })}>{text('addCondition')}</Button>
                </div>
                <div className={styles['to']}>
                  <span aria-hidden="true">→</span>
                  <Select showSearch={{ optionFilterProp: 'label' }} aria-label={`${local(title)} ${text('toStage')}`} className={styles['grow'] ?? ''} value={way.to} onChange={(to) => put(outcome, raw.map((one, at) => (at === index ? { ...one, to } : one)))} options={titles} />
                  <Button type="text" aria-label={text('removeWay')} icon={<DeleteOutlined />} onClick={() => put(outcome, raw.filter((_, at) => at !== index))} />
                </div>
              </div>
            ))}
          </div>
        );
      })}
      {missing.map(({ outcome, title, needed }) => (
        <Select key={outcome} showSearch={{ optionFilterProp: 'label' }} status={needed ? 'error' : ''} aria-label={text('setOutcome', { outcome: local(title) })} placeholder={`${text('setOutcome', { outcome: local(title) })}${needed ? text('needed') : ''}`} value={null} onChange={(to: string | null) => { if (to !== null) put(outcome, [{ to }]); }} options={titles} />
      ))}
      {asked === null ? null : <ConditionDialog {...props} {...asked} onClose={() => setAsked(null)} />}
      {inserting === null ? null : <InsertDialog {...props} outcome={inserting} onInserted={onPick} onClose={() => setInserting(null)} />}
    </div>
  );
}
