// Where the stages stand and how the ways run, worked out by ELK in a worker: its 1.6 MB stay out of the page's own script.
import type { GraphWay } from '@jinguo/core';
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
    const below = columns === null ? [] : endsBelow(part);
    const forward = forwardOf(part);
    const laid: Part = { stages: part.stages.filter((stage) => !below.includes(stage.id)), ways: part.ways.filter((way) => !below.includes(way.from) && !below.includes(way.to)) };
    const drawing = read(await elk.layout(question(laid, { ...forward, order: forward.order.filter((id) => !below.includes(id)) }, direction)), direction);
    if (columns === null) return drawing;
    const toBelow = part.ways.filter((way) => below.includes(way.to) && isDrawn(way, forward));
    return inRows(drawing, part.ways, { columns, below, toBelow });
  } finally {
    elk.terminateWorker();
  }
}

/** Many ends one above the other would stretch the last column, and the picture with it. */
function endsBelow({ stages }: Part): readonly string[] {
  const ends = stages.filter((stage) => stage.kind === 'end').map((stage) => stage.id);
  return ends.length > 2 && ends.length < stages.length ? ends : [];
}

function isDrawn(way: GraphWay, { back }: Forward): boolean {
  return !back.has(wayId(way.from, way.to)) && (way.walked > 0 || !isLeaving(way));
}

function question(part: Part, forward: Forward, direction: Direction): ElkNode {
  const gap = gaps[direction];
  const ends = new Set(part.stages.filter((stage) => stage.kind === 'end').map((stage) => stage.id));
  const drawn = part.ways.filter((way) => isDrawn(way, forward));
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
      // As the usual course meets them, so that it stays in one line and detours stand beside it.
      'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.nodePlacement.favorStraightEdges': 'true',
      'elk.layered.mergeEdges': 'true',
    },
    children: forward.order.map((id) => ({ id, ...card, ...(ends.has(id) ? { layoutOptions: { 'elk.layered.layering.layerConstraint': 'LAST' } } : {}) })),
    edges: [...held(part, forward, drawn), ...drawn.map((way) => ({ id: wayId(way.from, way.to), sources: [way.from], targets: [way.to] }))],
  };
}

/** What only returns lead to, 退回补正, would stand above where all begins: a way that is not drawn puts it behind. */
function held({ stages, ways }: Part, { order, back }: Forward, drawn: readonly GraphWay[]): NonNullable<ElkNode['edges']> {
  const [first] = order;
  const returned = stages.filter(({ id }) => id !== first && !drawn.some((way) => way.to === id || (way.from === id && way.to === first)) && ways.some((way) => way.to === id && back.has(wayId(way.from, id))));
  return first === undefined ? [] : returned.map(({ id }) => ({ id: `held ${id}`, sources: [first], targets: [id] }));
}

function read(placed: ElkNode, direction: Direction): Drawing {
  return {
    direction,
    spots: new Map((placed.children ?? []).map((one) => [one.id, { x: one.x ?? 0, y: one.y ?? 0 }])),
    bends: new Map((placed.edges ?? []).map((edge) => [edge.id, (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint])])),
  };
}
