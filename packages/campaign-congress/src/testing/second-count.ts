// A second count, written from domain.md §8.3 alone and by another way: ballots are lines of text, fractions are compared
// by cross-multiplication, places are found by asking who beats whom, open seats by what is left over. For tests only.

/** `quorum` and `pass` are [numerator, denominator, whether reaching it is enough]. */
export interface Rules {
  readonly quorum: readonly [number, number, boolean];
  readonly base: 'E' | 'P' | 'R';
  readonly tieByAgainst: boolean;
  readonly revotes: number;
  readonly further: number;
  readonly furtherThird: boolean;
  readonly writing: boolean;
  /** How many more names than seats. */
  readonly more: (seats: number) => number;
  readonly equal: boolean;
}

export interface Poll {
  readonly kind: 'first' | 'revote' | 'further';
  readonly seats: number;
  readonly roster: readonly string[];
  readonly third: boolean;
  /** E, P, I. */
  readonly numbers: readonly [number, number, number];
  /** A sign a name of the roster (+ for, - against, . nothing, ? unreadable), then names written in: `+-.?|甲|乙`. */
  readonly papers: readonly string[];
  readonly barred: readonly string[];
}

export interface Count {
  readonly bad: number;
  readonly plus: ReadonlyMap<string, number>;
  readonly minus: ReadonlyMap<string, number>;
}

export interface Verdict {
  readonly off: boolean;
  readonly in: readonly string[];
  readonly level: readonly string[];
}

/** Of a poll that was read: it is asked of again after every later one. */
const readBefore = new WeakMap<Poll, Count>();

export function readPapers(rules: Rules, poll: Poll): Count {
  const known = readBefore.get(poll);
  if (known !== undefined) return known;
  const count = read(rules, poll);
  readBefore.set(poll, count);
  return count;
}

function read(rules: Rules, poll: Poll): Count {
  const plus = new Map(poll.roster.map((name) => [name, 0]));
  const minus = new Map(poll.roster.map((name) => [name, 0]));
  let bad = 0;
  for (const paper of poll.papers) {
    const [signs = '', ...names] = paper.split('|');
    let room = poll.seats - names.length;
    let places = 0;
    for (const sign of signs) {
      if (sign === '+') room -= 1;
      if (sign === '-') places += 1;
    }
    if (room < 0) {
      bad += 1;
      continue;
    }
    for (const [at, name] of poll.roster.entries()) {
      if (signs[at] === '+') add(plus, name);
      if (signs[at] === '-') add(minus, name);
    }
    if (!rules.writing || poll.kind === 'revote') continue;
    const seen: string[] = [];
    for (const name of names) {
      if (places === 0) break;
      if (seen.includes(name) || poll.roster.includes(name) || poll.barred.includes(name)) continue;
      seen.push(name);
      places -= 1;
      add(plus, name);
    }
  }
  return { bad, plus, minus };
}

export function judge(rules: Rules, poll: Poll, { plus, minus }: Count): Verdict {
  const [entitled, present, issued] = poll.numbers;
  if (poll.papers.length > issued) return { off: true, in: [], level: [] };
  const base = { E: entitled, P: present, R: poll.papers.length }[rules.base];
  const enough = (votes: number) => (poll.third ? votes > 0 && votes * 3 >= poll.papers.length : votes * 2 > base);
  const through = [...plus.keys()].filter((name) => enough(plus.get(name) ?? 0));
  const listed = (name: string) => poll.roster.includes(name);
  const beats = (one: string, other: string): boolean => {
    const [a, b] = [plus.get(one) ?? 0, plus.get(other) ?? 0];
    if (a !== b) return a > b;
    if (!rules.tieByAgainst || through.some((name) => plus.get(name) === a && !listed(name))) return false;
    return (minus.get(one) ?? 0) < (minus.get(other) ?? 0);
  };
  const safe = through.filter((name) => through.filter((other) => other !== name && !beats(name, other)).length < poll.seats);
  const level = through.filter((name) => !safe.includes(name) && through.filter((other) => beats(other, name)).length < poll.seats);
  return { off: false, in: safe, level };
}

export type Next =
  | { readonly step: 'again' }
  | { readonly step: 'revote'; readonly seats: number; readonly names: readonly string[] }
  | { readonly step: 'further'; readonly seats: number; readonly names: readonly string[]; readonly short: number }
  | { readonly step: 'end'; readonly in: readonly string[]; readonly vacant: number };

export function whatNext(rules: Rules, polls: readonly Poll[]): Next {
  const held = polls.map((poll) => ({ poll, count: readPapers(rules, poll) })).map((one) => ({ ...one, verdict: judge(rules, one.poll, one.count) }));
  if (held.at(-1)?.verdict.off === true) return { step: 'again' };
  const good = held.filter(({ verdict }) => !verdict.off);
  const first = good[0];
  const last = good.at(-1);
  if (first === undefined || last === undefined) return { step: 'again' };
  const turns = good.map(({ poll }) => poll.kind);
  const trailing = turns.length - 1 - turns.findLastIndex((kind) => kind !== 'revote');
  if (last.verdict.level.length > 0 && trailing < rules.revotes) return { step: 'revote', seats: last.poll.seats - last.verdict.in.length, names: last.verdict.level };
  const block = good.slice(Math.max(0, turns.lastIndexOf('further')));
  const vacant = (block[0]?.poll.seats ?? 0) - block.flatMap(({ verdict }) => verdict.in).length;
  const winners = good.flatMap(({ verdict }) => verdict.in);
  if (vacant === 0 || turns.filter((kind) => kind === 'further').length >= rules.further) return { step: 'end', in: winners, vacant };
  const wanted = Math.max(vacant + rules.more(vacant), vacant === 1 ? 2 : 0);
  const others = [...first.count.plus].filter(([name]) => !winners.includes(name));
  const votes = others.map(([, number]) => number).toSorted((a, b) => b - a);
  const least = votes[wanted - 1] ?? 0;
  const names = others.filter(([, number]) => number >= least).map(([name]) => name);
  return { step: 'further', seats: vacant, names, short: Math.max(0, wanted - names.length) };
}

/** Whether a poll may be held at all: quorum, and a list neither too short nor too long. */
export function mayBegin(rules: Rules, poll: Pick<Poll, 'kind' | 'seats' | 'roster' | 'numbers'>): boolean {
  const [entitled, present] = poll.numbers;
  const [up, down, reaching] = rules.quorum;
  const enough = reaching ? present * down >= entitled * up : present * down > entitled * up;
  if (entitled === 0 || present > entitled || !enough) return false;
  const spare = poll.roster.length - poll.seats;
  if (poll.kind === 'revote') return spare > 0;
  if (rules.equal && poll.kind === 'first') return spare === 0;
  return spare >= rules.more(poll.seats) && (poll.seats > 1 || spare > 0);
}

function add(to: Map<string, number>, name: string): void {
  to.set(name, (to.get(name) ?? 0) + 1);
}
