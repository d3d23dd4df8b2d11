// 全程时限: the deadline of a whole item, whatever stages it passes. It rests with the item, ends with it, makes it late on every
// list, and tells; it never moves an item.
import { afterEach, describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../analysis/check.ts';
import { officialCalendarYears } from '../../calendar/holidays.ts';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { Plugin } from '../../plugin/contributions.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';

const text = (zh: string, en: string) => ({ zh, en });
const clerk = { role: 'clerk', unit: 'district' } as const;
const head = { role: 'sectionHead', unit: 'district' } as const;
type InAll = WorkflowDefinitionInput['deadline'];

/** An application, two levels of twenty working days each, and a deadline of the whole. */
function plugin(deadline: InAll): Plugin {
  const slow = { within: { workingDays: 20 }, remindAtPercent: [] };
  return definePlugin({
    name: 'errands', title: text('办事', 'Errands'), version: '1.0.0', engine: 1,
    workflows: [{
      itemTitle: () => '办件',
      definition: {
        format: 1, campaign: 'errands', programme: 'errand', code: 'XX05', workflow: 'errand', title: text('办事', 'Errand'), form: 'item', stakes: [], appeal: 'none',
        ...(deadline === undefined ? {} : { deadline }),
        startedBy: [{ applicant: true }], keepers: [clerk], terminatesAt: 'gone',
        fields: { wanted: { from: 'application.wanted', type: 'date', title: text('希望办结', 'Wanted by') } },
        forms: { application: { title: text('申请', 'Application'), schema: { type: 'object', additionalProperties: false, properties: { wanted: { type: 'string', format: 'date', title: '希望办结', 'x-en': 'Wanted by' } } } } },
        start: 'application',
        stages: [
          { id: 'application', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'check' } } },
          { id: 'check', kind: 'review', title: text('审查', 'Check'), actors: [clerk], withdraw: 'free', deadline: slow, settings: { mayReject: false, returnTo: ['application'] }, outcomes: { approved: { to: 'sign' }, withdrawn: { to: 'application' } } },
          { id: 'sign', kind: 'review', title: text('签批', 'Signature'), actors: [head], deadline: slow, settings: { mayReject: false }, outcomes: { approved: { to: 'done' } } },
          { id: 'done', kind: 'end', title: text('办结', 'Done'), settings: { result: 'done', good: true } },
          { id: 'gone', kind: 'end', title: text('终止', 'Terminated'), settings: { result: 'gone', good: false, reopenTo: 'check' } },
        ],
      },
    }],
  });
}

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** An item submitted on Monday 5 September 2022, 09:00 in Shanghai; the 10th to 12th are holidays. */
async function begun(deadline: InAll, form: Readonly<Record<string, string>> = {}): Promise<string> {
  const people = samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'chair', units: ['d'] }]);
  kit = await createKit({ plugins: [plugin(deadline && { remindAtPercent: [], ...deadline })], people: [...people, { username: 'lan', name: '沈兰', posts: [] }] });
  return (await kit.as('lan').start('errand', form, { unit: 'v11' })).itemId;
}

const goTo = async (instant: string) => {
  kit.clock.set(instant);
  await kit.settle();
};
const day = (date: string) => goTo(`2022-${date}T01:00:00Z`);
const item = (id: string) => kit.as('clerk.d').item(id);
const ends = async (id: string) => (await item(id)).deadlineOn;
const told = async (who: string) => (await kit.engine.messages(kit.as(who).person)).map((one) => one.code);
const overdue = async (who: string) => (await kit.engine.inbox(kit.as(who).person, { tab: 'overdue', limit: 10 })).rows.map((row) => [row.itemId, row.dueOn]);

