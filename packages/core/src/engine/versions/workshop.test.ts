// What the studio asks of a definition nobody has published: its faults with their places, its conditions as rows, its exports.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf, committee } from '../../testing/committee.ts';
import type { ConditionRequest } from './workshop.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;
const clerk = () => ({ kind: 'person', person: kit.as('clerk.d').person }) as const;
const prize = (): WorkflowDefinition => {
  const found = kit.engine.registry.current('prize')?.compiled.definition;
  if (found === undefined) throw new RangeError('prize');
  return found;
};
const titled = (zh: string): WorkflowDefinition => ({ ...prize(), stages: prize().stages.map((one) => (one.id === 'check' ? { ...one, title: { zh, en: 'Check' } } : one)) });

it('names what keeps a definition from being used, and else what the soundness check finds, with its trace', async () => {
  const stages = prize().stages.map((one) => (one.id === 'check' ? { ...one, outcomes: { approved: { to: 'check' }, rejected: { to: 'check' } } } : one));
  const checked = await kit.engine.checkDraft(lead(), { definition: { ...prize(), stages } });
  expect(checked.issues).toEqual([]);
  expect(checked.findings.map((one) => [one.rule, one.severity, one.stage])).toContainEqual(['unreachable-stage', 'error', 'jury']);
  expect(checked.findings.find((one) => one.rule === 'stuck-guards')).toMatchObject({ stage: 'check', trace: expect.arrayContaining([expect.objectContaining({ from: 'nomination', to: 'check' })]) });
  expect(await kit.engine.checkDraft(lead(), { definition: { ...prize(), start: 'nowhere' } })).toMatchObject({ issues: [{ path: '/start' }], findings: [] });
  expect(await kit.engine.checkDraft(lead(), { definition: { ...prize(), code: 'ZZ99' } })).toMatchObject({ issues: [{ path: '/code' }] });
  expect(await codeOf(kit.engine.checkDraft(clerk(), { definition: prize() }))).toBe('NOT_ALLOWED');
});

it('reads a condition as rows and writes rows as a condition over the fields of the definition', async () => {
  const asked = (given: Omit<ConditionRequest, 'definition'>) => kit.engine.condition(lead(), { definition: prize(), ...given });
  const written = await asked({ rows: { joins: 'and', parts: [{ field: 'fields.points', comparison: '>=', value: 90 }] } });
  expect(written).toMatchObject({ cel: 'has(fields.points) && fields.points >= 90', rows: { joins: 'and', parts: [{ field: 'fields.points', comparison: '>=', value: 90 }] }, problem: null });
  expect(await asked({ cel: 'fields.pionts > 3' })).toMatchObject({ rows: null, problem: { zh: expect.stringContaining('没有“pionts”') } });
  expect(await asked({ cel: 'size(fields.family) > 3' })).toMatchObject({ rows: null, problem: null });
  expect(await codeOf(asked({ rows: { joins: 'and', parts: [{ field: 'fields.x) || (true', comparison: '==', value: 1 }] } }))).toBe('BAD_REQUEST');
});

it('exports a version as bundle, machine, picture and page', async () => {
  const exported = await kit.engine.exportVersion(lead(), { workflow: 'prize', number: 1 });
  expect(exported.definition).toEqual(prize());
  expect(exported.machine).toMatchObject({ id: 'prize', initial: 'nomination', states: { named: { type: 'final' }, check: { on: { approve: expect.arrayContaining([expect.objectContaining({ target: 'jury' })]) } } } });
  expect(JSON.parse(JSON.stringify(exported.machine))).toEqual(exported.machine);
  expect(exported.mermaid).toContain('  check --> jury: 同意\n');
  expect(exported.paper.blocks).toContainEqual(expect.objectContaining({ kind: 'table', rows: expect.arrayContaining([['审查', '区sectionHead', '5个工作日', '同意 → 评议；不同意 → 审定；退回 → 推荐、受理']]) }));
  expect(await kit.engine.exportDraft(lead(), { definition: exported.definition })).toEqual(exported);
  expect(await codeOf(kit.engine.exportVersion(lead(), { workflow: 'prize', number: 9 }))).toBe('NOT_FOUND');
});

