// The conditions of a decision as people read them: each in plain words, whether it held, and what it read. Stored records
// keep only a condition's text; its meaning is found again in the version that decided.
import { clauseFor } from '../../analysis/reach/condition.ts';
import type { ClauseValue } from '../../definition/clause-value.ts';
import type { Clause } from '../../definition/condition/condition.ts';
import { isRoot } from '../../definition/condition/vocabulary.ts';
import type { LocalText } from '../../definition/text.ts';
import type { GuardRef } from '../../definition/transition.ts';
import { storedText } from '../../machine/clauses.ts';
import { allWays, type CompiledWorkflow } from '../../machine/compile.ts';
import { isCondition } from '../../machine/core-guards.ts';
import type { ClauseView } from '../desk/explain-views.ts';
import type { EngineParts } from '../parts.ts';
import { guardWords } from './guard-words.ts';
import { namesOfWorkflow, type Named, type Names } from './names.ts';
import { termWords } from './term-words.ts';

type Meaning = { readonly clause: Clause } | { readonly ref: GuardRef };

const meanings = new WeakMap<CompiledWorkflow, ReadonlyMap<string, Meaning>>();

/** Conditions of one version, for a reader of either language. */
export function clauseViews(parts: Pick<EngineParts, 'units' | 'roles' | 'registry'>, workflow: CompiledWorkflow, clauses: readonly ClauseValue[]): readonly ClauseView[] {
  if (clauses.length === 0) return [];
  const names = namesOfWorkflow(parts, workflow);
  const known = meanings.get(workflow) ?? meaningsOf(workflow);
  meanings.set(workflow, known);
  const view = (one: ClauseValue): ClauseView => {
    const meaning = known.get(one.text);
    return {
      says: wordsOf(workflow, one, meaning, names),
      text: one.text,
      holds: one.holds,
      joins: meaning !== undefined && 'clause' in meaning ? meaning.clause.joins : null,
      ofData: meaning === undefined || !('ref' in meaning) || isCondition(meaning.ref),
      reads: Object.entries(one.values).map(([name, value]) => ({ title: names.nameOf(named(name)), shown: names.valueOf(value, named(name)) })),
      parts: (one.parts ?? []).map(view),
      to: one.to ?? null,
      toTitle: one.to === undefined ? null : (workflow.stages.get(one.to)?.title ?? { zh: one.to, en: one.to }),
    };
  };
  return clauses.map(view);
}

function wordsOf(workflow: CompiledWorkflow, { text }: ClauseValue, meaning: Meaning | undefined, names: Names): LocalText {
  if (meaning === undefined) return { zh: text, en: text };
  return 'clause' in meaning ? termWords(meaning.clause.term, names) : guardWords(workflow, meaning.ref, names);
}

function meaningsOf(workflow: CompiledWorkflow): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const walk = (clause: Clause): void => {
    found.set(storedText(clause), { clause });
    for (const part of clause.parts) walk(part);
  };
  for (const reading of workflow.readings.values()) {
    for (const ref of allWays(reading).flatMap((way) => way.guards)) {
      const clause = clauseFor(workflow, ref);
      if (clause === undefined) found.set(storedText(ref), { ref });
      else walk(clause);
    }
  }
  return found;
}

function named(text: string): Named {
  const [root = '', name = ''] = text.split('.');
  return isRoot(root) ? { root, name } : { root: 'machine', name: text };
}
