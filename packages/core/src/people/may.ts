// May this person do this here? The only place that answers; buttons and commands both ask it.
import { actions, type ActionName } from '../definition/action.ts';
import type { Stage } from '../definition/stage.ts';
import type { ItemContext } from '../definition/item-context.ts';
import { refusal, type JinguoError } from '../errors.ts';
import type { Person, Post } from './post.ts';

/** An open task, as far as the question goes. */
export interface OpenTask {
  readonly id: string;
  readonly party: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly person: string | null;
}

export interface MayInput {
  readonly person: Person;
  readonly action: ActionName;
  readonly stage: Stage;
  readonly context: ItemContext;
  readonly tasks: readonly OpenTask[];
  readonly applicant: string;
  /** False when the account only entered it for the applicant (代填). */
  readonly appliedSelf: boolean;
  /** People who decided this item before; needed only where the stage excludes them. */
  readonly signers: readonly string[];
  /** How the refusal names who does act here. */
  readonly who: string;
}

export type MayAnswer =
  | { readonly ok: true; readonly task: OpenTask | undefined; readonly post: Post | undefined }
  | { readonly ok: false; readonly error: JinguoError };

const decisions: ReadonlySet<ActionName> = new Set(['approve', 'reject', 'opine', 'record']);
/** Writing down what happened (a visit, a payment) is not a second signature. */
const signatures: ReadonlySet<ActionName> = new Set(['approve', 'reject']);

/**
 * Answers for one person, action and item: she holds an open task's post (or is the applicant where the action is
 * hers), and no rule of recusal stands against her (domain.md §1 回避).
 */
export function may(input: MayInput): MayAnswer {
  const { person, action, stage, context, applicant } = input;
  const title = actions[action].title.zh;
  if (actions[action].by === 'applicant') {
    if (person.id === applicant) return { ok: true, task: undefined, post: undefined };
    return { ok: false, error: refusal('NOT_ALLOWED', { who: '申报人', action: title }) };
  }
  const held = input.tasks.map((task) => ({ task, post: holds(person, task) })).find((one) => one.post !== undefined || one.task.person === person.id);
  if (held === undefined) return { ok: false, error: refusal('NOT_ALLOWED', { who: input.who, action: title }) };
  if (decisions.has(action) && input.appliedSelf && applicant === person.id && held.task.person !== person.id) {
    return { ok: false, error: refusal('OWN_ITEM', {}) };
  }
  const last = context.lastDecider;
  if (signatures.has(action) && last !== null && last.person === person.id && last.stage !== stage.id) {
    return { ok: false, error: refusal('SAME_PERSON', {}) };
  }
  if (stage.excludeSigners && input.signers.includes(person.id)) return { ok: false, error: refusal('SIGNED_BEFORE', {}) };
  return { ok: true, task: held.task, post: held.post };
}

function holds(person: Person, task: OpenTask): Post | undefined {
  return person.posts.find((post) => post.role === task.role && post.unit === task.unit);
}
