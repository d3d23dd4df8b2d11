// What the studio's pages are told of must-haves.
import type { MustHave } from '../../analysis/must-haves/must-have.ts';
import type { LocalText } from '../../definition/text.ts';

export interface MustHaveView {
  readonly id: string;
  readonly mustHave: MustHave;
  readonly words: LocalText;
  readonly pinnedBy: string;
  /** UTC instant. */
  readonly pinnedAt: string;
  /** Null while it counts. */
  readonly takenOff: { readonly by: string; readonly at: string } | null;
  /** Whether the version in force keeps it. */
  readonly holdsInForce: boolean;
}
