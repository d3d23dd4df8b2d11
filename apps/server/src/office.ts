// The office behind every command: data folder, database, engine and clock, opened and closed together.
import { createHash } from 'node:crypto';
import {
  createEngine,
  getSetting,
  officialCalendarYears,
  openStore,
  addCalendarYears,
  seedOrgUnits,
  setSetting,
  type Engine,
  type HistoryPort,
  type LocalText,
  type Plugin,
  type Store,
} from '@jinguo/core';
import { demoClock, wallClock, type OfficeClock } from './clock.ts';
import { ConfigProblem, type Config } from './config.ts';
import { blindKey, fillAside, hasDatabase, requireFolder } from './data-folder.ts';
import { roles } from './district/roles.ts';
import { openChannels } from './channels/open-channels.ts';
import { sendMail } from './mail/send-mail.ts';
import { studioPlugin } from './studio-plugin/studio-plugin.ts';
import { units } from './district/units.ts';
import { isKnown, modeForNewFolder, modeOf, rememberMode, type Mode } from './mode.ts';
import { sendWebhooks } from './webhooks/send-webhooks.ts';

export interface Office {
  readonly mode: Mode;
  readonly dataFolder: string;
  readonly store: Store;
  readonly engine: Engine;
  /** A demonstration's clock; a real office has the machine's. */
  readonly demoClock: OfficeClock | undefined;
  readonly close: () => Promise<void>;
}

export type OfficeConfig = Pick<Config, 'dataFolder' | 'demo' | 'clockStartsAt'> & Partial<Pick<Config, 'databaseUrl' | 'mail' | 'webhooks' | 'channels' | 'publishing' | 'townLead'>>;

export interface OfficeContents {
  readonly campaigns: readonly Plugin[];
  /** Where a year is lived again for a lead; absent, in the server's own loop. */
  readonly history?: HistoryPort;
  /** Posts of the office beside the district's own. */
  readonly posts?: Readonly<Record<string, LocalText>>;
  /** Fills a new demonstration by running it. */
  readonly fillDemo: (office: Office) => Promise<void>;
}

/** Opens the office of a data folder; a new folder is filled first. @throws ConfigProblem, JinguoError STORAGE_* */
export async function openOffice(config: OfficeConfig, contents: OfficeContents): Promise<Office> {
  await requireFolder(config.dataFolder);
  if (config.databaseUrl !== undefined) return openOnServer(config, contents);
  if (!hasDatabase(config.dataFolder) && modeForNewFolder(config) === 'demo') {
    await fillAside(config.dataFolder, async (aside) => {
      // The demonstration's past writes to nobody.
      const office = await open({ ...config, dataFolder: aside, aside: true, mail: undefined, webhooks: undefined, channels: undefined }, contents, 'demo');
      try {
        await contents.fillDemo(office);
      } finally {
        await office.close();
      }
    });
  }
  return open(config, contents, hasDatabase(config.dataFolder) ? undefined : 'real');
}

const filledSetting = 'office.filled';

/** As above, on a database server: an empty database is filled in place, and one that was not filled to its end is refused. */
async function openOnServer(config: OfficeConfig, contents: OfficeContents): Promise<Office> {
  const store = await openStore({ url: config.databaseUrl ?? '' });
  const [known, filled] = [await isKnown(store), await getSetting(store, filledSetting)];
  await store.close();
  if (known) {
    if (filled === undefined) throw new ConfigProblem('The database was not set up to its end. Drop it, create it again and start anew. (数据库初始化未完成，请重建后再启动。)');
    return open(config, contents, undefined);
  }
  const mode = modeForNewFolder(config);
  const office = await open({ ...config, mail: undefined, webhooks: undefined, channels: undefined }, contents, mode);
  try {
    if (mode === 'demo') await contents.fillDemo(office);
    await setSetting(office.store, filledSetting, '1');
  } finally {
    await office.close();
  }
  return open(config, contents, undefined);
}

/** `aside`: the folder counts for nothing until it is filled and put in place. */
async function open(config: OfficeConfig & { readonly aside?: true }, { campaigns, posts = {}, history }: OfficeContents, newAs: Mode | undefined): Promise<Office> {
  const key = await blindKey(config.dataFolder);
  const store = await openStore(config.databaseUrl === undefined ? { folder: config.dataFolder, synced: config.aside !== true } : { url: config.databaseUrl, wake: { warn: () => undefined } });
  try {
    if (newAs !== undefined) await rememberMode(store, newAs);
    const mode = await modeOf(store, config);
    await seedOrgUnits(store, units);
    await addCalendarYears(store, officialCalendarYears);
    await requireSameKey(store, key);
    const moved = mode === 'demo' ? await demoClock(store, config.clockStartsAt) : undefined;
    const mail = config.mail && sendMail(config.mail);
    const webhooks = config.webhooks && sendWebhooks(config.webhooks);
    const outside = config.channels && openChannels(config.channels);
    const { townLead } = config;
    const engine = await createEngine({ store, plugins: [...campaigns, studioPlugin(townLead === undefined ? {} : { townLead })], roles: { ...roles, ...posts }, directPublishing: (config.publishing ?? (mode === 'demo' ? 'direct' : 'approval')) === 'direct', ...(townLead === undefined ? {} : { townLeads: [townLead] }), clock: moved ?? { now: wallClock }, blindKey: key, mail, webhooks, channels: outside?.channels, history });
    const close = async () => {
      await engine.idle();
      mail?.close();
      await webhooks?.close();
      await outside?.close();
      await store.close();
    };
    return { mode, dataFolder: config.dataFolder, store, engine, demoClock: moved, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A key that did not write this database would find no double application any more. */
async function requireSameKey(store: Store, key: string): Promise<void> {
  const fingerprint = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const known = await getSetting(store, keySetting);
  if (known === undefined) await setSetting(store, keySetting, fingerprint);
  else if (known !== fingerprint) throw new ConfigProblem('The key file does not belong to this database; put back the one that does. (密钥文件与数据库不匹配。)');
}

const keySetting = 'office.blindKeyFingerprint';
