// What the services of appointments ask of a walk: somebody appointed before, whose letter's number the requests give.
import { textAt } from '../../programme/values.ts';
import type { EveryEdge } from '../walk-every-edge.ts';

/** By the names of the appointments' workflows; made anew for each walk. */
export function appointedBefore(names: readonly string[]): Required<Pick<EveryEdge, 'forms' | 'given'>> {
  const numbers = new Map<string, string>();
  return {
    forms: Object.fromEntries(names.map((name) => [`${name}-service.request`, () => ({ provider: numbers.get(name) ?? '' })])),
    given: Object.fromEntries(names.map((name) => [`${name}-service`, async ({ bring }) => {
      if (!numbers.has(name)) numbers.set(name, textAt((await bring(name, 'year1')).data, 'certificate.number'));
    }])),
  };
}
