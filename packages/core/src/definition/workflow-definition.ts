// A workflow definition: one immutable version of a programme's process, as plain JSON in the office's own terms.
// One schema validates it. No node module here: the studio's screens make a lead's edits with the same schema.
import { z } from 'zod';
import { asIs, refusal, type Issue, type JinguoError, type Words } from '../errors.ts';
import { isSearchable } from './searched-field.ts';
import { silenceProblems } from './advisers-silence.ts';
import { assigneeRule } from './assignee-rule.ts';
import { intakeProblems } from './intake.ts';
import { itemDeadline, untilField } from './deadline.ts';
import { graceProblems } from './grace.ts';
import { itemDeadlineProblems, noDate, noNumber } from './item-deadline.ts';
import { onBehalf, onBehalfProblems } from './on-behalf.ts';
import { parameterSpec } from './parameter.ts';
import { signUpProblems } from './public-sign-up.ts';
import { voteProblems } from './public-vote.ts';
import { formField, namingKnown, type Problem, says, shapeProblem } from './shape-words.ts';
import { stage } from './stage.ts';
import { jsonObject, key, localText, type JsonObject } from './text.ts';
import { waysOf } from './transition.ts';

const workflowName: Words = { zh: '像 "micro-garden" 这样的名称', en: 'expected a name such as "micro-garden"' };

/** A field guards and lists may read: named, typed, taken from a form's or computed data. */
export const fieldSpec = z.strictObject({
  from: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/u, says(formField)),
  type: z.enum(['integer', 'text', 'date', 'boolean']),
  title: localText,
  /** Money fields are integer fen. */
  unit: z.enum(['fen', 'ppm', 'days', 'hundredths']).optional(),
  /** Whether it may be missing; absent: as its form's schema says. A condition must ask has() before it reads such a field. */
  optional: z.boolean().optional(),
  /** Text search finds the item by it. Never personal data: only a form's text field without `x-mask` may be. */
  searched: z.literal(true).optional(),
  /** Only rules read it: no page, list or register shows it to people. */
  internal: z.literal(true).optional(),
  /** What its values are called where no form offers them as a choice: the colour of a light that is computed, say. */
  words: z.record(z.string(), localText).optional(),
});

/** A form: a JSON Schema 2020-12 object with `x-` hints (label in English, section, widget, mask). */
export const formSpec = z.strictObject({ title: localText, schema: jsonObject });
/** A form: its title in both languages and its JSON Schema, with `x-` hints for label, section, widget and mask. */
export type FormSpec = z.infer<typeof formSpec>;

