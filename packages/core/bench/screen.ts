// Goal P8: from the click that decides an item to the painted answer, in a browser on this machine. The browser's side is a
// program of its own, because core knows no app.
import { z } from 'zod';
import { runChild, script } from './child.ts';
import { fixed, type Part } from './part.ts';
import { quantiles } from './timing.ts';

const program = new URL('../../../apps/e2e/bench/decide-in-browser.ts', import.meta.url);
const told = z.union([z.object({ skipped: z.string() }), z.object({ took: z.array(z.number()).min(1) })]);

export const screen: Part = async ({ quick, print }) => {
  // A browser that fails must not take the other figures with it.
  const failed = (error: unknown) => ({ skipped: error instanceof Error ? error.message : String(error) });
  const answer = await runChild(script(program, { wanted: quick ? 5 : 40 })).then((line) => told.parse(line), failed);
  if ('skipped' in answer) {
    print(`click to painted answer: not measured, ${answer.skipped}`);
    return {};
  }
  const sorted = answer.took.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  print(`${sorted.length} items decided in a browser, click to painted answer ${fixed(quantiles(sorted).p50, 0)} / ${fixed(p95, 0)} ms, p50 / p95 (goal P8 ≤ 100)`);
  return { P8: p95 };
};
