// Who was elected, how a seat ends, and how it is filled again. domain.md §8.4
import { choice, choices, count, date, formSpec, longText, text } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';
import { ballots } from './measures.ts';

const seatFields = (of: readonly Body[]) => ({ body: choice('职务', 'Body', of.map((value) => ({ value, ...bodyTitles[value] }))), name: text('姓名', 'Name', { maxLength: 60 }) });

export function seat(of: readonly Body[]) {
  return formSpec({ zh: '当选人', en: 'Elected' }, [{ zh: '当选', en: 'Elected', fields: { ...seatFields(of), votes: count('得票', 'Votes', { in: 'votes' }), round: text('选举', 'Round', { maxLength: 40 }), begins: choice('到任', 'Begins', [{ value: 'withTerm', zh: '随届', en: 'With the term' }, { value: 'now', zh: '当选即任', en: 'At once' }]) } }]);
}

export const departure = formSpec({ zh: '任职终止', en: 'End of a seat' }, [{ zh: '终止', en: 'End', fields: { on: date('日期', 'On'), document: text('依据', 'Document', { maxLength: 60, examples: ['辞职书', '任免文件〔2024〕3号'] }) } }]);

export function vacancy(of: readonly Body[]) {
  return formSpec({ zh: '空缺', en: 'Vacancy' }, [{ zh: '空缺', en: 'Vacancy', fields: { ...seatFields(of), since: date('空缺日期', 'Since') } }]);
}

export const filling = formSpec({ zh: '人选', en: 'Proposal' }, [
  { zh: '人选', en: 'Proposal', fields: { candidate: text('姓名', 'Name', { format: 'person-name', maxLength: 30 }), post: text('工作单位及职务', 'Unit and post', { maxLength: 60 }), way: choice('方式', 'How', [{ value: 'substitute', zh: '替补', en: 'Substitute' }, { value: 'byElection', zh: '增补', en: 'By-election' }]), reason: longText('理由', 'Why', { maxLength: 300 }), basis: choices('依据', 'On the ground of', [{ value: 'runnerUp', zh: '换届时得票靠前', en: 'Votes at the congress' }, { value: 'samePost', zh: '岗位接任', en: 'Takes over the post' }]) } },
], ['basis']);

export const committeeVote = formSpec({ zh: '执委会表决', en: 'Vote of the committee' }, [
  { zh: '会议', en: 'Meeting', fields: { heldOn: date('日期', 'On'), present: count('实到', 'Present', { in: 'people', minimum: 1 }), issued: count('发出选票', 'Issued', { in: ballots }), collected: count('收回选票', 'Collected', { in: ballots }), invalid: count('无效票', 'Invalid', { in: ballots }) } },
  { zh: '得票', en: 'Votes', fields: { votesFor: count('赞成', 'For', { in: 'votes' }), votesAgainst: count('反对', 'Against', { in: 'votes' }), votesAbstained: count('弃权', 'Abstained', { in: 'votes' }) } },
]);
