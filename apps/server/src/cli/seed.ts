// `jinguo seed 2021`: plays the whole year through the engine into a new data folder, with a bar that says how far it is. What
// was interrupted leaves nothing behind; a folder that holds an office is never touched.
import { Command } from 'commander';
import { campaigns } from '../campaigns.ts';
import { ConfigProblem, readConfig, type Config } from '../config.ts';
import { hasDatabase } from '../data-folder.ts';
import { seed2021 } from '../demo/year/seed-2021.ts';
import { openOffice } from '../office.ts';
import { progressBar } from './progress-bar.ts';

export function seedCommand(): Command {
  return new Command('seed')
    .description('fill a new data folder with the whole year 2021, each item through the engine; takes about a minute')
    .argument('<year>', 'the year; 2021 is there')
    .action(seed);
}

async function seed(year: string): Promise<void> {
  if (year !== '2021') throw new ConfigProblem(`There is no year “${year}” to seed; 2021 is there. (只有 2021 年可供生成。)`);
  const config = readConfig();
  if (config.demo === false) throw new ConfigProblem('JINGUO_DEMO=0 asks for a real office; a seeded year is a demonstration. Unset it. (生成的年度数据只用于演示。)');
  const target = config.databaseUrl === undefined ? { ...config, dataFolder: newFolder(config) } : config;
  const began = Date.now();
  const bar = progressBar(process.stderr);
  let refused = 0;
  const told = { items: 0, steps: 0 };
  const fillDemo = async (office: Parameters<typeof seed2021>[0]) => {
    await seed2021(office, {
      onDay: ({ day, over, days, items, steps }) => {
        Object.assign(told, { items, steps });
        bar.show(over / days, `${day}  ${items} items 办件  ${steps} steps 步`);
      },
      onRefused: () => (refused += 1),
    });
    bar.end();
  };
  await (await openOffice({ ...target, demo: true, clockStartsAt: undefined }, { campaigns, fillDemo })).close();
  if (told.items === 0) throw new ConfigProblem('The database of DATABASE_URL holds an office already; name an empty one. (数据库已有数据，请指定空库。)');
  const here = target.dataFolder === config.dataFolder ? '' : `JINGUO_DATA=${target.dataFolder} `;
  console.log(`The year 2021: ${told.items} items in ${told.steps} steps, ${refused} refused, ${Math.round((Date.now() - began) / 1000)} s. (2021年全年：${told.items}个办件，${told.steps}步。)`);
  console.log(`  ${here}npm run jinguo -- report --year 2021\n  ${here}npm start`);
}

/** The data folder where it is new; else one beside it, named by the year. */
export function newFolder({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  if (!hasDatabase(dataFolder)) return dataFolder;
  const beside = `${dataFolder}-2021`;
  if (!hasDatabase(beside)) return beside;
  throw new ConfigProblem(`${dataFolder} and ${beside} hold an office each. Remove the second, or set JINGUO_DATA to a new folder. (两个文件夹均已有数据，请删除后者或将 JINGUO_DATA 指向新文件夹。)`);
}
