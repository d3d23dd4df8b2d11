// Office templates: checked when they are uploaded, filled when a paper is printed. Logic-less: a template names fields and
// lists, it runs nothing and reaches for nothing.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { z } from 'zod';
import { FileFault } from '../sheets/fault.ts';
import { refusalOf } from '../sheets/unreadable.ts';
import { requireModestZip } from '../sheets/zip-limits.ts';
import { qrImage } from './qr-image.ts';
import type { TemplateValues, TemplateWords } from './template-fields.ts';
import { templateProblem, unknownWords, wrong } from './template-problem.ts';
import { qrRelationship } from './word-blocks.ts';

const what = { zh: 'Word 文档', en: 'Word document' };

/** @throws JinguoError FILE_DAMAGED, BODY_TOO_LARGE, TEMPLATE_INVALID naming what is wrong. */
export function requireGoodTemplate(bytes: Uint8Array<ArrayBuffer>, words: TemplateWords): void {
  const zip = opened(bytes);
  requireHarmless(zip);
  const { document, headers, footers } = tagsOf(compiled(zip));
  const unknown = [...new Set([document, ...headers, ...footers].flatMap((part) => unknownWords(part.tags, words)))];
  if (unknown.length > 0) throw wrong(`没有这些字段：${unknown.map((one) => `{${one}}`).join('、')}，可用字段见页面右侧`, `there are no fields ${unknown.map((one) => `{${one}}`).join(', ')}; the page lists those there are`);
}

/** @throws JinguoError FILE_DAMAGED, TEMPLATE_INVALID for a template that was damaged after it was checked. */
export function fillTemplate(bytes: Uint8Array<ArrayBuffer>, values: TemplateValues, qr: string | null): Buffer {
  const document = compiled(opened(bytes));
  try {
    document.render(values);
  } catch (error) {
    throw templateProblem(error);
  }
  const zip = document.getZip();
  if (qr !== null) putPicture(zip, qrImage(qr));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function opened(bytes: Uint8Array<ArrayBuffer>): PizZip {
  try {
    requireModestZip(bytes);
    const zip = new PizZip(bytes);
    if (zip.file('word/document.xml') === null) throw new FileFault({ kind: 'damaged' });
    return zip;
  } catch (error) {
    throw refusalOf(error instanceof FileFault ? error.fault : { kind: 'damaged' }, what, error);
  }
}

function compiled(zip: PizZip): Docxtemplater<PizZip> {
  try {
    return new Docxtemplater(zip, { errorLogging: false, paragraphLoop: true, linebreaks: true, nullGetter: () => '', parser: (tag) => ({ get: (scope: unknown) => own(scope, tag) }) });
  } catch (error) {
    throw templateProblem(error);
  }
}

const part = z.object({ tags: z.record(z.string(), z.unknown()) });
const tagsShape = z.object({ document: part, headers: z.array(part), footers: z.array(part) });

/** The library has this and its types do not. */
function tagsOf(document: object): z.infer<typeof tagsShape> {
  const found: unknown = 'getTags' in document && typeof document.getTags === 'function' ? document.getTags() : undefined;
  const read = tagsShape.safeParse(found);
  if (!read.success) throw refusalOf({ kind: 'damaged' }, what, read.error);
  return read.data;
}

/** Only what was put there: a tag does not reach into an object's own methods. */
function own(scope: unknown, tag: string): unknown {
  if (tag === '.') return scope;
  return typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag) ? Object.getOwnPropertyDescriptor(scope, tag)?.value : undefined;
}

/** @throws JinguoError TEMPLATE_INVALID for macros, for what Word would fetch from elsewhere, and for pictures where none can be. */
function requireHarmless(zip: PizZip): void {
  for (const name of Object.keys(zip.files)) {
    if (/vbaProject|activeX|embeddings\//iu.test(name)) throw wrong('含有宏或嵌入对象，请另存为不含宏的 .docx', 'it holds macros or embedded objects; save it as a plain .docx');
    const text = /\.(?:xml|rels)$/u.test(name) ? (zip.file(name)?.asText() ?? '') : '';
    if (name.endsWith('.rels') && /<Relationship [^>]*TargetMode="External"/u.test(text.replaceAll(/<Relationship [^>]*\/hyperlink"[^>]*>/gu, ''))) throw wrong('引用了外部文件或网络图片，请改为嵌入', 'it refers to files or pictures elsewhere; embed them');
    if (/word\/(?:header|footer)\d*\.xml$/u.test(name) && text.replaceAll(/<[^>]*>/gu, '').includes('{@')) throw wrong('页眉页脚中不能使用 {@正文} 和 {@二维码}', 'headers and footers take no {@…}');
  }
}

function putPicture(zip: PizZip, png: Buffer): void {
  zip.file('word/media/jinguo-qr.png', png);
  const rels = 'word/_rels/document.xml.rels';
  const relationship = `<Relationship Id="${qrRelationship}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/jinguo-qr.png"/>`;
  const known = zip.file(rels)?.asText() ?? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  zip.file(rels, known.replace('</Relationships>', `${relationship}</Relationships>`));
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (!/Extension="png"/iu.test(types)) zip.file('[Content_Types].xml', types.replace(/<Types[^>]*>/u, (start) => `${start}<Default Extension="png" ContentType="image/png"/>`));
}
