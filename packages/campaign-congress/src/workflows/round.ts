// One ballot for one body. The congress starts the first, an announcement the next (再次投票, 另行选举). Two tellers each
// fill the same sheet and see neither the other's nor any result; a mismatch sends both back. Voted on terminals, the opening
// and closing of the box are events of the item, and its ballots need no tellers. The result is computed by the signature of the 总监票人 and not before. domain.md §8.3, §8.4
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { tell } from '@jinguo/core/programme';
import { ballot, closing, collect, issue, preparing, publishing, sheet, signing } from '../forms/round.ts';
import { namesOf, type Congress } from '../office.ts';
import { endedWith, from } from './along.ts';

type Stage = WorkflowDefinitionInput['stages'][number];

const chief = [{ named: 'ballot.chief' }];
const on = (...actions: ('submit' | 'approve' | 'record')[]) => actions;
const announced = tell('announced', { zh: '本轮选举结果已宣布', en: 'The result of this ballot is announced' });
const paper = (name: string) => ({ effect: 'makePaper', params: { paper: name } });

export function roundWorkflow(congress: Congress): WorkflowDefinitionInput {
  const soon = soonIn(congress);
  const names = namesOf(congress);
  const starts = (workflow: string, from: string) => ({ effect: 'startItems', params: { workflow, from } });
  const stages: Stage[] = [
    { id: 'ballot', kind: 'fillIn', title: { zh: '生成选举轮次', en: 'Set up' }, actors: [{ applicant: true }], form: 'ballot', outcomes: { submitted: { to: 'preparing' } } },
    {
      id: 'preparing', kind: 'record', title: { zh: '确认名单，印制选票', en: 'Confirm the list' }, actors: congress.desk, form: 'preparing', deadline: soon, computes: ['ready'], checks: [{ check: 'listFits', on: on('record') }],
      outcomes: { recorded: { to: 'issuing', title: { zh: '名单确认', en: 'Confirmed' }, effects: [paper('ballotPaper')] } },
    },
    {
      id: 'issuing', kind: 'record', title: { zh: '发票', en: 'Issue ballots' }, actors: congress.desk, form: 'issue', deadline: soon, computes: ['presence', 'turnout'], checks: [{ check: 'mayIssue', on: on('record') }],
      outcomes: { recorded: [{ to: 'terminals', when: [{ cel: 'fields.fromBox', unmet: { zh: '未开启电子票箱', en: 'no box was opened' } }], title: { zh: '开启电子票箱', en: 'The box is opened' } }, { to: 'collecting', title: { zh: '已发票', en: 'Issued' } }] },
    },
    {
      id: 'terminals', kind: 'record', title: { zh: '终端投票', en: 'Vote on terminals' }, actors: congress.desk, form: 'closing', deadline: soon, computes: ['turnout', 'emptied'], checks: [{ check: 'boxSaysSo', on: on('record') }],
      outcomes: { recorded: [{ to: 'issuing', when: [{ cel: 'fields.emptied', unmet: { zh: '票箱里已有选票', en: 'ballots are in the box' } }], title: { zh: '票箱空着关闭，重新发票', en: 'Closed empty: issue anew' } }, { to: 'publishing', title: { zh: '关闭电子票箱', en: 'The box is closed' } }] },
    },
    {
      id: 'publishing', kind: 'record', title: { zh: '公布电子选票', en: 'Publish the ballots' }, actors: congress.desk, form: 'publishing', deadline: soon, computes: ['turnout'], checks: [{ check: 'boxFits', on: on('record') }],
      outcomes: { recorded: { to: 'boxSigning', title: { zh: '选票已公布并计票', en: 'Published and counted' } } },
    },
    {
      id: 'collecting', kind: 'record', title: { zh: '投票与收票', en: 'Vote and collect' }, actors: congress.desk, form: 'collect', deadline: soon, computes: ['turnout'],
      outcomes: { recorded: [{ to: 'signing', when: [{ cel: 'fields.overfull', unmet: { zh: '收回多于发出', en: 'more came back than went out' } }], title: { zh: '收回多于发出，本轮无效', en: 'More came back than went out' } }, { to: 'tally', title: { zh: '已收票，开始计票', en: 'Collected' } }] },
    },
    {
      id: 'tally', kind: 'inspection', title: { zh: '两人独立计票', en: 'Two tellers count' }, actors: [{ named: 'ballot.tellers' }], form: 'tally', deadline: soon, computes: ['compared'], checks: [{ check: 'sheetAddsUp', on: on('approve') }], allow: [],
      settings: { returnTo: ['collecting'] },
      outcomes: { approved: [{ to: 'signing', when: [{ cel: 'has(fields.agree) && fields.agree', unmet: { zh: '两份计票单不一致', en: 'the two sheets differ' } }], title: { zh: '两份计票单一致', en: 'The sheets agree' } }, { to: 'mismatch', title: { zh: '两份计票单不一致', en: 'The sheets differ' } }] },
    },
    { id: 'mismatch', kind: 'review', title: { zh: '核对不一致处，重新计票', en: 'Look at what differs' }, actors: chief, deadline: soon, allow: [], settings: { mayReject: false }, outcomes: { approved: { to: 'tally', title: { zh: '重新计票', en: 'Count again' } } } },
    signature('signing', { zh: '总监票人签字', en: 'Signature of the chief scrutineer' }, { returnTo: ['tally', 'collecting'], deadline: soon }),
    signature('boxSigning', { zh: '总监票人签字（电子票箱）', en: 'Signature of the chief scrutineer, of the box' }, { returnTo: ['publishing'], deadline: soon }),
    {
      id: 'announcing', kind: 'review', title: { zh: '宣布选举结果', en: 'Announce' }, actors: congress.presiding, deadline: soon,
      outcomes: {
        approved: [
          { to: 'announced', when: [{ cel: 'fields.over', unmet: { zh: '还有后续投票', en: 'another ballot follows' } }], title: { zh: '宣布，选举完毕', en: 'Announce; this body is elected' }, effects: [paper('resultSheet'), starts(names.members, 'result.members'), announced] },
          { to: 'announced', title: { zh: '宣布，进入下一轮投票', en: 'Announce; another ballot follows' }, effects: [paper('resultSheet'), starts(names.members, 'result.members'), starts(names.rounds, 'result.next'), announced] },
        ],
        rejected: { to: 'annulled', title: { zh: '主席团决定本轮无效，重新投票', en: 'Annulled by the presidium: vote again' }, effects: [tell('annulled', { zh: '主席团决定本轮投票无效，重新投票', en: 'The presidium annulled this ballot; it is held again' }), starts(names.rounds, 'ready.again')] },
      },
    },
    { id: 'announced', kind: 'wait', title: { zh: '已宣布', en: 'Announced' }, follows: from(congress, 'resultReport'), outcomes: { advanced: { to: 'filed' } } },
    { id: 'annulled', kind: 'wait', title: { zh: '本轮无效', en: 'Annulled' }, follows: from(congress, 'resultReport'), outcomes: { advanced: { to: 'void' } } },
    { id: 'filed', kind: 'end', title: { zh: '选票封存', en: 'Sealed' }, settings: { result: 'filed', good: true } },
    { id: 'void', kind: 'end', title: { zh: '已作废', en: 'Void' }, settings: { result: 'void', good: false } },
  ];
  return {
    format: 1, campaign: 'guidance', programme: congress.name, code: `${congress.code}R`, workflow: names.rounds,
    title: { zh: `${congress.title.zh}投票`, en: `${congress.title.en}: ballots` }, form: 'item', batchOf: names.congress, startsDuring: [], seesBatch: true,
    level: congress.level, startedBy: congress.startedBy, stakes: ['election'], appeal: 'none', keepers: [...congress.lead].flatMap((one) => ('role' in one && 'unit' in one ? [one] : [])),
    fields: {
      body: { from: 'ballot.body', type: 'text', title: { zh: '选举职务', en: 'For' } },
      kind: { from: 'ballot.kind', type: 'text', title: { zh: '类别', en: 'Kind' } },
      seats: { from: 'ballot.seats', type: 'integer', title: { zh: '应选', en: 'Seats' } },
      entitled: { from: 'presence.entitled', type: 'integer', title: { zh: '应到', en: 'Entitled' }, optional: true },
      present: { from: 'presence.present', type: 'integer', title: { zh: '实到', en: 'Present' }, optional: true },
      issued: { from: 'turnout.issued', type: 'integer', title: { zh: '发出', en: 'Issued' }, optional: true },
      collected: { from: 'turnout.collected', type: 'integer', title: { zh: '收回', en: 'Collected' }, optional: true },
      overfull: { from: 'turnout.overfull', type: 'boolean', title: { zh: '收回多于发出', en: 'More back than out' } },
      fromBox: { from: 'turnout.fromBox', type: 'boolean', title: { zh: '电子票箱', en: 'Voted on terminals' } },
      emptied: { from: 'emptied.empty', type: 'boolean', title: { zh: '票箱空着关闭', en: 'The box was closed empty' } },
      agree: { from: 'compared.agree', type: 'boolean', title: { zh: '两份计票单一致', en: 'The sheets agree' }, optional: true },
      differ: { from: 'compared.words', type: 'text', title: { zh: '不一致之处', en: 'What differs' }, optional: true },
      elected: { from: 'result.count', type: 'integer', title: { zh: '当选', en: 'Elected' }, optional: true },
      over: { from: 'result.over', type: 'boolean', title: { zh: '选举完毕', en: 'Election over' } },
    },
    forms: { ballot: ballot(congress.bodies), preparing, issue, closing, publishing, collect, tally: sheet, signing },
    // An open box is closed and its ballots published first: nothing may lie about with nobody to take it away.
    start: 'ballot', stages: endedWith(stages, { at: ({ id }) => !['ballot', 'terminals', 'publishing'].includes(id), to: 'void' }),
  };
}

/** Who leads the congress is told of a ballot that lies; nobody acts in the hall for those who were chosen to. */
function soonIn({ lead }: Congress): NonNullable<Stage['deadline']> {
  const [to] = lead;
  return { within: { workingDays: 2 }, remindAtPercent: [100], ...(to === undefined ? {} : { escalate: { afterWorkingDays: 2, to, toldOnly: true } }) };
}

/** Of the chief scrutineer, who may have it counted again. */
function signature(id: string, title: Stage['title'], { returnTo, deadline }: { readonly returnTo: readonly string[]; readonly deadline: Stage['deadline'] }): Stage {
  return {
    id, kind: 'review', title, actors: chief, form: 'signing', deadline, computes: ['result'], checks: [{ check: 'countAddsUp', on: on('approve') }], allow: [],
    settings: { mayReject: false, returnTo },
    outcomes: { approved: { to: 'announcing', title: { zh: '签字', en: 'Sign' }, effects: [paper('tallySheet')] } },
  };
}
