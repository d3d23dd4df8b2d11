// 征求意见, 会签: departments answer in parallel about one item. A veto refuses it, unless the chair returns
// it with a reason: then they are asked again. A countersigning party must answer.
// domain.md §3.5
import type { LocalText } from '../../definition/text.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import { freely, type BlockOf } from '../block.ts';
import { paper, unanswered } from './parts.ts';
import { vetoReview } from './veto.ts';

export interface Consult {
  readonly title?: LocalText;
  readonly parties: readonly AssigneeRule[];
  /** Working days. Default 5. */
  readonly days?: number;
  /** The letter, and who may open it in full. */
  readonly letter?: string;
  readonly readers?: readonly string[];
}

/** Opinions of departments, asked side by side 征求意见. */
export function consult<const Id extends string, const Spec extends Consult>(id: Id, spec: Spec): BlockOf<Id, { readonly paper: Spec['letter'] }> {
  const { title = { zh: '征求意见', en: 'Consultation' }, parties, days = 5, letter, readers }: Consult = spec;
  return {
    id,
    level: false,
    stages: ({ next, refused, withdrawn }) => {
      const free = freely(withdrawn);
      // Who is only heard ends nothing.
      const heard = parties.every((one) => 'binding' in one && one.binding === 'advise');
      const veto = `${id}Veto`;
      return [{
        id, kind: 'opinions', title, actors: [...parties], ...free, deadline: unanswered(days),
        onEnter: [...paper(letter, readers)],
        ...(heard ? { settings: { vetoEndsItem: false } } : {}),
        outcomes: { agreed: { to: next }, ...(heard ? {} : { vetoed: { to: veto } }), ...free.outcomes },
      }, ...(heard ? [] : [vetoReview({ id: veto, back: id, sentOn: { zh: '附理由退回，重新征求意见', en: 'Return it with a reason: they are asked again' }, refused, withdrawn })])];
    },
  };
}
