// 登记: somebody writes down what was done: a naming, a handing-over, a payment, a session held.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { BlockOf } from '../block.ts';
import { limit, paper, rulesOn, seeing, type LooksUp, type Rules } from './parts.ts';

export interface PutDown extends Rules {
  readonly title: LocalText;
  readonly by: readonly AssigneeRule[];
  readonly days?: number;
  readonly form?: FormSpec;
  /** Its form is asked empty each time: one of every month, say. */
  readonly anew?: true;
  readonly done?: LocalText;
  readonly paper?: string;
  /** What its rules see standing in the item's own unit. */
  readonly looksUp?: LooksUp;
  readonly readers?: readonly string[];
  /** Of every way on. */
  readonly effects?: readonly EffectRef[];
  /** Of the usual way on alone. */
  readonly whenDone?: readonly EffectRef[];
  /** Ways on by condition, before the usual one. */
  readonly ways?: readonly { readonly cel: string; readonly to: string; readonly title?: LocalText; readonly effects?: readonly EffectRef[] }[];
  /** What else may be written down, by name, and where it leads; `refused` and `next` as everywhere. */
  readonly failures?: Readonly<Record<string, { readonly to: string; readonly title: LocalText; readonly effects?: readonly EffectRef[]; /** Only so, and what is said where it is not. */ readonly when?: { readonly cel: string; readonly unmet: LocalText } }>>;
}

/** Something done outside is written down 登记: a payment, a handing over. */
export function putDown<const Id extends string, const Spec extends PutDown>(id: Id, spec: Spec): BlockOf<Id, Spec> {
  const { title, by, days, done, looksUp, effects = [], failures = {} }: PutDown = spec;
  const on = [...paper(spec.paper, spec.readers), ...effects];
  return {
    id,
    level: false,
    decides: true,
    ...(spec.form === undefined ? {} : { forms: { [id]: spec.form } }),
    stages: ({ next }) => [{
      id, kind: 'record', title, actors: [...by], ...(spec.form === undefined ? {} : { form: id }), ...limit(days, by), ...rulesOn(['record'], spec), ...seeing(looksUp),
      settings: { failures: Object.keys(failures), ...(spec.anew === undefined ? {} : { anew: spec.anew }) },
      outcomes: {
        recorded: [
          ...(spec.ways ?? []).map(({ cel, to, title: called, effects: more = [] }) => ({ to, when: [{ cel }], ...(called === undefined ? {} : { title: called }), effects: [...on, ...more] })),
          { to: next, ...(done === undefined ? {} : { title: done }), effects: [...on, ...(spec.whenDone ?? [])] },
        ],
        ...Object.fromEntries(Object.entries(failures).map(([name, way]) => [name, { to: way.to, title: way.title, ...(way.effects === undefined ? {} : { effects: [...way.effects] }), ...(way.when === undefined ? {} : { when: [way.when] }) }])),
      },
    }],
  };
}
