// What JH03, JH05, JH06, JH07, JH20 and JH22 ask of a form and of a list (domain.md §9): every fact of the rows that is more than a
// limit, as the district has set it and as a lead has changed it.
import { officialCalendar, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { showsBy, valuesOf, workOut } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { deedsExamples } from './deeds-examples.ts';
import { familyTitles } from './family-titles.ts';
import { neighboursFestival } from './gatherings.ts';
import { educationBases, keyProjects, kindFirms } from './places-and-projects.ts';
import { day } from './instructors/testing.ts';
import { today, definitionOf, stageOf, wrongIn, codes } from './testing-facts.ts';

const other = (workflow: string, more: Partial<OtherItem> = {}): OtherItem => ({ id: 'i', number: 'JH-2022-0001', workflow, batch: null, stage: 'x', result: null, createdOn: day('2022-03-01'), since: day('2022-03-01'), fields: {}, ...more });

const family: JsonObject = {
  householder: '沈小兰', idNumber: '330402198803150000', orgUnit: 'v11', kind: 'finest', way: 'self', members: [{ relation: '配偶', age: 36, consent: true }], children: 1, deeds: deedsExamples[0] ?? '', intro: '三代同堂，婆媳和睦二十余年，夫妻俩常年照料邻里独居老人，是村里公认的热心人家。', noVeto: true, sensitive: true, publication: true,
};

it.each<[string, JsonObject, readonly string[]]>([
  ['whole', {}, []], ['with deeds of 799 characters', { deeds: '家'.repeat(799) }, ['deeds']], ['with deeds of 800', { deeds: '家'.repeat(800) }, []], ['with deeds of 1500', { deeds: '家'.repeat(1500) }, []], ['with deeds of 1501', { deeds: '家'.repeat(1501) }, ['deeds']],
  ['with an adult who did not agree', { members: [{ relation: '配偶', age: 36, consent: false }] }, ['members']], ['with an adult whose age is not told', { members: [{ relation: '配偶', consent: true }] }, ['members']], ['with an adult whose relation is not told', { members: [{ age: 36, consent: true }] }, ['members']],
  ['with a child of seventeen among the adults', { members: [{ relation: '女儿', age: 17, consent: true }] }, ['members']], ['with one who is eighteen', { members: [{ relation: '女儿', age: 18, consent: true }] }, []], ['with its children by name', { children: '沈小小' }, ['children']],
  ['with a fact that rules it out', { noVeto: false }, ['noVeto']], ['without consent to be published', { publication: false }, ['publication']], ['with a title nobody knows', { kind: 'richest' }, ['kind']], ['without honours and photos', {}, []],
])('JH05: a household %s', (_what, more, wrong) => {
  expect(wrongIn('family-titles', 'application', { ...family, ...more })).toEqual(wrong);
});

it('JH05: the village’s notice stands three natural days, before the town looks; the departments are asked before anybody marks; then come panel, vote, list, plaque', () => {
  const order = definitionOf('family-titles')?.stages.map((one) => one.id) ?? [];
  const line = ['application', 'villageCheck', 'villageNotice', 'townReview', 'districtCheck', 'departmentCheck', 'panel', 'vote', 'voteCount', 'awaitingRound', 'decision', 'notice', 'confirmation', 'plaqueHandedOver', 'year1', 'year2', 'year3', 'term'];
  expect(order.filter((one) => line.includes(one))).toEqual(line);
  expect(stageOf('family-titles', 'villageNotice')?.settings).toMatchObject({ days: 3, unit: 'naturalDays' });
  expect(JSON.stringify(stageOf('family-titles', 'townReview')?.outcomes)).toContain('places');
});

it('JH05: an adult takes her consent back at any stage before the decision, by a written statement once the village’s notice has stood (domain.md §3.2, PIPL 15)', () => {
  const way = (id: string) => stageOf('family-titles', id)?.withdraw;
  expect(['application', 'villageCheck'].map(way)).toEqual(['free', 'free']);
  expect(['villageNotice', 'townReview', 'districtCheck', 'departmentCheck', 'panel', 'vote', 'voteCount', 'notice'].map(way)).toEqual(Array.from({ length: 8 }, () => 'statement'));
});

interface Votes { readonly own: readonly number[]; readonly all: readonly (readonly number[])[]; readonly unverified: number }
function voted(votes: Votes, parameters: Readonly<Record<string, number>>): JsonObject {
  const usual = valuesOf(definitionOf('family-titles')?.parameters);
  return familyTitles.computes?.['voted']?.({ id: null, number: null, unit: 'v11', batch: null, entries: [], members: [], today, calendar: officialCalendar, data: { panelScore: { total: 8000 } }, parameters: { ...usual, ...parameters }, votes }) ?? {};
}

it.each([['70 and 30', {}, 8600], ['half and half, where a lead has said so', { votePercent: 50 }, 9000], ['the panel alone', { votePercent: 0 }, 8000]])('JH05: panel and vote weigh %s', (_what, parameters, total) => {
  const votes = { own: Array.from({ length: 20 }, () => 5), all: [Array.from({ length: 20 }, () => 5), [1]], unverified: 0 };
  expect(voted(votes, parameters)['total']).toBe(total);
});

it('JH05: what one address range gives beyond 5 % is set aside, or beyond what a lead says', () => {
  const votes = { own: [50, ...Array.from({ length: 50 }, () => 1)], all: [], unverified: 0 };
  const setAside = (parameters = {}) => voted(votes, parameters)['setAside'];
  expect([setAside(), setAside({ rangePercent: 20 }), setAside({ rangePercent: 50 })]).toEqual([45, 30, 0]);
});

it('JH05: a household cannot hold two new titles in one year, whoever puts it forward and for which', async () => {
  const asked = (idNumber: string, titled: OtherItem) => codes(familyTitles, 'onceAYear', { application: { idNumber, kind: 'green' } }, { others: [titled] });
  expect([await asked('330402198803150000', other('family-titles')), await asked('３３０４０２１９８８０３１５００００', other('family-titles')), await asked('330402198803150000', other('family-titles', { createdOn: day('2021-11-01'), fields: { namedOn: '2021-12-31' } }))]).toEqual([['ALREADY_THERE'], ['ALREADY_THERE'], []]);
});

it('JH05: a title is valid for three years, and is taken away at any time of them on a fact that rules it out', () => {
  expect(['year1', 'year2', 'year3', 'term'].map((id) => stageOf('family-titles', id)?.outcomes['revoke'])).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ to: 'revoked' })));
  expect(['year1', 'term', 'year4'].map((id) => stageOf('family-titles', id)?.settings['until'])).toEqual([{ untilField: 'reviewDue1' }, { untilField: 'validUntil' }, undefined]);
});

