// The picture of a workflow: green where the item has been, blue where it is, grey and dashed what may come, orange where
// it was sent back.
import '@xyflow/react/dist/style.css';
import { ConnectionMode, Controls, Handle, MarkerType, Position, ReactFlow, type Edge, type Node, type NodeProps } from '@xyflow/react';
import type { GraphStage, GraphWay } from '@jinguo/core';
import { CheckOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '../../../components/page-state/state.tsx';
import { useLocal } from '../../../messages/language.ts';
import styles from './flow.module.css';
import { layered, nodeHeight, nodeWidth, ploughed, type Spot } from './place.ts';

export interface FlowGraphProps {
  readonly whole: boolean;
  readonly stages: readonly GraphStage[];
  readonly ways: readonly GraphWay[];
  readonly chosen: string;
  readonly onChoose: (stage: string) => void;
}

type StageNode = Node<{ readonly stage: GraphStage; readonly chosen: boolean }, 'stage'>;

const nodeTypes = { stage: StageCard };
const colours = { walked: '#25734a', ahead: '#b3bcc7', back: '#c2680f' } as const;

export function FlowGraph({ whole, stages, ways, chosen, onChoose }: FlowGraphProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [spots, setSpots] = useState<ReadonlyMap<string, Spot>>();
  const local = useLocal();

  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (frame.current !== null) watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const placed = await layered(stages, ways);
      if (wanted) setSpots(placed);
    };
    if (whole) void draw();
    return () => {
      wanted = false;
    };
  }, [whole, stages, ways]);

  const placed = whole ? spots : width === 0 ? undefined : ploughed(stages, width);
  const height = whole ? undefined : Math.max(...[...(placed?.values() ?? [])].map((spot) => spot.y), 0) + nodeHeight + 24;
  const nodes: StageNode[] = stages.map((stage) => ({
    id: stage.id, type: 'stage', position: placed?.get(stage.id) ?? { x: 0, y: 0 }, width: nodeWidth, height: nodeHeight,
    data: { stage, chosen: stage.id === chosen },
    ariaLabel: local(stage.title),
  }));
  return (
    <div ref={frame} className={styles['frame']} style={{ height }}>
      {placed === undefined ? <Loading /> : (
        <ReactFlow<StageNode>
          nodes={nodes}
          edges={ways.map((way) => edgeOf(way, placed, { whole, label: way.outcomes.map((one) => local(one.title)).join(' / ') }))}
          nodeTypes={nodeTypes}
          connectionMode={ConnectionMode.Loose}
          onNodeClick={(_event, node) => onChoose(node.id)}
          onSelectionChange={({ nodes: [first] }) => { if (first !== undefined) onChoose(first.id); }}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          panOnDrag={whole}
          panOnScroll={false}
          zoomOnScroll={false}
          zoomOnPinch={whole}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          minZoom={0.2}
          {...(whole ? { fitView: true, fitViewOptions: { padding: 0.04 } } : { defaultViewport: { x: 2, y: 12, zoom: 1 } })}
        >
          {whole ? <Controls showInteractive={false} /> : null}
        </ReactFlow>
      )}
    </div>
  );
}

function StageCard({ data: { stage, chosen } }: NodeProps<StageNode>) {
  const local = useLocal();
  const last = stage.visits.findLast((visit) => visit.by !== null);
  return (
    <div className={`${styles['card']} ${styles[stage.state]} ${chosen ? styles['chosen'] : ''}`}>
      {sides.map(([id, position]) => <Handle key={id} id={id} type="source" position={position} className={styles['handle'] ?? ''} isConnectable={false} />)}
      <span className={styles['cardTitle']}>{stage.state === 'done' ? <CheckOutlined /> : null}{local(stage.title)}</span>
      <span className={styles['cardWho']}>{stage.state === 'done' && last?.by ? last.by : stage.who === null ? '' : local(stage.who)}</span>
    </div>
  );
}

const sides = [['l', Position.Left], ['r', Position.Right], ['t', Position.Top], ['b', Position.Bottom]] as const;

function edgeOf(way: GraphWay, spots: ReadonlyMap<string, Spot>, { whole, label }: { readonly whole: boolean; readonly label: string }): Edge {
  const from = spots.get(way.from) ?? { x: 0, y: 0 };
  const to = spots.get(way.to) ?? { x: 0, y: 0 };
  const look = way.isReturn ? 'back' : way.walked > 0 ? 'walked' : 'ahead';
  return {
    id: `${way.from}>${way.to}`,
    source: way.from,
    target: way.to,
    ...(way.isReturn ? { sourceHandle: 't', targetHandle: 't' } : sidesBetween(from, to)),
    type: way.isReturn ? 'default' : 'smoothstep',
    markerEnd: { type: MarkerType.ArrowClosed, color: colours[look], width: 11, height: 11 },
    style: { stroke: colours[look], strokeWidth: way.walked > 0 ? 2 : 1.4, ...(way.walked > 0 ? {} : { strokeDasharray: '5 4' }) },
    ...(whole && way.walked === 0 && !way.isReturn ? {} : way.isReturn ? { label } : {}),
    labelStyle: { fontSize: 11.5, fill: '#87430a' },
  };
}

function sidesBetween(from: Spot, to: Spot): { readonly sourceHandle: string; readonly targetHandle: string } {
  if (Math.abs(from.y - to.y) > nodeHeight && Math.abs(from.x - to.x) < nodeWidth) return from.y < to.y ? { sourceHandle: 'b', targetHandle: 't' } : { sourceHandle: 't', targetHandle: 'b' };
  return from.x <= to.x ? { sourceHandle: 'r', targetHandle: 'l' } : { sourceHandle: 'l', targetHandle: 'r' };
}
