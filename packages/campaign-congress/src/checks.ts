// What must be so before a congress or one of its items goes on. Each names what is missing.
import { isObject, type Check, type CheckInput, type Finding, type ListEntry } from '@jinguo/core/plugin';
import { numberAt, oneEach, refuse, rowsAt, textAt, textsAt } from '@jinguo/core/programme';
import { bodyTitles, isBody, type Body } from './bodies.ts';
import { digestOf, isOfBox } from './box/seal.ts';
import { voteTally } from './computes.ts';
import { checkRound, checkTally } from './count/check-tally.ts';
import { asWritten } from './count/tally-of.ts';
import { hasQuorum, quorumNeeded } from './count/thresholds.ts';
import type { Breach } from './count/types.ts';
import { namesOf, type Congress } from './office.ts';
import { electorateOf } from './rules/electorate.ts';
import { ballotLinesIn, bodyOf, closingIn, openingIn, publishedIn, roundOf, sheetIn, tallyIn, unfinished } from './rules/rounds.ts';
import { methodOf, seatsOf } from './rules/settings.ts';

export function checksOf(congress: Congress): Readonly<Record<string, Check>> {
  const names = namesOf(congress);
  return { ...ofPeople(congress), ...ofCongress(congress), ...ofSession(congress), ...ofRounds(congress), voteAddsUp: (input) => breachesAt('/committeeVote', vacancyBreaches(congress, input)), planFits: (input) => planFits(input, congress), delegatesThrough: through(names.delegates, ['chosen']), candidatesThrough: (input) => [...through(names.candidates, ['onBallot'])(input), ...listsFit(congress, input)] };
}

/** 主席、副主席人选 are decided on after hearing the upper federation. domain.md §8.2, 5 */
const upperHeardOn: readonly string[] = ['chair', 'deputies'] satisfies readonly Body[];

/** One person is nominated once, and stands once for each body. */
function ofPeople(congress: Congress): Readonly<Record<string, Check>> {
  const names = namesOf(congress);
  const dropped = ['rejected', 'withdrawn', 'terminated', 'voided', 'notElected'];
  return {
    oneSeatEach: oneEach({ key: 'person', value: (data) => textAt(data, 'nomination.idNumber'), path: '/nomination/idNumber', within: 'round', workflows: [names.delegates], dropped, words: (other) => ({ zh: `已被提名为代表（${other.number}）`, en: `is nominated already (${other.number})` }) }),
    oneCandidacyEach: oneEach({ key: 'candidacy', value: (data) => `${textAt(data, 'proposal.body')} ${textAt(data, 'proposal.idNumber')}`, path: '/proposal/idNumber', within: 'round', workflows: [names.candidates], dropped, words: (other) => ({ zh: `已被提名为该职务候选人（${other.number}）`, en: `stands for this body already (${other.number})` }) }),
    upperHeard: ({ data, today }) => {
      if (!upperHeardOn.includes(textAt(data, 'proposal.body'))) return [];
      const missing = ['upperNumber', 'upperOn', 'upperWords'].filter((field) => textAt(data, `proposal.${field}`) === '');
      return [
        ...missing.map((field) => refuse(`/proposal/${field}`, 'UPPER_UNHEARD', { zh: '主席、副主席人选须先听取上级妇联意见，请填写意见的文号、日期和内容', en: 'the upper federation is heard on a chair or deputy first: give its opinion with number and date' })),
        ...when(textAt(data, 'proposal.upperOn') > today, '/proposal/upperOn', 'UPPER_LATER', ['意见日期还未到', 'has not come yet']),
      ];
    },
    unitMajority: ({ data, verdict }) => {
      const [entitled, present, inFavour] = ['entitled', 'present', 'votesFor'].map((field) => numberAt(data, `unitElection.${field}`));
      return [
        ...when(Number(present) > Number(entitled), '/unitElection/present', 'PRESENT', ['实到多于应到', 'more are present than entitled']),
        ...when(Number(inFavour) > Number(present), '/unitElection/votesFor', 'VOTES', ['同意票多于实到人数', 'more votes than people present']),
        // Who lost is recorded with the votes she had.
        ...when(verdict === undefined && 2 * Number(inFavour) <= Number(entitled), '/unitElection/votesFor', 'NOT_CARRIED', ['同意票未超过应到的半数；未当选的请登记“未当选”', 'not more than half of those entitled; record “not elected” instead']),
      ];
    },
  };
}

