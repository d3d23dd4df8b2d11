// 申报, 填报: somebody fills a form and submits it. The first block of every item; later ones ask the applicant for more.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import { freely, type BlockOf } from '../block.ts';
import { at } from '../posts.ts';
import { limit, onSubmit, paper, seeing, type LooksUp, type Rules } from './parts.ts';

export interface Fill extends Rules {
  readonly title: LocalText;
  readonly form: FormSpec;
  /** Default: the applicant. */
  readonly by?: readonly AssigneeRule[];
  /** Working days; absent: no limit. */
  readonly days?: number;
  /** The paper made from it, e.g. the application form. */
  readonly paper?: string;
  readonly effects?: readonly EffectRef[];
  /** What its computes and rules see standing in the item's own unit. */
  readonly looksUp?: LooksUp;
  /** Ways on by condition, before the usual one. */
  readonly ways?: readonly { readonly cel: string; readonly to: string; readonly title?: LocalText }[];
}

/** The form is kept under the block's id. */
export function fill<const Id extends string, const Spec extends Fill>(id: Id, spec: Spec): BlockOf<Id, Spec> {
  const { title, form, by = [at.applicant], days, effects = [], ways = [], looksUp, ...rules }: Fill = spec;
  const on = [...paper(rules.paper), ...effects];
  return {
    id,
    level: false,
    forms: { [id]: form },
    stages: ({ next, withdrawn }) => {
      const free = freely(withdrawn);
      return [{
        id, kind: 'fillIn', title, actors: [...by], form: id, ...free, ...limit(days, by), ...onSubmit(rules), ...seeing(looksUp),
        outcomes: { submitted: ways.length === 0 ? { to: next, effects: on } : [...ways.map(({ cel, to, title: called }) => ({ to, when: [{ cel }], ...(called === undefined ? {} : { title: called }), effects: on })), { to: next, effects: on }], ...free.outcomes },
      }];
    },
  };
}
