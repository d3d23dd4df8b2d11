// Rules that archetypes give to every programme made of them, over whatever may be written in their forms.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { OtherItem, Programme } from '../../plugin/contributions.ts';
import { askRule, workOut } from '../../testing/ask-rule.ts';
import { holds } from '../../testing/holds.ts';
import { activity } from './activity.ts';
import { appointment } from './appointment.ts';
import { course } from './course.ts';
import { grant, onceAnApplicant } from './grant.ts';
import { partnership } from './partnership.ts';
import { project, yearLightOf } from './project.ts';
import { periodEnd } from './quarters.ts';
import { publishing } from './publishing.ts';
import { textAt } from '../values.ts';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text);
  return text;
};
const today = day('2022-09-05');
const basics = (nth: number) => ({ campaign: 'sketches', code: `XX${String(nth).padStart(2, '0')}`, name: `sketch-${nth}`, title: { zh: '样例', en: 'Sample' }, issuer: '街坊会' });
const broken = async (programme: Programme, check: string, data: JsonObject): Promise<boolean> => (await askRule(programme, check, { data, today })).length > 0;
const computed = (programme: Programme, name: string, data: JsonObject): JsonObject => workOut(programme, name, { data, today });

const training = course({ ...basics(4), noun: '培训班', examined: true });
const trainees = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 40 }), mark: fc.integer({ min: 0, max: 100 }), waiting: fc.boolean(), qualified: fc.constant(true) }), { maxLength: 40 });

it('of a class whoever attended 90 % of the hours and has 60 points passes, and nobody else', holds(training, ['course.passed'], () => {
  fc.assert(fc.property(trainees, fc.integer({ min: 1, max: 40 }), (list, hours) => {
    const passing = list.filter((one) => one.hours >= hours * 0.9 && one.mark >= 60).length;
    expect(computed(training, 'passed', { plan: { hours }, attendance: { trainees: list } })).toMatchObject({ trained: list.length, passed: passing });
  }));
}));

it('of a class no more are admitted than there are places; the waiting list may be as long as it is', async () => {
  await fc.assert(fc.asyncProperty(trainees, fc.integer({ min: 1, max: 40 }), async (list, places) => {
    expect(await broken(training, 'withinPlaces', { plan: { places }, enrolment: { trainees: list.map(({ waiting, qualified }) => ({ name: '沈兰', waiting, qualified })) } })).toBe(list.filter((one) => !one.waiting).length > places);
  }));
});

const pact = partnership({ ...basics(11), noun: '共建协议' });

it('an agreement runs forwards, and for three years at most, to the day', holds(pact, ['partnership.term'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: -400, max: 2000 }), async (length) => {
    const until = addDays(today, length);
    expect(await broken(pact, 'term', { draft: { from: today, until } })).toBe(until <= today || until > addMonths(today, 36));
  }));
}));

const event = activity({ ...basics(6), noun: '活动' });

it('an activity is planned for a day to come, and summed up on a day that has, with people who came', holds(event, ['activity.plannedAhead', 'activity.heldAsPlanned'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 300 }), async (away, people) => {
    const on = addDays(today, away);
    expect([await broken(event, 'plannedAhead', { plan: { heldOn: on } }), await broken(event, 'heldAsPlanned', { summary: { actualOn: on, people } })]).toEqual([away < 0, away > 0 || people === 0]);
  }));
}));

const visitors = fc.array(fc.record({ name: fc.constantFrom('沈兰', '陆梅', '王芳', '周敏'), phone: fc.constantFrom('13800005678', '13900001234'), came: fc.boolean() }), { maxLength: 12 });

it('no more sign up for an activity than its plan expects, and nobody twice', holds(event, ['activity.withinHeadcount'], async () => {
  await fc.assert(fc.asyncProperty(visitors, fc.integer({ min: 1, max: 12 }), async (list, headcount) => {
    const different = new Set(list.map((one) => one.name + one.phone)).size;
    expect(await broken(event, 'withinHeadcount', { plan: { headcount }, signUp: { rows: list } })).toBe(list.length > headcount || different < list.length);
  }));
}));