/** Quotas add up to the delegates; bodies of the committee fit into it. */
function planFits({ data }: CheckInput, congress: Congress): readonly Finding[] {
  const sum = rowsAt(data, 'plan.quotas').reduce((all, one) => all + numberAt(one, 'amount'), 0);
  const units = rowsAt(data, 'plan.quotas').map((one) => textAt(one, 'unit'));
  const within = congress.bodies.filter((body) => body !== 'executive' && seatsOf(data, body) > seatsOf(data, 'executive'));
  return [
    ...when(sum !== numberAt(data, 'plan.delegates'), '/plan/quotas', 'QUOTAS', [`名额分配合计${sum}名，与代表名额${numberAt(data, 'plan.delegates')}名不符`, `the units’ places make ${sum}, not the ${numberAt(data, 'plan.delegates')} delegates`]),
    ...when(new Set(units).size !== units.length, '/plan/quotas', 'QUOTAS', ['同一选举单位有两行，请合并', 'a unit has two lines; make them one']),
    ...when(textAt(data, 'plan.heldTo') < textAt(data, 'plan.heldFrom'), '/plan/heldTo', 'DATES', ['闭会日期早于召开日期', 'is before the first day']),
    ...within.map((body) => refuse(`/plan/${body}`, 'SEATS', { zh: '应选人数多于执行委员会', en: 'more seats than the executive committee has' })),
  ];
}

/** Everybody who was begun is through, or out. */
function through(workflow: string, stages: readonly string[]): (input: Pick<CheckInput, 'members'>) => readonly Finding[] {
  return ({ members }) => {
    const [there, still] = [members.filter((one) => one.workflow === workflow && stages.includes(one.stage)), members.filter((one) => one.workflow === workflow && !stages.includes(one.stage))];
    return [
      ...when(there.length === 0, '', 'NOBODY', ['还没有人产生', 'nobody is through yet']),
      ...when(still.length > 0, '', 'UNDER_WAY', [`还有${still.length}人在办：${some(still)}`, `${still.length} are still under way: ${some(still)}`]),
    ];
  };
}

function some(entries: readonly ListEntry[]): string {
  return entries.slice(0, 5).map((one) => one.title).join('、') + (entries.length > 5 ? '…' : '');
}

/** Enough candidates for each body. For the committee's bodies they are checked again at its meeting. */
function listsFit(congress: Congress, { data, members }: CheckInput): readonly Finding[] {
  const { candidates } = namesOf(congress);
  return congress.bodies.flatMap((body) => {
    const seats = seatsOf(data, body);
    if (seats === 0) return [];
    const list = members.filter((one) => one.workflow === candidates && one.stage === 'onBallot' && textAt(one.data, 'proposal.body') === body).map((one) => ({ id: one.id, name: textAt(one.data, 'proposal.name') }));
    const breaches = checkRound(methodOf(data, body), { kind: 'first', seats, candidates: list, threshold: 'majority', seated: [] }, { entitled: 1, present: 1 });
    return breaches.map((one) => refuse('', one.code, { zh: `${bodyTitles[body].zh}：${one.zh}`, en: `${bodyTitles[body].en}: ${one.en}` }));
  });
}

