import { card, gaps, rowGap, type Frame } from './measures.ts';
import { useGraphText } from './messages.ts';
import styles from './workflow-graph.module.css';

/** Stands in the frame while the picture loads: as high as the picture will be, so that nothing jumps. */
export function GraphSkeleton({ frame }: { readonly frame: Frame }) {
  const text = useGraphText();
  const rows = Math.max(1, Math.floor(frame.height / (card.height + (frame.direction === 'right' ? rowGap : gaps.down.along))));
  return (
    <output className={styles['skeleton']} aria-label={text('drawing')} style={{ gridTemplateColumns: `repeat(${frame.columns}, ${card.width}px)` }}>
      {Array.from({ length: frame.columns * rows }, (_, place) => <span key={place} className={styles['ghost']} />)}
    </output>
  );
}
