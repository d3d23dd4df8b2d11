// Starts other programs. Set-up talk goes to stderr, so that a command's own stdout can be piped.
import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the run with one sentence instead of a stack trace: the reader is someone who only wants to start the thing. */
export function giveUp(sentence) {
  say(`\n${sentence}`);
  process.exit(1);
}

/** Runs to the end with all output on stderr; answers whether it went well. */
export function runQuietly(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows, ...options });
  return result.status === 0;
}

/** Runs in the foreground, passes signals on, and answers the exit code (128 + n for a signal, as shells do). */
export function runInForeground(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: windows && command === 'pnpm', ...options });
  process.once('exit', () => child.kill()); // of two that run side by side, the second does not outlive the first
  return new Promise((resolve) => {
    const stopPassing = passSignalsTo(child);
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      stopPassing();
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1));
    });
  });
}

// A terminal sends Ctrl-C to the whole group: passing it on again would count as a second, impatient Ctrl-C.
function passSignalsTo(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  const watch = process.env.npm_lifecycle_event ? stopWithNpm(child) : undefined;
  return () => {
    clearInterval(watch);
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

// npm starts scripts through a shell and, asked to stop, stops that shell only: the server would stay and keep its port.
function stopWithNpm(child) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    child.kill('SIGTERM');
    clearInterval(watch);
  }, 500).unref();
  return watch;
}
