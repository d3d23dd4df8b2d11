// A workflow's file: what it carries out of one office and into another, and what of it is no file of ours.
import { beforeEach, expect, it, vi } from 'vitest';
import { bundleText, putPapers, readBundle } from './bundle.ts';

const definition = { workflow: 'prize', forms: {}, stages: [] };
const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
const versions = [{ version: 2, fileName: '命名决定.docx', madeBy: '顾敏华', madeAt: '' }];
const put: { readonly address: string; readonly body: Blob }[] = [];
let refused: object | undefined;

beforeEach(() => {
  put.length = 0;
  refused = undefined;
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(url.startsWith('/papers/') ? new Response(bytes) : Response.json([{ result: { data: { papers: [{ paper: 'decision', versions }, { paper: 'itemSheet', versions: [{ version: 1, fileName: null, madeBy: '', madeAt: '' }] }], words: {} } } }])));
  vi.stubGlobal('XMLHttpRequest', class extends EventTarget {
    upload = new EventTarget();
    status = 201;
    response: object = {};
    #address = '';
    open(_method: string, address: string) {
      this.#address = address;
    }
    send(body: Blob) {
      put.push({ address: this.#address, body });
      if (refused !== undefined) [this.status, this.response] = [422, { error: { data: refused } }];
      this.dispatchEvent(new Event('load'));
    }
  });
});

it('carries the definition and the templates the office made its own, and gives them back byte by byte', async () => {
  const bundle = readBundle(await bundleText('prize', definition, true));
  expect(bundle).toMatchObject({ definition, papers: [{ paper: 'decision', name: '命名决定.docx' }] });
  await putPapers('prize', bundle?.papers ?? []);
  expect(put.map((one) => one.address)).toEqual([`/papers/template.docx?workflow=prize&paper=decision&name=${encodeURIComponent('命名决定.docx')}`]);
  expect(new Uint8Array(await (put[0]?.body ?? new Blob()).arrayBuffer())).toEqual(bytes);
});

it('carries no template for who may not keep them', async () => {
  expect(readBundle(await bundleText('prize', definition, false))).toEqual({ definition, papers: [] });
});

it('stops at a template the server refuses, with its words', async () => {
  refused = { code: 'TEMPLATE_INVALID', zh: '含有宏', en: 'it holds macros', requestId: 'r' };
  const papers = [{ paper: 'decision', name: 'a.docx', base64: 'AAAA' }, { paper: 'other', name: 'b.docx', base64: 'AAAA' }];
  await expect(putPapers('prize', papers)).rejects.toMatchObject({ data: { code: 'TEMPLATE_INVALID' } });
  expect(put).toHaveLength(1);
});

it('is also a definition alone, and nothing that is neither', () => {
  expect(readBundle(JSON.stringify(definition))).toEqual({ definition, papers: [] });
  const mark = { format: 'jinguo-workflow', definition };
  for (const wrong of ['', '[]', '7', 'null', '{', { ...mark, definition: 7, papers: [] }, { ...mark, papers: {} }, { ...mark, papers: [7] }, { ...mark, papers: [{ paper: 'a', name: 'b', base64: '<script>' }] }]) {
    expect(readBundle(typeof wrong === 'string' ? wrong : JSON.stringify(wrong))).toBeUndefined();
  }
});
