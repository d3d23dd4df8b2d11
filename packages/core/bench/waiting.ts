// Goals P5 and P7: what grows with the number of waiting items, and what must not: the desk's pages, the start, the memory.
import { coldStart, type Start } from './cold-start.ts';
import { deskFigures, type DeskFigures } from './desk.ts';
import { fixed, type Part, type Run } from './part.ts';
import { median, type Quantiles } from './timing.ts';
import { officeWith, type WaitingOffice } from './waiting-items.ts';

interface Figures {
  readonly items: number;
  readonly desk: DeskFigures;
  readonly start: Start;
  /** Start ÷ that of an office without items, measured in turn. */
  readonly startRatio: number;
}

export const waiting: Part = async ({ quick, print }) => {
  print('offices with so many waiting items (ms): the desk is my posts narrowed by programme and unit, 50 rows, with badges; search in my town, 20 rows');
  const none = await officeWith(0);
  const all: Figures[] = [];
  for (const items of quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]) {
    const office = await officeWith(items);
    try {
      const figures = await measure(office, none, quick);
      all.push(figures);
      tell(print, figures);
    } finally {
      office.remove();
    }
  }
  none.remove();
  return compare(print, all);
};

async function measure(office: WaitingOffice, none: WaitingOffice, quick: boolean): Promise<Figures> {
  const desk = await deskFigures(office, quick ? 100 : 400);
  const pairs: { readonly of: Start; readonly none: Start }[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) pairs.push({ none: await coldStart(none), of: await coldStart(office) });
  return {
    items: office.items,
    desk,
    start: { start: median(pairs.map(({ of }) => of.start)), memory: median(pairs.map(({ of }) => of.memory)) },
    startRatio: median(pairs.map((pair) => pair.of.start / pair.none.start)),
  };
}

function tell(print: Run['print'], { items, desk, start, startRatio }: Figures): void {
  const said = ({ p50, p99 }: Quantiles) => `${fixed(p50)} / ${fixed(p99)}`;
  const { search } = desk;
  print(`  ${String(items).padStart(9)} items  p50 / p99: page with badges ${said(desk.page)}   badges ${said(desk.counts)}   page by a name ${said(desk.pageByText)}   office list ${said(desk.office)}`);
  print(`                   search by two characters ${said(search.two)}   three ${said(search.three)}   a word in all ${said(search.common)}`);
  print(`                   start of the server to its first answer ${fixed(start.start, 0)}, ${fixed(startRatio)}× that with none   memory ${megabytes(start.memory)} MB`);
}

function compare(print: Run['print'], all: readonly Figures[]): Record<string, number> {
  const [small, ten] = all;
  const large = all.at(-1);
  if (small === undefined || ten === undefined || large === undefined) return {};
  const growth = (read: (desk: DeskFigures) => Quantiles) => read(large.desk).p99 / read(small.desk).p99;
  const page = growth((desk) => desk.page);
  const search = Math.max(growth((desk) => desk.search.two), growth((desk) => desk.search.three), growth((desk) => desk.search.common));
  print(`  p99 of the page grows ${fixed(page)}×, of search ${fixed(search)}× (goal P5 ≤ 1.5, search ≤ 3) from ${small.items} to ${large.items} items`);
  const tens = (large.items - ten.items) / 10_000;
  const slope = tens === 0 ? Number.NaN : (large.start.memory - ten.start.memory) / tens;
  print(`  start to first answer ${fixed(large.startRatio)}× that with none (goal P7 ≤ 1.2); memory ${megabytes(slope)} MB for each 10 000 waiting items from ${ten.items} on`);
  return { P5: page, P5search: search, P7: large.startRatio, P7memory: slope / 1_048_576, office: growth((desk) => desk.office) };
}

function megabytes(bytes: number): string {
  return fixed(bytes / 1_048_576, Math.abs(bytes) < 10_485_760 ? 2 : 0);
}
