// The kinds the core ships, and how a registry reads a stage with its kind.
import type { Words } from '../../errors.ts';
import type { PublicSignUp } from '../public-sign-up.ts';
import type { PublicVote } from '../public-vote.ts';
import { namingKnown, shapeProblem } from '../shape-words.ts';
import type { Stage, VerdictSpec } from '../stage.ts';
import type { Listing, StageKind, StagePlan } from '../stage-plan.ts';
import type { ActionName } from '../action.ts';
import { appeal } from './appeal.ts';
import { collect } from './collect.ts';
import { end } from './end.ts';
import { fillIn } from './fill-in.ts';
import { inspection } from './inspection.ts';
import { listed } from './listed.ts';
import { notice } from './notice.ts';
import { opinions } from './opinions.ts';
import { record } from './record.ts';
import { review } from './review.ts';
import { wait } from './wait.ts';
import { followWays, withdrawOutcome } from './common.ts';
import { deadlineOutcome } from './deadline-plan.ts';

/** A kind with its settings' type closed over, so kinds of different settings live in one table. */
export interface ReadKind {
  readonly name: string;
  readonly actions: readonly ActionName[];
  /** Reads the stage's settings and answers all a compiler needs, or says what is wrong with them. */
  readonly read: (stage: Stage) => StageReading | StageProblem;
}

export interface StageReading {
  readonly ok: true;
  readonly plan: StagePlan;
  readonly outcomes: readonly string[];
  readonly optionalOutcomes: readonly string[];
  readonly verdicts: readonly VerdictSpec[];
  readonly listing: Listing | undefined;
  readonly publicVote: PublicVote | undefined;
  readonly publicSignUp: PublicSignUp | undefined;
  readonly settings: unknown;
}

export interface StageProblem {
  readonly ok: false;
  readonly path: string;
  /** In one language where a plugin has but one. */
  readonly problem: string | Words;
}

/** Closes over a kind's settings type. */
export function readableKind<Settings>(kind: StageKind<Settings>): ReadKind {
  return {
    name: kind.name,
    actions: kind.actions,
    read(stage) {
      const settings = kind.settings.safeParse(stage.settings, namingKnown);
      if (!settings.success) {
        const [first] = settings.error.issues.map((issue) => shapeProblem(issue, stage.settings));
        return { ok: false, path: `/settings${first?.path ?? ''}`, problem: first?.problem ?? 'invalid settings' };
      }
      return {
        ok: true,
        plan: withFollowing(kind.plan(stage, settings.data), stage),
        outcomes: [...kind.outcomes(settings.data), ...withdrawOutcome(stage), ...deadlineOutcome(stage), ...Object.values(stage.follows ?? {})],
        optionalOutcomes: kind.optionalOutcomes?.(settings.data) ?? [],
        verdicts: kind.verdicts?.(settings.data) ?? [],
        listing: kind.listing?.(settings.data),
        publicVote: kind.publicVote?.(settings.data),
        publicSignUp: kind.publicSignUp?.(settings.data),
        settings: settings.data,
      };
    },
  };
}

function withFollowing(plan: StagePlan, stage: Stage): StagePlan {
  return stage.follows === undefined ? plan : { ...plan, on: { ...plan.on, ...followWays(stage) } };
}

export const coreKinds: readonly ReadKind[] = [
  readableKind(fillIn),
  readableKind(collect),
  readableKind(review),
  readableKind(inspection),
  readableKind(opinions),
  readableKind(notice),
  readableKind(record),
  readableKind(wait),
  readableKind(listed),
  readableKind(appeal),
  readableKind(end),
];
