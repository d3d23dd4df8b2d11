// The congresses as data: sound, whole in both languages.
import { createRegistry } from '@jinguo/core';
import { programmeProblems, screenProblems } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { congressConsole } from './console.tsx';
import { congress } from './plugin.ts';

it('brings both congresses, by their codes, under the campaign they belong to', () => {
  expect([congress.under, ...congress.programmes.map((one) => one.code)]).toEqual(['guidance', 'SY01', 'SY02']);
});

it('every name on its screens is there', () => {
  expect(screenProblems(congress, congressConsole)).toEqual([]);
});

describe.each(createRegistry([congress]).workflows().map((one) => [one.compiled.definition.workflow, one] as const))('%s', (_name, workflow) => {
  it('is sound, survives JSON and says everything in both languages', () => {
    expect(programmeProblems(workflow, createRegistry([congress]))).toEqual([]);
  });
});
