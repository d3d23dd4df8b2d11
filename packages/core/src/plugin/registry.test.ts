// What is compiled when.
import { describe, expect, it } from 'vitest';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { createRegistry } from './registry.ts';

describe('a definition that needs a kind nobody brings any more', () => {
  const plugin = samplePlugin();
  const [contribution] = plugin.workflows;
  const strange = {
    ...plugin,
    programmes: [],
    workflows: [contribution].flatMap((one) => (one === undefined ? [] : [{ ...one, definition: { ...one.definition, stages: one.definition.stages.map((stage, index) => (index === 1 ? { ...stage, kind: 'pilgrimage' } : stage)) } }])),
  };
  const refused = expect.objectContaining({ code: 'DEFINITION_INVALID', message: expect.stringContaining('pilgrimage') });

  it('is refused at start when it is new', () => {
    expect(() => createRegistry([strange])).toThrow(refused);
  });

  it('is refused when it is first used where it was published before', () => {
    const { workflow } = createRegistry([plugin]).workflows()[0]?.definition ?? { workflow: '' };
    const hashes = { has: () => true };
    const loaded = createRegistry([strange], undefined, hashes).current(workflow);
    expect(loaded?.definition.workflow).toBe(workflow);
    expect(() => loaded?.compiled).toThrow(refused);
  });
});
