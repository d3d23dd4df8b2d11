// What the picture shows of each way: its line, its colour, and whether its label stands beside it now.
import { MarkerType } from '@xyflow/react';
import type { GraphWay, LocalText } from '@jinguo/core';
import type { Drawing } from './drawing.ts';
import type { GraphText } from './messages.ts';
import { loop, rounded } from './path.ts';
import { isLeaving, wayId } from './shown-part.ts';
import type { WayEdge, WayLook } from './way-line.tsx';

const arrows: Readonly<Record<WayLook, string>> = { walked: '#3f8d63', ahead: '#aab3be', other: '#c3cad2', return: '#d27a1d', returnOther: '#e8b473' };

export interface Words {
  readonly text: GraphText;
  readonly local: (text: LocalText) => string;
}

export interface Attention {
  /** Ids of the ways ahead on the usual line. */
  readonly ahead: ReadonlySet<string>;
  /** The stage or way the reader looks at. */
  readonly on: string | null;
}

export function wayEdges(ways: readonly GraphWay[], drawing: Drawing, attention: Attention, words: Words): WayEdge[] {
  return ways.flatMap((way): WayEdge[] => {
    const from = drawing.spots.get(way.from);
    const to = drawing.spots.get(way.to);
    if (from === undefined || to === undefined) return [];
    const id = wayId(way.from, way.to);
    const corners = drawing.bends.get(id) ?? [];
    const line = corners.length > 1 && !way.isReturn ? rounded(corners) : loop(from, to, drawing.direction);
    const look = lookOf(way, attention.ahead.has(id));
    const strong = attention.on === id || attention.on === way.from;
    if (look === 'other' && isLeaving(way) && !strong) return [];
    const label = strong || way.walked > 0 ? labelOf(way, words) : null;
    return [{
      id, source: way.from, target: way.to, type: 'way',
      data: { line, look, label, strong },
      zIndex: strong ? 1 : 0,
      markerEnd: { type: MarkerType.ArrowClosed, color: arrows[look], width: 12, height: 12 },
    }];
  });
}

function lookOf(way: GraphWay, ahead: boolean): WayLook {
  if (way.isReturn) return way.walked > 0 ? 'return' : 'returnOther';
  if (way.walked > 0) return 'walked';
  return ahead ? 'ahead' : 'other';
}

function labelOf(way: GraphWay, { text, local }: Words): string {
  if (way.isReturn) return way.walked > 1 ? text('returnTimes', { count: way.walked }) : text('returnWay');
  return way.outcomes.map((one) => local(one.title)).join(' / ');
}
