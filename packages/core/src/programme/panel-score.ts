// Sums up the sheets of a panel: per criterion and in all, by the judges' rule (domain.md §3.8). What an inspection stage
// keeps under `<form>Sheets` goes in, a compute's answer comes out.
import type { JsonObject } from '../definition/text.ts';
import type { Compute } from '../plugin/contributions.ts';
import { isObject } from '../values/json.ts';
import { judgeScore } from '../values/judge-score.ts';
import { numberAt, parameterAt, valueAt } from './values.ts';

export interface PanelScore {
  /** The form each member fills, and its criteria in order: whole points each. */
  readonly form: string;
  readonly criteria: readonly string[];
  /** The parameter that says what is asked to pass, in whole points; then `passed` is answered too. */
  readonly pass?: string;
}

/** Of an item whose panel has a pass mark: whether it reached it. */
export const passedField = { passed: { from: 'panelScore.passed', type: 'boolean', title: { zh: '评审达标', en: 'Passed the panel' }, optional: true } } as const;

/** What is said of one that did not. */
export const notPassed = { zh: '评审得分未达到合格分（见流程参数）', en: 'the panel’s mark is below the pass mark (see the parameters of the process)' };

/**
 * A compute that answers `{ judges, total, <criterion>: … }`, marks in hundredths of a point; no `total` while fewer than
 * three have judged. The total is the judges' rule over each member's sum.
 */
export function panelScore({ form, criteria, pass }: PanelScore): Compute {
  return (view) => {
    const { data } = view;
    const given = valueAt(data, `${form}Sheets`);
    const sheets: readonly JsonObject[] = isObject(given) ? Object.values(given).filter((one) => isObject(one)) : [];
    const total = judgeScore(sheets.map((sheet) => criteria.reduce((sum, name) => sum + numberAt(sheet, name), 0)));
    const parts = criteria.flatMap((name) => {
      const mark = judgeScore(sheets.map((sheet) => numberAt(sheet, name)));
      return mark === undefined ? [] : [[name, mark] as const];
    });
    return { judges: sheets.length, ...(total === undefined ? {} : { total }), ...(pass === undefined ? {} : { passed: total !== undefined && total >= parameterAt(view, pass) * 100 }), ...Object.fromEntries(parts) };
  };
}