function ofCongress(congress: Congress): Readonly<Record<string, Check>> {
  const names = namesOf(congress);
  return {
    everybodyReviewed: ({ entries, members }) => {
      const [listed, all] = [entries.filter((one) => one.workflow === names.delegates), members.filter((one) => one.workflow === names.delegates)];
      return [
        ...when(listed.every((one) => one.verdict !== undefined), '', 'NOBODY', ['没有资格有效的代表', 'no delegate is qualified']),
        ...when(all.length > listed.length, '', 'UNDER_WAY', [`还有${all.length - listed.length}名代表不在审查名单上`, `${all.length - listed.length} delegates are not on the list`]),
      ];
    },
  };
}

function ofSession(congress: Congress): Readonly<Record<string, Check>> {
  return {
    quorum: quorumOf(congress, 'executive'),
    committeeQuorum: quorumOf(congress, 'standing'),
    methodAdopted: ({ data }) => adopted(data, 'adoption', numberAt(data, 'roll.present')),
    committeeAdopts: (input) => adopted(input.data, 'committee', electorateOf(congress, 'standing', input).present),
    teamFit: (input) => teamFit(input, 'adoption'),
    committeeTeamFit: (input) => teamFit(input, 'committee'),
    bodyElected: (input) => {
      const { body } = input.params;
      if (!isBody(body) || !unfinished(congress, body, input)) return [];
      return [refuse('', 'NOT_ELECTED', { zh: `${bodyTitles[body].zh}尚未选举完毕`, en: `${bodyTitles[body].en}: the election is not over` })];
    },
  };
}

function quorumOf(congress: Congress, body: Body): Check {
  return (input) => {
    const method = methodOf(input.data, body);
    const { entitled, present } = electorateOf(congress, body, input);
    return when(!hasQuorum(method, { entitled, present }), '', 'NO_QUORUM', [`应到${entitled}人，实到${present}人，未达到法定人数${quorumNeeded(method, entitled)}人，不能继续`, `${present} of ${entitled} are present; ${quorumNeeded(method, entitled)} are needed to go on`]);
  };
}

function adopted(data: CheckInput['data'], form: string, present: number): readonly Finding[] {
  const [inFavour, against, abstained] = ['votesFor', 'votesAgainst', 'votesAbstained'].map((field) => numberAt(data, `${form}.${field}`));
  return [
    ...when(Number(inFavour) + Number(against) + Number(abstained) > present, `/${form}/votesFor`, 'VOTES', [`表决合计多于实到${present}人`, `more votes than the ${present} present`]),
    ...when(2 * Number(inFavour) <= present, `/${form}/votesFor`, 'NOT_CARRIED', ['赞成未超过实到人数的半数，选举办法未通过', 'not more than half of those present voted for the method']),
  ];
}

/** 总监票人, 监票人 and 计票人 are no candidates, and the chief does not count. Relatives are declared. */
function teamFit({ data, members }: CheckInput, form: string): readonly Finding[] {
  const candidates = new Set(members.flatMap((one) => (one.stage === 'onBallot' ? [asWritten(textAt(one.data, 'proposal.name'))] : [])));
  const named = [...textsAt(data, `${form}.scrutineers`), ...textsAt(data, `${form}.teamNames`)].filter((name) => candidates.has(asWritten(name)));
  return [
    ...named.map((name) => refuse(`/${form}/teamNames`, 'CANDIDATE', { zh: `${name}是候选人，不得担任监票、计票人员`, en: `${name} is a candidate and may neither watch nor count` })),
    ...when(textsAt(data, `${form}.tellers`).includes(textAt(data, `${form}.chief`)), `/${form}/tellers`, 'CHIEF', ['总监票人不能同时计票', 'the chief scrutineer does not count']),
  ];
}

