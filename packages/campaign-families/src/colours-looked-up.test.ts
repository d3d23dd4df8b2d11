// The federation’s own veto of a family title (domain.md §9 JH05): every adult is looked up by today, nothing but yes or no is kept,
// and a record of any of them rules the household out in words that tell nobody why.
import { addDays } from '@jinguo/core/plugin';
import { holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { familyTitles } from './family-titles.ts';
import { codes, definitionOf, stageOf, today } from './testing-facts.ts';

const relations = ['配偶', '父亲', '婆婆', '女儿', '女儿'] as const;
const numbered = '330402198803150000';

it('coloursLooked: the householder and each adult of the application are looked up, nobody else and by today; who has no number is pointed at', holds(familyTitles, ['JH05.coloursLooked'], async () => {
  await fc.assert(fc.asyncProperty(fc.subarray([...relations]), fc.subarray(['户主', ...relations]), fc.boolean(), fc.record({ days: fc.integer({ min: -9, max: 9 }), nobody: fc.boolean(), hit: fc.boolean() }), async (members, rows, stranger, { days, nobody, hit }) => {
    const looked = [...rows, ...(stranger ? ['邻居'] : [])];
    const data = { application: { idNumber: numbered, members: members.map((relation, nth) => ({ relation, age: 40, ...(nth % 2 === 0 ? { idNumber: numbered } : {}) })) }, districtCheck: { lookedOn: addDays(today, days), adults: looked.map((adult, nth) => ({ adult, hit: !nobody && nth === looked.length - 1 })), hit } };
    const left = [...looked];
    const missing = ['户主', ...members].filter((one) => (left.includes(one) ? left.splice(left.indexOf(one), 1).length === 0 : true));
    expect(await codes(familyTitles, 'coloursLooked', data)).toEqual([
      ...(days > 0 ? ['NOT_YET'] : []), ...(missing.length > 0 ? ['ADULT_MISSING'] : []), ...(left.length > 0 ? ['NOT_OF_THE_HOUSEHOLD'] : []), ...(hit === (!nobody && looked.length > 0) ? [] : ['HIT_SAID']), ...members.flatMap((_, nth) => (nth % 2 === 1 ? ['ADULT_UNNUMBERED'] : [])),
    ]);
  }), { numRuns: 300 });
}));

it('the answer is for the district’s desk alone: the form names its readers, no page shows the field, and the way on says no more than that it does not qualify', () => {
  const definition = definitionOf('family-titles');
  expect(definition?.forms['districtCheck']?.schema['x-readers']).toEqual(['districtClerk', 'sectionHead']);
  expect(definition?.fields['ruledOut']).toMatchObject({ from: 'districtCheck.hit', internal: true });
  const [first] = [stageOf('family-titles', 'districtCheck')?.outcomes['approved']].flat();
  expect(first).toMatchObject({ to: 'appealPeriod', title: { zh: '资格审查不符' } });
});
