// Leads publish a workflow's next version and choose the one new items start on. Running items stay on theirs.
import { JinguoError, refusal } from '../../errors.ts';
import { requireSound } from '../../analysis/require-sound.ts';
import { requireHarmless } from '../../definition/edits/harmless.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { Actor } from '../../people/post.ts';
import { addDefinition, noteVersionsChanged, putInForce, storedDefinitions, versionInForce, versionNumbered } from '../../store/queries/definitions.ts';
import { isTownsOnly } from '../../store/queries/variants.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';
import { requireMustHaves } from '../must-haves/must-haves.ts';
import { factsOf } from './facts-of.ts';
import { requireLead } from './lead.ts';
import { storedHashOf } from './load-versions.ts';

/** A version as its publisher is answered. */
export interface Published {
  readonly workflow: string;
  readonly number: number;
  readonly hash: string;
}

/**
 * Publishes a definition as its workflow's next version, and lets new items start on it.
 *
 * @throws JinguoError NOT_ALLOWED; PUBLISH_BY_APPROVAL where the office has it so; NOT_FOUND for a workflow no plugin brings; DEFINITION_INVALID with every issue, the
 * soundness check's errors among them; MUST_HAVE_BROKEN; PLAY_BROKEN; VERSION_UNCHANGED when it is published already.
 */
export async function publish(parts: EngineParts, actor: Actor, input: unknown): Promise<Published> {
  const lead = requireLead(parts, actor, { zh: '发布流程', en: 'Publish a workflow' });
  if (!parts.directPublishing) throw refusal('PUBLISH_BY_APPROVAL', {});
  await parts.versions.refresh();
  const definition = await publishable(parts, input);
  const published = await parts.store.write((tx) => putVersion(tx, { definition, by: lead.person.id, at: parts.clock.now().toISOString() }));
  await parts.versions.refresh();
  return published;
}

/**
 * A definition that may be published now, by the district or as a town's own version. Recorded plays are the district's, and
 * ask nothing of a town's.
 *
 * @throws JinguoError NOT_FOUND, DEFINITION_INVALID, MUST_HAVE_BROKEN, PLAY_BROKEN
 */
export async function publishable(parts: EngineParts, input: unknown, town: string | null = null): Promise<WorkflowDefinition> {
  const definition = parseDefinition(input);
  const before = parts.registry.current(definition.workflow)?.compiled.definition;
  if (before === undefined) throw refusal('NOT_FOUND', { what: definition.workflow });
  requireSameBusiness(before, definition);
  requireHarmless(definition);
  const compiled = vetted(parts, definition);
  requireSound(compiled, factsOf(parts, town));
  await requireMustHaves(parts, compiled, town);
  if (town === null) await parts.requirePlays(definition);
  return definition;
}

/** Writes a version and puts it in force; other processes, and this one, learn of it at their next look. @throws JinguoError VERSION_UNCHANGED */
export async function putVersion(tx: WriteTx, { definition, by, at }: { readonly definition: WorkflowDefinition; readonly by: string; readonly at: string }): Promise<Published> {
  const { workflow } = definition;
  const hash = definitionHash(definition);
  await noteVersionsChanged(tx);
  const stored = (await storedDefinitions(tx.db)).filter((one) => one.workflow === workflow);
  const same = stored.find((one) => one.hash === storedHashOf(stored, hash));
  // What was a town's alone may become everybody's.
  if (same !== undefined && !(await isTownsOnly(tx.db, same))) throw refusal('VERSION_UNCHANGED', { number: same.number });
  const number = same?.number ?? (await addDefinition(tx, { hash, definition, origin: 'lead', published_by: by, published_at: at }));
  await putInForce(tx, { workflow, hash: same?.hash ?? hash, made_by: by, made_at: at });
  return { workflow, number, hash: same?.hash ?? hash };
}

/**
 * Lets new items start on an earlier (or later) published version.
 *
 * @throws JinguoError NOT_ALLOWED; PUBLISH_BY_APPROVAL for a town's own version where the office has it so; NOT_FOUND; VERSION_UNKNOWN when today's plugins cannot run it; MUST_HAVE_BROKEN when it
 * breaks what was pinned since.
 */
export async function makeCurrent(parts: EngineParts, actor: Actor, choice: { readonly workflow: string; readonly number: number }): Promise<Published> {
  const lead = requireLead(parts, actor, { zh: '设为现行版本', en: 'Make a version current' });
  await parts.versions.refresh();
  const { workflow, number } = choice;
  const hash = await versionNumbered(parts.store.read, workflow, number);
  const chosen = parts.registry.version(hash);
  if (chosen === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
  // The district never agreed to a town's own version for everybody.
  if (!parts.directPublishing && (await isTownsOnly(parts.store.read, { hash, workflow }))) throw refusal('PUBLISH_BY_APPROVAL', {});
  await requireMustHaves(parts, chosen.compiled);
  await parts.store.write(async (tx) => {
    await noteVersionsChanged(tx);
    const now = await versionInForce(tx.db, workflow);
    // Chosen by a lead, it also stays when the next release comes.
    if (now?.hash !== hash || now.made_by === null) await putInForce(tx, { workflow, hash, made_by: lead.person.id, made_at: parts.clock.now().toISOString() });
  });
  await parts.versions.refresh();
  return { workflow, number, hash };
}

/** What other parts of the system know the workflow by does not change with its version. */
export function requireSameBusiness(before: WorkflowDefinition, after: WorkflowDefinition): void {
  for (const name of ['campaign', 'programme', 'code', 'form', 'batchOf', 'entriesOf', 'level'] as const) {
    if (before[name] === after[name]) continue;
    throw refusal('DEFINITION_INVALID', { workflow: after.workflow, path: `/${name}`, problem: { zh: `新版本不得更改此项（原为“${before[name] ?? ''}”）`, en: `a version does not change it from “${before[name] ?? ''}”` } });
  }
}

/** Names that no plugin brings are the definition's fault here, not a plugin's. */
export function vetted(parts: EngineParts, definition: WorkflowDefinition): CompiledWorkflow {
  try {
    return parts.registry.vet(definition);
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'PLUGIN_INVALID') throw error;
    const [place, expected, found] = [error.params['place'], error.params['expected'], error.params['found']].map((one) => String(one ?? ''));
    throw refusal('DEFINITION_INVALID', { workflow: definition.workflow, path: `/${place ?? ''}`, problem: { zh: `应为${expected ?? ''}，实为“${found ?? ''}”`, en: `expected ${expected ?? ''}, found “${found ?? ''}”` } }, { cause: error });
  }
}
