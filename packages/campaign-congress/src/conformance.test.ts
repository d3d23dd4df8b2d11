// The promises of a plugin, kept while a town's people do by chance what they may with congresses that were planned.
import { conformanceProblems } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { congress } from './plugin.ts';
import { planned } from './testing/steps.ts';
import { small, townKit } from './testing/town.ts';

it('keeps every promise of a plugin', async () => {
  expect(await conformanceProblems({ plugin: congress, steps: 120, office: townKit, begin: (kit) => planned(kit, small) })).toEqual([]);
});
