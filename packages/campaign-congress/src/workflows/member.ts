// A seat on a body: elected, there at the committee's first meeting, certified with the term, until it ends; and a vacancy
// (替补, 增补), filled by the committee with the same majority. domain.md §8.4
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { at, consult, contactsParameter, fill, itemWorkflow, notify, putDown, tell, type Block } from '@jinguo/core/programme';
import { committeeVote, departure, filling, seat, vacancy } from '../forms/member.ts';
import { contacts, namesOf, organization, type Congress } from '../office.ts';
import { endedWith, from } from './along.ts';

const unannounced = { within: { months: 6 }, remindAtPercent: [] };
const departures = { resigned: { zh: '辞职', en: 'Resigned' }, recalled: { zh: '罢免', en: 'Recalled' }, died: { zh: '去世', en: 'Died' }, moved: { zh: '岗位变动，自然终止', en: 'Changed posts' } } as const;

function waiting(congress: Congress): Block {
  const rules = { actors: congress.desk, deadline: unannounced, follows: from(congress, 'termStart') };
  return {
    id: 'awaiting', level: false, decides: true,
    stages: ({ next }) => [
      { id: 'awaiting', kind: 'record', title: { zh: '当选，待出席', en: 'Elected' }, ...rules, outcomes: { recorded: { to: 'present', title: { zh: '报到', en: 'Check in' } }, advanced: { to: next, effects: onTerm(congress) } } },
      { id: 'present', kind: 'record', title: { zh: '出席执委会', en: 'At the meeting' }, ...rules, outcomes: { recorded: { to: 'awaiting', title: { zh: '离会', en: 'Leave' } }, advanced: { to: next, effects: onTerm(congress) } } },
      { id: 'elect', kind: 'wait', title: { zh: '当选，待任期开始', en: 'Elected' }, follows: from(congress, 'termStart'), outcomes: { advanced: { to: next, effects: onTerm(congress) } } },
    ],
  };
}

/** 当选证书, and one more in the figure of the body. */
function onTerm(congress: Congress) {
  return [
    { effect: 'issueCertificate', params: { series: `${congress.code}-M〔{year}〕{serial}`, digits: 3, title: { zh: '当选证书', en: 'Certificate of election' }, holder: 'seat.name', validYears: 5 } },
    { effect: 'makePaper', params: { paper: 'certificatePaper' } },
    ...congress.bodies.map((body) => ({ effect: 'count', params: { figure: body, only: { body } } })),
  ];
}

function serving(congress: Congress): Block {
  const names = namesOf(congress);
  const [lead] = congress.lead;
  return {
    id: 'serving', level: false, decides: true, forms: { departure },
    stages: () => [{
      id: 'serving', kind: 'record', title: { zh: '任职', en: 'Serving' }, actors: congress.desk, form: 'departure', computes: ['opened'], deadline: { within: { months: 60 }, remindAtPercent: [100], ...(lead === undefined ? {} : { escalate: { afterWorkingDays: 2, to: lead } }) }, settings: { failures: Object.keys(departures) },
      outcomes: {
        recorded: { to: 'closed', title: { zh: '任期届满', en: 'End of the term' }, effects: [tell('served', { zh: '任期届满，任职办结', en: 'The term is over, and is closed' })] },
        ...Object.fromEntries(Object.entries(departures).map(([name, title]) => [name, { to: 'left', title, effects: [{ effect: 'revokeCertificates' }, { effect: 'startItems', params: { workflow: names.vacancies, from: 'opened.vacancy' } }] }])),
      },
    }],
  };
}

