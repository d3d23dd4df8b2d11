// A chain's head as it is kept outside the database: on paper, in a mail, on another machine. Whoever can rewrite the log
// cannot rewrite what was kept elsewhere.
import { z } from 'zod';

export const anchoredHead = z.strictObject({
  chain: z.string().min(1).max(64),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** When it was taken, UTC. */
  at: z.iso.datetime(),
});
export type AnchoredHead = z.infer<typeof anchoredHead>;
