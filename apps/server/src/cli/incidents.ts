// `jinguo incidents`: what failed in this office and waits for a repair, for whoever looks after the machine. Settling one
// is the keepers' business, in the browser: it needs a name and a reason.
import { openIncidents } from '@jinguo/core';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import { withOffice } from './open.ts';

export function incidentsCommand(): Command {
  return new Command('incidents')
    .description('list what failed and waits for a repair: rules, timers, effects')
    .option('--limit <n>', 'at most so many', readLimit, 50)
    .action(async ({ limit }: { readonly limit: number }) => {
      const rows = await withOffice(({ store }) => openIncidents(store, limit));
      if (rows.length === 0) {
        console.log('Nothing waits for a repair. (没有待处理的异常。)');
        return;
      }
      for (const row of rows) console.log(`${row.lastAt}  ${row.itemNumber}  ${row.rule}  ×${row.times}\n    ${row.found}${row.detail === '' ? '' : ` (${row.detail})`}`);
      process.exitCode = 1;
    });
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,4}$/u.test(text) || limit < 1) throw new ConfigProblem(`--limit is “${text}”; a whole number from 1 to 9999 is expected. (--limit 应为 1–9999 的整数。)`);
  return limit;
}
