// Adds up the runners' result files, because turbo runs one runner per package and CI reads one closing line.
// The files are task outputs, so a cached task gives its results back and is counted as well.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

const folders = () =>
  ['apps', 'packages', 'tools']
    .flatMap((group) => readdirSync(at(group)).map((name) => at(group, name, 'test-results')))
    .filter((folder) => existsSync(folder));

/** Old results go first: a runner that dies without a word must not be counted by its last run. */
export function clearResults() {
  for (const folder of folders()) rmSync(folder, { recursive: true, force: true });
}

/** Sums all result files: `{ passed, failed, skipped }`. */
export function sumResults() {
  const total = { passed: 0, failed: 0, skipped: 0 };
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
}

// A test file that throws on import has no tests to fail: it counts as one failure of its own.
function couldNotLoad(file) {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed');
}