export const workflowDefinition = z.strictObject({
  /** Format of this document, so that old versions stay loadable. */
  format: z.literal(1),
  campaign: key,
  programme: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/u, says(workflowName)),
  /** Catalogue code and number prefix: FZ01 → FZ01-2022-0001 (domain.md §3.6). */
  code: z.string().regex(/^[A-Z]{2}\d{2}[A-Z]?$/u, says({ zh: '像 "SY03" 这样的代码', en: 'expected a code such as "SY03"' })),
  workflow: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/u, says(workflowName)),
  title: localText,
  /** item: one application. batch: a parent item that acts on a list of entries (批次). */
  form: z.enum(['item', 'batch']),
  /** For an item: the workflow of the batch that lists it; for a batch: the workflow of its entries. */
  batchOf: z.string().optional(),
  entriesOf: z.string().optional(),
  /** Stages of its batch during which one may be started; none: it is only started by an effect. Absent: while the batch collects. */
  startsDuring: z.array(key).optional(),
  /** Its rules, computes and papers see every open entry of the batch, wherever it stands, and not only those on the list. */
  seesBatch: z.literal(true).optional(),
  /** The level of the unit an item belongs to. Absent: the village for an item, the district for a batch. */
  level: z.enum(['village', 'town', 'district']).optional(),
  /** Who may start one: these roles, or the applicant herself. */
  startedBy: z.array(z.union([z.strictObject({ role: key }), z.strictObject({ applicant: z.literal(true) })])).min(1),
  /** 代填: what an office brings that enters an application for somebody, by numbers a lead may change. Absent: nothing is asked. domain.md §1 */
  onBehalf: onBehalf.optional(),
  /** What the items are about, where nothing passes by itself (domain.md §3.2 超时); [] where nothing is at stake and no field is in fen. Absent: money, where fields count in fen; and silence decides nowhere. */
  stakes: z.array(z.enum(['money', 'naming', 'election', 'case'])).optional(),
  /**
   * handlers: seen by nobody in the tree for her place alone, only by the applicant, by whoever a task asks or asked, and
   * by whom it was copied to: disputes, minors, violence (domain.md §3.7, §9). Absent: the subtree sees it.
   */
  visibleTo: z.enum(['subtree', 'handlers']).optional(),
  /** How long the file of an item is kept (domain.md §3.6). Absent: by its stakes, elections and naming for ever, money and cases 30 years, all else 10. */
  retention: z.enum(['permanent', 'years30', 'years10']).optional(),
  /** How long an item has in all. */
  deadline: itemDeadline.optional(),
  /** Whether who is refused may ask for another look: required is checked, none is a choice. Absent: checked as a warning. */
  appeal: z.enum(['required', 'none']).optional(),
  /** Who may pause, terminate, void, reopen and archive an item, beside what the stage's assignees may. */
  keepers: z.array(z.strictObject({ role: key, unit: z.enum(['village', 'town', 'district']) })).optional(),
  /** Who is asked when nobody who holds a stage's post may act, unless the stage says otherwise. */
  fallback: z.array(assigneeRule).optional(),
  /** The end stages that 终止 and 作废 lead to; absent where they are not possible. */
  terminatesAt: key.optional(),
  /** Stages at which 终止 is possible; absent: all, [] none. A round may be called off until its list is closed, say. */
  terminatesFrom: z.array(key).optional(),
  voidsAt: key.optional(),
  /** Numbers its rules go by, which a lead may change. Absent: none. */
  parameters: z.record(key, parameterSpec).optional(),
  fields: z.record(key, fieldSpec).default({}),
  forms: z.record(key, formSpec).default({}),
  start: key,
  stages: z.array(stage).min(2).max(400),
});
export type WorkflowDefinition = z.infer<typeof workflowDefinition>;
/** A workflow definition as it is written, defaults left out. */
export type WorkflowDefinitionInput = z.input<typeof workflowDefinition>;

/**
 * Reads a definition from JSON: its shape, and that every name it uses exists in it.
 *
 * @throws JinguoError DEFINITION_INVALID, naming the JSON path of the first problem; all problems are in `issues`.
 */
export function parseDefinition(input: unknown): WorkflowDefinition {
  const parsed = workflowDefinition.safeParse(input, namingKnown);
  if (!parsed.success) {
    throw invalidDefinition(input, parsed.error.issues.map((issue) => shapeProblem(issue, input)));
  }
  const problems = danglingNames(parsed.data);
  if (problems.length > 0) throw invalidDefinition(input, problems);
  return parsed.data;
}

/** JSON with sorted keys and no spaces: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  // Texts are grown, not joined: this runs for every command, every audit entry and every definition at start.
  let text = '';
  if (Array.isArray(value)) {
    for (const entry of value) text += `${text === '' ? '' : ','}${canonicalJson(entry ?? null)}`;
    return `[${text}]`;
  }
  for (const [name, entry] of Object.entries(value).toSorted(byName)) {
    if (entry !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(entry)}`;
  }
  return `{${text}}`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The JSON Schema of a form, or undefined when the definition has no such form. */
export function formSchema(definition: WorkflowDefinition, name: string): JsonObject | undefined {
  return definition.forms[name]?.schema;
}

