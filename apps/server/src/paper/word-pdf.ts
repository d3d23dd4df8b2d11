// A filled Word template as a section of a PDF: its page, its head and foot, its paragraphs, tables and pictures, with our
// embedded fonts. What is not kept stands in docs/papers.md.
import PizZip from 'pizzip';
import type { Content, ContentSection } from 'pdfmake/interfaces.js';
import { paragraph, type Drawing } from './word-paragraph.ts';
import { readParts, type WordParts } from './word-parts.ts';
import { table } from './word-table.ts';
import { amount, attribute, child, children, type Element } from './word-xml.ts';

/** A4, where a template says nothing. */
const usual = { width: 595, height: 842, margin: 72 };
const footLine = 14;

/** @throws JinguoError FILE_DAMAGED */
export function sectionOfWord(bytes: Buffer): ContentSection {
  const parts = readParts(new PizZip(bytes));
  const body = child(parts.document, 'body');
  const page = child(body, 'sectPr');
  const [size, margin] = [child(page, 'pgSz'), child(page, 'pgMar')];
  const points = (element: Element | undefined, name: string, otherwise: number) => Math.abs((amount(element, name) ?? otherwise * 20) / 20);
  const [width, height] = [points(size, 'w', usual.width), points(size, 'h', usual.height)];
  const margins: [number, number, number, number] = [points(margin, 'left', usual.margin), points(margin, 'top', usual.margin), points(margin, 'right', usual.margin), points(margin, 'bottom', usual.margin)];
  const inner = width - margins[0] - margins[2];
  // A foot is drawn from the end of the text down; Word measures it from the page's end.
  const from = { header: points(margin, 'header', 36), footer: Math.max(0, margins[3] - points(margin, 'footer', 36) - footLine) };
  const outside = (kind: 'header' | 'footer') => (number: number, of: number): Content => ({
    stack: [...edge(parts, page, { kind, inner, page: { number, of } })],
    margin: [margins[0], from[kind], margins[2], 0],
  });
  return {
    section: [...blocks({ styles: parts.styles, picture: parts.picture }, children(body), inner)],
    pageSize: { width, height },
    pageMargins: margins,
    header: outside('header'),
    footer: outside('footer'),
  };
}

function edge(parts: WordParts, page: Element | undefined, { kind, inner, page: at }: { readonly kind: 'header' | 'footer'; readonly inner: number; readonly page: NonNullable<Drawing['page']> }): readonly Content[] {
  const all = children(page, `${kind}Reference`);
  const reference = all.find((one) => attribute(one, 'type') === 'default') ?? all[0];
  const part = reference === undefined ? undefined : parts.part(attribute(reference, 'id') ?? '');
  return part === undefined ? [] : blocks({ styles: parts.styles, picture: part.picture, page: at }, children(part.root), inner);
}

function blocks(drawing: Drawing, elements: readonly Element[], width: number): readonly Content[] {
  return elements.flatMap((one) => {
    switch (one.localName) {
      case 'p':
        return paragraph(drawing, one);
      case 'tbl':
        return [table(drawing, one, { width, inside: (again, inCell, wide) => blocks(again, inCell, wide) })];
      case 'sdt':
        return blocks(drawing, children(child(one, 'sdtContent')), width);
      default:
        return [];
    }
  });
}
