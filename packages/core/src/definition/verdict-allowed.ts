// Whether a post may say a verdict on a list entry: some are reserved to partners whose word binds so.
import type { Stage, VerdictSpec } from './stage.ts';

export function verdictAllowed(stage: Stage, spec: VerdictSpec, unit: string | undefined): boolean {
  if (spec.onlyFor === undefined) return true;
  return stage.actors.some((rule) => 'partner' in rule && rule.partner === unit && rule.binding === spec.onlyFor);
}