it('where people signed up, the summary says how many, and no fewer came than signed in; who walked in counts', holds(event, ['activity.asSignedIn'], async () => {
  await fc.assert(fc.asyncProperty(visitors, fc.integer({ min: -1, max: 1 }), fc.integer({ min: -2, max: 5 }), async (list, off, more) => {
    const came = list.filter((one) => one.came).length;
    const data = { signUp: { rows: list }, summary: { registered: list.length + off, people: came + more } };
    expect(await broken(event, 'asSignedIn', data)).toBe(list.length > 0 && (off !== 0 || more < 0));
  }));
}));

const away = fc.integer({ min: -40, max: 40 });
it('sign-up for an activity has no more places than its plan expects people, and ends on no day gone by and not after the day itself', holds(event, ['activity.signUpTerms'], async () => {
  await fc.assert(fc.asyncProperty(fc.record({ openToSignUp: fc.boolean(), places: fc.nat(300), headcount: fc.nat(300), until: away, held: away }), async ({ openToSignUp, places, headcount, until, held }) => {
    const data = { plan: { openToSignUp, places, headcount, signUpUntil: addDays(today, until), heldOn: addDays(today, held) } };
    expect(await broken(event, 'signUpTerms', data)).toBe(openToSignUp && (places > headcount || until < 0 || until > held));
  }));
}));

it('where people signed up by themselves, the summary says how many, and as many as signed in came, or why not', holds(event, ['activity.peopleAsSignedIn'], async () => {
  const few = fc.nat(4);
  await fc.assert(fc.asyncProperty(fc.record({ openToSignUp: fc.boolean(), registered: few, came: few, said: few, people: few, peopleFor: fc.constantFrom('', '现场来了两人') }), async ({ openToSignUp, registered, came, said, people, peopleFor }) => {
    const data = { plan: { openToSignUp }, signedIn: { registered, came }, summary: { registered: said, people, ...(peopleFor === '' ? {} : { peopleFor }) } };
    expect(await broken(event, 'peopleAsSignedIn', data)).toBe(openToSignUp && (said !== registered || (people !== came && peopleFor === '')));
  }));
}));

it('what people said of themselves is kept as long as a lead has set after the day; 180 days where she has set nothing', holds(event, ['activity.signUpKept'], () => {
  fc.assert(fc.property(fc.nat(400), fc.option(fc.integer({ min: 30, max: 1095 }), { nil: undefined }), (held, signUpKeptDays) => {
    const parameters = signUpKeptDays === undefined ? {} : { signUpKeptDays };
    expect(workOut(event, 'signUpKept', { data: { plan: { heldOn: addDays(today, held) } }, today, parameters })).toEqual({ until: addDays(today, held + (signUpKeptDays ?? 180)) });
  }));
}));

it('who has a place and who came is counted from the sign-ups, and stands in the summary before anybody types', holds(event, ['activity.signedIn', 'activity.summary'], () => {
  fc.assert(fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (placed, waiting, came) => {
    const given = { data: {}, today, signUps: { placed, waiting, came } };
    expect([workOut(event, 'signedIn', given), workOut(event, 'summary', given)]).toEqual([{ registered: placed, came }, { registered: placed, people: came }]);
  }));
}));

it('an activity of more people than a lead has set is looked at for safety, whatever she has set; 100 where she has set nothing', holds(event, ['activity.size'], () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }), (headcount, crowd) => {
    const parameters = crowd === undefined ? {} : { crowd };
    expect(workOut(event, 'size', { data: { plan: { headcount } }, today, parameters })).toEqual({ over: headcount > (crowd ?? 100) });
  }));
}));

it('the light of a year is green from its target on, and never greener for less, in the direction that is better', () => {
  const colours = ['red', 'yellow', 'green'];
  fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 300 }), fc.nat(100), (a, b, target, yellow) => {
    const rank = (value: number, direction: string) => colours.indexOf(yearLightOf(value, { target, direction, yellow }));
    const [less, more] = [Math.min(a, b), Math.max(a, b)];
    expect([rank(less, 'up') <= rank(more, 'up'), rank(less, 'down') >= rank(more, 'down'), rank(a, 'up') === 2, rank(a, 'down') === 2]).toEqual([true, true, a >= target, a <= target]);
  }));
});

