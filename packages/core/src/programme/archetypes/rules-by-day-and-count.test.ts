// Rules of archetypes that look at a day, a count or what stands beside them, over whatever may be written in their forms: each is
// asked what its row of domain.md §4 says, in words of its own, and answers both ways.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { OtherItem, Programme } from '../../plugin/contributions.ts';
import { askRule, workOut } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { choice, count, formSpec, text, unit } from '../fields.ts';
import { at } from '../posts.ts';
import { voteDates } from '../public-vote.ts';
import { course } from './course.ts';
import { founding } from './founding.ts';
import { nomination } from './nomination.ts';
import { partnership } from './partnership.ts';
import { selection } from './selection.ts';
import { visits } from './visits.ts';

const day = (written: string): LocalDate => {
  if (!isLocalDate(written)) throw new RangeError(written);
  return written;
};
const today = day('2022-09-05');
const basics = (nth: number) => ({ campaign: 'sketches', code: `XX${String(nth).padStart(2, '0')}`, name: `sketch-${nth}`, title: { zh: '样例', en: 'Sample' }, issuer: '街坊会' });
const found = async (programme: Programme, check: string, data: JsonObject, others: readonly OtherItem[] = []) => (await askRule(programme, check, { data, today, others })).map(({ severity, code, path }) => `${severity} ${code} ${path}`);
/** Days before and after today, today among them. */
const away = fc.integer({ min: -40, max: 40 });

const home = founding({ ...basics(10), noun: '活动室' });

it('placeReady: a group is approved of once whoever visited found place and people there, and not before (A10)', holds(home, ['founding.placeReady'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(true, false, undefined), fc.string(), async (ready, words) => {
    expect(await found(home, 'placeReady', { visit: { words, ...(ready === undefined ? {} : { ready }) } })).toEqual(ready === true ? [] : ['refuse NOT_READY /visit/ready']);
  }));
}));

it('openedByNow: what is put down as opened was opened today or before (A10)', holds(home, ['founding.openedByNow'], async () => {
  await fc.assert(fc.asyncProperty(away, async (days) => {
    expect(await found(home, 'openedByNow', { opening: { openedOn: addDays(today, days) } })).toEqual(days > 0 ? ['refuse NOT_OPENED_YET /opening/openedOn'] : []);
  }), { examples: [[0], [1]] });
}));

const training = course({ ...basics(4), noun: '培训班' });

const fairs = course({ ...basics(4), noun: '培训班', fair: { field: 'kind', value: 'fair' }, plan: [{ zh: '类别', en: 'Kind', fields: { kind: choice('类别', 'Kind', [{ value: 'fair', zh: '洽谈会', en: 'Fair' }]) } }] });
it('fairHeld: a fair was held before it is told of, and no more are matched than came (A4)', holds(fairs, ['course.fairHeld'], async () => {
  await fc.assert(fc.asyncProperty(away, fc.nat(9), fc.nat(9), async (days, people, matched) => {
    expect(await found(fairs, 'fairHeld', { fair: { heldOn: addDays(today, days), people, matched } })).toEqual([...(days > 0 ? ['refuse NOT_HELD_YET /fair/heldOn'] : []), ...(matched > people ? ['refuse MATCHED /fair/matched'] : [])]);
  }), { examples: [[0, 3, 3], [1, 3, 4]] });
}));

it('knownHours: nobody attended more hours than the class has, and whoever did is pointed at by her row (A4)', holds(training, ['course.knownHours'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 12 }), async (planned, attended) => {
    const expected: string[] = [];
    for (const [row, hours] of attended.entries()) if (hours > planned) expected.push(`refuse HOURS /attendance/trainees/${row}/hours`);
    expect(await found(training, 'knownHours', { plan: { hours: planned }, attendance: { trainees: attended.map((hours) => ({ name: '沈兰', hours })) } })).toEqual(expected);
  }), { examples: [[8, [8]], [8, [9]]] });
}));

