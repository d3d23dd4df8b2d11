// Whether an office is real or a demonstration. The data folder remembers; a setting that contradicts it stops the start,
// because a demonstration shows one password to everybody and a real office must never do so.
import { getSetting, setSetting, type Store } from '@jinguo/core';
import { ConfigProblem, isLoopback, type Config } from './config.ts';

export type Mode = 'demo' | 'real';

const modeSetting = 'office.mode';

/** The mode a new data folder gets. */
export function modeForNewFolder(config: Pick<Config, 'demo'>): Mode {
  return config.demo === false ? 'real' : 'demo';
}

export function rememberMode(store: Store, mode: Mode): Promise<void> {
  return setSetting(store, modeSetting, mode);
}

/** Whether a database has been an office before. */
export async function isKnown(store: Store): Promise<boolean> {
  return (await getSetting(store, modeSetting)) !== undefined;
}

/** The mode of a data folder. @throws ConfigProblem when a setting contradicts it. */
export async function modeOf(store: Store, config: Pick<Config, 'demo' | 'clockStartsAt' | 'dataFolder'>): Promise<Mode> {
  const mode: Mode = (await getSetting(store, modeSetting)) === 'demo' ? 'demo' : 'real';
  if (config.demo !== undefined && config.demo !== (mode === 'demo')) {
    throw new ConfigProblem(
      mode === 'demo'
        ? `${config.dataFolder} holds a demonstration, but JINGUO_DEMO=0. Choose another JINGUO_DATA for the real office. (该数据文件夹是演示数据。)`
        : `${config.dataFolder} holds a real office, but JINGUO_DEMO=1. Choose another JINGUO_DATA for a demonstration. (该数据文件夹是正式数据。)`,
    );
  }
  if (mode === 'real' && config.clockStartsAt !== undefined) {
    throw new ConfigProblem('JINGUO_CLOCK is set, but a real office runs on the machine’s clock. Unset it. (正式环境不能设置 JINGUO_CLOCK。)');
  }
  return mode;
}

/** What may listen beyond this machine. @throws ConfigProblem */
export function requireSafeListening(mode: Mode, config: Pick<Config, 'host' | 'demo' | 'publicUrl'>): void {
  if (isLoopback(config.host)) return;
  if (mode === 'demo' && config.demo !== true) {
    throw new ConfigProblem(
      `HOST=${config.host} would show the demonstration, whose password everybody knows, to other machines. Set JINGUO_DEMO=1 as well if that is wanted. (演示模式对外开放须同时设置 JINGUO_DEMO=1。)`,
    );
  }
  if (mode === 'real' && config.publicUrl?.protocol !== 'https:') {
    throw new ConfigProblem(
      `HOST=${config.host} would send passwords over the network unencrypted. Put a proxy with https in front and set JINGUO_PUBLIC_URL=https://…, or keep HOST=127.0.0.1. (请配置 https。)`,
    );
  }
}
