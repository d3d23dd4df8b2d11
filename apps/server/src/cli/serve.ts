// `jinguo serve`: runs the server until Ctrl-C or SIGTERM, then ends in order with exit code 0.
import { flushCompileCache } from 'node:module';
import { allPeople } from '@jinguo/core';
import { Command } from 'commander';
import { campaigns } from '../campaigns.ts';
import { ConfigProblem, readConfig, type Config } from '../config.ts';
import { hasDatabase } from '../data-folder.ts';
import { seedDemo } from '../demo/seed.ts';
import { replayInThread } from '../history/replay-in-thread.ts';
import { openLog } from '../log.ts';
import { startServer, type RunningServer } from '../main.ts';
import { openOffice, type Office } from '../office.ts';

/** How long one contribution of a plugin may hold the process: no sound one takes a hundredth of it. */
const hangMs = 15_000;

export function serveCommand(): Command {
  return new Command('serve').description('serve the office in a browser; a new data folder becomes a demonstration').action(serve);
}

async function serve(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl === undefined && !hasDatabase(config.dataFolder)) console.error(`Preparing ${config.dataFolder} … (正在准备数据…)`);
  const office = await openOffice(config, { campaigns, history: replayInThread(new URL('../campaigns.ts', import.meta.url)), fillDemo: seedDemo });
  const server = await start(config, office);
  // Listens for signals before it says that it is ready: who reads that line may send one at once.
  const told = untilTold();
  console.log(`Jinguo 巾帼 is ready at ${config.publicUrl?.origin ?? server.url}${office.mode === 'demo' ? ' (demonstration 演示)' : ''}; Ctrl-C ends it.`);
  // Not at its end, as for other commands: it may be killed.
  flushCompileCache();
  await told;
  await server.stop();
}

async function start(config: Config, office: Office): Promise<RunningServer> {
  if (office.mode === 'real' && (await allPeople(office.store.read)).length === 0) {
    console.error('Nobody can sign in yet: jinguo user add <username> --name <name> --post <role@unit>. (还没有账号。)');
  }
  try {
    return await startServer({ config, office, log: openLog(config.logLevel), hangMs });
  } catch (error) {
    throw describe(error, config);
  }
}

function describe(error: unknown, config: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new ConfigProblem(`Port ${config.port} is taken by another program. Set PORT to a free one. (端口 ${config.port} 已被占用，请用 PORT 另选一个。)`);
  if (code === 'EACCES') return new ConfigProblem(`Port ${config.port} may not be used by this account. Set PORT to one above 1023. (无权使用端口 ${config.port}。)`);
  if (code === 'EADDRNOTAVAIL') return new ConfigProblem(`HOST ${config.host} is no address of this machine. (HOST 不是本机地址。)`);
  return error;
}

/** A second signal means: now. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        resolve();
      });
    }
  });
}