it('withinPlaces: of a class whoever is admitted qualifies, and each who does not is pointed at; who waits may yet (A4)', holds(training, ['course.withinPlaces'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 12 }), fc.array(fc.record({ waiting: fc.boolean(), qualified: fc.boolean() }), { maxLength: 20 }), async (places, trainees) => {
    const admitted = trainees.flatMap((one, row) => (one.waiting ? [] : [{ ...one, row }]));
    expect(await found(training, 'withinPlaces', { plan: { places }, enrolment: { trainees } })).toEqual([
      ...admitted.filter((one) => !one.qualified).map(({ row }) => `refuse NOT_QUALIFIED /enrolment/trainees/${row}/qualified`),
      ...(admitted.length > places ? ['refuse PLACES /enrolment/trainees'] : []),
    ]);
  }));
}));

const pact = partnership({ ...basics(11), noun: '共建协议' });

it('asPromised: a year with fewer activities than were agreed is pointed at and stands; one with as many is not (A11)', holds(pact, ['partnership.asPromised'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(12), fc.nat(12), async (promised, held) => {
    expect(await found(pact, 'asPromised', { draft: { yearly: promised }, review: { held } })).toEqual(held < promised ? ['warn FEW_ACTIVITIES /review/held'] : []);
  }), { examples: [[4, 4], [4, 3]] });
}));

it('everySide: each side signs for itself, once and by today; one the draft names that nobody signed for is pointed at (A11)', holds(pact, ['partnership.everySide'], async () => {
  const side = fc.record({ party: fc.constantFrom('街坊会', '竹林小学', '竹林小学 ', '民丰公司'), days: fc.integer({ min: -3, max: 1 }) });
  await fc.assert(fc.asyncProperty(fc.array(side, { minLength: 2, maxLength: 4 }), fc.constantFrom('竹林小学', '竹林小学、民丰公司'), async (signed, partners) => {
    const signatures = signed.map(({ party, days }) => ({ party, signer: '沈兰', on: addDays(today, days) }));
    const sides = signed.map(({ party }) => party.trim());
    const expected = [
      ...signed.flatMap(({ days }, nth) => [...(sides.indexOf(sides[nth] ?? '') === nth ? [] : [`refuse SIDE_TWICE /signing/signatures/${nth}/party`]), ...(days > 0 ? [`refuse NOT_SIGNED_YET /signing/signatures/${nth}/on`] : [])]),
      ...partners.split('、').filter((one) => !sides.includes(one)).map(() => 'warn SIDE_MISSING /signing/signatures'),
    ];
    expect(await found(pact, 'everySide', { draft: { partners }, signing: { signatures } })).toEqual(expected);
  }), { numRuns: 300 });
}));

const honours = nomination({ ...basics(15), letters: '街妇', honours: [{ value: 'flag', zh: '红旗手', en: 'Flag' }], parties: [at.districtClerk] });
const workflow = honours.workflows[0]?.definition.workflow ?? '';
/** Where a candidate may stand, and whether a place has gone to it: decided on and under way, or with a result. */
const standing = fc.constantFrom<readonly [string, string | null, boolean]>(
  ['nomination', null, false], ['selection', null, false], ['consultation', null, false], ['decision', null, false], ['supplement', null, false],
  ['notice', null, true], ['noticeObjection', null, true], ['report', null, true], ['result', null, true],
  ['closed', 'awarded', true], ['notAwarded', 'notAwarded', true], ['rejected', 'rejected', false], ['withdrawn', 'withdrawn', false], ['terminated', 'terminated', false],
);

it('withinPlaces: of one notice no more are decided on than it has places; who is still looked at or was dropped takes none (A15)', holds(honours, ['nomination.withinPlaces'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(standing, { maxLength: 20 }), async (places, list) => {
    const others = list.map(([stage, result], nth): OtherItem => ({ id: `n${nth}`, number: `XX15-2022-${nth}`, workflow, batch: null, stage, result, createdOn: today, since: today, fields: {} }));
    let gone = 0;
    for (const [, , takes] of list) if (takes) gone += 1;
    expect(await found(honours, 'withinPlaces', { nomination: { places } }, others)).toEqual(gone >= places ? ['refuse PLACES /nomination/places'] : []);
  }), { examples: [[1, [['result', null, true]]], [2, [['closed', 'awarded', true], ['decision', null, false]]]] });
}));

