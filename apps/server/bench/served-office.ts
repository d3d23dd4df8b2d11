// The real server over a data folder, for core's bench, which starts it as a program because core knows no app: listens on
// this machine only, says where and with which session each person may call, and how much memory it holds when asked.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sixStages } from '@jinguo/core/testing';
import { keyName } from '../src/data-folder.ts';
import { openLog } from '../src/log.ts';
import { startServer } from '../src/main.ts';
import { openOffice } from '../src/office.ts';
import { openSessionDesk } from '../src/session/session-desk.ts';
import { openSession } from '../src/session/sessions.ts';

const { folder, people }: { readonly folder: string; readonly people: readonly string[] } = JSON.parse(process.argv[2] ?? '');

// A folder that core's bench made has no key yet, and nothing in it that was looked up by one.
const key = join(folder, keyName);
if (!existsSync(key)) writeFileSync(key, randomBytes(32).toString('base64'));
const config = { dataFolder: folder, demo: undefined, clockStartsAt: undefined, host: '127.0.0.1', port: 0, publicUrl: undefined };
/** The posts that the approval asks for are none of the district's. */
const asked = sixStages.workflows.flatMap(({ definition }) => [...definition.startedBy, ...definition.stages.flatMap((stage) => stage.actors ?? [])]);
const posts = Object.fromEntries(asked.flatMap((rule) => ('role' in rule ? [[rule.role, { zh: rule.role, en: rule.role }]] : [])));
const office = await openOffice(config, { campaigns: [sixStages], posts, fillDemo: () => Promise.resolve() });
const server = await startServer({ config, office, log: openLog('error') });
const sessions = openSessionDesk(office.store);
const cookies: Record<string, string> = {};
for (const person of people) cookies[person] = `jinguo=${await openSession({ sessions, wallClock: () => new Date() }, person)}`;
tell({ url: server.url, cookies });

createInterface({ input: process.stdin }).on('line', () => tell({ rss: process.memoryUsage.rss() }));
process.once('SIGTERM', () => {
  void server.stop().finally(() => process.exit());
});

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
