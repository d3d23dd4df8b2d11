// What a version changes, told to people: posts by what the office calls them.
import { diffDefinitions, type Difference } from '../../definition/diff.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { EngineParts } from '../parts.ts';
import { withPosts } from './with-posts.ts';

export function differencesIn(parts: Pick<EngineParts, 'roles'>, before: WorkflowDefinition, after: WorkflowDefinition): readonly Difference[] {
  return diffDefinitions(before, after).map((one) => ({ ...one, words: withPosts(parts, one.words) }));
}
