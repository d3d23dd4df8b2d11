// A candidate for one body: proposed, a chair or deputy after the upper federation was heard, looked into by the organisations concerned, published, on the ballot. Who of them is
// elected, the rounds say; her seat is an item of its own. domain.md §8.2, 5
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { consult, contactsParameter, fill, itemWorkflow, level, notify, tell, type Block } from '@jinguo/core/programme';
import { proposal } from '../forms/people.ts';
import { contacts, jointReview, namesOf, type Congress } from '../office.ts';
import { endedWith, from } from './along.ts';

const standing = (congress: Congress): Block => ({
  id: 'onBallot', level: false, decides: true,
  stages: ({ next }) => [{ id: 'onBallot', kind: 'wait', title: { zh: '列入候选人名单', en: 'On the ballot' }, follows: from(congress, 'resultReport'), outcomes: { advanced: { to: next, effects: [tell('stood', { zh: '选举已结束，候选人提名办结', en: 'The election is over, and this candidacy with it' })] } } }],
});

export function candidateWorkflow(congress: Congress): WorkflowDefinitionInput {
  const names = namesOf(congress);
  const made = itemWorkflow({
    campaign: 'guidance', programme: congress.name, code: `${congress.code}C`, workflow: names.candidates,
    title: { zh: `${congress.title.zh}候选人`, en: `${congress.title.en}: candidates` },
    level: congress.level, startedBy: congress.startedBy, stakes: ['election'], batchOf: names.congress, startsDuring: ['delegates', 'candidates'],
    parameters: contactsParameter(contacts, ['《中华全国妇女联合会章程》', '本次换届（补选）工作方案']),
    fields: {
      name: { from: 'proposal.name', type: 'text', title: { zh: '姓名', en: 'Name' } },
      body: { from: 'proposal.body', type: 'text', title: { zh: '提名职务', en: 'For' } },
      post: { from: 'proposal.post', type: 'text', title: { zh: '单位职务', en: 'Post' } },
    },
    blocks: [
      fill('proposal', { title: { zh: '提名', en: 'Proposal' }, form: proposal(congress.bodies), checks: ['oneCandidacyEach', 'upperHeard'] }),
      level('examination', { title: { zh: '考察', en: 'Examination' }, by: congress.lead, within: 10 }),
      consult('jointReview', { title: { zh: '组织部审核与联审', en: 'Organisation department and joint review' }, parties: jointReview }),
      notify('notice', { title: { zh: '候选人公示', en: 'Public notice' }, days: 7, paper: 'candidateNotice' }),
      standing(congress),
    ],
    supplement: { checks: ['oneCandidacyEach', 'upperHeard'] },
    closed: { title: { zh: '已参加选举', en: 'Stood for election' }, result: 'stood' },
  });
  return { ...made, stages: endedWith(made.stages, { at: ({ id }) => id !== 'proposal' }) };
}
