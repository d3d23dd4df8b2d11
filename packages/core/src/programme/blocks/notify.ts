// 公示 of one item: it stands before the public for its period; a signed objection is looked into by somebody who did not
// sign it, and ends it or lets it stand on until its end; an anonymous clue is noted. From here on it is taken back with a statement. domain.md §3.4, §3.2
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { LocalText } from '../../definition/text.ts';
import type { BlockOf } from '../block.ts';
import { at } from '../posts.ts';
import { objectionForm, objectionRuling } from './objection-forms.ts';
import { backToNotice, objectionStages } from './objections.ts';

export interface Notify {
  readonly title?: LocalText;
  /** Who puts it up and registers what is objected. Default: the district's clerk. */
  readonly by?: AssigneeRule;
  /** Default: 5 working days, from the next one on. */
  readonly days?: number;
  /** A declared field: where it holds more than `days`, the notice stands for so many. */
  readonly daysField?: string;
  readonly unit?: 'workingDays' | 'naturalDays';
  readonly paper: string;
  /** It stands before the decision, e.g. a village’s: until then it may still be taken back, by a written statement. */
  readonly early?: boolean;
  /** The earlier stage an upheld objection may send it back to. Default: the one a successful 复核 leads to, where it is earlier. */
  readonly returnsTo?: string;
}

/** A public notice 公示, with objections looked into by others. */
export function notify<const Id extends string, const Spec extends Notify>(id: Id, spec: Spec): BlockOf<Id, Spec> {
  const { title = { zh: '公示', en: 'Public notice' }, by = at.districtClerk, days = 5, daysField, unit = 'workingDays', paper, early = false, returnsTo }: Notify = spec;
  const inquiry = `${id}Objection`;
  return {
    id,
    level: false,
    ...(early ? { announces: true } : { decides: true }),
    forms: { [`${inquiry}Form`]: objectionForm, [`${inquiry}Ruling`]: objectionRuling },
    stages: ({ next, refused, withdrawn = 'withdrawn', recheck }) => [
      {
        id, kind: 'notice', title, actors: [by], form: `${inquiry}Form`, formOn: ['object'], withdraw: 'statement',
        settings: { days, ...(daysField === undefined ? {} : { daysField }), unit, paper, objection: 'item' },
        outcomes: { passed: { to: next }, objected: { to: `${inquiry}Intake` }, withdrawn: { to: withdrawn } },
      },
      ...objectionStages({ ids: { intake: `${inquiry}Intake`, inquiry, extended: `${inquiry}Extended` }, ruling: `${inquiry}Ruling`, back: [backToNotice(id)], refused, returnsTo: returnsTo ?? recheck }),
    ],
  };
}
