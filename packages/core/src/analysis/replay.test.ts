// Replaying history: unchanged it is the same; under a changed definition each item says where it first differs and why.
import { describe, expect, it } from 'vitest';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition, type WorkflowDefinition } from '../definition/workflow-definition.ts';
import { compile, type CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide } from '../machine/decide.ts';
import { eventsAt } from '../machine/explore.ts';
import { createRegistry } from '../plugin/registry.ts';
import { chanceOf, pick } from '../values/chance.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { fold } from './fold.ts';
import { replay, replayItem, type LoggedItem, type LoggedStep } from './replay.ts';

function garden(change: (definition: WorkflowDefinition) => unknown = (same) => same): CompiledWorkflow {
  const current = createRegistry([samplePlugin()]).current('micro-garden');
  if (current === undefined) throw new RangeError('micro-garden');
  return compile(parseDefinition(change(structuredClone(current.compiled.definition))), { kinds: coreKinds, guards: [] });
}

/** An item that did one possible thing after another, by chance. */
function wandered(workflow: CompiledWorkflow, seed: number): LoggedItem {
  const chance = chanceOf(seed);
  const steps: LoggedStep[] = [];
  let { snapshot } = begin(workflow);
  for (let tries = 0; tries < 60; tries += 1) {
    const event = pick(eventsAt(workflow, snapshot.stage, snapshot.context), chance);
    const decision = event === undefined ? undefined : decide(workflow, snapshot, event);
    if (event === undefined || decision?.ok !== true) continue;
    steps.push({ event, from: snapshot.stage, to: decision.snapshot.stage });
    snapshot = decision.snapshot;
  }
  return { id: String(seed), steps };
}

/** The definition with one outcome leading elsewhere. */
const leading = (stage: string, outcome: string, to: string) => (definition: WorkflowDefinition) => ({
  ...definition,
  stages: definition.stages.map((one) => (one.id === stage ? { ...one, outcomes: { ...one.outcomes, [outcome]: { to } } } : one)),
});

const history = Array.from({ length: 200 }, (_, seed) => wandered(garden(), seed + 1));

describe('history', () => {
  it('replayed through its own version is the same, and ends where the log folds to', () => {
    for (const report of replay(garden(), history)) {
      const events = history.find((item) => item.id === report.id)?.steps.map((step) => step.event) ?? [];
      const folded = fold(garden(), events);
      expect(report).toEqual({ id: report.id, outcome: 'same', snapshot: folded.snapshot });
    }
  });

  it('under a version that leads elsewhere differs from that very event on, and only where it was met', () => {
    const changed = garden(leading('villageCheck', 'approved', 'awaiting'));
    const reports = [...replay(changed, history)];
    for (const [index, report] of reports.entries()) {
      const met = history[index]?.steps.findIndex((step) => step.from === 'villageCheck' && step.event.type === 'approve');
      expect(report).toMatchObject(met === -1 ? { outcome: 'same' } : { outcome: 'differs', at: met, stood: 'townReview', stands: 'awaiting' });
    }
    expect(new Set(reports.map((one) => one.outcome))).toEqual(new Set(['same', 'differs']));
  });

  it('under a version that no longer lets a stage return gets stuck there, with the reason', () => {
    const strict = garden((definition) => ({ ...definition, stages: definition.stages.map((one) => (one.id === 'townReview' ? { ...one, settings: { returnTo: [] } } : one)) }));
    const stuck = [...replay(strict, history)].filter((one) => one.outcome === 'stuck');
    expect(stuck.length).toBeGreaterThan(0);
    for (const report of stuck) expect(report).toMatchObject({ stage: 'townReview', event: { type: 'return' }, why: [{ zh: '当前环节没有这个动作' }] });
  });

  it('under a version that begins elsewhere differs at the first event', () => {
    const { definition } = garden();
    const elsewhere = compile(parseDefinition({ ...definition, start: 'supplement' }), { kinds: coreKinds, guards: [] });
    const [item] = history;
    expect(item && replayItem(elsewhere, item)).toMatchObject({ outcome: 'differs', at: 0, stood: 'application', stands: 'supplement' });
  });

  it('follows a migration where the version has the stage it went to, and gets stuck where it has not', () => {
    const { snapshot } = begin(garden());
    const migrated = (stage: string): LoggedItem => ({ id: 'm', steps: [{ event: { type: 'migrate', moved: { version: 'x', stage, context: snapshot.context } }, from: 'application', to: stage }] });
    expect(replayItem(garden(), migrated('townReview'))).toMatchObject({ outcome: 'same', snapshot: { stage: 'townReview' } });
    expect(replayItem(garden(), migrated('nowhere'))).toMatchObject({ outcome: 'stuck', stage: 'application', why: [{ en: expect.stringContaining('nowhere') }] });
  });

  it('names a condition that fails instead of answering', () => {
    const { definition } = garden(leading('villageCheck', 'approved', 'townReview'));
    const stages = definition.stages.map((one) => (one.id === 'villageCheck' ? { ...one, outcomes: { ...one.outcomes, approved: { to: 'townReview', when: [{ guard: 'broken' }] } } } : one));
    const broken = compile(parseDefinition({ ...definition, stages }), {
      kinds: coreKinds,
      guards: [{ name: 'broken', unmet: { zh: '坏', en: 'broken' }, test: () => { throw new RangeError('no such garden'); } }],
    });
    const item = history.find((one) => one.steps.some((step) => step.from === 'villageCheck' && step.event.type === 'approve'));
    expect(item && replayItem(broken, item)).toMatchObject({ outcome: 'stuck', stage: 'villageCheck', why: [{ en: expect.stringContaining('guard broken') }] });
  });
});
