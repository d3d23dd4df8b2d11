// What the checker knows of each guard: whether trying events answers it, whether it reads the item's data, or whether only
// its author knows and it may be true or false.
import type { GuardRef } from '../../definition/transition.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import { isObject } from '../../values/json.ts';
import { coreGuards } from '../../machine/core-guards.ts';

/** Reads one named field of the item. */
const fieldGuards: ReadonlySet<string> = new Set(['fieldIs', 'fieldAtLeast']);
/** Reads where the entry's batch stands. */
const batchGuards: ReadonlySet<string> = new Set(['batchStageIs']);
/** Reads what the item's own history counted, or what the acting person chose: trying every event answers them. */
const tried: ReadonlySet<string> = new Set(coreGuards.map((guard) => guard.name).filter((name) => !fieldGuards.has(name) && !batchGuards.has(name)));

export type ConditionSort = 'tried' | 'field' | 'batch' | 'unknown';

export function sortOf(ref: GuardRef): ConditionSort {
  if (fieldGuards.has(ref.guard)) return 'field';
  if (batchGuards.has(ref.guard)) return 'batch';
  return tried.has(ref.guard) ? 'tried' : 'unknown';
}

/** The same for a condition and its negation, so that complementary ways are seen to cover each other. */
export function conditionKey(ref: GuardRef): string {
  return ref.params === undefined ? ref.guard : `${ref.guard} ${canonicalJson(ref.params)}`;
}

/** What a condition depends on that differs between the cases of a stage; nothing for what trying events answers. */
export function variablesOf(ref: GuardRef): readonly string[] {
  switch (sortOf(ref)) {
    case 'field':
      return [`field ${fieldOf(ref) ?? ''}`];
    case 'batch':
      return ['batch'];
    case 'unknown':
      return [conditionKey(ref)];
    case 'tried':
      return keptUnless(ref).map((name) => `field ${name}`);
  }
}

/** Fields on whose staying the same it depends whether sign-offs count. */
function keptUnless({ params }: GuardRef): readonly string[] {
  const mode = params?.['mode'];
  const fields = isObject(mode) ? mode['keepUnless'] : undefined;
  return Array.isArray(fields) ? fields.map(String) : [];
}

/** The field a condition reads, by its name in the definition. */
export function fieldOf(ref: GuardRef): string | undefined {
  const name = ref.params?.['field'];
  return fieldGuards.has(ref.guard) && typeof name === 'string' ? name : undefined;
}
