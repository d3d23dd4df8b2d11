// A year's items under a definition nobody published yet: what goes the same way, what another post would decide, what would
// wait or be refused, and that nothing is written.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Stage } from '../../definition/stage.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { allRows, brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee, nominated } from '../../testing/committee.ts';
import type { HistoryProgress } from './replay-history.ts';

let kit: Kit;
let named: string;
beforeEach(async () => {
  kit = await committee();
  named = await nominated(kit, 'chair');
  await kit.as('chair.d').act('approve', named);
  await nominated(kit, 'check', { family: '王丽家', points: 40 });
  await kit.settle();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;

function replay(change: (stages: readonly Stage[]) => readonly Stage[], year = 2022) {
  const now: WorkflowDefinition | undefined = kit.engine.registry.current('prize')?.compiled.definition;
  return kit.engine.replayHistory(lead(), { definition: now && { ...now, stages: change(now.stages) }, year });
}
const changed = (id: string, change: Partial<Stage>) => (stages: readonly Stage[]) => stages.map((one) => (one.id === id ? { ...one, ...change } : one));
const withLook = (stages: readonly Stage[]): readonly Stage[] =>
  changed('check', { outcomes: { approved: { to: 'look' }, rejected: { to: 'chair' } } })(stages).flatMap((one) =>
    one.id === 'check'
      ? [one, { ...one, id: 'look', title: { zh: '复审', en: 'Second look' }, actors: [{ role: 'deputyChair', unit: 'district' as const }], deadline: { within: { workingDays: 5 }, remindAtPercent: [100] }, settings: {}, outcomes: { approved: { to: 'jury' }, rejected: { to: 'refused' } } }]
      : [one],
  );

it('goes the same way through the definition that decided it, and is not written to', async () => {
  const before = await allRows(kit.store);
  expect(await replay((same) => same)).toMatchObject({ items: 2, same: 2, differs: 0, stuck: 0, waits: 0, added: [], dropped: [], deciders: [], days: { before: 0, after: 0 }, lines: [] });
  expect(await allRows(kit.store)).toEqual(before);
  expect(await replay((same) => same, 2021)).toMatchObject({ items: 0, days: null });
});

it('passes a stage nobody met then by its plain yes, and counts whom it asks and how long it may take', async () => {
  const report = await replay(withLook);
  expect(report).toMatchObject({ items: 2, same: 1, differs: 1, stuck: 0, waits: 0, added: [{ stage: 'look', title: { zh: '复审' }, roles: ['deputyChair'], items: 1 }], days: { before: 0, after: 7 } });
  expect(report.load).toContainEqual({ role: 'deputyChair', before: 0, after: 1 });
  expect(report.lines).toMatchObject([{ itemId: named, outcome: 'differs', stage: 'named' }]);
});

it('leaves out what was done at a stage that is not met any more', async () => {
  const report = await replay(changed('check', { outcomes: { approved: { to: 'chair' }, rejected: { to: 'chair' } } }));
  expect(report).toMatchObject({ same: 1, differs: 1, dropped: [{ stage: 'jury', items: 1 }] });
  expect(report.load).toContainEqual({ role: 'expert', before: 5, after: 0 });
});

it('names the post that would decide instead', async () => {
  const report = await replay(changed('chair', { actors: [{ role: 'deputyChair', unit: 'district' }] }));
  expect(report.deciders).toMatchObject([{ stage: 'chair', before: 'chair', after: ['deputyChair'], items: 1 }]);
  expect(report.load.slice(0, 2)).toEqual([{ role: 'chair', before: 1, after: 0 }, { role: 'deputyChair', before: 0, after: 1 }]);
});

it('says what would be refused, with the reason, and what would wait where nobody acted', async () => {
  const onlyHigh = await replay(changed('chair', { outcomes: { approved: [{ to: 'named', when: [{ cel: 'has(fields.points) && fields.points > 90' }] }], rejected: { to: 'refused' } } }));
  expect(onlyHigh).toMatchObject({ stuck: 1, lines: [{ itemId: named, outcome: 'stuck', stage: 'chair', why: [{ zh: expect.stringContaining('fields.points > 90') }] }] });
  const again = await replay(changed('chair', { outcomes: { approved: { to: 'check' }, rejected: { to: 'refused' } } }));
  expect(again).toMatchObject({ waits: 1, lines: [{ itemId: named, outcome: 'waits', stage: 'check' }] });
});

it('tells how far it is, and stops where it is told to', async () => {
  const definition = kit.engine.registry.current('prize')?.compiled.definition;
  const told: HistoryProgress[] = [];
  await kit.engine.replayHistory(lead(), { definition, year: 2022 }, { told: (one) => told.push(one) });
  expect(told).toEqual([{ done: 0, of: 2 }, { done: 2, of: 2 }]);
  const stop = new AbortController();
  const stopped = kit.engine.replayHistory(lead(), { definition, year: 2022 }, { stop: stop.signal, told: () => stop.abort('enough') });
  await expect(stopped).rejects.toBe('enough');
});

it('is for leads alone, and takes no definition that could not be published', async () => {
  const definition = kit.engine.registry.current('prize')?.compiled.definition;
  const clerk = { kind: 'person', person: kit.as('clerk.d').person } as const;
  expect(await codeOf(kit.engine.replayHistory(clerk, { definition, year: 2022 }))).toBe('NOT_ALLOWED');
  expect(await codeOf(kit.engine.replayHistory(lead(), { definition: { ...definition, workflow: 'other' }, year: 2022 }))).toBe('NOT_FOUND');
  expect(await codeOf(replay(changed('check', { kind: 'magic' })))).toBe('DEFINITION_INVALID');
});
