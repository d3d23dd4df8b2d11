// Each rule and sum of each programme is held by a property test that names it by programme and rule. Which it holds, `holds` of the
// test kit has made sure of where that test runs; here every rule of the catalogue is looked for among them. A rule that several
// programmes have word for word, as those of one archetype do, is held where it is held in one of them.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

/** A programme whose rules of these names are its archetype's as they are: what is asked of a sketch of the archetype holds for it. */
const archetypes: Readonly<Record<string, string>> = {
  activity: 'SY05', appointment: 'FZ10', claiming: 'MJ11', course: 'SY12', founding: 'JH20', grant: 'JH15', nomination: 'SY08', partnership: 'MJ16', points: 'JH04', project: 'SY10', publishing: 'SY04', selection: 'MJ10', visits: 'SY11', vote: 'JH05',
};

/** Shown by examples (`showsBy`), for the reason they stand under. */
const byExample: Readonly<Record<string, readonly string[]>> = {
  'looks one item up in the books: it stands, it is over, or it is not there': [
    'SY03.topicPassed', 'SY03.lecturerAppointed', 'SY08.titleStands', 'SY14.withinMeasures', 'FZ01.referral', 'FZ02.titled', 'FZ03.mentorFits', 'FZ10.asInTheBooks', 'FZ10.inForce', 'FZ05.titled', 'JH01.titled', 'JH01.ofThisYear', 'JH03.firstOfItsKind', 'JH05.stillTitled', 'JH06.titled',
    'MJ01.firstDraw', 'MJ01.somethingTitled', 'MJ01.allLookedAt', 'MJ01.cardsSettled', 'MJ01.markedIfDrawn', 'MJ01.cardFound', 'MJ01.starsBefore', 'MJ01.oneAWeek', 'QJ08.twoYears',
  ],
  'a table of few rows, or one line between two answers, each of which the examples ask for': [
    'SY07.women', 'FZ02.women', 'FZ02.bankSaid', 'FZ03.practice', 'FZ07.unfit', 'JH01.place', 'JH02.marks', 'JH02.admissionScore', 'JH07.editionOfYear', 'JH08.gradeFitsSigns', 'JH08.orderDates', 'JH11.risk', 'JH14.noCash',
    'MJ01.ofThisWeek', 'MJ01.within', 'MJ01.looked', 'MJ01.rating', 'QJ01.active', 'QJ01.idle', 'QJ08.linkedWith', 'QJ08.score',
  ],
};

const counting = 'packages/campaign-congress/src/count/count-laws.test.ts';
const cases = 'packages/campaign-congress/src/cases.test.ts';
const box = 'packages/campaign-congress/src/procedures/box.test.ts';
const procedures = 'packages/campaign-congress/src/procedures/procedures.test.ts';
const count = 'packages/campaign-congress/src/count/count.test.ts';
const scenario = 'packages/campaign-congress/src/scenario.test.ts';
const loan = 'packages/campaign-enterprise/src/interest-subsidy/';

