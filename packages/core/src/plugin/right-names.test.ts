// What the editor marks red: each line under an expectation of an error is one, or this file does not compile. What it marks, the
// start refuses as well.
import { expect, it } from 'vitest';
import { at } from '../programme/posts.ts';
import { definePlugin } from './define-plugin.ts';
import { defineProgramme, defineWorkflow } from './define-programme.ts';
import { createRegistry } from './registry.ts';

const text = { zh: '字', en: 'Text' };
const forms = { note: { title: text, schema: { type: 'object', properties: { amount: { type: 'integer' }, said: { type: 'string' } } } } };
const head = { format: 1, campaign: 'notes', programme: 'note', code: 'XX09', workflow: 'note', title: text, form: 'item' } as const;
const end = { id: 'done', kind: 'end', title: text, settings: { result: 'done', good: true } } as const;
const itemTitle = () => '';
const refused = expect.objectContaining({ code: expect.stringMatching(/^(?:DEFINITION|PLUGIN)_INVALID$/u) });
const start = (plugin: Parameters<typeof createRegistry>[0][number]) => () => createRegistry([plugin]);

it('a stage that is not there', () => {
  const notes = definePlugin({
    name: 'notes', title: text, version: '1.0.0', engine: 1,
    workflows: [{
      itemTitle,
      definition: {
        ...head, startedBy: [{ applicant: true }], forms, start: 'fill',
        // @ts-expect-error -- there is no stage "dine"
        stages: [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'dine' } } }, end],
      },
    }],
  });
  expect(start(notes)).toThrow(refused);
});

it('a stage of several ways, or one to be sent back to, that is not there', () => {
  const stages = [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'check' } } }] as const;
  defineWorkflow({
    ...head, startedBy: [{ applicant: true }], forms, start: 'fill',
    // @ts-expect-error -- there is no stage "dine"
    stages: [stages[0], { id: 'check', kind: 'review', title: text, actors: [at.townHead], settings: { returnTo: ['fill'] }, outcomes: { approved: [{ to: 'dine', when: [] }, { to: 'done' }], rejected: { to: 'done' } } }, end],
  });
  defineWorkflow({
    ...head, startedBy: [{ applicant: true }], forms, start: 'fill',
    // @ts-expect-error -- there is no stage "file"
    stages: [stages[0], { id: 'check', kind: 'review', title: text, actors: [at.townHead], settings: { returnTo: ['file'] }, outcomes: { approved: { to: 'done' }, rejected: { to: 'done' } } }, end],
  });
  // @ts-expect-error -- it begins at no stage
  defineWorkflow({ ...head, startedBy: [{ applicant: true }], start: 'begin', stages: [{ id: 'fill', kind: 'fillIn', title: text, outcomes: { submitted: { to: 'done' } } }, end] });
  // @ts-expect-error -- there is no stage "check" to end it from
  defineWorkflow({ ...head, startedBy: [{ applicant: true }], start: 'fill', terminatesAt: 'done', terminatesFrom: ['check'], stages: [{ id: 'fill', kind: 'fillIn', title: text, outcomes: { submitted: { to: 'done' } } }, end] });
  expect(stages).toHaveLength(1);
});

it('a form, and a field of a form, that is not there', () => {
  const definition = {
    ...defineWorkflow({
      ...head, startedBy: [{ applicant: true }], forms, start: 'fill',
      // @ts-expect-error -- the form has no field "amont"
      fields: { amount: { from: 'note.amont', type: 'integer', title: text } },
      // @ts-expect-error -- there is no form "nope"
      stages: [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'nope', outcomes: { submitted: { to: 'done' } } }, end],
    }),
  };
  expect(start({ name: 'notes', title: text, version: '1.0.0', engine: 1, workflows: [{ itemTitle, definition }] })).toThrow(refused);
});

it('a post that no office has', () => {
  const workflow = defineWorkflow({
    ...head,
    // @ts-expect-error -- nobody is called "villageOficer"
    startedBy: [{ role: 'villageOficer' }],
    forms, start: 'fill',
    // @ts-expect-error -- nor "townHed"
    stages: [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ role: 'townHed', unit: 'town' }], form: 'note', outcomes: { submitted: { to: 'done' } } }, end],
  });
  expect(workflow.start).toBe('fill');
});

it('a check, compute or paper that nobody contributes', () => {
  const definition = {
    ...head, startedBy: [{ applicant: true }], forms, start: 'fill',
    stages: [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', checks: [{ check: 'knwon', on: ['submit'] }], computes: ['sumn'], outcomes: { submitted: { to: 'done' } } }, end],
  } as const;
  const programme = defineProgramme({
    code: 'XX09', title: text, checks: { known: () => [] }, computes: { sum: () => ({}) },
    workflows: [{
      itemTitle,
      definition: {
        ...head, startedBy: [{ applicant: true }], forms, start: 'fill',
        // @ts-expect-error -- the check is called "known", the compute "sum"
        stages: [{ id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', checks: [{ check: 'knwon', on: ['submit'] }], computes: ['sumn'], outcomes: { submitted: { to: 'done' } } }, end],
      },
    }],
  });
  expect(definition.stages[0].checks[0].check).toBe('knwon');
  expect(start({ name: 'notes', title: text, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] })).toThrow(refused);
});

it('a contribution that there is not', () => {
  // @ts-expect-error -- they are called "procedures"
  expect(() => definePlugin({ name: 'notes', title: text, version: '1.0.0', engine: 1, workflows: [], procedure: {} })).not.toThrow();
  // @ts-expect-error -- they are called "papers"
  expect(defineProgramme({ code: 'XX09', title: text, workflows: [], paper: {} }).code).toBe('XX09');
});
