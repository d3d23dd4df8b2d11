// Finds the Chromium for the browser tests, or installs Debian's where that is welcome (CI, INSTALL_BROWSER=1).
// Without the CJK font every Chinese word in a screenshot is a row of boxes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp, runQuietly, say } from './run.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium, or '' when the browser tests are to be skipped. */
export function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : giveUp(`CHROMIUM_PATH names ${given}, which does not exist.`);
  const missing = [...(find() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-wqy-microhei'])];
  if (missing.length > 0 && mayInstall()) install(missing);
  const found = find();
  if (!found && process.env.CI) giveUp('No Chromium for the browser tests: install one, or name it in CHROMIUM_PATH.');
  if (!found) say('No Chromium found: browser tests are skipped (install chromium, set CHROMIUM_PATH, or run as root with INSTALL_BROWSER=1).');
  return found;
}

function find() {
  return usualPlaces.find((path) => existsSync(path)) ?? '';
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim());
}

function mayInstall() {
  const welcome = Boolean(process.env.CI) || process.env.INSTALL_BROWSER === '1';
  return welcome && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(packages) {
  say(`Installing ${packages.join(' and ')} for the browser tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => runQuietly('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=180', ...args], { env, stdio: ['ignore', 'ignore', 2] });
  const fetch = () => apt('install', '-y', '--no-install-recommends', ...packages);
  if (!fetch()) {
    apt('update');
    if (!fetch()) say('apt-get could not install them.');
  }
}
