// `jinguo audit verify`: walks the hash chain of everything that was ever done, and names the first broken link.
import { Command } from 'commander';
import { withOffice } from './open.ts';

const meaning = {
  gap: 'an entry before it is missing (此前有记录缺失)',
  unlinked: 'it does not follow the entry before it (与前一条记录不衔接)',
  altered: 'its content was changed after it was written (内容被改动)',
} as const;

export function auditCommand(): Command {
  const verify = new Command('verify').description('verify the chain of audit entries').action(async () => {
    const report = await withOffice(({ engine }) => engine.verifyAudit());
    if (report.ok) {
      console.log(`The audit chain is whole: ${report.entries} entries, head ${report.head.hash.slice(0, 16)}. (审计链完整。)`);
      return;
    }
    console.error(`The audit chain is broken at entry ${report.seq} (item ${report.itemId}): ${meaning[report.problem]}. ${report.entries} entries before it are whole. (审计链在第 ${report.seq} 条断裂。)`);
    process.exitCode = 1;
  });
  return new Command('audit').description('the audit log').addCommand(verify);
}