export function memberWorkflow(congress: Congress): WorkflowDefinitionInput {
  const names = namesOf(congress);
  const made = itemWorkflow({
    campaign: 'guidance', programme: congress.name, code: `${congress.code}M`, workflow: names.members,
    title: { zh: `${congress.title.zh}当选人`, en: `${congress.title.en}: elected` },
    level: congress.level, startedBy: congress.startedBy, stakes: ['election'], batchOf: names.congress, startsDuring: [],
    fields: {
      name: { from: 'seat.name', type: 'text', title: { zh: '姓名', en: 'Name' } },
      body: { from: 'seat.body', type: 'text', title: { zh: '职务', en: 'Body' } },
      begins: { from: 'seat.begins', type: 'text', title: { zh: '到任', en: 'Begins' } },
    },
    blocks: [begun(congress), waiting(congress), serving(congress)],
    closed: { title: { zh: '任期届满', en: 'Term ended' }, result: 'served' },
    ends: { left: { title: { zh: '任职终止', en: 'Left' } } },
  });
  return { ...made, stages: endedWith(made.stages, { at: ({ follows }) => follows !== undefined }) };
}

/** A member of the committee is awaited at its meeting; whoever fills a vacancy serves at once. */
function begun(congress: Congress): Block {
  return {
    id: 'seat', level: false, forms: { seat: seat(congress.bodies) },
    stages: ({ next }) => [{
      id: 'seat', kind: 'fillIn', title: { zh: '当选', en: 'Elected' }, actors: [at.applicant], form: 'seat',
      outcomes: {
        submitted: [
          { to: 'serving', when: [{ cel: 'fields.begins == "now"' }], title: { zh: '当选即任', en: 'Serves at once' }, effects: onTerm(congress) },
          { to: next, when: [{ cel: 'fields.body == "executive"' }] },
          { to: 'elect' },
        ],
      },
    }],
  };
}

export function vacancyWorkflow(congress: Congress): WorkflowDefinitionInput {
  const names = namesOf(congress);
  return itemWorkflow({
    campaign: 'guidance', programme: congress.name, code: `${congress.code}V`, workflow: names.vacancies,
    title: { zh: `${congress.title.zh}届中空缺`, en: `${congress.title.en}: vacancies` },
    level: congress.level, startedBy: congress.startedBy, stakes: ['election'], batchOf: names.congress, startsDuring: [], seesBatch: true,
    parameters: contactsParameter(contacts, ['《中华全国妇女联合会章程》', '本次换届（补选）工作方案']),
    fields: { body: { from: 'vacancy.body', type: 'text', title: { zh: '职务', en: 'Body' } }, won: { from: 'filled.won', type: 'boolean', title: { zh: '当选', en: 'Elected' } } },
    blocks: [
      fill('vacancy', { title: { zh: '出现空缺', en: 'Vacancy' }, form: vacancy(congress.bodies) }),
      putDown('filling', { title: { zh: '提出人选', en: 'Proposal' }, by: congress.desk, days: 60, form: filling, done: { zh: '提出人选', en: 'Propose' }, failures: { leftOpen: { to: 'leftOpen', title: { zh: '本届不再补选', en: 'Left open' } } } }),
      consult('examination', { title: { zh: '组织部审核', en: 'Organisation department' }, parties: [organization] }),
      notify('notice', { title: { zh: '人选公示', en: 'Public notice' }, days: 7, paper: 'fillingNotice' }),
      putDown('committeeVote', {
        title: { zh: '执委会补选', en: 'Vote of the committee' }, by: congress.desk, days: 30, form: committeeVote, computes: ['filled'], checks: ['voteAddsUp'], paper: 'fillingResult',
        ways: [{ cel: '!fields.won', to: 'notWon', title: { zh: '未当选，另提人选', en: 'Not elected: propose again' }, effects: [{ effect: 'startItems', params: { workflow: names.vacancies, from: 'filled.again' } }, tell('notWon', { zh: '补选未当选，请另提人选', en: 'Not elected: propose somebody else' })] }],
        done: { zh: '当选', en: 'Elected' }, whenDone: [{ effect: 'startItems', params: { workflow: names.members, from: 'filled.member' } }, tell('won', { zh: '空缺已补选', en: 'The vacancy is filled' })],
      }),
    ],
    closed: { title: { zh: '已补选', en: 'Filled' }, result: 'filled' },
    ends: { leftOpen: { title: { zh: '空缺', en: 'Left open' } }, notWon: { title: { zh: '未当选', en: 'Not elected' } } },
  });
}