describe('the deadline of a whole item', () => {
  it('is counted from the first submission, and no stage and no return touches it', async () => {
    const id = await begun({ within: { workingDays: 5 } });
    expect(await item(id)).toMatchObject({ dueOn: '2022-10-09', deadlineOn: '2022-09-13', deadlineDaysLeft: 5 });
    await day('09-07');
    await kit.as('clerk.d').act('return', id, { opinion: '请补充' });
    expect(await ends(id)).toBe('2022-09-13');
    await day('09-08');
    await kit.as('lan').act('submit', id, { form: {} });
    await kit.as('clerk.d').act('approve', id);
    expect(await item(id)).toMatchObject({ stage: 'sign', deadlineOn: '2022-09-13', waitsFor: [{ dueOn: '2022-09-13' }] });
  });

  it('makes the item late on every list, though its stage has time left', async () => {
    const id = await begun({ within: { workingDays: 5 } });
    await day('09-13');
    expect(await overdue('clerk.d')).toEqual([]);
    await day('09-14');
    expect(await overdue('clerk.d')).toEqual([[id, '2022-09-13']]);
    expect(await kit.engine.counts(kit.as('clerk.d').person)).toMatchObject({ overdue: 1 });
    expect(await item(id)).toMatchObject({ daysLeft: expect.any(Number), deadlineDaysLeft: -1 });
    await kit.as('clerk.d').act('approve', id);
    expect(await overdue('sectionHead.d')).toEqual([[id, '2022-09-13']]);
  });

  it('reminds whoever has the item then, before and after, and tells the superior, each once', async () => {
    const id = await begun({ within: { workingDays: 5 }, remindBefore: [{ workingDays: 1 }], remindAfter: [{ workingDays: 1 }], escalate: { afterWorkingDays: 2, to: { role: 'chair', unit: 'district' } } });
    await day('09-08');
    expect(await told('clerk.d')).toEqual([]);
    await day('09-09');
    expect(await told('clerk.d')).toEqual(['dueComesInAll']);
    await kit.as('clerk.d').act('approve', id);
    await day('09-14');
    expect([await told('clerk.d'), await told('sectionHead.d')]).toEqual([['dueComesInAll'], ['duePassedInAll']]);
    await day('09-15');
    expect([await told('sectionHead.d'), await told('chair.d')]).toEqual([['overdueInAll', 'duePassedInAll'], ['overdueInAll']]);
    expect((await item(id)).timeline.at(-1)).toMatchObject({ action: 'timer.item.escalate', actionTitle: { zh: '全程超时提级' } });
    expect((await item(id)).waitsFor).toHaveLength(1);
    await goTo('2023-09-15T01:00:00Z');
    expect([await told('sectionHead.d'), await told('chair.d')]).toEqual([['overdueInAll', 'duePassedInAll'], ['overdueInAll']]);
  });

  it('is the date the form brings, and another one when it brings another', async () => {
    const id = await begun({ within: { untilField: 'wanted' }, remindBefore: [{ workingDays: 1 }] }, { wanted: '2022-09-20' });
    expect(await ends(id)).toBe('2022-09-20');
    await kit.as('clerk.d').act('return', id, { opinion: '日期有误' });
    await kit.as('lan').act('submit', id, { form: { wanted: '2022-09-14' } });
    expect(await item(id)).toMatchObject({ deadlineOn: '2022-09-14', waitsFor: [{ dueOn: '2022-09-14' }] });
    await day('09-13');
    expect(await told('clerk.d')).toEqual(['dueComesInAll']);
    const { itemId: without } = await kit.as('lan').start('errand', {}, { unit: 'v11' });
    expect(await ends(without)).toBeNull();
  });
});

it('is the last day on which whoever has the item may act, when its likely end is told', async () => {
  const id = await begun({ within: { workingDays: 5 } });
  const explained = await kit.engine.explain({ kind: 'person', person: kit.as('clerk.d').person }, id);
  expect(explained).toMatchObject({ earliest: { on: '2022-09-05' }, likely: { on: '2022-09-13', uncertain: false } });
});

describe('its clock', () => {
  it('rests while the item is paused: days used stay used, hours and calendar days end so much later', async () => {
    const id = await begun({ within: { workingDays: 5 }, remindBefore: [{ workingDays: 1 }] });
    await day('09-07');
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    expect([await ends(id), await overdue('clerk.d')]).toEqual([null, []]);
    await day('09-19');
    expect(await told('clerk.d')).toEqual([]);
    await kit.as('clerk.d').act('resume', id);
    // Used: the 6th and 7th; three more from the 20th.
    expect(await item(id)).toMatchObject({ deadlineOn: '2022-09-22', waitsFor: [{ dueOn: '2022-09-22' }] });
    await day('09-21');
    expect(await told('clerk.d')).toEqual(['dueComesInAll']);
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    await day('09-26');
    await kit.as('clerk.d').act('resume', id);
    expect(await ends(id)).toBe('2022-09-27');
    await day('09-30');
    expect(await told('clerk.d')).toEqual(['dueComesInAll']);
  });

  it('moves hours by exactly the time of the pause', async () => {
    const id = await begun({ within: { hours: 48 }, remindAfter: [{ hours: 1 }] });
    await goTo('2022-09-06T01:00:00Z');
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    await goTo('2022-09-06T06:30:00Z');
    await kit.as('clerk.d').act('resume', id);
    await goTo('2022-09-07T07:29:59Z');
    expect(await told('clerk.d')).toEqual([]);
    await goTo('2022-09-07T07:30:00Z');
    expect(await told('clerk.d')).toEqual(['duePassedInAll']);
  });

  it('runs on when a paused item is taken elsewhere', async () => {
    const id = await begun({ within: { workingDays: 5 } });
    await day('09-07');
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    await day('09-19');
    await kit.as('lan').act('withdraw', id);
    expect(await item(id)).toMatchObject({ stage: 'application', deadlineOn: '2022-09-22' });
  });

  it('ends with the item, and goes on with what was left when it is opened again', async () => {
    const id = await begun({ within: { workingDays: 5 }, remindAfter: [{ workingDays: 1 }] });
    await day('09-07');
    await kit.as('clerk.d').act('terminate', id, { opinion: '申报人放弃' });
    expect(await item(id)).toMatchObject({ result: 'gone', deadlineOn: null });
    await day('09-19');
    expect(await told('clerk.d')).toEqual([]);
    await kit.as('clerk.d').act('reopen', id, { opinion: '申报人请求' });
    expect(await ends(id)).toBe('2022-09-22');
    await day('09-23');
    expect(await told('clerk.d')).toEqual(['duePassedInAll']);
  });
});

