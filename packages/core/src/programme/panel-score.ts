// Sums up the sheets of a panel: per criterion and in all, by the judges' rule (domain.md §3.8). What an inspection stage
// keeps under `<form>Sheets` goes in, a compute's answer comes out.
import type { JsonObject } from '../definition/text.ts';
import type { Compute } from '../plugin/contributions.ts';
import { isObject } from '../values/json.ts';
import { judgeScore } from '../values/judge-score.ts';
import { numberAt, valueAt } from './values.ts';

export interface PanelScore {
  /** The form each member fills, and its criteria in order: whole points each. */
  readonly form: string;
  readonly criteria: readonly string[];
}

/**
 * A compute that answers `{ judges, total, <criterion>: … }`, marks in hundredths of a point; no `total` while fewer than
 * three have judged. The total is the judges' rule over each member's sum.
 */
export function panelScore({ form, criteria }: PanelScore): Compute {
  return ({ data }) => {
    const given = valueAt(data, `${form}Sheets`);
    const sheets: readonly JsonObject[] = isObject(given) ? Object.values(given).filter((one) => isObject(one)) : [];
    const total = judgeScore(sheets.map((sheet) => criteria.reduce((sum, name) => sum + numberAt(sheet, name), 0)));
    const parts = criteria.flatMap((name) => {
      const mark = judgeScore(sheets.map((sheet) => numberAt(sheet, name)));
      return mark === undefined ? [] : [[name, mark] as const];
    });
    return { judges: sheets.length, ...(total === undefined ? {} : { total }), ...Object.fromEntries(parts) };
  };
}
