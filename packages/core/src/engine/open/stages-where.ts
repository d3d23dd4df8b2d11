// The stages of all workflows in force that read in some way: those the public votes at, or signs up at.
import type { StageReading } from '../../definition/stage-kinds/core-kinds.ts';
import type { EngineParts } from '../parts.ts';

export function stagesWhere({ registry }: Pick<EngineParts, 'registry'>, reads: (reading: StageReading) => boolean): readonly { readonly workflow: string; readonly stage: string }[] {
  return registry.workflows().flatMap(({ compiled }) => [...compiled.readings].flatMap(([stage, reading]) => (reads(reading) ? [{ workflow: compiled.definition.workflow, stage }] : [])));
}
