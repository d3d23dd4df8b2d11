// The suite bites: a plugin that breaks a promise is told which.
import { expect, it } from 'vitest';
import { conformanceProblems } from './conformance.ts';
import { grantPlugin } from './grant-plugin.ts';

const grants = grantPlugin();
/** With the limit that its last desk lacks. */
const sound = {
  ...grants,
  workflows: grants.workflows.map((one) => ({ ...one, definition: { ...one.definition, stages: one.definition.stages.map((stage) => (stage.id === 'payment' ? { ...stage, deadline: { within: { workingDays: 5 } } } : stage)) } })),
};

it('finds nothing in a sound plugin, and the desk that nobody hurries in another', async () => {
  expect(await conformanceProblems({ plugin: sound })).toEqual([]);
  expect(await conformanceProblems({ plugin: grants })).toEqual(['tool-grant: payment: nobody is told when it takes too long; give it a deadline']);
});

it('names a version, a title and a figure that is not whole', async () => {
  const figures = { sum: { title: { zh: 'sum', en: 'Sum' }, unit: 'fen' as const } };
  const problems = await conformanceProblems({ plugin: { ...sound, version: 'one', title: { zh: '补助', en: ' ' }, figures } });
  expect(problems).toEqual([expect.stringContaining('version: expected three numbers'), expect.stringContaining('title: expected words in Chinese and English'), expect.stringContaining('sum: expected words in Chinese and English')]);
});

it('names a promise that is broken on the way', async () => {
  const leaky = { ...sound, functions: { isRisky: { ...grants.functions?.['isRisky'], title: { zh: '有风险', en: 'is risky' }, params: ['text', 'integer'] as const, returns: 'boolean' as const, call: () => { throw new RangeError('gone'); } } } };
  expect((await conformanceProblems({ plugin: leaky, steps: 400 })).join('\n')).toContain('seed 2022');
});
