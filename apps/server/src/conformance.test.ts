// Every campaign this server runs keeps the promises of a plugin; longer walks, on both databases, in conformance.deep.test.ts.
import { conformanceProblems } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

it.each(campaigns.map((plugin) => [plugin.name, plugin] as const))('%s keeps every promise of a plugin', async (_name, plugin) => {
  expect(await conformanceProblems({ plugin, steps: 60 })).toEqual([]);
});
