// 退回原因 on the real engine: a return is counted by a word of the programme's list, chosen or begun with, and said in words of its own.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { returnReasonFor, usualReturnReasons } from '../../definition/return-reasons.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { programmeOf } from '../archetypes/basics.ts';
import { formSpec, text, unit } from '../fields.ts';
import { at } from '../posts.ts';
import { textAt } from '../values.ts';
import { fill } from './fill.ts';
import { level } from './level.ts';

const form = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const programme = programmeOf({ campaign: 'sketches', code: 'XX15', name: 'plots', title: { zh: '借地', en: 'Plots' }, issuer: '街坊会', startedBy: [{ applicant: true }] }, {
  form,
  itemTitle: (data) => textAt(data, 'application.name'),
  workflow: {
    stakes: [],
    blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form }), level('townReview', { title: { zh: '镇审核', en: 'Town review' }, by: [at.townOfficer], within: 10 })],
    supplement: {},
  },
});
const people = [['lan'], ['cai', 'townOfficer', 't1'], ['chief', 'sectionHead', 'd']].map(([username = '', role = '', post = '']) => ({ username, name: username, posts: role === '' ? [] : [{ role, unit: post }] }));
const words = usualReturnReasons.map((one) => one.zh);

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] })], people });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
const applied = async () => (await kit.as('lan').start('plots', { name: '东园', orgUnit: 'v11' }, { unit: 'v11' })).itemId;

describe('a return to whoever applied', () => {
  it('offers the programme’s reasons, and what is chosen stands in the record and in the counts', async () => {
    const first = await applied();
    const offered = (await kit.as('cai').item(first)).actions.find((one) => one.action === 'return');
    expect(offered?.reasons.map((one) => one.word)).toEqual(words);
    await kit.as('cai').act('return', first, { opinion: '看不清楚', reason: '照片或附件不清' });
    await kit.as('cai').act('return', await applied(), { opinion: '材料不全，请补充：身份证' });
    await kit.as('cai').act('return', await applied(), { opinion: '材料不全，请补充：户口簿' });
    await kit.as('cai').act('return', await applied(), { opinion: '请来窗口一趟' });
    expect((await kit.as('lan').item(first)).timeline.find((one) => one.action === 'return')?.actionTitle.zh).toBe('退回（照片或附件不清）');
    const { reasons } = await kit.engine.workflowFigures(kit.as('chief').person, { workflow: 'plots', year: 2022 });
    expect(reasons.map((one) => [one.text.zh, one.n])).toEqual([['材料不全', 2], ['其他', 1], ['照片或附件不清', 1]]);
  });

  it('takes no reason that is not on the list', async () => {
    const id = await applied();
    await expect(kit.as('cai').act('return', id, { opinion: '看不清楚', reason: '不想办' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

it('every return is counted by one word of the list: the chosen one, else the one it is begun with, else the last', () => {
  fc.assert(fc.property(fc.constantFrom(undefined, ...words), fc.constantFrom(undefined, ...words), fc.string(), (chosen, begun, more) => {
    const free = words.some((one) => more.includes(one)) ? '' : more;
    expect(returnReasonFor(words, { reason: chosen, opinion: `${begun ?? ''}${free}` })).toBe(chosen ?? begun ?? '其他');
    expect(returnReasonFor([], { opinion: free })).toBeUndefined();
  }));
});
