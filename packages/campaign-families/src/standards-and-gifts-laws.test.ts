// What a demonstration home must have (domain.md §6), what a counsellor's session of high risk becomes and what may be given for a wish
// (§9 JH11, JH14), over whatever a form may say and as a lead has changed it.
import { addDays, parseLocalDate, type LocalDate } from '@jinguo/core/plugin';
import { askRule, holds, workOut } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { childrensHomes } from './childrens-homes/index.ts';
import { counsellors } from './people.ts';
import { wishes } from './wishes.ts';

const today = parseLocalDate('2022-09-05') ?? expect.unreachable();

/** The day so many months after, the last of its month where that is shorter (民法典 202). */
function monthsAfter(date: LocalDate, months: number): string {
  const [year = 0, month = 0, on = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(on, last.getUTCDate()))).toISOString().slice(0, 10);
}

const zones = ['reading', 'play', 'study', 'mind', 'family', 'crafts', 'outdoor'];
const often = fc.constantFrom(true, true, true, true, false);
const home = fc.record({
  indoorArea: fc.integer({ min: 500, max: 700 }).map((tenths) => tenths / 10), zones: fc.subarray(zones, { minLength: 1 }), books: fc.integer({ min: 190, max: 220 }), weeklyDays: fc.integer({ min: 2, max: 7 }), weeklyHours: fc.integer({ min: 10, max: 30 }),
  fire: often, insurance: often, cctv: often, plan: often, holidayOpen: often, daysOpen: fc.oneof(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 180, max: 188 })),
});
const lead = fc.option(fc.record({ indoor: fc.integer({ min: 50, max: 70 }), zones: fc.integer({ min: 1, max: 7 }), books: fc.integer({ min: 190, max: 220 }), days: fc.integer({ min: 1, max: 7 }), hours: fc.integer({ min: 8, max: 30 }), openedMonths: fc.integer({ min: 0, max: 18 }) }), { nil: undefined });

it('place: sixty square metres, three zones, two hundred books, four days and twelve hours a week, the four of safety, open in vacations and for six months', holds(childrensHomes, ['JH01.place'], async () => {
  await fc.assert(fc.asyncProperty(home, lead, async ({ daysOpen, ...application }, changed) => {
    const asked = changed ?? { indoor: 60, zones: 3, books: 200, days: 4, hours: 12, openedMonths: 6 };
    const openedOn = addDays(today, -daysOpen);
    const lacks = [
      ...(application.indoorArea < asked.indoor ? ['indoorArea'] : []), ...(application.zones.length < asked.zones ? ['zones'] : []), ...(application.books < asked.books ? ['books'] : []),
      ...(application.weeklyDays < asked.days ? ['weeklyDays'] : []), ...(application.weeklyHours < asked.hours ? ['weeklyHours'] : []),
      ...(['fire', 'insurance', 'cctv', 'plan', 'holidayOpen'] as const).filter((one) => !application[one]), ...(monthsAfter(openedOn, asked.openedMonths) > today ? ['openedOn'] : []),
    ];
    const found = await askRule(childrensHomes, 'place', { data: { application: { ...application, openedOn } }, today, parameters: changed ?? {} });
    expect(found.map(({ severity, path }) => `${severity} ${path}`).toSorted()).toEqual(lacks.map((one) => `refuse /application/${one}`).toSorted());
  }), { numRuns: 500 });
}));

it('risk: a session of high risk, and no other, becomes a case that is red at once; what the counsellor noted is not in it', holds(counsellors, ['JH11.risk'], () => {
  const session = fc.record({ atRisk: fc.constantFrom(true, false, undefined), riskCode: fc.constantFrom('案-2022-0311', '案-2022-0312', '', undefined), minutes: fc.integer({ min: 1, max: 480 }), content: fc.constantFrom('来访者讲述其丈夫近日持刀', '沈女士电话13812345678') });
  fc.assert(fc.property(session, ({ atRisk, riskCode, ...noted }) => {
    const service = { ...noted, ...(atRisk === undefined ? {} : { atRisk }), ...(riskCode === undefined ? {} : { riskCode }) };
    const answer = workOut(counsellors, 'risk', { data: { service }, today });
    const named = riskCode === undefined || riskCode === '' ? {} : { code: riskCode };
    const report: unknown = expect.objectContaining({ ...named, alarm: true, receivedOn: today, source: 'counsellor', orgUnit: 'v11' });
    expect(answer).toEqual(atRisk === true ? { report } : {});
    expect(JSON.stringify(answer)).not.toContain(noted.content);
  }));
}));

it('noCash: goods alone answer a wish; money in whatever form is refused where it is wished for and where it is given', holds(wishes, ['JH14.noCash'], async () => {
  const goods = fc.array(fc.constantFrom<string>('一盏护眼台灯', '红色书包', '图书', '羽绒服', '2双球鞋', '卡通水彩笔'), { minLength: 1, maxLength: 3 });
  const money = fc.constantFrom('', '', '', '现金200元', '微信红包', '转账', '超市购物卡', '话费充值');
  const words = fc.record({ goods, money, at: fc.nat(3) }).map(({ goods: said, money: paid, at }) => ({ words: said.toSpliced(at, 0, ...(paid === '' ? [] : [paid])).join('、'), paid: paid !== '' }));
  await fc.assert(fc.asyncProperty(words, fc.option(words, { nil: undefined }), async (wish, given) => {
    const found = await askRule(wishes, 'noCash', { data: { wish: { wish: wish.words }, ...(given === undefined ? {} : { goods: { goods: given.words } }) }, today });
    expect(found.map(({ severity, path }) => `${severity} ${path}`)).toEqual([...(wish.paid ? ['refuse /wish/wish'] : []), ...(given?.paid === true ? ['refuse /goods/goods'] : [])]);
  }), { numRuns: 300 });
}));
