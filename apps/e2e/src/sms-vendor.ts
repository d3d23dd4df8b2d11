// 阿里云短信 as browser tests have it: it takes every message over and keeps which telephone was sent which code.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface SmsVendor extends AsyncDisposable {
  /** File of channels for a demonstration. */
  readonly file: string;
  /** Telephone and code. */
  readonly sent: (readonly [phone: string, code: string])[];
}

export async function smsVendor(): Promise<SmsVendor> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-sms-'));
  const sent: SmsVendor['sent'] = [];
  const server = createServer(async (req, res) => {
    const form = new URLSearchParams(await text(req));
    sent.push([form.get('PhoneNumbers') ?? '', String(JSON.parse(form.get('TemplateParam') ?? '{}').code)]);
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"Code":"OK"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  const file = join(folder, 'channels.json');
  await writeFile(file, JSON.stringify({ sms: { url: `http://127.0.0.1:${String(port)}`, allowPrivate: true, accessKeyId: 'id', accessKeySecret: 'secret', signName: '南湖妇联', templateCode: 'SMS_1', codeTemplateCode: 'SMS_2' } }));
  return {
    file,
    sent,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
