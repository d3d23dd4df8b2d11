// What a newer version is said to change: each edit is one entry of its kind, in words, and nothing else is named.
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../plugin/registry.ts';
import { committeePlugin } from '../testing/committee-plugin.ts';
import { diffDefinitions, renamedStages } from './diff.ts';
import type { Stage } from './stage.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

function prize(): WorkflowDefinition {
  const found = createRegistry([committeePlugin()]).current('prize')?.compiled.definition;
  if (found === undefined) throw new RangeError('prize');
  return found;
}
const before = prize();
const withStage = (id: string, change: Partial<Stage>): WorkflowDefinition => ({ ...before, stages: before.stages.map((one) => (one.id === id ? { ...one, ...change } : one)) });
const kinds = (after: WorkflowDefinition) => diffDefinitions(before, after).map(({ kind, stage }) => [kind, stage]);
const renamed = (from: string, to: string): WorkflowDefinition => JSON.parse(JSON.stringify(before).replaceAll(`"${from}"`, `"${to}"`));

describe('the difference of two versions', () => {
  it('is nothing between equal ones, in whatever order their stages stand', () => {
    expect(diffDefinitions(before, prize())).toEqual([]);
    expect(diffDefinitions(before, { ...before, stages: before.stages.toReversed() })).toEqual([]);
  });

  it('names a renamed stage once, and not the ways and lists that name it', () => {
    expect(kinds(renamed('jury', 'panel'))).toEqual([['stageRenamed', 'panel']]);
    expect([...renamedStages(before, renamed('jury', 'panel'))]).toEqual([['panel', 'jury']]);
  });

  it('names stages added and removed', () => {
    const added: Stage = { ...before.stages[0], id: 'hearing', title: { zh: '听证', en: 'Hearing' } } as Stage;
    expect(kinds({ ...before, stages: [...before.stages, added] })).toEqual([['stageAdded', 'hearing']]);
    expect(kinds({ ...before, stages: before.stages.filter((one) => one.id !== 'voided') })).toEqual([['stageRemoved', 'voided']]);
  });

  it('tells who acts, how long, where it leads and under which condition apart', () => {
    expect(kinds(withStage('check', { actors: [{ role: 'chair', unit: 'district' }] }))).toEqual([['actors', 'check']]);
    expect(diffDefinitions(before, withStage('check', { actors: [{ role: 'chair', unit: 'district' }] }))[0]?.words).toEqual({ zh: '“审查”的办理人由sectionHead@district改为chair@district', en: '“Check” is handled by chair@district instead of sectionHead@district' });
    expect(kinds(withStage('check', { deadline: { within: { workingDays: 9 }, remindAtPercent: [50, 100] } }))).toEqual([['deadline', 'check']]);
    expect(kinds(withStage('chair', { outcomes: { approved: { to: 'named' }, rejected: { to: 'voided' } } }))).toEqual([['ways', 'chair']]);
    expect(kinds(withStage('chair', { outcomes: { approved: { to: 'named', when: [{ cel: 'fields.points > 3' }] }, rejected: { to: 'refused' } } }))).toEqual([['conditions', 'chair']]);
    expect(kinds(withStage('jury', { settings: { returnTo: ['check'] } }))).toEqual([['settings', 'jury']]);
  });

  it('names the fields of a form that came, went and changed', () => {
    const schema = { type: 'object', required: ['family'], properties: { family: { type: 'string', title: '家庭' }, points: { type: 'integer', title: '分数' }, village: { type: 'string', title: '村' } } };
    const { title } = before.forms['nomination'] ?? { title: { zh: '', en: '' } };
    const found = diffDefinitions(before, { ...before, forms: { nomination: { title, schema } } });
    expect(found.map(({ kind, before: old, after }) => [kind, kind === 'fieldAdded' ? after : kind === 'fieldRemoved' ? old : null])).toEqual([
      ['fieldChanged', null],
      ['fieldChanged', null],
      ['fieldRemoved', 'nomination.judges'],
      ['fieldRemoved', 'nomination.idNumber'],
      ['fieldRemoved', 'nomination.note'],
      ['fieldAdded', 'nomination.village'],
    ]);
    expect(found.at(-1)?.words.zh).toBe('表单“推荐表”新增栏目“村”');
  });
});
