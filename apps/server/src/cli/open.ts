// Opens the office a command works on. Only `serve` fills a new folder with a demonstration; another command on a folder
// without a database has been pointed at the wrong one.
import { campaigns } from '../campaigns.ts';
import { ConfigProblem, readConfig, type Config } from '../config.ts';
import { hasDatabase } from '../data-folder.ts';
import { openOffice, type Office } from '../office.ts';

export async function withOffice<T>(work: (office: Office, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  if (config.databaseUrl === undefined && !hasDatabase(config.dataFolder)) {
    throw new ConfigProblem(`There is no database in ${config.dataFolder}. Start the server once, or set JINGUO_DATA. (该文件夹没有数据库。)`);
  }
  return using(config, work);
}

/** As withOffice, but a new folder becomes a real office. */
export async function withNewOffice<T>(work: (office: Office, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  return using(config.databaseUrl !== undefined || hasDatabase(config.dataFolder) ? config : { ...config, demo: false }, work);
}

async function using<T>(config: Config, work: (office: Office, config: Config) => Promise<T>): Promise<T> {
  const office = await openOffice(config, { campaigns, fillDemo: () => Promise.resolve() });
  try {
    return await work(office, config);
  } finally {
    await office.close();
  }
}
