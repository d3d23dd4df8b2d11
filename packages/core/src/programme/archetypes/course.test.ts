// A class from its plan to its certificates: who passed has one of her own, which anybody may check; nobody else has any. A fair asks no
// names: it is held and counted.
import { expect, it } from 'vitest';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit } from '../../testing.ts';
import { choice } from '../fields.ts';
import { course } from './course.ts';

const plugin = definePlugin({
  name: 'lessons', title: { zh: '讲堂', en: 'Lessons' }, version: '1.0.0', engine: 1, workflows: [],
  programmes: [course({ campaign: 'lessons', code: 'XX04', name: 'tool-class', title: { zh: '工具课', en: 'Tool class' }, issuer: '街坊会', noun: '工具班', examined: true, fair: { field: 'kind', value: 'fair' }, plan: [{ zh: '类别', en: 'Kind', fields: { kind: choice('类别', 'Kind', [{ value: 'class', zh: '培训', en: 'Class' }, { value: 'fair', zh: '洽谈会', en: 'Fair' }]) } }] })],
});
const people = [['villageOfficer', 'v11'], ['sectionHead', 'd'], ['districtClerk', 'd']].map(([role = '', unit = '']) => ({ username: role, name: role, posts: [{ role, unit }] }));

it('each who passed has a numbered certificate of her own, printed on the list and checked by its code', async () => {
  const kit = await createKit({ plugins: [plugin], people });
  const plan = { name: '第一期', orgUnit: 'v11', from: '2022-09-06', until: '2022-09-07', place: '活动室', hours: 10, places: 3, teachers: '吴老师', content: '工具使用。', budget: 10_000, kind: 'class' };
  const { itemId } = await kit.as('villageOfficer').start('tool-class', plan, { unit: 'v11' });
  await kit.as('sectionHead').act('approve', itemId);
  const trainees = ['沈小兰', '陆梅英', '潘玉珍'];
  await kit.as('villageOfficer').act('record', itemId, { form: { trainees: trainees.map((name) => ({ name, unit: '竹林村', qualified: true, waiting: false })) } });
  await kit.as('villageOfficer').act('record', itemId, { form: { trainees: trainees.map((name, n) => ({ name, hours: n === 1 ? 5 : 10, mark: 80 })) } });
  await kit.as('districtClerk').act('record', itemId, { form: { result: '会用。', spent: 9000 } });
  const { certificates, documents } = await kit.as('districtClerk').item(itemId);
  expect(certificates.map(({ number, holder }) => [number, holder])).toEqual([['XX04结〔2022〕0001', '沈*兰'], ['XX04结〔2022〕0002', '潘*珍']]);
  const list = JSON.stringify(documents.find((one) => one.name === 'certificateList'));
  expect(list).toContain('"潘玉珍","XX04结〔2022〕0002"');
  expect(list).not.toContain('陆梅英');
  expect(await kit.engine.certificate(certificates[1]?.code ?? '')).toMatchObject({ title: { zh: '工具课结业证书' }, holder: '潘*珍', revokedOn: null });
  await kit.close();
});

it('a fair names nobody: who came and who was matched is told as numbers, and the year counts it with the classes', async () => {
  const kit = await createKit({ plugins: [plugin], people });
  const plan = { name: '工具洽谈会', orgUnit: 'v11', from: '2022-09-06', until: '2022-09-06', place: '文化礼堂', hours: 4, places: 80, teachers: '无', content: '用人单位现场招聘。', budget: 10_000, kind: 'fair' };
  const { itemId } = await kit.as('villageOfficer').start('tool-class', plan, { unit: 'v11' });
  await kit.as('sectionHead').act('approve', itemId);
  await kit.as('villageOfficer').act('record', itemId, { form: { heldOn: '2022-09-05', people: 64, employers: 12, jobs: 90, matched: 15, spent: 8000, result: '顺利。' } });
  expect(await kit.as('villageOfficer').item(itemId)).toMatchObject({ stage: 'closed', certificates: [] });
  const sums = (await kit.engine.figures(kit.as('sectionHead').person, { years: [2022] })).map(({ figure, sum }) => [figure, sum]);
  expect(sums).toEqual([['classes', 1], ['trained', 64], ['passed', 0]]);
  await kit.close();
});
