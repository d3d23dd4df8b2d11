// The campaign's programmes as data: all of the catalogue's codes, sound, whole in both languages.
import { createRegistry } from '@jinguo/core';
import { programmeProblems } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { families } from './index.ts';

it('brings every programme of the catalogue, by its code', () => {
  expect(families.programmes.map((one) => one.code).toSorted()).toEqual(Array.from({ length: 22 }, (_, index) => `JH${String(index + 1).padStart(2, '0')}`));
});

describe.each(createRegistry([families]).workflows().map((one) => [one.compiled.definition.workflow, one] as const))('%s', (_name, workflow) => {
  it('is sound, survives JSON and says everything in both languages', () => {
    expect(programmeProblems(workflow, createRegistry([families]))).toEqual([]);
  });
});
