// Which ways lead forward: the rest would bend a picture that is read in one direction, so they are drawn as loops.
import { usualFirst, wayId, type Part } from './shown-part.ts';

export interface Forward {
  /** Stages as the usual course meets them, detours after it. */
  readonly order: readonly string[];
  /** Ids of ways that lead back to where the item came from. */
  readonly back: ReadonlySet<string>;
}

export function forwardOf(part: Part): Forward {
  const order: string[] = [];
  const path = new Set<string>();
  const seen = new Set<string>();
  const back = new Set<string>(part.ways.filter((way) => way.isReturn).map((way) => wayId(way.from, way.to)));
  const walk = (id: string): readonly string[] => {
    path.add(id);
    seen.add(id);
    let after: readonly string[] = [];
    for (const way of usualFirst(part.ways.filter((one) => one.from === id && !one.isReturn)).toReversed()) {
      if (path.has(way.to)) back.add(wayId(way.from, way.to));
      else if (!seen.has(way.to)) after = [...walk(way.to), ...after];
    }
    path.delete(id);
    return [id, ...after];
  };
  for (const stage of part.stages) if (!seen.has(stage.id)) order.push(...walk(stage.id));
  return { order, back };
}
