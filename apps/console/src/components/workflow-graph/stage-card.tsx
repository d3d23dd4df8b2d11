import { CheckCircleFilled } from '@ant-design/icons';
import { useLanguage, useLocal } from '@jinguo/console-kit';
import { Handle, Position, useStore, type Node, type NodeProps } from '@xyflow/react';
import type { GraphStage, GraphWay } from '@jinguo/core';
import { Popover } from 'antd';
import { useGraphText } from './messages.ts';
import { StageDetail } from './stage-detail.tsx';
import styles from './stage-card.module.css';

export type StageNode = Node<
  {
    readonly stage: GraphStage;
    readonly ways: readonly GraphWay[];
    readonly open: boolean;
    readonly titleOf: (stage: string) => string;
    readonly onOpen: (stage: string | null) => void;
    readonly onFocus: (stage: string | null) => void;
  },
  'stage'
>;

/** Below this size only titles are legible; they take the room of the rest. */
const farAway = 0.62;

/** A stage as a card; a click or Enter tells all about it. */
export function StageCard({ data: { stage, ways, open, titleOf, onOpen, onFocus } }: NodeProps<StageNode>) {
  const text = useGraphText();
  const local = useLocal();
  const language = useLanguage();
  const far = useStore((state) => state.transform[2] < farAway);
  const who = stage.who === null ? '' : local(stage.who);
  const limit = stage.limit === null ? '' : local(stage.limit);
  const visits = stage.visits.length > 1 ? text('times', { count: stage.visits.length }) : '';
  const by = stage.visits.findLast((visit) => visit.by !== null)?.by;
  return (
    <>
      <Handle type="target" position={Position.Left} className={styles['handle'] ?? ''} isConnectable={false} />
      <Popover
        open={open}
        onOpenChange={(next) => onOpen(next ? stage.id : null)}
        trigger="click"
        destroyOnHidden
        content={<StageDetail stage={stage} ways={ways} titleOf={titleOf} />}
      >
        <button
          type="button"
          className={`${styles['card']} ${styles[stage.state]} ${far ? styles['far'] : ''} nopan`}
          aria-expanded={open}
          aria-current={stage.state === 'current' ? 'step' : undefined}
          onFocus={() => onFocus(stage.id)}
          onBlur={() => onFocus(null)}
          onKeyDown={(event) => { if (event.key === 'Escape') onOpen(null); }}
        >
          <span className={styles['title']}>
            {stage.state === 'done' ? <CheckCircleFilled className={styles['check'] ?? ''} /> : null}
            {local(stage.title)}
            <span className="sr-only">{language === 'zh' ? '，' : ', '}{text(stage.state)}</span>
          </span>
          {far ? null : (
            <>
              <span className={styles['who']}>{stage.state === 'done' && by ? by : who}</span>
              <span className={styles['foot']}>{[limit, visits].filter(Boolean).join(' · ')}</span>
            </>
          )}
        </button>
      </Popover>
      <Handle type="source" position={Position.Right} className={styles['handle'] ?? ''} isConnectable={false} />
    </>
  );
}
