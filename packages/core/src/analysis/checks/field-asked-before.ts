// field-asked-before: a condition reads only what the definition declares, and what every item that gets there was asked
// for, by a form or by computing it.
import type { SoundnessFinding } from '../finding.ts';
import { isActionName, type ActionName } from '../../definition/action.ts';
import { closedFields } from '../../definition/field-access.ts';
import { formActions } from '../../definition/stage-kinds/common.ts';
import type { Stage } from '../../definition/stage.ts';
import type { WayPlan } from '../../definition/stage-plan.ts';
import type { GuardRef } from '../../definition/transition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { atomsOf, clauseFor } from '../reach/condition.ts';
import { sourceOf } from '../../definition/field-source.ts';
import { traceTo, stepOf, type Edge, type Node } from '../reach/reach.ts';
import { called, pathOfWay, traceToStage, type Subject } from '../subject.ts';
import type { TraceStep } from '../finding.ts';

export function fieldAskedBefore(subject: Subject): readonly SoundnessFinding[] {
  const stages = subject.definition.stages.flatMap((stage) => [...readsAt(subject, stage).flatMap((read) => unasked(subject, stage, read)), ...untilUnknown(subject, stage)]);
  return [...stages, ...endUnknown(subject)];
}

/** The whole item ends on a date it brings: the first form asks for it, or there is no deadline until somebody does. */
function endUnknown(subject: Subject): readonly SoundnessFinding[] {
  const { definition, workflow } = subject;
  const within = definition.deadline?.within;
  const first = workflow.stages.get(definition.start);
  if (within === undefined || !('untilField' in within) || first === undefined) return [];
  const source = sourceOf(definition, within.untilField);
  if (source !== undefined && !source.missing && fills(subject, first, { event: 'submit', from: fromOf(definition, within.untilField) })) return [];
  return [{
    rule: 'field-asked-before',
    severity: 'error',
    stage: null,
    path: '/deadline/within/untilField',
    zh: `办件的全程时限到“${definition.fields[within.untilField]?.title.zh ?? within.untilField}”为止，首次提交时却不填写这个日期，时限就无从计算；请在第一张表单中填写。`,
    en: `The deadline of the whole item ends on “${within.untilField}”, which is not asked for when it is first submitted; ask for it in the first form.`,
    trace: [],
  }];
}

/** A limit that ends on a date the item brings, counted when the stage is entered: the date must be there by then. */
function untilUnknown(subject: Subject, stage: Stage): readonly SoundnessFinding[] {
  const within = stage.deadline?.within;
  if (within === undefined || !('untilField' in within)) return [];
  const source = sourceOf(subject.definition, within.untilField);
  const trace = source === undefined || source.missing ? [] : reachedUnasked(subject, stage.id, fromOf(subject.definition, within.untilField));
  if (trace === undefined) return [];
  const name = called(stage, stage.id);
  const field = subject.definition.fields[within.untilField];
  return [{
    rule: 'field-asked-before',
    severity: 'error',
    stage: stage.id,
    path: `${subject.pathOf(stage.id)}/deadline/within/untilField`,
    zh: `环节${name.zh}的时限到“${field?.title.zh ?? within.untilField}”为止，但办件到达时可能还没有填写这个日期，时限就无从计算；请在此前的每条路上先填写。`,
    en: `The time limit of the stage ${name.en} ends on “${within.untilField}”, which an item may not have been asked for when it gets there; ask for it on every way before.`,
    trace,
  }];
}

interface Read {
  readonly field: string;
  readonly way: WayPlan;
  /** The event after which it is read; null for automatic ways. */
  readonly event: string | null;
}

/** Each field a stage's conditions read, once for each event that has them read. */
function readsAt({ workflow }: Subject, stage: Stage): readonly Read[] {
  const plan = workflow.readings.get(stage.id)?.plan;
  if (plan === undefined) return [];
  const groups: readonly (readonly [string | null, readonly WayPlan[]])[] = [...Object.entries(plan.on).map(([event, ways]) => [event, ways ?? []] as const), [null, plan.always]];
  const reads = groups.flatMap(([event, ways]) => ways.flatMap((way) => way.guards.flatMap((ref) => fieldsRead(workflow, ref).map((field) => ({ field, way, event })))));
  return [...new Map(reads.map((read) => [`${read.field} ${read.event ?? ''}`, read])).values()];
}

