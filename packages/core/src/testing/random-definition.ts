// Random workflow definitions as fast-check arbitraries: sound ones, and ones with one seeded fault.
import fc from 'fast-check';
import { definitionFrom, type DefinitionSketch, type LevelSketch, type Split } from './definition-sketch.ts';
import { faults, type Fault } from './seeded-faults.ts';

const splits: readonly Split[] = ['none', 'amount', 'grade', 'urgent', 'limits'];

function level(allowed: readonly Split[]): fc.Arbitrary<LevelSketch> {
  return fc.record({
    kind: fc.constantFrom<LevelSketch['kind']>('review', 'review', 'review', 'opinions', 'record', 'notice', 'wait', 'listed', 'fillIn'),
    split: fc.constantFrom(...allowed),
    skip: fc.nat({ max: 2 }),
    mayReject: fc.boolean(),
    withdraw: fc.boolean(),
    deadline: fc.boolean(),
    returnTo: fc.nat({ max: 2 }),
    parties: fc.integer({ min: 1, max: 4 }),
  });
}

/** Sketches of sound definitions. `unknown` allows conditions of a plugin that no checker can look into. */
export function randomSketch({ unknown = false, levels = 8 }: { readonly unknown?: boolean; readonly levels?: number } = {}): fc.Arbitrary<DefinitionSketch> {
  return fc.record({ levels: fc.array(level(unknown ? [...splits, 'unknown'] : splits), { minLength: 1, maxLength: levels }), appealTo: fc.nat({ max: levels }) });
}

/** Sound definitions. */
export function randomDefinition(options: Parameters<typeof randomSketch>[0] = {}) {
  return randomSketch(options).map(definitionFrom);
}

/** A sound definition with one fault in it. */
export function faultyDefinition(fault: Fault) {
  return randomDefinition().map((definition) => fault.into(definition));
}

export { faults, type Fault };
