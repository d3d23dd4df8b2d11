// A definition as long as asked: countersigns, votes, returns, time limits and conditions on data, in turn.
import { definitionFrom, type LevelSketch } from './definition-sketch.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';

/** The application, the completion, the appeal and its review, and the ends are stages too. */
const around = 8;

export function longDefinition(stages: number): WorkflowDefinitionInput {
  return definitionFrom({ levels: Array.from({ length: stages - around }, (_, index) => level(index)), appealTo: 0, keepers: true });
}

function level(index: number): LevelSketch {
  const kinds = ['review', 'opinions', 'review', 'record', 'notice', 'review', 'wait', 'fillIn'] as const;
  const splits = ['none', 'amount', 'none', 'grade', 'urgent', 'limits'] as const;
  const signs = ['one', 'all', 'one', 'share', 'inOrder'] as const;
  return {
    kind: kinds[index % kinds.length] ?? 'review', split: splits[index % splits.length] ?? 'none', sign: signs[index % signs.length] ?? 'one',
    skip: 2, mayReject: index % 2 === 0, withdraw: index % 3 === 0, deadline: true, returnTo: 3, parties: 7, keep: false, straight: index % 4 === 0,
  };
}
