// What still has to be there before an item can go on: fields, rules, signatures, answers, entries, a date, the batch.
import type { ActionName } from '../../definition/action.ts';
import { validSignOffs } from '../../definition/sign-mode.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import { formSchema } from '../../definition/workflow-definition.ts';
import { JinguoError, type Issue } from '../../errors.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import type { Person } from '../../people/post.ts';
import { namesOf } from '../../store/queries/people.ts';
import { isObject } from '../../values/json.ts';
import { findings } from '../command/checks.ts';
import type { AutomaticView, MissingView } from '../desk/explain-views.ts';
import { postName, unitName } from '../parts.ts';
import { askedForm, formFor } from '../command/payload.ts';
import { mayReadForm } from '../read/mask-form.ts';
import { signersOf } from '../read/signers.ts';
import { bringIn, bringInEntries, type Scene } from '../command/scene.ts';
import { isListed, isPaused, readingNow, stageNow, type WorkItem } from '../command/work-item.ts';
import type { WaitView } from '../views.ts';
import { unmetOf } from './ways.ts';

/** More than one reads at a time. */
const most = 30;

export interface AskedAction {
  readonly action: ActionName;
  readonly ways: readonly WayPlan[];
  readonly event: MachineEvent;
  /** Who asks, when she may do it now: then the rules before the action are asked too. */
  readonly doer: Person | undefined;
}

/** What stands before one action. */
export async function missingBefore(scene: Scene, work: WorkItem, { action, ways, event, doer }: AskedAction): Promise<readonly MissingView[]> {
  const unmet = unmetOf({ parts: scene.parts, work, ways, event }).map((text): MissingView => ({ kind: 'condition', text }));
  return [...formFields(scene, work, action, doer), ...(doer === undefined ? [] : await rules(scene, work, action)), ...unmet].slice(0, most);
}

/** Fields of the action's form that are not filled in as it asks. To who does not fill it, only that it is still to fill. */
function formFields(scene: Scene, work: WorkItem, action: ActionName, doer: Person | undefined): readonly MissingView[] {
  const name = formFor(stageNow(work), action);
  const { definition } = work.workflow.compiled;
  const schema = name === undefined ? undefined : formSchema(definition, name);
  if (name === undefined || schema === undefined) return [];
  const asked = askedForm(work, name, schema);
  const issues = scene.parts.forms.issues(asked.key, asked.schema, work.data[name] ?? {});
  if (issues.length === 0) return [];
  if (doer === undefined || !mayReadForm(schema, doer)) {
    const title = definition.forms[name]?.title ?? { zh: name, en: name };
    return [{ kind: 'form', text: { zh: `须填写《${title.zh}》`, en: `“${title.en}” has to be filled in` }, path: `/${name}` }];
  }
  return issues.map((issue) => ({ kind: 'form', text: withTitle(schema, issue), path: `/${name}${issue.path}` }));
}

function withTitle(schema: JsonObject, { path, zh, en }: Issue): LocalText {
  const titles: { zh: string; en: string }[] = [];
  let at: JsonObject | undefined = schema;
  for (const part of path.split('/').slice(1)) {
    const inner: JsonObject[string] | undefined = /^\d+$/u.test(part) ? at['items'] : isObject(at['properties']) ? at['properties'][part] : undefined;
    if (!isObject(inner)) break;
    at = inner;
    const { title } = at;
    if (typeof title === 'string') titles.push({ zh: title, en: String(at['x-en'] ?? title) });
  }
  const of = titles.at(-1);
  return of === undefined ? { zh, en } : { zh: `${of.zh}：${zh}`, en: `${of.en} ${en}` };
}

/** Rules that would refuse it, asked with the data as it is; one that fails now is told as undecided, for it stops nothing. */
async function rules(scene: Scene, work: WorkItem, action: ActionName): Promise<readonly MissingView[]> {
  try {
    return (await findings(scene, work, action)).filter((one) => one.severity === 'refuse').map(({ zh, en, path }) => ({ kind: 'check', text: { zh, en }, ...(path === '' ? {} : { path }) }));
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    return [{ kind: 'check', text: { zh: error.text('zh'), en: error.text('en') } }];
  }
}

