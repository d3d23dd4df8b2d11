// Which exported names are others than at the last release, and no changeset says so by name. What was released is a file beside the
// changesets and not the history: a clone without one asks the same.
import { createHash } from 'node:crypto';
import type { Surface } from './surface.ts';

/** By entry and name, what its declaration was. */
export type Released = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const releasedFile = '.changeset/released-api.json';

/** Surfaces by entry, as the file keeps them: sorted, a line a name. */
export function released(surfaces: ReadonlyMap<string, Surface>): Released {
  const sorted = <T>(entries: Iterable<readonly [string, T]>) => Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted([...surfaces].map(([entry, surface]) => [entry, sorted([...surface].map(([name, { code }]) => [name, markOf(code)] as const))] as const));
}

/** Blanks and order of lines are a printer's business. */
function markOf(code: string): string {
  return createHash('sha256').update(code.replaceAll(/\s+/gu, ' ')).digest('hex').slice(0, 8);
}

/** Names that came, went or changed since, without a word of them between backticks in a changeset. */
export function unannounced(now: Released, before: Released, changesets: readonly string[]): readonly string[] {
  const told = new Set(changesets.flatMap((text) => [...text.matchAll(/`([^`]+)`/gu)].flatMap(([, code = '']) => code.match(/[\w$]+/gu) ?? [])));
  return Object.keys({ ...before, ...now }).flatMap((entry) => {
    const [old = {}, today = {}] = [before[entry], now[entry]];
    const others = Object.keys({ ...old, ...today }).filter((name) => old[name] !== today[name]);
    return others.filter((name) => !told.has(name.split('.').at(-1) ?? name)).map((name) => `${entry}: ${name} ${old[name] === undefined ? 'came' : today[name] === undefined ? 'went' : 'changed'}`);
  });
}