const works = project({ ...basics(7), noun: '实事项目' });

const anyCost = fc.record({ budget: fc.nat(500), spent: fc.nat(500), says: fc.boolean() });
const spentOf = ({ spent, says }: { readonly spent: number; readonly says: boolean }) => ({ spent, ...(says ? { overspentFor: '雨天改在室内，增加场租。' } : {}) });
it('an activity that cost more than was approved says why', holds(event, ['activity.withinBudget'], () => fc.assert(fc.asyncProperty(anyCost, async (cost) => {
  expect(await broken(event, 'withinBudget', { plan: { budget: cost.budget }, summary: spentOf(cost) })).toBe(cost.spent > cost.budget && !cost.says);
}))));
it('a class that cost more than was approved says why', holds(training, ['course.classWithinBudget'], () => fc.assert(fc.asyncProperty(anyCost, async (cost) => {
  expect(await broken(training, 'classWithinBudget', { plan: { budget: cost.budget }, closing: spentOf(cost) })).toBe(cost.spent > cost.budget && !cost.says);
}))));
it('a project that cost more than was approved says why', holds(works, ['project.projectWithinBudget'], () => fc.assert(fc.asyncProperty(anyCost, async (cost) => {
  expect(await broken(works, 'projectWithinBudget', { charter: { budget: cost.budget }, acceptance: spentOf(cost) })).toBe(cost.spent > cost.budget && !cost.says);
}))));

it('a project that is accepted reached its target, which way ever that lies, or says why it did not', holds(works, ['project.targetReached'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom('up', 'down'), fc.boolean(), async (target, value, direction, says) => {
    const missed = value !== target && (value < target) === (direction === 'up');
    expect(await broken(works, 'targetReached', { charter: { target, direction }, acceptance: { value, ...(says ? { shortfallFor: '两处点位延期至明年完成。' } : {}) } })).toBe(missed && !says);
  }));
}));

const column = publishing({ ...basics(8), columns: [{ value: 'stories', zh: '故事', en: 'Stories' }], bannedWords: ['禁词'] });

it('a word of the list is found wherever it stands in a piece, and nothing is found in a piece without one', holds(column, ['publishing.noBannedWords'], async () => {
  const innocent = fc.string().filter((words) => !words.includes('禁词'));
  await fc.assert(fc.asyncProperty(innocent, innocent, fc.boolean(), async (before, after, says) => {
    expect(await broken(column, 'noBannedWords', { piece: { name: '标题', body: `${before}${says ? '禁词' : '词'}${after}` } })).toBe(says || `${before}词`.includes('禁词'));
  }));
}));

const mentor = appointment({ ...basics(9), post: '导师', term: 2, services: 6 });
const years = fc.array(fc.record({ services: fc.integer({ min: 0, max: 12 }), rating: fc.option(fc.integer({ min: 10, max: 50 }), { nil: undefined }) }), { minLength: 1, maxLength: 3 });

const household = { key: 'household', value: (data: JsonObject) => textAt(data, 'application.house'), path: '/application/house', what: { zh: '该户', en: 'the household' } };
const paying = (nth: number, more: Partial<Parameters<typeof grant>[0]>) => grant({ ...basics(nth), noun: '补助', amountOf: () => 100, noticed: true, ...more });

