// Every setting of the server: read here and nowhere else, checked once at start. A wrong value stops the start with a
// sentence, because a server that guesses its port, data folder or mode serves the wrong people.
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readChannels, type ChannelSettings } from './channels/channels-file.ts';
import { isRole, roles, type RoleName } from './district/roles.ts';
import type { MailSettings } from './mail/send-mail.ts';
import { readEndpoints, type WebhookEndpoints } from './webhooks/endpoints.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  /** PORT: where to listen; 0 takes any free port. Default 8022. */
  readonly port: number;
  /** HOST: address to listen on. Default 127.0.0.1, this machine only. */
  readonly host: string;
  /** JINGUO_DATA: folder of database, files and key. Default .data in the repository. */
  readonly dataFolder: string;
  /** DATABASE_URL: address of a PostgreSQL database; absent keeps everything in the data folder. Holds a password: never logged. */
  readonly databaseUrl: string | undefined;
  /** JINGUO_DEMO: 1 or 0; absent leaves it to the data folder, and a new folder becomes a demonstration (mode.ts). */
  readonly demo: boolean | undefined;
  /** JINGUO_CLOCK: instant at which a demonstration's clock starts, for tests. */
  readonly clockStartsAt: Date | undefined;
  /** JINGUO_PUBLIC_URL: what browsers type when a proxy stands in front; https makes cookies Secure. */
  readonly publicUrl: URL | undefined;
  /** JINGUO_SMTP_URL and JINGUO_MAIL_FROM: the mail server, and who letters are from; absent, e-mail effects become incidents. */
  readonly mail: MailSettings | undefined;
  /** JINGUO_WEBHOOKS: JSON file with the endpoints other systems are called at; absent, webhook effects become incidents. */
  readonly webhooks: WebhookEndpoints | undefined;
  /** JINGUO_CHANNELS: JSON file with how 专有钉钉, 企业微信 and short messages reach people; absent, messages go to the bell alone. */
  readonly channels: ChannelSettings | undefined;
  /** JINGUO_PUBLISHING: direct or approval; absent, a real office publishes processes by approval only, a demonstration also directly. */
  readonly publishing: 'approval' | 'direct' | undefined;
  /** JINGUO_TOWN_LEAD: the post that makes its town's own versions of processes. Default townHead. */
  readonly townLead: RoleName;
  /** LOG_LEVEL: default info. Reads and page loads are logged at debug. */
  readonly logLevel: LogLevel;
}

/** A setting that cannot be used; the message is for the person who typed it. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Reads the settings. @throws ConfigProblem saying which one is wrong and what it may be. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const value = (name: string) => {
    const text = env[name]?.trim();
    return text === undefined || text === '' ? undefined : text;
  };
  return {
    port: readPort(value('PORT')),
    host: readHost(value('HOST')),
    dataFolder: resolve(value('JINGUO_DATA') ?? join(repositoryRoot, '.data')),
    databaseUrl: readDatabaseUrl(value('DATABASE_URL')),
    demo: readSwitch('JINGUO_DEMO', value('JINGUO_DEMO')),
    clockStartsAt: readInstant('JINGUO_CLOCK', value('JINGUO_CLOCK')),
    publicUrl: readPublicUrl(value('JINGUO_PUBLIC_URL')),
    mail: readMail(value('JINGUO_SMTP_URL'), value('JINGUO_MAIL_FROM')),
    webhooks: readSecrets('JINGUO_WEBHOOKS', value('JINGUO_WEBHOOKS'), readEndpoints),
    channels: readSecrets('JINGUO_CHANNELS', value('JINGUO_CHANNELS'), readChannels),
    publishing: readPublishing(value('JINGUO_PUBLISHING')),
    townLead: readRole('JINGUO_TOWN_LEAD', value('JINGUO_TOWN_LEAD') ?? 'townHead'),
    logLevel: readLogLevel(value('LOG_LEVEL')),
  };
}

/** Whether only programs on this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 8022;
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new ConfigProblem(`PORT is “${text}”; it must be a whole number from 0 to 65535. (PORT 应为 0–65535 的整数。)`);
}

function readHost(text: string | undefined): string {
  const host = text ?? '127.0.0.1';
  if (host === 'localhost' || isIP(host) !== 0) return host;
  throw new ConfigProblem(`HOST is “${host}”; it must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0. (HOST 应为本机 IP 地址。)`);
}

function readSwitch(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === '1' || text === '0') return text === '1';
  throw new ConfigProblem(`${name} is “${text}”; it must be 1 (on) or 0 (off). (${name} 应为 1 或 0。)`);
}

function readPublishing(text: string | undefined): Config['publishing'] {
  if (text === undefined || text === 'approval' || text === 'direct') return text;
  throw new ConfigProblem(`JINGUO_PUBLISHING is “${text}”; it must be approval or direct. (JINGUO_PUBLISHING 应为 approval 或 direct。)`);
}

function readRole(name: string, text: string): RoleName {
  if (isRole(text)) return text;
  throw new ConfigProblem(`${name} is “${text}”; it must be one of the posts: ${Object.keys(roles).join(', ')}. (${name} 应为岗位名。)`);
}

function readInstant(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u.test(text) && !Number.isNaN(instant.getTime())) return instant;
  throw new ConfigProblem(`${name} is “${text}”; it must be an instant with its offset, such as 2022-09-23T10:00:00+08:00. (${name} 应为带时区的时刻。)`);
}

function readPublicUrl(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/u.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '') return url;
  throw new ConfigProblem(`JINGUO_PUBLIC_URL is “${text}”; it must be an address without a path, such as https://jinguo.example.cn. (JINGUO_PUBLIC_URL 应为不带路径的网址。)`);
}

function readMail(server: string | undefined, from: string | undefined): MailSettings | undefined {
  if (server === undefined) return undefined;
  const url = URL.canParse(server) ? new URL(server) : undefined;
  // Not told as it is: it may hold a password.
  if (url === undefined || !/^smtps?:$/u.test(url.protocol) || url.hostname === '') throw new ConfigProblem('JINGUO_SMTP_URL is no mail server; it must be such as smtps://user:password@mail.example.cn. (JINGUO_SMTP_URL 应为 SMTP 服务器地址。)');
  if (!z.email().safeParse(from).success) throw new ConfigProblem(`JINGUO_MAIL_FROM is “${from ?? ''}”; it must be the e-mail address letters are from. (JINGUO_MAIL_FROM 应为发件邮箱。)`);
  return { url, from: from ?? '' };
}

/** A file of its own, because it holds secrets. */
function readSecrets<T>(name: string, file: string | undefined, read: (file: string) => T): T | undefined {
  if (file === undefined) return undefined;
  try {
    return read(resolve(file));
  } catch (error) {
    throw new ConfigProblem(`${name}: ${file} ${error instanceof Error ? error.message : String(error)}. (${name} 指定的文件有误。)`, { cause: error });
  }
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^postgres(ql)?:$/u.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1) return text;
  // The text is not repeated: it may hold a password.
  throw new ConfigProblem('DATABASE_URL is no address of a PostgreSQL database, such as postgres://user:password@127.0.0.1:5432/jinguo. (DATABASE_URL 应为 PostgreSQL 数据库地址。)');
}

function readLogLevel(text: string | undefined): LogLevel {
  if (text === undefined) return 'info';
  const level = logLevels.find((one) => one === text);
  if (level !== undefined) return level;
  throw new ConfigProblem(`LOG_LEVEL is “${text}”; it must be one of ${logLevels.join(', ')}. (LOG_LEVEL 取值有误。)`);
}
