// Activities of a kind: so many in a time, with the people who came adding up to what the year counted.
import type { JsonObject } from '@jinguo/core';
import { nth, share, type Place, type Wanted } from './wanted.ts';

export interface Activities {
  readonly workflow: string;
  readonly count: number;
  readonly from: string;
  readonly until: string;
  readonly names: readonly [string, ...string[]];
  /** People who came to all of them together. */
  readonly people: number;
  readonly plan?: (place: Place) => JsonObject;
  readonly summary?: (place: Place) => JsonObject;
}

export function activities({ names, people, plan, summary, ...wanted }: Activities): Wanted {
  return {
    ...wanted,
    forms: (place) => {
      const came = share(people, wanted.count, place.n);
      return {
        plan: { signsUp: false, name: `${place.unitName}${nth(names, place.n)}`, headcount: Math.min(100, Math.max(1, came)), place: `${place.unitName}党群服务中心`, budget: 50_000 + (place.n % 5) * 20_000, ...plan?.(place) },
        summary: { people: came, spent: 45_000 + (place.n % 5) * 20_000, overspentFor: null, ...summary?.(place) },
      };
    },
  };
}
