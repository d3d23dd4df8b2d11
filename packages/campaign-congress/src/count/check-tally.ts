// Reconciliation: every way in which a round or its tally can contradict itself, each named. Any of them blocks signing.
import { asWritten } from './tally-of.ts';
import { candidatesNeeded, hasQuorum, quorumNeeded } from './thresholds.ts';
import type { Breach, ElectionMethod, Round, Tally, Turnout } from './types.ts';

/** What stands against handing out ballots: no quorum, or a list that is too short or too long. */
export function checkRound(method: ElectionMethod, round: Round, turnout: Pick<Turnout, 'entitled' | 'present'>): readonly Breach[] {
  const { entitled, present } = turnout;
  const { least, most } = candidatesNeeded(method, round);
  const listed = round.candidates.length;
  return [
    ...unless(present <= entitled, 'presentOverEntitled', [`实到 ${present} 人超过应到 ${entitled} 人，请核对签到。`, `${present} present are more than the ${entitled} entitled; check the attendance.`]),
    ...unless(hasQuorum(method, turnout), 'noQuorum', [
      `实到 ${present} 人，未达法定人数：应到 ${entitled} 人，至少须有 ${quorumNeeded(method, entitled)} 人到会。`,
      `${present} present make no quorum: of ${entitled} entitled at least ${quorumNeeded(method, entitled)} must be there.`,
    ]),
    ...twice(round.candidates.map(({ id }) => id)).flatMap((id) => breach('candidateTwice', ['选票上有候选人重复，请删去一处。', 'A candidate is on the ballot twice; take one out.'], id)),
    ...unless(listed >= least, 'tooFewCandidates', [`候选人 ${listed} 人，应选 ${round.seats} 人，至少须有候选人 ${least} 人。`, `${listed} candidates for ${round.seats} seats; there must be at least ${least}.`]),
    ...unless(most === null || listed <= most, 'tooManyCandidates', [`等额选举，应选 ${round.seats} 人，候选人不得多于 ${most ?? ''} 人。`, `The election is not differential: for ${round.seats} seats there may be ${most ?? ''} candidates, not ${listed}.`]),
  ];
}

/** What stands against signing a tally. A void round (R > I) has nothing to add up: it is signed as void and held again. */
export function checkTally(method: ElectionMethod, round: Round, tally: Tally): readonly Breach[] {
  const { present, issued, collected, valid, invalid } = tally;
  const before = [
    ...checkRound(method, round, tally),
    ...unless(issued <= present, 'issuedOverPresent', [`发出 ${issued} 张超过实到 ${present} 人；多余选票应当场销毁并记录，不计入发出。`, `${issued} ballots went out to ${present} present; spare ballots are destroyed on record and do not count as issued.`]),
  ];
  if (collected > issued) return before;
  return [
    ...before,
    ...unless(valid + invalid === collected, 'validAndInvalid', [`有效 ${valid} 张加无效 ${invalid} 张，应等于收回 ${collected} 张。`, `${valid} valid and ${invalid} invalid must be the ${collected} collected.`]),
    ...linesOf(round, tally),
    ...writeInsOf(method, round, tally),
    ...votesOf(round, tally),
  ];
}

function linesOf(round: Round, { candidates, valid }: Tally): readonly Breach[] {
  const names = new Map(round.candidates.map(({ id, name }) => [id, name]));
  const ids = candidates.map(({ id }) => id);
  const wrong = [...round.candidates.map(({ id }) => id).filter((id) => !ids.includes(id)), ...ids.filter((id) => !names.has(id)), ...twice(ids)];
  return [
    ...[...new Set(wrong)].flatMap((id) =>
      breach('candidateLines', [`计票单须为每位候选人各记一行：${names.get(id) ?? id}。`, `The tally must have one line for every candidate: ${names.get(id) ?? id}.`], id),
    ),
    ...candidates.flatMap((line) => {
      const sum = line.for + line.against + line.abstain;
      const who = names.get(line.id) ?? line.id;
      return sum === valid ? [] : breach('candidateSum', [`${who}：赞成、反对、弃权合计 ${sum}，应等于有效票 ${valid}。`, `${who}: for, against and abstain make ${sum}; they must be the ${valid} valid ballots.`], line.id);
    }),
  ];
}

function writeInsOf({ writeIns: allowed }: ElectionMethod, round: Round, { candidates, writeIns, valid }: Tally): readonly Breach[] {
  if (writeIns.length === 0) return [];
  if (!allowed || round.kind === 'revote') return breach('writeInsNotAllowed', ['本次投票不得另选他人，请删去。', 'Nobody may be written in this time; take the lines out.']);
  const listed = new Set([...round.candidates.map(({ name }) => name), ...round.seated].map(asWritten));
  const names = writeIns.map(({ name }) => asWritten(name));
  const written = writeIns.reduce((sum, one) => sum + one.for, 0);
  const against = candidates.reduce((sum, line) => sum + line.against, 0);
  return [
    ...names.filter((name) => listed.has(name)).flatMap((name) => breach('writeInListed', [`${name} 是候选人或已当选，不得作为另选人计票。`, `${name} is a candidate or already elected and cannot be written in.`], name)),
    ...twice(names).flatMap((name) => breach('writeInTwice', [`另选人 ${name} 记了两行，请合并。`, `${name}, written in, has two lines; make them one.`], name)),
    ...writeIns.filter((one) => one.for > valid).flatMap(({ name }) => breach('writeInOverValid', [`另选人 ${name} 的得票超过有效票 ${valid}。`, `${name}, written in, has more votes than the ${valid} valid ballots.`], name)),
    ...unless(written <= against, 'writeInsOverAgainst', [`另选共 ${written} 票，不得超过反对票合计 ${against} 票。`, `${written} votes for names written in; there can be no more than the ${against} votes against.`]),
  ];
}

function votesOf({ seats }: Round, { candidates, writeIns, valid }: Tally): readonly Breach[] {
  const votes = [...candidates, ...writeIns].reduce((sum, one) => sum + one.for, 0);
  return unless(votes <= seats * valid, 'forOverSeats', [
    `赞成票合计 ${votes}，不得超过应选 ${seats} × 有效票 ${valid} = ${seats * valid}。`,
    `${votes} votes for in all; ${seats} seats × ${valid} valid ballots allow ${seats * valid}.`,
  ]);
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((one, place) => values.indexOf(one) !== place))];
}

type Words = readonly [zh: string, en: string];

function unless(holds: boolean, code: Breach['code'], words: Words): readonly Breach[] {
  return holds ? [] : breach(code, words);
}

function breach(code: Breach['code'], [zh, en]: Words, about?: string): readonly Breach[] {
  return [about === undefined ? { code, zh, en } : { code, zh, en, about }];
}
