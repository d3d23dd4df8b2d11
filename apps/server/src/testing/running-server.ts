// A real server for tests: a database of its own in a folder of its own, on a free port of this machine, with a few people
// who share a password. Used with `await using`, it closes and clears up after itself.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createIds, type HistoryPort } from '@jinguo/core';
import type { ErrorData } from '../http/error-answer.ts';
import { openLog } from '../log.ts';
import { startServer } from '../main.ts';
import { openOffice, type Office } from '../office.ts';
import { hashPassword } from '../session/passwords.ts';
import { deskCampaign } from './desk-campaign.ts';

export const password = 'Correct-horse-9';
export const village = '330402103215';
const town = '330402103000';

const people = [
  { username: 'officer', name: '余美芳', posts: [{ role: 'villageOfficer', unit: village }] },
  { username: 'head', name: '蔡云霞', posts: [{ role: 'townHead', unit: town }] },
  { username: 'other', name: '张建英', posts: [{ role: 'townHead', unit: '330402012000' }] },
  { username: 'woman', name: '林晓燕', posts: [] },
  { username: 'admin', name: '方晨', posts: [{ role: 'sysAdmin', unit: '330402' }] },
] as const;

export interface Answered<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T | undefined;
  readonly error: ErrorData | undefined;
}

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly office: Office;
  readonly dataFolder: string;
  /** Every line of the log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly query: (procedure: string, input?: unknown, cookie?: string) => Promise<Answered<unknown>>;
  readonly mutate: (procedure: string, input?: unknown, cookie?: string) => Promise<Answered<unknown>>;
  /** Signs in; answers the Cookie header to send from now on. */
  readonly signIn: (username: string) => Promise<string>;
}

export interface TestServerOptions {
  readonly demo?: boolean;
  readonly publishing?: 'approval' | 'direct';
  readonly publicUrl?: URL;
  readonly consoleFolder?: string;
  /** Where a year is lived again; absent, in the server's loop. */
  readonly history?: HistoryPort;
}

let hash: Promise<string> | undefined;

export async function runServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jinguo-server-'));
  const config = { dataFolder, demo: options.demo ?? false, clockStartsAt: undefined, host: '127.0.0.1', port: 0, publicUrl: options.publicUrl, publishing: options.publishing };
  const office = await openOffice(config, { campaigns: [deskCampaign], ...(options.history === undefined ? {} : { history: options.history }), fillDemo: addPeople });
  if (office.mode === 'real') await addPeople(office);
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const server = await startServer({ config, office, log, consoleFolder: options.consoleFolder ?? join(dataFolder, 'console') });
  const send = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  const mutate: TestServer['mutate'] = async (procedure, input, cookie) =>
    answered(await send(`/trpc/${procedure}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...cookieHeader(cookie) }, body: input === undefined ? null : JSON.stringify(input) }));
  return {
    url: server.url,
    office,
    dataFolder,
    log: () => lines.join(''),
    stop: server.stop,
    fetch: send,
    query: async (procedure, input, cookie) =>
      answered(await send(`/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, { headers: cookieHeader(cookie) })),
    mutate,
    async signIn(username) {
      const answer = await mutate('session.login', { username, password });
      const cookie = answer.headers.get('Set-Cookie')?.split(';')[0];
      if (cookie === undefined) throw new TypeError(`${username} could not sign in: ${answer.error?.code}`);
      return cookie;
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function addPeople({ store }: Office): Promise<void> {
  hash ??= hashPassword(password);
  const ids = createIds({ now: () => new Date() });
  for (const one of people) {
    await createAccount(store, { id: ids(), username: one.username, name: one.name, passwordHash: await hash, posts: one.posts.map((post) => ({ ...post, id: ids() })) });
  }
}

async function answered(response: Response): Promise<Answered<unknown>> {
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, data: inside(inside(body, 'result'), 'data'), error: errorOf(inside(inside(body, 'error'), 'data')) };
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function errorOf(value: unknown): ErrorData | undefined {
  return isErrorData(value) ? value : undefined;
}

function isErrorData(value: unknown): value is ErrorData {
  return typeof value === 'object' && value !== null && 'code' in value && 'zh' in value && 'requestId' in value;
}

function cookieHeader(cookie: string | undefined): Record<string, string> {
  return cookie === undefined ? {} : { Cookie: cookie };
}
