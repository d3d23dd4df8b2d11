// What the soundness check is told of the district around a definition.
import type { CheckFacts } from '../../analysis/subject.ts';
import type { EngineParts } from '../parts.ts';

/** The district's tree and roles, and the other half of a batch and its entries as a town has it, as the soundness check asks for them. */
export function factsOf(parts: EngineParts, town: string | null = null): CheckFacts {
  const roles = Object.keys(parts.roles);
  return { units: [...parts.units.values()], ...(roles.length === 0 ? {} : { roles }), related: (name) => parts.registry.inForceAt(name, town)?.compiled };
}
