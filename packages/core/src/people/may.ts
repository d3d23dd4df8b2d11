// May this person do this here? The only place that answers; buttons and commands both ask it.
import { actions, type ActionName } from '../definition/action.ts';
import type { Stage } from '../definition/stage.ts';
import type { ItemContext } from '../definition/item-context.ts';
import type { LocalText } from '../definition/text.ts';
import { refusal, type JinguoError } from '../errors.ts';
import type { Cover } from './cover.ts';
import type { Person, Post } from './post.ts';

/** An open task, as far as the question goes. */
export interface OpenTask {
  readonly id: string;
  readonly party: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  /** Who alone may act on it: claimed, transferred or delegated. */
  readonly heldBy: string | null;
  /** Who delegated it and gets it back. */
  readonly returnsTo: string | null;
  /** UTC instant until which it has not arrived yet; null once it has. */
  readonly arrivingUntil: string | null;
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
  /** Who entered it for the applicant and may not confirm it here; undefined where that bars nobody. */
  readonly filer: string | undefined;
  /** For whom she may act today on this kind of item. */
  readonly covers: readonly Cover[];
  /** Whether she declared a tie to the applicant: herself, or a near relative. */
  readonly tied: boolean;
  /** Posts that keep the programme, at this item's units. */
  readonly keepers: readonly Post[];
  /** UTC instant. */
  readonly now: string;
  /** How the refusal names who does act here. */
  readonly who: LocalText;
}

export type MayAnswer =
  | { readonly ok: true; readonly task: OpenTask | undefined; readonly post: Post | undefined; readonly onBehalfOf?: Cover }
  | { readonly ok: false; readonly error: JinguoError };

const decisions: ReadonlySet<ActionName> = new Set(['approve', 'reject', 'decline', 'opine', 'record', 'addSigner', 'removeSigner']);
/** What nobody does to an item that concerns herself or a near relative: her decisions, and whatever else moves or stops it. domain.md §1 回避 */
const minded: ReadonlySet<ActionName> = new Set([...decisions, 'return', 'object', 'correct', 'pause', 'terminate', 'void', 'reopen']);
/** Writing down what happened (a visit, a payment) is not a second signature. */
const signatures: ReadonlySet<ActionName> = new Set(['approve', 'reject', 'decline']);
/** What may be done with a task that has to be claimed first. */
const unclaimed: ReadonlySet<ActionName> = new Set(['claim', 'pause', 'resume']);
/** What goes on while an item is paused. */
const whilePaused: ReadonlySet<ActionName> = new Set(['resume', 'terminate', 'void', 'withdraw', 'comment', 'copy', 'transfer']);

/**
 * Answers for one person, action and item: she holds an open task's post (or is the applicant, a keeper, the last decider
 * where the action is theirs), nobody else holds the task, and no rule of recusal stands against her (domain.md §1 回避).
 */
export function may(input: MayInput): MayAnswer {
  const { person, action, context } = input;
  if (context.paused !== undefined && context.paused !== null && !whilePaused.has(action)) return no(refusal('ITEM_PAUSED', { since: context.paused.on }));
  switch (actions[action].by) {
    case 'viewer':
      return { ok: true, task: undefined, post: person.posts[0] };
    case 'applicant':
      return person.id === input.applicant ? { ok: true, task: undefined, post: undefined } : no(notAllowed(input, { zh: '申报人', en: 'the applicant' }));
    case 'decider':
      return mayTakeBack(input);
    case 'keeper':
      return asKeeper(input);
    case 'assigneeOrKeeper': {
      const keeper = asKeeper(input);
      if (keeper.ok) return keeper;
      const own = asAssignee(input);
      return own.ok || keeper.error.code === 'NOT_ALLOWED' ? own : keeper;
    }
    case 'assignee':
      return action === 'record' && input.tasks.length === 0 && mayComeUp(input.stage) ? asKeeper(input) : asAssignee(input);
  }
}

/** Where an item waits and nobody is asked, its keepers write down what comes up meanwhile, if anything may. */
function mayComeUp({ kind, settings }: MayInput['stage']): boolean {
  const { meanwhile } = settings;
  return kind === 'wait' && Array.isArray(meanwhile) && meanwhile.length > 0;
}

const keepersInWords: LocalText = { zh: '事项管理人员', en: 'the keepers of this programme' };

function asKeeper(input: MayInput): MayAnswer {
  const post = input.person.posts.find((one) => input.keepers.some((keeper) => keeper.role === one.role && keeper.unit === one.unit));
  if (post === undefined) return no(notAllowed(input, keepersInWords));
  const recused = concerned({ ...input, who: keepersInWords });
  return recused === undefined ? { ok: true, task: undefined, post } : no(recused);
}

