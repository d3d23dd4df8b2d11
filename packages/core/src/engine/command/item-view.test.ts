// The numbers a rule of an item goes by, where its version is older than the plugin that serves it.
import { expect, it } from 'vitest';
import { createRegistry } from '../../plugin/registry.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { activity } from '../../programme/archetypes/activity.ts';
import { parameter } from '../../programme/parameter.ts';
import { parametersOf } from './item-view.ts';

it('are its own version’s, and the plugin’s where the version does not know one yet', () => {
  const now = activity({ campaign: 'gardens', issuer: '园艺会', code: 'XX41', name: 'days', title: { zh: '开放日', en: 'Open days' }, noun: '开放日', parameters: { least: parameter('最少人数', 'Fewest people', 5), most: parameter('最多人数', 'Most people', 90) } });
  const registry = createRegistry([definePlugin({ name: 'gardens', title: { zh: '园艺', en: 'Gardens' }, version: '2.0.0', engine: 1, workflows: [], programmes: [now] })]);
  const current = registry.current('days');
  expect(current && parametersOf(current)).toMatchObject({ least: 5, most: 90 });
  const older = current && registry.addVersion('older', { ...current.definition, parameters: { most: parameter('最多人数', 'Most people', 60) } });
  expect(older && parametersOf(older)).toEqual({ ...(current && parametersOf(current)), most: 60 });
});
