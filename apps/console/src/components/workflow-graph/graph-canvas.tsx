// The picture itself. Loaded only where a workflow is looked at: React Flow and ELK are the console's heaviest parts.
import '@xyflow/react/dist/style.css';
import { useLocal } from '@jinguo/console-kit';
import { Controls, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useDark } from '../look.ts';
import { wayEdges } from './draw.ts';
import { GraphSkeleton } from './graph-skeleton.tsx';
import type { Drawing, Spot } from './drawing.ts';
import { layOut } from './lay-out.ts';
import { card, type Frame } from './measures.ts';
import { useGraphText } from './messages.ts';
import { lineAhead, wayId, type Part } from './shown-part.ts';
import { StageList } from './stage-list.tsx';
import { StageCard, type StageNode } from './stage-card.tsx';
import { WayLine, type WayEdge } from './way-line.tsx';

export interface GraphCanvasProps {
  readonly part: Part;
  readonly whole: Part;
  readonly frame: Frame;
}

/** Ways turn to the next row, and loops rise, outside the cards that are fitted. */
const fitting = { padding: { x: '40px', top: '30px', bottom: '48px' }, maxZoom: 1 } as const;
const narrow = { padding: '14px', maxZoom: 1 } as const;
const nodeTypes = { stage: StageCard };
const edgeTypes = { way: WayLine };

export function GraphCanvas(props: GraphCanvasProps) {
  const drawing = useDrawing(props);
  if (drawing === 'failed') return <StageList part={props.part} shown />;
  if (drawing === undefined) return <GraphSkeleton frame={props.frame} />;
  return (
    <ReactFlowProvider>
      <Canvas key={`${props.frame.direction} ${props.frame.columns} ${props.frame.height} ${props.part.stages.length}`} {...props} drawing={drawing} />
    </ReactFlowProvider>
  );
}

function Canvas({ part, whole, frame, drawing }: GraphCanvasProps & { readonly drawing: Drawing }) {
  const text = useGraphText();
  const local = useLocal();
  const dark = useDark();
  const [open, setOpen] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const { getZoom, setCenter } = useReactFlow();
  const ahead = useMemo(() => {
    const line = lineAhead(whole);
    return new Set(line.map((id, index) => wayId(line[index - 1] ?? '', id)));
  }, [whole]);

  const scrolls = frame.view === 'scroll';
  const titles = new Map(whole.stages.map((stage) => [stage.id, local(stage.title)]));
  const focus = (id: string | null) => {
    setOn(id);
    const spot = id === null ? undefined : drawing.spots.get(id);
    const byKey = document.activeElement?.matches(':focus-visible') ?? false;
    if (spot !== undefined && byKey && !scrolls) void setCenter(spot.x + card.width / 2, spot.y + card.height / 2, { zoom: Math.max(getZoom(), 0.8) });
  };
  const nodes = part.stages.map((stage): StageNode => ({
    id: stage.id, type: 'stage', position: drawing.spots.get(stage.id) ?? { x: 0, y: 0 }, ...card, focusable: false,
    data: {
      stage, open: open === stage.id, onOpen: setOpen, onFocus: focus,
      ways: whole.ways.filter((way) => way.from === stage.id),
      titleOf: (id) => titles.get(id) ?? id,
    },
  }));
  const current = part.stages.find((stage) => stage.state === 'current')?.id;
  const flow = (
    <ReactFlow<StageNode, WayEdge>
      colorMode={dark ? 'dark' : 'light'}
      nodes={nodes}
      edges={wayEdges(part.ways, drawing, { ahead, on: open ?? on }, { text, local })}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodeMouseEnter={(_event, node) => setOn(node.id)}
      onNodeMouseLeave={() => setOn(null)}
      onEdgeMouseEnter={(_event, edge) => setOn(edge.id)}
      onEdgeMouseLeave={() => setOn(null)}
      onMoveStart={(event) => { if (event !== null) setOpen(null); }}
      attributionPosition="bottom-left"
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      zoomOnScroll={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      minZoom={0.2}
      maxZoom={1.6}
      panOnDrag={!scrolls}
      fitView
      fitViewOptions={frame.view === 'near' && current !== undefined ? { ...fitting, maxZoom: 0.8, nodes: [{ id: current }] } : scrolls ? narrow : fitting}
      ariaLabelConfig={{ 'controls.zoomIn.ariaLabel': text('zoomIn'), 'controls.zoomOut.ariaLabel': text('zoomOut'), 'controls.fitView.ariaLabel': text('fit') }}
    >
      {scrolls ? null : <Controls position="bottom-right" orientation="horizontal" showInteractive={false} fitViewOptions={fitting} />}
    </ReactFlow>
  );
  if (!scrolls) return flow;
  const { height, scale } = sizeIn(frame.width, drawing);
  return <Scrolled height={height} to={current === undefined ? 0 : (drawing.spots.get(current)?.y ?? 0) * scale}>{flow}</Scrolled>;
}

/** On a phone the picture keeps its size and scrolls like the page does, from where the item stands. */
function Scrolled({ height, to, children }: { readonly height: number; readonly to: number; readonly children: ReactNode }) {
  const inner = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    inner.current?.parentElement?.scrollTo({ top: to - 160 });
  }, [to]);
  return <div ref={inner} style={{ height }}>{children}</div>;
}

function sizeIn(width: number, { spots }: Drawing): { readonly height: number; readonly scale: number } {
  const all = [...spots.values()];
  const reach = (pick: (spot: Spot) => number) => Math.max(...all.map(pick)) - Math.min(...all.map(pick));
  const scale = Math.min(1, (width - 28) / (reach((spot) => spot.x) + card.width));
  return { height: (reach((spot) => spot.y) + card.height) * scale + 28, scale };
}

function useDrawing({ part, frame: { direction, columns } }: GraphCanvasProps): Drawing | 'failed' | undefined {
  const [drawing, setDrawing] = useState<{ readonly of: Part; readonly drawn: Drawing | 'failed' }>();
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      // A worker may be forbidden or fail to load: the list says the same in words.
      const drawn = await layOut(part, { direction, columns: direction === 'right' ? columns : null }).catch(() => 'failed' as const);
      if (wanted) setDrawing({ of: part, drawn });
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [part, direction, columns]);
  return drawing?.of === part ? drawing.drawn : undefined;
}
