// Each adult of a household consents for herself, in her own row (domain.md §9 JH05, §3.7): on the form and in the sheet.
import { formIssues } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { familyTitles } from './family-titles.ts';
import { definitionOf, today } from './testing-facts.ts';

const schema = definitionOf('family-titles')?.forms['application']?.schema ?? expect.unreachable();
const relations = ['配偶', '父亲', '婆婆', '女儿'] as const;
const adult = fc.record({ relation: fc.constantFrom(...relations), age: fc.integer({ min: 18, max: 90 }), agreed: fc.constantFrom('yes', 'yes', 'no', 'unsaid') });

it('whoever of the adults has not agreed is named by her row, and nobody agrees for another', () => {
  fc.assert(fc.property(fc.array(adult, { maxLength: 8 }), (adults) => {
    const members = adults.map(({ agreed, ...one }) => ({ ...one, ...(agreed === 'unsaid' ? {} : { consent: agreed === 'yes' }) }));
    const found = formIssues(schema, { members }, today).filter(({ path }) => path.startsWith('/members'));
    const missing = adults.flatMap(({ agreed }, nth) => (agreed === 'yes' ? [] : [[`/members/${nth}/consent`, agreed === 'no' ? '须勾选' : '必须填写']]));
    expect(found.map(({ path, zh }) => [path, zh])).toEqual(missing);
  }), { numRuns: 40 });
});

const cell = familyTitles.imports?.find((one) => one.workflow === 'family-titles')?.columns.find((one) => one.field === 'members') ?? expect.unreachable();

it('a line of the sheet says 是 for each adult who signed; the first who did not is named by her line', () => {
  fc.assert(fc.property(fc.array(adult, { minLength: 1, maxLength: 8 }), (adults) => {
    const answer = cell.read(adults.map(({ relation, age, agreed }) => `${relation}｜${age}｜｜${agreed === 'yes' ? '是' : agreed === 'no' ? '否' : ''}`).join('\n'));
    const first = adults.findIndex(({ agreed }) => agreed !== 'yes');
    const members = adults.map(({ relation, age }) => ({ relation, age, consent: true }));
    expect(answer.ok ? answer.value : answer.issue.zh.slice(0, 10)).toEqual(first === -1 ? members : `第${first + 1}行“本人同意申报`);
  }));
});