/** The last decider, while the window is open and nobody has opened what she decided. */
function mayTakeBack(input: MayInput): MayAnswer {
  const { grace } = input.context;
  if (grace === undefined || grace === null || grace.by !== input.person.id) return no(notAllowed(input, { zh: '作出决定的人员', en: 'whoever decided' }));
  const over = grace.until <= input.now || input.tasks.some((task) => task.arrivingUntil === null || task.arrivingUntil <= input.now);
  return over ? no(refusal('GRACE_OVER', {})) : { ok: true, task: undefined, post: undefined };
}

function asAssignee(input: MayInput): MayAnswer {
  const { person, action, stage, context } = input;
  const mine = input.tasks.flatMap((task) => claimsOn(input, task));
  if (mine.length === 0) return no(notAllowed(input, input.who));
  const held = mine.find((one) => one.holds) ?? mine.find(({ task }) => task.heldBy === null) ?? mine.find(({ task }) => task.returnsTo === person.id && action === 'claim');
  if (held === undefined) return no(refusal('HELD_BY_OTHER', {}));
  const { task, post } = held;
  const delegated = task.returnsTo !== null;
  if (delegated && held.holds && action !== 'opine') return no(refusal('DELEGATED_TO_YOU', {}));
  if (!delegated && action === 'opine' && stage.kind === 'review') return no(notAllowed(input, input.who));
  if (action === 'release' && !held.holds) return no(refusal('NOT_CLAIMED', {}));
  if (action === 'claim' && task.heldBy === person.id) return no(refusal('HELD_ALREADY', {}));
  if (stage.pool === 'claim' && task.heldBy === null && !unclaimed.has(action)) return no(refusal('NOT_CLAIMED', {}));
  const recused = recusal(input, task);
  if (recused !== undefined) return no(recused);
  const last = context.lastDecider;
  const decided = last !== null && last.stage !== stage.id && (last.person === person.id || last.others?.includes(person.id) === true);
  // A panel marks, and may mark again what it marked: sheets are no signatures.
  if (signatures.has(action) && decided && stage.kind !== 'inspection') return no(refusal('SAME_PERSON', {}));
  if (signatures.has(action) && input.filer === person.id) return no(refusal('FILED_BY_YOU', {}));
  if (stage.excludeSigners && input.signers.includes(person.id)) return no(refusal('SIGNED_BEFORE', {}));
  return { ok: true, task, post, ...(held.cover === undefined ? {} : { onBehalfOf: held.cover }) };
}

/** 回避: nobody decides on herself or a near relative (domain.md §1), also where she was asked by name. What the applicant is asked for is her own. */
function recusal(input: MayInput, task: OpenTask): JinguoError | undefined {
  const asApplicant = task.party === 'applicant' && task.person === input.person.id;
  if (asApplicant) return undefined;
  return concerned(input);
}

/** Whether it is hers or a near relative's. */
function concerned(input: MayInput): JinguoError | undefined {
  if (!minded.has(input.action)) return undefined;
  if (input.appliedSelf && input.applicant === input.person.id) return refusal('OWN_ITEM', {});
  return input.tied ? refusal('TIED_TO_APPLICANT', { who: input.who }) : undefined;
}

interface Claim {
  readonly task: OpenTask;
  readonly post: Post | undefined;
  readonly cover: Cover | undefined;
  /** Whether the task is in her hands, or in those of whom she covers. */
  readonly holds: boolean;
}

/** What gives a person a say in a task: her own post or name, or those of somebody she covers. Her own comes first. */
function claimsOn({ person, covers }: MayInput, task: OpenTask): readonly Claim[] {
  const own = postFor(person.posts, task);
  if (own !== undefined || [task.person, task.heldBy, task.returnsTo].includes(person.id)) return [{ task, post: own, cover: undefined, holds: task.heldBy === person.id }];
  return covers.flatMap((cover) => {
    const post = postFor(cover.posts, task);
    return post === undefined && ![task.person, task.heldBy].includes(cover.personId) ? [] : [{ task, post, cover, holds: task.heldBy === cover.personId }];
  });
}

function postFor(posts: readonly Post[], task: OpenTask): Post | undefined {
  return posts.find((post) => post.role === task.role && post.unit === task.unit);
}

/** Whether a task is hers without anybody's leave: covers need not be looked up then. */
export function hasOwnTask(person: Person, tasks: readonly OpenTask[]): boolean {
  return tasks.some((task) => postFor(person.posts, task) !== undefined || [task.person, task.heldBy, task.returnsTo].includes(person.id));
}

/** Whether an action is one that a tie to the applicant stands against. */
export function mindsTies(action: ActionName): boolean {
  return minded.has(action);
}

/** Whether an action decides something. */
export function decides(action: ActionName): boolean {
  return decisions.has(action);
}

function notAllowed(input: MayInput, who: LocalText): JinguoError {
  return refusal('NOT_ALLOWED', { who, action: actions[input.action].title });
}

function no(error: JinguoError): MayAnswer {
  return { ok: false, error };
}
