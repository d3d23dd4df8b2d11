// How a paragraph and its letters look: what the document says of all, what their style and the styles it builds on say, and
// what they say themselves, the nearest last.
import { attribute, child, children, type Element } from './word-xml.ts';

export interface WordStyles {
  /** Properties of a paragraph (`pPr`), the farthest first. */
  readonly paragraph: (own: Element | undefined) => readonly Element[];
  /** Properties of letters (`rPr`) in a paragraph of that style, the farthest first. */
  readonly letters: (paragraph: Element | undefined, own: Element | undefined) => readonly Element[];
  /** Properties of a table (`tblPr`), the farthest first. */
  readonly table: (own: Element | undefined) => readonly Element[];
}

/** Styles build on styles; nobody builds higher than this. */
const highest = 20;

export function readStyles(styles: Element | undefined): WordStyles {
  const byId = new Map(children(styles, 'style').map((one) => [attribute(one, 'styleId') ?? '', one]));
  const usual = new Map(children(styles, 'style').filter((one) => attribute(one, 'default') === '1').map((one) => [attribute(one, 'type') ?? '', attribute(one, 'styleId') ?? '']));
  const defaults = child(styles, 'docDefaults');

  function chain(id: string | undefined): readonly Element[] {
    const found: Element[] = [];
    for (let at = id; at !== undefined && found.length < highest;) {
      const style = byId.get(at);
      if (style === undefined) break;
      found.unshift(style);
      at = attribute(child(style, 'basedOn'), 'val');
    }
    return found;
  }
  const styleOf = (own: Element | undefined, name: string, type: string) => chain(attribute(child(own, name), 'val') ?? usual.get(type));
  const present = (all: readonly (Element | undefined)[]) => all.filter((one) => one !== undefined);

  return {
    paragraph: (own) => present([child(child(defaults, 'pPrDefault'), 'pPr'), ...styleOf(own, 'pStyle', 'paragraph').map((one) => child(one, 'pPr')), own]),
    letters: (paragraph, own) => present([child(child(defaults, 'rPrDefault'), 'rPr'), ...styleOf(paragraph, 'pStyle', 'paragraph').map((one) => child(one, 'rPr')), ...chain(attribute(child(own, 'rStyle'), 'val')).map((one) => child(one, 'rPr')), own]),
    table: (own) => present([...styleOf(own, 'tblStyle', 'table').map((one) => child(one, 'tblPr')), own]),
  };
}

/** The nearest element of a name. */
export function nearest(properties: readonly Element[], name: string): Element | undefined {
  return properties.map((one) => child(one, name)).findLast((one) => one !== undefined);
}
