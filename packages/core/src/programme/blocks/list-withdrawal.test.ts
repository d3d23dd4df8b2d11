// A withdrawal by statement while a list is on notice (domain.md §3.2): everybody reads beside the list who took herself off it, as
// 已撤回, and on which day; the notice itself is not edited, and the others go on.
import { expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { Programme } from '../../plugin/contributions.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { selection } from '../archetypes/selection.ts';
import { formSpec, longText, text, unit } from '../fields.ts';
import { singlePaper } from '../papers/item-papers.ts';
import { textAt } from '../values.ts';
import { notify } from './notify.ts';

const spec = {
  campaign: 'sketches', code: 'XX01', name: 'finest-garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', letters: '街妇', unitField: 'orgUnit', years: 1,
  application: formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { gardenName: text('名称', 'Name'), orgUnit: unit(), deeds: longText('事迹', 'Deeds') } }]),
  itemTitle: (data: JsonObject) => textAt(data, 'application.gardenName'),
} as const;
const gardens = selection(spec);
/** The village has its own notice, before the town looks. */
const gardensOfVillages = selection({ ...spec, afterLevel: { villageCheck: [notify('villageNotice', { days: 1, paper: 'villageNotice', early: true })] }, own: { papers: { villageNotice: singlePaper({ title: '村级公示', issuer: '街坊会', text: () => ['拟推荐一户。'] }) } } });
const sample = (programme: Programme) => definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] });
const people = [...[['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['group', 'partyGroup', 'd'], ['chair', 'chair', 'd']]
  .map(([username = '', role = '', at = '']) => ({ username, name: username, posts: [{ role, unit: at }] })), ...['lan', 'mei'].map((username) => ({ username, name: username, posts: [] }))];

it('a withdrawal from a published list is named beside it as 已撤回, with its day; the list stands as it was and the others are named', async () => {
  const kit = await createKit({ plugins: [sample(gardens)], people });
  const passTo = async (day: string) => {
    if (isLocalDate(day)) await kit.passTo(day);
  };
  const { itemId: round } = await kit.as('head').start('finest-garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const apply = async (who: string, gardenName: string) => {
    const { itemId } = await kit.as(who).start('finest-garden', { gardenName, orgUnit: 'v11', deeds: '四季常青' }, { unit: 'v11', batchId: round });
    for (const signer of ['village', 'town', 'clerk']) await kit.as(signer).act('approve', itemId);
    return itemId;
  };
  const [bamboo, laurel] = [await apply('lan', '竹里园'), await apply('mei', '桂香园')];
  await kit.as('clerk').act('approve', round);
  await kit.as('group').act('approve', round, { form: { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  const [before] = await kit.engine.openNotices('');
  const id = before?.id ?? '';
  expect(before?.withdrawn).toEqual([]);
  const { paper } = await kit.engine.openNotice(id);
  expect(JSON.stringify(paper)).toMatch(/竹里园.*桂香园/u);

  await passTo('2022-09-07');
  expect(await codeOf(kit.as('lan').act('withdraw', bamboo))).toBe('OPINION_REQUIRED');
  await kit.as('lan').act('withdraw', bamboo, { opinion: '本人自愿放弃评选' });

  const withdrawn = [{ name: '竹里园', on: '2022-09-07' }];
  const after = await kit.engine.openNotice(id);
  expect([after.withdrawn, after.endsOn, after.paper]).toEqual([withdrawn, before?.endsOn, paper]);
  expect((await kit.engine.openNotices('')).map((one) => one.withdrawn)).toEqual([withdrawn]);
  await passTo('2022-09-14');
  const of = async (item: string) => { const { stage, result } = await kit.as('clerk').item(item); return [stage, result]; };
  expect([await of(bamboo), await of(laurel)]).toEqual([['withdrawn', 'withdrawn'], ['confirmation', null]]);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('after a village’s notice an application is still taken back, by a statement; it is named beside no list that it did not stand on', async () => {
  const kit = await createKit({ plugins: [sample(gardensOfVillages)], people });
  const passTo = async (day: string) => {
    if (isLocalDate(day)) await kit.passTo(day);
  };
  const { itemId: round } = await kit.as('head').start('finest-garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const apply = async (who: string, gardenName: string) => (await kit.as(who).start('finest-garden', { gardenName, orgUnit: 'v11', deeds: '四季常青' }, { unit: 'v11', batchId: round })).itemId;
  const [bamboo, laurel] = [await apply('lan', '竹里园'), await apply('mei', '桂香园')];
  for (const one of [bamboo, laurel]) await kit.as('village').act('approve', one);
  await passTo('2022-09-08');
  for (const signer of ['town', 'clerk']) await kit.as(signer).act('approve', laurel);
  await kit.as('clerk').act('approve', round);
  await kit.as('group').act('approve', round, { form: { number: '〔2022〕6号', heldOn: '2022-09-08', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  expect((await kit.as('lan').item(bamboo)).stage).toBe('townReview');
  expect(await codeOf(kit.as('lan').act('withdraw', bamboo))).toBe('OPINION_REQUIRED');
  await kit.as('lan').act('withdraw', bamboo, { opinion: '家人不再同意' });
  expect((await kit.engine.openNotices('')).map((one) => one.withdrawn)).toEqual([[]]);
  expect((await kit.as('clerk').item(bamboo)).result).toBe('withdrawn');
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
