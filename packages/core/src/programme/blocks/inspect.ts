// 评审, 实地评分: a panel marks, each member on a sheet of her own; who passes the mark goes on, who does not is refused.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { LocalText } from '../../definition/text.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import { freely, type BlockOf } from '../block.ts';
import { limit, paper, rulesOn } from './parts.ts';

export interface Inspect {
  readonly title: LocalText;
  /** Members: everybody who holds a post, or people a form names. */
  readonly panel: readonly AssigneeRule[];
  /** Working days. */
  readonly days: number;
  readonly sheet: FormSpec;
  /** The compute that sums the sheets up (see panel-score.ts). */
  readonly compute: string;
  /** CEL over declared fields: who passes. Absent: everybody, the mark only ranks. */
  readonly pass?: string;
  readonly passWords?: LocalText;
  readonly paper?: string;
  /** Rules asked of each sheet; at the last one, where `signers` have all signed, of the panel as a whole. */
  readonly checks?: readonly string[];
}

/** A group scores on the spot or at a table 评审. */
export function inspect<const Id extends string, const Spec extends Inspect>(id: Id, spec: Spec): BlockOf<Id, { readonly form: Spec['sheet']; readonly computes: readonly [Spec['compute']]; readonly paper: Spec['paper'] }> {
  return {
    id,
    level: false,
    forms: { [id]: spec.sheet },
    stages: ({ next, refused, earlier, withdrawn }) => {
      const free = freely(withdrawn);
      const effects = [...paper(spec.paper)];
      const on = effects.length === 0 ? {} : { effects };
      return [{
        id, kind: 'inspection', title: spec.title, actors: [...spec.panel], form: id, ...free, ...limit(spec.days, spec.panel), ...rulesOn(['approve'], { computes: [spec.compute], ...(spec.checks === undefined ? {} : { checks: spec.checks }) }),
        settings: earlier.length === 0 ? {} : { returnTo: [...earlier] },
        outcomes: {
          approved: spec.pass === undefined
            ? { to: next, title: { zh: '评分完成', en: 'Marked' }, ...on }
            : [
                { to: next, when: [{ cel: spec.pass, ...(spec.passWords === undefined ? {} : { unmet: spec.passWords }) }], title: { zh: '评分达标', en: 'Passed' }, ...on },
                { to: refused, title: { zh: '评分未达标', en: 'Did not pass' }, ...on },
              ],
          ...free.outcomes,
        },
      }];
    },
  };
}