it('JH05: each title has its figure, and so has each of city and province', () => {
  expect(Object.keys(familyTitles.figures ?? {})).toEqual(expect.arrayContaining(['named', 'civilised', 'finest', 'green', 'couriers', 'finestProvince', 'lowCarbonProvince', 'civilisedCity', 'defenceCity', 'greenCity']));
});

it('JH06: a family claims what an agreement gives once, ever; what another agreement gives, it may claim too', showsBy(kindFirms, ['JH06.giftOnce'], async () => {
  const claim = { claim: { idNumber: '330402198803150000', agreement: 'JH06-2022-0001' } };
  expect([await codes(kindFirms, 'giftOnce', claim, { others: [other('gift-claims', { createdOn: day('2020-03-01'), result: 'done' })] }), await codes(kindFirms, 'giftOnce', claim)]).toEqual([['ALREADY_THERE'], []]);
}));

it('JH06: a firm is known by its credit code, and how it was found is told', () => {
  const schema = definitionOf('kind-firms')?.forms['draft']?.schema;
  expect(schema?.['required']).toEqual(expect.arrayContaining(['uscc', 'contact', 'phone', 'recruited', 'gift', 'each']));
  expect(kindFirms.workflows.map((one) => one.definition.workflow)).toEqual(['kind-firms', 'gift-claims', 'finest-alliance']);
});

it('JH07: more than a hundred people, or than a lead says, and the district looks at safety too', () => {
  const over = (headcount: number, parameters = {}) => workOut(neighboursFestival, 'size', { data: { plan: { headcount } }, today, parameters })['over'];
  expect([over(100), over(101), over(101, { crowd: 150 }), over(61, { crowd: 60 })]).toEqual([false, true, false, true]);
  expect(stageOf('neighbours-festival', 'approval')?.outcomes['approved']).toEqual([expect.objectContaining({ to: 'openSignUp' }), expect.objectContaining({ to: 'signUp' }), expect.objectContaining({ to: 'summary', when: [{ cel: 'has(fields.crowded) && !fields.crowded' }] }), expect.objectContaining({ to: 'safetyApproval' })]);
});

it('JH07: the festival has its activities, its talks and its awards counted', () => {
  expect(Object.keys(neighboursFestival.figures ?? {})).toEqual(expect.arrayContaining(['sessions', 'people', 'talks', 'named']));
});

