// Who began something hears what came of it, in both languages (domain.md §3.2, §4): each archetype led to an end on the real engine, and
// what arrived on the way. A case tells its handlers alone, and no more than that it moved (§9).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localText } from '../../definition/text.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { bringNew } from '../../testing/edges/begin.ts';
import { newWalk } from '../../testing/edges/new-walk.ts';
import type { FormHints, Walk } from '../../testing/edges/walk.ts';
import { walkEveryEdge } from '../../testing/walk-every-edge.ts';
import { claiming } from '../blocks/claiming.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { count, formSpec, idNumber, personName, text, unit } from '../fields.ts';
import { itemWorkflow } from '../item-workflow.ts';
import { parameter } from '../parameter.ts';
import { at, partner } from '../posts.ts';
import { activity } from './activity.ts';
import { appointment } from './appointment.ts';
import { casework } from './casework.ts';
import { course } from './course.ts';
import { founding } from './founding.ts';
import { grant } from './grant.ts';
import { nomination } from './nomination.ts';
import { partnership } from './partnership.ts';
import { pointsBook } from './points-book.ts';
import { project } from './project.ts';
import { publishing } from './publishing.ts';
import { selection } from './selection.ts';
import { visits } from './visits.ts';

const basics = (nth: number, name: string) => ({ campaign: 'sketches', code: `XX${String(nth).padStart(2, '0')}`, name, title: { zh: `样例${nth}`, en: `Sample ${nth}` }, issuer: '街坊会' });
const points = (zh: string, en: string, value: number) => parameter(zh, en, value, { maximum: 1000, unit: { zh: '分', en: 'points' } });
const wish = formSpec({ zh: '借用', en: 'Wish' }, [{ zh: '借用', en: 'Wish', fields: { name: text('名称', 'Name'), orgUnit: unit() } }]);
const application = formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '一', en: 'One', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), orgUnit: unit() } }]);
const step = { title: { zh: '环节', en: 'Step' } };

const tools = itemWorkflow({
  campaign: 'sketches', code: 'XX13', workflow: 'tools', title: { zh: '借用', en: 'Tools' }, startedBy: [{ role: 'villageOfficer' }], stakes: [],
  blocks: [
    fill('wish', { ...step, form: wish }),
    claiming('offers', { open: { ...step, claim: step.title, by: [at.townOfficer], within: { naturalDays: 7 } }, claimed: { ...step, hours: 48, confirm: step.title, release: step.title }, fallback: { ...step, giveUp: step.title, by: at.districtClerk, days: 5 } }),
  ],
});

const programmes = [
  activity({ ...basics(6, 'an-activity'), noun: '活动' }),
  project({ ...basics(7, 'a-project'), noun: '项目' }),
  publishing({ ...basics(8, 'a-column'), columns: [{ value: 'stories', zh: '故事', en: 'Stories' }] }),
  appointment({ ...basics(9, 'a-mentor'), post: '导师', term: 1, services: 0 }),
  grant({ ...basics(2, 'a-grant'), noun: '补助', amountOf: () => 100_000, noticed: false }),
  course({ ...basics(4, 'a-course'), noun: '培训班' }),
  partnership({ ...basics(11, 'a-partnership'), noun: '共建协议' }),
  visits({ ...basics(12, 'a-visit'), kinds: [{ value: 'home', zh: '家访', en: 'Home' }] }),
  nomination({ ...basics(15, 'a-nomination'), letters: '街妇', honours: [{ value: 'flag', zh: '红旗手', en: 'Flag' }], parties: [partner('p.garden', 'veto')] }),
  founding({ ...basics(10, 'a-home'), noun: '活动室' }),
  selection({ ...basics(1, 'a-prize'), award: '奖', application, unitField: 'orgUnit', years: 0, itemTitle: () => '样例' }),
  pointsBook({ ...basics(14, 'a-book'), codes: { reversal: 'XX14C', redemption: 'XX14D' }, noun: { zh: '积分', en: 'Points' }, account: { name: 'pair', field: text('户号', 'Account', { maxLength: 20 }), label: '户号', holder: '该户' }, sources: [{ value: 'lesson', zh: '听课', en: 'Lesson', each: points('每次', 'Each', 5) }], units: { in: { zh: '次', en: 'times' }, maximum: 5 }, event: { note: count('备注', 'Note', { maximum: 9 }) }, carry: parameter('结转', 'Carried', 100, { maximum: 100, unit: { zh: '%', en: '%' } }), levels: [points('一级', 'Level 1', 10)], gifts: [{ value: 'book', zh: '书', en: 'Book', price: points('书', 'Book', 5) }], redemption: { gift: { zh: '礼品', en: 'Gift' }, handing: step.title, most: 1, words: '谢谢。' } }),
  casework({
    ...basics(5, 'a-case'), noun: '个案', sources: [{ value: 'call', zh: '来电', en: 'Call' }], report: [],
    grades: [
      { id: 'grave', title: { zh: '重', en: 'Grave' }, signs: [{ value: 'injury', zh: '受伤', en: 'Injury' }], handler: at.districtClerk, planner: at.sectionHead, contact: { hours: 2 }, visit: { hours: 24 }, plan: { workingDays: 3 }, followEvery: 7, quietDays: 0 },
      { id: 'light', title: { zh: '轻', en: 'Light' }, signs: [{ value: 'quarrel', zh: '争吵', en: 'Quarrel' }], handler: at.villageOfficer, planner: at.villageOfficer, contact: { workingDays: 3 }, visit: { workingDays: 10 }, plan: { workingDays: 10 }, followEvery: 7, quietDays: 0 },
    ],
  }),
  { code: 'XX13', title: { zh: '借用', en: 'Tools' }, workflows: [{ definition: tools, itemTitle: () => '梯子' }] },
];
const plugin = definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes });

