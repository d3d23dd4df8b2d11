// A guest (特邀) or observer (列席): announced, and checked in at the door apart from the delegates. She has no vote, is not among
// those entitled, and no quorum counts her. domain.md §8.2
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { fill, itemWorkflow, type Block } from '@jinguo/core/programme';
import { guest } from '../forms/people.ts';
import { namesOf, type Congress } from '../office.ts';
import { endedWith, from } from './along.ts';
import { congressWorkflow } from './congress.ts';

const untilClose = { months: 6 };

export function guestWorkflow(congress: Congress): WorkflowDefinitionInput {
  const names = namesOf(congress);
  const stages = congressWorkflow(congress).stages.map(({ id }) => id);
  const made = itemWorkflow({
    campaign: 'guidance', programme: congress.name, code: `${congress.code}G`, workflow: names.guests,
    title: { zh: `${congress.title.zh}特邀、列席人员`, en: `${congress.title.en}: guests and observers` },
    level: congress.level, startedBy: congress.startedBy, stakes: [], retention: 'permanent', batchOf: names.congress, startsDuring: stages.slice(stages.indexOf('delegates'), stages.indexOf('resultReport')),
    fields: { name: { from: 'guest.name', type: 'text', title: { zh: '姓名', en: 'Name' } }, kind: { from: 'guest.kind', type: 'text', title: { zh: '类别', en: 'Kind' } } },
    blocks: [fill('guest', { title: { zh: '登记', en: 'Entry' }, form: guest }), coming(congress)],
    closed: { title: { zh: '到会', en: 'Came' }, result: 'came' },
    ends: { absent: { title: { zh: '未到会', en: 'Did not come' } } },
  });
  return { ...made, stages: endedWith(made.stages, { at: ({ follows }) => follows !== undefined }) };
}

function coming(congress: Congress): Block {
  // Who keeps the door of a town sits in its villages, and a guest comes from none of them.
  const door = congress.door.filter((one) => 'unit' in one && one.unit === congress.level);
  const rules = { actors: [...congress.desk, ...door], deadline: { within: untilClose, remindAtPercent: [] }, follows: from(congress, 'resultReport') };
  return {
    id: 'expected', level: false, decides: true,
    stages: ({ next }) => [
      { id: 'expected', kind: 'record', title: { zh: '待到会', en: 'Expected' }, ...rules, outcomes: { recorded: { to: 'attending', title: { zh: '签到', en: 'Check in' } }, advanced: { to: 'absent' } } },
      { id: 'attending', kind: 'record', title: { zh: '列席中', en: 'Attending' }, ...rules, outcomes: { recorded: { to: 'left', title: { zh: '离会', en: 'Leave the hall' } }, advanced: { to: next } } },
      { id: 'left', kind: 'record', title: { zh: '离会', en: 'Left the hall' }, ...rules, outcomes: { recorded: { to: 'attending', title: { zh: '返回会场', en: 'Back in the hall' } }, advanced: { to: next } } },
    ],
  };
}
