import { ExclamationCircleFilled, FlagFilled, WarningFilled } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { Handle, Position, useStore, type Node, type NodeProps } from '@xyflow/react';
import type { DraftStage } from '@jinguo/core';
import base from '../../../components/workflow-graph/stage-card.module.css';
import styles from './draft-card.module.css';
import { useFlowText } from './messages.ts';

export type DraftNode = Node<
  {
    readonly stage: DraftStage;
    readonly selected: boolean;
    readonly isStart: boolean;
    readonly worst: 'error' | 'warning' | null;
    readonly onSelect: (stage: string) => void;
  },
  'draft'
>;

/** Below this size only titles are legible. */
const farAway = 0.55;

/** A stage of a draft as a card; a click opens it. */
export function DraftCard({ data: { stage, selected, isStart, worst, onSelect } }: NodeProps<DraftNode>) {
  const text = useFlowText();
  const local = useLocal();
  const far = useStore((state) => state.transform[2] < farAway);
  const said = [stage.change === null ? '' : text(stage.change), worst === null ? '' : text(worst === 'error' ? 'wrong' : 'warned')].filter(Boolean).join(text('comma'));
  return (
    <>
      <Handle type="target" position={Position.Left} className={base['handle'] ?? ''} isConnectable={false} />
      <button
        type="button"
        className={[base['card'], stage.kind === 'end' ? styles['end'] : '', stage.change === null ? '' : styles[stage.change], worst === null ? '' : styles[worst], selected ? styles['selected'] : '', far ? base['far'] : '', 'nopan'].join(' ')}
        aria-pressed={selected}
        onClick={() => onSelect(stage.id)}
      >
        <span className={base['title']}>
          {isStart ? <FlagFilled className={styles['flag'] ?? ''} title={text('start')} /> : null}
          {worst === 'error' ? <ExclamationCircleFilled aria-hidden className={styles['bad'] ?? ''} /> : worst === 'warning' ? <WarningFilled aria-hidden className={styles['doubt'] ?? ''} /> : null}
          {local(stage.title)}
          {said === '' ? null : <span className="sr-only">{text('comma')}{said}</span>}
        </span>
        {far ? null : (
          <>
            <span className={base['who']}>{stage.who === null ? '' : local(stage.who)}</span>
            <span className={base['who']}>{stage.limit === null ? '' : local(stage.limit)}</span>
          </>
        )}
      </button>
      <Handle type="source" position={Position.Right} className={base['handle'] ?? ''} isConnectable={false} />
    </>
  );
}
