// What the random definitions do not show: people and partners against the org tree, a batch against its entries, what a
// definition says is at stake, and the gate that keeps unsound definitions out.
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../definition/edits/apply.ts';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { parseDefinition, type WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import { compile, type CompiledWorkflow } from '../machine/compile.ts';
import { createRegistry } from '../plugin/registry.ts';
import { definitionFrom, type LevelSketch } from '../testing/definition-sketch.ts';
import { fairPlugin } from '../testing/fair-plugin.ts';
import { sampleUnits } from '../testing/sample-org.ts';
import { samplePlugin } from '../testing/sample-plugin.ts';
import { carelessKinds } from '../testing/seeded-faults.ts';
import { checkWorkflow } from './check.ts';
import { fixesFor } from './fixes/fixes.ts';
import { requireSound } from './require-sound.ts';
import type { CheckFacts } from './subject.ts';

const plain: LevelSketch = { kind: 'review', split: 'none', skip: 0, mayReject: true, withdraw: false, deadline: false, returnTo: 0, parties: 1, sign: 'one', keep: false, straight: false };
const oneLevel = definitionFrom({ levels: [plain], appealTo: 0, keepers: false });
const compiled = (input: WorkflowDefinitionInput): CompiledWorkflow => compile(parseDefinition(input), { kinds: [...coreKinds, ...carelessKinds], guards: [] });
const gardens = createRegistry([samplePlugin()]);

function garden(name: string): CompiledWorkflow {
  const found = gardens.current(name)?.compiled;
  if (found === undefined) throw new RangeError(name);
  return found;
}

/** The definition with some of a stage's settings changed. */
function withStage(input: WorkflowDefinitionInput, id: string, change: object): WorkflowDefinitionInput {
  return { ...input, stages: input.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)) };
}

/** The same with nothing at stake: no field counts money. */
function harmless(input: WorkflowDefinitionInput): WorkflowDefinitionInput {
  return { ...input, stakes: [], fields: Object.fromEntries(Object.entries(input.fields ?? {}).map(([name, { unit: _unit, ...field }]) => [name, field])) };
}

const rulesOf = (workflow: CompiledWorkflow, facts: CheckFacts = {}) => checkWorkflow(workflow, facts).map((one) => `${one.severity} ${one.rule} ${one.stage ?? ''}`);

