// A grant's notice stands for seven working days from a sum on, which the lead sets (domain.md §3.3); on the real engine.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit, type Kit } from '../../testing.ts';
import { money } from '../fields.ts';
import { parameter } from '../parameter.ts';
import { refuse } from '../finding.ts';
import { numberAt } from '../values.ts';
import { grant, type Grant } from './grant.ts';

const repairs = (more: Partial<Grant> = {}) => grant({
  campaign: 'sketches', code: 'XX02', name: 'repairs', title: { zh: '修缮补助', en: 'Repairs' }, issuer: '街坊会', noun: '修缮补助', noticed: true, onceBy: [],
  application: [{ zh: '修缮', en: 'Repair', fields: { cost: money('费用', 'Cost', { maximum: 10_000_000 }) } }], amountOf: (data) => numberAt(data, 'application.cost'), ...more,
});
const people = [['village', 'villageOfficer', 'v11'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd']]
  .map(([username = '', role = '', unit = '']) => ({ username, name: username, posts: [{ role, unit }] }));
const application = { person: '沈月琴', idNumber: '330402198803150000', phone: '13800005678', orgUnit: 'v11', reason: '屋面漏水', payee: '沈月琴', cardNo: '6228480338123456786', sensitive: true, publication: true, sharing: true, truth: true };

const day = (written: string) => parseLocalDate(written) ?? expect.unreachable(written);

let kit: Kit;
const open = async (more: Partial<Grant> = {}) => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [repairs(more)] })], people });
  const { itemId } = await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' });
  await kit.as('chair').act('approve', itemId);
};
beforeEach(() => open());
afterEach(() => kit.close());

/** How long the notice of a grant of so much stands. */
async function noticeOf(cost: number): Promise<unknown> {
  const { itemId } = await kit.as('village').start('repairs', { ...application, cost }, { unit: 'v11' });
  for (const who of ['village', 'town']) await kit.as(who).act('approve', itemId);
  await kit.as('clerk').act('approve', itemId, { form: { comparedOn: '2022-09-05', doublePaid: false, note: '无' } });
  await kit.as('deputy').act('approve', itemId);
  const { notices } = await kit.as('clerk').item(itemId);
  expect(JSON.stringify(notices)).toContain(`（${String(notices[0]?.days)}个工作日）`);
  // Her name is masked, and the place is no nearer than her town.
  expect(JSON.stringify(notices)).toContain('拟给予沈*琴（新丰镇）');
  return notices.map(({ days, endsOn }) => ({ days, endsOn }));
}

it('ten thousand yuan and more stand for seven working days, less for five', async () => {
  expect([await noticeOf(999_999), await noticeOf(1_000_000)]).toEqual([[{ days: 5, endsOn: '2022-09-13' }], [{ days: 7, endsOn: '2022-09-15' }]]);
});

it('a programme’s own sum and days go before the usual', async () => {
  await kit.close();
  await open({ parameters: { longNoticeFrom: parameter('起', 'From', 500_000, { minimum: 1, maximum: 1_000_000_000, unit: 'fen' }), longNotice: parameter('天', 'Days', 10) } });
  expect(await noticeOf(500_000)).toMatchObject([{ days: 10 }]);
});

it.each([['village', 'townReview'], ['other', 'villageCheck']])('of a unit that applies, the village’s own passes it by: %s comes to %s', async (body, stage) => {
  await kit.close();
  await open({ applicant: 'unit' });
  const { sensitive: _sensitive, publication: _publication, ...unit } = application;
  const { itemId } = await kit.as('village').start('repairs', { ...unit, person: '联丰村村民委员会', payee: '联丰村村民委员会', idNumber: '92330402MA2B8K3T51', body, cost: 100_000 }, { unit: 'v11' });
  expect((await kit.as('clerk').item(itemId)).stage).toBe(stage);
  if (body === 'other') await kit.as('village').act('approve', itemId);
  const sent = async (who: string, target: string) => {
    await kit.as(who).act('return', itemId, { target, opinion: '请补充材料' }).catch((error: { readonly code?: string }) => error.code);
    return (await kit.as('clerk').item(itemId)).stage;
  };
  // Nor does the town or the district send it there.
  expect(await sent('town', 'villageCheck')).toBe(body === 'village' ? 'townReview' : 'villageCheck');
  if (body === 'other') return;
  await kit.as('town').act('approve', itemId);
  expect([await sent('clerk', 'villageCheck'), await sent('clerk', 'supplement')]).toEqual(['districtCheck', 'supplement']);
});

it('what must still be so is asked again as it is decided and as it is paid', async () => {
  await kit.close();
  let stands = true;
  await open({ checks: ['titleStands'], stillChecks: ['titleStands'], own: { checks: { titleStands: () => (stands ? [] : [refuse('', 'TITLE_OVER', { zh: '称号已期满', en: 'the title is over' })]) } } });
  const { itemId } = await kit.as('village').start('repairs', { ...application, cost: 10_000 }, { unit: 'v11' });
  for (const who of ['village', 'town']) await kit.as(who).act('approve', itemId);
  await kit.as('clerk').act('approve', itemId, { form: { comparedOn: '2022-09-05', doublePaid: false, note: '无' } });
  stands = false;
  await expect(kit.as('deputy').act('approve', itemId)).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  stands = true;
  await kit.as('deputy').act('approve', itemId);
  await kit.passTo(day('2022-09-20'));
  stands = false;
  const pay = () => kit.as('head').act('record', itemId, { form: { receiptNo: '回单0920', paidOn: '2022-09-20' } });
  await expect(pay()).rejects.toMatchObject({ code: 'RULE_REFUSED' });
  stands = true;
  await pay();
  expect((await kit.as('clerk').item(itemId)).stage).toBe('visit');
});
