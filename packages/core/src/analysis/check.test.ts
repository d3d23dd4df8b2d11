// The definitions the core knows are sound; each rule's own faults are in the files beside the rules and in random.test.ts.
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../plugin/registry.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { sampleUnits } from '../testing/sample-org.ts';
import { checkWorkflow } from './check.ts';

const registry = createRegistry([samplePlugin()]);
const partners = ['p.garden', 'p.water'].map((id) => ({ id, parent: null, level: 'partner' as const, zh: id, en: id }));
const facts = {
  units: [...sampleUnits, ...partners],
  roles: ['villageOfficer', 'townHead', 'clerk', 'chair', 'partnerOfficer'],
  related: (name: string) => registry.current(name)?.compiled,
};

describe('the sample plugin’s definitions', () => {
  it.each(registry.workflows().map((one) => [one.compiled.definition.workflow, one.compiled] as const))('%s is sound', (_name, compiled) => {
    expect(checkWorkflow(compiled, facts)).toEqual([]);
  });

  it('is not once a partner has left the org tree', () => {
    const round = registry.current('micro-garden-round')?.compiled;
    if (round === undefined) throw new RangeError('micro-garden-round');
    const found = checkWorkflow(round, { ...facts, units: facts.units.filter((unit) => unit.id !== 'p.water') });
    expect(found).toMatchObject([
      { rule: 'someone-can-act', severity: 'error', stage: 'consultation', path: '/stages/2/actors/1', trace: [{ from: 'opening', to: 'collecting' }, { from: 'collecting', to: 'consultation' }] },
    ]);
  });
});
