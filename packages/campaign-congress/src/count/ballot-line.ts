// A ballot as one short line, for records and for the box: a sign for each candidate in the order of the list (+ for, - against,
// ? unreadable, . no mark), then the names written in. The same choices are the same line.
import { ballot as ballotShape, type Ballot, type Mark, type Round } from './types.ts';

const signs: Readonly<Record<Mark, string>> = { for: '+', against: '-', unreadable: '?' };
const marks: Readonly<Record<string, Mark>> = { '+': 'for', '-': 'against', '?': 'unreadable' };

/** `+-.` or `+-.["沈慧"]`. */
export function ballotLine({ candidates }: Pick<Round, 'candidates'>, { marks: given, writeIns }: Ballot): string {
  const row = candidates.map(({ id }) => (given[id] === undefined ? '.' : signs[given[id]])).join('');
  return writeIns.length === 0 ? row : `${row}${JSON.stringify(writeIns)}`;
}

/** The ballot of a line, or undefined where it is none for this list. */
export function ballotFrom({ candidates }: Pick<Round, 'candidates'>, line: string): Ballot | undefined {
  const row = line.slice(0, candidates.length);
  if (row.length !== candidates.length || !/^[-+?.]*$/u.test(row)) return undefined;
  const names = line.slice(candidates.length);
  const given = candidates.flatMap(({ id }, at) => {
    const mark = marks[row[at] ?? ''];
    return mark === undefined ? [] : [[id, mark] as const];
  });
  const read = ballotShape.safeParse({ marks: Object.fromEntries(given), writeIns: names === '' ? [] : asJson(names) });
  return read.success && (names === '' || read.data.writeIns.length > 0) ? read.data : undefined;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
