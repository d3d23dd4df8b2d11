// A workflow as one file that another office, or this one, begins a draft with: the definition with its forms and rights, and
// the Word templates its papers are printed by.
import { readRefusal } from '@jinguo/console-kit';
import { client } from '../../api.ts';
import { PutRefused, putFile } from '../../components/put-file.ts';
import { isObject, textOf } from '../../components/schema/read.ts';

const mark = 'jinguo-workflow';
const isBase64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface BundledPaper {
  readonly paper: string;
  /** What the file was called. */
  readonly name: string;
  readonly base64: string;
}

export interface Bundle {
  readonly definition: Readonly<Record<string, unknown>>;
  readonly papers: readonly BundledPaper[];
}

const templateAt = (workflow: string, paper: string) => `/papers/template.docx?workflow=${encodeURIComponent(workflow)}&paper=${encodeURIComponent(paper)}`;

/** The file's text, with the templates the office made its own. @throws PutRefused, and what the server refuses */
export async function bundleText(workflow: string, definition: object, mayReadTemplates: boolean): Promise<string> {
  const own = mayReadTemplates ? (await client.papers.templates.query({ workflow })).papers : [];
  const papers: BundledPaper[] = [];
  for (const { paper, versions: [newest] } of own) {
    if (newest === undefined || newest.fileName === null) continue;
    const answer = await fetch(templateAt(workflow, paper)).catch(() => undefined);
    if (answer?.ok !== true) throw new PutRefused(readRefusal(undefined));
    papers.push({ paper, name: newest.fileName, base64: btoa([...new Uint8Array(await answer.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join('')) });
  }
  return JSON.stringify({ format: mark, definition, papers }, null, 2);
}

/** What a file holds; a definition alone is a bundle without papers. Undefined where it is neither. */
export function readBundle(text: string): Bundle | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (!isObject(content)) return undefined;
    if (content['format'] !== mark) return { definition: content, papers: [] };
    const { definition, papers } = content;
    if (!isObject(definition) || !Array.isArray(papers)) return undefined;
    const read = papers.flatMap((one): BundledPaper[] => (isObject(one) ? [{ paper: textOf(one['paper']), name: textOf(one['name']), base64: textOf(one['base64']) }] : []));
    return read.length === papers.length && read.every((one) => one.paper !== '' && one.name !== '' && isBase64.test(one.base64)) ? { definition, papers: read } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the office the templates; each is checked like one that is uploaded by hand. @throws PutRefused for the first that is refused */
export async function putPapers(workflow: string, papers: readonly BundledPaper[]): Promise<void> {
  for (const { paper, name, base64 } of papers) {
    await putFile(`${templateAt(workflow, paper)}&name=${encodeURIComponent(name)}`, new File([Uint8Array.from(atob(base64), (one) => one.codePointAt(0) ?? 0)], name, { type: wordType }), () => undefined);
  }
}