it('resultSaid: what was awarded has its document and its day, today or before; of what was not nothing is asked (A15)', holds(honours, ['nomination.resultSaid'], async () => {
  await fc.assert(fc.asyncProperty(fc.boolean(), fc.option(fc.constantFrom('', '嘉妇〔2022〕15号'), { nil: undefined }), fc.option(away, { nil: undefined }), async (awarded, document, days) => {
    const result = { awarded, ...(document === undefined ? {} : { document }), ...(days === undefined ? {} : { on: addDays(today, days) }) };
    const expected = [...(document === '嘉妇〔2022〕15号' ? [] : ['refuse AWARD_DOCUMENT /result/document']), ...(days === undefined ? ['refuse AWARD_DAY /result/on'] : days > 0 ? ['refuse NOT_YET /result/on'] : [])];
    expect(await found(honours, 'resultSaid', { result })).toEqual(awarded ? expected : []);
  }), { examples: [[true, '嘉妇〔2022〕15号', 0], [true, '嘉妇〔2022〕15号', 1], [false, undefined, undefined]] });
}));

const walks = visits({ ...basics(12), kinds: [{ value: 'home', zh: '家访', en: 'Home' }] });
it('needSaid: a visit that found a need says it, however it is dealt with; one that found none may be silent (A12)', holds(walks, ['visits.needSaid'], async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('none', 'self', 'town', 'district', 'cannot'), fc.option(fc.constantFrom('', '孩子放学后无人照看', '想学一门手艺'), { nil: undefined }), async (way, need) => {
    const silent = need === undefined || need.length === 0;
    expect(await found(walks, 'needSaid', { record: { way, ...(need === undefined ? {} : { need }) } })).toEqual(silent && way !== 'none' ? ['refuse NEED /record/need'] : []);
  }));
}));

const application = formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { name: text('名称', 'Name'), orgUnit: unit(), beds: count('花坛', 'Beds', { in: 'pieces' }) } }]);
const sheet = formSpec({ zh: '评分表', en: 'Marks' }, [{ zh: '评分', en: 'Marks', fields: { beauty: count('美观', 'Beauty', { in: 'points', maximum: 100 }) } }]);
const prize = selection({
  ...basics(1), award: '最美花园', application, unitField: 'orgUnit', years: 2, quota: {}, onNamed: [], counts: { title: { zh: '最美花园', en: 'Finest gardens' }, unit: { zh: '个', en: 'gardens' } },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, criteria: ['beauty'] }, vote: { percent: 30, shows: [] },
  itemTitle: () => '花园', rows: { head: ['名称'], row: (entry) => [entry.title] },
});

it('voteDates: the public votes forwards, and from the first day of applications at the earliest (A1)', holds(prize, ['vote.voteDates'], async () => {
  expect(prize.checks?.['voteDates']).toBe(voteDates);
  await fc.assert(fc.asyncProperty(away, away, async (first, last) => {
    const [voteFrom, voteTo] = [addDays(today, first), addDays(today, last)];
    expect(await found(prize, 'voteDates', { roundSettings: { windowFrom: today, voteFrom, voteTo } })).toEqual([
      ...(last < first ? ['refuse VOTE_DAYS /roundSettings/voteTo'] : []),
      ...(first < 0 ? ['refuse VOTE_BEFORE_APPLICATIONS /roundSettings/voteFrom'] : []),
    ]);
  }), { examples: [[0, 0], [-1, -1], [5, 4], [-1, -2]] });
}));

