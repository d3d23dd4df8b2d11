// `npm run dev`: on every change of the sources the server ends and the next one, which stands by warm, begins.
// The one standing by has loaded everything and reads anew what changed and what imports it; after an installation, or where a
// table that is no source changed, the next one begins from nothing. What a browser draws is Vite's.
import { fork } from 'node:child_process';
import { readdirSync, statSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { at, root } from './paths.mjs';
import { runInForeground, say } from './run.mjs';

const args = process.argv.slice(2);
/** Several writes of one save, and of a tool that writes many files, are one change. */
const settleMs = 20;
/** Who does not end in order by then is ended. */
const patienceMs = 3000;

let current = start();
let spare;
/** Sources that changed since the last server began. */
const sources = new Set();
/** Whether something changed that the one standing by cannot read anew. */
let stale = false;
let changedAt;
let waiting;
let turning = false;
let drawing = false;
const watched = new Set();

current.send({ begin: args });
watchFolder(at('packages'));
watchFolder(at('apps/server/src'));
// The last that an installation writes: a package that was missing is there now.
watch(at('node_modules'), (_event, name) => {
  if (!name?.startsWith('.pnpm-workspace-state')) return;
  stale = true;
  changed();
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => end(0));
}

function start() {
  const child = fork(at('tools/go/dev-child.mjs'), [], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  child.stdout.on('data', (text) => {
    process.stdout.write(text);
    if (child === current && String(text).includes('is ready at')) isReady();
  });
  child.on('exit', (code) => {
    if (child !== current || turning || code === 0) return;
    changedAt = undefined;
    say('The server ended; the next change starts it again. (服务已停止，保存修改后自动重启。)');
    if (spare === undefined) standBy();
  });
  return child;
}

/** The page comes after the server, so that it has something to show, and its address is the last that is printed. */
function draw() {
  drawing = true;
  say('That is the server alone. The page, which takes up every change, is at the address called Local: (界面在下面 Local 后的地址，改动即时可见：)');
  runInForeground('pnpm', ['--dir', at('apps/console'), 'run', 'dev']).then(end);
}

async function end(code) {
  spare?.kill();
  await ended(current);
  process.exit(code);
}

function standBy() {
  spare = start();
  spare.send({ warm: true });
}

function isReady() {
  if (changedAt !== undefined) say(`↻ ${((performance.now() - changedAt) / 1000).toFixed(2)} s from the change to the new server`);
  changedAt = undefined;
  if (!drawing) draw();
  if (spare === undefined) standBy();
}

/** Each folder by itself: watching recursively, Node on Linux loses files that are replaced, as many editors save them. */
function watchFolder(folder) {
  if (watched.has(folder) || /[/\\](?:node_modules|dist|test-results)$/u.test(folder)) return;
  watched.add(folder);
  const watching = watch(folder, (_event, name) => {
    if (name === null) return;
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) watched.delete(path);
    if (found?.isDirectory()) watchFolder(path);
    else look(path);
  });
  watching.on('error', () => undefined); // a folder that was removed
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) watchFolder(join(folder, entry.name));
}

/** What only a browser draws is Vite's. */
function look(path) {
  const name = relative(root, path).replaceAll('\\', '/');
  if (!/\/src\/.*\.(?:ts|tsx|json|csv)$/u.test(name) || /^packages\/console-kit\/|\/src\/console(?:\/|\.tsx$)|\.test\.tsx?$/u.test(name)) return;
  if (/\.tsx?$/u.test(name)) sources.add(path);
  else stale = true;
  changed();
}

function changed() {
  changedAt ??= performance.now();
  clearTimeout(waiting);
  waiting = setTimeout(turn, settleMs);
}

async function turn() {
  if (turning) {
    waiting = setTimeout(turn, settleMs);
    return;
  }
  turning = true;
  if (stale) spare?.kill();
  const next = stale ? start() : (spare ?? start());
  next.send({ changed: [...sources] });
  stale = false;
  spare = undefined;
  sources.clear();
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
