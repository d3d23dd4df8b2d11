// A process that only delivers, to be killed: `bell-worker.ts <data folder> <receiver's port> <minutes the clock is ahead>`.
// Says "ready" when it begins and "empty" when nothing is left.
import { createEngine, openStore } from '@jinguo/core';
import { bells } from '../testing/bell-campaign.ts';
import { sendWebhooks } from '../webhooks/send-webhooks.ts';

const [folder = '', port = '', minutes = '0'] = process.argv.slice(2);
const webhooks = sendWebhooks({ treasury: { url: `http://127.0.0.1:${port}/`, keyId: 'k1', secret: 'a secret of thirty-two characters', allowPrivate: true } });
const store = await openStore({ folder });
const clock = { now: () => new Date(Date.now() + Number(minutes) * 60_000) };
const engine = await createEngine({ store, plugins: [bells], roles: {}, clock, blindKey: 'test', webhooks });
process.stdout.write('ready\n');
while ((await engine.deliver(50)) + (await engine.idle()) > 0);
process.stdout.write('empty\n');
await webhooks.close();
await store.close();
