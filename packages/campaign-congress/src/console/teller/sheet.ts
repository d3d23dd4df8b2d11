// A teller's sheet while it is typed: texts by cell, as they stand in the boxes. Nothing is a number before it is one, so a
// half-typed sheet can be kept and shown again exactly as it was.
import type { Round, Tally, Turnout } from '../../count/types.ts';

/** By cell: `valid`, `invalid`, `<candidate's id>/for` …, `writeIn/0/name`, `writeIn/0/for`. */
export type Cells = Readonly<Record<string, string>>;

export const votes = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof votes)[number];
export const mostWriteIns = 60;

export function cellOf(candidate: string, vote: Vote): string {
  return `${candidate}/${vote}`;
}

/** The number in a cell; undefined where none is typed. */
export function numberIn(cells: Cells, cell: string): number | undefined {
  const typed = cells[cell] ?? '';
  return /^\d{1,5}$/u.test(typed) ? Number(typed) : undefined;
}

/** Every cell that must hold a number, in the order a teller goes through them. */
export function cellsOf(round: Round, writeIns: number): readonly string[] {
  return [
    'valid',
    'invalid',
    ...round.candidates.flatMap(({ id }) => votes.map((vote) => cellOf(id, vote))),
    ...Array.from({ length: writeIns }, (_, index) => `writeIn/${index}/for`),
  ];
}

/** Lines of write-ins in use. */
export function writeInLines(cells: Cells): number {
  const used = Object.keys(cells).flatMap((cell) => {
    const place = /^writeIn\/(\d+)\//u.exec(cell)?.[1];
    return place === undefined || cells[cell] === '' ? [] : [Number(place) + 1];
  });
  return Math.min(mostWriteIns, Math.max(0, ...used));
}

/** Why a cell is red at once, before anything is added up; undefined where it is not. */
export function wrongAtOnce(cells: Cells, cell: string, turnout: Turnout): 'notANumber' | 'overCollected' | 'overValid' | undefined {
  const typed = cells[cell] ?? '';
  if (typed === '') return undefined;
  const number = numberIn(cells, cell);
  if (number === undefined) return 'notANumber';
  if (number > turnout.collected) return 'overCollected';
  const valid = numberIn(cells, 'valid');
  return cell.includes('/') && valid !== undefined && number > valid ? 'overValid' : undefined;
}

/** How a candidate's line adds up against V; undefined until all three are there. */
export function lineSum(cells: Cells, candidate: string): number | undefined {
  const numbers = votes.map((vote) => numberIn(cells, cellOf(candidate, vote)));
  return numbers.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

/** The sheet as a tally, or the cells that are still to be filled. */
export function tallyOf(cells: Cells, round: Round, turnout: Turnout): { readonly tally: Tally } | { readonly open: readonly string[] } {
  const lines = writeInLines(cells);
  const nameless = Array.from({ length: lines }, (_, index) => `writeIn/${index}/name`).filter((cell) => (cells[cell] ?? '').trim() === '');
  const open = [...cellsOf(round, lines).filter((cell) => numberIn(cells, cell) === undefined), ...nameless];
  if (open.length > 0) return { open };
  const at = (cell: string) => numberIn(cells, cell) ?? 0;
  return {
    tally: {
      ...turnout,
      valid: at('valid'),
      invalid: at('invalid'),
      candidates: round.candidates.map(({ id }) => ({ id, for: at(cellOf(id, 'for')), against: at(cellOf(id, 'against')), abstain: at(cellOf(id, 'abstain')) })),
      writeIns: Array.from({ length: lines }, (_, index) => ({ name: (cells[`writeIn/${index}/name`] ?? '').trim(), for: at(`writeIn/${index}/for`) })),
    },
  };
}

/** A tally as cells: what a teller sent, to be mended. */
export function cellsFrom({ valid, invalid, candidates, writeIns }: Tally): Cells {
  return Object.fromEntries([
    ['valid', String(valid)],
    ['invalid', String(invalid)],
    ...candidates.flatMap((line) => votes.map((vote) => [cellOf(line.id, vote), String(line[vote])] as const)),
    ...writeIns.flatMap((one, index) => [[`writeIn/${index}/name`, one.name], [`writeIn/${index}/for`, String(one.for)]] as const),
  ]);
}
