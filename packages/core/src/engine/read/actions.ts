// What a person may do to an item now, with all a screen needs to offer it: forms, targets, choices, where it leads. The
// same `may` decides here and in the command path, so no button lies.
import { actions, type ActionName } from '../../definition/action.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import { waysOf } from '../../definition/transition.ts';
import { may, type OpenTask } from '../../people/may.ts';
import { verdictAllowed } from '../../definition/verdict-allowed.ts';
import type { Person, Post } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { formFor } from '../payload.ts';
import type { ActionView } from '../views.ts';
import { isObject } from '../work-item.ts';
import { outcomeTitle } from './words.ts';

export interface ActionsInput {
  readonly workflow: LoadedWorkflow;
  readonly row: ItemRow;
  readonly context: ItemContext;
  readonly data: JsonObject;
  readonly tasks: readonly OpenTask[];
  readonly signers: readonly string[];
  readonly person: Person;
  /** The workflow of a batch's entries, for the forms their verdicts fill. */
  readonly entryWorkflow: LoadedWorkflow | undefined;
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
  if (stage === undefined || reading === undefined || kind === undefined || row.status !== 'open') return { actions: [], closed: [] };
  const views: ActionView[] = [];
  const closed = new Map<string, LocalText>();
  for (const action of kind.actions) {
    if ((reading.plan.on[action] ?? []).length === 0) continue;
    const answer = may({ person, action, stage, context, tasks: input.tasks, applicant: row.applicant, appliedSelf: row.applied_self === 1, signers: input.signers, who: '' });
    if (answer.ok) views.push(viewOf(input, action, answer.post));
    else if (answer.error.code !== 'NOT_ALLOWED') closed.set(answer.error.code, { zh: answer.error.text('zh'), en: answer.error.text('en') });
  }
  return { actions: views, closed: [...closed.values()] };
}

function viewOf(input: ActionsInput, action: ActionName, post: Post | undefined): ActionView {
  const { workflow, row, data } = input;
  const { compiled } = workflow;
  const stage = compiled.stages.get(row.stage);
  const reading = compiled.readings.get(row.stage);
  const formName = stage === undefined ? undefined : formFor(stage, action);
  const titleOf = (id: string): LocalText => compiled.stages.get(id)?.title ?? { zh: id, en: id };
  const ways = reading?.plan.on[action] ?? [];
  const statement = action === 'withdraw' && stage?.withdraw === 'statement';
  return {
    action,
    title: stageTitleOf(input, action) ?? actions[action].title,
    opinion: statement ? 'required' : actions[action].opinion,
    form: formName === undefined ? null : formOf(workflow, formName, data[formName]),
    targets: action === 'return' ? [...new Set(ways.flatMap((way) => (way.to === undefined ? [] : [way.to])))].map((id) => ({ stage: id, title: titleOf(id) })) : [],
    choices: choicesOf(input, action),
    verdicts: (reading?.verdicts ?? []).filter((spec) => stage !== undefined && verdictAllowed(stage, spec, post?.unit)).map((spec) => ({ ...spec, form: verdictForm(input, spec.name) })),
    leadsTo: ways.flatMap((way) => (way.to === undefined ? [] : [{ outcome: way.outcome ?? '', stage: way.to, title: titleOf(way.to) }])),
  };
}

/** A stage may say in its own words what approving means there (受理, 异议不成立 …). */
function stageTitleOf(input: ActionsInput, action: ActionName): LocalText | undefined {
  const outcome = action === 'approve' ? 'approved' : action === 'reject' ? 'rejected' : undefined;
  if (outcome === undefined) return undefined;
  return waysOf(input.workflow.compiled.stages.get(input.row.stage)?.outcomes[outcome])[0]?.title;
}

function choicesOf(input: ActionsInput, action: ActionName): ActionView['choices'] {
  if (action === 'opine') return opinionChoices.map((verdict) => ({ verdict, title: outcomeTitle(verdict) }));
  const reading = input.workflow.compiled.readings.get(input.row.stage);
  if (action !== 'record' || reading === undefined) return [];
  const stage = input.workflow.compiled.stages.get(input.row.stage);
  const failures = Object.keys(stage?.outcomes ?? {}).filter((name) => name !== 'recorded' && name !== 'withdrawn');
  if (failures.length === 0) return [];
  return ['recorded', ...failures].map((verdict) => ({ verdict, title: waysOf(stage?.outcomes[verdict])[0]?.title ?? outcomeTitle(verdict) }));
}

function verdictForm(input: ActionsInput, verdict: string): ActionView['verdicts'][number]['form'] {
  const { entryWorkflow, row } = input;
  if (entryWorkflow === undefined) return null;
  for (const reading of entryWorkflow.compiled.readings.values()) {
    const form = reading.listing?.during === row.stage ? reading.listing.forms[verdict] : undefined;
    if (form !== undefined) return formOf(entryWorkflow, form, undefined);
  }
  return null;
}

function formOf(workflow: LoadedWorkflow, name: string, data: JsonObject[string] | undefined) {
  const spec = workflow.compiled.definition.forms[name];
  if (spec === undefined) return null;
  return { name, title: spec.title, schema: spec.schema, data: isObject(data) ? data : {} };
}
