// The API for machine clients as its document tells it: every documented path is asked over HTTP, and what is sent and answered
// is held against the document's own schemas by a validator that knows nothing of ours.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addApiToken, createAccount } from '@jinguo/core';
import { createKit } from '@jinguo/core/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../config.ts';
import { newToken } from '../session/tokens.ts';
import { bells } from '../testing/bell-campaign.ts';
import { runServer, village, type TestServer } from '../testing/running-server.ts';

const media = z.object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()).optional() })) });
const node = z.object({ operationId: z.string(), requestBody: media.optional(), responses: z.record(z.string(), z.unknown()) });
const documentShape = z.object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), node)), webhooks: z.record(z.string(), z.object({ post: node })), components: z.object({ schemas: z.object({ Refused: z.record(z.string(), z.unknown()) }) }) });

let server: TestServer;
let document: z.infer<typeof documentShape>;
let officer: string;
let stranger: string;
beforeAll(async () => {
  server = await runServer();
  document = documentShape.parse(await (await server.fetch('/api/v1/openapi.json')).json());
  officer = await tokenOf('bank', [{ id: 'bank-post', role: 'villageOfficer', unit: village }]);
  stranger = await tokenOf('elsewhere', []);
});
afterAll(() => server[Symbol.asyncDispose]());

async function tokenOf(username: string, posts: readonly { readonly id: string; readonly role: string; readonly unit: string }[], expires_at = '2999-01-01T00:00:00.000Z'): Promise<string> {
  const { secret, hash } = newToken();
  await createAccount(server.office.store, { id: username, username, name: username, passwordHash: '-', posts });
  await addApiToken(server.office.store, { token_hash: hash, person_id: username, name: 'test', created_at: '2022-09-05T00:00:00.000Z', expires_at });
  return secret;
}

interface Asked {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly key?: string;
  readonly body?: unknown;
}

