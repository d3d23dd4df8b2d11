// What a person may do to an item now, with all a screen needs to offer it: forms, targets, choices, where it leads. The
// same `may` decides here and in the command path, so no button lies.
import { actionName, actions, type ActionName } from '../../definition/action.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import { opinionAsked } from '../../definition/opinion-asked.ts';
import { closedFields, schemaWithout } from '../../definition/field-access.ts';
import type { Json, JsonObject, LocalText } from '../../definition/text.ts';
import { validSignOffs } from '../../definition/sign-mode.ts';
import { asIs } from '../../errors.ts';
import { returnReasonsOf, returnReasonTitle } from '../../definition/return-reasons.ts';
import { waysOf } from '../../definition/transition.ts';
import type { Cover } from '../../people/cover.ts';
import { may, type OpenTask } from '../../people/may.ts';
import { verdictAllowed } from '../../definition/verdict-allowed.ts';
import type { Person, Post } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { formFor } from '../command/payload.ts';
import type { ActionView } from '../views.ts';
import { waysBack } from '../actions/give-back.ts';
import { keepersOf } from '../command/grant.ts';
import { isObject } from '../../values/json.ts';
import { placeOfItem } from '../command/work-item.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import { maskForm } from './mask-form.ts';

export interface ActionsInput {
  readonly workflow: LoadedWorkflow;
  readonly row: ItemRow;
  readonly context: ItemContext;
  readonly data: JsonObject;
  readonly tasks: readonly OpenTask[];
  readonly signers: readonly string[];
  /** Who entered it and may not confirm it where it stands. */
  readonly filer: string | undefined;
  readonly person: Person;
  /** For whom she may act on this kind of item today. */
  readonly covers: readonly Cover[];
  /** Whether she declared a tie to the applicant. */
  readonly tied: boolean;
  /** UTC instant. */
  readonly now: string;
  readonly nameOf: (person: string) => string;
  /** The workflow of a batch's entries, for the forms their verdicts fill. */
  readonly entryWorkflow: LoadedWorkflow | undefined;
  /** Why nothing can be done: its plugin is off. */
  readonly off: LocalText | undefined;
}

export interface ActionsAnswer {
  readonly actions: readonly ActionView[];
  readonly closed: readonly LocalText[];
}

const opinionChoices = ['none', 'amend', 'disagree'] as const;

export function actionsFor(input: ActionsInput): ActionsAnswer {
  const { workflow, row, context, person } = input;
  const stage = workflow.compiled.stages.get(row.stage);
  const reading = workflow.compiled.readings.get(row.stage);
  const kind = stage === undefined ? undefined : workflow.compiled.kinds.get(stage.kind);
  if (stage === undefined || reading === undefined || kind === undefined) return { actions: [], closed: [] };
  const views: ActionView[] = [];
  const closed = new Map<string, LocalText>();
  const keepers = keepersOf(workflow.compiled.definition, placeOfItem(row));
  for (const action of actionName.options) {
    if (!offered(input, action) || (input.off !== undefined && actions[action].family !== 'note')) continue;
    const answer = may({ person, action, stage, context, tasks: input.tasks, applicant: row.applicant, appliedSelf: row.applied_self === 1, signers: input.signers, filer: input.filer, covers: input.covers, tied: input.tied, keepers, now: input.now, who: asIs('') });
    if (answer.ok) views.push(viewOf(input, action, answer.post));
    else if (explained.has(answer.error.code)) closed.set(answer.error.code, { zh: answer.error.text('zh'), en: answer.error.text('en') });
  }
  return { actions: views, closed: input.off === undefined ? [...closed.values()] : [input.off] };
}

/** Refusals that a person wonders about; the others only mean that it is not her turn. */
const explained: ReadonlySet<string> = new Set(['SAME_PERSON', 'OWN_ITEM', 'FILED_BY_YOU', 'SIGNED_BEFORE', 'TIED_TO_APPLICANT', 'HELD_BY_OTHER', 'DELEGATED_TO_YOU', 'ITEM_PAUSED']);

/** Buttons of their own; the rest stands under 更多. */
const common: ReadonlySet<ActionName> = new Set(['submit', 'approve', 'reject', 'return', 'opine', 'record', 'object', 'appeal', 'takeBack', 'accept', 'claim', 'resume']);

/** Whether the item's stage has such an action at all, whoever asks. */
function offered(input: ActionsInput, action: ActionName): boolean {
  const { workflow, row, context, person } = input;
  if (action === 'archive') return row.status === 'done' && row.archived_at === null;
  if (actions[action].family === 'note') return action === 'urge' ? row.status === 'open' : person.posts.length > 0;
  const ways = workflow.compiled.readings.get(row.stage)?.plan.on[action] ?? [];
  if (ways.length === 0) return false;
  const paused = context.paused !== undefined && context.paused !== null;
  if (action === 'pause' || action === 'resume') return paused === (action === 'resume');
  if (action === 'accept' || action === 'decline') return context.intake === 'waits';
  if (action === 'removeSigner') return removable(input).length > 0;
  return true;
}

/** Signers this person added who have not signed. */
function removable({ workflow, row, context, person }: ActionsInput) {
  const mode = workflow.compiled.readings.get(row.stage)?.plan.signing?.mode;
  const signed = new Set((mode === undefined ? [] : validSignOffs(context, row.stage, mode)).map((one) => one.party));
  return (context.rosters?.[row.stage] ?? []).filter((one) => one.added && one.addedBy === person.id && !signed.has(one.party));
}

function asksFor(action: ActionName): ActionView['asks'] {
  if (action === 'transfer' || action === 'delegate' || action === 'addSigner') return 'colleague';
  if (action === 'comment' || action === 'copy') return 'colleagues';
  return action === 'removeSigner' ? 'signer' : 'none';
}

