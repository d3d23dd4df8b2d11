// Which ways lead forward: the rest would bend a picture that is read in one direction, so they are drawn as loops.
import { usualFirst, wayId, type Part } from './shown-part.ts';

export interface Forward {
  /** Stages as the usual course meets them, detours after it. */
  readonly order: readonly string[];
  /** Ids of ways that lead back to where the item came from. */
  readonly back: ReadonlySet<string>;
}

export function forwardOf(part: Part): Forward {
  const done: string[] = [];
  const path = new Set<string>();
  const back = new Set<string>(part.ways.filter((way) => way.isReturn).map((way) => wayId(way.from, way.to)));
  const walk = (id: string): void => {
    path.add(id);
    for (const way of usualFirst(part.ways.filter((one) => one.from === id && !one.isReturn)).toReversed()) {
      if (path.has(way.to)) back.add(wayId(way.from, way.to));
      else if (!done.includes(way.to)) walk(way.to);
    }
    path.delete(id);
    done.push(id);
  };
  for (const stage of part.stages) if (!done.includes(stage.id)) walk(stage.id);
  return { order: done.toReversed(), back };
}