describe('a changed calendar', () => {
  it('moves it as it moves that of the stage, and tells both', async () => {
    const id = await begun({ within: { workingDays: 5 }, escalate: { afterWorkingDays: 1, to: { role: 'chair', unit: 'district' } } });
    const announced = officialCalendarYears.find((one) => one.year === 2022);
    const years = (off: string) => [{ year: 2022, off: [...(announced?.off ?? []), off], workdays: announced?.workdays ?? [] }];
    const actor = { kind: 'person', person: kit.as('sectionHead.d').person } as const;
    expect(await kit.engine.setCalendarYears(actor, years('2022-09-08'))).toMatchObject([
      { itemId: id, stage: 'check', from: '2022-10-09', to: '2022-10-10' },
      { itemId: id, stage: null, title: { zh: '全程时限' }, from: '2022-09-13', to: '2022-09-14' },
    ]);
    expect(await item(id)).toMatchObject({ deadlineOn: '2022-09-14', waitsFor: [{ dueOn: '2022-09-14' }] });
    expect((await item(id)).timeline.at(-1)?.opinion).toMatch(/全程时限/u);
    // The new holiday stands no more; another after the deadline moves what comes after it alone.
    await kit.engine.setCalendarYears(actor, years('2022-09-14'));
    await day('09-14');
    expect(await told('chair.d')).toEqual([]);
    await day('09-15');
    expect(await told('chair.d')).toEqual(['overdueInAll']);
  });
});

describe('another version', () => {
  const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;
  const migrate = async (id: string, deadline: InAll) => {
    const published = await kit.engine.publish(lead(), plugin(deadline).workflows[0]?.definition);
    const to = published.number;
    const report = await kit.engine.migrate(lead(), { workflow: 'errand', from: to - 1, to, itemIds: [id], key: `to-${to}`, reason: '时限调整' });
    expect(report.lines).toMatchObject([{ outcome: 'moves', reason: null }]);
  };

  it('brings its own deadline, counted from the first submission, or none', async () => {
    const id = await begun({ within: { workingDays: 5 }, remindBefore: [{ workingDays: 1 }] });
    await day('09-09');
    expect(await told('clerk.d')).toEqual(['dueComesInAll']);
    await migrate(id, { within: { workingDays: 7 }, remindAtPercent: [], remindBefore: [{ workingDays: 1 }] });
    expect(await item(id)).toMatchObject({ deadlineOn: '2022-09-15', waitsFor: [{ dueOn: '2022-09-15' }] });
    await migrate(id, undefined);
    expect(await item(id)).toMatchObject({ deadlineOn: null, waitsFor: [{ dueOn: '2022-10-09' }] });
    await migrate(id, { within: { workingDays: 6 }, remindAtPercent: [], remindAfter: [{ workingDays: 1 }] });
    await day('09-15');
    expect(await told('clerk.d')).toEqual(['duePassedInAll', 'dueComesInAll']);
  });

  it('reckons a pause that began before it had one', async () => {
    const id = await begun(undefined);
    await day('09-07');
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    await migrate(id, { within: { workingDays: 5 }, remindAtPercent: [] });
    expect(await ends(id)).toBeNull();
    await day('09-19');
    await kit.as('clerk.d').act('resume', id);
    expect(await ends(id)).toBe('2022-09-22');
  });
});

describe('a definition', () => {
  const loaded = (deadline: InAll) => createRegistry([plugin(deadline)]).workflows()[0]?.compiled;
  const findings = (deadline: InAll) => {
    const compiled = loaded(deadline);
    return compiled === undefined ? [] : checkWorkflow(compiled, { roles: ['clerk', 'sectionHead', 'chair'] }).map(({ rule, severity, path }) => ({ rule, severity, path }));
  };

  it('is refused whose deadline ends on no declared date, or whose superior is a group', async () => {
    await begun(undefined);
    expect(() => loaded({ within: { untilField: 'someday' } })).toThrow(expect.objectContaining({ code: 'DEFINITION_INVALID', issues: [expect.objectContaining({ path: '/deadline/within' })] }));
    expect(() => loaded({ within: { months: 1 }, escalate: { afterWorkingDays: 1, to: { role: 'chair', everyone: 'district' } } })).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: '/deadline/escalate/to' })] }));
  });

  it('is sound whose deadline tells somebody there is, each reminder once, of a date its first form asks for', async () => {
    await begun(undefined);
    expect(findings({ within: { untilField: 'wanted' }, escalate: { afterWorkingDays: 1, to: head } })).toEqual([]);
    expect(findings({ within: { months: 1 }, remindAtPercent: [50, 50], escalate: { afterWorkingDays: 1, to: { role: 'queen', unit: 'district' } } })).toEqual([
      { rule: 'timer-leads-somewhere', severity: 'error', path: '/deadline' },
      { rule: 'someone-can-act', severity: 'error', path: '/deadline/escalate/to' },
    ]);
  });
});
