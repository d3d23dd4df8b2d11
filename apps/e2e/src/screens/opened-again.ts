// What the office exports, opened as its reader would: Word and Excel files by LibreOffice, all of it as text and as pictures.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian: libreoffice-calc-nogui, libreoffice-writer-nogui, poppler-utils. */
export const canOpen = spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

export interface OpenedFile {
  /** Without spaces. */
  readonly text: string;
  /** Of each page: how much of it is ink, and whether ink touches its edge, where something would be cut off. */
  readonly pages: readonly { readonly ink: number; readonly isCut: boolean }[];
}

/** Name of each file → what its reader sees. */
export async function openAgain(files: Readonly<Record<string, Response>>): Promise<Readonly<Record<string, OpenedFile>>> {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-opened-'));
  try {
    for (const [name, answer] of Object.entries(files)) await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()));
    const names = Object.keys(files);
    const office = names.filter((name) => !name.endsWith('.pdf'));
    await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...office.map((name) => join(folder, name))]);
    const opened = names.map(async (name): Promise<[string, OpenedFile]> => [name, await seen(folder, name.replace(/\.\w+$/u, '.pdf'))]);
    return Object.fromEntries(await Promise.all(opened));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function seen(folder: string, pdf: string): Promise<OpenedFile> {
  const { stdout } = await run('pdftotext', ['-layout', join(folder, pdf), '-']);
  const picture = pdf.replace(/\.pdf$/u, '-page');
  await run('pdftoppm', ['-r', '40', '-gray', join(folder, pdf), join(folder, picture)]);
  const pictures = (await readdir(folder)).filter((name) => name.startsWith(picture)).toSorted();
  return { text: stdout.replaceAll(/\s+/gu, ''), pages: await Promise.all(pictures.map(async (name) => look(await readFile(join(folder, name))))) };
}

const paper = 200;

/** A grey picture as pdftoppm writes it: `P5`, width and height, the lightest grey, and a byte for each dot. */
function look(pgm: Buffer): OpenedFile['pages'][number] {
  const head = /^P5\s(?<width>\d+)\s(?<height>\d+)\s\d+\s/u.exec(pgm.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.groups?.['width']), Number(head?.groups?.['height'])];
  const dots = pgm.subarray(head?.[0].length ?? 0);
  const dark = [...dots.keys()].filter((at) => (dots[at] ?? paper) < paper);
  const isAtEdge = (at: number) => at % width < 2 || at % width >= width - 2 || at < 2 * width || at >= (height - 2) * width;
  return { ink: dark.length / (width * height), isCut: dark.some(isAtEdge) };
}
