// A12, its first step 任务 (domain.md §4): a head plans whom to visit and how often; each visit falls due by itself, is looked for in the
// books when it is said to be done, and the head above is told where it is late. A visit without a task begins at its record.
import { addMonths } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { Check, Compute, NamedContributions, WorkflowContribution } from '../../plugin/contributions.ts';
import type { Block } from '../block.ts';
import { fill } from '../blocks/fill.ts';
import { late, rulesOn, tell } from '../blocks/parts.ts';
import { choice, date, formSpec, longText, personName, text, unit, type Choice } from '../fields.ts';
import { refuse, warn } from '../finding.ts';
import { itemWorkflow } from '../item-workflow.ts';
import { parameter } from '../parameter.ts';
import { at } from '../posts.ts';
import { dateAt, numberAt, parameterAt, textAt } from '../values.ts';
import type { Basics } from './basics.ts';

/** Of whose visits, and how a field is kept from all but its handlers. */
export interface VisitTasks extends Pick<Basics, 'campaign' | 'code' | 'name' | 'title'> {
  readonly kinds: readonly Choice[];
  readonly kept: (field: JsonObject) => JsonObject;
}

const months: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };
const frequencies = [
  { value: 'usual', zh: '按流程参数', en: 'As the process says' }, { value: 'monthly', zh: '每月', en: 'Every month' }, { value: 'quarterly', zh: '每季度', en: 'Every quarter' }, { value: 'halfYearly', zh: '每半年', en: 'Every half-year' },
  { value: 'yearly', zh: '每年', en: 'Every year' }, { value: 'once', zh: '一次', en: 'Once' },
] as const;
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];

/** The workflow of the tasks, and the key by which a visit of a household is found. */
export function visitTasks({ campaign, code, name, title, kinds, kept }: VisitTasks): WorkflowContribution {
  const plan = formSpec({ zh: '走访任务', en: 'Visits to make' }, [{
    zh: '任务', en: 'Visits to make',
    fields: {
      code: text('户（人、组）编号', 'Code of the household or group', { maxLength: 40, description: '只填编号，不填姓名', 'x-help': 'The code, not the name' }), orgUnit: unit(), kind: kept(choice('走访类型', 'Kind', kinds)), visitor: personName('走访人', 'Who visits'),
      frequency: choice('走访频次', 'How often', frequencies), firstOn: date('首次走访日期', 'First visit on'), lastOn: date('任务截止日期', 'Until'),
    },
  }]);
  const visit = formSpec({ zh: '任务完成登记', en: 'Visited' }, [{ zh: '走访', en: 'Visited', fields: { visitedOn: date('走访日期', 'Visited on'), note: kept(longText('备注', 'Note', { maxLength: 300 })) } }], ['note']);
  const due: Block = {
    id: 'waiting',
    level: false,
    decides: true,
    forms: { visit },
    stages: ({ next }) => [
      { id: 'waiting', kind: 'wait', title: { zh: '待走访（到期提醒）', en: 'Next visit awaited' }, settings: { until: { untilField: 'dueOn' } }, outcomes: { elapsed: { to: 'visit' } } },
      {
        id: 'visit', kind: 'record', title: { zh: '走访并登记', en: 'Visit, and write it down' }, actors: [at.villageOfficer], form: 'visit', ...rulesOn(['record'], { checks: ['visitWritten'], computes: ['due'] }),
        deadline: { within: { workingDays: 10 }, ...late([at.villageOfficer]) }, settings: { failures: ['ended'], anew: true },
        outcomes: {
          recorded: [{ to: 'waiting', when: [{ cel: 'has(fields.more) && fields.more' }], title: { zh: '已走访，等待下次', en: 'Visited; the next one is awaited' } }, { to: next, title: { zh: '已走访，任务完成', en: 'Visited, and that was the last' }, effects: [tell('visited', { zh: '走访任务已完成', en: 'The visits of this task are made' })] }],
          ended: { to: next, title: { zh: '不再需要走访（迁出等）', en: 'No more to be visited' }, effects: [tell('ended', { zh: '走访任务不再需要，已结束', en: 'The task is over: no more visits are needed' })] },
        },
      },
    ],
  };
  const definition = itemWorkflow({
    campaign, code: `${code.slice(0, 4)}T`, workflow: `${name}-tasks`, programme: name, title: { zh: `${title.zh}任务`, en: `${title.en}: tasks` }, stakes: [],
    startedBy: [{ role: 'townHead' }, { role: 'sectionHead' }],
    parameters: { everyMonths: parameter('走访频次（每隔几个月）', 'A visit every', 3, { minimum: 1, maximum: 12, unit: { zh: '个月', en: 'months' } }) },
    fields: { dueOn: { from: 'due.on', type: 'date', title: { zh: '应走访日期', en: 'Due on' }, optional: true }, more: { from: 'due.more', type: 'boolean', title: { zh: '还有下次', en: 'Another one after it' }, optional: true, internal: true } },
    blocks: [fill('plan', { title: { zh: '走访任务', en: 'Visits to make' }, form: plan, checks: ['plannedForwards'], computes: ['due'] }), due],
  });
  return { definition, itemTitle: (data) => `走访任务 ${textAt(data, 'plan.code')}`, examples: { plan: ({ today }) => ({ frequency: 'quarterly', firstOn: today, lastOn: addMonths(today, 5) }) } };
}

/** What the tasks of these visits call. */
export function visitTaskRules(name: string): Required<Pick<NamedContributions, 'checks' | 'computes'>> {
  const plannedForwards: Check = ({ data, today }) => [
    ...(textAt(data, 'plan.firstOn') >= today ? [] : [refuse('/plan/firstOn', 'PLANNED_PAST', { zh: '首次走访日期已过，请填写今后的日期', en: 'is in the past; choose a day to come' })]),
    ...(textAt(data, 'plan.lastOn') >= textAt(data, 'plan.firstOn') ? [] : [refuse('/plan/lastOn', 'DATES', { zh: '任务截止早于首次走访', en: 'is before the first visit' })]),
  ];
  /** The visit has a record of its own, of this household and since the last one; one on paper alone is pointed at. */
  const visitWritten: Check = async ({ data, today, others }) => {
    const visitedOn = textAt(data, 'visit.visitedOn');
    if (visitedOn > today) return [refuse('/visit/visitedOn', 'NOT_YET', { zh: '走访日期还未到', en: 'has not come yet' })];
    const written = (await others('visited', textAt(data, 'plan.code'))).some((other) => other.workflow === name && !dropped.includes(other.result ?? '') && other.createdOn >= visitedOn);
    return written ? [] : [warn('/visit/visitedOn', 'NO_RECORD', { zh: '系统内没有该户本次走访记录，请先登记走访', en: 'the books hold no record of this visit; write it down first' })];
  };
  /** The first visit when it is planned; after each the next, by the months from the first, so that a late one moves no other. */
  const due: Compute = (view) => {
    const [first, last] = [dateAt(view.data, 'plan.firstOn') ?? view.today, textAt(view.data, 'plan.lastOn')];
    const frequency = textAt(view.data, 'plan.frequency');
    const made = textAt(view.data, 'due.on') === '' ? 0 : numberAt(view.data, 'due.made') + 1;
    const on = addMonths(first, made * (months[frequency] ?? parameterAt(view, 'everyMonths')));
    return { on, made, more: made > 0 && frequency !== 'once' && on <= last };
  };
  return { checks: { plannedForwards, visitWritten }, computes: { due } };
}
