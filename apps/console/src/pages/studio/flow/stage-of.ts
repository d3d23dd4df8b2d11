// What the panels need of a definition's types.
import type { DefinitionEdit, WorkflowDefinition } from '@jinguo/core';
import type { DraftView } from '../../../api.ts';

export type Definition = WorkflowDefinition;
export type DraftSketch = DraftView['sketch'];
export type DraftStage = DraftSketch['stages'][number];
export type Stage = Definition['stages'][number];
export type Rule = Stage['actors'][number];
export type Way = Extract<DefinitionEdit, { op: 'set-way' }>['ways'][number];
export type Settings = Stage['settings'];

/** A stage as it is, as it is drawn, and the way to change it. */
export interface StageProps {
  readonly definition: Definition;
  readonly sketch: DraftSketch;
  readonly stage: Stage;
  readonly drawn: DraftStage;
  readonly edit: (steps: readonly DefinitionEdit[]) => Promise<boolean>;
}

/** The ways of an outcome, in order of preference. */
export function waysOf(stage: Stage, outcome: string): readonly Way[] {
  const value = stage.outcomes[outcome];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** A name for a new stage that nothing carries yet. */
export function freshStage(definition: Definition): string {
  const taken = new Set(definition.stages.map((one) => one.id));
  let number = definition.stages.length + 1;
  while (taken.has(`stage${number}`)) number += 1;
  return `stage${number}`;
}

/** Settings with one changed; without it where it is undefined. */
export function withSetting(settings: Settings, name: string, value: Settings[string] | undefined): Settings {
  return Object.fromEntries([...Object.entries(settings).filter(([other]) => other !== name), ...(value === undefined ? [] : [[name, value] as const])]);
}
