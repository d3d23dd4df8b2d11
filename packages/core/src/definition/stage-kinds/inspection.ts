// inspection 评审, 实地评分: each member of a panel fills the same sheet for herself; the stage ends when all have. Sheets are
// kept side by side (see `perSigner`), a compute of the programme sums them up. domain.md §3.8
import { z } from 'zod';
import type { StageKind } from '../stage-plan.ts';
import { signMode } from '../sign-mode.ts';
import { review } from './review.ts';

const settings = z.strictObject({
  /** Stages an item may be sent back to by a member who cannot mark it. */
  returnTo: z.array(z.string()).default([]),
  maxReturns: z.number().int().min(1).max(9).default(2),
});

export const inspection: StageKind<z.infer<typeof settings>> = {
  name: 'inspection',
  settings,
  actions: ['approve', 'return', 'withdraw', 'claim', 'release', 'pause', 'resume', 'addSigner', 'removeSigner'],
  outcomes: () => ['approved'],
  plan(stage, own) {
    return { ...review.plan(stage, { ...own, mayReject: false, backTo: [], verdicts: [], sign: signMode.parse({ mode: 'all' }) }), perSigner: true };
  },
};
