// Papers of items as a file: one or many as a PDF, one as a Word document out of its office's template. Who may not see an
// item prints nothing of it; a sealed paper is opened, for a reason that is recorded, as on the screen.
import { buffer } from 'node:stream/consumers';
import { isObject, itemSheet, printDate, refusal, type Engine, type ItemDetail, type JsonObject, type Person } from '@jinguo/core';
import { z } from 'zod';
import type { FileStore } from '../files/file-store.ts';
import type { Telling } from '../http/told-file.ts';
import { wordType } from '../report/word.ts';
import { defaultTemplate } from './default-template.ts';
import { pdfOf, pdfType, type PdfPaper } from './pdf.ts';
import { setPapers } from './pdf-in-thread.ts';
import { sheetOfItem, withCode, type PrintedPaper } from './printed-paper.ts';
import { templateValues, templateWords, type KeptAs, type TemplateWords } from './template-fields.ts';
import { fillTemplate } from './word-template.ts';

const id = z.string().min(1).max(64);
const mostAtOnce = 100;

export const printRequest = z.discriminatedUnion('of', [
  /** 办理单, or each item's newest paper that is not sealed. */
  z.strictObject({ of: z.literal('items'), ids: z.array(id).min(1).max(mostAtOnce), what: z.enum(['sheet', 'newest']) }),
  z.strictObject({ of: z.literal('sheet'), item: id, as: z.enum(['pdf', 'docx']) }),
  z.strictObject({ of: z.literal('document'), item: id, document: id, as: z.enum(['pdf', 'docx']), reason: z.string().trim().min(2).max(200).optional() }),
  z.strictObject({ of: z.literal('notice'), item: id, notice: id, as: z.enum(['pdf', 'docx']) }),
]);
export type PrintRequest = z.infer<typeof printRequest>;

export interface PrintParts {
  readonly engine: Pick<Engine, 'item' | 'openPaper' | 'paperTemplate' | 'registry' | 'today' | 'units'>;
  readonly files: Pick<FileStore, 'read'>;
  /** Where the QR codes lead. */
  readonly origin: string;
}

export interface PrintedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

interface Printed {
  readonly item: ItemDetail;
  /** Name of the paper's maker. */
  readonly name: string;
  readonly printed: PrintedPaper;
}

export type PrintManyRequest = Extract<PrintRequest, { readonly of: 'items' }>;

export function fileOfMany({ ids }: PrintManyRequest): { readonly name: string; readonly type: string } {
  return { name: `${ids.length}份文书.pdf`, type: pdfType };
}

/** @throws JinguoError NOT_FOUND for any of them: then there is no file. */
export async function printMany(parts: PrintParts, person: Person, { request: { ids, what }, telling }: { readonly request: PrintManyRequest; readonly telling: Pick<Telling, 'progress' | 'signal'> }): Promise<Buffer> {
  const papers: PdfPaper[] = [];
  for (const id of ids) {
    telling.signal.throwIfAborted();
    papers.push(await inPdf(parts, await ofItem(parts, person, id, what)));
  }
  telling.progress(0, ids.length);
  return setPapers(papers, telling);
}

/** @throws JinguoError NOT_FOUND, OPINION_REQUIRED for a sealed paper without a reason. */
export async function print(parts: PrintParts, person: Person, request: Exclude<PrintRequest, PrintManyRequest>): Promise<PrintedFile> {
  const one = await onePaper(parts, person, request);
  const name = `${one.printed.paper.title} ${one.item.number}`;
  if (request.as === 'pdf') return { name: `${name}.pdf`, type: pdfType, bytes: await pdfOf([await inPdf(parts, one)]) };
  return { name: `${name}.docx`, type: wordType, bytes: await inWord(parts, one) };
}

async function ofItem({ engine, origin }: PrintParts, person: Person, itemId: string, what: 'sheet' | 'newest'): Promise<Printed> {
  const item = withUnitNames(engine.units, await engine.item(person, itemId));
  const newest = what === 'newest' ? item.documents.findLast((one) => one.paper !== null) : undefined;
  const name = newest?.name ?? itemSheet;
  return { item, name, printed: withCode(item, { name, paper: newest?.paper ?? sheetOfItem(item, definitionOf(engine, item)) }, origin) };
}

