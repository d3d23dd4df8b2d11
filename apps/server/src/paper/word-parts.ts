// What a filled Word document holds, ready to be drawn: its body, styles, and the pictures and page heads it refers to.
import type PizZip from 'pizzip';
import { readStyles, type WordStyles } from './word-styles.ts';
import { attribute, children, parseXml, type Element } from './word-xml.ts';

export interface WordParts {
  readonly document: Element;
  readonly styles: WordStyles;
  /** A head or foot the document refers to, with pictures of its own. */
  readonly part: (id: string) => { readonly root: Element; readonly picture: Picture } | undefined;
  readonly picture: Picture;
}

/** A picture by its relationship, as a data address; undefined where it is of a kind no PDF takes. */
export type Picture = (id: string) => string | undefined;

const kinds: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

export function readParts(zip: PizZip): WordParts {
  const xml = (name: string) => {
    const text = zip.file(name)?.asText();
    return text === undefined ? undefined : parseXml(text);
  };
  const targets = (of: string) => new Map(children(xml(`word/_rels/${of}.rels`), 'Relationship').map((one) => [attribute(one, 'Id') ?? '', inWord(attribute(one, 'Target') ?? '')]));
  const picturesOf = (of: string): Picture => {
    const known = targets(of);
    return (id) => {
      const name = known.get(id);
      const kind = kinds[name?.split('.').at(-1)?.toLowerCase() ?? ''];
      const file = name === undefined ? null : zip.file(name);
      return kind === undefined || file === null ? undefined : `data:${kind};base64,${Buffer.from(file.asUint8Array()).toString('base64')}`;
    };
  };
  const parts = targets('document.xml');
  const document = xml('word/document.xml');
  return {
    document: document ?? parseXml('<document/>'),
    styles: readStyles(xml('word/styles.xml')),
    picture: picturesOf('document.xml'),
    part(id) {
      const name = parts.get(id);
      const root = name === undefined ? undefined : xml(name);
      return name === undefined || root === undefined ? undefined : { root, picture: picturesOf(name.replace(/^word\//u, '')) };
    },
  };
}

function inWord(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`;
}
