// An effect on its whole way through an office: a call that cannot be delivered, seen by the keeper, tried again once its
// endpoint is configured, heard on a real socket, and its incident gone.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createAccount, openIncidents, type Person } from '@jinguo/core';
import { expect, test } from 'vitest';
import { openOffice, type OfficeConfig } from './office.ts';
import { bells } from './testing/bell-campaign.ts';
import { documentedReceiver } from './testing/documented-receiver.ts';
import { portOf } from './testing/port-of.ts';

const village = '330402103215';
const secret = 'a secret of thirty-two characters';

test('a call nobody configured is an incident; configured and tried again it arrives, signed, and the incident is gone', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jinguo-incident-'));
  const heard: { readonly headers: Record<string, string>; readonly body: string }[] = [];
  const server = createServer(async (req, res) => {
    heard.push({ headers: Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)])), body: await text(req) });
    res.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const keeper: Person = { id: 'keeper', name: '孙丽娟', posts: [{ role: 'districtClerk', unit: '330402' }] };
  const woman: Person = { id: 'woman', name: '林晓燕', posts: [] };
  const open = (more: Partial<OfficeConfig>) => openOffice({ dataFolder, demo: false, clockStartsAt: undefined, ...more }, { campaigns: [bells], fillDemo: () => Promise.resolve() });
  try {
    const before = await open({});
    for (const { id, name, posts } of [keeper, woman]) await createAccount(before.store, { id, username: id, name, passwordHash: '-', posts: posts.map((post) => ({ id: `post-${id}`, ...post })) });
    const { number } = await before.engine.start({ kind: 'person', person: woman }, { workflow: 'bell', unit: village, key: 'ring-the-bell', form: {} });
    await before.engine.deliver();
    const [listed] = (await before.engine.deadEffects(keeper, { limit: 10 })).incidents;
    expect(listed).toMatchObject({ itemNumber: number, found: expect.stringContaining('webhook endpoint treasury is not configured') });
    expect(await openIncidents(before.store, 10)).toMatchObject([{ itemNumber: number, rule: 'effect webhook:treasury' }]);
    await before.close();

    const after = await open({ webhooks: { treasury: { url: `http://127.0.0.1:${portOf(server)}/`, keyId: 'k1', secret, allowPrivate: true } } });
    await after.engine.retryIncident(keeper, listed?.id ?? '', '已配置接口');
    await after.engine.deliver();
    const isGenuine = await documentedReceiver();
    expect(heard.map(({ headers, body }) => isGenuine(headers, body, { k1: secret }))).toEqual([true]);
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ number, stage: 'asking', result: 'rung', key: heard[0]?.headers['idempotency-key'] });
    expect((await after.engine.incidents(keeper, { limit: 10 })).incidents).toEqual([]);
    await after.close();
  } finally {
    server.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
});
