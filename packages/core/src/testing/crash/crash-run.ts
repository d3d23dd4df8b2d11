// Kills processes at every named point, again and again, also while they recover from the kill before, and looks after each
// kill whether anything was lost or done twice. Office by office, a few kills in a row in each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { openingPoints, workingPoints, type CrashPoint } from '../../store/crash-points.ts';
import { chanceOf, pick, shuffled, type Chance } from '../../values/chance.ts';
import { compiledBefore } from './compiled-before.ts';
import { errandFaults } from './errand-faults.ts';
import type { ErrandPlace } from './errand-office.ts';
import type { Orders } from './errand-worker.ts';
import type { NewOffices } from './new-offices.ts';

export interface CrashReport {
  /** Kills by point. */
  readonly hits: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const killsInARow = 4;
const atOnce = 2;
const day = 86_400_000;

/** A kill, and sometimes another of whoever comes after it. */
interface Round {
  readonly first: CrashPoint;
  readonly recovering: CrashPoint | undefined;
}

/** Kills at least `times` times at every point. The same seed kills in the same order. */
export async function crashEverywhere(offices: NewOffices, seed: number, times: number): Promise<CrashReport> {
  const chance = chanceOf(seed);
  const often = <Point>(points: readonly Point[]) => shuffled(Array.from({ length: times }, () => points).flat(), chance);
  const openings: CrashPoint[] = [...often(openingPoints)];
  // Kills during recovery are spread over the others; every opening needs something to recover from.
  const rounds = often(workingPoints).map((first): Round => ({ first, recovering: chance() < (1.2 * openingPoints.length) / workingPoints.length ? openings.pop() : undefined }));
  while (openings.length > 0) rounds.push({ first: pick(workingPoints, chance) ?? 'write.begun', recovering: openings.pop() });
  const rows = Array.from({ length: Math.ceil(rounds.length / killsInARow) }, (_, n) => ({ rounds: rounds.slice(n * killsInARow, (n + 1) * killsInARow), chance: chanceOf(seed * 7919 + n) }));
  const kills: CrashPoint[] = [];
  const faults: string[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let row = rows.shift(); row !== undefined && faults.length < 10; row = rows.shift()) {
        const place = await offices.make();
        for (const fault of await killInARow({ program: offices.program, place }, row, kills)) faults.push(`seed ${seed}: ${fault}`);
        await offices.remove(place);
      }
    }),
  );
  return { hits: Object.fromEntries([...openingPoints, ...workingPoints].map((point) => [point, kills.filter((one) => one === point).length])), faults };
}

async function killInARow({ program, place }: { readonly program: string; readonly place: ErrandPlace }, { rounds, chance }: { readonly rounds: readonly Round[]; readonly chance: Chance }, kills: CrashPoint[]): Promise<readonly string[]> {
  for (const [turn, { first, recovering }] of rounds.entries()) {
    const at = (days: number) => new Date(Date.parse('2022-09-05T01:00:00Z') + (turn * 40 + days) * day).toISOString();
    const seed = Math.floor(chance() * 2 ** 31);
    const died: string[] = [];
    const points = recovering === undefined ? [first] : [first, recovering];
    for (const [n, point] of points.entries()) {
      const orders: Orders = { ...place, from: at(12 * n), seed: seed + n, point, hit: n === 1 ? 1 : 1 + Math.floor(chance() * 3) };
      died.push(`${point} #${orders.hit}`);
      // Some points lie off the way: whoever never came there tries another way.
      const ways = [orders, ...[7, 8, 9, 10, 11, 12, 13, 14].map((more) => ({ ...orders, hit: 1, seed: seed + more }))];
      while (ways[0] !== undefined && !(await kill(program, ways[0]))) ways.shift();
      if (ways.length === 0) return [`a process never came to ${point}`];
      kills.push(point);
    }
    const faults = await errandFaults(place, at(30));
    if (faults.length > 0) return faults.map((fault) => `after ${died.join(', then ')}, kill ${turn + 1} in a row: ${fault}`);
  }
  return [];
}

/** Whether it killed itself; a process that ends otherwise than never coming to its point is a fault of its own. */
async function kill(program: string, orders: Orders): Promise<boolean> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, JSON.stringify(orders)], { env: compiledBefore, stdio: ['ignore', 'ignore', 'pipe'] });
  const [words, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (signal === 'SIGKILL') return true;
  if (code === 3) return false;
  throw new RangeError(`a process ended with ${String(code)} on its way to ${orders.point}: ${words}`);
}
