// npm run bench: every figure measured side by side in this one run. Ratios are the result; absolute numbers only say what
// machine it was. Names after `--` choose parts; `--quick` shows that they work; `--json` ends with one line keyed by the
// goals, null for what was not measured.
import { availableParallelism, loadavg } from 'node:os';
import { audit } from './audit.ts';
import { batches } from './batches.ts';
import { illPlugin } from './ill-plugin.ts';
import { lists } from './lists.ts';
import type { Part } from './part.ts';
import { peers } from './peers/peers.ts';
import { postgres } from './postgres.ts';
import { rates } from './rates.ts';
import { recovery } from './recovery.ts';
import { screen } from './screen.ts';
import { soundness } from './soundness.ts';
import { waiting } from './waiting.ts';

/** In this order: the checks come before much has filled the heap. */
const parts: Readonly<Record<string, Part>> = { soundness, rates, postgres, batches, audit, plugin: illPlugin, peers, recovery, waiting, lists, screen };
const goals = ['P1', 'P2', 'P3', 'P3http', 'P4', 'P4replicas', 'P5', 'P5search', 'P6', 'P7', 'P7memory', 'P8', 'P9', 'L1', 'R1', 'R12', 'R15'];

const given = process.argv.slice(2);
const quick = given.includes('--quick');
const named = given.filter((one) => !one.startsWith('--'));
const unknown = named.find((one) => !Object.hasOwn(parts, one));
if (unknown !== undefined) throw new RangeError(`no part is called ${unknown}; there are ${Object.keys(parts).join(', ')}`);

/** Work of others on this machine, as shares of its cores: above a tenth or two the figures say more about it than about us. */
const load = (loadavg()[0] ?? 0) / availableParallelism();
console.log(`${availableParallelism()} cores, ${Math.round(load * 100)} % of them busy before the run`);

const figures: Record<string, number | null> = Object.fromEntries(goals.map((goal) => [goal, null]));
for (const [name, part] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  for (const [figure, value] of Object.entries(await part({ quick, print: console.log }))) figures[figure] = Math.round(value * 1000) / 1000;
}
if (given.includes('--json')) console.log(JSON.stringify({ ...figures, busyBefore: Math.round(load * 100) / 100, quick }));
