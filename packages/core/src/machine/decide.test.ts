import { describe, expect, it } from 'vitest';
import type { MachineEvent } from '../definition/item-context.ts';
import { createRegistry } from '../plugin/registry.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { begin, decide, whyNot } from './decide.ts';
import { eventsAt, explore } from './explore.ts';
import { allWays, type CompiledWorkflow } from './compile.ts';

function workflow(name: string): CompiledWorkflow {
  const loaded = createRegistry([samplePlugin()]).current(name);
  if (loaded === undefined) throw new RangeError(name);
  return loaded.compiled;
}

describe('deciding', () => {
  it('refuses an event the stage does not know, with a reason', () => {
    const garden = workflow('micro-garden');
    const { snapshot } = begin(garden);
    const decision = decide(garden, snapshot, { type: 'approve' });
    expect(decision).toMatchObject({ ok: false, why: [{ zh: '当前环节没有这个动作' }] });
  });

  it('never takes an event of XState itself', () => {
    const garden = workflow('micro-garden');
    const { snapshot } = begin(garden);
    for (const type of ['xstate.init', 'xstate.after.0.application', 'xstate.done.state.micro-garden', '*', '']) {
      const event = { type } as unknown as MachineEvent;
      expect(decide(garden, snapshot, event).ok).toBe(false);
    }
  });

  it('changes nothing it was given', () => {
    const garden = workflow('micro-garden');
    const { snapshot } = begin(garden);
    const before = JSON.stringify(snapshot);
    decide(garden, snapshot, { type: 'submit', fields: { area: 3 } });
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  it('survives JSON between any two steps', () => {
    const garden = workflow('micro-garden');
    for (const trace of explore(garden).traces.values()) {
      let direct = begin(garden).snapshot;
      let stored = begin(garden).snapshot;
      for (const event of trace) {
        const one = decide(garden, direct, event);
        const two = decide(garden, JSON.parse(JSON.stringify(stored)), JSON.parse(JSON.stringify(event)));
        expect(two).toEqual(one);
        if (!one.ok || !two.ok) break;
        direct = one.snapshot;
        stored = two.snapshot;
      }
    }
  });

  it('names each condition that stops a return', () => {
    const garden = workflow('micro-garden');
    const { snapshot } = begin(garden);
    const at = { stage: 'villageCheck', context: { ...snapshot.context, returns: { villageCheck: 2 } } };
    expect(whyNot(garden, at, { type: 'return', target: 'supplement' }).map((one) => one.en)).toEqual([
      'this level has used up its returns; approve or reject',
    ]);
  });
});

describe('exploring', () => {
  it.each(['micro-garden', 'micro-garden-round'])('%s: every stage is reached, and every way of every stage is walked', (name) => {
    const compiled = workflow(name);
    const { stages, ways } = explore(compiled);
    expect([...stages].toSorted()).toEqual([...compiled.stages.keys()].toSorted());
    const walked = new Set(ways.map((way) => `${way.from}>${way.to}`));
    const known = [...compiled.readings].flatMap(([id, reading]) => allWays(reading).flatMap((way) => (way.to === undefined ? [] : [`${id}>${way.to}`])));
    expect(known.filter((way) => !walked.has(way))).toEqual([]);
  });

  it('from every configuration the item can still end', () => {
    const compiled = workflow('micro-garden');
    const { ways } = explore(compiled);
    const ends = [...compiled.readings].flatMap(([id, reading]) => (reading.plan.result === undefined ? [] : [id]));
    const canEnd = new Set(ends);
    for (let before = -1; before !== canEnd.size; ) {
      before = canEnd.size;
      for (const way of ways) if (canEnd.has(way.to)) canEnd.add(way.from);
    }
    expect([...compiled.stages.keys()].filter((id) => !canEnd.has(id))).toEqual([]);
  });

  it('offers in each stage only events its plan names', () => {
    const compiled = workflow('micro-garden');
    for (const id of compiled.stages.keys()) {
      const known = Object.keys(compiled.readings.get(id)?.plan.on ?? {});
      for (const event of eventsAt(compiled, id, begin(compiled).snapshot.context)) expect(known).toContain(event.type);
    }
  });
});
