// Where the stages stand and how the ways run, worked out by ELK in a worker: its 1.6 MB stay out of the page's own script.
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Drawing } from './drawing.ts';
import { forwardOf, type Forward } from './forward.ts';
import { isLeaving, wayId, type Part } from './shown-part.ts';
import { inRows } from './in-rows.ts';
import { card, gaps, type Direction } from './measures.ts';

export interface LayOutOptions {
  readonly direction: Direction;
  /** Stages side by side before the line turns to the next row; null keeps one row. */
  readonly columns: number | null;
}

export async function layOut(part: Part, { direction, columns }: LayOutOptions): Promise<Drawing> {
  const [{ default: Elk }, { default: workerUrl }] = await Promise.all([import('elkjs/lib/elk-api.js'), import('elkjs/lib/elk-worker.min.js?url')]);
  const elk = new Elk({ workerUrl });
  try {
    const drawing = read(await elk.layout(question(part, forwardOf(part), direction)), direction);
    return columns === null ? drawing : inRows(drawing, part.ways, columns);
  } finally {
    elk.terminateWorker();
  }
}

function question(part: Part, { order, back }: Forward, direction: Direction): ElkNode {
  const gap = gaps[direction];
  const ends = new Set(part.stages.filter((stage) => stage.kind === 'end').map((stage) => stage.id));
  return {
    id: 'workflow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': direction === 'right' ? 'RIGHT' : 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(gap.along),
      'elk.spacing.nodeNode': String(gap.across),
      'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.nodePlacement.favorStraightEdges': 'true',
      'elk.layered.mergeEdges': 'true',
    },
    children: order.map((id) => ({ id, ...card, ...(ends.has(id) ? { layoutOptions: { 'elk.layered.layering.layerConstraint': 'LAST' } } : {}) })),
    edges: part.ways
      .filter((way) => !back.has(wayId(way.from, way.to)) && (way.walked > 0 || !isLeaving(way)))
      .map((way) => ({ id: wayId(way.from, way.to), sources: [way.from], targets: [way.to] })),
  };
}

function read(placed: ElkNode, direction: Direction): Drawing {
  return {
    direction,
    spots: new Map((placed.children ?? []).map((one) => [one.id, { x: one.x ?? 0, y: one.y ?? 0 }])),
    bends: new Map((placed.edges ?? []).map((edge) => [edge.id, (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint])])),
  };
}
