// Papers of the election: 选票 in stroke order, 计票单, 选举结果报告单 with votes, 当选公告 in stroke order without votes, the
// report for approval, 当选证书. domain.md §8.3, §8.4
import { printDate, type JsonObject, type Paper, type PaperInput, type PaperMaker } from '@jinguo/core/plugin';
import { dateAt, documentNumber, noticeParagraphs, numberAt, rowsAt, textAt, textsAt, valueAt } from '@jinguo/core/programme';
import { bodyTitles, isBody, type Body } from '../bodies.ts';
import type { Congress } from '../office.ts';
import { bodyOf, isFromBox, roundOf, tallyIn } from '../rules/rounds.ts';
import { seatsOf } from '../rules/settings.ts';
import { addressee, paragraph, sender, signed } from './preparation.ts';

const kinds: Readonly<Record<string, string>> = { first: '', revote: '（再次投票）', further: '（另行选举）' };
const outcomes: Readonly<Record<string, string>> = { elected: '当选', tied: '票数相等，再次投票', notElected: '未当选' };

export function electionPapers(congress: Congress): Readonly<Record<string, PaperMaker>> {
  return {
    ballotPaper: (input) => ballotPaper(input),
    tallySheet: (input) => ({ title: `${headOf(input)}计票单`, blocks: [paragraph(turnoutText(input.data)), standings(input.data, false), { kind: 'signature', lines: ['总监票人：', '监票人：', '计票人：', printDate(input.today)] }] }),
    resultSheet: (input) => resultSheet(input),
    announcement: (input) => ({
      title: '当选公告',
      blocks: [
        paragraph(`${textAt(input.data, 'plan.name')}于${heldOn(input)}召开，选举产生新一届领导机构。现将当选名单（按姓氏笔画为序）公告如下：`),
        ...held(congress, input).map((body) => paragraph(`${bodyTitles[body].zh}（${textsAt(input.data, `elected.${body}`).length}名）：${textsAt(input.data, `elected.${body}`).join('、')}`)),
        signed(input),
      ],
    }),
    resultReportPaper: (input) => ({
      title: `关于${textAt(input.data, 'plan.name')}选举结果的报告`,
      documentNumber: documentNumber(input, 'reportNumber').documentNumber ?? textAt(input.data, 'resultReport.number'),
      blocks: [
        paragraph(`${addressee(input)}：`),
        paragraph(`${textAt(input.data, 'plan.name')}应到代表${numberAt(input.data, 'register.entitled')}名，依照选举办法，以无记名投票方式选举产生：`),
        ...held(congress, input).map((body) => paragraph(`${bodyTitles[body].zh}${textsAt(input.data, `elected.${body}`).length}名：${textsAt(input.data, `elected.${body}`).join('、')}`)),
        paragraph('现予报批，请审批。'), signed(input),
      ],
    }),
    certificatePaper: (input) => {
      const body = textAt(input.data, 'seat.body');
      return { title: '当选证书', documentNumber: textAt(input.data, 'certificate.number'), blocks: [paragraph(`${textAt(input.data, 'seat.name')}同志：`), paragraph(`经选举，您当选为${textAt(input.batch?.data, 'plan.name')}产生的${isBody(body) ? bodyTitles[body].zh : ''}。特发此证。`), signed(input)] };
    },
    fillingNotice: (input) => ({ title: '补选人选公示', blocks: [paragraph(`因届中空缺，拟提名${textAt(input.data, 'filling.candidate')}（${textAt(input.data, 'filling.post')}）为${bodyOfSeat(input)}补选人选，现予公示。`), ...noticeParagraphs(input).map(paragraph), signed(input)] }),
    fillingResult: (input) => ({
      title: '补选结果报告单',
      blocks: [
        paragraph(`${bodyOfSeat(input)}补选，应到${numberAt(input.data, 'filled.entitled')}人，实到${numberAt(input.data, 'committeeVote.present')}人，发出选票${numberAt(input.data, 'committeeVote.issued')}张，收回${numberAt(input.data, 'committeeVote.collected')}张，无效${numberAt(input.data, 'committeeVote.invalid')}张。`),
        paragraph(`${textAt(input.data, 'filling.candidate')}：赞成${numberAt(input.data, 'committeeVote.votesFor')}票，反对${numberAt(input.data, 'committeeVote.votesAgainst')}票，弃权${numberAt(input.data, 'committeeVote.votesAbstained')}票。`), signed(input),
      ],
    }),
  };
}

