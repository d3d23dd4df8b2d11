// The server's half of `npm run dev`: on every change of the sources the server ends and the next one, which stands by warm, begins.
// New files and new packages are seen; what a browser draws is Vite's.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, watch } from 'node:fs';
import { at } from './paths.mjs';
import { say } from './run.mjs';

const args = process.argv.slice(2);
/** Several writes of one save, and of a tool that writes many files, are one change. */
const settleMs = 20;
/** Who does not end in order by then is ended. */
const patienceMs = 3000;

let libraries = [];
let current = start();
let spare;
let changedAt;
let waiting;
let turning = false;

current.send({ begin: args });
watchFolder(at('apps/server/src'));
const packages = () => readdirSync(at('packages')).map((name) => at('packages', name, 'src')).filter((folder) => existsSync(folder));
const watched = new Set();
const watchPackages = () => {
  for (const folder of packages().filter((one) => !watched.has(one))) {
    watched.add(folder);
    watchFolder(folder);
  }
};
watchPackages();
watch(at('packages'), watchPackages);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    spare?.kill();
    await ended(current);
    process.exit(0);
  });
}

function start() {
  const child = fork(at('tools/go/dev-child.mjs'), [], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  child.stdout.on('data', (text) => {
    process.stdout.write(text);
    if (child === current && String(text).includes('is ready at')) isReady(child);
  });
  child.on('message', (told) => {
    libraries = told.libraries;
    standBy();
  });
  child.on('exit', (code) => {
    if (child !== current || turning || code === 0) return;
    changedAt = undefined;
    say('The server ended; the next change starts it again. (服务已停止，保存修改后自动重启。)');
    if (spare === undefined) standBy();
  });
  return child;
}

function standBy() {
  spare = start();
  spare.send({ warm: libraries });
}

function isReady(child) {
  if (changedAt !== undefined) say(`↻ ${((performance.now() - changedAt) / 1000).toFixed(2)} s from the change to the new server`);
  changedAt = undefined;
  if (spare === undefined) child.send({ tell: true });
}

function watchFolder(folder) {
  watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || !/\.(?:ts|tsx|json|csv)$/u.test(name) || /(?:^|\/)console(?:\/|\.tsx$)|\.test\.tsx?$/u.test(name.replaceAll('\\', '/'))) return;
    changedAt ??= performance.now();
    clearTimeout(waiting);
    waiting = setTimeout(turn, settleMs);
  });
}

async function turn() {
  if (turning) {
    waiting = setTimeout(turn, settleMs);
    return;
  }
  turning = true;
  const next = spare ?? start();
  spare = undefined;
  await ended(current);
  current = next;
  next.send({ begin: args });
  turning = false;
}

function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
