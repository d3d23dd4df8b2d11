// Goal P3: the same six-stage approval on this engine and on those one would take instead, in turn on the same machine, each
// as it comes: DBOS on the PostgreSQL the bench starts, Restate as one node, bpmn-engine with a synced file per item.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { application, levels } from '../../src/testing/six-stages.ts';
import { runChild, script } from '../child.ts';
import { fixed, perSecond, type Part, type Run } from '../part.ts';
import { startPostgres } from '../postgres-server.ts';
import { median } from '../timing.ts';
import type { Contestant } from './contestant.ts';
import { installPeers, pins } from './install.ts';
import { engine, server } from './jinguo.ts';
import { startRestate } from './restate.ts';

const callers = [1, 32] as const;
const told = z.object({ rate: z.number() });

export const peers: Part = async ({ quick, print }) => {
  print('the same six-stage approval, decisions per second with 1 / 32 callers');
  const rivals = await brought(print);
  const all = [engine, server, ...rivals];
  const measured = new Map(all.map((one) => [one.name, callers.map((): number[] => [])]));
  const why = new Map<string, string>();
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const one of all) {
      if (!why.has(one.name)) await measure(one, { quick, into: measured.get(one.name) ?? [] }).catch((error: unknown) => why.set(one.name, reason(error)));
    }
  }
  const rates = (name: string) => (measured.get(name) ?? []).map(median);
  for (const { name } of all) {
    const skipped = why.get(name);
    print(`  ${name.padEnd(34)} ${skipped === undefined ? rates(name).map(perSecond).join(' / ') : `skipped: ${skipped}`}`);
  }
  const best = Math.max(0, ...rivals.filter(({ name }) => !why.has(name) && !name.startsWith('bpmn')).map(({ name }) => rates(name).at(-1) ?? 0));
  // What was skipped is no number, and null in JSON.
  const ratio = (name: string) => (best > 0 ? (rates(name).at(-1) ?? Number.NaN) / best : Number.NaN);
  const said = (name: string) => (Number.isNaN(ratio(name)) ? '? ' : fixed(ratio(name)));
  print(`  with 32 callers the engine does ${said(engine.name)}× the best of DBOS and Restate (goal P3 ≥ 20), through HTTP/tRPC ${said(server.name)}× (≥ 3)`);
  return { P3: ratio(engine.name), P3http: ratio(server.name), http32: rates(server.name).at(-1) ?? Number.NaN, ...Object.fromEntries(rivals.map(({ name }) => [name.split(' ')[0] ?? name, rates(name).at(-1) ?? Number.NaN])) };
};

async function measure(one: Contestant, { quick, into }: Pick<Run, 'quick'> & { readonly into: readonly number[][] }): Promise<void> {
  const open = await one.open();
  try {
    for (const [index, many] of callers.entries()) into[index]?.push(await open.rate(many, quick ? 32 : 160));
  } finally {
    await open.close();
  }
}

/** The peers, once npm has brought them; none, with a line that says why, when it cannot. */
async function brought(print: Run['print']): Promise<readonly Contestant[]> {
  try {
    const folder = await installPeers();
    return [dbos(folder), { name: `Restate ${pins['@restatedev/restate-server']}, one node`, open: () => startRestate(folder) }, bpmnEngine(folder)];
  } catch (error) {
    print(`  DBOS, Restate, bpmn-engine         skipped: ${reason(error)}`);
    return [];
  }
}

function dbos(peers: string): Contestant {
  return {
    name: `DBOS ${pins['@dbos-inc/dbos-sdk']} on PostgreSQL`,
    async open() {
      const postgres = await startPostgres();
      return {
        async rate(many, items) {
          await postgres.admin(`create database with${many}`);
          return told.parse(await runChild(script(join(peers, 'dbos.mjs'), { url: postgres.url(`with${many}`), levels, application, callers: many, items }, peers))).rate;
        },
        close: postgres.close,
      };
    },
  };
}

function bpmnEngine(peers: string): Contestant {
  return {
    name: `bpmn-engine ${pins['bpmn-engine']}, a file per item`,
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'jinguo-bench-bpmn-'));
      return {
        rate: async (many, items) => told.parse(await runChild(script(join(peers, 'bpmn-engine.mjs'), { folder, levels, application, callers: many, items }, peers))).rate,
        close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
      };
    },
  };
}

/** The line of what went wrong that says it. */
function reason(error: unknown): string {
  const said = error instanceof Error ? ('stderr' in error && typeof error.stderr === 'string' && error.stderr !== '' ? error.stderr : error.message) : String(error);
  const lines = said.trim().split('\n').map((line) => line.replace(/^npm error /u, '').trim());
  return lines.find((line) => /^\w*(?:Error|Problem)\b/u.test(line)) ?? lines.at(-1) ?? '';
}
