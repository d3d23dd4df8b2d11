// A grant on notice by itself, and the gardens of a list on notice: what tests of objections and of notices begin with.
import { isLocalDate } from '../calendar/local-date.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { grant } from '../programme/archetypes/grant.ts';
import { selection } from '../programme/archetypes/selection.ts';
import { formSpec, money, text, unit } from '../programme/fields.ts';
import { numberAt, textAt } from '../programme/values.ts';
import { createKit, type Kit } from './kit.ts';

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

export function noticedWorld(): Promise<Kit> {
  return createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [repairs, gardens] })], people });
}

/** 09:00 of a day, with all that is due by then done. */
export async function passTo(kit: Kit, day: string): Promise<void> {
  if (isLocalDate(day)) await kit.passTo(day);
}

/** What stands on notice: an item, and whose notice it is: its own or that of its list. */
export interface OnNotice {
  readonly id: string;
  readonly notice: string;
  /** Others of the list. */
  readonly others: readonly string[];
}

/** A grant on notice, or `names` of gardens on the notice of their list; on its first day. */
export async function onNotice(kit: Kit, what: 'repairs' | 'finest-garden', names: readonly string[] = ['竹里园']): Promise<OnNotice> {
  if (what === 'repairs') {
    const { itemId: budget } = await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' });
    await kit.as('chair').act('approve', budget);
    const { itemId: id } = await kit.as('lan').start('repairs', application, { unit: 'v11' });
    for (const who of ['village', 'town']) await kit.as(who).act('approve', id);
    await kit.as('clerk').act('approve', id, { form: { comparedOn: '2022-09-05', doublePaid: false, note: '无' } });
    await kit.as('deputy').act('approve', id);
    await passTo(kit, '2022-09-08');
    return { id, notice: id, others: [] };
  }
  const { itemId: notice } = await kit.as('head').start('finest-garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  const ids: string[] = [];
  for (const gardenName of names) {
    const { itemId } = await kit.as('lan').start('finest-garden', { gardenName, orgUnit: 'v11' }, { unit: 'v11', batchId: notice });
    for (const who of ['village', 'town', 'clerk']) await kit.as(who).act('approve', itemId);
    ids.push(itemId);
  }
  await kit.as('clerk').act('approve', notice);
  await kit.as('group').act('approve', notice, { form: { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 } });
  await passTo(kit, '2022-09-07');
  const [id = '', ...others] = ids;
  return { id, notice, others };
}

/** Objects over the open page, signed; answers her code. */
export async function objectOpenly(kit: Kit, nth = 1, about?: string): Promise<string> {
  const said = { kind: 'person', objector: '王秀英', contact: '13800009999', facts: '所列情况与实际不符，请核实', ...(about === undefined ? {} : { about }) } as const;
  return (await kit.engine.receiveObjection({ key: `objection-${nth}-of-twenty-letters`, noticeId: (await kit.engine.openNotices(''))[0]?.id ?? '', ...said })).code;
}
