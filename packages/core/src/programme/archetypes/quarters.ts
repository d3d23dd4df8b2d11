// How a project (A7, domain.md §4, §9 JH03) is carried out: a report after each period of the calendar until the day it is due 完成期限,
// lit; red is supervised, two in a row a meeting. Whoever decides on projects may put the day off 延期, with a reason.
import { addDays, addMonths, type LocalDate } from '../../calendar/local-date.ts';
import type { Check, Compute } from '../../plugin/contributions.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { Block } from '../block.ts';
import { limit, rulesOn, tell } from '../blocks/parts.ts';
import { date, formSpec, longText } from '../fields.ts';
import { refuse } from '../finding.ts';
import { at } from '../posts.ts';
import { dateAt, valueAt } from '../values.ts';

/** Conditions on the day a project is due. */
const due = 'has(fields.dueOn) && fields.dueOn <= item.today';
export const notDue = 'has(fields.dueOn) && fields.dueOn > item.today';

/** The last day of the quarter or half-year at hand; of the next one where less than a month of it is left. */
export function periodEnd(today: LocalDate, months: 3 | 6): LocalDate {
  const begins = addMonths(addDays(today, 1 - Number(today.slice(8))), -((Number(today.slice(5, 7)) - 1) % months));
  const ends = addDays(addMonths(begins, months), -1);
  return addMonths(today, 1) > ends ? addDays(addMonths(begins, months * 2), -1) : ends;
}

/** The day it is due: as the charter says, or as it was put off last. */
function dueOf(data: JsonObject): LocalDate | undefined {
  return dateAt(data, 'extension.until') ?? (valueAt(data, 'extension') === undefined ? undefined : dateAt(data, 'period.due')) ?? dateAt(data, 'charter.dueOn');
}

/** When it is due, when the period at hand ends, the last one with the project itself, and whether the one that was reported on was the last of its year. */
export function periodOf(every: 3 | 6): Compute {
  return ({ data, today }) => {
    const [last, next] = [dueOf(data), periodEnd(today, every)];
    const ends = last !== undefined && last < next ? last : next;
    const before = dateAt(data, 'period.ends');
    return { ...(last === undefined ? {} : { due: last }), ends, yearOver: before !== undefined && before.slice(0, 4) < ends.slice(0, 4) };
  };
}

/** What is put off is put off to a day that is still to come. */
export const putOffAhead: Check = ({ data, today }) => {
  const until = dateAt(data, 'extension.until');
  return until === undefined || until > today ? [] : [refuse('/extension/until', 'EXTENSION_PAST', { zh: '延长后的完成期限须晚于今天；不同意延期的不填写', en: 'must be a day to come; leave it empty where it is not put off' })];
};

const extension = formSpec({ zh: '延期审定', en: 'Putting off' }, [{ zh: '延期', en: 'Putting off', fields: { until: date('完成期限延至（不同意延期的不填写）', 'Due on, if put off'), reason: longText('理由', 'Reason', { maxLength: 300, examples: ['受天气影响工期顺延，同意延期。', '场地调整，需重新施工，同意延期。'] }) } }], ['until']);

const supervision = formSpec({ zh: '督办单', en: 'Supervision' }, [{ zh: '督办', en: 'Supervision', fields: { cause: longText('原因', 'Cause'), measures: longText('整改措施', 'Measures'), until: date('完成时限', 'Until') } }]);

/** What a project's reports are called, and whether each year is assessed before the next begins. */
export interface Quarters {
  readonly reportTitle: LocalText;
  readonly meeting: LocalText;
  readonly yearly: boolean;
}

/**
 * `quarter` and `report`: it is waited for the end of the period or for the day the project is due, whichever comes first; the report is
 * due ten working days later and goes on to the next period, or to what comes after once the project is due. It is supervised where
 * it is red. What is done before its day is accepted before; what is not done by then may be put off by who decides on projects.
 */
export function quarters({ reportTitle, meeting, yearly }: Quarters): Block {
  return {
    id: 'quarter',
    level: false,
    decides: true,
    forms: { supervision, extension },
    stages({ next }) {
      const onwards = (done: LocalText) => [
        ...(yearly ? [{ to: next, when: [{ cel: 'has(fields.yearOver) && fields.yearOver' }], title: { zh: `${done.zh}，进行年度评估`, en: `${done.en}: the year is assessed` } }] : []),
        { to: next, when: [{ cel: due }], title: { zh: `${done.zh}，期限已到`, en: `${done.en}; it is due` } },
        { to: 'quarter', title: done },
      ];
      return [
        { id: 'quarter', kind: 'wait', title: { zh: '实施', en: 'Carried out' }, settings: { until: { untilField: 'periodEnds' } }, outcomes: { elapsed: { to: 'report' } } },
        {
          id: 'report', kind: 'record', title: reportTitle, actors: [at.applicant], form: 'report', settings: { anew: true, failures: ['ready', 'extend'] }, ...rulesOn(['record'], { checks: ['milestonesFit'], computes: ['light', 'period'] }), deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } },
          outcomes: {
            recorded: [
              { to: 'meeting', when: [{ cel: 'has(fields.reds) && fields.reds >= 2' }], title: { zh: `连续两次红灯，提交${meeting.zh}`, en: `Red twice: ${meeting.en}` } },
              { to: 'supervise', when: [{ cel: 'has(fields.light) && fields.light == "red"' }], title: { zh: '红灯，督办', en: 'Red: supervised' }, effects: [{ effect: 'makePaper', params: { paper: 'supervisionPaper' } }] },
              ...onwards({ zh: '绿灯或黄灯', en: 'Green or yellow' }),
            ],
            ready: { to: 'acceptance', title: { zh: '已完成，申请验收', en: 'Done: to be accepted' } },
            extend: { to: 'extension', title: { zh: '申请延期', en: 'Asks to put it off' } },
          },
        },
        { id: 'supervise', kind: 'record', title: { zh: '督办', en: 'Supervision' }, actors: [at.applicant], form: 'supervision', settings: { anew: true }, ...limit(5, [at.sectionHead]), outcomes: { recorded: onwards({ zh: '已整改', en: 'Put right' }) } },
        { id: 'meeting', kind: 'record', title: meeting, actors: [at.deputyChair], form: 'supervision', settings: { anew: true }, ...limit(10, [at.deputyChair]), outcomes: { recorded: onwards({ zh: '已研究措施', en: 'Measures decided' }).map((way) => ({ ...way, effects: [tell('measures', { zh: '连续红灯，会议已研究措施，请落实', en: 'Red twice: the meeting decided on measures; carry them out' })] })) } },
        {
          id: 'extension', kind: 'record', title: { zh: '延期审定', en: 'Putting off' }, actors: [at.deputyChair], form: 'extension', settings: { anew: true }, ...rulesOn(['record'], { checks: ['putOffAhead'], computes: ['period'] }), ...limit(5, [at.deputyChair]),
          outcomes: {
            recorded: [
              { to: 'acceptance', when: [{ cel: due }], title: { zh: '不同意延期，期限已到，验收', en: 'Not put off: due, to be accepted' }, effects: [tell('notPutOff', { zh: '项目未同意延期，请配合验收', en: 'Your project is not put off; it is to be accepted now' })] },
              { to: 'quarter', title: { zh: '完成期限已审定，继续实施', en: 'Goes on until the day set' }, effects: [tell('dueDaySet', { zh: '项目完成期限已审定，请继续实施', en: 'The day your project is due has been decided; please go on' })] },
            ],
          },
        },
      ];
    },
  };
}