const [none, usual, house, each] = [paying(21, { onceBy: [] }), paying(22, {}), paying(23, { onceBy: [household] }), paying(24, { onceBy: [onceAnApplicant, household] })];
it('a grant is paid once a year for each of what its programme names, and for nothing it does not', holds(each, ['grant.once'], async () => {
  expect(none.checks?.['once']).toBeUndefined();
  await fc.assert(fc.asyncProperty(fc.boolean(), fc.boolean(), fc.constantFrom(null, 'rejected', 'closed'), async (living, lastYear, result) => {
    const ask = async (programme: Programme) => {
      const before = { id: 'o', number: 'XX22-2022-0001', workflow: programme.workflows[0]?.definition.workflow ?? '', batch: null, stage: 'visit', result, createdOn: addDays(today, lastYear ? -300 : -30), since: addDays(today, -20), fields: {} };
      return (await askRule(programme, 'once', { data: { application: { idNumber: '330402198803150000', ...(living ? { house: '东浜16号' } : {}) } }, today, others: [before] })).map((one) => one.path);
    };
    const paid = !lastYear && result !== 'rejected';
    const [hers, theirs] = [paid ? ['/application/idNumber'] : [], paid && living ? ['/application/house'] : []];
    expect([await ask(usual), await ask(house), await ask(each)]).toEqual([hers, theirs, [...hers, ...theirs]]);
  }));
}));

it.each([['沈小兰', '沈小兰', []], ['沈小兰', ' 沈小兰 ', []], ['联丰村村民委员会', '联丰村村民委员会', []], ['沈小兰', '陆建国', ['PAYEE']], ['沈小兰', '', ['PAYEE']]])('a grant of %s may be paid to %j: %j is found', async (person, payee, codes) => {
  expect((await askRule(paying(25, {}), 'accountHolder', { data: { application: { person, payee } }, today })).map((one) => one.code)).toEqual(codes);
});

it('one year with fewer than six services, or rated below 3.5, and whoever serves is not appointed again', holds(mentor, ['appointment.standing'], () => {
  fc.assert(fc.property(years, (term) => {
    const last = term.reduce<JsonObject>((data, year) => ({ ...data, standing: computed(mentor, 'standing', { ...data, yearlyReview: { services: year.services, ...(year.rating === undefined ? {} : { rating: year.rating }) } }) ?? {} }), {});
    expect(last['standing']).toEqual({ short: term.some((year) => year.services < 6 || (year.rating !== undefined && year.rating < 35)) });
  }));
}));

it('whoever is appointed or applied for it does not apply again; whose term is over or who was refused may', holds(mentor, ['appointment.once'], async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ result: fc.constantFrom(null, 'rejected', 'withdrawn', 'terminated', 'voided', 'done', 'dismissed'), workflow: fc.constantFrom('sketch-9', 'sketch-8'), daysAgo: fc.nat(2000) }), { maxLength: 3 }), async (books) => {
    const others = books.map(({ result, workflow, daysAgo }, nth) => ({ id: `a${nth}`, number: `XX09-2022-${nth}`, workflow, batch: null, stage: 'year1', result, createdOn: addDays(today, -daysAgo), since: today, fields: {} }));
    const still = books.filter((one) => one.workflow === 'sketch-9' && one.result === null);
    expect((await askRule(mentor, 'once', { data: { application: { idNumber: '330402198803150000' } }, today, others })).map((one) => one.path)).toEqual(still.map(() => '/application/idNumber'));
  }));
}));

it('an assessment that says otherwise than the books says why, or says what they hold', async () => {
  const done = (rating: number) => ({ id: `s${rating}`, number: 'XX09S-2022-0001', workflow: 'sketch-9-service', batch: null, stage: 'closed', result: 'done', createdOn: addDays(today, -30), since: addDays(today, -20), fields: { rating } });
  const ask = (services: number, more: JsonObject = {}) => askRule(mentor, 'asInTheBooks', { data: { certificate: { number: 'XX09聘〔2022〕001' }, yearlyReview: { services, rating: 45, ...more } }, today, others: [done(4), done(5), { ...done(3), createdOn: addDays(today, -400) }] });
  expect(await ask(2)).toEqual([]);
  expect((await ask(6)).map((one) => [one.severity, one.zh])).toEqual([['refuse', '系统内近一年完成服务2次，平均评分4.5分；如确有不同，请填写理由']]);
  expect((await ask(6, { otherwiseFor: '四次为纸质登记。' })).map((one) => [one.severity, one.zh])).toEqual([['warn', '系统内近一年完成服务2次，平均评分4.5分，请核对']]);
});

