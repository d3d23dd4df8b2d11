// What a newer version of a workflow changes, as entries a screen can list and as words in both languages. Pure.
import type { FormSpec, WorkflowDefinition } from './workflow-definition.ts';
import { canonicalJson } from './workflow-definition.ts';
import type { Stage } from './stage.ts';
import { consentsBySilence } from './advisers-silence.ts';
import type { AssigneeRule } from './assignee-rule.ts';
import { outcomeTitle } from './outcome-title.ts';
import type { Parameters, ParameterSpec } from './parameter.ts';
import { inAList, type LocalText } from './text.ts';
import { waysOf } from './transition.ts';

/** What a difference is about. */
export type DifferenceKind =
  | 'stageAdded' | 'stageRemoved' | 'stageRenamed' | 'stageRetitled' | 'stageKind'
  | 'actors' | 'deadline' | 'ways' | 'conditions' | 'access' | 'settings'
  | 'formAdded' | 'formRemoved' | 'fieldAdded' | 'fieldRemoved' | 'fieldChanged'
  | 'parameter' | 'whole';

export interface Difference {
  readonly kind: DifferenceKind;
  /** The stage it is about, as the newer version calls it (the older, where it is removed); null for the whole or a form. */
  readonly stage: string | null;
  /** JSON values, as far as they help: an id, a list of actors, a limit. */
  readonly before: unknown;
  readonly after: unknown;
  readonly words: LocalText;
}

/** Lists what changed, the stages in the newer version's order. Equal definitions have no differences. */
export function diffDefinitions(before: WorkflowDefinition, after: WorkflowDefinition): readonly Difference[] {
  const renamed = renamedStages(before, after);
  const oldOf = (id: string) => before.stages.find((one) => one.id === (renamed.get(id) ?? id));
  const nameThen = (id: string) => [...renamed].find(([, old]) => old === id)?.[0] ?? id;
  const titleOf = (id: string): LocalText => (after.stages.find((one) => one.id === id) ?? before.stages.find((one) => one.id === id))?.title ?? { zh: id, en: id };
  return [
    ...wholeDifferences(before, after),
    ...endingDifferences(before, after, { nameThen, titleOf }),
    ...parameterDifferences(before.parameters ?? {}, after.parameters ?? {}),
    ...after.stages.flatMap((stage) => {
      const old = oldOf(stage.id);
      return old === undefined ? [entry('stageAdded', stage.id, [null, stage.id], [`新增环节“${stage.title.zh}”`, `stage “${stage.title.en}” added`])] : stageDifferences(old, stage, { nameThen, titleOf, forms: { ...before.forms, ...after.forms } });
    }),
    ...before.stages.filter((old) => !after.stages.some((stage) => oldOf(stage.id)?.id === old.id)).map((old) => entry('stageRemoved', old.id, [old.id, null], [`取消环节“${old.title.zh}”`, `stage “${old.title.en}” removed`])),
    ...formDifferences(before.forms, after.forms),
  ];
}

/** Newer id → older id of stages that are the same but for their names; each older stage is used once. */
export function renamedStages(before: WorkflowDefinition, after: WorkflowDefinition): ReadonlyMap<string, string> {
  const gone = before.stages.filter((old) => !after.stages.some((one) => one.id === old.id));
  const fresh = after.stages.filter((one) => !before.stages.some((old) => old.id === one.id));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const sameness of [bySubstance, byTitle]) {
    for (const stage of fresh) {
      const old = found.has(stage.id) ? undefined : gone.find((one) => !taken.has(one.id) && sameness(one) === sameness(stage));
      if (old === undefined) continue;
      found.set(stage.id, old.id);
      taken.add(old.id);
    }
  }
  return found;
}

/** Who, what and how long; where it leads may name other stages that were renamed with it. */
const bySubstance = (stage: Stage): string => canonicalJson([stage.kind, stage.actors, stage.form ?? null, stage.title, Object.keys(stage.outcomes).toSorted()]);
const byTitle = (stage: Stage): string => canonicalJson([stage.kind, stage.title]);

