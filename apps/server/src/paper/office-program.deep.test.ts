// What is exported opens in an office program as it was meant: LibreOffice makes a PDF of it, whose text and pages are read.
// Where there is none (Debian: libreoffice-calc-nogui, libreoffice-writer-nogui) this is skipped.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { runServer, village } from '../testing/running-server.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const wishes = ['一台缝纫机', '=1+1', '给村里的孩子们一间可以安静读书、写作业、做手工的屋子，配上书桌、台灯和一台暖空调'];

/** Name of each file → its pages as text, without spaces. */
async function opened(files: Readonly<Record<string, Response>>): Promise<Readonly<Record<string, readonly string[]>>> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-office-'));
  try {
    for (const [name, answer] of Object.entries(files)) await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()));
    await promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...Object.keys(files).map((name) => join(folder, name))]);
    const read = Object.keys(files).map(async (name): Promise<[string, readonly string[]]> => {
      const pdf = await readFile(join(folder, name.replace(/\.\w+$/u, '.pdf')));
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
      return [name, text.map((page) => page.replaceAll(/\s+/gu, ''))];
    });
    return Object.fromEntries(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.skipIf(!hasOffice)('a register, a template to fill in and a paper open in an office program, on a page, whole', { timeout: 120_000 }, async () => {
  await using server = await runServer();
  const [officer, head] = await Promise.all([server.signIn('officer'), server.signIn('head')]);
  const items = await Promise.all(wishes.map((wish, n) => server.mutate('item.start', { workflow: 'wish', key: `office-${n}-key`, unit: village, form: { wish, village, phone: '13800002101' } }, officer)));
  const post = (path: string, cookie: string, body: unknown) => server.fetch(path, { method: 'POST', headers: { Cookie: cookie, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const pages = await opened({
    'register.xlsx': await post('/registers', head, { of: { list: 'items', workflow: 'wish' }, columns: ['number', 'title', 'unit', 'begun', 'form.wish.wish', 'form.wish.village', 'form.wish.phone'], language: 'zh' }),
    'paper.docx': await post('/papers', head, { of: 'sheet', item: Object(items[2]?.data).itemId, as: 'docx' }),
    'template.xlsx': await server.fetch('/sheets/template.xlsx?spec=wishes', { headers: { Cookie: officer } }),
  });
  const [register, ...more] = pages['register.xlsx'] ?? [];
  expect(more).toEqual([]);
  for (const words of [...wishes, '微心愿办件台账', '138****2101', '新丰镇竹林村']) expect(register).toContain(words.replaceAll(/\s+/gu, ''));
  // A cell whose column is too narrow for its number or date shows this instead.
  expect(Object.values(pages).flat().join('')).not.toContain('###');
  expect([pages['paper.docx']?.length, pages['paper.docx']?.[0]?.includes('微心愿办理单')]).toEqual([1, true]);
  expect(pages['template.xlsx']?.[0]).toContain('心愿');
});