/** Fields a condition needs; one that it asks `has()` of may be missing. */
function fieldsRead(workflow: CompiledWorkflow, ref: GuardRef): readonly string[] {
  const clause = clauseFor(workflow, ref);
  if (clause !== undefined) return clause.reads.filter(({ root, name }) => root === 'fields' && !clause.text.includes(`has(fields.${name})`)).map(({ name }) => name);
  return atomsOf(workflow, ref).fields.map(({ name }) => name);
}

function unasked(subject: Subject, stage: Stage, { field, way, event }: Read): readonly SoundnessFinding[] {
  const name = called(stage, stage.id);
  const finding = (trace: readonly TraceStep[], zh: string, en: string): readonly SoundnessFinding[] => [
    { rule: 'field-asked-before', severity: 'error', stage: stage.id, path: pathOfWay(subject, stage, way), zh: `环节${name.zh}的条件要读取“${subject.definition.fields[field]?.title.zh ?? field}”，${zh}`, en: `A condition of the stage ${name.en} reads “${field}”, ${en}`, trace },
  ];
  const source = sourceOf(subject.definition, field);
  if (source === undefined) return finding(traceToStage(subject, stage.id), '但流程没有定义这个字段；请在字段表中登记。', 'which the definition does not declare; declare it among its fields.');
  if (source.missing) return finding(traceToStage(subject, stage.id), '但表单里没有这一项；请在表单中加上。', 'which its form does not ask for; add it to the form.');
  if (event !== null && fills(subject, stage, { event, from: fromOf(subject.definition, field) })) return [];
  const node = reachedUnasked(subject, stage.id, fromOf(subject.definition, field));
  if (node === undefined) return [];
  return finding(node, '但办件可能未填过就到了这里；请在此前的每条路上先填写。', 'which an item may not have been asked for when it gets there; ask for it on every way before.');
}

/** Where a declared field is taken from. */
function fromOf({ fields }: Subject['definition'], name: string): string {
  return fields[name]?.from ?? '';
}

/** Whether an event at a stage fills a field of a form that is open there, or brings a computed value up to date. */
function fills({ workflow }: Pick<Subject, 'workflow'>, stage: Stage, { event, from }: { readonly event: string; readonly from: string }): boolean {
  const [root = '', field = ''] = from.split('.');
  if (closedFields(stage, root).has(field)) return false;
  if (event.startsWith('entry.')) return workflow.readings.get(stage.id)?.listing?.forms[event.slice('entry.'.length)] === root;
  if (!isActionName(event)) return false;
  return stage.computes.includes(root) || (stage.form === root && fillsForm(stage, event));
}

function fillsForm({ formOn }: Stage, action: ActionName): boolean {
  return formOn === undefined ? formActions.includes(action) : formOn.includes(action);
}

/** The shortest trace to a stage on which the field was never filled; undefined when there is none. */
function reachedUnasked(subject: Subject, stage: string, from: string): readonly TraceStep[] | undefined {
  const { reach, workflow } = subject;
  const [start] = reach.nodes;
  if (start === undefined) return undefined;
  const via = new Map<Node, Edge | null>([[start, null]]);
  for (const [node] of via) {
    if (node.stage === stage) return traceOver(via, node);
    const here = workflow.stages.get(node.stage);
    for (const edge of node.out) {
      if (via.has(edge.to) || (here !== undefined && fills(subject, here, { event: edge.event.type, from }))) continue;
      via.set(edge.to, edge);
    }
  }
  return undefined;
}

function traceOver(via: ReadonlyMap<Node, Edge | null>, node: Node): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  for (let edge = via.get(node) ?? null; edge !== null; edge = via.get(edge.from) ?? null) steps.push(stepOf(edge));
  return steps.length === 0 ? traceTo(node) : steps.toReversed();
}
