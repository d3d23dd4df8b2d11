// The parts of a Word document, read as XML: elements by their local name, attributes likewise, whatever prefix a program gave
// them. Entities of a document type are not resolved: Word has none.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { refusalOf } from '../sheets/unreadable.ts';

export type { Element } from '@xmldom/xmldom';

/** @throws JinguoError FILE_DAMAGED */
export function parseXml(text: string): Element {
  try {
    if (text.includes('<!DOCTYPE')) throw new RangeError('a document type is not expected');
    const root = new DOMParser({ onError: (level, message) => {
      if (level !== 'warning') throw new RangeError(message);
    } }).parseFromString(text, 'text/xml').documentElement;
    if (root === null) throw new RangeError('nothing in it');
    return root;
  } catch (error) {
    throw refusalOf({ kind: 'damaged' }, { zh: 'Word 文档', en: 'Word document' }, error);
  }
}

export function children(parent: Element | undefined, name?: string): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** The first of a name anywhere within. */
export function within(parent: Element | undefined, name: string): Element | undefined {
  for (const one of children(parent)) {
    const found = one.localName === name ? one : within(one, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  for (const one of element?.attributes ?? []) if (one.localName === name) return one.value;
  return undefined;
}

/** A whole number in an attribute; undefined where there is none. */
export function amount(element: Element | undefined, name: string): number | undefined {
  const value = Number(attribute(element, name) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(element: Element | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '1');
}

function isElement(node: object): node is Element {
  return 'nodeType' in node && node.nodeType === 1;
}