function stageDifferences(old: Stage, stage: Stage, { nameThen, titleOf, forms }: Naming & { readonly forms: Readonly<Record<string, FormSpec>> }): readonly Difference[] {
  const { zh, en } = stage.title;
  const found: Difference[] = [];
  const compare = (kind: DifferenceKind, values: readonly [unknown, unknown], words: LocalText) => {
    if (canonicalJson(values[0] ?? null) !== canonicalJson(values[1] ?? null)) found.push({ kind, stage: stage.id, before: values[0] ?? null, after: values[1] ?? null, words });
  };
  compare('stageRenamed', [old.id, stage.id], { zh: `环节“${zh}”的代号由 ${old.id} 改为 ${stage.id}`, en: `stage “${en}” is called ${stage.id} instead of ${old.id}` });
  compare('stageRetitled', [old.title, stage.title], { zh: `环节“${old.title.zh}”改称“${zh}”`, en: `stage “${old.title.en}” is titled “${en}”` });
  compare('stageKind', [old.kind, stage.kind], { zh: `“${zh}”的种类由 ${old.kind} 改为 ${stage.kind}`, en: `“${en}” is of kind ${stage.kind} instead of ${old.kind}` });
  compare('actors', [old.actors, stage.actors], { zh: `“${zh}”的办理人由${actorsIn(old).zh}改为${actorsIn(stage).zh}`, en: `“${en}” is handled by ${actorsIn(stage).en} instead of ${actorsIn(old).en}` });
  compare('deadline', [old.deadline, stage.deadline], { zh: `“${zh}”的时限由${limitIn(old, 'zh')}改为${limitIn(stage, 'zh')}`, en: `the limit of “${en}” is ${limitIn(stage, 'en')} instead of ${limitIn(old, 'en')}` });
  const then = waysIn(old, nameThen);
  const now = waysIn(stage, (id) => id);
  compare('ways', [then.map((one) => [one.outcome, one.to]), now.map((one) => [one.outcome, one.to])], waysWords({ zh, en }, { was: then.map((one) => ({ ...one, to: titleOf(one.to) })), now: now.map((one) => ({ ...one, to: titleOf(one.to) })) }));
  compare('conditions', [then.map((one) => one.when), now.map((one) => one.when)], { zh: `“${zh}”的流转条件有改动`, en: `the conditions of “${en}” changed` });
  found.push(...accessDifferences(old, stage, forms));
  const mayStill = [old.mayHaveSigned?.map(nameThen) ?? [], stage.mayHaveSigned ?? []] as const;
  compare('settings', mayStill, { zh: `“${zh}”不回避的签署环节由${stagesIn(mayStill[0], titleOf).zh}改为${stagesIn(mayStill[1], titleOf).zh}`, en: `stages whose signers may also act at “${en}”: ${stagesIn(mayStill[1], titleOf).en} instead of ${stagesIn(mayStill[0], titleOf).en}` });
  compare('settings', [restOf(old, nameThen), restOf(stage, (id) => id)], { zh: `“${zh}”的其他设置有改动`, en: `other settings of “${en}” changed` });
  return found;
}

const accesses: Readonly<Record<string, LocalText>> = { hidden: { zh: '不可见', en: 'hidden' }, read: { zh: '只读', en: 'read-only' }, write: { zh: '可填', en: 'open' } };
const usual: LocalText = { zh: '按环节默认', en: 'as the stage has it' };

/** One entry for each field that is closed or opened. */
function accessDifferences(old: Stage, stage: Stage, forms: Readonly<Record<string, FormSpec>>): readonly Difference[] {
  const [then, now] = [old.fieldAccess ?? {}, stage.fieldAccess ?? {}];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((path): readonly Difference[] => {
    const [was, is] = [then[path], now[path]];
    if (was === is) return [];
    const [form = '', field = ''] = path.split('.');
    const spec = forms[form];
    const title = titleIn(spec === undefined ? undefined : propertiesOf(spec)[field], field);
    const [words, before] = [accesses[is ?? ''] ?? usual, accesses[was ?? ''] ?? usual];
    return [entry('access', stage.id, [was ?? null, is ?? null], [`“${stage.title.zh}”中栏目“${title}”由${before.zh}改为${words.zh}`, `at “${stage.title.en}” the field ${field} is ${words.en} instead of ${before.en}`])];
  });
}

interface Way {
  readonly outcome: string;
  readonly to: string;
  readonly when: unknown;
}

function waysIn(stage: Stage, name: (id: string) => string): readonly Way[] {
  return Object.entries(stage.outcomes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([outcome, value]) => waysOf(value).map((way) => ({ outcome, to: name(way.to), when: way.when ?? [] })));
}