it('whoever is sent is appointed: not one the books do not hold, nor one dismissed, nor one whose term is over', async () => {
  const number = 'XX09聘〔2022〕001';
  const held = (stage: string, result: string | null = null) => ({ id: 'a1', number: 'XX09-2022-0001', workflow: 'sketch-9', batch: null, stage, result, createdOn: today, since: today, fields: {} });
  const ask = async (...others: readonly OtherItem[]) => (await askRule(mentor, 'inForce', { data: { request: { provider: number } }, today, others })).map((one) => [one.severity, one.code]);
  for (const stage of ['year1', 'review1', 'rectify2', 'recheck2', 'year2']) expect([stage, await ask(held(stage))]).toEqual([stage, []]);
  expect(await ask()).toEqual([['refuse', 'NOT_APPOINTED']]);
  expect(await ask({ ...held('year1'), workflow: 'sketch-8' })).toEqual([['refuse', 'NOT_APPOINTED']]);
  for (const over of [held('renewal'), held('dismissed', 'dismissed'), held('closed', 'done'), held('terminated', 'terminated')]) expect([over.stage, await ask(over)]).toEqual([over.stage, [['refuse', 'NOT_IN_FORCE']]]);
  expect(await ask(held('closed', 'done'), { ...held('year1'), id: 'a2' })).toEqual([]);
});

it('where a lead asks for half of the hours and fifty points, who has these passes', () => {
  const data = { plan: { hours: 10 }, attendance: { trainees: [{ name: '甲', hours: 5, mark: 50 }, { name: '乙', hours: 4, mark: 90 }] } };
  expect([workOut(training, 'passed', { data, today }), workOut(training, 'passed', { data, today, parameters: { attendance: 50, passMark: 50 } })]).toEqual([{ trained: 2, passed: 0, names: [] }, { trained: 2, passed: 1, names: ['甲'] }]);
});

it('who does not qualify is not admitted, but may wait', async () => {
  const enrolment = (waiting: boolean) => ({ plan: { places: 9 }, enrolment: { trainees: [{ name: '甲', qualified: false, waiting }] } });
  expect([await broken(training, 'withinPlaces', enrolment(false)), await broken(training, 'withinPlaces', enrolment(true))]).toEqual([true, false]);
});

it('a period of a project ends with the quarter or half-year, a month from today at least, and never after the next one', () => {
  expect(['2022-01-04', '2022-02-28', '2022-03-01', '2022-11-30', '2022-12-02'].map((on) => periodEnd(day(on), 3))).toEqual(['2022-03-31', '2022-03-31', '2022-06-30', '2022-12-31', '2023-03-31']);
  fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom<3 | 6>(3, 6), (away, months) => {
    const on = addDays(today, away);
    const ends = periodEnd(on, months);
    expect([addMonths(on, 1) <= ends, ends <= addMonths(on, months + 1), Number(addDays(ends, 1).slice(5, 7)) % months, addDays(ends, 1).slice(8)]).toEqual([true, true, 1, '01']);
  }));
});

const milestone = fc.record({ by: fc.integer({ min: -90, max: 90 }), told: fc.constantFrom('done', 'not', 'before', 'never') });
it('due by the end of the period and done by what the reports say, the later over the earlier; a month late on the day of the report is red', holds(works, ['project.light'], () => {
  fc.assert(fc.property(fc.array(milestone, { maxLength: 6 }), fc.nat(90), fc.nat(100), fc.nat(3), (list, left, yellow, reds) => {
    const numbers = (...words: readonly string[]) => list.flatMap(({ told }, index) => (words.includes(told) ? [index + 1] : []));
    const data = {
      charter: { milestones: list.map(({ by }) => ({ what: '一步', by: addDays(today, by) })) }, period: { ends: addDays(today, left) },
      light: { reds, met: numbers('before', 'not') }, report: { milestones: [...numbers('done').map((nth) => ({ nth, done: true })), ...numbers('not').map((nth) => ({ nth, done: false }))] },
    };
    const met = numbers('done', 'before');
    const due = list.filter(({ by }) => by <= left).length;
    const done = list.filter(({ by }, index) => by <= left && met.includes(index + 1)).length;
    const late = list.some(({ by }, index) => !met.includes(index + 1) && addMonths(addDays(today, by), 1) < today);
    const colour = late || done * 100 < due * yellow ? 'red' : done < due ? 'yellow' : 'green';
    expect(workOut(works, 'light', { data, today, parameters: { yellow } })).toEqual({ due, done, late, met, colour, reds: colour === 'red' ? reds + 1 : 0 });
  }));
}));

