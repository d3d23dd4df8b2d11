// A workflow is tried out with one press: the round it belongs to is opened, and the example its form is filled with is taken by
// the programme's own checks; where it is not, the lead is told why.
import { createKit, samplePeople } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { roles } from './district/roles.ts';

it('begins every workflow with an example that is taken, but those that stand on other items', async () => {
  const kit = await createKit({ plugins: campaigns, people: samplePeople([{ role: 'sectionHead', units: ['d'] }]), engine: { roles } });
  const lead = { kind: 'person', person: kit.as('sectionHead.d').person } as const;
  const refused = new Map<string, string>();
  for (const { definition: { workflow } } of kit.engine.registry.workflows()) {
    const { id } = await kit.engine.startWorkflowDraft(lead, { workflow, number: 1 });
    const { exampleRefused } = await kit.engine.playOpening(lead, { id });
    if (exampleRefused !== null) refused.set(workflow, exampleRefused.zh);
  }
  await kit.close();
  expect([...refused.values()].filter((why) => why === '')).toEqual([]);
  // Whoever serves was appointed, a title goes on from the one before, a sample is drawn from those titled, a reward is for a star, what is spent or taken back was earned, a ballot comes after what elects: these are begun by hand after what they stand on.
  expect([...refused.keys()].filter((workflow) => !/-(?:service|upward|spot-check|rewards|redemption|reversal|rounds|members|vacancies)$/u.test(workflow))).toEqual([]);
  expect(refused.size).toBe(20);
}, 120_000);
