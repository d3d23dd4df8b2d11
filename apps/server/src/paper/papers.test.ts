// Papers as files, opened again: what stands in the PDF and in the Word document, which templates are taken, who may.
import { createAccount } from '@jinguo/core';
import PizZip from 'pizzip';
import { getDocumentProxy, extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { password, runServer, village, type TestServer } from '../testing/running-server.ts';
import { asksToBeTold, readTold } from '../testing/read-told.ts';
import { hashPassword } from '../session/passwords.ts';
import { qrImage } from './qr-image.ts';

async function print(server: TestServer, cookie: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  return server.fetch('/papers', { method: 'POST', headers: { Cookie: cookie, 'Content-Type': 'application/json', ...more }, body: JSON.stringify(body) });
}

async function pdfText(answer: Pick<Response, 'arrayBuffer'>): Promise<{ readonly pages: number; readonly text: string }> {
  const read = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), { mergePages: true });
  return { pages: read.totalPages, text: read.text.replaceAll(/\s+/gu, '') };
}

async function word(answer: Response): Promise<{ readonly zip: PizZip; readonly text: string }> {
  const zip = new PizZip(await answer.arrayBuffer());
  return { zip, text: (zip.file('word/document.xml')?.asText() ?? '').replaceAll(/<[^>]*>/gu, '') };
}

/** A wish with its answer on the way; answers the item's id. */
async function wish(server: TestServer, cookie: string, text: string, key: string): Promise<string> {
  const { data } = await server.mutate('item.start', { workflow: 'wish', key, unit: village, form: { wish: text, village, phone: '13800002101' } }, cookie);
  return String(Object(data).itemId);
}

async function lead(server: TestServer): Promise<string> {
  await createAccount(server.office.store, { id: 'lead', username: 'lead', name: '顾敏华', passwordHash: await hashPassword(password), posts: [{ id: 'lead-post', role: 'sectionHead', unit: '330402' }] });
  return server.signIn('lead');
}

/** The system's template with another text in its place. */
async function changed(server: TestServer, cookie: string, change: (xml: string) => string, more: (zip: PizZip) => void = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await server.fetch('/papers/template.docx?workflow=wish&paper=itemSheet', { headers: { Cookie: cookie } });
  const zip = new PizZip(await answer.arrayBuffer());
  zip.file('word/document.xml', change(zip.file('word/document.xml')?.asText() ?? ''));
  more(zip);
  return new Uint8Array(zip.generate({ type: 'uint8array' }));
}

const put = async (server: TestServer, cookie: string, body: Uint8Array<ArrayBuffer>) => {
  const answer = await server.fetch('/papers/template.docx?workflow=wish&paper=itemSheet&name=办理单.docx', { method: 'PUT', headers: { Cookie: cookie }, body });
  const said: unknown = await answer.json();
  return { status: answer.status, version: Object(said).version, lost: Object(said).lost, error: Object(Object(said).error).data };
};

