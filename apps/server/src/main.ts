// The running server: opens the office, listens, works through timers and effects, and stops in order: no new requests,
// those at hand are finished, the worker ends its piece, the database closes last.
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createIds } from '@jinguo/core';
import { createApp } from './app.ts';
import { startCleanUp } from './clean-up.ts';
import { wallClock } from './clock.ts';
import { repositoryRoot, type Config } from './config.ts';
import { pluginFolder } from './data-folder.ts';
import { openDemoDesk } from './demo/desk.ts';
import { contentsOf } from './demo/holds.ts';
import { openFileStore } from './files/file-store.ts';
import { watchConnections } from './http/connections.ts';
import { allowance, perMinute } from './http/per-minute.ts';
import { hangNote, turnOffHung } from './hang/hung.ts';
import { watchPlugins } from './hang/watch-plugins.ts';
import { startImportRunner } from './import/import-runner.ts';
import { openChanges } from './live/changes.ts';
import { LiveStreams } from './live/streams.ts';
import type { Log } from './log.ts';
import { requireSafeListening } from './mode.ts';
import type { Office } from './office.ts';
import type { OpenAllowances } from './routers/context.ts';
import { openSessionDesk } from './session/session-desk.ts';
import { createSignIn } from './session/sign-in.ts';
import { sheets } from './sheets/sheets.ts';
import { startWorker } from './worker.ts';

export interface RunningServer {
  readonly url: string;
  /** Resolves when all is finished and the database is closed. */
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly config: Pick<Config, 'host' | 'port' | 'dataFolder' | 'publicUrl' | 'demo'>;
  readonly office: Office;
  readonly log: Log;
  readonly consoleFolder?: string;
  /** Ends the process when one contribution of a plugin holds it so long, in milliseconds; absent, nobody watches. */
  readonly hangMs?: number;
}

/** How long requests at hand may take when the server stops. */
const finishMs = 5000;
/** Where the database wakes the worker it still looks by itself now and then. */
const seldomMs = 15_000;
/** Codes cannot be guessed; this only keeps one address from keeping the database busy. */
const checksPerMinute = 120;
/** A hall full of screens stands behind one address. */
const publicCallsPerMinute = 1200;
/** On the mainland's mobile networks a town may share an address; a program that tries is still stopped. */
const tenMinutes = 600;

/** Starts serving an office; the server owns it from now on, and closes it also when it cannot start. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  try {
    requireSafeListening(options.office.mode, options.config);
    return await run(options);
  } catch (error) {
    await options.office.close();
    throw error;
  }
}

async function run({ config, office, log, consoleFolder, hangMs }: ServerOptions): Promise<RunningServer> {
  const { store, engine, demoClock } = office;
  const hung = hangNote(config.dataFolder);
  await turnOffHung(engine, hung, log);
  const watch = hangMs === undefined ? undefined : watchPlugins({ running: engine.registry.running(), note: hung, hangMs });
  const files = await openFileStore(config.dataFolder);
  const streams = new LiveStreams();
  const changes = openChanges(engine, randomBytes(6).toString('hex'));
  const deaf = engine.onIncident((alarm) => log.warn(alarm, 'incident'));
  const worker = startWorker({ engine, log, ...(store.onDue === undefined ? {} : { everyMs: seldomMs }) });
  const runner = await startImportRunner({ engine, store, log });
  const imports = { engine, store, sheets, runner, ids: createIds({ now: wallClock }) };
  const sleep = await store.onDue?.(() => worker.settle());
  const demo = demoClock === undefined ? undefined : openDemoDesk({ engine, clock: demoClock, worker, holds: await contentsOf(store) });
  const signIn = createSignIn({ store, wallClock });
  const sessions = openSessionDesk(store);
  const app = createApp(
    { engine, store, sessions, log, wallClock, signIn, countCheck: perMinute(checksPerMinute), countPublic: perMinute(publicCallsPerMinute), open: openAllowances(), procedureWorld: { random: randomBytes, folder: (plugin) => pluginFolder(config.dataFolder, plugin) }, changes, streams, worker, demo, files, imports, sheets },
    { publicUrl: config.publicUrl, consoleFolder: consoleFolder ?? join(repositoryRoot, 'apps', 'console', 'dist') },
  );
  const cleanUp = startCleanUp({ store, engine, wallClock, files, log });

  const server = createServer(app);
  const connections = watchConnections(server);
  async function end(): Promise<void> {
    cleanUp.stop();
    const finished = connections.close(finishMs);
    streams.cutAll();
    await finished;
    changes.close();
    await sleep?.();
    await runner.close();
    await worker.stop();
    await watch?.terminate();
    deaf();
  }
  try {
    const port = await listen(server, config);
    return { url: `http://${printable(config.host)}:${port}`, stop: once(() => end().then(office.close)) };
  } catch (error) {
    await end();
    throw error;
  }
}

function openAllowances(): OpenAllowances {
  const perTenMinutes = (points: number) => allowance({ points, seconds: tenMinutes });
  return { looks: allowance({ points: 300, seconds: 60 }), objections: perTenMinutes(10), votes: perTenMinutes(100), voteCodes: perTenMinutes(20), signUps: perTenMinutes(30), applications: perTenMinutes(30), files: perTenMinutes(60), codes: perTenMinutes(20), doors: perTenMinutes(200) };
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function printable(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
