// Files over the real server: what is taken, what is refused and leaves nothing behind, and who may have it back.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runServer, village, type TestServer } from '../testing/running-server.ts';
import { safeName } from './file-kind.ts';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 0x20), Buffer.from('\n%%EOF\n')]);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489000000004944415435af061e0000000049454e44ae426082', 'hex');

const put = (server: TestServer, cookie: string, { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }) =>
  server.fetch(`/files?name=${encodeURIComponent(name)}`, { method: 'PUT', headers: { Cookie: cookie }, body: bytes });

async function stored(server: TestServer): Promise<readonly string[]> {
  const entries = await readdir(join(server.dataFolder, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test('a PDF is kept once under its hash and comes back as an attachment that can do nothing', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('woman');
  const answers = [await put(server, cookie, { name: '营业执照.pdf', bytes: pdf }), await put(server, cookie, { name: 'again.pdf', bytes: pdf })];
  expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
  const view: unknown = await answers[0]?.json();
  expect(view).toMatchObject({ name: '营业执照.pdf', mime: 'application/pdf', bytes: pdf.length });
  expect(await stored(server)).toHaveLength(1);
  const back = await server.fetch(`/files/${String(Object(view).id)}`, { headers: { Cookie: cookie } });
  expect(Buffer.from(await back.arrayBuffer()).equals(pdf)).toBe(true);
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('营业执照.pdf')}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'content-type': 'application/pdf',
  });
});

test('shown beside the text, a picture stays in its sandbox and a PDF may be framed by our pages alone', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('woman');
  const shown = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const view: unknown = await (await put(server, cookie, { name, bytes })).json();
    const { headers } = await server.fetch(`/files/${String(Object(view).id)}?show`, { headers: { Cookie: cookie } });
    return [headers.get('content-disposition')?.split(';')[0], headers.get('content-security-policy'), headers.get('x-frame-options')];
  };
  expect(await shown('门面.png', png)).toEqual(['inline', "sandbox; default-src 'none'", 'SAMEORIGIN']);
  expect(await shown('执照.pdf', pdf)).toEqual(['inline', "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'", 'SAMEORIGIN']);
});

describe('refused, and nothing is left behind', () => {
  test('a program that calls itself a picture', async () => {
    await using server = await runServer();
    const cookie = await server.signIn('woman');
    for (const bytes of [Buffer.from('MZ\u0090\u0000this is a program'), Buffer.from('<svg onload="alert(1)"/>'), Buffer.from('')]) {
      const answer = await put(server, cookie, { name: 'photo.png', bytes });
      expect([answer.status, await answer.json()]).toMatchObject([415, { error: { data: { code: 'FILE_TYPE' } } }]);
    }
    expect(await stored(server)).toEqual([]);
  });

  test('a file of more than 10 MB, announced or not', async () => {
    await using server = await runServer();
    const cookie = await server.signIn('woman');
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1_048_576)]);
    const announced = await put(server, cookie, { name: 'big.pdf', bytes: large });
    expect([announced.status, await announced.json()]).toMatchObject([413, { error: { data: { code: 'FILE_TOO_LARGE', params: { limit: 10 } } } }]);
    const body = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 65_536) controller.enqueue(large.subarray(at, at + 65_536));
        controller.close();
      },
    });
    const init = { method: 'PUT', headers: { Cookie: cookie }, body, duplex: 'half' } satisfies RequestInit & { duplex: 'half' };
    expect((await server.fetch('/files?name=big.pdf', init)).status).toBe(413);
    expect(await stored(server)).toEqual([]);
  });

  test('a file without a name, or from somebody who is not signed in or on another site', async () => {
    await using server = await runServer();
    const cookie = await server.signIn('woman');
    expect((await server.fetch('/files', { method: 'PUT', headers: { Cookie: cookie }, body: pdf })).status).toBe(400);
    expect((await server.fetch('/files?name=a.pdf', { method: 'PUT', body: pdf })).status).toBe(401);
    expect((await server.fetch('/files?name=a.pdf', { method: 'PUT', headers: { Cookie: cookie, Origin: 'http://evil.example' }, body: pdf })).status).toBe(403);
    expect((await server.fetch('/files/none', { method: 'DELETE', headers: { Cookie: cookie } })).status).toBe(400);
    expect(await stored(server)).toEqual([]);
  });
});

test('a file of an application is hers and its desk’s, and nobody else’s', async () => {
  await using server = await runServer();
  const [woman, head, other] = await Promise.all([server.signIn('woman'), server.signIn('head'), server.signIn('other')]);
  const view: unknown = await (await put(server, woman, { name: 'shop.png', bytes: png })).json();
  const path = `/files/${String(Object(view).id)}`;
  const status = async (cookie: string) => (await server.fetch(path, { headers: { Cookie: cookie } })).status;
  expect([await status(woman), await status(head), await status(other)]).toEqual([200, 404, 404]);
  const form = { wish: '一台缝纫机', village, files: [String(Object(view).id)] };
  await server.mutate('item.start', { workflow: 'wish', key: 'wish-with-file', unit: village, form }, woman);
  expect([await status(woman), await status(head), await status(other)]).toEqual([200, 200, 404]);
});

test('a name keeps its words, loses its folders and tells the truth about its content', () => {
  expect(safeName('../../etc/passwd', 'application/pdf')).toBe('passwd.pdf');
  expect(safeName('C:\\照片\\门面.exe', 'image/jpeg')).toBe('门面.jpg');
  expect(safeName('\u202Egpj.exe', 'image/png')).toBe('gpj.png');
  expect(safeName('', 'image/png')).toBe('file.png');
});
