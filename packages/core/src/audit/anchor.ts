// A chain's head as it is kept outside the database: on paper, in a mail, on another machine. Whoever can rewrite the log
// cannot rewrite what was kept elsewhere.
import { z } from 'zod';

/** Where a chain of the audit log stood at an instant, to be kept where nobody who runs the office can write. */
export const anchoredHead = z.strictObject({
  chain: z.string().min(1).max(64),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** When it was taken, UTC. */
  at: z.iso.datetime(),
});
/** One line of a file of kept heads. */
export type AnchoredHead = z.infer<typeof anchoredHead>;