const charter: JsonObject = {
  name: '家长学校全覆盖', orgUnit: 'd', lead: '区教育局', partners: '区妇联', indicator: '家长学校覆盖率', measure: '%', direction: 'up', base: 80, target: 100, dueOn: '2025-12-31', budget: 100_000, milestones: [{ what: '完成排查', by: '2022-12-31' }], plan: 'families', order: 21, yearly: [{ year: 2022, value: 85 }], target2025: 100,
};
it.each<[string, JsonObject, readonly string[]]>([
  ['whole', {}, []], ['numbered 21', { order: 21 }, []], ['numbered 22', { order: 22 }, ['order']], ['numbered 0', { order: 0 }, ['order']], ['of no plan', { plan: 'elderly' }, ['plan']], ['without milestones', { milestones: [] }, ['milestones']], ['with a target of 2026', { yearly: [{ year: 2026, value: 1 }] }, ['yearly']], ['without a target of any year', { yearly: [] }, ['yearly']], ['without partners', { partners: '' }, ['partners']],
])('JH03: a key project %s', (_what, more, wrong) => {
  expect(wrongIn('key-projects', 'charter', { ...charter, ...more })).toEqual(wrong);
});

/** Five milestones of which some are due on that day, as many are done; the quarter ends on the last day of September. */
const progress = (done: number, by: string): JsonObject => ({ charter: { milestones: Array.from({ length: 5 }, () => ({ what: '完成排查', by })) }, period: { ends: '2022-09-30' }, report: { milestones: Array.from({ length: done }, (_, index) => ({ nth: index + 1, done: true })) } });
it.each([['all of it', 5, '2022-09-30', 'green'], ['80 %', 4, '2022-09-30', 'yellow'], ['60 %', 3, '2022-09-30', 'red'], ['80 %, a month late', 4, '2022-08-04', 'red'], ['80 %, a month late today', 4, '2022-08-05', 'yellow'], ['nothing, due in the next quarter,', 0, '2022-10-01', 'green']])('JH03: of five milestones that are due, %s is %#', (_what, done, by, colour) => {
  expect(workOut(keyProjects, 'light', { data: progress(done, by), today })['colour']).toBe(colour);
});

it('JH03: yellow begins where a lead says; red is supervised, and red twice running comes before the committee, over the turn of a year too', () => {
  const light = (data: JsonObject, parameters = {}) => workOut(keyProjects, 'light', { data, today, parameters });
  expect(light(progress(3, '2022-09-30'), { yellow: 60 })).toMatchObject({ colour: 'yellow', reds: 0 });
  expect(light({ ...progress(3, '2022-09-30'), light: { reds: 1 } })).toMatchObject({ colour: 'red', reds: 2 });
  // Red in the last report of a year, it is asked on to the year’s assessment and from there to the first quarter of the next.
  const ways = stageOf('key-projects', 'report')?.outcomes['recorded'];
  expect(ways).toEqual([
    expect.objectContaining({ to: 'meeting', when: [{ cel: 'has(fields.reds) && fields.reds >= 2' }] }), expect.objectContaining({ to: 'supervise' }), expect.objectContaining({ to: 'yearReview', when: [{ cel: 'has(fields.yearOver) && fields.yearOver' }] }),
    expect.objectContaining({ to: 'yearReview', when: [{ cel: 'has(fields.dueOn) && fields.dueOn <= item.today' }] }), expect.objectContaining({ to: 'quarter' }),
  ]);
});

it('JH03: each year is assessed against its target, lit, and goes on until the project is due', () => {
  expect(stageOf('key-projects', 'yearReview')?.outcomes['recorded']).toEqual([expect.objectContaining({ to: 'quarter', when: [{ cel: 'has(fields.dueOn) && fields.dueOn > item.today' }] }), expect.objectContaining({ to: 'acceptance' })]);
  const light = (value: number, parameters = {}, direction = 'up') => workOut(keyProjects, 'yearLight', { data: { charter: { direction, yearly: [{ year: 2022, value: 100 }] }, yearReview: { year: 2022, value }, yearLight: { years: ['2021'] } }, today, parameters });
  expect([100, 99, 80, 79].map((value) => light(value)['colour'])).toEqual(['green', 'yellow', 'yellow', 'red']);
  expect([light(79, { yellow: 70 })['colour'], light(100, {}, 'down')['colour'], light(125, {}, 'down')['colour'], light(126, {}, 'down')['colour']]).toEqual(['yellow', 'green', 'yellow', 'red']);
  expect(light(100)).toMatchObject({ year: 2022, target: 100, years: ['2021', '2022'] });
});

it('JH20: a base has three people at least, or as many as a lead says', async () => {
  const asked = (members: number, parameters = {}) => codes(educationBases, 'enoughMembers', { request: { members } }, { parameters });
  expect([await asked(2), await asked(3), await asked(3, { fewest: 5 })]).toEqual([['FEWEST'], [], ['FEWEST']]);
});
