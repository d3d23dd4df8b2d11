// appeal 复核期: a refused applicant may ask once for another look; silence ends the item. domain.md §3.2 不予通过
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';
import { span } from '../deadline.ts';
import { outcomeWays } from './common.ts';

const settings = z.strictObject({ within: span });

const standsTold = { effect: 'notifyApplicant', params: { code: 'refusalStands', zh: '办件经复核重新审查，仍未予通过，决定维持', en: 'Checked again after your review, your application is refused; the refusal stands' } } as const;

export const appeal: StageKind<z.infer<typeof settings>> = {
  name: 'appeal',
  settings,
  actions: ['appeal'],
  outcomes: () => ['appealed', 'lapsed'],
  plan(stage, own) {
    return {
      tasks: [{ assignee: { applicant: true }, party: 'applicant' }],
      timers: [{ name: 'lapse', due: { rule: 'deadline', span: own.within } }],
      on: { appeal: outcomeWays(stage, 'appealed', [{ update: 'addSignOff', params: { verdict: 'appealed' } }]), 'timer.lapse': outcomeWays(stage, 'lapsed') },
      // Once: refused again after that look, the refusal stands at once.
      always: outcomeWays(stage, 'lapsed').map((way) => ({ ...way, guards: [{ guard: 'appealedBefore', params: { stage: stage.id } }, ...way.guards], effects: [...way.effects, standsTold], aside: true })),
      onEnter: [...stage.onEnter, { effect: 'notifyAssignees', params: { code: 'refused' } }],
    };
  },
};
