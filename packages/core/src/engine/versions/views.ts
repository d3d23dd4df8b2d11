// What the versions page is told.
import type { LocalText } from '../../definition/text.ts';

export interface VersionView {
  readonly workflow: string;
  /** 1, 2, 3 … within its workflow. */
  readonly number: number;
  readonly hash: string;
  readonly origin: 'plugin' | 'lead';
  /** Name of who published it; null when it came with a release. */
  readonly publishedBy: string | null;
  /** UTC instant. */
  readonly publishedAt: string;
  /** Towns whose own version it is or was; none where it is the district's. */
  readonly towns: readonly LocalText[];
  /** Whether new items start on it. */
  readonly current: boolean;
  /** False when today's plugins can no longer run it; then nothing needs it. */
  readonly loaded: boolean;
  /** Open items of her units that run on it, by stage. */
  readonly items: readonly { readonly stage: string; readonly title: LocalText; readonly count: number }[];
}

/** What becomes of one item. */
export interface MigrationLine {
  readonly itemId: string;
  readonly number: string;
  readonly stage: string;
  readonly outcome: 'moves' | 'stays' | 'refused';
  /** Where it goes; null unless it moves. */
  readonly to: string | null;
  /** Why it stays or is refused; null when it moves. */
  readonly reason: LocalText | null;
  /** What a move loses. */
  readonly notes: readonly LocalText[];
}

export interface MigrationPage {
  readonly lines: readonly MigrationLine[];
  readonly moves: number;
  readonly stays: number;
  readonly refused: number;
  /** Where the next page begins; null after the last item. */
  readonly next: string | null;
}
