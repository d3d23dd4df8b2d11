// One event over all cases of a stage, decided once for those that agree in what the decision looked at: of fifty cases most
// decisions look at none of what tells them apart.
import type { GuardRef } from '../../definition/transition.ts';
import type { Case, StageCases } from './cases.ts';
import type { Atoms } from './condition.ts';
import type { Noted, Stepped } from './step.ts';

export interface Answered {
  /** The first case that was answered so; the others are like it. */
  readonly one: Case;
  readonly next: Stepped | undefined;
  /** Indexes of the cases. */
  readonly alike: ReadonlySet<number>;
}

interface Group extends Answered {
  readonly looked: readonly (readonly [string, unknown])[];
  readonly alike: Set<number>;
}

/** The answers there are. `decide` notes what it looked at. */
export function distinct({ cases, every }: StageCases, atoms: (ref: GuardRef) => Atoms, decide: (one: Case, noted: Noted) => Stepped | undefined): readonly Answered[] {
  const groups: Group[] = [];
  for (const [index, one] of cases.entries()) {
    const known = groups.find((group) => group.looked.every(([variable, value]) => one.values.get(variable) === value));
    if (known !== undefined) {
      known.alike.add(index);
      continue;
    }
    const noted: Noted = { looked: new Set(), atoms };
    const next = decide(one, noted);
    if (noted.looked.size === 0) return [{ one, next, alike: every }];
    groups.push({ one, next, looked: [...noted.looked].map((variable) => [variable, one.values.get(variable)]), alike: new Set([index]) });
  }
  return groups;
}
