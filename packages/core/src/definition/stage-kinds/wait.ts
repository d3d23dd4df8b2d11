// wait 等待: nobody has to act until a date (a follow-up visit after six months), or until its batch moves (see `follows`).
// Where something may come up meanwhile, the stage's actors write it down, or the process's keepers where it asks nobody, and the item
// takes that outcome at once. Meanwhile the
// public may vote on those who stand here (see engine/open/votes.ts), or sign up for what stands here (engine/open/sign-ups.ts).
import { z } from 'zod';
import { says } from '../shape-words.ts';
import type { StageKind, WayPlan } from '../stage-plan.ts';
import { publicSignUp } from '../public-sign-up.ts';
import { publicVote } from '../public-vote.ts';
import { span, untilField } from '../deadline.ts';
import { aroundTask, outcomeWays, taskActions, tasksOf, withdrawWays } from './common.ts';

const settings = z.strictObject({
  until: z.union([span, untilField]).optional(),
  /** What may come up before the date, by name: a relapse while a case is watched. */
  meanwhile: z.array(z.string()).default([]),
  /** Whether what is seen may be written down without anything coming of it: a follow-up that found all quiet. */
  notes: z.boolean().default(false),
  /** The public votes on who stands here, until the date it waits for. */
  publicVote: publicVote.optional(),
  /** The public signs up for what stands here, until the date it waits for. */
  publicSignUp: publicSignUp.optional(),
}).refine((own) => own.publicSignUp === undefined || (own.until !== undefined && 'untilField' in own.until), { path: ['publicSignUp'], error: says({ zh: '报名以已声明的日期为止：until: { untilField: … }', en: 'expected until: { untilField: … }: people sign up until a declared date' }) }).refine((own) => own.publicVote === undefined || (own.until !== undefined && 'untilField' in own.until), { path: ['publicVote'], error: says({ zh: '投票以已声明的日期为止：until: { untilField: … }', en: 'expected until: { untilField: … }: a vote ends on a declared date' }) });

const stays: WayPlan = { guards: [], updates: [], effects: [] };

export const wait: StageKind<z.infer<typeof settings>> = {
  name: 'wait',
  settings,
  actions: ['record', 'withdraw', ...taskActions],
  outcomes: (own) => [...(own.until === undefined ? [] : ['elapsed']), ...own.meanwhile],
  publicVote: ({ publicVote: vote, until }) => (vote === undefined || until === undefined || !('untilField' in until) ? undefined : { ...vote, ends: until.untilField }),
  publicSignUp: ({ publicSignUp: own, until }) => (own === undefined || until === undefined || !('untilField' in until) ? undefined : { ...own, ends: until.untilField }),
  plan(stage, { until, meanwhile, notes }) {
    const noted = meanwhile.flatMap((name) => outcomeWays(stage, name).map((way): WayPlan => ({ ...way, guards: [{ guard: 'verdictIs', params: { verdict: name } }, ...way.guards] })));
    return {
      tasks: noted.length === 0 ? [] : tasksOf(stage),
      timers: until === undefined ? [] : [{ name: 'elapse', due: { rule: 'deadline', span: until } }],
      on: { ...aroundTask(stage, noted.length === 0 ? ['pause', 'resume'] : taskActions), ...(noted.length === 0 ? {} : { record: notes ? [...noted, stays] : noted }), ...withdrawWays(stage), ...(until === undefined ? {} : { 'timer.elapse': outcomeWays(stage, 'elapsed') }) },
      always: [],
      onEnter: stage.onEnter,
    };
  },
};