function onePaper(parts: PrintParts, person: Person, request: Exclude<PrintRequest, PrintManyRequest>): Promise<Printed> {
  switch (request.of) {
    case 'sheet':
      return ofItem(parts, person, request.item, 'sheet');
    case 'document':
      return ofDocument(parts, person, request);
    case 'notice':
      return ofNotice(parts, person, request);
  }
}

/** A notice as it was published; its code leads to the public page. */
async function ofNotice({ engine, origin }: PrintParts, person: Person, request: Extract<PrintRequest, { readonly of: 'notice' }>): Promise<Printed> {
  const item = withUnitNames(engine.units, await engine.item(person, request.item));
  const notice = item.notices.find((one) => one.id === request.notice);
  if (notice === undefined) throw refusal('NOT_FOUND', { what: request.notice });
  const paper = engine.registry.current(item.workflow)?.compiled.definition.stages.find((stage) => stage.kind === 'notice')?.settings['paper'];
  return { item, name: typeof paper === 'string' ? paper : itemSheet, printed: { paper: notice.paper, qr: { url: `${origin}/open/notices/${notice.id}`, caption: '扫码查看公示' } } };
}

async function ofDocument({ engine, origin }: PrintParts, person: Person, request: Extract<PrintRequest, { readonly of: 'document' }>): Promise<Printed> {
  const item = withUnitNames(engine.units, await engine.item(person, request.item));
  const document = item.documents.find((one) => one.id === request.document);
  if (document === undefined) throw refusal('NOT_FOUND', { what: request.document });
  const paper = document.paper ?? (await engine.openPaper(person, { documentId: document.id, reason: request.reason ?? '' }));
  return { item, name: document.name, printed: withCode(item, { name: document.name, paper }, origin) };
}

/** As the office's own template has it; without one, in the system's layout. */
async function inPdf(parts: PrintParts, one: Printed): Promise<PdfPaper> {
  const own = await ownTemplate(parts, { workflow: one.item.workflow, paper: one.name });
  return own === undefined ? { printed: one.printed } : { printed: one.printed, word: filled(parts, own, one) };
}

async function inWord(parts: PrintParts, one: Printed): Promise<Buffer> {
  return filled(parts, await templateBytes(parts, { workflow: one.item.workflow, paper: one.name }), one);
}

function filled(parts: PrintParts, template: Uint8Array<ArrayBuffer>, { item, printed }: Printed): Buffer {
  return fillTemplate(template, templateValues({ item, printed, kept: definitionOf(parts.engine, item), today: printDate(parts.engine.today()) }), printed.qr?.url ?? null);
}

function definitionOf({ registry }: Pick<Engine, 'registry'>, { workflow }: Pick<ItemDetail, 'workflow'>): KeptAs {
  return registry.current(workflow)?.compiled.definition ?? {};
}

/** A form keeps a unit by its id; people read its name. */
function withUnitNames(units: Engine['units'], item: ItemDetail): ItemDetail {
  const named = (schema: JsonObject, data: JsonObject): JsonObject => {
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    return Object.fromEntries(Object.entries(data).map(([name, value]) => {
      const part = properties[name];
      return [name, isObject(part) && part['x-widget'] === 'unit' && typeof value === 'string' ? (units.get(value)?.zh ?? value) : value];
    }));
  };
  return { ...item, forms: item.forms.map((form) => ({ ...form, data: named(form.schema, form.data) })) };
}

/** The office's template of a paper, or the system's. */
export async function templateBytes({ engine, files }: Pick<PrintParts, 'engine' | 'files'>, of: { readonly workflow: string; readonly paper: string; readonly version?: number | undefined }): Promise<Uint8Array<ArrayBuffer>> {
  return (await ownTemplate({ engine, files }, of)) ?? defaultTemplate(of.paper, wordsOf(engine, of.workflow));
}

async function ownTemplate({ engine, files }: Pick<PrintParts, 'engine' | 'files'>, of: Parameters<Engine['paperTemplate']>[0]): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const own = await engine.paperTemplate(of);
  return own === null ? undefined : new Uint8Array(await buffer(await files.read(own.sha256)));
}

/** What templates of a workflow's papers may name. @throws JinguoError NOT_FOUND */
export function wordsOf({ registry }: Pick<Engine, 'registry'>, workflow: string): TemplateWords {
  const definition = registry.current(workflow)?.compiled.definition;
  if (definition === undefined) throw refusal('NOT_FOUND', { what: workflow });
  return templateWords(Object.values(definition.forms));
}
