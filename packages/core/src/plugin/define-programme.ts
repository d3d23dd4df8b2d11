// A programme or one of its workflows with its names held against each other: the same object out, nothing done at run time.
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { Programme } from './contributions.ts';
import type { RightDefinition, RightPosts, RightProgramme } from './right-names.ts';

/**
 * A programme whose stages call only what it contributes: a check, compute, paper or figure that is missing is a red line. One that
 * calls what its plugin contributes is a plain `Programme`; the start refuses it just the same when a name is missing.
 */
export function defineProgramme<const P extends Programme>(programme: P & RightProgramme<P>): P {
  return programme;
}

/** A workflow written out stage by stage: a stage, form, field or post that is not there is a red line. */
export function defineWorkflow<const D extends WorkflowDefinitionInput>(definition: D & RightDefinition<D> & RightPosts<D>): D {
  return definition;
}
