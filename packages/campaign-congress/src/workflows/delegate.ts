// A delegate: nominated, looked at, asked about, published, elected by her unit, her qualification reviewed, then at the
// congress, where each coming and going is an event of her item. domain.md §8.2
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { consult, contactsParameter, fill, itemWorkflow, level, notify, putDown, tell, type Block } from '@jinguo/core/programme';
import { nomination, unitElection } from '../forms/people.ts';
import { contacts, namesOf, organization, police, type Congress } from '../office.ts';
import { endedWith, from } from './along.ts';

const certificate = (congress: Congress) => ({ effect: 'issueCertificate', params: { series: `${congress.code}-D〔{year}〕{serial}`, digits: 3, title: { zh: '代表证', en: 'Delegate’s card' }, holder: 'nomination.name' } });
const untilClose = { months: 6 };

export function delegateWorkflow(congress: Congress): WorkflowDefinitionInput {
  const names = namesOf(congress);
  const made = itemWorkflow({
    campaign: 'guidance', programme: congress.name, code: `${congress.code}D`, workflow: names.delegates,
    title: { zh: `${congress.title.zh}代表`, en: `${congress.title.en}: delegates` },
    level: congress.units, startedBy: starters(congress), stakes: ['election'], batchOf: names.congress, startsDuring: ['delegates'],
    parameters: contactsParameter(contacts, ['《中华全国妇女联合会章程》', '本次换届（补选）工作方案']),
    fields: {
      name: { from: 'nomination.name', type: 'text', title: { zh: '姓名', en: 'Name' } },
      post: { from: 'nomination.post', type: 'text', title: { zh: '单位职务', en: 'Post' } },
      category: { from: 'nomination.category', type: 'text', title: { zh: '类别', en: 'Category' } },
      frontline: { from: 'nomination.frontline', type: 'boolean', title: { zh: '基层一线', en: 'Front line' } },
    },
    blocks: [
      fill('nomination', { title: { zh: '推荐提名', en: 'Nomination' }, form: nomination, checks: ['oneSeatEach'], paper: 'delegateForm' }),
      level('preliminary', { title: { zh: '初步人选审核', en: 'Preliminary list' }, by: congress.lead, within: 5 }),
      consult('opinions', { title: { zh: '征求有关单位意见', en: 'Opinions of organisations' }, parties: [organization, police] }),
      notify('notice', { title: { zh: '代表候选人公示', en: 'Public notice' }, days: 7, paper: 'delegateNotice' }),
      putDown('unitElection', {
        title: { zh: '选举单位选举', en: 'Election in the unit' }, by: congress.unitDesk, days: 10, form: unitElection, checks: ['unitMajority'], done: { zh: '当选代表', en: 'Elected' },
        effects: [{ effect: 'reserve', params: { ledger: 'places' } }, tell('elected', { zh: '代表已选举产生，待资格审查', en: 'The delegate is elected and awaits the review' })],
        failures: { notElected: { to: 'notElected', title: { zh: '未当选', en: 'Not elected' }, effects: [tell('notElected', { zh: '代表候选人未当选', en: 'The candidate was not elected a delegate' })] } },
      }),
      chosen(congress),
      attending(congress),
    ],
    supplement: {},
    closed: { title: { zh: '出席大会，履职完毕', en: 'Attended the congress' }, result: 'attended' },
    ends: { notElected: { title: { zh: '未当选', en: 'Not elected' } }, unqualified: { title: { zh: '资格无效', en: 'Not qualified' } }, absent: { title: { zh: '未出席大会', en: 'Did not attend' } } },
  });
  // Where a card was issued, it is worth nothing without the congress. On the list of the review she stays as long as the congress does.
  const seated = ['seated', 'present', 'away', 'onLeave'];
  const stages = endedWith(made.stages, { at: ({ id }) => !['nomination', 'examined', ...seated].includes(id) });
  return { ...made, stages: endedWith(stages, { at: ({ id }) => seated.includes(id), effects: [{ effect: 'revokeCertificates' }], to: 'ended' }) };
}

function starters(congress: Congress): WorkflowDefinitionInput['startedBy'] {
  return congress.units === 'village' ? [{ role: 'villageOfficer' }, { role: 'townOfficer' }] : [{ role: 'townOfficer' }, { role: 'sectionHead' }, { role: 'districtClerk' }];
}

/** Waits for the review of all, then stands on its list. */
const chosen = (congress: Congress): Block => ({
  id: 'chosen', level: false, decides: true,
  stages: () => [
    { id: 'chosen', kind: 'wait', title: { zh: '待资格审查', en: 'Awaiting the review' }, follows: { qualification: 'advanced' }, outcomes: { advanced: { to: 'examined' } } },
    { id: 'examined', kind: 'listed', title: { zh: '资格审查', en: 'Qualification review' }, settings: { during: 'qualification', advancesOn: 'preparatory', verdicts: ['unqualified'] }, outcomes: { advanced: { to: 'seated', effects: onSeated(congress) }, unqualified: { to: 'unqualified', effects: [tell('unqualified', { zh: '代表资格审查未通过', en: 'The review found the delegate not qualified' })] } } },
  ],
});

/** Seated ⇄ present, on leave and back. Whoever is at none of these any more is no delegate. */
function attending(congress: Congress): Block {
  const by = [...congress.desk, ...congress.door];
  const rules = { actors: by, deadline: { within: untilClose, remindAtPercent: [] }, follows: from(congress, 'resultReport') };
  return {
    id: 'seated', level: false, decides: true,
    stages: ({ next }) => [
      {
        id: 'seated', kind: 'record', title: { zh: '待报到', en: 'Not there' }, ...rules, settings: { failures: ['onLeave'] },
        outcomes: { recorded: { to: 'present', title: { zh: '报到', en: 'Check in' } }, onLeave: { to: 'onLeave', title: { zh: '请假', en: 'On leave' } }, advanced: { to: 'absent' } },
      },
      { id: 'present', kind: 'record', title: { zh: '在会', en: 'Present' }, ...rules, outcomes: { recorded: { to: 'away', title: { zh: '离会', en: 'Leave the hall' } }, advanced: { to: next } } },
      { id: 'away', kind: 'record', title: { zh: '离会', en: 'Left the hall' }, ...rules, outcomes: { recorded: { to: 'present', title: { zh: '返回会场', en: 'Back in the hall' } }, advanced: { to: next } } },
      { id: 'onLeave', kind: 'record', title: { zh: '请假', en: 'On leave' }, ...rules, outcomes: { recorded: { to: 'present', title: { zh: '销假报到', en: 'Back, and checked in' } }, advanced: { to: 'absent' } } },
    ],
  };
}

/** What seating her brings: her card, and one more in the year's figure. */
function onSeated(congress: Congress) {
  return [certificate(congress), { effect: 'makePaper', params: { paper: 'delegateCard' } }, { effect: 'count', params: { figure: 'delegates' } }, tell('seated', { zh: '代表资格已确认，代表证已制发', en: 'The delegate is confirmed and has a card' })];
}
