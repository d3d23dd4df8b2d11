// The picture itself. Loaded only where a workflow is looked at: React Flow and ELK are the console's heaviest parts.
import '@xyflow/react/dist/style.css';
import { Controls, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useLocal } from '../../messages/language.ts';
import { wayEdges } from './draw.ts';
import { GraphSkeleton } from './graph-skeleton.tsx';
import type { Drawing } from './drawing.ts';
import { layOut } from './lay-out.ts';
import { card, type Frame } from './measures.ts';
import { useGraphText } from './messages.ts';
import { lineAhead, wayId, type Part } from './shown-part.ts';
import { StageCard, type StageNode } from './stage-card.tsx';
import { WayLine, type WayEdge } from './way-line.tsx';

export interface GraphCanvasProps {
  readonly part: Part;
  readonly whole: Part;
  readonly frame: Frame;
  /** Turns the line at the frame's edge; off for the whole workflow, which is panned. */
  readonly wraps: boolean;
}

const nodeTypes = { stage: StageCard };
const edgeTypes = { way: WayLine };

export function GraphCanvas(props: GraphCanvasProps) {
  const drawing = useDrawing(props);
  if (drawing === undefined) return <GraphSkeleton frame={props.frame} />;
  return (
    <ReactFlowProvider>
      <Canvas key={`${props.frame.direction} ${props.frame.columns} ${props.frame.height} ${props.part.stages.length}`} {...props} drawing={drawing} />
    </ReactFlowProvider>
  );
}

function Canvas({ part, whole, drawing }: GraphCanvasProps & { readonly drawing: Drawing }) {
  const text = useGraphText();
  const local = useLocal();
  const [open, setOpen] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const { getZoom, setCenter } = useReactFlow();
  const ahead = useMemo(() => {
    const line = lineAhead(whole);
    return new Set(line.map((id, index) => wayId(line[index - 1] ?? '', id)));
  }, [whole]);

  const titles = new Map(whole.stages.map((stage) => [stage.id, local(stage.title)]));
  const focus = (id: string | null) => {
    setOn(id);
    const spot = id === null ? undefined : drawing.spots.get(id);
    const byKey = document.activeElement?.matches(':focus-visible') ?? false;
    if (spot !== undefined && byKey) void setCenter(spot.x + card.width / 2, spot.y + card.height / 2, { zoom: Math.max(getZoom(), 0.8) });
  };
  const nodes = part.stages.map((stage): StageNode => ({
    id: stage.id, type: 'stage', position: drawing.spots.get(stage.id) ?? { x: 0, y: 0 }, ...card, focusable: false,
    data: {
      stage, open: open === stage.id, onOpen: setOpen, onFocus: focus,
      ways: whole.ways.filter((way) => way.from === stage.id),
      titleOf: (id) => titles.get(id) ?? id,
    },
  }));
  return (
    <ReactFlow<StageNode, WayEdge>
      nodes={nodes}
      edges={wayEdges(part.ways, drawing, { ahead, on: open ?? on }, { text, local })}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodeMouseEnter={(_event, node) => setOn(node.id)}
      onNodeMouseLeave={() => setOn(null)}
      onEdgeMouseEnter={(_event, edge) => setOn(edge.id)}
      onEdgeMouseLeave={() => setOn(null)}
      onMoveStart={(event) => { if (event !== null) setOpen(null); }}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      zoomOnScroll={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      minZoom={0.2}
      maxZoom={1.6}
      fitView
      fitViewOptions={{ padding: 0.04, maxZoom: 1 }}
      ariaLabelConfig={{ 'controls.zoomIn.ariaLabel': text('zoomIn'), 'controls.zoomOut.ariaLabel': text('zoomOut'), 'controls.fitView.ariaLabel': text('fit') }}
    >
      <Controls showInteractive={false} fitViewOptions={{ padding: 0.04, maxZoom: 1 }} />
    </ReactFlow>
  );
}

function useDrawing({ part, frame: { direction, columns }, wraps }: GraphCanvasProps): Drawing | undefined {
  const [drawing, setDrawing] = useState<{ readonly of: Part; readonly drawn: Drawing }>();
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const drawn = await layOut(part, { direction, columns: wraps && direction === 'right' ? columns : null });
      if (wanted) setDrawing({ of: part, drawn });
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [part, direction, columns, wraps]);
  return drawing?.of === part ? drawing.drawn : undefined;
}
