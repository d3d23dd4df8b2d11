// The campaign's programmes as data: all of the catalogue's codes, sound, whole in both languages.
import { createRegistry } from '@jinguo/core';
import { programmeProblems } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { organization } from './index.ts';

it('brings every programme of the catalogue, by its code', () => {
  expect(organization.programmes.map((one) => one.code).toSorted()).toEqual(Array.from({ length: 13 }, (_, index) => `QJ${String(index + 1).padStart(2, '0')}`));
});

describe.each(createRegistry([organization]).workflows().map((one) => [one.compiled.definition.workflow, one] as const))('%s', (_name, workflow) => {
  it('is sound, survives JSON and says everything in both languages', () => {
    expect(programmeProblems(workflow, createRegistry([organization]))).toEqual([]);
  });
});
