// What signatures amount to, told a second time from the rule's own words (domain.md §3.5), for invariant I6: no code of the
// engine's.
import type { SignMode } from '../../definition/sign-mode.ts';

export interface Asked {
  readonly party: string;
  readonly role: string | null;
  readonly added: boolean;
}

/** True: carried. False: refused. Undefined: still open. `said` is in the order in which they signed. */
export function resultOf(rule: SignMode, asked: readonly Asked[], said: ReadonlyMap<string, boolean>): boolean | undefined {
  const silent = asked.filter((one) => !said.has(one.party));
  const against = [...said.values()].includes(false);
  switch (rule.mode) {
    case 'all':
    case 'inOrder':
      if (against && rule.rejectEnds === 'first') return false;
      return silent.length > 0 ? undefined : !against;
    case 'any': {
      // One of those asked from the start is enough; whoever was added is heard as well.
      const heard = silent.every((one) => !one.added);
      const [first] = [...said].filter(([party]) => asked.some((one) => one.party === party && !one.added));
      if (first !== undefined && !first[1]) return false;
      if (!heard) return undefined;
      return against ? false : first === undefined ? undefined : true;
    }
    case 'vote': {
      const vetoes = asked.filter((one) => one.role !== null && rule.veto.includes(one.role));
      if (vetoes.some((one) => said.get(one.party) === false)) return false;
      const yes = [...said.values()].filter(Boolean).length;
      if (enough(rule, yes, asked.length) && vetoes.every((one) => said.has(one.party))) return true;
      return enough(rule, yes + silent.length, asked.length) ? undefined : false;
    }
  }
}

function enough({ carries }: SignMode, yes: number, of: number): boolean {
  if ('count' in carries) return yes >= carries.count;
  const share = (yes / of) * 100;
  return carries.more ? share > carries.share : share >= carries.share;
}
