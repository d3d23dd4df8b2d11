// What a command brings: form data checked against the stage's form, put into the item's data, and everything computed
// from it brought up to date.
import type { ActionName } from '../../definition/action.ts';
import { actions } from '../../definition/action.ts';
import { opinionAsked } from '../../definition/opinion-asked.ts';
import { closedFields, requiringOnlyOpen, schemaWithout } from '../../definition/field-access.ts';
import { formActions } from '../../definition/stage-kinds/common.ts';
import type { Stage } from '../../definition/stage.ts';
import type { Json, JsonObject, LocalText } from '../../definition/text.ts';
import { formSchema } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import { requireValid } from './forms.ts';
import { blaming } from '../outbox/incidents.ts';
import { viewOf } from './item-view.ts';
import { placeIssues } from './places.ts';
import { maskForm } from '../read/mask-form.ts';
import { searchRow } from '../../store/search.ts';
import { unitName } from '../parts.ts';
import { saidOf, type Said } from './said.ts';
import type { Scene } from './scene.ts';
import { isObject } from '../../values/json.ts';
import { fieldsOf, readingNow, stageNow, type WorkItem } from './work-item.ts';

/** The form an action fills at a stage, if any. */
export function formFor(stage: Stage, action: ActionName): string | undefined {
  if (action === 'decline') return stage.intake?.form;
  if (stage.form === undefined) return undefined;
  const on = stage.formOn ?? undefined;
  return (on === undefined ? formActions.includes(action) : on.includes(action)) ? stage.form : undefined;
}

export interface FilledForm {
  readonly name: string;
  readonly data: JsonObject | undefined;
  /** Who filled it, where each signer fills a sheet of her own. */
  readonly signer?: string | undefined;
}

/**
 * Puts a form's data into the item; answers the paths that changed. Sheets of several signers are kept side by side under
 * `<form>Sheets`, by person.
 *
 * @throws JinguoError FORM_INVALID with every problem, paths under the form's name; FIELD_CLOSED for what the stage does not let be filled.
 */
export function fillForm(scene: Scene, work: WorkItem, filled: FilledForm): readonly string[] {
  const { name } = filled;
  const schema = formSchema(work.workflow.compiled.definition, name);
  if (schema === undefined) throw refusal('RULE_FAILED', { rule: `form ${name}` });
  const form = withClosed(work, { name, schema, sent: filled.data ?? {} });
  const asked = askedForm(work, name, schema);
  const issues = [...scene.parts.forms.issues(asked.key, asked.schema, form), ...placeIssues({ units: scene.parts.units, place: work.row }, schemaWithout(schema, closedFields(stageNow(work), name)), form)];
  requireValid(issues.map((issue) => ({ ...issue, path: `/${name}${issue.path}` })));
  if (filled.signer !== undefined && readingNow(work).plan.perSigner === true) return addSheet(work, { name, signer: filled.signer, sheet: form });
  const before = work.data[name];
  work.data = { ...work.data, [name]: form };
  const changed = changedPaths(name, before, form);
  if (isObject(before) && changed.length > 0) work.formers = new Map([...work.formers, [name, before]]);
  return changed;
}

/** What a form asks at the stage an item stands at: only what may be filled there is required. `key` names it for the checker. */
export function askedForm(work: WorkItem, name: string, schema: JsonObject): { readonly key: string; readonly schema: JsonObject } {
  const closed = closedFields(stageNow(work), name);
  const key = `${work.workflow.hash}/${name}`;
  return closed.size === 0 ? { key, schema } : { key: `${key}/${work.row.stage}`, schema: requiringOnlyOpen(schema, closed) };
}

/** What is closed at the stage stays as it is; sent again as it was shown, it is no change. */
function withClosed(work: WorkItem, { name, schema, sent }: { readonly name: string; readonly schema: JsonObject; readonly sent: JsonObject }): JsonObject {
  const stage = stageNow(work);
  const closed = closedFields(stage, name);
  if (closed.size === 0) return sent;
  const stored = work.data[name];
  const kept: JsonObject = isObject(stored) ? stored : {};
  const shown = maskForm(schema, kept).data;
  const same = (a: Json | undefined, b: Json | undefined) => b !== undefined && JSON.stringify(a) === JSON.stringify(b);
  for (const [field, how] of closed) {
    if (sent[field] === undefined || (how === 'read' && (same(sent[field], kept[field]) || same(sent[field], shown[field])))) continue;
    throw refusal('FIELD_CLOSED', { field: fieldTitle(schema, field), stage: stage.title });
  }
  const open = Object.entries(sent).filter(([field]) => !closed.has(field));
  return Object.fromEntries([...open, ...Object.entries(kept).filter(([field]) => closed.has(field))]);
}

function fieldTitle({ properties }: JsonObject, field: string): LocalText {
  const part = isObject(properties) ? properties[field] : undefined;
  const zh = isObject(part) && typeof part['title'] === 'string' ? part['title'] : field;
  return { zh, en: isObject(part) && typeof part['x-en'] === 'string' ? part['x-en'] : zh };
}

/** The first to sign begins anew: sheets of an earlier pass count no more. */
function addSheet(work: WorkItem, { name, signer, sheet }: { readonly name: string; readonly signer: string; readonly sheet: JsonObject }): readonly string[] {
  const key = `${name}Sheets`;
  const before = work.data[key];
  const isFirst = (work.context.signOffs[work.row.stage] ?? []).length === 0;
  work.data = { ...work.data, [key]: { ...(isObject(before) && !isFirst ? before : {}), [signer]: sheet } };
  return [`${key}.${signer}`];
}

/** @throws JinguoError OPINION_REQUIRED */
export function requireOpinion(stage: Stage, action: ActionName, opinion: string | undefined): string | null {
  const text = opinion?.trim() ?? '';
  if (text === '' && opinionAsked(stage, action) === 'required') throw refusal('OPINION_REQUIRED', { action: actions[action].title });
  return text === '' ? null : text;
}

/** Runs the stage's computes and answers the named fields as they are now, after what the command says. */
export async function computeFields(scene: Scene, work: WorkItem, { action, verdict, verdicts }: Said & { readonly action?: ActionName } = {}): Promise<Record<string, Json>> {
  const said = { ...(action === undefined ? {} : { action }), ...saidOf(action, verdict) };
  for (const name of stageNow(work).computes) {
    const compute = work.workflow.compute(name);
    if (compute === undefined) throw refusal('RULE_FAILED', { rule: `compute ${name}` });
    const view = await viewOf(scene, work, verdicts);
    work.data = { ...work.data, [name]: blaming(work, () => compute({ ...view, ...said })) };
  }
  return fieldsOf(work.workflow, work.data);
}

/** Brings the item's title, lookup keys and searched text up to date with its data. */
export function refreshIdentity(scene: Scene, work: WorkItem): void {
  const { contribution } = work.workflow;
  work.row = { ...work.row, title: blaming(work, () => contribution.itemTitle(work.data)) };
  work.keys = Object.entries(blaming(work, () => contribution.keys?.(work.data)) ?? {}).map(([name, value]) => ({
    item_id: work.row.id,
    name,
    blinded: scene.parts.blind(name, value),
  }));
  work.search = searchRow(work.row, { unitName: unitName(scene.parts, work.row.unit).zh, fields: work.workflow.compiled.definition.fields, data: work.data });
}

function changedPaths(name: string, before: Json | undefined, after: JsonObject): readonly string[] {
  const old: JsonObject = isObject(before) ? before : {};
  const keys = new Set([...Object.keys(old), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(old[key]) !== JSON.stringify(after[key])).map((key) => `${name}.${key}`);
}
