// A sentence of the report of one year: its words, and each number with last year's beside it and the figures it is made of,
// so that whoever reads it can open the items behind. A number that no item stands behind says so.
import type { LocalText } from '../../definition/text.ts';
import type { FigureSpec } from '../contributions.ts';
import { printPercent, printPlain, printWan } from './print-number.ts';
import { figuresIn, type FigureName, type TemplatePart } from './template.ts';

/** What was counted for one figure in one year. */
export interface YearSum extends FigureName {
  readonly year: number;
  readonly sum: number;
  readonly items: number;
}

/** A figure a number is made of, with how many items stand behind it. */
export interface NumberSource extends FigureName {
  readonly title: LocalText;
  readonly unit: FigureSpec['unit'];
  readonly items: number;
  /** Those of the years before are among them. */
  readonly total?: true;
}

export type ReportPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      /** Beside it; a dash where nothing at all stands behind last year's. */
      readonly lastYear: string;
      /** Whether items stand behind each of its figures; where not, the number is not to be believed. */
      readonly backed: boolean;
      readonly sources: readonly NumberSource[];
    };

export interface Counted {
  readonly year: number;
  readonly sums: readonly YearSum[];
  readonly figureOf: (name: FigureName) => FigureSpec | undefined;
}

export function writeSentence(template: readonly TemplatePart[], counted: Counted): readonly ReportPart[] {
  return template.map((part): ReportPart => {
    if (part.kind === 'text') return part;
    const isTotal = part.format === 'total';
    const years = isTotal ? Number.NEGATIVE_INFINITY : counted.year;
    const sourceOf = (name: FigureName): NumberSource => {
      // Loading the plugin made sure that there is one.
      const { title, unit } = counted.figureOf(name) ?? { title: { zh: name.figure, en: name.figure }, unit: { zh: '', en: '' } };
      return { ...name, title, unit, items: sumOf(counted, name, { from: years, until: counted.year }).items, ...(isTotal ? { total: true as const } : {}) };
    };
    const sources = figuresIn(part).map(sourceOf);
    const ended = isTotal ? endedOf(counted, part.of).map(sourceOf).filter(({ items }) => items > 0) : [];
    const before = figuresIn(part).some((name) => sumOf(counted, name, { from: isTotal ? years : counted.year - 1, until: counted.year - 1 }).items > 0);
    return { kind: 'number', text: print(part, counted), lastYear: before ? print(part, { ...counted, year: counted.year - 1 }) : '—', backed: sources.every(({ items }) => items > 0), sources: [...sources, ...ended] };
  });
}

function print({ format, of, outOf }: Extract<TemplatePart, { kind: 'number' }>, counted: Counted): string {
  const { year } = counted;
  const unit = counted.figureOf(of)?.unit === 'fen' ? 'fen' : 'count';
  const { sum } = sumOf(counted, of, { from: year, until: year });
  switch (format) {
    case 'plain':
      return printPlain(sum, unit);
    case 'wan':
      return printWan(sum);
    case 'percent':
      return printPercent(sum, outOf === undefined ? 0 : sumOf(counted, outOf, { from: year, until: year }).sum);
    case 'total':
      return printPlain(everOf(counted, of) - endedOf(counted, of).reduce((all, name) => all + everOf(counted, name), 0), unit);
  }
}

/** The figure of those that ended, where it has one. */
function endedOf({ figureOf }: Counted, name: FigureName): readonly FigureName[] {
  const ended = figureOf(name)?.ended;
  return ended === undefined ? [] : [{ programme: name.programme, figure: ended }];
}

function everOf(counted: Counted, name: FigureName): number {
  return sumOf(counted, name, { from: Number.NEGATIVE_INFINITY, until: counted.year }).sum;
}

function sumOf({ sums }: Counted, name: FigureName, years: { readonly from: number; readonly until: number }): { readonly sum: number; readonly items: number } {
  const found = sums.filter((one) => one.programme === name.programme && one.figure === name.figure && one.year >= years.from && one.year <= years.until);
  return { sum: found.reduce((all, one) => all + one.sum, 0), items: found.reduce((all, one) => all + one.items, 0) };
}