function danglingNames(definition: WorkflowDefinition): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const [index, current] of definition.stages.entries()) {
    if (ids.has(current.id)) problems.push({ path: `/stages/${index}/id`, problem: { zh: `环节“${current.id}”写了两次：给其中一个换个名称`, en: `stage "${current.id}" is defined twice: rename one` } });
    ids.add(current.id);
  }
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.searched === true && !isSearchable(definition.forms, field.from)) problems.push({ path: `/fields/${name}/searched`, problem: { zh: `“${field.from}”不是表单里未脱敏的文本：去掉 searched，或换一个字段`, en: `"${field.from}" is no unmasked text of a form: leave searched out, or take another` } });
  }
  const inFen = Object.entries(definition.fields).find(([, field]) => field.unit === 'fen')?.[0];
  if (definition.stakes?.length === 0 && inFen !== undefined) problems.push({ path: '/stakes', problem: { zh: `字段“${inFen}”以分计钱，说明涉及利害：写明 stakes: ["money"]`, en: `the field "${inFen}" counts money in fen, so something is at stake: say so with stakes: ["money"]` } });
  if (!ids.has(definition.start)) problems.push({ path: '/start', problem: noStage(definition.start, ids) });
  for (const name of ['terminatesAt', 'voidsAt'] as const) {
    const to = definition[name];
    const ends = definition.stages.flatMap((one) => (one.kind === 'end' ? [one.id] : []));
    if (to !== undefined && !ends.includes(to)) problems.push({ path: `/${name}`, problem: { zh: `“${to}”不是结束环节；结束环节有：${list(ends, '、')}`, en: `"${to}" is no end stage; end stages are: ${list(ends)}` } });
  }
  for (const [index, id] of (definition.terminatesFrom ?? []).entries()) if (!ids.has(id)) problems.push({ path: `/terminatesFrom/${index}`, problem: noStage(id, ids) });
  problems.push(...itemDeadlineProblems(definition), ...onBehalfProblems(definition));
  for (const [index, current] of definition.stages.entries()) {
    problems.push(...noDate(definition, current.deadline?.within, `/stages/${index}/deadline/within`));
    const until = untilField.safeParse(current.settings['until']);
    if (until.success) problems.push(...noDate(definition, until.data, `/stages/${index}/settings/until`));
    problems.push(...noNumber(definition, current.settings['daysField'], `/stages/${index}/settings/daysField`));
    problems.push(...voteProblems(definition, current.settings['publicVote'], `/stages/${index}/settings/publicVote`));
    problems.push(...signUpProblems(definition, current.settings['publicSignUp'], `/stages/${index}/settings/publicSignUp`));
    if (current.consecutive === 'pass' && (current.kind !== 'review' || definition.stakes === undefined || definition.stakes.length > 0)) {
      problems.push({ path: `/stages/${index}/consecutive`, problem: { zh: '只有不涉及利害（stakes: []）的审核才可以自动通过，涉及资金、命名、选举、个案的不可以：去掉 consecutive', en: 'only a review of a programme without stakes (stakes: []) may pass by itself; money, naming, election and cases may not: leave consecutive out' } });
    }
    problems.push(...silenceProblems(current, `/stages/${index}`));
    problems.push(...intakeProblems(definition, current, `/stages/${index}/intake`));
    if (current.grace !== undefined) problems.push(...graceProblems(definition, current, `/stages/${index}/grace`));
    for (const path of Object.keys(current.fieldAccess ?? {})) {
      if (!fieldsOf(definition.forms).includes(path)) problems.push({ path: `/stages/${index}/fieldAccess/${path}`, problem: { zh: `表单里没有字段“${path}”；有：${list(fieldsOf(definition.forms), '、')}`, en: `there is no field "${path}" in a form; there are: ${list(fieldsOf(definition.forms))}` } });
    }
    if (current.form !== undefined && definition.forms[current.form] === undefined) {
      problems.push({ path: `/stages/${index}/form`, problem: { zh: `没有表单“${current.form}”；有：${list(Object.keys(definition.forms), '、')}`, en: `there is no form "${current.form}"; there are: ${list(Object.keys(definition.forms))}` } });
    }
    for (const [name, value] of Object.entries(current.outcomes)) {
      for (const way of waysOf(value)) {
        if (!ids.has(way.to)) problems.push({ path: `/stages/${index}/outcomes/${name}`, problem: noStage(way.to, ids) });
      }
    }
  }
  return problems;
}

function noStage(name: string, ids: ReadonlySet<string>): Words {
  return { zh: `没有环节“${name}”；有：${list([...ids], '、')}`, en: `there is no stage "${name}"; there are: ${list([...ids])}` };
}

function list(names: readonly string[], between = ', '): string {
  return names.join(between) || (between === '、' ? '（没有）' : '(none)');
}

/** Every field of every form, as `form.field`. */
function fieldsOf(forms: WorkflowDefinition['forms']): readonly string[] {
  return Object.entries(forms).flatMap(([form, { schema }]) => {
    const properties = schema['properties'];
    return typeof properties === 'object' && properties !== null ? Object.keys(properties).map((field) => `${form}.${field}`) : [];
  });
}

export function invalidDefinition(input: unknown, problems: readonly Problem[]): JinguoError {
  const workflow = typeof input === 'object' && input !== null && 'workflow' in input ? String(input.workflow).slice(0, 64) : '?';
  const issues = problems.map(({ path, problem }): Issue => ({ path, code: 'definition', ...problem }));
  const first = problems[0] ?? { path: '', problem: asIs('') };
  return refusal('DEFINITION_INVALID', { workflow, path: first.path || '/', problem: first.problem }, { issues });
}
