// The conditions of one definition: read and checked when it is compiled, asked by one guard when an event is decided. All
// they read is in the context and the event, so an item folds from its log to what it was.
import { isLocalDate } from '../calendar/local-date.ts';
import { conditionReader, type Clause, type Values } from '../definition/condition/condition.ts';
import { actorNames, itemNames, type ConditionFunction, type Readable, type Vocabulary } from '../definition/condition/vocabulary.ts';
import { hiddenPaths, isHidden } from '../definition/field-access.ts';
import { sourceOf } from '../definition/field-source.ts';
import type { Guard } from '../definition/guard.ts';
import type { GuardInput } from '../definition/item-context.ts';
import { RuleFailure } from '../definition/rule-failure.ts';
import { localText, type LocalText } from '../definition/text.ts';
import { conditionGuard, waysOf } from '../definition/transition.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import type { Issue } from '../errors.ts';
import { coreFunctions } from './condition-functions.ts';

export interface Conditions {
  /** By their text, as the definition has it. */
  readonly clauses: ReadonlyMap<string, Clause>;
  /** What is wrong with them, each with the JSON path of its condition. */
  readonly issues: readonly Issue[];
  readonly guard: Guard;
  readonly vocabulary: Vocabulary;
}

/** Reads every condition of a definition. */
export function conditionsOf(definition: WorkflowDefinition, functions: Readonly<Record<string, ConditionFunction>>): Conditions {
  const vocabulary = vocabularyOf(definition, functions);
  const clauses = new Map<string, Clause>();
  const issues: Issue[] = [];
  const given = conditionsIn(definition);
  // The language is set up only where there is something to read: most definitions have no conditions.
  const read = given.length === 0 ? undefined : conditionReader(vocabulary);
  for (const { path, cel } of given) {
    const reading = read?.(cel);
    if (reading === undefined) continue;
    if (reading.ok) clauses.set(cel, reading.clause);
    else issues.push({ path, code: 'condition', zh: reading.zh, en: reading.en });
  }
  return { clauses, issues, vocabulary, guard: guardOf(clauses) };
}

/** The names a definition's conditions can use. */
function vocabularyOf(definition: WorkflowDefinition, functions: Readonly<Record<string, ConditionFunction>>): Vocabulary {
  const fields = Object.entries(definition.fields).map(([name, { type, from }]): [string, Readable] => {
    const source = sourceOf(definition, name);
    // What one stage hides is told at none: why an item went its way is read everywhere.
    return [name, { type, optional: source?.optional ?? true, secret: (source?.secret ?? true) || definition.stages.some((stage) => isHidden(hiddenPaths(stage), from)) }];
  });
  return {
    names: { fields: new Map(fields), item: itemNames, actor: actorNames },
    functions: new Map(Object.entries({ ...coreFunctions, ...functions })),
    isDate: isLocalDate,
  };
}

/** The values a condition sees at an event. */
export function valuesOf({ stage, context, event }: Omit<GuardInput, 'params'>): Values {
  const { facts } = event;
  return {
    fields: { ...context.fields, ...event.fields },
    item: {
      stage,
      ...facts?.item,
      today: facts?.today,
      returns: Object.values(context.returns).reduce((sum, n) => sum + n, 0),
      listSize: event.listSize ?? context.listSize,
    },
    actor: { ...facts?.actor },
  };
}

function conditionsIn(definition: WorkflowDefinition): readonly { readonly path: string; readonly cel: string }[] {
  return definition.stages.flatMap((stage, index) =>
    Object.entries(stage.outcomes).flatMap(([name, outcome]) =>
      waysOf(outcome).flatMap((way, at) =>
        (way.when ?? []).flatMap((ref, which) => {
          const base = `/stages/${index}/outcomes/${name}${Array.isArray(outcome) ? `/${at}` : ''}`;
          return 'cel' in ref ? [{ path: `${base}/when/${which}/cel`, cel: ref.cel }] : [];
        }),
      ),
    ),
  );
}

function guardOf(clauses: ReadonlyMap<string, Clause>): Guard {
  return {
    name: conditionGuard,
    unmet: { zh: '办件的数据不满足条件', en: 'the item’s data does not meet the condition' },
    unmetFor: ({ params }) => unmetText(params['unmet']) ?? { zh: `不满足条件 ${String(params['cel'])}`, en: `the condition ${String(params['cel'])} does not hold` },
    test(input) {
      const text = input.params['cel'];
      const clause = typeof text === 'string' ? clauses.get(text) : undefined;
      if (clause === undefined) throw new RuleFailure({ rule: `condition ${String(text).slice(0, 200)}`, found: 'it was not checked with its definition' });
      return clause.test(valuesOf(input));
    },
  };
}

function unmetText(given: unknown): LocalText | undefined {
  const parsed = localText.safeParse(given);
  return parsed.success ? parsed.data : undefined;
}
