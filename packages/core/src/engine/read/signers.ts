// Who signs the present stage, in whose order, and what each has said of the item as it is.
import type { ItemContext, RosterEntry } from '../../definition/item-context.ts';
import { validSignOffs, type SignMode } from '../../definition/sign-mode.ts';
import { postName, type EngineParts } from '../parts.ts';
import type { SignerView } from '../views.ts';

export function signersOf(parts: EngineParts, roster: readonly RosterEntry[], context: ItemContext, at: { readonly stage: string; readonly mode: SignMode | undefined; readonly names: ReadonlyMap<string, string> }): readonly SignerView[] {
  const nameOf = (party: string): string => {
    const entry = roster.find((one) => one.party === party);
    return entry === undefined ? party : entry.person === null ? postName(parts, entry.role, entry.unit).zh : (at.names.get(entry.person) ?? entry.person);
  };
  const given = at.mode === undefined ? [] : validSignOffs(context, at.stage, at.mode);
  return roster.map((entry) => {
    const verdict = given.find((one) => one.party === entry.party)?.verdict;
    return {
      name: nameOf(entry.party),
      post: entry.role === null ? null : postName(parts, entry.role, entry.unit),
      verdict: verdict === 'approve' || verdict === 'reject' ? verdict : null,
      waitsFor: entry.waitsFor.map(nameOf),
      added: entry.added,
    };
  });
}
