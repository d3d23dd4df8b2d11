// npm run bench: every figure measured side by side in this one run. Ratios are the result; absolute numbers only say what
// machine it was. `--json` ends with one line of JSON keyed by the goals; null = not measured here yet.
import { verifyRate } from './audit.ts';
import { batchTime } from './engine-rate.ts';
import { floorRate } from './floor.ts';
import { inboxFigures, type InboxFigures } from './inbox.ts';
import { onPostgres, onSqlite } from './rates.ts';
import { soundnessFigures } from './soundness.ts';
import { median, type Quantiles } from './timing.ts';
import { createWorld } from './world.ts';

const quick = process.argv.includes('--quick');
const json = process.argv.includes('--json');
const rounds = quick ? 1 : 5;
const print = (line: string) => console.log(line);

const fixed = (value: number, digits = 2) => value.toFixed(digits);

// First, before a million rows have filled the heap.
print('soundness check and replay (ms)');
const sound = soundnessFigures(quick);
print(`  check of 30 stages ${fixed(sound.check30, 1)} (goal P6 ≤ 20)   of 200 stages ${fixed(sound.check200, 0)} (≤ 1000)   replay of ${sound.items} items, ${sound.events} events ${fixed(sound.replay, 0)} (≤ 3000)`);

print('durable transitions per second (six-stage approval, synchronous=FULL)');
const one = await onSqlite(rounds, 1, quick ? 100 : 400);
print(`  1 caller    engine ${fixed(one.engine, 0)}   same SQL ${fixed(one.ceiling, 0)}   ratio ${fixed(one.ratio)} (goal P2 ≥ 0.75)`);
const many = await onSqlite(rounds, 32, quick ? 320 : 1600);
print(`  32 callers  engine ${fixed(many.engine, 0)}   same SQL ${fixed(many.ceiling, 0)}   ratio ${fixed(many.ratio)} (goal P1 ≥ 0.6)`);
const floor = median(Array.from({ length: rounds }, () => floorRate(quick ? 50 : 200)));
print(`  hand-written createActor + one synced JSON file per item: ${fixed(floor, 0)}; engine is ${fixed(one.engine / floor)}× it alone, ${fixed(many.engine / floor)}× with 32 callers`);

const postgres = await onPostgres(quick ? 1 : 3, 32, quick ? 100 : 400);
print(`  PostgreSQL, 32 callers  engine ${fixed(postgres.engine, 0)}   same SQL ${fixed(postgres.ceiling, 0)}   ratio ${fixed(postgres.ratio)} (goal P4 ≥ 0.6)`);
const batches = await inBatches(quick ? 3 : 9);
print(`  one call with 50 decisions ${fixed(batches.of50, 1)} ms, with 500 ${fixed(batches.of500, 1)} ms: ${fixed(batches.of500 / batches.of50)}× (goal P9 ≤ 3)`);

const verified = await verifyRate(quick);
print(`audit log: ${fixed(verified, 0)} entries verified a second (goal R12 ≥ 50000)`);

print('the desk: my posts narrowed by programme and unit, 50 rows, with badges; search in my town, 20 rows (ms)');
const figures: InboxFigures[] = [];
for (const tasks of quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000]) {
  const figure = await inboxFigures(tasks, quick ? 100 : 400);
  figures.push(figure);
  const said = ({ p50, p99 }: Quantiles) => `${fixed(p50)} / ${fixed(p99)}`;
  print(`  ${String(tasks).padStart(9)} items  p50 / p99: page with badges ${said(figure.page)}   badges ${said(figure.counts)}   page by a name ${said(figure.pageByText)}   office list ${said(figure.office)}`);
  print(`                   search by two characters ${said(figure.search.two)}   three ${said(figure.search.three)}   a word in all ${said(figure.search.common)}   start to first page ${fixed(figure.start, 0)}   memory ${fixed(figure.memory, 0)} MB`);
}
const [small, ...rest] = figures;
const large = rest.at(-1);
const growthOf = (of: (figure: InboxFigures) => number) => (small === undefined || large === undefined ? Number.NaN : of(large) / of(small));
const growth = growthOf((one) => one.page.p99);
const searchGrowth = Math.max(growthOf((one) => one.search.two.p99), growthOf((one) => one.search.three.p99), growthOf((one) => one.search.common.p99));
const startGrowth = growthOf((one) => one.start);
print(`  p99 of the page grows ${fixed(growth)}×, of search ${fixed(searchGrowth)}× (goal P5 ≤ 1.5, search ≤ 3) from ${small?.tasks ?? 0} to ${large?.tasks ?? 0} items; start ${fixed(startGrowth)}× (goal P7 ≤ 1.2)`);

if (json) {
  console.log(
    JSON.stringify({
      P1: round3(many.ratio),
      P2: round3(one.ratio),
      P3: null,
      P4: round3(postgres.ratio),
      P5: round3(growth),
      P5s: round3(searchGrowth),
      P6: round3(sound.worst),
      P7: round3(startGrowth),
      P8: null,
      P9: round3(batches.of500 / batches.of50),
      engine1: Math.round(one.engine),
      engine32: Math.round(many.engine),
      floor: Math.round(floor),
      check30: round3(sound.check30),
      check200: round3(sound.check200),
      replay: Math.round(sound.replay),
      auditVerify: Math.round(verified),
      quick,
    }),
  );
}

/** Medians of calls with 50 and with 500 decisions, in turn. */
async function inBatches(times: number): Promise<{ readonly of50: number; readonly of500: number }> {
  const world = await createWorld();
  await batchTime(world, 50);
  const of50: number[] = [];
  const of500: number[] = [];
  for (let n = 0; n < times; n += 1) {
    of50.push(await batchTime(world, 50));
    of500.push(await batchTime(world, 500));
  }
  await world.close();
  return { of50: median(of50), of500: median(of500) };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
