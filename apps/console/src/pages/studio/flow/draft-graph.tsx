// The draft as a picture to work on: a click on a stage opens it beside; what is new, changed or wrong is seen at a glance.
import { useLocal } from '@jinguo/console-kit';
import type { DraftFinding } from '@jinguo/core';
import { lazy, Suspense } from 'react';
import { GraphSkeleton } from '../../../components/workflow-graph/graph-skeleton.tsx';
import type { Frame } from '../../../components/workflow-graph/measures.ts';
import { useWidth } from '../../../components/workflow-graph/use-width.ts';
import base from '../../../components/workflow-graph/workflow-graph.module.css';
import styles from './draft-graph.module.css';
import { useFlowText } from './messages.ts';
import type { DraftSketch } from './stage-of.ts';

const DraftCanvas = lazy(async () => ({ default: (await import('./draft-canvas.tsx')).DraftCanvas }));

export interface DraftGraphProps {
  readonly sketch: DraftSketch;
  readonly findings: readonly DraftFinding[];
  readonly selected: string | null;
  readonly onSelect: (stage: string | null) => void;
  /** Whether the check has its say here; it has not of a version that is published. */
  readonly checked?: boolean;
}

export function DraftGraph({ checked = true, ...props }: DraftGraphProps) {
  const text = useFlowText();
  const local = useLocal();
  const { ref, width } = useWidth();
  const frame = frameFor(width);
  return (
    <div>
      <ul className={`${base['legend']} ${styles['legend']}`}>
        <li><i className={styles['added']} />{text('added')}</li>
        <li><i className={styles['changed']} />{text('changed')}</li>
        {checked ? <li><i className={styles['wrong']} />{text('wrong')}</li> : null}
        {checked ? <li><i className={styles['warned']} />{text('warned')}</li> : null}
        {props.sketch.differences.filter((one) => one.kind === 'stageRemoved').map((one) => <li key={one.words.zh} className={styles['removed']}>{local(one.words)}</li>)}
      </ul>
      <div ref={ref} className={`${base['frame']} ${styles['frame']}`}>
        {width === 0 ? <GraphSkeleton frame={frame} /> : (
          <Suspense fallback={<GraphSkeleton frame={frame} />}>
            <DraftCanvas {...props} frame={frame} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

const phone = 640;
/** A card with its gap, a little smaller than life. */
const step = 190;

function frameFor(width: number): Frame {
  if (width < phone) return { direction: 'down', width, columns: 1, height: 480, view: 'scroll' };
  return { direction: 'right', width, columns: Math.max(3, Math.round(width / step)), height: 640, view: 'scroll' };
}
