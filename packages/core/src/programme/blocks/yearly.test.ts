// What has no term is looked at for as long as it stands (domain.md §4 A10 年检, §9 FZ07): one review after the other, until it is said
// to be over or taken away; with a term, the reviews are as many as it has years.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, parseLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit } from '../../testing.ts';
import { programmeOf } from '../archetypes/basics.ts';
import { formSpec, text, unit } from '../fields.ts';
import { at } from '../posts.ts';
import { textAt } from '../values.ts';
import { fill } from './fill.ts';
import { yearly, type Yearly } from './yearly.ts';

const form = formSpec({ zh: '申请', en: 'Application' }, [{ zh: '一', en: 'One', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const sketch = (nth: number, name: string, more: Pick<Yearly, 'years' | 'goesOn'>) =>
  programmeOf({ campaign: 'sketches', code: `XX2${nth}`, name, title: { zh: '样例', en: 'Sample' }, issuer: '街坊会' }, {
    form, itemTitle: (data) => textAt(data, 'application.name'),
    workflow: { stakes: [], blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form, by: [at.villageOfficer] }), yearly({ ...more, by: [at.townHead], revoked: 'revoked' })], ends: { revoked: { title: { zh: '已撤销', en: 'Revoked' } } } },
  });
const endless = sketch(1, 'endless', { years: 1, goesOn: { zh: '不再开展', en: 'Has ended' } });
const later = sketch(2, 'later', { years: 2, goesOn: { zh: '不再开展', en: 'Has ended' } });
const forThree = sketch(3, 'for-three', { years: 3 });

const began = parseLocalDate('2022-09-05') ?? expect.unreachable();

it('is reviewed every year without a term until it is over, and with one as often as it has years', async () => {
  const people = [['ann', 'villageOfficer', 'v11'], ['head', 'townHead', 't1']].map(([username = '', role = '', post = '']) => ({ username, name: username, posts: [{ role, unit: post }] }));
  await fc.assert(fc.asyncProperty(fc.constantFrom('endless', 'later', 'for-three'), fc.integer({ min: 1, max: 6 }), fc.constantFrom('over', 'revoke'), async (workflow, stood, how) => {
    const kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [endless, later, forThree] })], people });
    const { itemId } = await kit.as('ann').start(workflow, { name: '活动室', orgUnit: 'v11' }, { unit: 'v11' });
    const item = () => kit.as('head').item(itemId);
    const reviewed = { reviewedOn: '2022-09-05', findings: '正常开展活动。' };
    let looks = 0;
    for (let year = 1; year <= stood && (await item()).result === null; year += 1) {
      await kit.passTo(addMonths(began, year * 14));
      expect((await item()).stage).toMatch(/^review\d$/u);
      await kit.as('head').act('record', itemId, { form: reviewed });
      looks += 1;
    }
    const [goesOn, stands] = [workflow !== 'for-three', (await item()).result];
    if (goesOn) {
      await kit.passTo(addMonths(began, (stood + 1) * 14));
      await kit.as('head').act('record', itemId, { verdict: how, form: reviewed, opinion: '已不再开展活动。' });
    }
    const last = goesOn ? (how === 'over' ? 'done' : 'revoked') : stood >= 3 ? 'done' : null;
    expect([looks, stands, (await item()).result]).toEqual([goesOn ? stood : Math.min(stood, 3), goesOn ? null : last, last]);
    await kit.close();
  }), { numRuns: 8 });
}, 120_000);
