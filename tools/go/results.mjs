// Adds up the runners' result files, because turbo runs one runner per package and CI reads one closing line.
// The files are task outputs, so a cached task gives its results back and is counted as well.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, root } from './paths.mjs';

const folders = () =>
  ['apps', 'packages', 'tools']
    .flatMap((group) => readdirSync(at(group)).map((name) => at(group, name, 'test-results')))
    .filter((folder) => existsSync(folder));

/** Old results go first: a runner that dies without a word must not be counted by its last run. */
export function clearResults() {
  for (const folder of folders()) rmSync(folder, { recursive: true, force: true });
}

/** Sums all result files: `{ passed, failed, skipped, failures }`, the last a line or two on each test that failed. */
export function sumResults() {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const folder of folders()) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      add(total, JSON.parse(readFileSync(join(folder, file), 'utf8')));
    }
  }
  return total;
}

function add(total, report) {
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + report.testResults.filter(couldNotLoad).length;
  total.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  for (const file of report.testResults) {
    const of = relative(root, file.name);
    if (couldNotLoad(file)) total.failures.push(`${of}: ${file.message}`);
    for (const test of file.assertionResults) {
      if (test.status === 'failed') total.failures.push([`${of} > ${test.fullName}`, ...test.failureMessages.map(opening)].join('\n'));
    }
  }
}

/** What a failure says first: enough to know it by when the log above is gone. */
function opening(message) {
  const lines = message.split('\n').filter((line) => !line.includes('node_modules') && !line.includes('<anonymous>'));
  return lines.slice(0, 25).map((line) => `    ${line}`).join('\n');
}

// A test file that throws on import has no tests to fail: it counts as one failure of its own.
function couldNotLoad(file) {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed');
}