/** What each is to come to: a need, an honour awarded, a case without grave signs. */
const forms: FormHints = {
  'a-visit.record': () => ({ need: '盼有人照看孩子。' }),
  'a-nomination.result': ({ today }) => ({ awarded: true, document: '街妇〔2022〕3号', on: today }),
  'a-case.triage': () => ({ signs: ['quarrel'], grade: 'light', duplicate: false, outside: false }),
};

let walk: Walk;
beforeAll(async () => {
  walk = await newWalk({ plugin, forms, seed: 2022 });
  await bringNew(walk, 'a-grant-budget', 'closed');
});
afterAll(() => walk.kit.close());

/** Brings one through these stages; answers what was said to whoever began it, and to others, each in both languages. */
async function said(workflow: string, stages: string): Promise<{ readonly begun: readonly string[]; readonly handlers: readonly string[]; readonly unseen: readonly string[] }> {
  const { kit } = walk;
  const [first = '', ...later] = stages.split(' ');
  const { row } = await bringNew(walk, workflow, first);
  for (const next of later) expect(await walk.lead(row.id, (stage) => stage === next)).toBe(true);
  await kit.settle();
  const told = await kit.store.read.selectFrom('message').innerJoin('outbox', 'outbox.effect_key', 'message.effect_key').select(['message.person_id', 'message.code', 'message.text', 'outbox.effect', 'outbox.params']).where('message.item_id', '=', row.id).orderBy('message.created_at').execute();
  const own = told.filter(({ params }) => Object.hasOwn(JSON.parse(params), 'zh'));
  for (const { text: words } of own) expect(localText.parse(JSON.parse(words))).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[\p{ASCII}’]+$/u) });
  const seen = await Promise.all(own.map(async ({ person_id: id }) => {
    const person = walk.people.find((one) => one.id === id);
    return person === undefined ? 'nobody' : kit.engine.item(person, row.id).then(() => 'seen', () => id);
  }));
  const codes = (effect: string) => [...new Set(own.filter((one) => one.effect === effect && (effect !== 'notifyApplicant' || one.person_id === row.applicant)).map((one) => one.code))].filter((code) => code !== 'takenIn');
  return { begun: codes('notifyApplicant'), handlers: codes('notifyAssignees'), unseen: seen.filter((one) => one !== 'seen') };
}

describe('whoever began one hears what came of it', () => {
  it.each<[string, string, readonly string[]]>([
    ['a-grant', 'closed', ['approved', 'paid']],
    ['an-activity', 'closed', ['approved', 'assessed']],
    ['an-activity', 'rejected', ['notApproved']],
    ['a-project', 'closed', ['approved', 'accepted']],
    ['a-project', 'notReached', ['approved', 'notReached']],
    ['a-column', 'closed', ['approved', 'published']],
    ['a-column', 'takenDown', ['approved', 'published', 'takenDown']],
    ['a-mentor', 'closed', ['approved', 'appointed', 'termOver']],
    ['a-course', 'closed', ['approved', 'closed']],
    ['a-partnership', 'closed', ['signed', 'ended']],
    ['a-visit', 'ratingAbove closed', ['checked', 'handled', 'rated']],
    ['a-visit', 'districtHandling', ['checked', 'passedOn']],
    ['a-nomination', 'closed', ['reported', 'awarded']],
    ['a-home', 'year1', ['approved', 'filed']],
    ['a-prize', 'closed', ['onNotice', 'named']],
    ['a-book', 'closed', ['entered']],
    ['tools', 'closed', ['claimed', 'confirmed']],
  ])('%s to %s', async (workflow, stages, codes) => {
    const { begun, unseen } = await said(workflow, stages);
    expect({ begun, unseen }).toEqual({ begun: codes, unseen: [] });
  });
});

it('a case tells who reported it and who handles it, nobody who may not see it, and nothing of what it is about', async () => {
  expect(await said('a-case', 'closed')).toEqual({ begun: ['graded', 'caseClosed', 'spotChecked'], handlers: expect.arrayContaining(['toHandle', 'toSpotCheck']), unseen: [] });
});

it('a walk says of which workflow nobody hears what came of it', async () => {
  const silent = itemWorkflow({ campaign: 'sketches', code: 'XX16', workflow: 'silent', title: { zh: '借用', en: 'Tools' }, startedBy: [{ role: 'villageOfficer' }], stakes: [], blocks: [fill('wish', { ...step, form: wish }), level('look', { ...step, by: [at.townOfficer], within: 3 })] });
  const quiet = definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [{ code: 'XX16', title: { zh: '借用', en: 'Tools' }, workflows: [{ definition: silent, itemTitle: () => '梯子' }] }] });
  expect(await walkEveryEdge({ plugin: quiet, programme: 'XX16' })).toMatchObject({ missed: [], faults: [], untold: ['silent'] });
});
