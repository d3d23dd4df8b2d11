// Random workflow definitions as fast-check arbitraries: sound ones, and ones with one seeded fault.
import * as fc from 'fast-check';
import { definitionFrom, type DefinitionSketch, type LevelSketch, type Split } from './definition-sketch.ts';
import { faults, type Fault } from './seeded-faults.ts';

/** Splits whose conditions a checker can look into. */
const openSplits: readonly Split[] = ['none', 'amount', 'grade', 'urgent', 'limits', 'cel'];
/** With conditions of a plugin, of which it only knows that they hold or not. */
export const allSplits: readonly Split[] = [...openSplits, 'asked', 'unknown'];

function level(splits: readonly Split[]): fc.Arbitrary<LevelSketch> {
  return fc.record({
    kind: fc.constantFrom<LevelSketch['kind']>('review', 'review', 'review', 'opinions', 'record', 'notice', 'wait', 'listed', 'fillIn'),
    split: fc.constantFrom(...splits),
    skip: fc.nat({ max: 2 }),
    mayReject: fc.boolean(),
    withdraw: fc.boolean(),
    deadline: fc.boolean(),
    returnTo: fc.nat({ max: 2 }),
    parties: fc.integer({ min: 1, max: 4 }),
    sign: fc.constantFrom<LevelSketch['sign']>('one', 'one', 'all', 'inOrder', 'share', 'count'),
    keep: fc.boolean(),
    straight: fc.boolean(),
  });
}

export interface RandomOptions {
  readonly splits?: readonly Split[];
  /** At most so many levels. */
  readonly levels?: number;
}

/** Sketches of sound definitions. */
function randomSketch({ splits = openSplits, levels = 8 }: RandomOptions = {}): fc.Arbitrary<DefinitionSketch> {
  return fc.record({ levels: fc.array(level(splits), { minLength: 1, maxLength: levels, size: 'max' }), appealTo: fc.nat({ max: levels }), inAll: fc.boolean(), takesIn: fc.boolean(), keepers: fc.boolean() });
}

/** Sound definitions. */
export function randomDefinition(options: RandomOptions = {}) {
  return randomSketch(options).map(definitionFrom);
}

/** Sound definitions with one fault in each. */
export function faultyDefinition(fault: Fault) {
  return randomDefinition().map((definition) => fault.into(definition));
}

export { faults, type Fault };
