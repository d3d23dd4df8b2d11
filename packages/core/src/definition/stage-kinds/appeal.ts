// appeal 复核期: a refused applicant may ask once for another look; silence ends the item. domain.md §3.2 不予通过
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';
import { span } from '../deadline.ts';
import { outcomeWays } from './common.ts';

const settings = z.strictObject({ within: span });

export const appeal: StageKind<z.infer<typeof settings>> = {
  name: 'appeal',
  settings,
  actions: ['appeal'],
  outcomes: () => ['appealed', 'lapsed'],
  plan(stage, own) {
    return {
      tasks: [{ assignee: { applicant: true }, party: 'applicant' }],
      timers: [{ name: 'lapse', due: { rule: 'deadline', span: own.within } }],
      on: { appeal: outcomeWays(stage, 'appealed'), 'timer.lapse': outcomeWays(stage, 'lapsed') },
      always: [],
      onEnter: [...stage.onEnter, { effect: 'notifyAssignees', params: { code: 'refused' } }],
    };
  },
};