test('the sheet of an item is a PDF with its Chinese text, masked, and many of them are one', { timeout: 20_000 }, async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  const [first, second] = [await wish(server, officer, '一台缝纫机', 'paper-no-1'), await wish(server, officer, '书桌龘', 'paper-no-2')];
  const one = await print(server, head, { of: 'sheet', item: first, as: 'pdf' });
  expect([one.status, one.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  const { pages, text } = await pdfText(one);
  expect(pages).toBe(1);
  for (const words of ['微心愿办理单', '一台缝纫机', '138****2101', '新丰镇竹林村', '档案目录', '保管期限：10年', '扫码查看办件']) expect(text).toContain(words);
  const both = await pdfText(await print(server, head, { of: 'items', ids: [first, second], what: 'newest' }));
  expect([both.pages, both.text.includes('书桌龘'), both.text.includes('2/2')]).toEqual([2, true, true]);

  // Asked to be told, it says how many are set, in a thread of their own; one that is refused gives no file.
  const { words, file } = await readTold(await print(server, head, { of: 'items', ids: Array.from({ length: 6 }, () => first), what: 'sheet' }, asksToBeTold));
  expect(words.at(-1)).toEqual({ name: '6份文书.pdf', type: 'application/pdf' });
  const done = words.flatMap((one) => ('done' in one ? [one] : []));
  expect([done[0], done.at(-1)]).toEqual([{ done: 0, total: 6 }, { done: 6, total: 6 }]);
  expect((await pdfText(new Response(new Uint8Array(file)))).pages).toBe(6);
  expect((await print(server, head, { of: 'items', ids: [first, 'x'], what: 'sheet' }, asksToBeTold)).status).toBe(404);
});

test('as a Word document it is the office’s template, filled, with the QR code as a picture', async () => {
  await using server = await runServer();
  const [officer, head, chief] = [await server.signIn('officer'), await server.signIn('head'), await lead(server)];
  const item = await wish(server, officer, '书桌 <b>&amp; 椅子', 'paper-no-3');
  const plain = await word(await print(server, head, { of: 'sheet', item, as: 'docx' }));
  expect(plain.text).toContain('微心愿办理单');
  expect(plain.text).toContain('书桌 &lt;b&gt;&amp;amp; 椅子');
  expect(plain.zip.file('word/media/jinguo-qr.png')?.asUint8Array().subarray(1, 4)).toEqual(new Uint8Array(Buffer.from('PNG')));
  expect(plain.zip.file('word/_rels/document.xml.rels')?.asText()).toContain('rIdJinguoQr');
  expect(plain.text).not.toMatch(/[{}]/u);
  // Its index of the file, as the printed sheet has it.
  for (const words of ['档案目录', '保管期限：10年', '1微心愿办理单']) expect(plain.text).toContain(words);

  expect(await put(server, chief, await changed(server, chief, (xml) => xml.replace('{标题}', '南湖区妇联 {事项}登记')))).toMatchObject({ status: 201, version: 1, lost: [] });
  expect((await word(await print(server, head, { of: 'sheet', item, as: 'docx' }))).text).toContain('南湖区妇联 微心愿登记');
  // The office's template is the PDF's too, alone and among many.
  for (const request of [{ of: 'sheet', item, as: 'pdf' }, { of: 'items', ids: [item], what: 'sheet' }]) expect((await pdfText(await print(server, head, request))).text).toContain('南湖区妇联微心愿登记');
  expect((await server.mutate('papers.restore', { workflow: 'wish', paper: 'itemSheet' }, chief)).data).toEqual({ version: 2 });
  expect((await word(await print(server, head, { of: 'sheet', item, as: 'docx' }))).text).toContain('微心愿办理单');
  const { data } = await server.query('papers.templates', { workflow: 'wish' }, chief);
  expect(data).toMatchObject({ papers: [{ paper: 'itemSheet', versions: [{ version: 2, fileName: null }, { version: 1, fileName: '办理单.docx', madeBy: '顾敏华' }] }], words: { raw: ['正文', '二维码'] } });
  const before = await server.fetch('/papers/template.docx?workflow=wish&paper=itemSheet&version=1', { headers: { Cookie: chief } });
  expect((await word(before)).text).toContain('{事项}登记');
});

describe('a template is refused', () => {
  const same = () => undefined;
  const wrongs: readonly (readonly [why: string, problem: string, change: (xml: string) => string, more: (zip: PizZip) => void])[] = [
    ['that names a field there is not', '{姓名}', (xml) => xml.replace('{标题}', '{姓名}'), same],
    ['whose brace is not closed', '没有对应的 }', (xml) => xml.replace('{标题}', '{标题'), same],
    ['whose list is not closed', '{/', (xml) => xml.replace('{/审批记录}', ''), same],
    ['that names a part of the record outside it', '{环节}', (xml) => xml.replace('{标题}', '{环节}'), same],
    ['with macros', '宏', (xml) => xml, (zip) => void zip.file('word/vbaProject.bin', 'x')],
    ['that fetches a picture from elsewhere', '网络图片', (xml) => xml, (zip) => void zip.file('word/_rels/document.xml.rels', '<Relationships><Relationship Id="a" Type="http://x/image" Target="http://evil/x.png" TargetMode="External"/></Relationships>')],
  ];
  test.each(wrongs)('%s', async (_why, problem, change, more) => {
    await using server = await runServer();
    const chief = await lead(server);
    const answer = await put(server, chief, await changed(server, chief, change, more));
    expect([answer.status, answer.error.code]).toEqual([422, 'TEMPLATE_INVALID']);
    expect(answer.error.zh).toContain(problem);
  });

  test('that is no Word document, or from who does not lead', async () => {
    await using server = await runServer();
    const chief = await lead(server);
    expect((await put(server, chief, new Uint8Array(Buffer.from('not a zip')))).error.code).toBe('FILE_DAMAGED');
    for (const name of ['officer', 'head', 'woman']) {
      const cookie = await server.signIn(name);
      expect((await put(server, cookie, new Uint8Array([1]))).error.code).toBe('NOT_ALLOWED');
      expect((await server.fetch('/papers/template.docx?workflow=wish&paper=itemSheet', { headers: { Cookie: cookie } })).status).toBe(403);
    }
  });
});

test('what she does not see she does not print, nor what is no request', async () => {
  await using server = await runServer();
  const [officer, other] = await Promise.all([server.signIn('officer'), server.signIn('other')]);
  const item = await wish(server, officer, '书桌', 'paper-no-4');
  const status = async (cookie: string, body: unknown) => (await print(server, cookie, body)).status;
  expect(await status(other, { of: 'sheet', item, as: 'pdf' })).toBe(404);
  expect(await status(officer, { of: 'items', ids: [item, 'x'], what: 'sheet' })).toBe(404);
  expect(await status(officer, { of: 'document', item, document: 'x', as: 'pdf' })).toBe(404);
  expect(await status(officer, { of: 'notice', item, notice: 'x', as: 'pdf' })).toBe(404);
  expect(await status(officer, { of: 'items', ids: [], what: 'sheet' })).toBe(400);
  expect(await status('', { of: 'sheet', item, as: 'pdf' })).toBe(401);
});

test('a QR code is a picture of black and white squares', () => {
  const png = qrImage('http://127.0.0.1:8022/items/1');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
});
