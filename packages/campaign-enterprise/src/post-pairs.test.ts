// A post pairs with a village: both are named, and the post's title stands (FZ08).
import { parseLocalDate, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { askRule, holds } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupedPosts } from './alliances.ts';

const day = (written: string): LocalDate => parseLocalDate(written) ?? expect.unreachable(written);
const today = day('2022-09-05');
const maybe = (value: string) => fc.constantFrom(value, undefined);

it('pairNamed: a pair names its post and its village, a group of posts need not', holds(groupedPosts, ['FZ08.pairNamed'], () => fc.assert(fc.asyncProperty(fc.constantFrom('pair', 'group'), maybe('FZ07牌〔2022〕003'), maybe('v11'), async (form, plaque, village) => {
  const draft = { form, ...(plaque === undefined ? {} : { plaque }), ...(village === undefined ? {} : { village }) };
  const found = await askRule(groupedPosts, 'pairNamed', { data: { draft }, today });
  expect(found.map((one) => one.path)).toEqual(form === 'group' ? [] : ['plaque', 'village'].filter((name) => !(name in draft)).map((name) => `/draft/${name}`));
}))));

it('postStands: the title of the post stands; one that is over pairs with nobody, one the books do not hold is looked at', holds(groupedPosts, ['FZ08.postStands'], () => fc.assert(fc.asyncProperty(maybe('FZ07牌〔2022〕003'), fc.constantFrom('year1', 'review1', 'recheck1', 'plaque', 'revoked', 'closed', 'none'), fc.constantFrom('model-posts', 'courtyards'), async (plaque, stage, workflow) => {
  const over = stage === 'revoked' || stage === 'closed';
  const post: OtherItem = { id: 'i', number: 'FZ07-2022-0003', workflow, batch: null, stage, result: over ? stage : null, createdOn: today, since: today, fields: {} };
  const found = await askRule(groupedPosts, 'postStands', { data: { draft: { form: 'pair', ...(plaque === undefined ? {} : { plaque }) } }, today, others: (key, value) => (key === 'plaque' && value === plaque && stage !== 'none' ? [post] : []) });
  const known = workflow === 'model-posts' && stage !== 'none';
  expect(found.map((one) => one.code)).toEqual(plaque === undefined ? [] : known && over ? ['TITLE_OVER'] : known && stage !== 'plaque' ? [] : ['TITLE_NOT_FOUND']);
}))));
