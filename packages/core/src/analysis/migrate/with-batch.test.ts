// Why a batch or an entry may not move: every stage of a batch that an entry names must still be there and still come.
import { expect, it } from 'vitest';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { fairPlugin } from '../../testing/fair-plugin.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { batchReason } from './with-batch.ts';

const registry = createRegistry([samplePlugin()]);
function called(name: string): CompiledWorkflow {
  const found = registry.current(name)?.compiled;
  if (found === undefined) throw new RangeError(name);
  return found;
}
const [garden, round] = [called('micro-garden'), called('micro-garden-round')];
const fairs = createRegistry([fairPlugin()]);
const renamed = ({ definition }: CompiledWorkflow, from: string, to: string) => registry.vet(parseDefinition(JSON.parse(JSON.stringify(definition).replaceAll(`"${from}"`, `"${to}"`))));

it('a batch stage that entries name cannot be renamed while they are open', () => {
  const to = renamed(round, 'consultation', 'hearing');
  const crossing = { from: round, to, mapping: { consultation: 'hearing' } };
  expect(batchReason(crossing, { stage: 'collecting', target: 'collecting' }, { entries: [{ stage: 'awaiting', workflow: garden }] })?.en).toContain('still name its stage “consultation”');
  expect(batchReason(crossing, { stage: 'collecting', target: 'collecting' }, { entries: [] })).toBeUndefined();
});

it('an entry’s version must fit the version its batch runs on', () => {
  const to = renamed(garden, 'collecting', 'gathering');
  expect(batchReason({ from: garden, to, mapping: {} }, { stage: 'villageCheck', target: 'villageCheck' }, { batch: { stage: 'collecting', workflow: round } })?.en).toContain('has no stage “gathering”');
});

it('an entry is not put where it would wait for a stage its batch has passed', () => {
  const at = { from: garden, to: garden, mapping: {} };
  expect(batchReason(at, { stage: 'awaiting', target: 'consultation' }, { batch: { stage: 'handover', workflow: round } })?.en).toContain('would wait for ever');
  expect(batchReason(at, { stage: 'awaiting', target: 'awaiting' }, { batch: { stage: 'collecting', workflow: round } })).toBeUndefined();
  // Where a batch collects, the next batch takes it over.
  expect(batchReason(at, { stage: 'awaiting', target: 'awaiting' }, { batch: { stage: 'handover', workflow: round } })).toBeUndefined();
});

it('an end of a batch that an entry does not name strands nobody: neither moves to where the other would be lost', () => {
  const [fair, stall] = [fairs.current('fair')?.compiled, fairs.current('stall')?.compiled];
  if (fair === undefined || stall === undefined) throw new RangeError('fair');
  const flooded = fairs.vet(parseDefinition({ ...fair.definition, stages: [...fair.definition.stages, { id: 'flooded', kind: 'end', title: { zh: '水灾', en: 'Flooded' }, settings: { result: 'flooded', good: false } }] }));
  expect(batchReason({ from: fair, to: flooded, mapping: {} }, { stage: 'on', target: 'on' }, { entries: [{ stage: 'selling', workflow: stall }] })?.en).toContain('migrate them first');
  const deaf = fairs.vet(parseDefinition({ ...stall.definition, stages: stall.definition.stages.map((one) => (one.id === 'sold' ? { ...one, follows: { closing: 'advanced', over: 'advanced' }, outcomes: { advanced: { to: 'over' } } } : one)) }));
  expect(batchReason({ from: stall, to: deaf, mapping: {} }, { stage: 'selling', target: 'selling' }, { batch: { stage: 'on', workflow: fair } })?.en).toContain('ends at “stopped”');
  expect(batchReason({ from: deaf, to: stall, mapping: {} }, { stage: 'selling', target: 'selling' }, { batch: { stage: 'on', workflow: fair } })).toBeUndefined();
});
