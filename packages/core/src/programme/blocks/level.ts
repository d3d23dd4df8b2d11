// 初核, 审核, 复核, 审签: a level of the office looks, agrees, refuses, or sends it back to complete it or one level down.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { ActionName } from '../../definition/action.ts';
import type { Span } from '../../definition/deadline.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import { freely, type Block, type BlockOf, type StageInput } from '../block.ts';
import { limit, paper, rulesOn, type Rules } from './parts.ts';

export interface Level extends Rules {
  readonly title: LocalText;
  readonly by: readonly AssigneeRule[];
  /** Working days, or another span. */
  readonly within: number | Span;
  /** What this level writes down beyond its opinion; kept under the block's id. */
  readonly form?: FormSpec;
  /** Actions that need the form. Default: agreeing. */
  readonly formOn?: readonly ActionName[];
  /** How several sign: the settings of a review's `sign`. */
  readonly sign?: JsonObject;
  readonly mayReject?: boolean;
  /** What agreeing and refusing are called here, e.g. 属实 / 不符. */
  readonly approved?: LocalText;
  readonly rejected?: LocalText;
  /** A paper made on agreeing, and who may open it. */
  readonly paper?: string;
  readonly readers?: readonly string[];
  readonly effects?: readonly EffectRef[];
  /** This is the decision: nothing may simply be taken back from here on. */
  readonly decides?: boolean;
  /** Whoever signed before may not sign here. */
  readonly excludeSigners?: boolean;
  readonly grace?: number;
  /** Conditions on the way on; an item that meets none of `ways` goes to the next block. */
  readonly ways?: readonly { readonly when: NonNullable<Extract<NonNullable<StageInput['outcomes']>[string], { to: string }>['when']>; readonly to: string; readonly title?: LocalText; /** Instead of `effects` above. */ readonly effects?: readonly EffectRef[] }[];
}

/** A level of review 审核: agree, return, refuse. */
export function level<const Id extends string, const Spec extends Level>(id: Id, spec: Spec): BlockOf<Id, Spec> {
  return { id, level: true, ...(spec.decides === true ? { decides: true } : {}), ...(spec.form === undefined ? {} : { forms: { [id]: spec.form } }), stages: (around) => [stage(id, spec, around)] };
}

function stage(id: string, spec: Level, { next, refused, earlier, withdrawn }: Parameters<Block['stages']>[0]): StageInput {
  const { by, within, mayReject = true, effects = [] } = spec;
  const free = freely(withdrawn);
  const on = [...paper(spec.paper, spec.readers), ...effects];
  const done = { ...(spec.approved === undefined ? {} : { title: spec.approved }), ...(on.length === 0 ? {} : { effects: on }) };
  return {
    id, kind: 'review', title: spec.title, actors: [...by],
    ...(spec.form === undefined ? {} : { form: id, formOn: [...(spec.formOn ?? ['approve' as const])] }),
    ...free,
    ...(typeof within === 'number' ? limit(within, by) : { deadline: { ...limit(0, by).deadline, within } }),
    ...rulesOn(['approve'], spec),
    ...(spec.excludeSigners === true ? { excludeSigners: true } : {}),
    ...(spec.grace === undefined ? {} : { grace: { minutes: spec.grace } }),
    settings: { mayReject, ...(earlier.length === 0 ? {} : { returnTo: [...earlier] }), ...(spec.sign === undefined ? {} : { sign: spec.sign }) },
    outcomes: {
      approved: spec.ways === undefined ? { to: next, ...done } : [...spec.ways.map((way) => ({ ...way, when: [...way.when], effects: [...paper(spec.paper, spec.readers), ...(way.effects ?? effects)] })), { to: next, ...done }],
      ...(mayReject ? { rejected: { to: refused, ...(spec.rejected === undefined ? {} : { title: spec.rejected }) } } : {}),
      ...free.outcomes,
    },
  };
}
