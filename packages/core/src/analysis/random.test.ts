// Random definitions: what is sound is found sound and every item of it ends; one seeded fault is found under its rule, and
// the trace shown is one that a real item walks. The fast exploration sees what XState sees.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConditionFacts } from '../definition/item-context.ts';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition, type WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import { compile, type CompiledWorkflow } from '../machine/compile.ts';
import { begin, decide } from '../machine/decide.ts';
import { eventsAt, explore } from '../machine/explore.ts';
import { createRegistry } from '../plugin/registry.ts';
import { chanceOf, pick } from '../values/chance.ts';
import { coin } from '../testing/definition-sketch.ts';
import { longDefinition } from '../testing/long-definition.ts';
import { allSplits, faults, faultyDefinition, randomDefinition } from '../testing/random-definition.ts';
import { compareMachines } from '../testing/two-machines.ts';
import { sampleUnits } from '../testing/sample-org.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { carelessKinds } from '../testing/seeded-faults.ts';
import { checkWorkflow } from './check.ts';
import type { SoundnessFinding } from './finding.ts';
import { reach } from './reach/reach.ts';
import type { CheckFacts } from './subject.ts';

const numRuns = 60;
/** What conditions may ask of the item and of who acts. */
const facts: ConditionFacts = { today: '2022-09-05', item: { unit: 'v11', createdOn: '2022-09-01', appliedSelf: true }, actor: { role: 'clerk', unit: 'd' } };
const compiled = (input: WorkflowDefinitionInput) => compile(parseDefinition(input), { kinds: [...coreKinds, ...carelessKinds], guards: [coin] });

/** The sample district with every role a definition names but the one of the seeded fault. */
function factsFor(input: WorkflowDefinitionInput): CheckFacts {
  const superiors = [input.deadline, ...input.stages.map((stage) => stage.deadline)].flatMap((deadline) => deadline?.escalate?.to ?? []);
  const rules = [...input.stages.flatMap((stage) => stage.actors ?? []), ...superiors];
  const roles = rules.flatMap((rule) => ('role' in rule && rule.role !== 'queen' ? [rule.role] : []));
  const partners = rules.flatMap((rule) => ('partner' in rule && rule.partner !== 'partner.moon' ? [rule.partner] : []));
  return { roles: [...new Set(roles)], units: [...sampleUnits, ...[...new Set(partners)].map((id) => ({ id, parent: null, level: 'partner' as const, zh: id, en: id }))] };
}

/** Walks a finding's trace through the real machine; answers the stages it really was in. */
function replayed(workflow: CompiledWorkflow, { trace }: SoundnessFinding): readonly string[] {
  let { snapshot } = begin(workflow);
  const stages = [snapshot.stage];
  for (const { event } of trace) {
    const decision = decide(workflow, snapshot, event);
    if (!decision.ok) return [...stages, 'refused'];
    snapshot = decision.snapshot;
    stages.push(snapshot.stage);
  }
  return stages;
}

describe('sound definitions', () => {
  it('give no finding', () => {
    fc.assert(fc.property(randomDefinition({ splits: allSplits }), (input) => {
      expect(checkWorkflow(compiled(input), factsFor(input))).toEqual([]);
    }), { numRuns });
  });

  it('let every item end, whoever does what', () => {
    fc.assert(fc.property(randomDefinition({ splits: allSplits }), fc.nat(), fc.record({ amount: fc.nat({ max: 100_000 }), grade: fc.constantFrom('甲', '乙', '丙'), urgent: fc.boolean() }), (input, seed, fields) => {
      const workflow = compiled(input);
      const chance = chanceOf(seed);
      let { snapshot } = begin(workflow);
      let steps = 0;
      for (; workflow.readings.get(snapshot.stage)?.plan.result === undefined && steps < 5000; steps += 1) {
        const event = pick(eventsAt(workflow, snapshot.stage, snapshot.context), chance);
        if (event === undefined) break;
        const decision = decide(workflow, snapshot, { ...event, fields, facts });
        if (decision.ok) snapshot = decision.snapshot;
      }
      expect(workflow.readings.get(snapshot.stage)?.plan.result).toBeDefined();
    }), { numRuns });
  });
});

