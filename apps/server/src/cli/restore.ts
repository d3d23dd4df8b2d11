// `jinguo restore <file>`: puts a backup in place; the server must be stopped.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { restore } from '../backup/restore.ts';
import { readConfig } from '../config.ts';
import { withOffice } from './open.ts';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup in place of the data folder’s database; the server must be stopped')
    .argument('<file>', 'file that backup wrote')
    .action(async (file: string) => {
      const { dataFolder } = readConfig();
      await restore({ backup: resolve(file), dataFolder });
      const report = await withOffice(({ engine }) => engine.verifyAudit());
      console.log(`Restored into ${dataFolder}; the audit chain of ${report.entries} entries is ${report.ok ? 'whole' : 'BROKEN'}. (恢复完成。)`);
      if (!report.ok) process.exitCode = 1;
    });
}
