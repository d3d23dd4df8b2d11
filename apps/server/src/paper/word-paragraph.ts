// A paragraph of Word: its place and spacing, its letters run by run, pictures, page breaks and page numbers. All lengths in
// points; Word counts twentieths of them, letters in halves, pictures in 12700ths.
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { Picture } from './word-parts.ts';
import { nearest, type WordStyles } from './word-styles.ts';
import { amount, attribute, child, children, isOn, within, type Element } from './word-xml.ts';

export interface Drawing {
  readonly styles: WordStyles;
  readonly picture: Picture;
  /** Numbers that PAGE and NUMPAGES stand for, in the head and foot of a page. */
  readonly page?: { readonly number: number; readonly of: number };
}

const usualSize = 10.5;
/** What Word calls a single line, in heights of its letters: our font's own line is as high as these. */
const singleLine = 1.3;
const alignments: Readonly<Record<string, 'left' | 'center' | 'right' | 'justify'>> = { center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify', left: 'left', start: 'left' };

/** One paragraph, as one or more things to draw. */
export function paragraph(drawing: Drawing, element: Element): readonly Content[] {
  const own = child(element, 'pPr');
  const properties = drawing.styles.paragraph(own);
  const letters = drawing.styles.letters(own, child(own, 'rPr'));
  const size = sizeOf(letters);
  const parts = runsOf(element).map((run) => drawn(drawing, own, run));
  const spacing = nearest(properties, 'spacing');
  const indent = nearest(properties, 'ind');
  const firstChars = amount(indent, 'firstLineChars');
  const first = firstChars === undefined ? (amount(indent, 'firstLine') ?? 0) / 20 : (firstChars / 100) * size;
  const left = (amount(indent, 'left') ?? amount(indent, 'start') ?? 0) / 20;
  const placed = {
    alignment: alignments[attribute(nearest(properties, 'jc'), 'val') ?? ''] ?? 'left',
    lineHeight: lineHeight(spacing, size),
    margin: [left, (amount(spacing, 'before') ?? 0) / 20, (amount(indent, 'right') ?? 0) / 20, (amount(spacing, 'after') ?? 0) / 20] satisfies [number, number, number, number],
  };
  const breaks = isOn(nearest(properties, 'pageBreakBefore')) === true || parts.some((part) => part.breaksPage);
  const text = parts.flatMap((part) => part.text);
  const images = parts.flatMap((part) => part.images);
  const said: Content = { ...placed, ...(first > 0 ? { leadingIndent: first } : {}), text: text.length === 0 ? [{ text: ' ', fontSize: size }] : text };
  const contents: Content[] = [...images.map((image) => ({ ...image, alignment: placed.alignment, margin: placed.margin })), ...(text.length === 0 && images.length > 0 ? [] : [said])];
  return breaks && contents[0] !== undefined ? [{ stack: contents, pageBreak: 'before' }] : contents;
}

/** Runs in order; those of links, insertions, content controls and simple fields too, those that were struck out not. */
function runsOf(element: Element): readonly Element[] {
  return children(element).flatMap((one) => {
    if (one.localName === 'r' || one.localName === 'fldSimple') return [one];
    return ['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent'].includes(one.localName ?? '') ? runsOf(one) : [];
  });
}

interface Drawn {
  readonly text: readonly ContentText[];
  readonly images: readonly { readonly image: string; readonly width: number; readonly height: number }[];
  readonly breaksPage: boolean;
}

function drawn(drawing: Drawing, paragraphProperties: Element | undefined, run: Element): Drawn {
  if (run.localName === 'fldSimple') {
    const text = fieldText(drawing, attribute(run, 'instr') ?? '') ?? runsOf(run).map((one) => textOf(drawing, one)).join('');
    return { text: [{ text }], images: [], breaksPage: false };
  }
  const look = lookOf(drawing.styles.letters(paragraphProperties, child(run, 'rPr')));
  const text = look.hidden ? '' : textOf(drawing, run);
  return {
    text: text === '' ? [] : [{ ...look.shown, text }],
    images: children(run, 'drawing').flatMap((one) => imageOf(drawing, one)),
    breaksPage: children(run, 'br').some((one) => attribute(one, 'type') === 'page'),
  };
}

function textOf(drawing: Drawing, run: Element): string {
  return children(run).map((one) => {
    switch (one.localName) {
      case 't':
        return one.textContent ?? '';
      case 'tab':
        return '　　';
      case 'br':
        return attribute(one, 'type') === 'page' ? '' : '\n';
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'instrText':
        return fieldText(drawing, one.textContent ?? '') ?? '';
      default:
        return '';
    }
  }).join('');
}

function fieldText({ page }: Drawing, instruction: string): string | undefined {
  const [name = ''] = instruction.trim().split(/\s+/u);
  if (page === undefined) return undefined;
  if (name === 'PAGE') return String(page.number);
  return name === 'NUMPAGES' ? String(page.of) : undefined;
}

function lookOf(properties: readonly Element[]): { readonly hidden: boolean; readonly shown: Omit<ContentText, 'text'> } {
  const colour = hex(attribute(nearest(properties, 'color'), 'val'));
  const background = hex(attribute(nearest(properties, 'shd'), 'fill'));
  const underline = isOn(nearest(properties, 'u')) === true;
  const struck = isOn(nearest(properties, 'strike')) === true;
  const raised = attribute(nearest(properties, 'vertAlign'), 'val');
  return {
    hidden: isOn(nearest(properties, 'vanish')) === true,
    shown: {
      fontSize: sizeOf(properties),
      bold: isOn(nearest(properties, 'b')) === true,
      ...(colour === undefined ? {} : { color: colour }),
      ...(background === undefined ? {} : { background }),
      ...(underline || struck ? { decoration: underline ? 'underline' as const : 'lineThrough' as const } : {}),
      ...(raised === 'superscript' ? { sup: true } : {}),
      ...(raised === 'subscript' ? { sub: true } : {}),
    },
  };
}

export function hex(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{6}$/iu.test(value) ? `#${value}` : undefined;
}

function sizeOf(properties: readonly Element[]): number {
  const halves = amount(nearest(properties, 'sz'), 'val');
  return halves === undefined ? usualSize : halves / 2;
}

function lineHeight(spacing: Element | undefined, size: number): number {
  const line = amount(spacing, 'line');
  if (line === undefined) return singleLine;
  return attribute(spacing, 'lineRule') === 'exact' || attribute(spacing, 'lineRule') === 'atLeast' ? line / 20 / size : (line / 240) * singleLine;
}

const perPoint = 12_700;

function imageOf({ picture }: Drawing, element: Element): Drawn['images'] {
  const image = picture(attribute(within(element, 'blip'), 'embed') ?? '');
  const extent = within(element, 'extent');
  const [width, height] = [amount(extent, 'cx'), amount(extent, 'cy')];
  if (image === undefined || width === undefined || height === undefined) return [];
  return [{ image, width: width / perPoint, height: height / perPoint }];
}
