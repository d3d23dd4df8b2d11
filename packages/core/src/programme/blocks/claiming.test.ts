// A pool of a made-up neighbourhood on the real engine: neighbours lend a tool that somebody asks for.
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, parseLocalDate } from '../../calendar/local-date.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createKit, type Kit } from '../../testing.ts';
import { askRule } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { programmeOf } from '../archetypes/basics.ts';
import { count, date, formSpec, text, unit } from '../fields.ts';
import { parameter } from '../parameter.ts';
import { at } from '../posts.ts';
import { textAt } from '../values.ts';
import { asClaimed, claiming, openLongEnough } from './claiming.ts';
import { fill } from './fill.ts';
import { putDown } from './put-down.ts';

const number = { in: 'copies', minimum: 1 } as const;
const wish = formSpec({ zh: '借用', en: 'Wish' }, [{ zh: '借用', en: 'Wish', fields: { name: text('名称', 'Name'), orgUnit: unit(), since: date('登记日期', 'Since') } }]);
const lent = formSpec({ zh: '认领', en: 'Claim' }, [{ zh: '认领', en: 'Claim', fields: { amount: count('数量', 'How many', number) } }]);
const came = formSpec({ zh: '送达', en: 'Delivery' }, [{ zh: '送达', en: 'Delivery', fields: { amount: count('数量', 'How many', { ...number, minimum: 0 }) } }]);
const counted = (figure: string) => [{ effect: 'count', params: { figure } }];
const figure = { title: { zh: '次数', en: 'Times' }, unit: { zh: '次', en: 'times' } };

const tools = programmeOf({ campaign: 'sketches', code: 'XX13', name: 'tools', title: { zh: '借工具', en: 'Tools' }, issuer: '街坊会' }, {
  form: wish,
  itemTitle: (data) => textAt(data, 'wish.name'),
  workflow: {
    stakes: [],
    parameters: { least: parameter('待认领不少于', 'Open for', 7, { minimum: 1, maximum: 30 }) },
    fields: { came: { from: 'came.amount', type: 'integer', title: { zh: '数量', en: 'How many' } } },
    blocks: [
      fill('wish', { title: { zh: '借用', en: 'Wish' }, form: wish }),
      claiming('offers', {
        forms: { lent },
        open: { title: { zh: '待认领', en: 'Open' }, claim: { zh: '认领', en: 'Claim' }, by: [at.townOfficer, at.villageOfficer], within: { naturalDays: 7 }, form: 'lent', effects: counted('claims') },
        claimed: { title: { zh: '待确认', en: 'Claimed' }, hours: 48, confirm: { zh: '确认', en: 'Confirm' }, release: { zh: '放回', en: 'Released' }, effects: counted('confirmed') },
        fallback: { title: { zh: '兜底', en: 'Fallback' }, giveUp: { zh: '无人认领', en: 'Unclaimed' }, giveUpChecks: ['poolOver'], by: at.districtClerk, days: 5, form: 'lent', effects: counted('fallback') },
      }),
      putDown('came', { title: { zh: '送达', en: 'Delivery' }, by: [at.districtClerk], days: 5, form: came, checks: ['asClaimed'], ways: [{ cel: 'fields.came == 0', to: 'offers', title: { zh: '未送达', en: 'Never came' } }] }),
    ],
  },
  given: { figures: { claims: figure, confirmed: figure, fallback: figure }, checks: { poolOver: openLongEnough({ since: 'wish.since', least: 'least' }), asClaimed: asClaimed({ claimed: 'lent.amount', came: 'came.amount' }) } },
});
const people = [['ann', 'villageOfficer', 'v11'], ['ben', 'villageOfficer', 'v11'], ['cai', 'townOfficer', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd']]
  .map(([username = '', role = '', post = '']) => ({ username, name: username, posts: [{ role, unit: post }] }));
const day = (said: string) => parseLocalDate(said) ?? expect.unreachable(said);
const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);

let kit: Kit;
let itemId: string;
beforeEach(async () => {
  kit = await createKit({ plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [tools] })], people });
  ({ itemId } = await kit.as('clerk').start('tools', { name: '梯子', orgUnit: 'v11', since: '2022-09-05' }, { unit: 'v11' }));
});
afterEach(() => kit.close());
const stage = async () => (await kit.as('clerk').item(itemId)).stage;
const claim = (who: string, amount = 1) => codeOf(kit.as(who).act('approve', itemId, { form: { amount } }));
const confirm = (who: string) => codeOf(kit.as(who).act('record', itemId, { verdict: 'confirmed' }));

