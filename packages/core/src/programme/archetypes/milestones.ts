// The milestones of a project (A7, domain.md §9 JH03): which are due by the end of the period, which the reports say are done, which are a
// month late, and what light that makes. What is due and late is the charter's and the clock's; nobody writes it down.
import { addMonths } from '../../calendar/local-date.ts';
import type { Check, Compute } from '../../plugin/contributions.ts';
import { count, rows, yesNo } from '../fields.ts';
import { refuse } from '../finding.ts';
import { dateAt, isTrueAt, numberAt, parameterAt, rowsAt, valueAt } from '../values.ts';

/** Per cent of the due milestones from which on a light is yellow. */
export const yellowFrom = 80;

/** 绿 ≥ 100 % of due milestones, 黄 from some per cent on, 红 below or a month late. */
export function lightOf(due: number, done: number, late: boolean, yellow = yellowFrom): 'green' | 'yellow' | 'red' {
  if (late || done * 100 < due * yellow) return 'red';
  return done >= due ? 'green' : 'yellow';
}

/** What a report says of milestones, by their numbers in the charter; of the others it is as the reports before said. */
export const told = rows('里程碑完成情况（填写有变化的）', 'Milestones, those that changed', {
  nth: count('第几项（按立项书里程碑顺序）', 'Which, by its place in the charter', { in: 'pieces', minimum: 1, maximum: 60, examples: [1] }), done: yesNo('已完成', 'Done'),
});

/** Each milestone that a report tells of is one of the charter's, and told of once. */
export const milestonesFit: Check = ({ data }) => {
  const of = rowsAt(data, 'charter.milestones').length;
  return rowsAt(data, 'report.milestones').flatMap((one, index, all) => {
    const nth = numberAt(one, 'nth');
    const path = `/report/milestones/${index}/nth`;
    if (nth > of) return [refuse(path, 'NO_MILESTONE', { zh: `立项书有${of}项里程碑，没有第${nth}项`, en: `the charter has ${of} milestones, and no number ${nth}` })];
    return all.findIndex((other) => numberAt(other, 'nth') === nth) === index ? [] : [refuse(path, 'MILESTONE_TWICE', { zh: `第${nth}项已填写，每项一行`, en: `number ${nth} has its row already` })];
  });
};

/** Due by the end of the period, done as the reports say, a month late on the day of the report: the light, and how often it was red in a row. */
export const light: Compute = (view) => {
  const { data, today } = view;
  const before = valueAt(data, 'light.met');
  const met = new Set(Array.isArray(before) ? before.map(Number) : []);
  for (const one of rowsAt(data, 'report.milestones')) {
    if (isTrueAt(one, 'done')) met.add(numberAt(one, 'nth'));
    else met.delete(numberAt(one, 'nth'));
  }
  const ends = dateAt(data, 'period.ends') ?? today;
  const all = rowsAt(data, 'charter.milestones').map((one, index) => ({ by: dateAt(one, 'by') ?? today, met: met.has(index + 1) }));
  const due = all.filter((one) => one.by <= ends);
  const done = due.filter((one) => one.met).length;
  const late = all.some((one) => !one.met && addMonths(one.by, 1) < today);
  const colour = lightOf(due.length, done, late, parameterAt(view, 'yellow'));
  return { due: due.length, done, late, met: [...met].toSorted((one, other) => one - other), colour, reds: colour === 'red' ? numberAt(data, 'light.reds') + 1 : 0 };
};

/** What the light goes by, shown beside it. */
export const milestoneFields = {
  milestonesDue: { from: 'light.due', type: 'integer', title: { zh: '应完成里程碑', en: 'Milestones due' }, optional: true },
  milestonesDone: { from: 'light.done', type: 'integer', title: { zh: '已完成里程碑', en: 'Milestones done' }, optional: true },
  late: { from: 'light.late', type: 'boolean', title: { zh: '逾期一个月以上', en: 'Late by more than a month' }, optional: true },
} as const;
