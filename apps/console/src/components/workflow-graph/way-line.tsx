import { BaseEdge, EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import type { Line } from './path.ts';
import styles from './way-line.module.css';

export type WayLook = 'walked' | 'ahead' | 'other' | 'return' | 'returnOther';

export type WayEdge = Edge<{ readonly line: Line; readonly look: WayLook; readonly label: string | null; readonly strong: boolean }, 'way'>;

/** A way between two stages, with its label if it has one just now. */
export function WayLine({ id, data, markerEnd }: EdgeProps<WayEdge>) {
  if (data === undefined) return null;
  const { line, look, label, strong } = data;
  return (
    <>
      <BaseEdge id={id} path={line.path} className={`${styles[look]} ${strong ? styles['strong'] : ''}`} {...(markerEnd === undefined ? {} : { markerEnd })} interactionWidth={16} />
      {label === null ? null : (
        <EdgeLabelRenderer>
          <span
            className={`${styles['label']} ${styles[`${look}Label`] ?? ''}`}
            style={{ transform: `translate(-50%, -50%) translate(${line.middle.x}px, ${line.middle.y}px)`, maxWidth: strong ? 220 : line.room, zIndex: strong ? 1001 : 1000 }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
