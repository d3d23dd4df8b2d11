// Where the stages of a picture stand: a path in lines that turn at the edge like a ploughed field, or the whole workflow
// as ELK lays it out in a worker of its own.
import type { GraphStage, GraphWay } from '@jinguo/core';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const nodeWidth = 172;
export const nodeHeight = 72;
const gapX = 44;
const gapY = 56;

/** Lines from left to right and back again. */
export function ploughed(stages: readonly GraphStage[], width: number): ReadonlyMap<string, Spot> {
  const perLine = Math.max(1, Math.floor((width + gapX) / (nodeWidth + gapX)));
  return new Map(
    stages.map((stage, index) => {
      const line = Math.floor(index / perLine);
      const place = index % perLine;
      const column = line % 2 === 0 ? place : perLine - 1 - place;
      return [stage.id, { x: column * (nodeWidth + gapX), y: line * (nodeHeight + gapY) }];
    }),
  );
}

/** The layered picture of a whole workflow. */
export async function layered(stages: readonly GraphStage[], ways: readonly GraphWay[]): Promise<ReadonlyMap<string, Spot>> {
  const [{ default: Elk }, { default: workerUrl }] = await Promise.all([import('elkjs/lib/elk-api.js'), import('elkjs/lib/elk-worker.min.js?url')]);
  const elk = new Elk({ workerUrl });
  try {
    const placed = await elk.layout({
      id: 'workflow',
      layoutOptions: {
        'elk.algorithm': 'layered',
        'elk.direction': 'RIGHT',
        'elk.layered.spacing.nodeNodeBetweenLayers': '64',
        'elk.spacing.nodeNode': '32',
        'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
        'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      },
      children: stages.map((stage) => ({ id: stage.id, width: nodeWidth, height: nodeHeight })),
      edges: ways.map((way) => ({ id: `${way.from}>${way.to}`, sources: [way.from], targets: [way.to] })),
    });
    return new Map((placed.children ?? []).map((one) => [one.id, { x: one.x ?? 0, y: one.y ?? 0 }]));
  } finally {
    elk.terminateWorker();
  }
}
