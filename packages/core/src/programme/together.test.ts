// Two archetypes in one programme, each with a paper of the same name, as the registry then has them.
import { expect, it } from 'vitest';
import { createRegistry } from '../plugin/registry.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { activity } from './archetypes/activity.ts';
import { course } from './archetypes/course.ts';
import { together } from './together.ts';

it('each workflow of a programme keeps its own paper of a name that two of them have', () => {
  const basics = { campaign: 'gardens', issuer: '园艺会' };
  const both = together(
    course({ ...basics, code: 'XX40', name: 'lessons', title: { zh: '园艺课', en: 'Lessons' }, noun: '园艺课' }),
    activity({ ...basics, code: 'XX40A', name: 'open-days', title: { zh: '开放日', en: 'Open days' }, noun: '开放日' }),
  );
  const registry = createRegistry([definePlugin({ name: 'gardens', title: { zh: '园艺', en: 'Gardens' }, version: '1.0.0', engine: 1, workflows: [], programmes: [both] })]);
  const [lessons, days] = [registry.current('lessons'), registry.current('open-days')];
  expect(lessons?.paper('planPaper')).not.toBe(days?.paper('planPaper'));
  expect(days?.paper('summaryPaper')).toBe(lessons?.paper('summaryPaper'));
});