describe('a long definition', () => {
  const size = (stages: number) => {
    const workflow = compiled(longDefinition(stages));
    expect(workflow.stages.size).toBe(stages);
    const { nodes, whole } = reach(workflow);
    return { whole, nodes: nodes.length, edges: nodes.reduce((sum, node) => sum + node.out.length, 0) };
  };

  it('of 200 stages gives no finding', () => {
    const input = longDefinition(200);
    expect(checkWorkflow(compiled(input), factsFor(input))).toEqual([]);
  });

  it('is looked through by work that grows as its stages do, not as their combinations', () => {
    const [half, full] = [size(100), size(200)];
    expect([half.whole, full.whole]).toEqual([true, true]);
    expect(full.nodes).toBeLessThan(5 * 200);
    expect(full.edges).toBeLessThan(50 * 200);
    expect(full.nodes).toBeLessThan(2.2 * half.nodes);
    expect(full.edges).toBeLessThan(2.2 * half.edges);
  });
});

describe('a seeded fault', () => {
  it.each(faults.map((fault) => [fault.name, fault] as const))('%s: is found, nothing else is, and its trace is one a real item walks', (_name, fault) => {
    fc.assert(fc.property(faultyDefinition(fault), (input) => {
      const workflow = compiled(input);
      const found = checkWorkflow(workflow, factsFor(input));
      expect(found.map(({ rule, severity, stage }) => ({ rule, severity, stage }))).toContainEqual({ rule: fault.rule, severity: fault.severity, stage: fault.stage });
      expect(found.filter((one) => one.rule !== fault.rule).map((one) => one.en)).toEqual([]);
      // An item that is passed on without end would keep the real machine busy for ever.
      const walkable = fault.name === 'a circle of automatic ways' ? [] : found;
      for (const one of walkable) expect(replayed(workflow, one)).toEqual([workflow.definition.start, ...one.trace.map((each) => each.to)]);
    }), { numRuns: Math.ceil(numRuns / 3) });
  });
});

describe('the fast exploration', () => {
  const moves = (workflow: CompiledWorkflow) => new Set(reach(workflow).nodes.flatMap((node) => node.out.filter((edge) => edge.to.stage !== node.stage).map((edge) => `${node.stage}>${edge.event.type}>${edge.to.stage}`)));
  const movesOfXState = (workflow: CompiledWorkflow) => new Set(explore(workflow).ways.map((way) => `${way.from}>${way.event.type}>${way.to}`));

  it.each(createRegistry([samplePlugin()]).workflows().map((one) => [one.compiled.definition.workflow, one.compiled] as const))('finds the ways of %s that XState finds', (_name, workflow) => {
    expect([...moves(workflow)].filter((way) => !/>(terminate|void|reopen)>/u.test(way)).toSorted()).toEqual([...movesOfXState(workflow)].toSorted());
  });

  // Answers kept over a return let a stage be passed through; configurations before it do not tell that apart.
  const keepsNoAnswers = ({ stages }: WorkflowDefinitionInput) => !JSON.stringify(stages).includes('keepUnless') && (!stages.some((stage) => stage.kind === 'opinions') || !stages.some((stage) => stage.id === 'supplement'));

  // Refused again after an appeal it goes on at once: only what the appeal period counted tells that, and other stages' configurations leave it out.
  const refusedAgain = /^(?!appealReview>).*>(reject|opine)>refused$/u;

  it('misses no way that XState finds', () => {
    fc.assert(fc.property(randomDefinition({ splits: ['none', 'amount', 'grade', 'urgent', 'limits'] }).filter(keepsNoAnswers), (input) => {
      const workflow = compiled(input);
      const own = moves(workflow);
      expect([...movesOfXState(workflow)].filter((way) => !own.has(way) && !refusedAgain.test(way))).toEqual([]);
    }), { numRuns });
  });

  it('finds the same ways where no data decide', () => {
    fc.assert(fc.property(randomDefinition({ splits: ['none'] }).filter(keepsNoAnswers), (input) => {
      const workflow = compiled(input);
      const found = (ways: ReadonlySet<string>) => new Set([...ways].filter((way) => !/>(terminate|void|reopen)>/u.test(way) && !refusedAgain.test(way)));
      expect(found(moves(workflow))).toEqual(found(movesOfXState(workflow)));
    }), { numRuns });
  });

  it('answers each event as the machine does', () => {
    fc.assert(fc.property(randomDefinition({ splits: allSplits }), fc.nat(), (input, seed) => {
      expect(compareMachines(compiled(input), chanceOf(seed)).difference).toBeUndefined();
    }), { numRuns });
  });
});
