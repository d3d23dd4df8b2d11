// 公众投票: anybody votes for who stands at the stage, once a day, masked names before her and no count; what is kept knows nobody;
// when it is over what was given is counted into the item.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { selection } from '../../programme/archetypes/selection.ts';
import { formSpec, idNumber, longText, personName, points, unit } from '../../programme/fields.ts';
import { textAt } from '../../programme/values.ts';
import { removeOldVotes } from '../../store/queries/public-votes.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { createKit } from '../../testing/kit.ts';
import { samplePeople } from '../../testing/sample-org.ts';
import { mask } from '../../values/mask.ts';

const application = formSpec({ zh: '最美花园申报表', en: 'Application' }, [
  { zh: '花园', en: 'Garden', fields: { keeper: personName('主理人', 'Keeper'), keeperId: idNumber('身份证号', 'ID number'), orgUnit: unit(), intro: longText('简介', 'Introduction') } },
]);
const sheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { beauty: points('美观', 'Beauty', 100) } }]);
const programme = selection({
  campaign: 'gardens', code: 'XX01', name: 'finest-garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', issuer: '街坊会', application, unitField: 'orgUnit', years: 0, levels: [],
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria: ['beauty'] },
  vote: { percent: 30, shows: ['intro'] },
  fields: { intro: { from: 'application.intro', type: 'text', title: { zh: '简介', en: 'Introduction' } } },
  itemTitle: (data) => `${mask('name', textAt(data, 'application.keeper'))}的花园`,
});
const plugin = definePlugin({ name: 'gardens', title: { zh: '花园', en: 'Gardens' }, version: '1.0.0', engine: 1, workflows: [], programmes: [programme] });