const club = founding({ ...basics(16), noun: '社团', fewest: 3 });
it('enoughMembers: a group has as many people as a lead says, at least (A10)', holds(club, ['founding.enoughMembers'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(20), fc.integer({ min: 1, max: 20 }), async (members, fewest) => {
    expect((await askRule(club, 'enoughMembers', { data: { request: { members } }, today, parameters: { fewest } })).length).toBe(members < fewest ? 1 : 0);
  }));
}));

it('roundDates: a round takes applications forwards (A1)', holds(prize, ['selection.roundDates'], async () => {
  await fc.assert(fc.asyncProperty(away, async (length) => {
    expect(await found(prize, 'roundDates', { roundSettings: { windowFrom: today, windowTo: addDays(today, length) } })).toEqual(length < 0 ? ['refuse WINDOW /roundSettings/windowTo'] : []);
  }), { examples: [[0], [-1]] });
}));

it('applicationWindow: an application comes between the first and the last day, both included (A1)', holds(prize, ['selection.applicationWindow'], async () => {
  await fc.assert(fc.asyncProperty(away, away, async (first, last) => {
    const batch = { id: 'b', stage: 'open', data: { roundSettings: { windowFrom: addDays(today, first), windowTo: addDays(today, last) } } };
    expect((await askRule(prize, 'applicationWindow', { data: {}, today, batch })).map((one) => one.code)).toEqual(first <= 0 && last >= 0 ? [] : ['OUT_OF_WINDOW']);
  }), { examples: [[0, 0], [1, 2], [-2, -1]] });
}));

const onList = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: `e${nth}`, number: '', workflow: 'sketch-1', title: '花园', stage: 'decision', unit: 'v11', data: {}, fields: {} }));

it('listNotEmpty: a list without anybody on it is not closed (A1)', holds(prize, ['selection.listNotEmpty'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(3), async (count) => {
    expect((await askRule(prize, 'listNotEmpty', { data: {}, today, entries: onList(count) })).length).toBe(count === 0 ? 1 : 0);
  }));
}));

it('votes: more than half of those present agree, and no more vote than are there (A1)', holds(prize, ['selection.votes'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3), async (present, votesFor, votesAgainst, votesAbstained) => {
    const minutes = { attendees: Array.from({ length: present }, (_, nth) => `参会${nth}`), votesFor, votesAgainst, votesAbstained };
    expect(await found(prize, 'votes', { minutes })).toEqual([
      ...(votesFor + votesAgainst + votesAbstained > present ? ['refuse VOTES /minutes/votesFor'] : []), ...(votesFor * 2 > present ? [] : ['refuse NOT_CARRIED /minutes/votesFor']),
    ]);
  }));
}));

it('panelScore: of three or more sheets the mean of what counts, of fewer nothing (A1, domain.md §3.8)', holds(prize, ['selection.panelScore'], () => {
  fc.assert(fc.property(fc.array(fc.nat(100), { maxLength: 8 }), (marks) => {
    const counted = marks.length < 5 ? marks : marks.toSorted((a, b) => a - b).slice(1, -1);
    const total = Math.round((counted.reduce((sum, mark) => sum + mark, 0) / Math.max(counted.length, 1)) * 100 + 1e-9);
    const sheets = Object.fromEntries(marks.map((beauty, nth) => [`judge${nth}`, { beauty }]));
    expect(workOut(prize, 'panelScore', { data: { panelSheets: sheets }, today })).toMatchObject({ judges: marks.length, ...(marks.length < 3 ? {} : { total, beauty: total }) });
  }));
}));

it('votingDays: the public votes on an entry on the days of its round (A1)', holds(prize, ['vote.votingDays'], () => {
  fc.assert(fc.property(away, fc.nat(40), (first, length) => {
    const [opens, ends] = [addDays(today, first), addDays(today, first + length)];
    expect(workOut(prize, 'votingDays', { data: {}, today, batch: { id: 'b', stage: 'open', data: { roundSettings: { voteFrom: opens, voteTo: ends } } } })).toEqual({ opens, ends });
  }));
}));
