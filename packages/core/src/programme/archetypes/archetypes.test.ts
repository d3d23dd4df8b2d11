// Each archetype with the least a programme must say: sound, in two languages, its names all there, and walked by chance.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../analysis/check.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createRegistry } from '../../plugin/registry.ts';
import type { Programme } from '../../plugin/contributions.ts';
import { activity } from './activity.ts';
import { appointment } from './appointment.ts';
import { casework } from './casework.ts';
import { course } from './course.ts';
import { founding } from './founding.ts';
import { grant } from './grant.ts';
import { at, partner } from '../posts.ts';
import { nomination } from './nomination.ts';
import { partnership } from './partnership.ts';
import { lightOf } from './milestones.ts';
import { project } from './project.ts';
import { count, formSpec, text } from '../fields.ts';
import { selection, type Selection } from './selection.ts';
import { publishing } from './publishing.ts';
import { visits } from './visits.ts';

const basics = (nth: number, name: string) => ({ campaign: 'sketches', code: `XX${String(nth).padStart(2, '0')}`, name, title: { zh: `样例${nth}`, en: `Sample ${nth}` }, issuer: '街坊会' });

const programmes: readonly Programme[] = [
  activity({ ...basics(6, 'an-activity'), noun: '活动' }),
  project({ ...basics(7, 'a-project'), noun: '项目' }),
  publishing({ ...basics(8, 'a-column'), columns: [{ value: 'stories', zh: '故事', en: 'Stories' }], bannedWords: ['禁词'] }),
  appointment({ ...basics(9, 'a-mentor'), post: '导师', term: 2, noticed: true, services: 6 }),
  grant({ ...basics(2, 'a-grant'), noun: '补助', amountOf: () => 100_000, noticed: true }),
  grant({ ...basics(3, 'a-quiet-grant'), noun: '慰问', amountOf: () => 50_000, noticed: false }),
  casework({
    ...basics(5, 'a-case'), noun: '个案', sources: [{ value: 'call', zh: '来电', en: 'Call' }],
    grades: [
      { id: 'grave', title: { zh: '重', en: 'Grave' }, signs: [{ value: 'injury', zh: '受伤', en: 'Injury' }], handler: at.districtClerk, planner: at.sectionHead, contact: { hours: 2 }, visit: { hours: 24 }, plan: { workingDays: 3 }, followEvery: 7, quietDays: 30 },
      { id: 'light', title: { zh: '轻', en: 'Light' }, signs: [{ value: 'quarrel', zh: '争吵', en: 'Quarrel' }], handler: at.villageOfficer, planner: at.villageOfficer, contact: { workingDays: 3 }, visit: { workingDays: 10 }, plan: { workingDays: 10 }, followEvery: 7, quietDays: 90 },
    ],
  }),
  course({ ...basics(4, 'a-course'), noun: '培训班', examined: true }),
  partnership({ ...basics(11, 'a-partnership'), noun: '共建协议' }),
  visits({ ...basics(12, 'a-visit'), kinds: [{ value: 'home', zh: '家访', en: 'Home' }] }),
  nomination({ ...basics(15, 'a-nomination'), letters: '街妇', honours: [{ value: 'flag', zh: '红旗手', en: 'Flag' }], parties: [partner('p.garden', 'veto')] }),
  founding({ ...basics(10, 'a-home'), noun: '活动室', fewest: 8 }),
];
const registry = createRegistry([definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes })]);

describe.each(registry.workflows().map((one) => [one.compiled.definition.workflow, one] as const))('%s', (_name, { compiled }) => {
  it('is sound: every stage and way is come to, and everything can end', () => {
    expect(checkWorkflow(compiled, { related: (other) => registry.current(other)?.compiled })).toEqual([]);
  });

  it('has a limit at every stage where somebody is to act, but where the applicant takes her time', () => {
    const open = compiled.definition.stages.filter((stage) => ['review', 'opinions', 'record', 'inspection'].includes(stage.kind) && stage.deadline === undefined);
    expect(open.map((stage) => stage.id)).toEqual([]);
  });
});

describe('a name in the parameters of an archetype that points at nothing is refused as it is made, with what there is', () => {
  const prize = (more: Partial<Selection>) => () => selection({ ...basics(14, 'a-prize'), award: '奖', application: formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '一', en: 'One', fields: { name: text('名称', 'Name') } }]), unitField: 'name', years: 0, itemTitle: () => '', ...more });
  const marks = formSpec({ zh: '评分', en: 'Marks' }, [{ zh: '一', en: 'One', fields: { idea: count('创意', 'Idea') } }]);
  it.each([
    ['the level that takes a place', prize({ quota: { at: 'townRevew' } }), /XX14\/quota\/at: expected one of villageCheck, townReview, districtCheck, found townRevew/u],
    ['what a panel marks', prize({ panel: { members: [{ role: 'expert', everyone: 'district' }], days: 5, sheet: marks, criteria: ['ideas'] } }), /XX14\/panel\/criteria: expected one of idea, found ideas/u],
    ['a field that may stay empty', () => visits({ ...basics(12, 'a-visit'), kinds: [{ value: 'home', zh: '家访', en: 'Home' }], optional: ['fotos'] }), /optional: expected one of .*photos.*, found fotos/u],
    ['a figure counted beside', () => createRegistry([definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [visits({ ...basics(12, 'a-visit'), kinds: [{ value: 'home', zh: '家访', en: 'Home' }], alsoCounts: ['metres'] })] })]), /expected one of figures: visits.*found metres|metres/u],
    ['a condition’s field', () => createRegistry([definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [prize({ panel: { members: [{ role: 'expert', everyone: 'district' }], days: 5, sheet: marks, criteria: ['idea'], pass: 80, also: 'fields.enugh' } })()] })]), /enugh/u],
  ])('%s', (_what, make, says) => {
    expect(make).toThrow(says);
  });
});

it('a project is green when all due milestones are done, yellow from 80 %, red below or when late', () => {
  expect([lightOf(5, 5, false), lightOf(5, 4, false), lightOf(5, 3, false), lightOf(5, 5, true), lightOf(0, 0, false)]).toEqual(['green', 'yellow', 'red', 'red', 'green']);
});

it('of every quarter the light is never worse for a milestone more, never better for one due more, and red when late', () => {
  const brightness = { red: 0, yellow: 1, green: 2 };
  fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.boolean(), (due, done, late) => {
    const light = brightness[lightOf(due, done, late)];
    expect(brightness[lightOf(due, done + 1, late)]).toBeGreaterThanOrEqual(light);
    expect(brightness[lightOf(due + 1, done, late)]).toBeLessThanOrEqual(light);
    expect(lightOf(due, done, true)).toBe('red');
  }));
});
