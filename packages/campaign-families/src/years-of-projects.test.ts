// JH03 (domain.md §9): the target of each year and of 2025, and a year's assessment, over whatever may be written down.
import { parseLocalDate, type JsonObject } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyProjects } from './places-and-projects.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();
const codes = async (rule: string, data: JsonObject) => (await askRule(keyProjects, rule, { data, today })).map(({ code, path }) => `${code} ${path}`);
const year = fc.integer({ min: 2021, max: 2025 });

it('each year has one target, and that of 2025 is the target of 2025', holds(keyProjects, ['JH03.oneTargetAYear', 'JH03.lastTarget'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ year, value: fc.nat(3) }), { maxLength: 6 }), fc.nat(3), async (yearly, target2025) => {
    const charter = { charter: { yearly, target2025 } };
    const seen = new Set<number>();
    const twice = yearly.flatMap((one, row) => (seen.size === seen.add(one.year).size ? [`YEAR_TWICE /charter/yearly/${row}/year`] : []));
    expect(await codes('oneTargetAYear', charter)).toEqual(twice);
    expect(await codes('lastTarget', charter)).toEqual(yearly.flatMap((one, row) => (one.year === 2025 && one.value !== target2025 ? [`TARGET_2025 /charter/yearly/${row}/value`] : [])));
  }));
}));

it('a year is assessed that has a target and has begun, lit against it, and a red one says what is done about it', holds(keyProjects, ['JH03.yearFits', 'JH03.yearLight'], async () => {
  const asked = fc.record({ targets: fc.uniqueArray(year, { minLength: 1 }), of: fc.integer({ min: 2020, max: 2026 }), value: fc.nat(150), measures: fc.constantFrom(undefined, '', '增派力量'), yellow: fc.constantFrom(80, 70) });
  await fc.assert(fc.asyncProperty(asked, async ({ targets, of, value, measures, yellow }) => {
    const data = { charter: { direction: 'up', yearly: targets.map((one) => ({ year: one, value: 100 })) }, yearReview: { year: of, value, ...(measures === undefined ? {} : { measures }) }, yearLight: { years: ['2020'] } };
    const [meant, red] = [targets.includes(of) && of <= 2022, value < yellow];
    const parameters = { yellow };
    expect((await askRule(keyProjects, 'yearFits', { data, today, parameters })).map((one) => one.code)).toEqual(!meant ? ['YEAR'] : red && (measures ?? '') === '' ? ['RED_YEAR'] : []);
    const lit = workOut(keyProjects, 'yearLight', { data, today, parameters });
    expect(lit).toMatchObject({ year: of, target: targets.includes(of) ? 100 : 0, years: of === 2020 ? ['2020'] : ['2020', String(of)] });
    expect(meant ? lit['colour'] : undefined).toBe(meant ? (value >= 100 ? 'green' : red ? 'red' : 'yellow') : undefined);
  }));
}));
