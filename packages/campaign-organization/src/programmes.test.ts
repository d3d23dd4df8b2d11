// The campaign's programmes as data: all of the catalogue's codes, sound, whole in both languages.
import { createRegistry } from '@jinguo/core';
import { programmeProblems } from '@jinguo/core/testing';
import { describe, expect, it } from 'vitest';
import { organization } from './index.ts';
import { dutyScore } from './member-duties.ts';

it('brings every programme of the catalogue, by its code', () => {
  expect(organization.programmes.map((one) => one.code).toSorted()).toEqual(Array.from({ length: 13 }, (_, index) => `QJ${String(index + 1).padStart(2, '0')}`));
});

describe.each(createRegistry([organization]).workflows().map((one) => [one.compiled.definition.workflow, one] as const))('%s', (_name, workflow) => {
  it('is sound, survives JSON and says everything in both languages', () => {
    expect(programmeProblems(workflow, createRegistry([organization]))).toEqual([]);
  });
});

it('a member who did all that was due has a hundred points, and nobody more', () => {
  const all = { visited: 12, visitsDue: 12, solved: 5, solvedDue: 5, projects: 1, meetings: 4, meetingsDue: 4 };
  expect(dutyScore(all)).toBe(100);
  expect(dutyScore({ ...all, visited: 99, projects: 3 })).toBe(100);
  expect(dutyScore({ ...all, visited: 6, projects: 0 })).toBe(60);
  expect(dutyScore({ ...all, visited: 0, solved: 0, projects: 0, meetings: 0 })).toBe(0);
});