async function ask(path: string, { method = 'GET', token = officer, key, body }: Asked = {}) {
  const headers = { ...(token === '' ? {} : { Authorization: `Bearer ${token}` }), ...(key === undefined ? {} : { 'Idempotency-Key': key }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const answer = await server.fetch(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: answer.status, body: Object(await answer.json()) };
}

/** What a validator says of a value under a schema of the document. */
function faults(schema: unknown, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.validate(Object(schema), value) ? [] : ajv.errors;
}

const wish = (key: string) => ({ method: 'POST', key, body: { workflow: 'wish', unit: village, form: { wish: '一台缝纫机', village } } });
/** Enough of one to be taken for it. */
const plan = '%PDF-1.4\n%%EOF\n';
const schemaOf = (of: unknown) => media.parse(of).content['application/json']?.schema;

describe('every documented path', () => {
  const recipes: Readonly<Record<string, (itemId: string) => { readonly path: string } & Asked>> = {
    listItems: () => ({ path: '/items?status=open&limit=1' }),
    getItem: (itemId) => ({ path: `/items/${itemId}` }),
    startItem: () => ({ path: '/items', ...wish('a-documented-start') }),
    actOnItem: (itemId) => ({ path: `/items/${itemId}/actions`, method: 'POST', key: 'a-documented-act', body: { action: 'withdraw', seenVersion: 1, opinion: '填错了' } }),
    listProgrammes: () => ({ path: '/programmes' }),
  };

  it('takes what the document says and answers as it says', async () => {
    const { itemId } = (await ask('/items', wish('a-wish-to-look-at'))).body;
    const files = ['putFile', 'getFile'];
    const all = Object.values(document.paths).flatMap((methods) => Object.entries(methods).map(([method, of]) => ({ method, of })));
    expect(all.map(({ of }) => of.operationId).toSorted()).toEqual([...Object.keys(recipes), ...files].toSorted());
    for (const { method, of } of all.filter((one) => !files.includes(one.of.operationId))) {
      const { path, ...asked } = recipes[of.operationId]?.(itemId) ?? { path: '/nowhere' };
      const { status, body } = await ask(path, asked);
      expect({ of: of.operationId, status, method: (asked.method ?? 'GET').toLowerCase() }).toEqual({ of: of.operationId, status: 200, method });
      expect({ of: of.operationId, faults: faults(schemaOf(of.responses['200']), body) }).toEqual({ of: of.operationId, faults: [] });
      expect({ of: of.operationId, faults: of.requestBody === undefined ? [] : faults(schemaOf(of.requestBody), asked.body) }).toEqual({ of: of.operationId, faults: [] });
    }
  });

  it('of files keeps the bytes, and gives them back to who may see them', async () => {
    const put = await server.fetch('/api/v1/files?name=plan.pdf', { method: 'PUT', headers: { Authorization: `Bearer ${officer}` }, body: plan });
    const kept = Object(await put.json());
    expect(put.status).toBe(201);
    expect(faults(schemaOf(document.paths['/files']?.['put']?.responses['201']), kept)).toEqual([]);
    expect(await (await server.fetch(`/api/v1/files/${kept.id}`, { headers: { Authorization: `Bearer ${officer}` } })).text()).toBe(plan);
    expect((await ask(`/files/${kept.id}`, { token: stranger })).status).toBe(404);
  });

  it('refuses as the document says, with what to do in both languages', async () => {
    const refusals = [await ask('/items/nowhere'), await ask('/items', { token: '' }), await ask('/items', { method: 'POST', key: 'a-wrong-body', body: { workflow: 7 } }), await ask('/items', { ...wish('short'), key: 'short' }), await ask('/nowhere')];
    expect(refusals.map(({ body }) => body.error.data.code)).toEqual(['NOT_FOUND', 'TOKEN_INVALID', 'BAD_REQUEST', 'BAD_REQUEST', 'NOT_FOUND']);
    for (const { body } of refusals) expect(faults(document.components.schemas.Refused, body)).toEqual([]);
  });
});

describe('a token', () => {
  it('sees and does what its account may, and no more', async () => {
    const { itemId } = (await ask('/items', wish('a-wish-of-the-bank'))).body;
    expect((await ask(`/items/${itemId}`, { token: stranger })).body.error.data.code).toBe('NOT_FOUND');
    expect((await ask(`/items/${itemId}/actions`, { method: 'POST', key: 'not-her-business', token: stranger, body: { action: 'approve', seenVersion: 1 } })).body.error.data.code).toBe('NOT_FOUND');
    expect((await ask(`/items/${itemId}/actions`, { method: 'POST', key: 'not-her-level', body: { action: 'approve', seenVersion: 1 } })).body.error.data.code).toBe('NOT_ALLOWED');
  });

  it('is refused once it has ended, and is taken from its header alone', async () => {
    const ended = await tokenOf('ended', [], '2022-09-05T00:00:00.000Z');
    expect((await ask('/items', { token: ended })).body.error.data.code).toBe('TOKEN_INVALID');
    const cookie = await server.signIn('officer');
    expect((await server.fetch(`/api/v1/items?token=${officer}`, { headers: { Cookie: cookie } })).status).toBe(401);
  });
});

it('a command sent again under its key answers what it answered first, and nothing is done twice', async () => {
  const [first, again] = [await ask('/items', wish('the-same-twice')), await ask('/items', wish('the-same-twice'))];
  expect(again).toEqual(first);
  expect((await ask('/items', { ...wish('the-same-twice'), body: { ...wish('').body, form: { wish: '别的', village } } })).body.error.data.code).toBe('KEY_REUSED');
});

it('the call of a webhook carries what the document says', async () => {
  const bodies: string[] = [];
  const kit = await createKit({ plugins: [bells], engine: { webhooks: { endpoints: ['treasury'], post: (call) => Promise.resolve(void bodies.push(call.body)) } } });
  await kit.as('woman').start('bell', {}, { unit: 'v11' });
  await kit.settle();
  await kit.close();
  expect(bodies).toHaveLength(1);
  const schema = schemaOf(document.webhooks['itemMoved']?.post.requestBody);
  expect(faults({ ...schema, additionalProperties: false }, JSON.parse(bodies[0] ?? ''))).toEqual([]);
});

it('the client on the page of the docs does what the page says', async () => {
  const page = await readFile(join(repositoryRoot, 'docs', 'machine-clients.md'), 'utf8');
  const code = /```js\n(.*?)```/su.exec(page)?.[1] ?? '';
  const example: { readonly handIn: (given: unknown) => Promise<string> } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const given = { server: server.url, token: officer, key: 'from-the-docs', workflow: 'wish', unit: village, form: { wish: '一台风扇', village } };
  const number = await example.handIn(given);
  expect(number).toMatch(/^XX02-\d{4}-\d{4}$/u);
  expect(await example.handIn(given)).toBe(number);
  await expect(example.handIn({ ...given, key: 'from-the-docs-2', form: {} })).rejects.toMatchObject({ code: 'FORM_INVALID', again: false, issues: [expect.anything(), expect.anything()] });
});

it('the reference is a page of our own, with every operation and no script', async () => {
  const answer = await server.fetch('/api/v1');
  const page = await answer.text();
  expect(answer.headers.get('Content-Type')).toContain('text/html');
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/(?:src|href)="https?:/u);
  for (const methods of Object.values(document.paths)) for (const { operationId } of Object.values(methods)) expect(page).toContain(`id="${operationId}"`);
  expect((await server.fetch('/api/reference.css')).headers.get('Content-Type')).toContain('text/css');
});
