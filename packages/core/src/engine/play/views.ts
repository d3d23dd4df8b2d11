// What a play tells: each step with what came of it, and how everything stands now.
import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { localText, type JsonObject, type LocalText } from '../../definition/text.ts';
import type { Issue } from '../../errors.ts';
import type { ActionView } from '../views.ts';
import type { Play, PlayStep } from './play.ts';

/** Where an item stands and for whom it waits: what a recorded play must come to again. */
export const standing = z.strictObject({
  workflow: z.string(),
  stage: z.string(),
  title: localText,
  result: z.string().nullable(),
  /** Stand-ins' posts, `chair@d`, or people by their id, in order. */
  waits: z.array(z.string()),
});
export type Standing = z.infer<typeof standing>;

export interface PlayFrame {
  /** UTC instant at its end. */
  readonly at: string;
  readonly words: LocalText;
  /** Why it was not done; then nothing came of it. */
  readonly refusal: (Omit<Issue, 'path'> & { readonly issues: readonly Issue[] }) | null;
  /** Moves, deadlines that passed, papers, notices and messages, in words. */
  readonly happened: readonly LocalText[];
  readonly items: readonly Standing[];
}

export interface PlayAction extends Pick<ActionView, 'action' | 'title' | 'opinion' | 'place' | 'form' | 'targets' | 'choices'> {
  /** The form filled with an example that is taken, where one is found; what is known already stays. */
  readonly example: JsonObject | null;
}

export interface PlayItem extends Omit<Standing, 'waits'> {
  readonly number: string;
  readonly workflowTitle: LocalText;
  readonly good: boolean | null;
  readonly dueOn: LocalDate | null;
  /** That is the day by which the first desk has to take it in. */
  readonly dueForIntake: boolean;
  readonly waitsFor: readonly LocalText[];
  readonly actors: readonly { readonly by: string; readonly who: LocalText; readonly actions: readonly PlayAction[] }[];
  readonly timers: readonly { readonly title: LocalText; readonly at: string }[];
}

export interface PlayReport {
  readonly frames: readonly PlayFrame[];
  /** UTC instant. */
  readonly now: string;
  readonly today: LocalDate;
  readonly items: readonly PlayItem[];
}

/** All that is needed to begin one. */
export interface PlayOpening {
  readonly unit: string;
  readonly units: readonly { readonly id: string; readonly name: LocalText }[];
  readonly startsOn: LocalDate;
  readonly starters: readonly { readonly by: string; readonly who: LocalText }[];
  readonly form: { readonly name: string; readonly title: LocalText; readonly schema: JsonObject };
  readonly example: JsonObject;
  /** Why the example is not taken, where somebody has to fill the form, or where other items have to be there before. */
  readonly exampleRefused: LocalText | null;
  /** What comes first: the round an application belongs to, opened for it. */
  readonly before: readonly PlayStep[];
  /** The round's place among the items. */
  readonly batch: number | null;
}

export interface RecordedPlay {
  readonly id: string;
  readonly title: string;
  readonly play: Play;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** Null while it counts. */
  readonly retired: { readonly by: string; readonly at: string } | null;
  /** The first step that comes to something else, from 0, and how; null where all of it holds, or where it no longer counts. */
  readonly broken: PlayDifference | null;
}

export interface PlayDifference {
  readonly step: number;
  readonly words: LocalText;
}
