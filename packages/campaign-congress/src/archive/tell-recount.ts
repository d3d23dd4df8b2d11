// A recount as lines of text, in Chinese or English: each round with its figures, who is elected, and every disagreement.
import type { Difference } from '../count/compare.ts';
import type { Candidate, NextStep, Round } from '../count/types.ts';
import { strokeOrder } from '../stroke-order.ts';
import type { Archive } from './bundle.ts';
import type { ElectionRecount, RoundRecount } from './recount.ts';

export type Language = 'zh' | 'en';

const kinds: Readonly<Record<Round['kind'], Readonly<Record<Language, string>>>> = {
  first: { zh: '选举', en: 'election' },
  revote: { zh: '再次投票', en: 're-vote' },
  further: { zh: '另行选举', en: 'further election' },
};

const lines: Readonly<Record<Difference['line'], Readonly<Record<Language, string>>>> = {
  entitled: { zh: '应到', en: 'entitled' },
  present: { zh: '实到', en: 'present' },
  issued: { zh: '发出', en: 'issued' },
  collected: { zh: '收回', en: 'collected' },
  valid: { zh: '有效', en: 'valid' },
  invalid: { zh: '无效', en: 'invalid' },
  for: { zh: '赞成', en: 'for' },
  against: { zh: '反对', en: 'against' },
  abstain: { zh: '弃权', en: 'abstain' },
  writeIn: { zh: '另选', en: 'written in' },
};

export function tellRecount({ congress }: Pick<Archive, 'congress'>, elections: readonly ElectionRecount[], language: Language): readonly string[] {
  const zh = language === 'zh';
  return [zh ? `${congress.title}（${congress.number}）复核计票` : `${congress.title} (${congress.number}): recount`, ...elections.flatMap((one) => tellElection(one, language))];
}

function tellElection({ election, rounds, end, agrees }: ElectionRecount, language: Language): readonly string[] {
  const zh = language === 'zh';
  return [
    '',
    election.title[language],
    ...rounds.flatMap((one) => tellRound(one, language)),
    ...tellEnd(end, election.elected, language),
    zh ? `  ${agrees ? '✓ 与记录一致' : '✗ 与记录不一致'}` : `  ${agrees ? '✓ agrees with the record' : '✗ does not agree with the record'}`,
  ];
}

function tellRound(one: RoundRecount, language: Language): readonly string[] {
  const zh = language === 'zh';
  const { tally, round, result } = one;
  const names = new Map([...round.candidates, ...result.standings].map(({ id, name }) => [id, name]));
  const source = one.fromBallots ? (zh ? '按公布的选票' : 'from the published ballots') : zh ? '按计票单' : 'from the tally';
  const figures = zh
    ? `应到 ${tally.entitled} 实到 ${tally.present} 发出 ${tally.issued} 收回 ${tally.collected} 有效 ${tally.valid} 无效 ${tally.invalid}`
    : `entitled ${tally.entitled}, present ${tally.present}, issued ${tally.issued}, collected ${tally.collected}, valid ${tally.valid}, invalid ${tally.invalid}`;
  const outcome = result.void
    ? zh ? '收回多于发出，本轮无效' : 'more came back than went out: void'
    : zh ? `应选 ${round.seats}，当选须 ${result.needed} 票，当选 ${result.elected.length} 人` : `${round.seats} seats, ${result.needed} votes elect, ${result.elected.length} elected`;
  return [
    zh ? `  ${one.number} ${kinds[round.kind].zh}（${source}）：${figures}；${outcome}` : `  ${one.number} ${kinds[round.kind].en} (${source}): ${figures}; ${outcome}`,
    ...result.standings.filter((standing) => standing.outcome !== 'notElected').map((standing) => `    ${standing.outcome === 'tied' ? '=' : '+'} ${standing.name} ${standing.for}`),
    ...one.differences.map((difference) => `    ✗ ${lines[difference.line][language]}${difference.about === undefined ? '' : ` ${names.get(difference.about) ?? difference.about}`}: ${zh ? '记录' : 'recorded'} ${difference.first ?? '–'}, ${zh ? '复核' : 'counted'} ${difference.second ?? '–'}`),
    ...one.breaches.map((breach) => `    ✗ ${breach[language]}`),
    ...(one.sameResult ? [] : [zh ? '    ✗ 本轮结果与记录不同' : '    ✗ the result of this round is not the recorded one']),
    ...(one.follows ? [] : [zh ? '    ✗ 按选举办法，此处不应是这一轮投票' : '    ✗ under the method this is not the round that follows']),
  ];
}

function tellEnd(end: NextStep, recorded: readonly Candidate[], language: Language): readonly string[] {
  const zh = language === 'zh';
  if (end.kind === 'round') return [zh ? `  ✗ 选举未完成：尚须${kinds[end.round.kind].zh}` : `  ✗ not brought to its end: a ${kinds[end.round.kind].en} is to follow`];
  const ids = new Set(end.elected.map(({ id }) => id));
  const said = new Set(recorded.map(({ id }) => id));
  const names = (of: readonly Candidate[]) => strokeOrder(of).map(({ name }) => name).join(zh ? '、' : ', ');
  const onlyRecorded = recorded.filter(({ id }) => !ids.has(id));
  const onlyCounted = end.elected.filter(({ id }) => !said.has(id));
  return [
    zh ? `  当选 ${end.elected.length} 人，空缺 ${end.vacant}：${names(end.elected)}` : `  ${end.elected.length} elected, ${end.vacant} vacant: ${names(end.elected)}`,
    ...(onlyRecorded.length === 0 ? [] : [zh ? `  ✗ 记录为当选而复核未当选：${names(onlyRecorded)}` : `  ✗ recorded as elected, not elected when counted again: ${names(onlyRecorded)}`]),
    ...(onlyCounted.length === 0 ? [] : [zh ? `  ✗ 复核当选而记录未当选：${names(onlyCounted)}` : `  ✗ elected when counted again, not in the record: ${names(onlyCounted)}`]),
  ];
}
