// review 审核: assignees approve, reject, or return it to the applicant or an earlier stage; one of them, all, in order, or
// by vote. Signers may be added on the way, and then even a single assignee's stage counts sign-offs.
import { z } from 'zod';
import { signMode } from '../sign-mode.ts';
import { verdictSpec, type Stage } from '../stage.ts';
import type { StageKind, StagePlan, WayPlan } from '../stage-plan.ts';
import { aroundTask, outcomeWays, signsTogether, taskActions, tasksOf, withdrawWays } from './common.ts';
import { deadlineTimers, deadlineWays } from './deadline-plan.ts';

const settings = z.strictObject({
  /** Whether 不同意 is possible here. */
  mayReject: z.boolean().default(true),
  /** Stages an item may be sent back to, the usual one first; `returns` bounds how often this stage may (domain.md §3.2: 2). */
  returnTo: z.array(z.string()).default([]),
  maxReturns: z.number().int().min(1).max(9).default(2),
  /** Approving an item that one of these stages sent here takes it straight back there, where its sender chose so. */
  backTo: z.array(z.string()).default([]),
  /** How several sign; absent: one is enough. */
  sign: signMode.optional(),
  /** What may be said of single entries when the item is a batch, e.g. excluded, held. */
  verdicts: z.array(verdictSpec).default([]),
  /** Whether whoever decides here says why, whichever way. */
  reason: z.literal('required').optional(),
});
type Settings = z.infer<typeof settings>;

const around = [...taskActions, 'delegate', 'addSigner', 'removeSigner'] as const;

export const review: StageKind<Settings> = {
  name: 'review',
  settings,
  actions: ['approve', 'reject', 'return', 'opine', 'withdraw', ...around],
  outcomes: (own) => ['approved', ...(own.mayReject ? ['rejected'] : [])],
  verdicts: (own) => own.verdicts,
  plan(stage, own) {
    const mode = own.sign ?? signMode.parse({});
    const roster = signsTogether(stage, mode);
    return {
      tasks: roster ? [] : tasksOf(stage),
      timers: deadlineTimers(stage.deadline),
      signing: { mode, roster },
      enterUpdates: [{ update: 'openSigning', params: { keep: mode.keepUnless !== null } }, 'runFromReceipt'],
      on: {
        ...(roster ? withoutTasks(deadlineWays(stage)) : deadlineWays(stage)),
        ...withdrawWays(stage),
        ...aroundTask(stage, around),
        // A delegate's answer: she advises, the task goes back to who asked her.
        opine: [{ guards: [], updates: [], effects: [] }],
        roster: [{ guards: [], updates: ['setRoster'], effects: [], asksSigners: true }],
        approve: [...alone(stage, 'approved', own), signed(stage, 'approve', mode)],
        ...(own.mayReject ? { reject: [...alone(stage, 'rejected', own), signed(stage, 'reject', mode)] } : {}),
        ...(own.returnTo.length > 0 ? { return: returns(stage, own) } : {}),
      },
      always: ['approved', ...(own.mayReject ? ['rejected'] : [])].flatMap((result) =>
        ways(stage, result, own, ['noteSigners']).map((way) => ({ ...way, guards: [{ guard: 'signResult', params: { stage: stage.id, mode, result } }, ...way.guards] })),
      ),
      onEnter: stage.onEnter,
    };
  },
};

/** The ways of a result: straight back to who returned it, where that was chosen, or the stage's own. */
function ways(stage: Stage, result: string, own: Settings, updates: WayPlan['updates']): WayPlan[] {
  const back: WayPlan[] = own.backTo.map((to) => ({
    to,
    outcome: result,
    guards: [{ guard: 'returnedHere', params: { from: to, to: stage.id } }],
    updates: [...updates, 'forgetReturner'],
    effects: [],
  }));
  return [...(result === 'approved' ? back : []), ...outcomeWays(stage, result, updates)];
}

/** One signer decides at once. */
function alone(stage: Stage, result: string, own: Settings): WayPlan[] {
  const grace: WayPlan['updates'] = stage.grace === undefined ? [] : ['openGrace'];
  return ways(stage, result, own, [...grace, 'noteDecider']).map((way) => ({ ...way, guards: [{ guard: 'hasRoster', params: { stage: stage.id }, not: true }, ...way.guards] }));
}

/** One of several signs; the stage ends by itself when the count is complete. */
function signed(stage: Stage, verdict: string, mode: z.infer<typeof signMode>): WayPlan {
  return {
    guards: [{ guard: 'maySign', params: { stage: stage.id, mode } }],
    updates: [{ update: 'addSignOff', params: { verdict, keepUnless: mode.keepUnless } }],
    effects: [],
    closesPartyTask: true,
    asksSigners: true,
  };
}

/** A superior is told, and does not become a signer. */
function withoutTasks(on: StagePlan['on']): StagePlan['on'] {
  const told = ({ opensTask, ...way }: WayPlan): WayPlan => (opensTask === undefined ? way : { ...way, tells: { code: 'overdue', to: opensTask.assignee } });
  return Object.fromEntries(Object.entries(on).map(([event, ways]) => [event, (ways ?? []).map(told)]));
}

function returns(stage: Stage, own: Settings): WayPlan[] {
  return own.returnTo.map((to) => ({
    to,
    outcome: 'returned',
    guards: [
      { guard: 'targetIs', params: { stage: to } },
      { guard: 'returnsLeft', params: { stage: stage.id, max: own.maxReturns } },
    ],
    updates: ['countReturn', 'rememberReturner'],
    effects: [{ effect: 'notifyAssignees', params: { code: 'returned' } }],
  }));
}