describe('whoever acts', () => {
  const villages = compiled(withStage(oneLevel, 'level0', { actors: [{ role: 'villageOfficer', unit: 'village' }] }));
  const judge = { role: 'appealJudge', unit: 'd' };

  it('must hold the post at every unit that could be asked: at none is an error, at some a warning that names the others', () => {
    expect(rulesOf(villages, { units: sampleUnits, posts: [judge] })).toEqual(['error someone-can-act level0']);
    const some = checkWorkflow(villages, { units: sampleUnits, posts: [judge, { role: 'villageOfficer', unit: 'v11' }] });
    expect(some).toMatchObject([{ rule: 'someone-can-act', severity: 'warning', stage: 'level0', zh: expect.stringMatching(/新丰镇净相村、凤桥镇联丰村无人担任/u) }]);
    expect(rulesOf(villages, { units: sampleUnits, posts: [judge, ...['v11', 'v12', 'v21'].map((unit) => ({ role: 'villageOfficer', unit }))] })).toEqual([]);
  });

  it('may be vacant where a fallback, the superior or another of the asked is there', () => {
    const held = { units: sampleUnits, posts: [judge, { role: 'townHead', unit: 't1' }, { role: 'townHead', unit: 't2' }] };
    const actors = [{ role: 'villageOfficer', unit: 'village' }];
    const townHead = { role: 'townHead', unit: 'town' };
    expect(rulesOf(compiled(withStage(oneLevel, 'level0', { actors, fallback: [townHead] })), held)).toEqual(['warning someone-can-act level0']);
    expect(rulesOf(compiled({ ...withStage(oneLevel, 'level0', { actors }), fallback: [{ role: 'townHead', unit: 'town' }] }), { ...held, posts: [...held.posts, { role: 'villageOfficer', unit: 'v11' }] })).toEqual([]);
    expect(rulesOf(compiled(withStage(oneLevel, 'level0', { actors, deadline: { within: { workingDays: 3 }, escalate: { afterWorkingDays: 2, to: townHead } } })), held)).toEqual(['warning someone-can-act level0']);
    expect(rulesOf(compiled(withStage(oneLevel, 'level0', { actors: [...actors, townHead] })), held)).toEqual(['warning someone-can-act level0']);
    expect(rulesOf(compiled(withStage(oneLevel, 'level0', { actors: [...actors, townHead], settings: { sign: { mode: 'all' }, returnTo: ['supplement'] } })), held)).toEqual(['error someone-can-act level0']);
    expect(checkWorkflow(compiled(withStage(oneLevel, 'level0', { fallback: [{ role: 'queen', unit: 'town' }] })), { roles: ['officer0', 'appealJudge'] })).toMatchObject([{ severity: 'error', path: '/stages/1/fallback/0' }]);
  });

  it('may be one post twice in a row where somebody else is asked instead, or the second level passes where nothing is at stake', () => {
    const again = { id: 'again', kind: 'review', title: { zh: '再审', en: 'Again' }, actors: [{ role: 'officer0', unit: 'district' as const }], settings: { mayReject: false }, outcomes: { approved: { to: 'done' } } };
    const twice = (more: object): WorkflowDefinitionInput => {
      const base = withStage(oneLevel, 'level0', { outcomes: { approved: { to: 'again' }, rejected: { to: 'appealPeriod' } } });
      return { ...base, stages: [...base.stages, { ...again, ...more }] };
    };
    expect(rulesOf(compiled(twice({})))).toEqual(['warning nobody-approves-her-own again']);
    expect(rulesOf(compiled(twice({ fallback: [{ role: 'chair', unit: 'district' }] })))).toEqual([]);
    expect(rulesOf(compiled(harmless(twice({ consecutive: 'pass' }))))).toEqual([]);
  });

  it('must be of a level the org tree has', () => {
    expect(rulesOf(villages, { units: sampleUnits.filter((unit) => unit.level !== 'village') })).toEqual(['error someone-can-act level0']);
  });

  it('is looked for in the rosters of several signers too', () => {
    const all = compiled(withStage(oneLevel, 'level0', { actors: [{ role: 'member', everyone: 'town' }, { role: 'nobody', each: 'village' }], settings: { sign: { mode: 'all' }, returnTo: ['supplement'] } }));
    expect(checkWorkflow(all, { roles: ['member', 'officer0', 'appealJudge'] })).toMatchObject([{ rule: 'someone-can-act', stage: 'level0', path: '/stages/1/actors/1' }]);
  });
});

describe('a circle', () => {
  const round = (other: object): WorkflowDefinitionInput => {
    const judged = withStage(oneLevel, 'level0', { settings: { mayReject: false }, outcomes: { approved: [{ to: 'done', when: [{ cel: 'fields.amount >= 50000 && fields.grade == "甲"' }] }, { to: 'other' }] } });
    const stages = judged.stages.filter((stage) => !['appealPeriod', 'appealReview', 'refused', 'supplement', 'withdrawn'].includes(stage.id));
    return { ...judged, stages: [...stages, { id: 'other', kind: 'review', title: { zh: '另一级', en: 'Other' }, actors: [{ role: 'other', unit: 'district' }], settings: { mayReject: false }, outcomes: { approved: { to: 'level0' } }, ...other }] };
  };

  it('that only some data lead out of traps the others, and the trace carries such data', () => {
    const [found, ...others] = checkWorkflow(compiled(round({})));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'final-reachable', severity: 'error', stage: 'level0', zh: expect.stringMatching(/^当金额为 499\.99元、等次为“甲”时，/u) });
    expect(found?.trace.at(-1)?.event.fields).toEqual({ amount: 49_999, grade: '甲' });
  });

  it('on which the data can be mended, or which somebody may leave, traps nobody', () => {
    expect(checkWorkflow(compiled(round({ kind: 'fillIn', actors: [{ applicant: true }], form: 'application', settings: {}, outcomes: { submitted: { to: 'level0' } } })))).toEqual([]);
    expect(checkWorkflow(compiled(round({ kind: 'record', settings: { failures: ['givenUp'] }, outcomes: { recorded: { to: 'level0' }, givenUp: { to: 'done' } } })))).toEqual([]);
  });
});

