// The campaign's programmes as data: all of the catalogue's codes, sound, whole in both languages.
import { createRegistry } from '@jinguo/core';
import { programmeProblems } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { guidance } from './index.ts';

it('brings every programme of the catalogue but the congresses, by its code', () => {
  expect(guidance.programmes.map((one) => one.code).toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `SY${String(index + 3).padStart(2, '0')}`));
});

describe.each(createRegistry([guidance]).workflows().map((one) => [one.compiled.definition.workflow, one] as const))('%s', (_name, workflow) => {
  it('is sound, survives JSON and says everything in both languages', () => {
    expect(programmeProblems(workflow, createRegistry([guidance]))).toEqual([]);
  });
});
