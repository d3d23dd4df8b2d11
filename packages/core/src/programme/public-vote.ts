// 公众投票 beside a panel's marks (domain.md §4 A1, §9): the public votes on the open pages on days the round sets; what one address
// range gives beyond its share is set aside; the panel's mark and the public's are weighed into one total.
import { addDays } from '../calendar/local-date.ts';
import type { AssigneeRule } from '../definition/assignee-rule.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { Check, Compute } from '../plugin/contributions.ts';
import type { Block } from './block.ts';
import { limit } from './blocks/parts.ts';
import { date, type Section } from './fields.ts';
import { refuse } from './finding.ts';
import { percentage } from './parameter.ts';
import { dateAt, numberAt, parameterAt, textAt } from './values.ts';

/** Of all valid votes, what one address range may give where nobody has said otherwise. */
const rangePercent = 5;
/** Where a round says no days: so many from when somebody applied. */
const usualDays = 20;

/** Votes that count: of each range no more than its share of all, and one at least; the rest is set aside and looked into. */
export function countedVotes(byRange: readonly number[], percent = rangePercent): { readonly counted: number; readonly setAside: number } {
  const all = byRange.reduce((sum, votes) => sum + votes, 0);
  const most = Math.ceil((all * percent) / 100);
  const counted = byRange.reduce((sum, votes) => sum + Math.min(votes, most), 0);
  return { counted, setAside: all - counted };
}

/** Hundredths of a point: the votes beside the most anybody has, and the panel's mark, each in its share; half up. */
export function weighed({ panel, counted, highest, votePercent }: { readonly panel: number; readonly counted: number; readonly highest: number; readonly votePercent: number }): { readonly vote: number; readonly total: number } {
  const vote = highest === 0 ? 0 : Math.min(10_000, Math.floor((counted * 10_000) / highest));
  return { vote, total: Math.floor((panel * (100 - votePercent) + vote * votePercent + 50) / 100) };
}

/** How much the vote weighs beside the panel, and what an address range may give of it; assumed, the lead's. */
export function voteParameters(votePercent: number): NonNullable<WorkflowDefinitionInput['parameters']> {
  return { votePercent: percentage('公众投票占总分', 'The vote, in the total', votePercent), rangePercent: percentage('同一网络地址段至多计入全部得票的', 'Of all votes, one address range counts at most', rangePercent) };
}

/** What the public gave and the panel's total, weighed. */
export const voteScore: Compute = (view) => {
  const { data, votes } = view;
  const [votePercent, most] = [parameterAt(view, 'votePercent'), parameterAt(view, 'rangePercent')];
  const { counted, setAside } = countedVotes(votes?.own ?? [], most);
  const highest = Math.max(0, ...(votes?.all ?? []).map((byRange) => countedVotes(byRange, most).counted));
  return { counted, setAside, unverified: votes?.unverified ?? 0, highest, ...weighed({ panel: numberAt(data, 'panelScore.total'), counted, highest, votePercent }) };
};

/** What the round says of the vote. */
export const voteSection: Section = { zh: '公众投票', en: 'Public vote', fields: { voteFrom: date('投票开始', 'Votes from'), voteTo: date('投票截止', 'Votes until', { description: '含当日；同一手机号、同一设备每日限投一票', 'x-help': 'That day included; one vote a day for a telephone and a device' }) } };

export const voteDates: Check = ({ data }) => {
  const [from, to, begins] = ['voteFrom', 'voteTo', 'windowFrom'].map((name) => textAt(data, `roundSettings.${name}`));
  return [
    ...((from ?? '') <= (to ?? '') ? [] : [refuse('/roundSettings/voteTo', 'VOTE_DAYS', { zh: '投票截止早于投票开始，请改正', en: 'is before the first day of the vote; correct it' })]),
    ...((from ?? '') >= (begins ?? '') ? [] : [refuse('/roundSettings/voteFrom', 'VOTE_BEFORE_APPLICATIONS', { zh: '投票开始早于申报开始，请改正', en: 'is before applications are taken; correct it' })]),
  ];
};

/** When the public votes on an entry: the days of its round. */
export const votingDays: Compute = ({ batch, today }) => ({ opens: dateAt(batch?.data, 'roundSettings.voteFrom') ?? today, ends: dateAt(batch?.data, 'roundSettings.voteTo') ?? addDays(today, usualDays) });

/** The declared fields of an entry that is voted on. */
export const voteFields: NonNullable<WorkflowDefinitionInput['fields']> = {
  voteOpens: { from: 'votingDays.opens', type: 'date', title: { zh: '公众投票开始', en: 'Votes from' } },
  voteEnds: { from: 'votingDays.ends', type: 'date', title: { zh: '公众投票截止', en: 'Votes until' } },
  votes: { from: 'voted.counted', type: 'integer', title: { zh: '公众投票计入票数', en: 'Votes that count' }, optional: true },
  votesSetAside: { from: 'voted.setAside', type: 'integer', title: { zh: '暂不计入的票数（同一网络地址段超过限额的部分）', en: 'Votes set aside: more than its share from one address range' }, optional: true },
  votesUnverified: { from: 'voted.unverified', type: 'integer', title: { zh: '全部得票中手机号未经短信验证的票数', en: 'Of all its votes, given with a telephone number nobody verified' }, optional: true },
  total: { from: 'voted.total', type: 'integer', unit: 'hundredths', title: { zh: '总分（评审与投票合计）', en: 'Total of panel and vote' }, optional: true },
};

/** The vote itself, in which nobody of the office has to act, and its counting, which nobody types. Who takes it back by a written statement is shown to the public no more (domain.md §3.2). */
export function publicPoll({ shows, by }: { readonly shows: readonly string[]; readonly by: AssigneeRule }): Block {
  return {
    id: 'vote',
    level: false,
    decides: true,
    stages: ({ next, withdrawn = 'withdrawn' }) => [
      { id: 'vote', kind: 'wait', title: { zh: '公众投票', en: 'Public vote' }, withdraw: 'statement', settings: { until: { untilField: 'voteEnds' }, publicVote: { opens: 'voteOpens', shows: [...shows] } }, outcomes: { elapsed: { to: 'voteCount', title: { zh: '投票截止', en: 'The vote is over' } }, withdrawn: { to: withdrawn } } },
      { id: 'voteCount', kind: 'record', title: { zh: '票数核对', en: 'Count of the votes' }, actors: [by], withdraw: 'statement', ...limit(5, [by]), countsVotes: true, computes: ['voted'], outcomes: { recorded: { to: next, title: { zh: '核对无误', en: 'Counted' } }, withdrawn: { to: withdrawn } } },
    ],
  };
}