describe('a batch and its entries', () => {
  it('are held against each other', () => {
    const round = garden('micro-garden-round');
    const { definition } = round;
    const entries = garden('micro-garden');
    const deaf = compile({ ...definition, stages: definition.stages.map((stage) => (stage.id === 'handover' ? { ...stage, settings: { perEntry: true, verdicts: [] } } : stage)) }, { kinds: coreKinds, guards: [] });
    expect(rulesOf(entries, { related: () => deaf })).toEqual(['error waits-for-batch handover']);
    const chatty = compile({ ...definition, stages: definition.stages.map((stage) => (stage.id === 'handover' ? { ...stage, settings: { ...stage.settings, verdicts: [{ name: 'lost', title: { zh: '丢失', en: 'Lost' }, reason: 'optional' }, { name: 'handed', title: { zh: '已授', en: 'Handed' }, reason: 'optional' }] } } : stage)) }, { kinds: coreKinds, guards: [] });
    expect(rulesOf(chatty, { related: () => entries })).toEqual(['error waits-for-batch handover']);
    const renamed = compile({ ...definition, stages: definition.stages.map((stage) => (stage.id === 'filed' ? { ...stage, title: { zh: '存', en: 'Kept' } } : stage)) }, { kinds: coreKinds, guards: [] });
    expect(rulesOf(entries, { related: () => renamed })).toEqual([]);
  });
});

describe('a stage that follows its batch', () => {
  const fairs = createRegistry([fairPlugin()]);
  const related = (name: string) => fairs.current(name)?.compiled;
  const stall = related('stall')?.definition;
  const sold = (change: object): CompiledWorkflow => compile(parseDefinition({ ...stall, stages: stall?.stages.map((stage) => (stage.id === 'sold' ? { ...stage, ...change } : stage)) }), { kinds: coreKinds, guards: [] });

  it('says where to at every end of it: one that is not named is found, with the way there and a fix that helps', () => {
    const lacking = sold({ follows: { closing: 'advanced', over: 'advanced' }, outcomes: { advanced: { to: 'over' } } });
    const found = checkWorkflow(lacking, { related });
    expect(found).toMatchObject([{ rule: 'waits-for-batch', severity: 'error', stage: 'sold', path: '/stages/2/follows/stopped', zh: expect.stringContaining('「取消」时去哪里'), trace: [{ to: 'selling' }, { to: 'sold' }] }]);
    const [fix] = found.flatMap((one) => fixesFor(lacking.definition, one));
    expect(checkWorkflow(compile(applyEdits(lacking.definition, fix?.edits ?? []), { kinds: coreKinds, guards: [] }), { related })).toEqual([]);
  });

  it('leaves there whatever the data say, and in no circle', () => {
    const unsure = sold({ outcomes: { advanced: { to: 'over', when: [{ cel: 'has(fields.guests) && fields.guests > 0' }] }, stopped: { to: 'stopped' } } });
    expect(checkWorkflow(unsure, { related })).toMatchObject([{ path: '/stages/2/follows/over', zh: expect.stringContaining('不一定有路可走') }]);
    const circle = sold({ outcomes: { advanced: { to: 'over' }, stopped: { to: 'selling' } } });
    const round = compile(applyEdits(circle.definition, [{ op: 'set-way', stage: 'selling', outcome: 'stopped', ways: [{ to: 'sold' }] }]), { kinds: coreKinds, guards: [] });
    expect(checkWorkflow(round, { related }).map((one) => `${one.rule} ${one.path}`)).toEqual(expect.arrayContaining(['waits-for-batch /stages/1/follows/stopped', 'waits-for-batch /stages/2/follows/stopped']));
  });
});

