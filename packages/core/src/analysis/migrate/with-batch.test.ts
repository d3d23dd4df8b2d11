// Why a batch or an entry may not move: every stage of a batch that an entry names must still be there and still come.
import { expect, it } from 'vitest';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import { batchReason } from './with-batch.ts';

const registry = createRegistry([samplePlugin()]);
function called(name: string): CompiledWorkflow {
  const found = registry.current(name)?.compiled;
  if (found === undefined) throw new RangeError(name);
  return found;
}
const [garden, round] = [called('micro-garden'), called('micro-garden-round')];
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