it('a report tells of milestones that the charter has, of each once', holds(works, ['project.milestonesFit'], async () => {
  await fc.assert(fc.asyncProperty(fc.nat(4), fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }), async (of, numbers) => {
    const data = { charter: { milestones: Array.from({ length: of }, () => ({ what: '一步', by: today })) }, report: { milestones: numbers.map((nth) => ({ nth, done: true })) } };
    const wrong = numbers.flatMap((nth, row) => (nth > of ? [`NO_MILESTONE ${row}`] : numbers.indexOf(nth) === row ? [] : [`MILESTONE_TWICE ${row}`]));
    expect((await askRule(works, 'milestonesFit', { data, today })).map(({ code, path }) => `${code} ${path.split('/')[3] ?? ''}`)).toEqual(wrong);
  }));
}));

it('a project’s period ends with the quarter or on the day it is due, which is the charter’s or the one it was put off to last', holds(works, ['project.period'], () => {
  const away = fc.integer({ min: -400, max: 1200 });
  fc.assert(fc.property(fc.nat(3000), away, fc.option(fc.record({ before: away, until: fc.option(away, { nil: undefined }) }), { nil: undefined }), fc.option(away, { nil: undefined }), (on, charter, off, ended) => {
    const from = addDays(today, on);
    const data = {
      charter: { dueOn: addDays(from, charter) },
      ...(off === undefined ? {} : { extension: off.until === undefined ? {} : { until: addDays(from, off.until) } }),
      ...(off === undefined && ended === undefined ? {} : { period: { ...(off === undefined ? {} : { due: addDays(from, off.before) }), ...(ended === undefined ? {} : { ends: addDays(from, ended) }) } }),
    };
    const due = addDays(from, off === undefined ? charter : (off.until ?? off.before));
    const ends = [due, periodEnd(from, 3)].toSorted()[0] ?? from;
    expect(workOut(works, 'period', { data, today: from })).toEqual({ due, ends, yearOver: ended !== undefined && Number(addDays(from, ended).slice(0, 4)) < Number(ends.slice(0, 4)) });
  }));
}));

it('a project is put off to a day that is still to come, or not at all', holds(works, ['project.putOffAhead'], async () => {
  expect(await broken(works, 'putOffAhead', { extension: {} })).toBe(false);
  await fc.assert(fc.asyncProperty(fc.integer({ min: -400, max: 400 }), async (away) => {
    expect(await broken(works, 'putOffAhead', { extension: { until: addDays(today, away) } })).toBe(away <= 0);
  }), { examples: [[0], [1]] });
}));

it('a class ends no sooner than it begins', holds(training, ['course.dates'], async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: -30, max: 30 }), async (length) => {
    expect(await broken(training, 'dates', { plan: { from: today, until: addDays(today, length) } })).toBe(length < 0);
  }), { examples: [[0], [-1]] });
}));

const paid = paying(25, {});
it('a grant is paid to whoever applied or to a body, however the name is spaced', holds(paid, ['grant.accountHolder'], async () => {
  const names = fc.constantFrom('沈小兰', '陆建国', '联丰村村民委员会', '');
  await fc.assert(fc.asyncProperty(fc.constantFrom('沈小兰', '陆建国', '联丰村村民委员会'), names, fc.nat(2), async (person, payee, spaces) => {
    expect(await broken(paid, 'accountHolder', { application: { person, payee: `${' '.repeat(spaces)}${payee}` } })).toBe(person !== payee);
  }));
}));