it('draws a version with its differences from another, and says its conditions in words where leaders sign', async () => {
  const stages = prize().stages.map((one) => (one.id === 'check' ? { ...one, outcomes: { ...one.outcomes, approved: [{ to: 'chair', when: [{ cel: 'has(fields.points) && fields.points >= 90' }] }, { to: 'jury' }] } } : one));
  await kit.engine.publish(lead(), { ...prize(), stages });
  const { sketch, paper } = await kit.engine.exportVersion(lead(), { workflow: 'prize', number: 2, against: 1 });
  expect(sketch.stages.flatMap((one) => (one.change === null ? [] : [[one.id, one.change]]))).toEqual([['check', 'changed']]);
  expect(JSON.stringify(paper.blocks)).toContain('同意（已填写得分，且得分不低于90） → 审定；同意 → 评议；');
  expect((await kit.engine.exportVersion(lead(), { workflow: 'prize', number: 2 })).sketch.differences).toEqual([]);
});

it('keeps what a hostile title says out of the picture, and refuses a hostile bundle', async () => {
  const { mermaid } = await kit.engine.exportDraft(lead(), { definition: titled('审"]\n(script)alert(1)%%{init}') });
  expect(mermaid).not.toMatch(/[<%{]/u);
  expect(mermaid.split('\n').filter((line) => line.includes('script'))).toHaveLength(1);
  const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const many = Array.from({ length: 401 }, (_, n) => ({ ...prize().stages[1], id: `s${n}` }));
  const hostile: readonly Readonly<Record<string, unknown>>[] = [deep, cyclic, { ...prize(), forms: { nomination: { title: { zh: '表', en: 'f' }, schema: deep } } }, { ...prize(), forms: { nomination: { title: { zh: '表', en: 'f' }, schema: cyclic } } }, { ...prize(), stages: many }, { ...prize(), start: '__proto__' }, { ...prize(), start: 'constructor' }, titled('<script>alert(1)</script>'), titled('<img src=x onerror=alert(1)>'), titled('审查\u202Ecod'), titled('a\u0000b')];
  // However it comes in: as an export's file that is looked at, as one a draft is begun from, or straight to be published.
  for (const definition of hostile) {
    for (const ask of [() => kit.engine.exportDraft(lead(), { definition }), () => kit.engine.startWorkflowDraft(lead(), { workflow: 'prize', number: 1, take: { bundle: definition } }), () => kit.engine.publish(lead(), definition)]) {
      await expect(ask()).rejects.toMatchObject({ code: 'DEFINITION_INVALID', message: expect.stringMatching(/\S{3}/u) });
    }
  }
  expect(await kit.engine.workflowDrafts(lead())).toEqual([]);
  const huge = { ...prize(), forms: { nomination: { title: { zh: '表', en: 'f' }, schema: { type: 'object', description: '长'.repeat(1_000_001) } } } };
  for (const ask of [() => kit.engine.exportDraft(lead(), { definition: huge }), () => kit.engine.startWorkflowDraft(lead(), { workflow: 'prize', number: 1, take: { bundle: huge } })]) expect(await codeOf(ask())).toBe('EDIT_IMPOSSIBLE');
  // A name that reaches into JavaScript's own objects is no name here; over the wire it is refused before.
  const reaching = JSON.parse('{"__proto__": {"from": "a.b", "type": "text", "title": {"zh": "a", "en": "a"}}}');
  expect((await kit.engine.exportDraft(lead(), { definition: { ...prize(), fields: reaching } })).definition.fields).toEqual({});
  expect('from' in {}).toBe(false);
});
