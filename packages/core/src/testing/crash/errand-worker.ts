// A process that works on errands until it kills itself: at the n-th time it comes to a point. Ends with 3 when it never does.
import type { At, CrashPoint } from '../../store/crash-points.ts';
import { chanceOf } from '../../values/chance.ts';
import { openErrands, type ErrandPlace } from './errand-office.ts';

export interface Orders extends ErrandPlace {
  readonly from: string;
  readonly seed: number;
  readonly point: CrashPoint;
  readonly hit: number;
}

const days = 10;
const orders: Orders = JSON.parse(process.argv[2] ?? '');
let left = orders.hit;
const at: At = (point) => {
  if (point === orders.point && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
};
const errands = await openErrands({ ...orders, chance: chanceOf(orders.seed), at });
await errands.sendAgain();
for (let day = 0; day < days; day += 1) await errands.work();
process.exit(3);