/** What has no entry of its own, with the stages it names as the newer version calls them. */
function restOf(stage: Stage, name: (id: string) => string): unknown {
  const { id: _id, title: _title, kind: _kind, actors: _actors, deadline: _deadline, outcomes, settings, fieldAccess: _access, mayHaveSigned: _mayStill, ...rest } = stage;
  const named = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? name(one) : one)) : typeof value === 'string' ? name(value) : value]));
  const effects = Object.entries(outcomes).map(([outcome, value]) => [outcome, waysOf(value).map((way) => [way.effects ?? [], way.title ?? null])]);
  return { ...rest, settings: named, effects: effects.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
}

function formDifferences(before: Readonly<Record<string, FormSpec>>, after: Readonly<Record<string, FormSpec>>): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): readonly Difference[] => {
    const [old, form] = [before[name], after[name]];
    if (old === undefined) return form === undefined ? [] : [entry('formAdded', null, [null, name], [`新增表单“${form.title.zh}”`, `form “${form.title.en}” added`])];
    if (form === undefined) return [entry('formRemoved', null, [name, null], [`取消表单“${old.title.zh}”`, `form “${old.title.en}” removed`])];
    return fieldDifferences(old, form, name);
  });
}

function fieldDifferences(old: FormSpec, form: FormSpec, name: string): readonly Difference[] {
  const [then, now] = [propertiesOf(old), propertiesOf(form)];
  const required = (spec: FormSpec, field: string) => Array.isArray(spec.schema['required']) && spec.schema['required'].includes(field);
  const { zh, en } = form.title;
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((field): readonly Difference[] => {
    const path = `${name}.${field}`;
    if (!Object.hasOwn(then, field)) return [entry('fieldAdded', null, [null, path], [`表单“${zh}”新增栏目“${titleIn(now[field], field)}”`, `form “${en}” asks for ${field} too`])];
    if (!Object.hasOwn(now, field)) return [entry('fieldRemoved', null, [path, null], [`表单“${zh}”取消栏目“${titleIn(then[field], field)}”`, `form “${en}” no longer asks for ${field}`])];
    if (canonicalJson([then[field], required(old, field)]) === canonicalJson([now[field], required(form, field)])) return [];
    return [entry('fieldChanged', null, [then[field], now[field]], [`表单“${zh}”的栏目“${titleIn(now[field], field)}”有改动`, `the field ${field} of form “${en}” changed`])];
  });
}

function wholeDifferences(before: WorkflowDefinition, after: WorkflowDefinition): readonly Difference[] {
  const { stages: _stages, forms: _forms, parameters: _parameters, terminatesFrom: _from, ...then } = before;
  const { stages: _newStages, forms: _newForms, parameters: _newParameters, terminatesFrom: _newFrom, ...now } = after;
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  const value = (of: object, name: string): unknown => Object.entries(of).find(([key]) => key === name)?.[1] ?? null;
  return names.flatMap((name) =>
    canonicalJson(value(then, name)) === canonicalJson(value(now, name)) ? [] : [entry('whole', null, [value(then, name), value(now, name)], [`流程的“${name}”有改动`, `“${name}” of the workflow changed`])],
  );
}

interface Naming {
  readonly nameThen: (id: string) => string;
  readonly titleOf: (id: string) => LocalText;
}

/** At which stages an item may be ended by hand. */
function endingDifferences(before: WorkflowDefinition, after: WorkflowDefinition, { nameThen, titleOf }: Naming): readonly Difference[] {
  const [then, now] = [before.terminatesFrom?.map(nameThen), after.terminatesFrom];
  if (canonicalJson(then ?? null) === canonicalJson(now ?? null)) return [];
  const every: LocalText = { zh: '全部环节', en: 'every stage' };
  const [was, is] = [then, now].map((list) => (list === undefined ? every : stagesIn(list, titleOf)));
  return [entry('whole', null, [then ?? null, now ?? null], [`可以终止的环节由${was?.zh ?? ''}改为${is?.zh ?? ''}`, `an item may be ended by hand at: ${is?.en ?? ''} instead of ${was?.en ?? ''}`])];
}

