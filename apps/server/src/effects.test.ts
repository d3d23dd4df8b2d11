// An effect on its whole way through an office: a call that cannot be delivered, seen by the keeper, tried again once its
// endpoint is configured, heard on a real socket, and its incident gone.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createAccount, openIncidents, type Person, type Plugin } from '@jinguo/core';
import { definePlugin } from '@jinguo/core/plugin';
import { expect, test } from 'vitest';
import { openOffice, type OfficeConfig } from './office.ts';
import { documentedReceiver } from './testing/documented-receiver.ts';
import { portOf } from './testing/port-of.ts';

const words = (zh: string) => ({ zh, en: zh });
const village = '330402103215';
const secret = 'a secret of thirty-two characters';

/** A bell that is rung at the treasury's when it is asked for. */
const bells: Plugin = definePlugin({
  name: 'bells',
  title: words('铃'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: () => '铃',
      definition: {
        format: 1, campaign: 'bells', programme: 'bell', code: 'XX05', workflow: 'bell', title: words('铃'), form: 'item', startedBy: [{ applicant: true }],
        forms: { bell: { title: words('铃'), schema: { type: 'object', properties: {} } } },
        start: 'asking',
        stages: [
          { id: 'asking', kind: 'fillIn', title: words('申请'), actors: [{ applicant: true }], form: 'bell', outcomes: { submitted: { to: 'rung', effects: [{ effect: 'webhook', params: { endpoint: 'treasury' } }] } } },
          { id: 'rung', kind: 'end', title: words('已响'), settings: { result: 'rung', good: true } },
        ],
      },
    },
  ],
});

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
    expect(listed).toMatchObject({ itemNumber: number, found: 'webhook endpoint treasury is not configured' });
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
