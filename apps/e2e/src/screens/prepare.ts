// An office in which every screen has something to show: an objection, a sheet on its way, a draft of a process, a message that
// could not be delivered, channels to choose among.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { program, startDemo, type DemoServer } from '../demo-server.ts';
import { officeApi } from '../office-api.ts';

export interface Office extends AsyncDisposable {
  readonly demo: DemoServer;
  /** What addresses are made of, by name. */
  readonly ids: Readonly<Record<'item' | 'noticed' | 'notice' | 'returned' | 'sheet' | 'certificate' | 'appointed' | 'draft' | 'congress' | 'poll' | 'activity' | 'door', string>>;
}

const rowsOf = (page: unknown): readonly { readonly itemId: string; readonly workflow: string; readonly stage: string }[] => Object(page).rows;

/** 企业微信 as the test has it: it knows no such secret, which is given up at once. */
async function refusingVendor(): Promise<{ readonly file: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-vendor-'));
  const server = createServer((_req, res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{"errcode":40001}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  const where = { url: `http://127.0.0.1:${String(port)}`, allowPrivate: true };
  const file = join(folder, 'channels.json');
  await writeFile(file, JSON.stringify({ wecom: { ...where, corpId: 'corp', agentId: 1, secret: 'secret' }, sms: { ...where, accessKeyId: 'id', accessKeySecret: 'secret', signName: '南湖妇联', templateCode: 'SMS_1' } }));
  return {
    file,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function prepareOffice(): Promise<Office> {
  const vendor = await refusingVendor();
  const demo = await startDemo({ channels: vendor.file });
  await promisify(execFile)(process.execPath, [program, 'user', 'channel', 'gumh', 'wecom', 'gumh'], { env: { PATH: process.env['PATH'] ?? '', JINGUO_DATA: demo.dataFolder } });
  const [lead, clerk, woman] = await Promise.all(['gumh', 'jiny', 'linxy'].map((name) => officeApi(demo.url, name)));
  if (lead === undefined || clerk === undefined || woman === undefined) throw new TypeError('nobody signed in');
  const [notice] = Object(await lead.query('open.notices', { text: '' }));
  const [vote] = Object(await lead.query('open.votes'));
  const { itemId: noticed } = Object(await lead.query('notice.get', { id: notice.id }));
  await lead.mutate('open.object', { key: randomUUID(), noticeId: notice.id, trap: '', kind: 'person', objector: '王秀英', contact: '0573-82838888', about: '名单第一人', facts: '与实际情况不符，请核实。' });
  const item = rowsOf(await clerk.query('inbox.list', { tab: 'todo', limit: 100 })).find((row) => row.workflow === 'interest-subsidy');
  const { version } = Object(await clerk.query('item.get', { id: item?.itemId }));
  const { person } = Object(await lead.query('session.me'));
  await clerk.mutate('item.act', { itemId: item?.itemId, action: 'comment', seenVersion: version, key: randomUUID(), opinion: '请科长看一看。', people: [person.id] });
  const returned = rowsOf(await woman.query('inbox.list', { tab: 'started', limit: 100 })).find((row) => row.stage === 'supplement');
  const draft = Object(await lead.mutate('studio.start', { workflow: 'interest-subsidy', number: 1 }));
  const congress = rowsOf(await lead.query('inbox.list', { tab: 'started', limit: 100 })).find((row) => row.workflow === 'district-congress');
  const certificate = await certificateOf(lead);
  return {
    demo,
    ids: {
      item: item?.itemId ?? '', noticed, notice: notice.id, returned: returned?.itemId ?? '', draft: draft.id, congress: congress?.itemId ?? '', poll: vote.poll, ...(await activityOf(demo.url)),
      sheet: await sheetOf(demo, 'jiny'), certificate: certificate.code, appointed: certificate.item,
    },
    async [Symbol.asyncDispose]() {
      await demo[Symbol.asyncDispose]();
      await vendor[Symbol.asyncDispose]();
    },
  };
}

/** Applications of a sample, uploaded and not yet imported. */
async function sheetOf(demo: DemoServer, username: string): Promise<string> {
  const login = await fetch(`${demo.url}/trpc/session.login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username, password: 'Jinguo-2022' }) });
  const Cookie = login.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const csv = await readFile(new URL('../../../server/src/demo/applications-sample.csv', import.meta.url));
  const answer = await fetch(`${demo.url}/sheets?spec=interest-subsidy&name=sample.csv`, { method: 'PUT', headers: { Cookie }, body: new Uint8Array(csv) });
  return String(Object(await answer.json()).id);
}

/** One of last year's: whoever was appointed has it. */
async function certificateOf(lead: Awaited<ReturnType<typeof officeApi>>): Promise<{ readonly item: string; readonly code: string }> {
  for (const row of rowsOf(await lead.query('inbox.items', { workflow: 'mentors', limit: 20 }))) {
    const [certificate] = Object(await lead.query('item.get', { id: row.itemId })).certificates;
    if (certificate !== undefined) return { item: row.itemId, code: certificate.code };
  }
  throw new TypeError('nobody was appointed');
}

/** An event that is approved and open to sign-up, and somebody who signed up for it. */
async function activityOf(url: string): Promise<{ readonly activity: string; readonly door: string }> {
  const [village, town] = await Promise.all([officeApi(url, 'yumf'), officeApi(url, 'caiyx')]);
  const { today } = Object(await village.query('demo.clock'));
  const { units } = Object(await village.query('programme.get', { workflow: 'brand-classes' }));
  const unit = String(units[0].id);
  const held = new Date(Date.parse(String(today)) + 10 * 86_400_000).toISOString().slice(0, 10);
  const form = { name: '书香妈妈读书会', orgUnit: unit, heldOn: held, place: '文化礼堂', headcount: 40, purpose: '亲子共读。', openToSignUp: true, startsAt: '上午9:00', places: 20, signUpUntil: held, lesson: 'books', budget: 200_000, safety: '专人负责秩序。' };
  const { itemId } = Object(await village.mutate('item.start', { workflow: 'brand-classes', unit, key: randomUUID(), form }));
  const { version } = Object(await town.query('item.get', { id: itemId }));
  await town.mutate('item.act', { itemId, action: 'approve', seenVersion: version, key: randomUUID(), opinion: '同意' });
  await village.mutate('open.signUp', { key: randomUUID(), item: itemId, name: '王小芳', phone: '13800001234', children: 1, consent: true, trap: '' });
  return { activity: String(itemId), door: String(await village.query('signUp.door', { itemId })) };
}
