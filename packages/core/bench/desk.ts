// Goal P5: the desk of an office with so many waiting items: a narrowed inbox page of fifty rows with its badges, the
// office's list, and search by two and three Chinese characters.
import { createEngine, openStore } from '../src/index.ts';
import { sixStages } from '../src/testing/six-stages.ts';
import { median, quantiles, type Quantiles } from './timing.ts';
import { nameOf, workflow, type WaitingOffice } from './waiting-items.ts';

export interface DeskFigures {
  /** Mine and my posts', narrowed by programme and unit, with the badges. */
  readonly page: Quantiles;
  readonly counts: Quantiles;
  /** Every item of the town at one stage, newest first. */
  readonly office: Quantiles;
  /** A name of two characters, a name with one more, and a word every title holds. */
  readonly search: { readonly two: Quantiles; readonly three: Quantiles; readonly common: Quantiles };
  /** The inbox narrowed by a name. */
  readonly pageByText: Quantiles;
}

/** Each figure is the median of so many rounds, so that one bad moment of a shared machine does not decide. */
const rounds = 5;

export async function deskFigures({ folder, person, items }: WaitingOffice, samples: number): Promise<DeskFigures> {
  const store = await openStore({ folder });
  const engine = await createEngine({ store, plugins: [sixStages], roles: {}, clock: { now: () => new Date('2022-09-05T01:00:00Z') }, blindKey: 'bench' });
  const name = (n: number) => nameOf((n * 7919) % items, items);
  const measure = async (work: (n: number) => Promise<unknown>): Promise<Quantiles> => {
    const each: Quantiles[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const taken: number[] = [];
      for (let n = 0; n < samples; n += 1) {
        const from = performance.now();
        await work(round * samples + n);
        taken.push(performance.now() - from);
      }
      each.push(quantiles(taken));
    }
    return { p50: median(each.map((one) => one.p50)), p95: median(each.map((one) => one.p95)), p99: median(each.map((one) => one.p99)) };
  };
  const figures = {
    page: await measure(async () => {
      await engine.inbox(person, { tab: 'todo', workflow, unit: 't3', limit: 50 });
      await engine.counts(person);
    }),
    counts: await measure(() => engine.counts(person)),
    office: await measure(() => engine.items(person, { workflow, stage: 'first', limit: 50 })),
    search: {
      two: await measure((n) => engine.find(person, { text: name(n), limit: 20 })),
      three: await measure((n) => engine.find(person, { text: `${name(n)}家`, limit: 20 })),
      common: await measure(() => engine.find(person, { text: '农场', limit: 20 })),
    },
    pageByText: await measure((n) => engine.inbox(person, { tab: 'todo', text: name(n), limit: 50 })),
  };
  await store.close();
  return figures;
}