function ofRounds(congress: Congress): Readonly<Record<string, Check>> {
  const method = ({ data, batch }: Pick<CheckInput, 'data' | 'batch'>) => methodOf(batch?.data ?? {}, bodyOf(data));
  return {
    listFits: (input) => breachesAt('/preparing/added', checkRound(method(input), roundOf(input.data), { entitled: 1, present: 1 })),
    mayIssue: (input) => {
      const electorate = electorateOf(congress, bodyOf(input.data), { data: input.batch?.data ?? {}, members: input.members });
      const issued = numberAt(input.data, 'issue.issued');
      return [
        ...breachesAt('', checkRound(method(input), roundOf(input.data), electorate)),
        ...ballotsAccountedFor(input.data, issued),
        ...when(issued > electorate.present, '/issue/issued', 'ISSUED', [`发出${issued}张，多于实到${electorate.present}人`, `${issued} ballots for ${electorate.present} present`]),
      ];
    },
    /** Nobody but the box says how many slips were out and how many ballots are in. */
    boxSaysSo: ({ id, data }) => {
      const closing = closingIn(data);
      return when(closing === undefined || !isOfBox(id ?? '', openingIn(data), closing), '', 'BOX_ALONE', ['发出、收回以电子票箱的计数为准，不能手工填写：请在“电子票箱”页关闭票箱', 'the box itself says how many slips are out and ballots in: close it on the page of the box']);
    },
    /** What came out of it is all there, and ballots of this list. */
    boxFits: ({ data }) => {
      const lines = ballotLinesIn(data);
      return [
        ...when(digestOf(lines) !== closingIn(data)?.digest, '', 'BALLOTS', ['与票箱关闭时的选票不符：请在“电子票箱”页公布选票', 'these are not the ballots the box was closed with: publish them on the page of the box']),
        ...when(publishedIn(data) === undefined, '', 'BALLOTS', ['有选票与本轮候选人名单不符', 'a ballot is none for this list of candidates']),
      ];
    },
    /** A teller's own sheet adds up; the other's did when it came in, so only hers can be named here. */
    sheetAddsUp: (input) => {
      const sheets = Object.values(isObject(input.data['tallySheets']) ? input.data['tallySheets'] : {});
      return sheets.flatMap((sheet) => breachesAt('/tally', checkTally(method(input), roundOf(input.data), { ...tallyIn({ ...input.data, compared: {} }), ...sheetIn(sheet) })));
    },
    countAddsUp: (input) => breachesAt('/signing', checkTally(method(input), roundOf(input.data), tallyIn(input.data))),
  };
}

/** Every ballot that was printed is with somebody, destroyed, or sealed: 印制 = 发出 + 销毁 + 封存. */
function ballotsAccountedFor(data: CheckInput['data'], issued: number): readonly Finding[] {
  const [printed, destroyed, spare] = [numberAt(data, 'issue.printed'), numberAt(data, 'issue.destroyed'), numberAt(data, 'issue.spare')];
  const sum = issued + destroyed + spare;
  return when(printed !== sum, '/issue/printed', 'PRINTED', [`印制${printed}张，而发出${issued}张、当场销毁${destroyed}张、封存${spare}张，合计${sum}张，不相符：请清点后再发票`, `${printed} ballots were printed, and ${issued} issued, ${destroyed} destroyed and ${spare} sealed make ${sum}: count them again before any goes out`]);
}

function vacancyBreaches(congress: Congress, input: CheckInput): readonly Breach[] {
  const body = textAt(input.data, 'vacancy.body');
  const name = textAt(input.data, 'filling.candidate');
  const method = { ...methodOf(input.batch?.data ?? {}, isBody(body) ? body : 'executive'), differential: { kind: 'none' as const } };
  return checkTally(method, { kind: 'first', seats: 1, candidates: [{ id: name, name }], threshold: 'majority', seated: [] }, voteTally(congress, input));
}

function breachesAt(path: string, breaches: readonly Breach[]): readonly Finding[] {
  return breaches.map(({ code, zh, en }) => refuse(path, code, { zh, en }));
}

function when(broken: boolean, path: string, code: string, [zh, en]: readonly [zh: string, en: string]): readonly Finding[] {
  return broken ? [refuse(path, code, { zh, en })] : [];
}
