// `jinguo backup <file>`: one file with database, uploaded files and key, consistent while the server works. It holds
// personal data in the clear: keep it where the data folder itself might be kept.
import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp } from '../backup/back-up.ts';
import { withOffice } from './open.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('write database, files and key into one file, while the server works')
    .argument('<file>', 'file to write, such as jinguo-2022-09-23.tar')
    .action(async (file: string) => {
      const target = resolve(file);
      await withOffice(({ store }, { dataFolder }) => backUp({ target, dataFolder, copyDatabase: store.backup }));
      console.log(`Backed up to ${target}. (备份完成。)`);
    });
}
