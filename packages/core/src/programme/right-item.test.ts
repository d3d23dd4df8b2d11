// What the editor marks red in a workflow made of blocks and in its programme: each line under an expectation of an error is one.
import { expect, it } from 'vitest';
import { defineProgramme } from '../plugin/define-programme.ts';
import { fill } from './blocks/fill.ts';
import { level } from './blocks/level.ts';
import { putDown } from './blocks/put-down.ts';
import { count, formSpec, text } from './fields.ts';
import { itemWorkflow } from './item-workflow.ts';
import { at } from './posts.ts';

const words = { zh: '字', en: 'Text' };
const application = formSpec(words, [{ ...words, fields: { name: text('名称', 'Name'), people: count('人数', 'People') } }]);
const blocks = [
  fill('application', { title: words, form: application, checks: ['plannedAhead'], paper: 'applicationForm' }),
  level('townReview', { title: words, by: [at.townHead], within: 5, checks: [{ check: 'fits', params: {} }] }),
  putDown('outcome', { title: words, by: [at.districtClerk], effects: [{ effect: 'count', params: { figure: 'done' } }] }),
] as const;
const head = { campaign: 'notes', code: 'XX09', workflow: 'note', title: words, startedBy: [at.applicant] };
const itemTitle = () => '';

it('a field of a form left optional that the form does not have', () => {
  // @ts-expect-error -- the form has "name"
  expect(() => formSpec(words, [{ ...words, fields: { name: text('名称', 'Name') } }], ['nmae'])).toThrow('expected one of name, found nmae');
});

it('a field declared from what the form does not ask', () => {
  const made = itemWorkflow({ ...head, blocks, fields: { people: { from: 'application.people', type: 'integer', title: words } } });
  expect(made.fields).toHaveProperty('people');
  // @ts-expect-error -- the form asks "people"
  expect(itemWorkflow({ ...head, blocks, fields: { people: { from: 'application.poeple', type: 'integer', title: words } } }).stages).not.toEqual([]);
});

it('a block an appeal should go on with that is not there', () => {
  expect(itemWorkflow({ ...head, blocks, appealTo: 'townReview' }).stages.map((one) => one.id)).toContain('appealReview');
  // @ts-expect-error -- the block is called "townReview"
  expect(itemWorkflow({ ...head, blocks, appealTo: 'twonReview' }).stages).not.toEqual([]);
});

it('a block that a way should lead to, and a field whose sum is a figure, that are not there', () => {
  const way = (to: 'townReview') => level('villageCheck', { title: words, by: [at.villageOfficer], within: 3, ways: [{ when: [{ cel: 'fields.people > 3' }], to }] });
  expect(itemWorkflow({ ...head, blocks: [blocks[0], way('townReview'), blocks[1]] }).stages).not.toEqual([]);
  // @ts-expect-error -- the block is called "townReview"
  itemWorkflow({ ...head, blocks: [blocks[0], level('villageCheck', { title: words, by: [at.villageOfficer], within: 3, ways: [{ when: [{ cel: 'fields.people > 3' }], to: 'twonReview' }] }), blocks[1]] });
  const fields = { people: { from: 'application.people', type: 'integer', title: words } } as const;
  // @ts-expect-error -- the field is called "people"
  itemWorkflow({ ...head, fields, blocks: [blocks[0], putDown('outcome', { title: words, by: [at.districtClerk], effects: [{ effect: 'count', params: { figure: 'done', field: 'poeple' } }] })] });
  // @ts-expect-error -- nobody is called "townHaed"
  expect(at.townHaed).toBeUndefined();
});

it('a post that no office has', () => {
  // @ts-expect-error -- nobody is called "villageOficer"
  expect(itemWorkflow({ ...head, startedBy: [{ role: 'villageOficer' }], blocks }).stages).not.toEqual([]);
});

it('a check, paper or figure that blocks call and the programme does not contribute', () => {
  const definition = itemWorkflow({ ...head, blocks, supplement: { checks: ['plannedAgain'] } });
  const paper = () => ({ title: '', blocks: [] });
  const given = { code: 'XX09', title: words, workflows: [{ itemTitle, definition }] };
  const checks = { plannedAhead: () => [], plannedAgain: () => [], fits: () => [] };
  const figures = { done: { title: words, unit: words } };
  expect(defineProgramme({ ...given, checks, papers: { applicationForm: paper }, figures }).code).toBe('XX09');
  // @ts-expect-error -- plannedAgain is called
  defineProgramme({ ...given, checks: { plannedAhead: () => [], fits: () => [] }, papers: { applicationForm: paper }, figures });
  // @ts-expect-error -- the paper is called applicationForm
  defineProgramme({ ...given, checks, papers: { application: paper }, figures });
  // @ts-expect-error -- the figure is called done
  defineProgramme({ ...given, checks, papers: { applicationForm: paper }, figures: { dnoe: { title: words, unit: words } } });
});
