// A title for years is over on its last day, however late its reviews were written down and whatever had to be put right.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, parseLocalDate } from '../calendar/local-date.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { createKit } from '../testing.ts';
import { programmeOf } from './archetypes/basics.ts';
import { fill } from './blocks/fill.ts';
import { yearly } from './blocks/yearly.ts';
import { formSpec, text, unit } from './fields.ts';
import { at } from './posts.ts';
import { byItsTerm, standsOn, termDays, termFields } from './term.ts';
import { textAt } from './values.ts';

const form = formSpec({ zh: '申请', en: 'Application' }, [{ zh: '一', en: 'One', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const titled = programmeOf({ campaign: 'sketches', code: 'XX31', name: 'titled', title: { zh: '样例', en: 'Sample' }, issuer: '街坊会', own: { computes: { term: termDays(3) } } }, {
  form, itemTitle: (data) => textAt(data, 'application.name'),
  workflow: { stakes: [], fields: termFields(3), blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form, by: [at.villageOfficer], computes: ['term'] }), yearly({ ...byItsTerm, years: 3, by: [at.townHead], revoked: 'revoked' })], ends: { revoked: { title: { zh: '已撤销', en: 'Revoked' } } } },
});
const given = parseLocalDate('2022-09-05') ?? expect.unreachable();
const until = addMonths(given, 36);

it('is over after its last day, and before it only where it is taken away', async () => {
  const people = [['ann', 'villageOfficer', 'v11'], ['head', 'townHead', 't1'], ['clerk', 'districtClerk', 'd']].map(([username = '', role = '', post = '']) => ({ username, name: username, posts: [{ role, unit: post }] }));
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ late: fc.nat(80), rectify: fc.boolean() }), { minLength: 3, maxLength: 3 }), async (reviews) => {
    const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [titled] })], people });
    const { itemId } = await kit.as('ann').start('titled', { name: '活动室', orgUnit: 'v11' }, { unit: 'v11' });
    const item = () => kit.as('head').item(itemId);
    const reviewed = { reviewedOn: '2022-09-05', findings: '正常开展活动。' };
    expect((await item()).fields.find((one) => one.name === 'validUntil')?.value).toBe(until);
    for (const [index, { late, rectify }] of reviews.entries()) {
      const due = addMonths(given, [12, 24, 35][index] ?? 0);
      const early = kit.engine.today() < due;
      if (early) await kit.passTo(due);
      expect((await item()).stage).toBe(early ? `year${index + 1}` : (await item()).stage);
      await kit.passTo(addDays(due, 1 + late));
      expect((await item()).stage).toBe(`review${index + 1}`);
      await kit.as('head').act('record', itemId, { form: reviewed, ...(rectify ? { verdict: 'rectify', opinion: '请整改。' } : {}) });
      if (!rectify) continue;
      await kit.as('ann').act('submit', itemId, { form: { done: '已整改。', doneOn: '2022-09-05' } });
      await kit.as('clerk').act('record', itemId, { form: reviewed });
    }
    const inTime = kit.engine.today() <= until;
    if (inTime) await kit.passTo(until);
    expect((await item()).stage).toBe('term');
    await kit.passTo(addDays(kit.engine.today() > until ? kit.engine.today() : until, 1));
    expect((await item()).result).toBe('done');
    await kit.close();
  }), { numRuns: 6 });
}, 120_000);

it('stands until its last day is over; of before its days were kept, while it stands at a stage of a title', () => {
  const other = { id: 'i', number: 'XX31-2022-0001', workflow: 'titled', batch: null, stage: 'review2', result: null, createdOn: given, since: given, fields: { validUntil: until } };
  expect([until, addDays(until, 1)].map((today) => standsOn(other, today))).toEqual([true, false]);
  expect([standsOn({ ...other, result: 'revoked' }, given), ...['year1', 'recheck3', 'term', 'decision'].map((stage) => standsOn({ ...other, stage, fields: {} }, until))]).toEqual([false, true, true, true, false]);
});
