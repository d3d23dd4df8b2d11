// The workflow of one item as a picture: green where it has been, blue where it is, grey and dashed what may come, orange
// loops where it was sent back. Small itself; what draws comes when it is needed.
import type { GraphStage, GraphWay } from '@jinguo/core';
import { Switch } from 'antd';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { GraphSkeleton } from './graph-skeleton.tsx';
import { frameForPath, frameForWhole } from './measures.ts';
import { useGraphText } from './messages.ts';
import { shownPart } from './shown-part.ts';
import { StageList } from './stage-list.tsx';
import { useWidth } from './use-width.ts';
import styles from './workflow-graph.module.css';

const GraphCanvas = lazy(async () => ({ default: (await import('./graph-canvas.tsx')).GraphCanvas }));

export interface WorkflowGraphProps {
  readonly stages: readonly GraphStage[];
  readonly ways: readonly GraphWay[];
}

export function WorkflowGraph({ stages, ways }: WorkflowGraphProps) {
  const text = useGraphText();
  const [all, setAll] = useState(false);
  const { ref, width } = useWidth();
  const switchId = useId();
  const whole = useMemo(() => ({ stages, ways }), [stages, ways]);
  const shown = useMemo(() => shownPart(whole), [whole]);
  const part = all ? whole : shown;
  const frame = all ? frameForWhole(width) : frameForPath(width, part.stages.length);
  if (stages.length === 0) return <p className={styles['empty']}>{text('empty')}</p>;
  return (
    <div className={styles['graph']}>
      <div className={styles['bar']}>
        <Legend />
        {shown.stages.length === stages.length ? null : (
          <label className={styles['switch']} htmlFor={switchId}>
            <span className={styles['count']}>{text('shownOf', { shown: part.stages.length, all: stages.length })}</span>
            {text('showAll')}
            <Switch id={switchId} size="small" checked={all} onChange={setAll} />
          </label>
        )}
      </div>
      <StageList part={part} />
      <div ref={ref} className={styles['frame']} style={{ height: frame.height }}>
        {width === 0 ? <GraphSkeleton frame={frame} /> : (
          <Suspense fallback={<GraphSkeleton frame={frame} />}>
            <GraphCanvas part={part} whole={whole} frame={frame} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function Legend() {
  const text = useGraphText();
  return (
    <ul className={styles['legend']}>
      <li><i className={styles['done']} />{text('done')}</li>
      <li><i className={styles['current']} />{text('current')}</li>
      <li><i className={styles['future']} />{text('future')}</li>
      <li><i className={styles['return']} />{text('returnWay')}</li>
    </ul>
  );
}