describe('what stands open', () => {
  it.each([[['ann', 'ben']], [['cai', 'ann', 'ben']], [['ben', 'cai', 'ann', 'ben', 'cai']]])('is claimed by one of %s at the same instant, and confirmed by nobody else', async (at_once) => {
    const said = await Promise.all(at_once.map((who) => claim(who)));
    expect(said.filter((one) => one === 'accepted')).toHaveLength(1);
    const winner = at_once[said.indexOf('accepted')];
    for (const other of ['ann', 'ben', 'cai'].filter((one) => one !== winner)) expect(await confirm(other)).not.toBe('accepted');
    expect(await confirm(winner ?? '')).toBe('accepted');
    const sums = (await kit.engine.figures(kit.as('head').person, { years: [2022] })).map((one) => [one.figure, one.sum]);
    expect(Object.fromEntries(sums)).toEqual({ claims: 1, confirmed: 1, fallback: 0 });
  });

  it('is open again when a claim is not confirmed within its hours, and another may have it', async () => {
    expect(await claim('ann')).toBe('accepted');
    expect(await claim('ben')).not.toBe('accepted');
    await kit.passTo(day('2022-09-07'));
    expect([await stage(), await confirm('ann'), await claim('ben'), await confirm('ann'), await confirm('ben')]).toEqual(['offers', expect.not.stringContaining('accepted'), 'accepted', expect.not.stringContaining('accepted'), 'accepted']);
  });

  it('is open again when what was claimed never came', async () => {
    await claim('ann');
    await confirm('ann');
    await kit.as('clerk').act('record', itemId, { form: { amount: 0 } });
    expect([await stage(), await claim('ben'), await confirm('ben')]).toEqual(['offers', 'accepted', 'accepted']);
  });

  it('is not given up before its days are over; then who stands in does it', async () => {
    expect(await codeOf(kit.as('ann').act('reject', itemId, { opinion: '没有' }))).toBe('RULE_REFUSED');
    await kit.passTo(day('2022-09-14'));
    await kit.as('clerk').act('reject', itemId, { opinion: '无人认领' });
    expect([await stage(), await claim('ann')]).toEqual(['fallback', expect.not.stringContaining('accepted')]);
    await kit.as('clerk').act('record', itemId, { form: { amount: 1 } });
    await kit.as('clerk').act('record', itemId, { form: { amount: 1 } });
    expect(await stage()).toBe('closed');
  });
});

const asked = async (check: string, data: Parameters<typeof askRule>[2]['data'], today = day('2022-09-05')) => (await askRule(tools, check, { data, today })).map((one) => [one.severity, one.code]);

it('stays open for so many days and not one more, whichever day it was opened', holds(tools, ['claiming.poolOver'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: -30, max: 30 }), async (ago) => {
    expect(await asked('poolOver', { wish: { since: addDays(day('2022-09-05'), -ago) } })).toEqual(ago >= 7 ? [] : [['refuse', 'POOL_OPEN']]);
  }));
}));

it('what came is told where it is other than was claimed, and nowhere else', holds(tools, ['claiming.asClaimed'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), async (said, is) => {
    expect(await asked('asClaimed', { lent: { amount: said }, came: { amount: is } })).toEqual(said === is ? [] : [['warn', 'NOT_AS_CLAIMED']]);
    expect(await asked('asClaimed', { came: { amount: is } })).toEqual([]);
  }));
}));
