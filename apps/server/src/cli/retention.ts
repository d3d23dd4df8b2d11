// `jinguo retention`: closed files whose time to be kept is over, for who looks after the archive. It decides nothing: that is done by
// two people on the page 到期档案.
import type { ExpiredFile } from '@jinguo/core';
import { Command } from 'commander';
import { leadCalled } from './lead-called.ts';
import { withOffice } from './open.ts';

interface Options {
  readonly as: string;
  readonly on?: string;
  readonly en?: true;
}

export function retentionCommand(): Command {
  return new Command('retention')
    .description('list the closed files whose time to be kept is over')
    .requiredOption('--as <username>', 'the head whose list it is; sealed files are on that of their handlers’ head')
    .option('--on <date>', 'the day asked about, such as 2032-01-01 (default: today)')
    .option('--en', 'in English (default: Chinese)')
    .action(show);
}

async function show({ as, on, en }: Options): Promise<void> {
  const language = en === true ? 'en' : 'zh';
  const found = await withOffice(async (office) => {
    const actor = await leadCalled(office, as);
    return actor.kind === 'person' ? office.engine.expiredFiles(actor.person, { on }) : undefined;
  });
  if (found === undefined) return;
  for (const row of found.rows) console.log(told(row, language));
  const count = `${found.rows.length}${found.more ? '+' : ''}`;
  console.log(en === true ? `${count} files whose time was over on ${found.on}.` : `${found.on} 保管期满 ${count} 件。`);
}

function told(row: ExpiredFile, language: 'zh' | 'en'): string {
  const { number, workflowTitle, keptTitle, sealed, closedOn, endsOn, keptLonger, proposed } = row;
  const zh = language === 'zh';
  const parts = [
    number, workflowTitle[language], `${keptTitle[language]}${sealed ? (zh ? '（密封）' : ' (sealed)') : ''}`, zh ? `办结 ${closedOn}` : `closed ${closedOn}`, zh ? `期满 ${endsOn}` : `until ${endsOn}`,
    ...(keptLonger === null ? [] : [zh ? `延长至 ${keptLonger.until}` : `kept to ${keptLonger.until}`]), ...(proposed === null ? [] : [zh ? `待确认销毁：${proposed.documentNumber}` : `to be destroyed: ${proposed.documentNumber}`]),
  ];
  return parts.join('  ');
}
