// The definition itself: every stage is reached, every way of every stage is walked, and every stage can still end.
import { describe, expect, it } from 'vitest';
import { checkWorkflow, createRegistry } from '@jinguo/core';
import { explore } from '@jinguo/core/testing';
import { enterprise } from '../index.ts';

const registry = createRegistry([enterprise]);

describe.each(['interest-subsidy', 'interest-subsidy-round'])('%s', (name) => {
  const compiled = registry.current(name)?.compiled;
  if (compiled === undefined) throw new RangeError(name);
  const { stages, ways } = explore(compiled);

  it('reaches every stage', () => {
    const byHand = [compiled.definition.terminatesAt, compiled.definition.voidsAt];
    expect([...compiled.stages.keys()].filter((id) => !stages.has(id) && !byHand.includes(id))).toEqual([]);
  });

  it('can be ended by hand from every stage of an application', () => {
    const open = [...compiled.readings].filter(([, reading]) => reading.plan.result === undefined);
    const missing = open.filter(([, { plan }]) => plan.on.terminate === undefined || plan.on.void === undefined).map(([id]) => id);
    expect(missing).toEqual(compiled.definition.form === 'batch' ? open.map(([id]) => id) : []);
  });

  it('walks every way a stage knows', () => {
    const walked = new Set(ways.map((way) => `${way.from} > ${way.to}`));
    const known = [...compiled.readings].flatMap(([id, reading]) =>
      [...Object.values(reading.plan.on).flatMap((list) => list ?? []), ...reading.plan.always].flatMap((way) => (way.to === undefined || way.aside === true ? [] : [`${id} > ${way.to}`])),
    );
    expect([...new Set(known)].filter((way) => !walked.has(way))).toEqual([]);
  });

  it('is sound, together with its other half', () => {
    expect(checkWorkflow(compiled, { related: (other) => registry.current(other)?.compiled })).toEqual([]);
  });

  it('can end from every stage', () => {
    const canEnd = new Set([...compiled.readings].flatMap(([id, reading]) => (reading.plan.result === undefined ? [] : [id])));
    for (let before = -1; before !== canEnd.size; ) {
      before = canEnd.size;
      for (const way of ways) if (canEnd.has(way.to)) canEnd.add(way.from);
    }
    expect([...compiled.stages.keys()].filter((id) => !canEnd.has(id))).toEqual([]);
  });
});
