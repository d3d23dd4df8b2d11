// `jinguo audit heads`: the last entry of each chain, a line each, to be kept outside this machine. `jinguo audit verify`:
// walks the hash chain of everything that was ever done, and names the first broken link; `--against` heads kept earlier, it
// also finds a cut end and a rewriting of everything. `jinguo audit items`: holds what stands in the tables against the log.
import { readFile } from 'node:fs/promises';
import { anchoredHead, type AnchoredHead, type AuditReport, type ChainProblem } from '@jinguo/core';
import { Command } from 'commander';
import { ConfigProblem } from '../config.ts';
import { looksCommand } from './looks.ts';
import { withOffice } from './open.ts';
import { progressBar } from './progress-bar.ts';

const meaning: Readonly<Record<ChainProblem, string>> = {
  gap: 'an entry before it is missing (此前有记录缺失)',
  unlinked: 'it does not follow the entry before it (与前一条记录不衔接)',
  altered: 'its content was changed after it was written (内容被改动)',
  rewritten: 'it is not the entry whose hash was kept (与留存的校验值不符，记录被改写)',
  cut: 'it was there when the hash was kept, and is not there any more (留存时已有的记录不见了)',
};

export function auditCommand(): Command {
  const verify = new Command('verify')
    .description('verify the chains of audit entries')
    .option('--against <file>', 'heads kept earlier, as “audit heads” writes them')
    .option('--json', 'print the report as JSON')
    .action(async ({ against, json }: { readonly against?: string; readonly json?: boolean }) => {
      const kept = against === undefined ? [] : await readHeads(against);
      const { report, faults } = await withOffice(async ({ engine, store }) => ({ report: await engine.verifyAudit(kept), faults: await store.faults() }));
      if (json === true) console.log(JSON.stringify({ ...report, ok: report.ok && faults.length === 0, faults }));
      else {
        for (const fault of faults) console.error(`The database file is damaged: ${fault}. Restore a backup. (数据库文件已损坏，请用备份恢复。)`);
        tell(report, against === undefined ? undefined : kept);
      }
      if (!report.ok || faults.length > 0) process.exitCode = 1;
    });
  const heads = new Command('heads').description('print the last entry of each chain, to be kept outside this machine').action(async () => {
    for (const head of await withOffice(({ engine }) => engine.auditHeads())) console.log(JSON.stringify(head));
  });
  const items = new Command('items')
    .description('hold every item, its tasks and timers, and all sums against the log')
    .option('--json', 'print the report as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const bar = progressBar(process.stderr);
      const report = await withOffice(({ engine }) => engine.verifyItems((done, all) => bar.show(done / all, `${done} / ${all}`)));
      bar.end();
      if (json === true) console.log(JSON.stringify(report));
      else {
        for (const fault of report.faults) console.error(fault);
        console.log(report.ok ? `All ${report.items} items are what the log says. (全部 ${report.items} 件与审计记录一致。)` : `${report.faults.length} faults in ${report.items} items. The log stands: compare with a backup, and restore what differs. (发现 ${report.faults.length} 处不一致，请与备份核对。)`);
      }
      if (!report.ok) process.exitCode = 1;
    });
  return new Command('audit').description('the audit log').addCommand(verify).addCommand(heads).addCommand(items).addCommand(looksCommand());
}

function tell(report: AuditReport, kept: readonly AnchoredHead[] | undefined): void {
  for (const chain of report.chains) {
    if (chain.ok) console.log(`chain ${chain.chain}: ${chain.entries} entries, head ${chain.head.hash.slice(0, 16)} (完整)`);
    else console.error(`chain ${chain.chain} is broken at entry ${chain.seq}${chain.itemId === null ? '' : ` (item ${chain.itemId})`}: ${meaning[chain.problem]}. ${chain.entries} entries before it are whole. (审计链在第 ${chain.seq} 条断裂。)`);
  }
  if (!report.ok) return;
  console.log(`The audit log is whole: ${report.entries} entries. (审计链完整。)`);
  if (kept === undefined) console.log('Compared with no heads kept earlier, which alone would show a cut end or a rewriting of everything: see docs/audit.md. (未与留存的校验值比对，见 docs/audit.md。)');
  else console.log(`All ${kept.length} heads kept earlier are where they were. (与留存的 ${kept.length} 个校验值一致。)`);
}

async function readHeads(file: string): Promise<readonly AnchoredHead[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigProblem(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. (无法读取该文件。)`);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new ConfigProblem(`${file} holds no heads. (该文件没有校验值。)`);
  return lines.map((line, index) => {
    const head = anchoredHead.safeParse(asJson(line));
    if (!head.success) throw new ConfigProblem(`${file}, line ${index + 1} is no head as “jinguo audit heads” writes it. (第 ${index + 1} 行不是校验值。)`);
    return head.data;
  });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