/** The bodies that were to be elected. */
function held(congress: Congress, { data }: PaperInput): readonly Body[] {
  return congress.bodies.filter((body) => seatsOf(data, body) > 0);
}

function bodyOfSeat({ data }: PaperInput): string {
  const body = textAt(data, 'vacancy.body');
  return isBody(body) ? bodyTitles[body].zh : '';
}

function headOf({ data, batch }: PaperInput): string {
  return `${textAt(batch?.data, 'plan.name')}选举${bodyTitles[bodyOf(data)].zh}${kinds[textAt(data, 'ballot.kind')] ?? ''}`;
}

/** Nothing on it tells whose it is; names in stroke order, room for names written in where they are allowed. */
function ballotPaper(input: PaperInput): Paper {
  const { seats, candidates, kind } = roundOf(input.data);
  const writeIns = kind !== 'revote' && input.batch?.data !== undefined && mayWriteIn(input.batch.data) ? Math.min(seats, 10) : 0;
  return {
    title: `${headOf(input)}选票`,
    unmarked: true,
    blocks: [
      paragraph(`应选${seats}名，候选人${candidates.length}名（按姓氏笔画为序）。赞成的在“符号”栏划“○”，反对的划“×”，弃权的不作任何符号。所选人数等于或少于应选人数的有效，多于的无效${writeIns > 0 ? '；如另选他人，须先反对一名候选人，再在空格内写上姓名并划“○”' : ''}。`),
      { kind: 'table', head: ['符号', '姓名'], rows: [...candidates.map(({ name }) => ['', name]), ...Array.from({ length: writeIns }, () => ['', ''])] },
    ],
  };
}

function mayWriteIn(data: JsonObject): boolean {
  return valueAt(data, 'plan.writeIns') !== false;
}

function turnoutText(data: JsonObject): string {
  const { entitled, present, issued, collected, valid, invalid } = tallyIn(data);
  const [made, destroyed, spare] = [numberAt(data, 'issue.printed'), numberAt(data, 'issue.destroyed'), numberAt(data, 'issue.spare')];
  const printed = isFromBox(data) || made === 0 ? '' : `印制选票${made}张，当场销毁余票${destroyed}张，封存余票${spare}张；`;
  return `${isFromBox(data) ? '本轮使用会场电子票箱投票。' : ''}应到${entitled}人，实到${present}人；${printed}发出选票${issued}张，收回${collected}张，未收回${Math.max(0, issued - collected)}张；有效票${valid}张，无效票${invalid}张。当选须得赞成票${numberAt(data, 'result.needed')}票以上（含）。`;
}

function standings(data: JsonObject, withOutcome: boolean) {
  const rows = rowsAt(data, 'result.standings').map((row) => [textAt(row, 'name'), row['listed'] === false ? '另选' : '', String(numberAt(row, 'for')), String(numberAt(row, 'against')), String(numberAt(row, 'abstain')), ...(withOutcome ? [outcomes[textAt(row, 'outcome')] ?? ''] : [])]);
  return { kind: 'table' as const, head: ['姓名', '备注', '赞成', '反对', '弃权', ...(withOutcome ? ['结果'] : [])], rows };
}

function resultSheet(input: PaperInput): Paper {
  const { data } = input;
  const isVoid = rowsAt(data, 'result.standings').length === 0;
  const follows: Readonly<Record<string, string>> = { end: `选举完毕${numberAt(data, 'result.vacant') > 0 ? `，空缺${numberAt(data, 'result.vacant')}名` : ''}。`, tie: `末位票数相等，就${numberAt(data, 'result.tiedSeats')}个名额再次投票。`, openSeats: '当选人数不足，另行选举。', again: '收回选票多于发出选票，本次选举无效，重新投票。' };
  return {
    title: `${headOf(input)}结果报告单`,
    blocks: [
      paragraph(turnoutText(data)), ...(isVoid ? [] : [standings(data, true)]), paragraph(follows[textAt(data, 'result.why')] ?? ''),
      { kind: 'signature', lines: [sender(input), '总监票人：', printDate(input.today)] },
    ],
  };
}

function heldOn(input: PaperInput): string {
  const [from, to] = [printed(input, 'plan.heldFrom'), printed(input, 'plan.heldTo')];
  return from === to ? from : `${from}至${to}`;
}

function printed({ data }: PaperInput, path: string): string {
  const on = dateAt(data, path);
  return on === undefined ? '' : printDate(on);
}
