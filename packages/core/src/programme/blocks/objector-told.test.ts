// 答复: whoever objected over the open pages reads by her code how it stands, in the words of who ruled on it, and nobody types them
// twice (domain.md §3.4); on the real engine, with a grant on notice by itself and with a list.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { grant } from '../archetypes/grant.ts';
import { selection } from '../archetypes/selection.ts';
import { formSpec, money, text, unit } from '../fields.ts';
import { numberAt, textAt } from '../values.ts';

const repairs = grant({
  campaign: 'sketches', code: 'XX02', name: 'repairs', title: { zh: '修缮补助', en: 'Repairs' }, issuer: '街坊会', noun: '修缮补助', noticed: true, onceBy: [],
  application: [{ zh: '修缮', en: 'Repair', fields: { cost: money('费用', 'Cost', { maximum: 10_000_000 }) } }], amountOf: (data) => numberAt(data, 'application.cost'),
});
const gardens = selection({
  campaign: 'sketches', code: 'XX01', name: 'finest-garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', letters: '街妇', unitField: 'orgUnit', years: 1,
  application: formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { gardenName: text('名称', 'Name'), orgUnit: unit() } }]),
  itemTitle: (data) => textAt(data, 'application.gardenName'),
});
const people = [...[['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd'], ['group', 'partyGroup', 'd']]
  .map(([username = '', role = '', at = '']) => ({ username, name: username, posts: [{ role, unit: at }] })), { username: 'lan', name: '沈月琴', posts: [] }];
const application = { person: '沈月琴', idNumber: '330402198803150043', phone: '13800005678', orgUnit: 'v11', reason: '屋面漏水', payee: '沈月琴', cardNo: '6228480338123456786', sensitive: true, publication: true, sharing: true, truth: true, cost: 100_000 };
const ruling = { findings: '实地查看，李秀兰家屋面已修缮', reply: '经查，房屋已修缮', repliedOn: '2022-09-13' };

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [repairs, gardens] })], people });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
const passTo = async (day: string) => {
  if (isLocalDate(day)) await kit.passTo(day);
};

/** A grant on notice, or the one garden of a list on notice: the item, and whose notice it is. */
async function onNotice(what: 'repairs' | 'finest-garden'): Promise<{ readonly id: string; readonly notice: string }> {
  if (what === 'repairs') {
    const { itemId: budget } = await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' });
    await kit.as('chair').act('approve', budget);
    const { itemId: id } = await kit.as('lan').start('repairs', application, { unit: 'v11' });
    for (const who of ['village', 'town']) await kit.as(who).act('approve', id);
    await kit.as('clerk').act('approve', id, { form: { comparedOn: '2022-09-05', doublePaid: false, note: '无' } });
    await kit.as('deputy').act('approve', id);
    await passTo('2022-09-08');
    return { id, notice: id };
  }
  const { itemId: notice } = await kit.as('head').start('finest-garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const { itemId: id } = await kit.as('lan').start('finest-garden', { gardenName: '竹里园', orgUnit: 'v11' }, { unit: 'v11', batchId: notice });
  for (const who of ['village', 'town', 'clerk']) await kit.as(who).act('approve', id);
  await kit.as('clerk').act('approve', notice);
  await kit.as('group').act('approve', notice, { form: { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  await passTo('2022-09-07');
  return { id, notice };
}

/** Comes in over the open page and is registered at the desk; answers the code of who objected. */
async function objected({ id, notice }: { readonly id: string; readonly notice: string }, nth = 1): Promise<string> {
  const { code } = await kit.engine.receiveObjection({ key: `objection-${nth}-of-twenty-letters`, noticeId: (await kit.engine.openNotices(''))[0]?.id ?? '', kind: 'person', objector: '王秀英', contact: '13800009999', facts: '所列情况与实际不符，请核实' });
  const clerk = kit.as('clerk');
  const [newest] = await kit.engine.objections(clerk.person, notice);
  await kit.engine.registerObjection(clerk.person, { id: newest?.id ?? '', key: `register-${nth}-it`, seenVersion: (await clerk.item(notice)).version, ...(notice === id ? {} : { entryId: id }) });
  return code;
}
const told = async (code: string) => {
  const { state, reply } = await kit.engine.objectionStatus(code);
  return [state, reply];
};

describe.each(['repairs', 'finest-garden'] as const)('who objected to %s', (what) => {
  it.each<[string, string]>([['recorded', 'notUpheld'], ['partlyKept', 'partly'], ['partlyRemoved', 'partly'], ['upheld', 'upheld']])('reads that it came in, that it was accepted, and by %s that it is %s, with the reply', async (verdict, state) => {
    const where = await onNotice(what);
    const code = await objected(where);
    expect(await told(code)).toEqual(['received', null]);
    await kit.as('chair').act('approve', where.id);
    expect(await told(code)).toEqual(['accepted', null]);
    await kit.as('chair').act('record', where.id, { ...(verdict === 'recorded' ? {} : { verdict }), form: ruling, opinion: '经调查核实' });
    expect(await told(code)).toEqual([state, '经查，房屋已修缮']);
    expect(JSON.stringify(await kit.engine.objectionStatus(code))).not.toContain('李秀兰');
  });

  it('reads why it was not accepted', async () => {
    const where = await onNotice(what);
    const code = await objected(where);
    await kit.as('chair').act('reject', where.id, { opinion: '与公示内容无关' });
    expect(await told(code)).toEqual(['notAccepted', '与公示内容无关']);
  });
});

it('a ruling answers what was looked into, and leaves the answer to an earlier one as it was', async () => {
  const where = await onNotice('repairs');
  const first = await objected(where, 1);
  await kit.as('chair').act('reject', where.id, { opinion: '与公示内容无关' });
  const second = await objected(where, 2);
  await kit.as('chair').act('approve', where.id);
  await kit.as('chair').act('record', where.id, { form: ruling, opinion: '异议不成立' });
  expect([await told(first), await told(second)]).toEqual([['notAccepted', '与公示内容无关'], ['notUpheld', '经查，房屋已修缮']]);
});
