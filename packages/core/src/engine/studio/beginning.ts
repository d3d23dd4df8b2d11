// What a draft begins as: a version as it is, or another programme's, last year's or a bundle's definition taken over into it.
import { requireHarmless } from '../../definition/edits/harmless.ts';
import { shiftYears, takeOver, type OwnContributions, type TakenOver } from '../../definition/edits/take-over.ts';
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { versionNumbered } from '../../store/queries/definitions.ts';
import type { EngineParts } from '../parts.ts';

export interface StartDefinitionDraft {
  readonly workflow: string;
  /** The version the draft is told apart from. */
  readonly number: number;
  /** Begin with this instead: another workflow's version, or a bundle that was exported. */
  readonly take?: { readonly workflow: string; readonly number: number } | { readonly bundle: Readonly<Record<string, unknown>> } | undefined;
  /** Moves its dates by so many years. Default 0. */
  readonly years?: number | undefined;
}

/** @throws JinguoError NOT_FOUND, VERSION_UNKNOWN, DEFINITION_INVALID */
export async function beginning(parts: EngineParts, { workflow, number, take, years = 0 }: StartDefinitionDraft): Promise<TakenOver> {
  const mine = await versionOf(parts, { workflow, number });
  if (take === undefined) return { definition: shiftYears(mine.definition, years), leftOut: [] };
  const other = 'bundle' in take ? inBundle(take.bundle) : (await versionOf(parts, take)).definition;
  const { definition, leftOut } = takeOver(mine.definition, other, contributionsOf(mine));
  return { definition: shiftYears(definition, years), leftOut };
}

function inBundle(bundle: Readonly<Record<string, unknown>>): WorkflowDefinition {
  const definition = parseDefinition(bundle);
  requireHarmless(definition);
  return definition;
}

async function versionOf(parts: EngineParts, { workflow, number }: { readonly workflow: string; readonly number: number }): Promise<LoadedWorkflow> {
  const hash = await versionNumbered(parts.store.read, workflow, number);
  const found = parts.registry.version(hash);
  if (found === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
  return found;
}

function contributionsOf({ names }: LoadedWorkflow): OwnContributions {
  const of = { check: names.checks, compute: names.computes, paper: names.papers, figure: names.figures, ledger: names.ledgers };
  return { has: (kind, name) => of[kind].has(name), firstPaper: [...names.papers.keys()][0] };
}
