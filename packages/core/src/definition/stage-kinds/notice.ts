// notice 公示: a list or result stands before the public for a period counted over the calendar; it passes by itself
// when the period ends. An objection takes the objected entry (or the item) out; the rest goes on; an anonymous clue is noted and
// stops nothing. An item that comes back with `resumeNotice` stands under the notice that was published, until its end. A correction is another notice, whose end it waits for. domain.md §3.4
import { z } from 'zod';
import type { StageKind, WayPlan } from '../stage-plan.ts';
import { verdictSpec } from '../stage.ts';
import { outcomeWays, tasksOf, withdrawWays } from './common.ts';

const settings = z.strictObject({
  days: z.number().int().min(1).max(60).default(5),
  /** A declared whole number: where it is more than `days`, the notice stands for so many. */
  daysField: z.string().optional(),
  unit: z.enum(['workingDays', 'naturalDays']).default('workingDays'),
  start: z.enum(['nextWorkingDay', 'sameDay']).default('nextWorkingDay'),
  /** The paper that is published; made by the plugin, masked, scanned for personal data before it stands. */
  paper: z.string(),
  /** An item that is not a batch leaves by its own outcome `objected`. */
  objection: z.enum(['entry', 'item']).default('item'),
  /** What may be noted of single entries; an anonymous 线索, say, which does not stop them. */
  verdicts: z.array(verdictSpec).default([{ name: 'objected', title: { zh: '提出异议', en: 'Objected to' }, reason: 'required' }]),
});

const stays: WayPlan = { guards: [], updates: [], effects: [] };
/** 线索 about an item that is not a batch. */
const clue: WayPlan = { ...stays, guards: [{ guard: 'verdictIs', params: { verdict: 'clue' } }] };

export const notice: StageKind<z.infer<typeof settings>> = {
  name: 'notice',
  settings,
  actions: ['object', 'correct', 'withdraw'],
  outcomes: (own) => ['passed', ...(own.objection === 'item' ? ['objected'] : [])],
  verdicts: (own) => (own.objection === 'entry' ? own.verdicts : []),
  plan(stage, own) {
    return {
      tasks: tasksOf(stage),
      timers: [{ name: 'noticeEnd', due: { rule: 'noticePeriod', days: own.days, ...(own.daysField === undefined ? {} : { daysField: own.daysField }), unit: own.unit, start: own.start } }],
      on: {
        ...withdrawWays(stage),
        'timer.noticeEnd': outcomeWays(stage, 'passed'),
        // Another notice takes its place, for a whole period.
        correct: [{ ...stays, updates: ['holdNotice'], effects: [{ effect: 'correctNotice', params: { paper: own.paper } }], clock: 'renew' }],
        object: own.objection === 'item' ? [clue, ...outcomeWays(stage, 'objected', ['holdNotice'])] : [stays],
      },
      always: [],
      enterUpdates: ['openNotice'],
      onEnter: [...stage.onEnter, { effect: 'publishNotice', params: { paper: own.paper } }],
    };
  },
};
