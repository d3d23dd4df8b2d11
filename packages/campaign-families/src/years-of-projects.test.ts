// JH03 (domain.md §9): the target of each year and of 2025, and a year's assessment, over whatever may be written down.
import type { JsonObject } from '@jinguo/core/plugin';
import { askRule, createKit, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { families } from './index.ts';
import { day } from './instructors/testing.ts';
import { keyProjects } from './places-and-projects.ts';

const today = day('2022-09-05');
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

const people = [['clerk', 'districtClerk'], ['head', 'sectionHead'], ['deputy', 'deputyChair']].map(([username = '', role = '']) => ({ username, name: `${username}员`, posts: [{ role, unit: 'd' }] }));
const project: JsonObject = {
  name: '家长学校全覆盖', orgUnit: 'd', lead: '区教育局', partners: '区妇联', indicator: '家长学校覆盖率', measure: '%', direction: 'up', base: 80, target: 100, dueOn: '2025-12-31', budget: 100_000,
  milestones: [{ what: '完成排查', by: '2022-12-10' }, { what: '全部挂牌', by: '2023-03-20' }], plan: 'families', order: 21, yearly: [{ year: 2022, value: 85 }, { year: 2023, value: 90 }], target2025: 100,
};

it('a project red in the last quarter of a year and in the first of the next comes before the committee, and before it is supervised once', async () => {
  const kit = await createKit({ plugins: [families], people, at: '2022-01-05T01:00:00Z' });
  const { itemId } = await kit.as('clerk').start('key-projects', project, { unit: 'd' });
  await kit.as('deputy').act('approve', itemId);
  const stageOn = async (on: string) => {
    await kit.passTo(day(on));
    return (await kit.as('clerk').item(itemId)).stage;
  };
  const report = async () => {
    await kit.as('clerk').act('record', itemId, { form: { value: 85, note: '正在推进。' } });
    return (await kit.as('clerk').item(itemId)).stage;
  };
  // Nothing is due yet: green.
  for (const on of ['2022-04-01', '2022-07-01', '2022-10-09']) expect([await stageOn(on), await report()]).toEqual(['report', 'quarter']);
  expect([await stageOn('2023-01-03'), await report()]).toEqual(['report', 'supervise']);
  await kit.as('clerk').act('record', itemId, { form: { cause: '场地未定。', measures: '一月底前定下场地。', until: '2023-01-31' } });
  await kit.as('head').act('record', itemId, { form: { year: 2022, value: 85, findings: '年度目标已完成。' } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('quarter');
  expect([await stageOn('2023-04-03'), await report()]).toEqual(['report', 'meeting']);
  const fields = Object.fromEntries((await kit.as('deputy').item(itemId)).fields.map(({ name, value }) => [name, value]));
  expect(fields).toMatchObject({ milestonesDue: 2, milestonesDone: 0, late: true, reds: 2 });
  await kit.as('deputy').act('record', itemId, { form: { cause: '场地未定。', measures: '由区妇儿工委协调场地。', until: '2023-04-30' } });
  expect((await kit.as('clerk').item(itemId)).stage).toBe('quarter');
  await kit.close();
});

it('a project is accepted once it is due, with a last report on that day, or put off first by who decides on projects', async () => {
  const kit = await createKit({ plugins: [families], people, at: '2022-01-05T01:00:00Z' });
  const begin = async (order: number, dueOn: string) => {
    const { itemId } = await kit.as('clerk').start('key-projects', { ...project, order, dueOn, milestones: [{ what: '全部挂牌', by: '2022-12-10' }] }, { unit: 'd' });
    await kit.as('deputy').act('approve', itemId);
    return itemId;
  };
  const stage = async (itemId: string) => (await kit.as('clerk').item(itemId)).stage;
  const dueOn = async (itemId: string) => (await kit.as('clerk').item(itemId)).fields.find(({ name }) => name === 'dueOn')?.value;
  const report = (itemId: string, verdict?: string) => kit.as('clerk').act('record', itemId, { form: { value: 85, note: '正在推进。' }, ...(verdict === undefined ? {} : { verdict }) });
  const review = { form: { year: 2022, value: 85, findings: '年度目标已完成。' } };
  const [soon, late, early] = [await begin(1, '2022-05-20'), await begin(2, '2022-05-20'), await begin(3, '2025-12-31')];
  await kit.passTo(day('2022-04-01'));
  expect(await Promise.all([soon, late, early].map(stage))).toEqual(['report', 'report', 'report']);
  await report(soon);
  await report(late);
  // Done years before its day.
  await report(early, 'ready');
  expect(await Promise.all([soon, late, early].map(stage))).toEqual(['quarter', 'quarter', 'acceptance']);
  await kit.passTo(day('2022-05-21'));
  expect(await Promise.all([soon, late].map(stage))).toEqual(['report', 'report']);
  await report(soon);
  await kit.as('head').act('record', soon, review);
  expect(await stage(soon)).toBe('acceptance');
  await report(late, 'extend');
  expect(await stage(late)).toBe('extension');
  await expect(kit.as('deputy').act('record', late, { form: { until: '2022-05-21', reason: '场地调整。' } })).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  await kit.as('deputy').act('record', late, { form: { until: '2022-08-15', reason: '场地调整，同意延期。' } });
  expect([await stage(late), await dueOn(late)]).toEqual(['quarter', '2022-08-15']);
  await kit.passTo(day('2022-07-01'));
  await report(late);
  expect(await stage(late)).toBe('quarter');
  await kit.passTo(day('2022-08-16'));
  await report(late, 'extend');
  await kit.as('deputy').act('record', late, { form: { reason: '已延期一次，不再延期。' } });
  expect([await stage(late), await dueOn(late)]).toEqual(['acceptance', '2022-08-15']);
  await kit.close();
});
