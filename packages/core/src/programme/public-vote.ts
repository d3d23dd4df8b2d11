// 公众投票 beside a panel's marks (domain.md §9): one vote a person, device and phone a day; what one address range gives beyond its
// share is set aside; the panel's mark and the public's are weighed into one total.
import type { JsonObject } from '../definition/text.ts';
import type { Check, Compute } from '../plugin/contributions.ts';
import { count, formSpec, rows, text } from './fields.ts';
import { refuse } from './finding.ts';
import { numberAt, rowsAt } from './values.ts';

const mostVotes = 9_999_999;
/** Of all valid votes, what one address range may give; assumed, the lead's. */
const rangePercent = 5;

export const voteForm = formSpec({ zh: '公众投票登记', en: 'Public vote' }, [
  {
    zh: '投票结果', en: 'Votes',
    fields: {
      repeats: count('剔除的重复票（同一人、同一设备、同一手机号每日限一票）', 'Repeats taken out: one a person, device and phone a day', { maximum: mostVotes }),
      ranges: { ...rows('其余票数（按网络地址段）', 'The others, by address range', { range: text('地址段', 'Range', { maxLength: 40, examples: ['115.192.0.0/16', '183.156.0.0/16', '60.12.0.0/16'] }), votes: count('票数', 'Votes', { maximum: mostVotes }) }), minItems: 1, maxItems: 500 },
      highest: count('本批次最高的计入票数', 'The most that counted for anybody in the round', { minimum: 1, maximum: mostVotes }),
    },
  },
]);

/** Votes that count: of each range no more than its share of all; the rest is set aside and looked into. */
export function countedVotes(byRange: readonly number[]): { readonly counted: number; readonly setAside: number } {
  const all = byRange.reduce((sum, votes) => sum + votes, 0);
  const most = Math.floor((all * rangePercent) / 100);
  const counted = byRange.reduce((sum, votes) => sum + Math.min(votes, most), 0);
  return { counted, setAside: all - counted };
}

/** Hundredths of a point: the votes beside the most anybody has, and the panel's mark, each in its share; half up. */
export function weighed({ panel, counted, highest, votePercent }: { readonly panel: number; readonly counted: number; readonly highest: number; readonly votePercent: number }): { readonly vote: number; readonly total: number } {
  const vote = Math.min(10_000, Math.floor((counted * 10_000) / highest));
  return { vote, total: Math.floor((panel * (100 - votePercent) + vote * votePercent + 50) / 100) };
}

/** A compute over the form `vote` and the panel's total. */
export function voteScore(votePercent: number): Compute {
  return ({ data }) => {
    const { counted, setAside } = countedVotes(votesBy(data));
    return { counted, setAside, ...weighed({ panel: numberAt(data, 'panelScore.total'), counted, highest: numberAt(data, 'vote.highest'), votePercent }) };
  };
}

/** Nobody has more than the most. */
export const withinHighest: Check = ({ data }) => {
  const { counted } = countedVotes(votesBy(data));
  return counted <= numberAt(data, 'vote.highest') ? [] : [refuse('/vote/highest', 'HIGHEST', { zh: `本对象计入${counted}票，最高票数不应更少`, en: `${counted} count here: the most of the round cannot be less` })];
};

function votesBy(data: JsonObject): readonly number[] {
  return rowsAt(data, 'vote.ranges').map((row) => numberAt(row, 'votes'));
}
