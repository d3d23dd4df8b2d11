// A sentence of the yearly report as the office wrote it, with its figures in braces: `为{XX01.people}人补助{XX01.money|wan}
// 万元`. Read once when the plugin is loaded, so that a mistyped figure is never found out in December.
import type { Words } from '../../errors.ts';
import type { FigureSpec } from '../contributions.ts';

/** How a number is printed: as it is, in 万元, as a part of another, or all that stood at its end. */
export type NumberFormat = 'plain' | 'wan' | 'percent' | 'total';

export interface FigureName {
  /** Catalogue code. */
  readonly programme: string;
  readonly figure: string;
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly format: NumberFormat; readonly of: FigureName; readonly outOf?: FigureName };

/** What is wrong with a template. */
export interface TemplateProblem {
  readonly expected: Words;
  readonly found: string;
}

const braces = /\{([^{}]*)\}/u;
const inside = /^(\w+)\.(\w+)(?:\/(\w+)\.(\w+))?(?:\|(wan|percent|total))?$/u;
const forms = '{XX01.people}, {XX01.money|wan}, {XX01.people|total}';
const expected: Words = { zh: `如 ${forms} 或 {XX01.solved/XX01.found|percent}`, en: `such as ${forms} or {XX01.solved/XX01.found|percent}` };

/** The parts of a template in order, or the first thing wrong with it. Percent stands with two figures and nothing else does. */
export function parseTemplate(template: string): { readonly parts: readonly TemplatePart[] } | { readonly problem: TemplateProblem } {
  const parts: TemplatePart[] = [];
  // Of a split by one group every second piece is what the group held.
  for (const [index, piece] of template.split(braces).entries()) {
    if (index % 2 === 0) {
      if (/[{}]/u.test(piece)) return { problem: { expected: { zh: '成对的花括号', en: 'braces in pairs' }, found: piece } };
      if (piece !== '') parts.push({ kind: 'text', text: piece });
      continue;
    }
    const [, programme, figure, otherProgramme, otherFigure, format = 'plain'] = inside.exec(piece) ?? [];
    const outOf = otherProgramme === undefined || otherFigure === undefined ? undefined : { programme: otherProgramme, figure: otherFigure };
    if (programme === undefined || figure === undefined || !isFormat(format) || (format === 'percent') !== (outOf !== undefined)) return { problem: { expected, found: `{${piece}}` } };
    parts.push({ kind: 'number', format, of: { programme, figure }, ...(outOf === undefined ? {} : { outOf }) });
  }
  return { parts };
}

function isFormat(text: string): text is NumberFormat {
  return ['plain', 'wan', 'percent', 'total'].includes(text);
}

/** The first thing wrong with a template where these figures exist; undefined where all is well. */
export function templateProblem(template: string, figureOf: (name: FigureName) => FigureSpec | undefined): TemplateProblem | undefined {
  const read = parseTemplate(template);
  if ('problem' in read) return read.problem;
  for (const part of read.parts) {
    if (part.kind === 'text') continue;
    for (const name of figuresIn(part)) {
      const spec = figureOf(name);
      if (spec === undefined) return { expected: { zh: '本行动事项的数值', en: 'a figure of the campaign’s own programmes' }, found: `${name.programme}.${name.figure}` };
      if (part.format === 'wan' && spec.unit !== 'fen') return { expected: { zh: '|wan 之前是一个金额', en: 'a sum of money before |wan' }, found: `${name.programme}.${name.figure}` };
    }
  }
  return undefined;
}

/** The figures a number is made of. */
export function figuresIn({ of, outOf }: Extract<TemplatePart, { kind: 'number' }>): readonly FigureName[] {
  return outOf === undefined ? [of] : [of, outOf];
}
