// Who comes before whom on a list that a panel marked (domain.md §3.8): the higher total; of equal totals the higher mark on the first
// criterion, then on the next; of who is equal in all of them the panel votes, and the vote is written down in the minutes.
import type { Check, Finding, ListEntry } from '../plugin/contributions.ts';
import type { JsonObject } from '../definition/text.ts';
import { refuse, warn } from './finding.ts';
import { numberAt, rowsAt, textAt, valueAt } from './values.ts';

export interface Ranking {
  /** Criteria of the panel's sheet, in the order they are listed. */
  readonly criteria: readonly string[];
  /** Declared field of entries that stand beside each other, e.g. of one title; absent: all do. */
  readonly within?: string;
}

/** What the entry is ranked by: the total of panel and vote, or the panel's; then each criterion. Undefined where nobody marked it. */
function marksOf(entry: ListEntry, criteria: readonly string[]): readonly number[] | undefined {
  const total = entry.fields['total'] ?? entry.fields['score'] ?? valueAt(entry.data, 'panelScore.total');
  return typeof total === 'number' ? [total, ...criteria.map((name) => numberAt(entry.data, `panelScore.${name}`))] : undefined;
}

/**
 * Marks in the order they count, the total first: above 0 where the first comes before the other, 0 where they are equal in all.
 *
 * @example
 * ```ts
 * // The same total; the second has more on the first criterion.
 * console.assert(compareMarks([87, 50, 37], [87, 52, 35]) < 0);
 * ```
 */
export function compareMarks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((mark, index) => mark !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** What the panel's vote on a tie gave each, by its number. */
function votesOn(data: JsonObject): ReadonlyMap<string, number> {
  return new Map(rowsAt(data, 'minutes.ties').map((row) => [textAt(row, 'number').trim(), numberAt(row, 'votes')]));
}

/**
 * Nobody is left off a list (不予列入) for somebody behind her; who is held back 暂缓 keeps her chance of the next. Told where her marks
 * are higher, since the meeting may have its reasons; refused where marks are equal in all and no vote of the panel says which of the
 * two it is.
 */
export function inRank({ criteria, within }: Ranking): Check {
  return ({ data, entries }) => {
    const ranked = entries.flatMap((entry) => {
      const marks = marksOf(entry, criteria);
      return marks === undefined ? [] : [{ entry, marks, group: within === undefined ? '' : String(entry.fields[within] ?? '') }];
    });
    const kept = ranked.filter(({ entry }) => entry.verdict === undefined);
    const votes = votesOn(data);
    return ranked.filter(({ entry }) => entry.verdict === 'excluded').flatMap((out): readonly Finding[] => {
      const beside = kept.filter(({ group }) => group === out.group).map((one) => ({ ...one, by: compareMarks(out.marks, one.marks) }));
      const behind = beside.find(({ by }) => by > 0);
      const level = beside.filter(({ by }) => by === 0).flatMap(({ entry }) => onTie(out.entry, entry, votes));
      return [...(behind === undefined ? [] : [outOfRank(out.entry, behind.entry)]), ...level.slice(0, 1)];
    });
  };
}

function outOfRank(out: ListEntry, kept: ListEntry): Finding {
  return warn('', 'OUT_OF_RANK', { zh: `${out.title}（${out.number}）得分排在列入名单的${kept.title}（${kept.number}）之前，请核对不予列入的理由`, en: `${out.title} (${out.number}) ranks before ${kept.title} (${kept.number}), who stays on the list; look at the reason for leaving it out` });
}

function onTie(out: ListEntry, kept: ListEntry, votes: ReadonlyMap<string, number>): readonly Finding[] {
  const [forOut, forKept] = [votes.get(out.number), votes.get(kept.number)];
  if (forOut !== undefined && forKept !== undefined && forKept > forOut) return [];
  const both = { zh: `${out.title}（${out.number}）与${kept.title}（${kept.number}）`, en: `${out.title} (${out.number}) and ${kept.title} (${kept.number})` };
  if (forOut !== undefined && forKept !== undefined && forOut > forKept) return [refuse('/minutes/ties', 'TIE_ORDER', { zh: `${both.zh}同分，评审组表决前者得票较多，列入的应是前者，请更正`, en: `${both.en} are equal and the panel voted for the first: it is the first that stays on the list` })];
  return [refuse('/minutes/ties', 'TIE', { zh: `${both.zh}总分和各项得分均相同，请评审组表决，并在“同分表决”中登记两者的申报编号和得票`, en: `${both.en} are equal in total and on every criterion; have the panel vote, and put down the numbers and votes of both under the votes on ties` })];
}
