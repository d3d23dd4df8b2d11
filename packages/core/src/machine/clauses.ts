// Which conditions of a way held and which did not, with the values they read: for the record of a decision and for who
// asks why. Asks the same guards as the decision; a part that cannot be decided is shown as neither true nor false.
import type { ClauseValue } from '../definition/clause-value.ts';
import type { Clause, Values } from '../definition/condition/condition.ts';
import type { Vocabulary } from '../definition/condition/vocabulary.ts';
import type { GuardInput } from '../definition/item-context.ts';
import { RuleFailure } from '../definition/rule-failure.ts';
import type { WayPlan } from '../definition/stage-plan.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import { conditionGuard, type GuardRef } from '../definition/transition.ts';
import { askGuard } from './ask-guard.ts';
import type { CompiledWorkflow } from './compile.ts';
import { valuesOf } from './conditions.ts';

/** An item at an event, as guards see it. */
export type Asked = Omit<GuardInput, 'params'>;

const longestText = 300;
const longestValue = 80;
const secret = '***';

/** One condition of a way. */
export function clauseValue(workflow: CompiledWorkflow, asked: Asked, ref: GuardRef): ClauseValue {
  const text = ref.params?.['cel'];
  const clause = ref.guard === conditionGuard && typeof text === 'string' ? workflow.conditions.clauses.get(text) : undefined;
  if (clause !== undefined) return ofClause(clause, valuesOf(asked), workflow.conditions.vocabulary);
  return { text: storedText(ref), holds: holds(workflow, asked, ref), values: readBy(workflow, asked, ref) };
}

/** Whether a way's condition holds; null when it fails. */
function holds(workflow: CompiledWorkflow, asked: Asked, ref: GuardRef): boolean | null {
  const guard = workflow.guards.get(ref.guard);
  if (guard === undefined) return null;
  const answer = orNull(() => askGuard(guard, { ...asked, params: ref.params ?? {} }));
  return answer === null ? null : answer !== (ref.not === true);
}

/** Whether all conditions of a way hold; null when one cannot be decided and none is false. */
export function wayHolds(workflow: CompiledWorkflow, asked: Asked, way: Pick<WayPlan, 'guards'>): boolean | null {
  const answers = way.guards.map((ref) => holds(workflow, asked, ref));
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

function ofClause(clause: Clause, values: Values, vocabulary: Vocabulary): ClauseValue {
  const own = { text: storedText(clause), holds: orNull(() => clause.test(values)) };
  if (clause.parts.length > 0) return { ...own, values: {}, parts: clause.parts.map((part) => ofClause(part, values, vocabulary)) };
  return {
    ...own,
    values: Object.fromEntries(clause.reads.map(({ root, name }) => [`${root}.${name}`, vocabulary.names[root].get(name)?.secret === false ? short(values[root][name] ?? null) : secret])),
  };
}

function orNull(ask: () => boolean): boolean | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RuleFailure) return null;
    throw error;
  }
}

function short(value: Json): Json {
  if (typeof value === 'string') return value.slice(0, longestValue);
  return value !== null && typeof value === 'object' ? '…' : value;
}

/** What a record keeps of a condition, and finds it by again. */
export function storedText(of: GuardRef | Clause): string {
  if ('text' in of) return of.text.slice(0, longestText);
  const given = Object.entries(of.params ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `${of.not === true ? '!' : ''}${of.guard}(${given.join(', ')})`.slice(0, longestText);
}

/** What core's own guards look at; a plugin's guard is shown with the declared field its parameters name. */
function readBy(workflow: CompiledWorkflow, { context, event }: Asked, { guard, params = {} }: GuardRef): Readonly<Record<string, Json>> {
  const stage = textOf(params, 'stage');
  switch (guard) {
    case 'returnsLeft':
      return { returns: context.returns[stage] ?? 0 };
    case 'listEmpty':
      return { listSize: event.listSize ?? context.listSize };
    case 'batchStageIs':
      return { batchStage: event.batchStage ?? null };
    case 'verdictIs':
      return { verdict: event.verdict ?? null };
    case 'returnedBy':
      return { returnedBy: context.returnedBy };
    default: {
      const field = textOf(params, 'field');
      const readable = workflow.conditions.vocabulary.names.fields.get(field);
      if (readable === undefined) return {};
      return { [`fields.${field}`]: readable.secret ? secret : short({ ...context.fields, ...event.fields }[field] ?? null) };
    }
  }
}

function textOf(params: JsonObject, name: string): string {
  const value = params[name];
  return typeof value === 'string' ? value : '';
}
