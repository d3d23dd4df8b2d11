// A department's veto sends an item or an entry to its refusal, unless the chair returns it with a reason. domain.md §3.5
import type { LocalText } from '../../definition/text.ts';
import { freely, type StageInput } from '../block.ts';
import { at } from '../posts.ts';
import { limit } from './parts.ts';

/** Parameters of the chair’s word on a veto. */
export interface Vetoed {
  readonly id: string;
  /** Where the chair returns it. */
  readonly back: string;
  readonly sentOn: LocalText;
  readonly refused: string;
  readonly withdrawn: string | undefined;
}

/** What the chair says of a veto. */
export function vetoReview({ id, back, sentOn, refused, withdrawn }: Vetoed): StageInput {
  const free = freely(withdrawn);
  return {
    id, kind: 'review', title: { zh: '部门否决，主席审定', en: 'Vetoed: the chair decides' }, actors: [at.chair], ...free, ...limit(5, [at.chair]),
    settings: { reason: 'required' },
    outcomes: { approved: { to: back, title: sentOn }, rejected: { to: refused, title: { zh: '维持否决', en: 'Let the veto stand' } }, ...free.outcomes },
  };
}