function viewOf(input: ActionsInput, action: ActionName, post: Post | undefined): ActionView {
  const { workflow, row, data } = input;
  const { compiled } = workflow;
  const stage = compiled.stages.get(row.stage);
  const reading = compiled.readings.get(row.stage);
  const formName = stage === undefined ? undefined : formFor(stage, action);
  const titleOf = (id: string): LocalText => compiled.stages.get(id)?.title ?? { zh: id, en: id };
  const ways = reading?.plan.on[action] ?? [];
  return {
    action,
    title: actionTitleAt(compiled, row.stage, action),
    opinion: action === 'opine' && stage?.kind === 'review' ? 'required' : opinionAsked(stage, action),
    place: common.has(action) ? 'common' : 'more',
    asks: asksFor(action),
    signers: action === 'removeSigner' ? removable(input).map((one) => ({ person: one.person ?? '', name: input.nameOf(one.person ?? '') })) : [],
    form: formName === undefined || stage === undefined ? null : formOf(workflow, formName, { data: stage.settings['anew'] === true ? undefined : data[formName], closed: closedFields(stage, formName) }),
    targets: action === 'return' ? [...new Set(ways.flatMap((way) => (way.to === undefined ? [] : [way.to])))].map((id) => ({ stage: id, title: titleOf(id), back: waysBack(input, id) })) : [],
    reasons: action === 'return' ? returnReasonsOf(compiled.definition).map((word) => ({ word, title: returnReasonTitle(word) })) : [],
    choices: choicesOf(input, action),
    verdicts: (actions[action].family === 'stage' ? (reading?.verdicts ?? []) : []).filter((spec) => stage !== undefined && verdictAllowed(stage, spec, post?.unit)).map((spec) => ({ ...spec, form: verdictForm(input, spec.name) })),
  };
}

const cameUp: LocalText = { zh: '登记期间情况', en: 'Note what came up' };

/** A stage may say in its own words what approving means there (受理, 异议不成立 …); where nobody is asked, only what came up is recorded. */
export function actionTitleAt({ stages }: LoadedWorkflow['compiled'], stage: string, action: ActionName): LocalText {
  const at = stages.get(stage);
  if (action === 'record' && at?.kind === 'wait' && (at.actors ?? []).length === 0) return cameUp;
  const outcome = action === 'approve' ? 'approved' : action === 'reject' ? 'rejected' : undefined;
  const [own, ...others] = outcome === undefined ? [] : waysOf(at?.outcomes[outcome]).map((way) => way.title);
  // Ways with words of their own each say where they lead, not what the action is.
  return own !== undefined && others.every((one) => one?.zh === own.zh) ? own : actions[action].title;
}

function choicesOf(input: ActionsInput, action: ActionName): ActionView['choices'] {
  if (action === 'opine') return input.workflow.compiled.stages.get(input.row.stage)?.kind === 'review' ? [] : opinionChoices.map((verdict) => ({ verdict, title: outcomeTitle(verdict) }));
  const reading = input.workflow.compiled.readings.get(input.row.stage);
  // Of one item the office says which it is; of a list, with each entry.
  if (action === 'object' && reading?.plan.on.object?.some((way) => way.to !== undefined) === true) return ['objected', 'clue'].map((verdict) => ({ verdict, title: outcomeTitle(verdict) }));
  if (action !== 'record' || reading === undefined) return [];
  const stage = input.workflow.compiled.stages.get(input.row.stage);
  const failures = Object.keys(stage?.outcomes ?? {}).filter((name) => !['recorded', 'withdrawn', 'elapsed'].includes(name));
  if (failures.length === 0) return [];
  const usual = stage?.kind === 'wait' && stage.settings['notes'] !== true ? [] : ['recorded'];
  return [...usual, ...failures].map((verdict) => ({ verdict, title: waysOf(stage?.outcomes[verdict])[0]?.title ?? outcomeTitle(verdict) }));
}

function verdictForm(input: ActionsInput, verdict: string): ActionView['verdicts'][number]['form'] {
  const { entryWorkflow, row } = input;
  if (entryWorkflow === undefined) return null;
  for (const reading of entryWorkflow.compiled.readings.values()) {
    const form = reading.listing?.during === row.stage ? reading.listing.forms[verdict] : undefined;
    if (form !== undefined) return formOf(entryWorkflow, form, { data: undefined, closed: closedAtEntries(entryWorkflow, row.stage, form) });
  }
  return null;
}

/** Entries on the list stand at a stage of their own. */
function closedAtEntries({ compiled }: LoadedWorkflow, batchStage: string, form: string): ReadonlyMap<string, 'hidden' | 'read'> {
  const listed = [...compiled.stages.values()].find((stage) => compiled.readings.get(stage.id)?.listing?.during === batchStage);
  return closedFields(listed ?? {}, form);
}

interface Filled {
  readonly data: JsonObject[string] | undefined;
  readonly closed: ReadonlyMap<string, 'hidden' | 'read'>;
}

/** What is closed is not sent to be filled: hidden not at all, read as everybody reads it. */
function formOf(workflow: LoadedWorkflow, name: string, { data, closed }: Filled) {
  const spec = workflow.compiled.definition.forms[name];
  if (spec === undefined) return null;
  const filled: JsonObject = isObject(data) ? data : {};
  const shown = closed.size === 0 ? filled : maskForm(spec.schema, filled).data;
  const sent = Object.entries(filled).flatMap(([field, value]): [string, Json][] => (closed.get(field) === 'hidden' ? [] : [[field, closed.has(field) ? (shown[field] ?? value) : value]]));
  return { name, title: spec.title, schema: schemaWithout(spec.schema, closed), data: Object.fromEntries(sent) };
}
