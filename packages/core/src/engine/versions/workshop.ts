// What a lead's studio asks of a definition nobody has published: whether it is sound, its conditions as rows, and what it
// looks like outside: as a bundle, a machine, a picture, a page to sign. Nothing is written.
import { machineJson } from '../../analysis/export/machine-json.ts';
import { mermaidOf } from '../../analysis/export/mermaid.ts';
import { checkWorkflow } from '../../analysis/check.ts';
import type { SoundnessFinding } from '../../analysis/finding.ts';
import { conditionReader } from '../../definition/condition/condition.ts';
import { celOf, rowsOf, type ConditionGroup } from '../../definition/condition/rows.ts';
import { requireHarmless } from '../../definition/edits/harmless.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import { namingKnown, shapeProblem } from '../../definition/shape-words.ts';
import { invalidDefinition, parseDefinition, workflowDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { JsonObject } from '../../definition/text.ts';
import { JinguoError, refusal, type Issue } from '../../errors.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { conditionsOf } from '../../machine/conditions.ts';
import type { Actor } from '../../people/post.ts';
import { versionNumbered } from '../../store/queries/definitions.ts';
import { brokenPins } from '../must-haves/must-haves.ts';
import type { EngineParts } from '../parts.ts';
import { mayRead } from '../studio/list-variants.ts';
import { sketchOf } from '../studio/sketch.ts';
import type { DraftSketch } from '../studio/views.ts';
import type { Paper } from '../../plugin/contributions.ts';
import { descriptionPaper } from './description-paper.ts';
import { requireStudioLead } from './lead.ts';
import { factsOf } from './facts-of.ts';
import { requireSameBusiness, vetted } from './publish.ts';

/** A definition as it would be published. */
export interface Draft {
  readonly definition: Readonly<Record<string, unknown>>;
}

/** A condition as text or as rows; rows go before. */
export interface ConditionRequest extends Draft {
  readonly cel?: string | undefined;
  readonly rows?: ConditionGroup | undefined;
}

/** What a definition lacks: what keeps it from being used at all, must-haves it breaks, and what the soundness check finds. */
export interface CheckedDraft {
  readonly issues: readonly Issue[];
  readonly findings: readonly SoundnessFinding[];
}

/** A published version; `against`: the one whose differences the sketch shows. */
export interface VersionRequest {
  readonly workflow: string;
  readonly number: number;
  readonly against?: number | undefined;
}

export interface ConditionView {
  readonly cel: string;
  /** Null where it has no such shape, or is none. */
  readonly rows: ConditionGroup | null;
  /** What is wrong with it; null where nothing is. */
  readonly problem: { readonly zh: string; readonly en: string } | null;
}

export interface ExportedDefinition {
  readonly hash: string;
  readonly definition: WorkflowDefinition;
  /** An XState machine's configuration. */
  readonly machine: JsonObject;
  readonly mermaid: string;
  /** Stages and ways, as the studio draws them. */
  readonly sketch: DraftSketch;
  /** Who acts, how long and where next, in Chinese: a paper to sign. */
  readonly paper: Paper;
}

/** Checks a definition as publishing would. @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function checkDraft(parts: EngineParts, actor: Actor, { definition: input }: Draft): Promise<CheckedDraft> {
  requireStudioLead(parts, actor, { zh: '检查流程', en: 'Check a workflow' });
  await parts.versions.refresh();
  try {
    const definition = parseDefinition(input);
    requireSameBusiness(inForce(parts, definition.workflow), definition);
    const compiled = vetted(parts, definition);
    const issues = (await brokenPins(parts, compiled)).map(({ path, code, zh, en }): Issue => ({ path, code, zh, en }));
    return { issues, findings: checkWorkflow(compiled, factsOf(parts)) };
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'DEFINITION_INVALID') throw error;
    const issues = error.issues.length > 0 ? error.issues : [{ path: String(error.params['path'] ?? ''), code: 'definition', zh: error.text('zh'), en: error.text('en') }];
    return { issues, findings: [] };
  }
}

/** A condition over a definition's fields: from its text, or from rows. @throws JinguoError NOT_ALLOWED, DEFINITION_INVALID */
export function condition(parts: EngineParts, actor: Actor, { definition: input, cel: text = '', rows }: ConditionRequest): Promise<ConditionView> {
  requireStudioLead(parts, actor, { zh: '编辑条件', en: 'Edit a condition' });
  // Only what conditions can read is asked for: another stage may be half changed.
  const { vocabulary } = conditionsOf(withoutStages(input), parts.registry.compileParts.functions ?? {});
  const cel = rows === undefined ? text : celOf(rows, vocabulary);
  const reading = conditionReader(vocabulary)(cel);
  return Promise.resolve(reading.ok ? { cel, rows: rowsOf(reading.clause.term) ?? null, problem: null } : { cel, rows: null, problem: { zh: reading.zh, en: reading.en } });
}

/** A published version, as it looks outside. @throws JinguoError NOT_ALLOWED, NOT_FOUND, VERSION_UNKNOWN */
export async function exportVersion(parts: EngineParts, actor: Actor, { workflow, number, against }: VersionRequest): Promise<ExportedDefinition> {
  const lead = requireStudioLead(parts, actor, exporting);
  await parts.versions.refresh();
  const loaded = async (wanted: number) => {
    const hash = await versionNumbered(parts.store.read, workflow, wanted);
    if (!(await mayRead(parts, lead, { workflow, hash }))) throw refusal('NOT_FOUND', { what: `${workflow} v${wanted}` });
    return { hash, compiled: parts.registry.version(hash)?.compiled };
  };
  const { hash, compiled } = await loaded(number);
  if (compiled === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
  return exported(parts, compiled, against === undefined ? undefined : (await loaded(against)).compiled?.definition);
}

/** The same of a definition nobody has published; so is one that was imported. @throws JinguoError NOT_ALLOWED, DEFINITION_INVALID */
export async function exportDraft(parts: EngineParts, actor: Actor, { definition }: Draft): Promise<ExportedDefinition> {
  requireStudioLead(parts, actor, exporting);
  await parts.versions.refresh();
  const parsed = parseDefinition(definition);
  requireHarmless(parsed);
  return exported(parts, vetted(parts, parsed));
}

const exporting = { zh: '导出流程', en: 'Export a workflow' };

function exported(parts: EngineParts, compiled: CompiledWorkflow, before?: WorkflowDefinition): ExportedDefinition {
  const { definition } = compiled;
  const [hash, sketch] = [definitionHash(definition), sketchOf(parts, { now: definition, before })];
  return { hash, definition, machine: machineJson(compiled), mermaid: mermaidOf(compiled), sketch, paper: descriptionPaper(parts, { definition, sketch, hash }) };
}

function inForce(parts: EngineParts, workflow: string): WorkflowDefinition {
  const found = parts.registry.current(workflow)?.compiled.definition;
  if (found === undefined) throw refusal('NOT_FOUND', { what: workflow });
  return found;
}

/** The definition's own fields and forms, whatever its stages are like. */
function withoutStages(input: Draft['definition']): WorkflowDefinition {
  const parsed = workflowDefinition.safeParse(input, namingKnown);
  if (parsed.success) return { ...parsed.data, stages: [] };
  throw invalidDefinition(input, parsed.error.issues.map((issue) => shapeProblem(issue, input)));
}
