// The drawing of a draft. The same layout as an item's picture, redrawn when stages or ways change; it keeps its width and
// scrolls with what is around it.
import '@xyflow/react/dist/style.css';
import { useLocal } from '@jinguo/console-kit';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useDark } from '../../../components/look.ts';
import { wayEdges } from '../../../components/workflow-graph/draw.ts';
import type { Drawing, Spot } from '../../../components/workflow-graph/drawing.ts';
import { GraphSkeleton } from '../../../components/workflow-graph/graph-skeleton.tsx';
import { layOut } from '../../../components/workflow-graph/lay-out.ts';
import { card, type Frame } from '../../../components/workflow-graph/measures.ts';
import { useGraphText } from '../../../components/workflow-graph/messages.ts';
import { isLeaving, wayId, type Part } from '../../../components/workflow-graph/shown-part.ts';
import { WayLine, type WayEdge } from '../../../components/workflow-graph/way-line.tsx';
import { DraftCard, type DraftNode } from './draft-card.tsx';
import type { DraftGraphProps } from './draft-graph.tsx';
import { StageIndex } from './stage-index.tsx';

const nodeTypes = { draft: DraftCard };
const edgeTypes = { way: WayLine };
/** Room around the cards, for loops above and ways beside them, in px. */
const margin = 44;
/** Smaller is not read any more: the picture is then wider than its frame, which scrolls. */
const legible = 0.58;

export function DraftCanvas({ sketch, findings, selected, onSelect, frame }: DraftGraphProps & { readonly frame: Frame }) {
  const text = useGraphText();
  const local = useLocal();
  const dark = useDark();
  const [on, setOn] = useState<string | null>(null);
  const part = useMemo((): Part => ({ ways: sketch.ways, stages: sketch.stages.map((stage) => ({ ...stage, state: 'future', visits: [] })) }), [sketch]);
  // Every stage can be given up: those ways are drawn for the stage at hand only.
  const usual = useMemo(() => new Set(sketch.ways.filter((way) => !isLeaving(way)).map((way) => wayId(way.from, way.to))), [sketch]);
  const drawing = useDrawing(part, frame);
  if (drawing === 'failed') return <StageIndex stages={sketch.stages} selected={selected} onSelect={onSelect} />;
  if (drawing === undefined) return <GraphSkeleton frame={frame} />;
  const { width, height, left, top } = boundsOf(drawing);
  const scale = Math.max(legible, Math.min(1, frame.width / width));
  const nodes = sketch.stages.flatMap((stage): DraftNode[] => {
    const position = drawing.spots.get(stage.id);
    // A new stage shows with the new layout, not in a corner before it.
    if (position === undefined) return [];
    return [{
      id: stage.id, type: 'draft', position, ...card, focusable: false,
      data: { stage, selected: selected === stage.id, isStart: stage.id === sketch.start, worst: worstOf(findings, stage.id), onSelect },
    }];
  });
  return (
    <div style={{ height: height * scale, width: Math.max(frame.width, width * scale) }}>
      <ReactFlowProvider>
        <ReactFlow<DraftNode, WayEdge>
          key={`${scale} ${left} ${top} ${height}`}
          colorMode={dark ? 'dark' : 'light'}
          nodes={nodes}
          edges={wayEdges(sketch.ways, drawing, { ahead: usual, on: on ?? selected }, { text, local })}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          defaultViewport={{ x: -left * scale, y: -top * scale, zoom: scale }}
          onNodeMouseEnter={(_event, node) => setOn(node.id)}
          onNodeMouseLeave={() => setOn(null)}
          onEdgeMouseEnter={(_event, edge) => setOn(edge.id)}
          onEdgeMouseLeave={() => setOn(null)}
          onEdgeClick={(_event, edge) => onSelect(edge.source)}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          panOnDrag={false}
          zoomOnScroll={false}
          zoomOnPinch={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          minZoom={0.2}
        />
      </ReactFlowProvider>
    </div>
  );
}

function worstOf(findings: DraftGraphProps['findings'], stage: string): DraftNode['data']['worst'] {
  const mine = findings.filter((one) => one.stage === stage);
  if (mine.length === 0) return null;
  return mine.some((one) => one.severity === 'error') ? 'error' : 'warning';
}

function boundsOf({ spots, bends }: Drawing): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const corners = [...spots.values(), ...[...spots.values()].map((spot): Spot => ({ x: spot.x + card.width, y: spot.y + card.height })), ...[...bends.values()].flat()];
  const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { left, top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top };
}

/** What the drawing depends on: names and limits may change without moving a card. */
function shapeOf({ stages, ways }: Part): string {
  return JSON.stringify([stages.map((one) => [one.id, one.kind]), ways.map((one) => [one.from, one.to, one.isReturn, one.outcomes.map(({ outcome }) => outcome)])]);
}

function useDrawing(part: Part, { direction, columns }: Frame): Drawing | 'failed' | undefined {
  const [drawn, setDrawn] = useState<{ readonly shape: string; readonly drawing: Drawing | 'failed' }>();
  const shape = `${direction} ${columns} ${shapeOf(part)}`;
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      // A worker may be forbidden or fail to load: the list of stages says the same.
      const drawing = await layOut(part, { direction, columns: direction === 'right' ? columns : null }).catch(() => 'failed' as const);
      if (wanted) setDrawn({ shape, drawing });
    };
    if (drawn?.shape !== shape) void draw();
    return () => {
      wanted = false;
    };
  }, [drawn?.shape, part, shape, direction, columns]);
  // The picture before the change stays until the new one is there, so nothing jumps.
  return drawn?.drawing;
}