/** Asked another way: the function that the rule hands on to, or a whole item on the engine; a test, by its file and its name. */
const askedOtherwise: Readonly<Record<string, readonly [file: string, test: string]>> = {
  'SY02.result': [counting, 'gives each seat once: elected, tied and open seats are all there are'],
  'SY02.countAddsUp': [counting, 'keeps every ballot: valid and invalid are what was collected, and each line comes to the valid ones'],
  'SY02.sheetAddsUp': [procedures, 'a sheet that does not add up is refused with what is wrong'],
  'SY02.compared': [count, 'names the lines in which two tellers differ, a missing line too'],
  'SY02.listFits': [count, 'says what stands against handing out ballots, all of it at once and in both languages'],
  'SY02.mayIssue': [cases, 'ballots go out only while enough are there, and a quorum that is lost stops the next step'],
  'SY02.presence': [cases, 'a delegate on leave stays entitled, and each coming and going is on record'],
  'SY02.voteAddsUp': [cases, 'a member who resigns leaves a vacancy, which the committee fills by the same majority'],
  'SY02.opened': [cases, 'a member who resigns leaves a vacancy, which the committee fills by the same majority'],
  'SY02.filled': [cases, 'a member who resigns leaves a vacancy, which the committee fills by the same majority'],
  'SY02.candidatesThrough': [cases, 'places that do not add up, and candidates too few for the method, stop it'],
  'SY02.makeup': [cases, 'a make-up that falls short goes to the lead, who alone goes on, with a reason'],
  'SY02.turnout': [cases, 'more ballots back than out void the round, which is signed as void and held again'],
  'SY02.boxSaysSo': [box, 'opening and closing the box are events of the round, and what was out and is in nobody but the box says'],
  'SY02.boxFits': [box, 'a round on terminals goes from its slips to a result that can be counted again'],
  'SY02.emptied': [box, 'a box in which nobody voted, or whose file is lost, is closed empty: ballots are issued anew, on paper too'],
  'SY02.bodyElected': [scenario, 'a town congress is held, from its plan to its certificates'],
  'SY02.opening': [scenario, 'a town congress is held, from its plan to its certificates'],
  'SY02.elected': [scenario, 'a town congress is held, from its plan to its certificates'],
  'SY02.ready': [scenario, 'a town congress is held, from its plan to its certificates'],
  'FZ01.subsidy': [`${loan}rules.test.ts`, 'never exceeds the cap, the interest paid or the formula'],
  'FZ01.shares': [`${loan}shares.test.ts`, 'of any list and any budget, shares are due to the fen: the whole budget where it is short, all that is due where it is not, to nobody more than is due to her'],
  'FZ01.budget': [`${loan}shares.test.ts`, 'a round that pays pro rata warns the meeting, one that goes by who came first names the late ones, and the others ask for somebody to be held back'],
  'FZ01.adjustment': [`${loan}computes.test.ts`, 'lapses when the formula gives another sum, also if its words are left standing'],
  'FZ01.eligibility': [`${loan}checks.test.ts`, 'eligibility refuses'],
  'FZ01.loanFacts': [`${loan}checks.test.ts`, 'the facts of a loan'],
  'FZ01.duplicates': [`${loan}checks.test.ts`, 'are one claim a loan and round, whoever makes it'],
  'FZ01.districtFindings': [`${loan}checks.test.ts`, 'the district’s calculation'],
  'FZ01.manualChange': [`${loan}checks.test.ts`, 'refuses a change that was made for another sum'],
  'FZ01.accountHolder': [`${loan}checks.test.ts`, 'a corrected account is hers or her business’s'],
  'MJ01.drawn': ['packages/campaign-homes/src/spot-check.test.ts', 'of a town’s titles one in ten is drawn, rounded up, three at least where there are three, and whoever has the seed draws'],
  'JH01.panelWhole': ['packages/campaign-families/src/childrens-homes/scenario.test.ts', 'which kinds the panel holds, and how many judges, are the lead’s to set'],
  'JH01.panelScore': ['packages/core/src/values/judge-score.test.ts', 'lies between the lowest and the highest mark, in whatever order they come'],
  'JH05.voted': ['packages/core/src/programme/public-vote.test.ts', 'of any marks the total lies between the panel’s and the public’s, and rises with either'],
};

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Rules of the same words, by all their names. */
const rules = new Map<string, string[]>();
for (const { code, checks = {}, computes = {} } of campaigns.flatMap((one) => one.programmes ?? [])) {
  for (const [name, rule] of [...Object.entries(checks), ...Object.entries(computes)]) {
    const same = `${name} ${String(rule)}`;
    rules.set(same, [...(rules.get(same) ?? []), `${code}.${name}`]);
  }
}

/** What is named in a test by `holds` and by `showsBy`. */
const named = { holds: new Set<string>(), showsBy: new Set<string>() };
for (const file of globSync('packages/*/src/**/*.test.ts', { cwd: root })) {
  for (const [, how, names = ''] of read(file).matchAll(/\b(holds|showsBy)\(\w+, \[([^\]]*)\]/gu)) {
    for (const [, whose = '', rule = ''] of names.matchAll(/'(\w+)\.(\w+)'/gu)) named[how === 'holds' ? 'holds' : 'showsBy'].add(`${archetypes[whose] ?? whose}.${rule}`);
  }
}
const reasoned = new Set(Object.values(byExample).flat());
const known = new Set([...rules.values()].flat());

it('is held by a property, shown by examples with the reason, or asked another way: each rule of each programme', () => {
  const bare = [...rules.values()].filter((names) => !names.some((name) => named.holds.has(name) || (reasoned.has(name) && named.showsBy.has(name)) || name in askedOtherwise));
  expect(bare.map((names) => names.join(' '))).toEqual([]);
  expect(rules.size).toBeGreaterThan(200);
});

it('names no rule that no programme has, in a test or in the list', () => {
  expect([...named.holds, ...named.showsBy, ...reasoned, ...Object.keys(askedOtherwise)].filter((name) => !known.has(name))).toEqual([]);
});

it('gives no reason for the want of a property that is there', () => {
  expect([...reasoned, ...Object.keys(askedOtherwise)].filter((name) => named.holds.has(name))).toEqual([]);
});

it('finds the tests it says a rule is asked in', () => {
  expect(Object.entries(askedOtherwise).filter(([, [file, title]]) => !read(file).includes(`'${title}`)).map(([name, [file]]) => `${name} ${file}`)).toEqual([]);
});