let kit: Kit;
let poll: string;
beforeEach(async () => {
  kit = await createKit({
    plugins: [plugin],
    people: [...samplePeople([{ role: 'districtClerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }, { username: 'mei', name: '余美', posts: [] }, ...[1, 2, 3].map((nth) => ({ username: `expert${nth}`, name: `评委${nth}`, posts: [{ role: 'expert', unit: 'd' }] }))],
  });
  const round = await kit.as('sectionHead.d').start('finest-garden-round', { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', voteFrom: '2022-09-07', voteTo: '2022-09-09', phone: '0573-82838888', address: '行政中心' }, { unit: 'd' });
  poll = round.itemId;
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const day = (text: string): LocalDate => (isLocalDate(text) ? text : kit.engine.today());
const garden = (keeper: string) => ({ keeper, keeperId: '33040219670930000X', orgUnit: 'v11', intro: '四季常青' });

async function marked(who: string, keeper: string): Promise<string> {
  const { itemId } = await kit.as(who).start('finest-garden', garden(keeper), { unit: 'v11', batchId: poll });
  for (const nth of [1, 2, 3]) await kit.as(`expert${nth}`).act('approve', itemId, { form: { beauty: 80 } });
  return itemId;
}

let voters = 0;
function vote(candidate: string, more: { readonly device?: string; readonly phone?: string; readonly source?: string } = {}) {
  voters += 1;
  return kit.engine.castVote({ candidate, device: `the-browser-of-voter-${voters}`, phone: `138${String(voters).padStart(8, '0')}`, source: `115.${voters}`, ...more });
}

it('is open on its days alone, and shows of everybody who stands there what is masked and meant for it', async () => {
  const itemId = await marked('lan', '沈小兰');
  expect(await kit.engine.openVotes()).toEqual([]);
  expect(await codeOf(vote(itemId))).toBe('VOTE_CLOSED');
  await kit.passTo(day('2022-09-07'));
  expect(await kit.engine.openVotes()).toEqual([{ poll, programme: programme.title, title: '2022年度', startsOn: '2022-09-07', endsOn: '2022-09-09', candidates: 1 }]);
  const open = await kit.engine.openVote(poll);
  expect(open.list).toMatchObject([{ id: itemId, title: '沈*兰的花园', facts: [{ title: { zh: '简介' }, value: { zh: '四季常青' } }] }]);
  expect(JSON.stringify(open)).not.toMatch(/沈小兰|330402/u);
  await kit.passTo(day('2022-09-10'));
  expect([await kit.engine.openVotes(), await codeOf(kit.engine.openVote(poll)), await codeOf(vote(itemId))]).toEqual([[], 'VOTE_CLOSED', 'VOTE_CLOSED']);
});

it('takes one vote a day of a telephone and of a device, whoever it is for; the same sent again is the same', async () => {
  const [one, other] = [await marked('lan', '沈小兰'), await marked('mei', '余美芳')];
  await kit.passTo(day('2022-09-07'));
  const mine = { device: 'a-browser-that-is-mine', phone: '13912345678' };
  await vote(one, mine);
  await vote(one, mine);
  expect(await Promise.all([codeOf(vote(other, mine)), codeOf(vote(other, { phone: mine.phone })), codeOf(vote(other, { device: mine.device }))])).toEqual(['VOTED_TODAY', 'VOTED_TODAY', 'VOTED_TODAY']);
  const both = [vote(one, { phone: '13700000001' }), vote(other, { phone: '13700000001' })].map(codeOf);
  expect((await Promise.all(both)).filter((code) => code === 'VOTED_TODAY')).toHaveLength(1);
  await kit.passTo(day('2022-09-08'));
  await vote(other, mine);
  const kept = await kit.store.read.selectFrom('public_vote').selectAll().execute();
  expect(kept).toHaveLength(3);
  expect(JSON.stringify(kept)).not.toMatch(/13912345678|13700000001|browser|115\./u);
  expect(new Set(kept.map((row) => row.phone_hash)).size).toBe(3);
});

it('tells nobody how it stands, and counts when it is over: beyond its share no range gives anything', async () => {
  const [one, other] = [await marked('lan', '沈小兰'), await marked('mei', '余美芳')];
  await kit.passTo(day('2022-09-07'));
  for (let n = 0; n < 4; n += 1) await vote(one);
  for (let n = 0; n < 3; n += 1) await vote(other, { source: '60.12' });
  const clerk = kit.as('districtClerk.d');
  expect((await clerk.item(one)).fields.filter((field) => field.name === 'votes' && field.value !== null)).toEqual([]);
  expect((await clerk.item(one)).actions.filter((action) => action.action === 'record')).toEqual([]);
  await kit.passTo(day('2022-09-10'));
  await clerk.act('record', one);
  await clerk.act('record', other);
  const counted = async (id: string) => Object.fromEntries((await clerk.item(id)).fields.map((field) => [field.name, field.value]));
  expect(await counted(one)).toMatchObject({ score: 8000, votes: 4, votesSetAside: 0, total: 8600 });
  expect(await counted(other)).toMatchObject({ votes: 1, votesSetAside: 2, total: 6350 });
  const log = JSON.stringify(await kit.store.read.selectFrom('audit_entry').selectAll().execute());
  const hashes = (await kit.store.read.selectFrom('public_vote').selectAll().execute()).flatMap((row) => [row.phone_hash, row.device_hash, row.range_hash]);
  expect(hashes.filter((hash) => log.includes(hash))).toEqual([]);
});

it('shows no more, and counts no vote for, whom a written statement took back', async () => {
  const [one, other] = [await marked('lan', '沈小兰'), await marked('mei', '余美丽')];
  await kit.passTo(day('2022-09-07'));
  await vote(one);
  expect(await codeOf(kit.as('lan').act('withdraw', one))).toBe('OPINION_REQUIRED');
  await kit.as('lan').act('withdraw', one, { opinion: '家人不再同意公开，书面撤回' });
  expect((await kit.engine.openVote(poll)).list.map((candidate) => candidate.id)).toEqual([other]);
  expect([await codeOf(vote(one)), await codeOf(vote(other))]).toEqual(['VOTE_CLOSED', 'accepted']);
  const { result, timeline } = await kit.as('lan').item(one);
  expect([result, timeline.at(-1)?.opinion]).toEqual(['withdrawn', '家人不再同意公开，书面撤回']);
});

it('is closed to who does not stand there, and votes are forgotten half a year after', async () => {
  const one = await marked('lan', '沈小兰');
  const { itemId: unmarked } = await kit.as('mei').start('finest-garden', garden('余美芳'), { unit: 'v11', batchId: poll });
  await kit.passTo(day('2022-09-07'));
  await vote(one);
  expect([await codeOf(vote(unmarked)), await codeOf(vote(poll)), await codeOf(vote('nobody'))]).toEqual(['VOTE_CLOSED', 'VOTE_CLOSED', 'NOT_FOUND']);
  await kit.as('sectionHead.d').act('terminate', one, { opinion: '申报人情况变化' });
  expect([await kit.engine.openVotes(), await codeOf(vote(one))]).toEqual([[], 'VOTE_CLOSED']);
  await removeOldVotes(kit.store, '2023-03-08');
  expect(await kit.store.read.selectFrom('public_vote').selectAll().execute()).toHaveLength(1);
  await removeOldVotes(kit.store, '2023-03-09');
  expect(await kit.store.read.selectFrom('public_vote').selectAll().execute()).toEqual([]);
});

it('cannot be laid out over what is masked, or without its days', () => {
  const [item] = programme.workflows;
  const withVote = (publicVote: object, until: object = { untilField: 'voteEnds' }) => ({ ...item?.definition, fields: { ...item?.definition.fields, keeper: { from: 'application.keeper', type: 'text', title: { zh: '主理人', en: 'Keeper' } } }, stages: item?.definition.stages.map((stage) => (stage.id === 'vote' ? { ...stage, settings: { until, publicVote } } : stage)) });
  expect(() => parseDefinition(withVote({ opens: 'voteOpens', shows: ['intro'] }))).not.toThrow();
  expect(() => parseDefinition(withVote({ opens: 'voteOpens', shows: ['keeper'] }))).toThrow('masked');
  expect(() => parseDefinition(withVote({ opens: 'intro' }))).toThrow('no declared date field');
});