describe('a refusal without appeal', () => {
  const final = (appeal: 'required' | 'none' | undefined): WorkflowDefinitionInput => {
    const { appeal: _appeal, ...rest } = withStage(oneLevel, 'level0', { outcomes: { approved: { to: 'done' }, rejected: { to: 'refused' } } });
    return { ...rest, ...(appeal === undefined ? {} : { appeal }), stages: rest.stages.filter((stage) => !stage.id.startsWith('appeal')) };
  };

  it('is an error where the definition demands one, a warning where it says nothing, and fine where it says there is none', () => {
    expect(rulesOf(compiled(final('required')))).toEqual(['error refusal-has-appeal level0']);
    expect(rulesOf(compiled(final(undefined)))).toEqual(['warning refusal-has-appeal level0']);
    expect(rulesOf(compiled(final('none')))).toEqual([]);
  });

  it('does not matter to an office’s own items', () => {
    expect(rulesOf(compiled({ ...final('required'), startedBy: [{ role: 'clerk' }] }))).toEqual([]);
  });
});

describe('silence', () => {
  const hurried = withStage(oneLevel, 'level0', { kind: 'hurried', settings: {}, outcomes: { approved: { to: 'done' } } });
  const sound = { ...hurried, stages: hurried.stages.filter((stage) => !['appealPeriod', 'appealReview', 'refused', 'supplement', 'withdrawn'].includes(stage.id)) };

  it('may decide only where nothing is at stake', () => {
    expect(rulesOf(compiled(sound))).toEqual(['error no-passing-by-silence level0']);
    expect(rulesOf(compiled(harmless(sound)))).toEqual([]);
    expect(rulesOf(compiled({ ...sound, stakes: ['case'] }))).toEqual(['error no-passing-by-silence level0']);
  });

  it('decides nowhere in a definition that does not say what is at stake', () => {
    const { stakes: _stakes, ...unsaid } = harmless(sound);
    const [found] = checkWorkflow(compiled(unsaid));
    expect(found).toMatchObject({ rule: 'no-passing-by-silence', severity: 'error', stage: 'level0', zh: expect.stringContaining('流程没有说明'), en: expect.stringContaining('say so in stakes') });
    expect(rulesOf(compiled({ ...unsaid, stakes: [] }))).toEqual([]);
  });

  it('of a stage whose time runs out leads on where nothing is at stake, however many sign there', () => {
    for (const sign of [{ mode: 'any' }, { mode: 'all' }]) {
      const timed = withStage(oneLevel, 'level0', { deadline: { within: { hours: 48 }, expires: true }, settings: { sign, returnTo: ['supplement'] }, outcomes: { approved: { to: 'done' }, rejected: { to: 'appealPeriod' }, expired: { to: 'done' } } });
      expect(rulesOf(compiled(timed))).toEqual(['error no-passing-by-silence level0']);
      expect(rulesOf(compiled(harmless(timed)))).toEqual([]);
    }
  });

  it('keeps a plugin from being loaded', () => {
    const plugin = (definition: WorkflowDefinitionInput) => ({ name: 'hasty', title: { zh: '急', en: 'Hasty' }, version: '1.0.0', engine: 1, kinds: carelessKinds, workflows: [{ definition, itemTitle: () => '' }] });
    expect(() => createRegistry([plugin(sound)])).toThrow(expect.objectContaining({ code: 'DEFINITION_INVALID', issues: [expect.objectContaining({ code: 'no-passing-by-silence', path: '/stages/1' })] }));
    expect(createRegistry([plugin(harmless(sound))]).workflows()).toHaveLength(1);
  });
});

describe('the gate', () => {
  it('lets a sound workflow pass with its warnings, and names every error of an unsound one', () => {
    expect(requireSound(compiled(oneLevel))).toEqual([]);
    const generous = compiled(withStage(oneLevel, 'level0', { settings: { returnTo: ['supplement'], maxReturns: 4 } }));
    expect(requireSound(generous).map((one) => one.rule)).toEqual(['bounded-returns']);
    const unsound = compiled({ ...oneLevel, stages: [...oneLevel.stages, { id: 'orphan', kind: 'review', title: { zh: '孤', en: 'Orphan' }, outcomes: { approved: { to: 'done' }, rejected: { to: 'appealPeriod' } } }] });
    const issues = ['unreachable-stage', 'someone-can-act'].map((code): unknown => expect.objectContaining({ code, path: expect.stringMatching(/^\/stages\/8/u) }));
    expect(() => requireSound(unsound)).toThrow(expect.objectContaining({ code: 'DEFINITION_INVALID', issues }));
  });
});