function stagesIn(ids: readonly string[], titleOf: Naming['titleOf']): LocalText {
  if (ids.length === 0) return { zh: '无', en: 'none' };
  return inAList(ids.map(titleOf).map(({ zh, en }) => ({ zh: `“${zh}”`, en: `“${en}”` })));
}

function parameterDifferences(before: Parameters, after: Parameters): readonly Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): readonly Difference[] => {
    const [then, now] = [before[name], after[name]];
    const title = (now ?? then)?.title ?? { zh: name, en: name };
    if (canonicalJson(then ?? null) === canonicalJson(now ?? null)) return [];
    const [was, is] = [said(then), said(now)];
    return [entry('parameter', null, [was, is], [`参数“${title.zh}”由${was ?? '无'}改为${is ?? '无'}`, `“${title.en}” is ${is ?? 'no parameter'} instead of ${was ?? 'none'}`])];
  });
}

/** A number as it is; a list as its words, one after the other. */
function said(spec: ParameterSpec | undefined): number | string | null {
  if (spec === undefined) return null;
  return 'value' in spec ? spec.value : spec.words.join('、') || null;
}

function propertiesOf(form: FormSpec): Readonly<Record<string, unknown>> {
  const properties: unknown = form.schema['properties'];
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}

function titleIn(property: unknown, name: string): string {
  return typeof property === 'object' && property !== null && 'title' in property && typeof property.title === 'string' ? property.title : name;
}

function actorsIn({ actors }: Stage): LocalText {
  const told = (rule: AssigneeRule) => Object.entries(rule).filter(([name]) => name !== 'binding' && name !== 'silenceIsConsent').map(([, value]) => String(value)).join('@');
  const all = (silent: string) => actors.map((rule) => `${told(rule)}${consentsBySilence(rule) ? silent : ''}`).join(', ') || '–';
  return { zh: all('（逾期视为无意见）'), en: all(' (silence counts as no objection)') };
}

/** `untilField` names the date field that ends it. */
const units: Readonly<Record<string, LocalText>> = {
  workingDays: { zh: '个工作日', en: ' working days' },
  naturalDays: { zh: '天', en: ' days' },
  months: { zh: '个月', en: ' months' },
  hours: { zh: '小时', en: ' hours' },
  endOfWeek: { zh: '时前（本周最后一个工作日）', en: ':00 on the last working day of the week' },
};

function limitIn({ deadline }: Stage, language: 'zh' | 'en'): string {
  if (deadline === undefined) return language === 'zh' ? '不限' : 'none';
  return Object.entries(deadline.within).map(([unit, value]) => `${String(value)}${units[unit]?.[language] ?? ''}`).join(' ');
}

interface TitledWay {
  readonly outcome: string;
  readonly to: LocalText;
}

/** Only the outcomes that lead elsewhere now. */
function waysWords({ zh, en }: LocalText, { was, now }: { readonly was: readonly TitledWay[]; readonly now: readonly TitledWay[] }): LocalText {
  const outcomes = [...new Set([...was, ...now].map((one) => one.outcome))];
  const said = outcomes.flatMap((outcome) => {
    const [old, fresh] = [was, now].map((ways) => ways.filter((one) => one.outcome === outcome).map((one) => one.to));
    if (old === undefined || fresh === undefined || canonicalJson(old) === canonicalJson(fresh)) return [];
    const title = outcomeTitle(outcome);
    const [from, to] = [inAList(old), inAList(fresh)];
    if (fresh.length === 0) return [{ zh: `“${title.zh}”不再通往“${from.zh}”`, en: `“${title.en}” no longer leads to “${from.en}”` }];
    if (old.length === 0) return [{ zh: `“${title.zh}”通往“${to.zh}”`, en: `“${title.en}” leads to “${to.en}”` }];
    return [{ zh: `“${title.zh}”改为通往“${to.zh}”，原通往“${from.zh}”`, en: `“${title.en}” leads to “${to.en}” instead of “${from.en}”` }];
  });
  return { zh: `“${zh}”的去向：${said.map((one) => one.zh).join('；')}`, en: `ways of “${en}”: ${said.map((one) => one.en).join('; ')}` };
}

function entry(kind: DifferenceKind, stage: string | null, [before, after]: readonly [unknown, unknown], [zh, en]: readonly [string, string]): Difference {
  return { kind, stage, before, after, words: { zh, en } };
}
