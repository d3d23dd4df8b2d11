// What a plugin brings is read, hashed and compiled once in a process, however many offices are opened there on the same plugins: for
// a campaign of fifty workflows that is two thirds of an opening.
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { definitionHash } from '../definition/definition-hash.ts';
import { parseDefinition, type WorkflowDefinition } from '../definition/workflow-definition.ts';
import { compile, type CompiledWorkflow, type CompileParts } from '../machine/compile.ts';

/** A definition as it was read, and its version. */
export interface ReadDefinition {
  readonly hash: string;
  readonly definition: WorkflowDefinition;
}

const read = new WeakMap<object, ReadDefinition & { readonly text: string }>();
const compiled = new WeakMap<WorkflowDefinition, CompiledWorkflow>();

/** Reads a definition, again only where something was changed in it. @throws JinguoError DEFINITION_INVALID */
export function readOnce(given: object): ReadDefinition {
  const text = JSON.stringify(given);
  const known = read.get(given);
  if (known?.text === text) return known;
  const definition = parseDefinition(given);
  const fresh = { definition, hash: definitionHash(definition), text };
  read.set(given, fresh);
  return fresh;
}

/** Compiles what was read; once, where no plugin adds to what definitions are compiled with. @throws JinguoError DEFINITION_INVALID */
export function compileOnce(definition: WorkflowDefinition, parts: CompileParts): CompiledWorkflow {
  if (parts.kinds.length > coreKinds.length || parts.guards.length > 0 || Object.keys(parts.functions ?? {}).length > 0) return compile(definition, parts);
  const known = compiled.get(definition) ?? compile(definition, parts);
  compiled.set(definition, known);
  return known;
}