/** What the stage waits for, whoever acts. */
export async function missingAt(scene: Scene, work: WorkItem, known: { readonly waitsFor: readonly WaitView[]; readonly automatic: readonly AutomaticView[] }): Promise<readonly MissingView[]> {
  if (work.row.status !== 'open') return [];
  const nobody = known.waitsFor.filter((wait) => wait.names.length + wait.covers.length === 0);
  return [
    ...(isPaused(work) ? [{ kind: 'paused', text: { zh: '办件已挂起，恢复后才能办理', en: 'the item is paused and has to be resumed first' } } as const] : []),
    ...(work.troubled ? [{ kind: 'incident', text: { zh: '有异常事项待处理', en: 'something failed and has to be repaired' } } as const] : []),
    ...nobody.map(({ who }) => ({ kind: 'person', text: { zh: `${who.zh}暂无可办理人员`, en: `nobody can act for ${who.en}` } }) as const),
    ...(await signatures(scene, work)),
    ...answers(scene, work),
    ...(await listed(scene, work)),
    ...(await batch(scene, work)),
    ...dates(work, known.automatic),
  ].slice(0, most);
}

async function signatures(scene: Scene, work: WorkItem): Promise<readonly MissingView[]> {
  const mode = readingNow(work).plan.signing?.mode;
  const roster = work.context.rosters?.[work.row.stage] ?? [];
  if (mode === undefined || roster.length === 0) return [];
  const names = await namesOf(scene.tx.db, roster.flatMap((one) => one.person ?? []));
  const signed = new Set(validSignOffs(work.context, work.row.stage, mode).map((one) => one.party));
  const views = signersOf(scene.parts, roster, work.context, { stage: work.row.stage, mode, names });
  return roster.flatMap(({ party, person }, index) => {
    const view = views[index];
    if (signed.has(party) || view === undefined) return [];
    const name = person === null && view.post !== null ? view.post : { zh: view.name, en: view.name };
    return [{ kind: 'sign', text: { zh: `${name.zh}尚未签署`, en: `${name.en} has not signed` } }];
  });
}

/** Units asked for their opinion that have not answered. */
function answers(scene: Scene, work: WorkItem): readonly MissingView[] {
  const stage = stageNow(work);
  if (stage.kind !== 'opinions') return [];
  const given = new Set((work.context.signOffs[stage.id] ?? []).map((one) => one.party));
  return readingNow(work).plan.tasks.flatMap(({ party = '', assignee }) => {
    if (given.has(party)) return [];
    const who = 'partner' in assignee ? unitName(scene.parts, assignee.partner) : 'role' in assignee ? postName(scene.parts, assignee.role, null) : { zh: party, en: party };
    return [{ kind: 'sign', text: { zh: `${who.zh}尚未回复意见`, en: `${who.en} has not answered` } }];
  });
}

async function listed(scene: Scene, work: WorkItem): Promise<readonly MissingView[]> {
  if (!readingNow(work).plan.always.some((way) => way.guards.some((ref) => ref.guard === 'listEmpty'))) return [];
  const left = (await bringInEntries(scene, work)).filter((entry) => isListed(entry, work.row.stage)).length;
  return left === 0 ? [] : [{ kind: 'list', text: { zh: `名单中还有${left}件未办结`, en: `${left} entries of the list are still open` } }];
}

async function batch(scene: Scene, work: WorkItem): Promise<readonly MissingView[]> {
  const { listing, plan } = readingNow(work);
  const during = listing?.during;
  if (work.row.batch_id === null || (during === undefined && plan.tasks.length > 0)) return [];
  const round = await bringIn(scene, work.row.batch_id);
  const titleOf = (id: string): LocalText => round.workflow.compiled.stages.get(id)?.title ?? { zh: id, en: id };
  const now = round.row.status === 'open' ? titleOf(round.row.stage) : { zh: '已办结', en: 'finished' };
  const next = Object.keys(readingNow(work).plan.on).find((name) => name.startsWith('batch.'))?.slice('batch.'.length);
  if (next === undefined) return during === undefined ? [] : [{ kind: 'batch', text: { zh: `等待批次在“${titleOf(during).zh}”处理本件（现处“${now.zh}”）`, en: `its batch has to deal with it at “${titleOf(during).en}” (now “${now.en}”)` } }];
  return [{ kind: 'batch', text: { zh: `等待批次进入“${titleOf(next).zh}”（现处“${now.zh}”）`, en: `its batch has to come to “${titleOf(next).en}” (now “${now.en}”)` } }];
}

/** A date that has to come, where nothing but time ends the stage. */
function dates(work: WorkItem, automatic: readonly AutomaticView[]): readonly MissingView[] {
  const { kind } = stageNow(work);
  if (kind !== 'wait' && kind !== 'notice') return [];
  return automatic.flatMap(({ on, title }) => (on === null ? [] : [{ kind: 'date', text: title, on }]));
}
