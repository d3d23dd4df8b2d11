// `jinguo seed <year>`: plays a whole year through the engine into a new data folder, with a bar that says how far it is: 2021 as the
// federation's report has it, 2022 by chance over all programmes. What was interrupted leaves nothing behind; a folder that holds an
// office is never touched.
import { Command } from 'commander';
import { campaigns } from '../campaigns.ts';
import { ConfigProblem, readConfig, type Config } from '../config.ts';
import { hasDatabase } from '../data-folder.ts';
import { playWholeSeason } from '../demo/season/whole-season.ts';
import { seed2021 } from '../demo/year/seed-2021.ts';
import { openOffice, type Office } from '../office.ts';
import { progressBar } from './progress-bar.ts';

/** What plays a year into an empty demonstration; it tells each day and each refusal. */
type Player = (office: Office, told: { readonly onDay: (at: { readonly day: string; readonly over: number; readonly days: number }) => void; readonly onRefused: () => void; readonly items: number; readonly seed?: number }) => Promise<void>;

const years: Readonly<Record<string, Player>> = {
  2021: seed2021,
  2022: (office, { items, seed = 2022, ...told }) => playWholeSeason(office, { seed, items, ...told }),
};

export function seedCommand(): Command {
  return new Command('seed')
    .description('fill a new data folder with a whole year, each item through the engine: 2021 as it was reported (about a minute), or 2022 by chance over all programmes')
    .argument('<year>', '2021 or 2022')
    .option('--seed <n>', 'another number, and other people do the same at other times')
    .option('--items <n>', 'how many items the year 2022 begins', '10000')
    .action(seed);
}

async function seed(year: string, { items, seed: chance }: { readonly items: string; readonly seed?: string }): Promise<void> {
  const player = Object.hasOwn(years, year) ? years[year] : undefined;
  if (player === undefined) throw new ConfigProblem(`There is no year “${year}” to seed; 2021 and 2022 are there. (只有 2021 年和 2022 年可供生成。)`);
  if (!/^[1-9]\d{2,5}$/u.test(items)) throw new ConfigProblem(`“${items}” is no number of items; a whole number from 100 to 999999 is asked. (件数应为 100 至 999999 的整数。)`);
  if (chance !== undefined && !/^\d{1,9}$/u.test(chance)) throw new ConfigProblem(`“${chance}” is no seed; a whole number of nine digits at most is asked. (种子应为不超过九位的整数。)`);
  const config = readConfig();
  if (config.demo === false) throw new ConfigProblem('JINGUO_DEMO=0 asks for a real office; a seeded year is a demonstration. Unset it. (生成的年度数据只用于演示。)');
  const target = config.databaseUrl === undefined ? { ...config, dataFolder: newFolder(config, year) } : config;
  const began = Date.now();
  const bar = progressBar(process.stderr);
  let refused = 0;
  let told: { readonly items: number; readonly steps: number } | undefined;
  const fillDemo = async (office: Office) => {
    await player(office, {
      items: Number(items),
      ...(chance === undefined ? {} : { seed: Number(chance) }),
      onDay: ({ day, over, days }) => bar.show(over / days, day),
      onRefused: () => (refused += 1),
    });
    bar.end();
    told = await countOf(office);
  };
  await (await openOffice({ ...target, demo: true, clockStartsAt: undefined }, { campaigns, fillDemo })).close();
  if (told === undefined) throw new ConfigProblem('The database of DATABASE_URL holds an office already; name an empty one. (数据库已有数据，请指定空库。)');
  const here = target.dataFolder === config.dataFolder ? '' : `JINGUO_DATA=${target.dataFolder} `;
  console.log(`The year ${year}: ${told.items} items in ${told.steps} steps, ${refused} refused, ${Math.round((Date.now() - began) / 1000)} s. (${year}年全年：${told.items}个办件，${told.steps}步。)`);
  console.log(`  ${here}npm run jinguo -- report --year ${year}\n  ${here}npm start`);
}

async function countOf({ store }: Office): Promise<{ readonly items: number; readonly steps: number }> {
  const rows = (table: 'item' | 'audit_entry') => store.read.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return { items: Number((await rows('item')).n), steps: Number((await rows('audit_entry')).n) };
}

/** The data folder where it is new; else one beside it, named by the year. */
export function newFolder({ dataFolder }: Pick<Config, 'dataFolder'>, year: string): string {
  if (!hasDatabase(dataFolder)) return dataFolder;
  const beside = `${dataFolder}-${year}`;
  if (!hasDatabase(beside)) return beside;
  throw new ConfigProblem(`${dataFolder} and ${beside} hold an office each. Remove the second, or set JINGUO_DATA to a new folder. (两个文件夹均已有数据，请删除后者或将 JINGUO_DATA 指向新文件夹。)`);
}
