// The two workflows as data: they compile, say everything in two languages, and name nothing that is not there.
import { createRegistry } from '@jinguo/core';
import { describe, expect, test } from 'vitest';
import { interestSubsidyProgramme } from './programme.ts';
import { enterprise } from '../index.ts';
import { goodApplication, goodRound } from './testing/sample-application.ts';
import { interestSubsidy } from './workflow.ts';

const registry = createRegistry([enterprise]);
const definitions = registry.workflows().filter((one) => one.programme === 'FZ01').map((one) => one.compiled.definition);

/** Every object below a value. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test('the campaign brings one programme: its applications and its rounds', () => {
  expect(definitions.map((one) => [one.workflow, one.code, one.form])).toEqual([
    ['interest-subsidy', 'FZ01', 'item'],
    ['interest-subsidy-round', 'FZ01R', 'batch'],
  ]);
});

describe.each(definitions.map((one) => [one.workflow, one] as const))('%s', (_name, definition) => {
  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  test('makes only papers that exist', () => {
    const named = objectsIn(definition.stages).flatMap((one) => ('paper' in one ? [one.paper] : []));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.keys(interestSubsidyProgramme.papers).includes(String(name)))).toEqual([]);
  });

  test('labels every field of every form in both languages', () => {
    const unlabelled = Object.values(definition.forms).flatMap((form) =>
      objectsIn(form.schema).flatMap((one) => ('properties' in one ? Object.entries(Object(one.properties)) : [])).filter(([, field]) => {
        const { title, 'x-en': en } = Object(field);
        return typeof title !== 'string' || typeof en !== 'string';
      }),
    );
    expect(unlabelled.map(([name]) => name)).toEqual([]);
  });

  test('puts every field of a form into exactly one section', () => {
    for (const form of Object.values(definition.forms)) {
      const sections = objectsIn(form.schema['x-sections']).flatMap((one) => ('fields' in one && Array.isArray(one.fields) ? one.fields : []));
      expect(sections.toSorted()).toEqual(Object.keys(Object(form.schema['properties'])).toSorted());
    }
  });

  test('reads its named fields from forms or computes it has, or from a number it takes', () => {
    const taken = [...JSON.stringify(definition.stages).matchAll(/"as":"(\w+)"/gu)].map(([, name]) => name ?? '');
    const sources = [...Object.keys(definition.forms), ...Object.keys(interestSubsidyProgramme.computes), ...taken];
    expect(Object.values(definition.fields).filter((field) => !sources.includes(field.from.split('.')[0] ?? ''))).toEqual([]);
  });
});

test('an entry stands on the list of batch stages that exist, and its batch says what it listens to, and only that', () => {
  const heardWhere = [...(registry.current('interest-subsidy')?.compiled.readings ?? [])].flatMap(([, reading]) => {
    const heard = Object.keys(reading.plan.on).filter((event) => event.startsWith('entry.') && event !== 'entry.adopted');
    return reading.listing === undefined ? [] : [[reading.listing.during, heard.toSorted()] as const];
  });
  const saidWhere = [...(registry.current('interest-subsidy-round')?.compiled.readings ?? [])].map(([id, reading]) => [id, reading.verdicts.map((one) => `entry.${one.name}`).toSorted()] as const);
  expect(heardWhere).toEqual(saidWhere.filter(([id]) => heardWhere.some(([during]) => during === id)));
  expect(heardWhere.map(([during]) => during)).toEqual(['collecting', 'consultation', 'decision', 'notice', 'payment']);
});

test('the applicant may take it back freely until the decision, by statement during the notice, and not after', () => {
  const free = interestSubsidy.stages.filter((one) => 'withdraw' in one && one.withdraw === 'free').map((one) => one.id);
  expect(free).toEqual(['application', 'villageCheck', 'supplement', 'townReview', 'districtCheck', 'sectionReview', 'awaitingRound', 'consultation', 'chairReview', 'held']);
  expect(interestSubsidy.stages.filter((one) => 'withdraw' in one && one.withdraw === 'statement').map((one) => one.id)).toEqual(['notice']);
});

test('lists show a masked name, and rounds their own', () => {
  expect(interestSubsidyProgramme.workflows[0].itemTitle({ application: goodApplication })).toBe('沈*薇 · 嘉兴市南湖区新丰竹里家庭农场');
  expect(interestSubsidyProgramme.workflows[1].itemTitle({ roundSettings: goodRound })).toBe('2021年度');
});

test('a person is found by her number however it is typed, a loan by bank and contract', () => {
  const { keys } = interestSubsidyProgramme.workflows[0];
  expect(keys({ application: { ...goodApplication, idNumber: ' 33040219670930000x' } })).toEqual({ applicant: '33040219670930000X', contract: '浙江禾城农村商业银行|禾商借字第2020120101号' });
});
