// 公示 of one item: it stands before the public for its period; a signed objection is looked into by somebody who did not
// sign it, and ends it or lets it pass. domain.md §3.4
import type { LocalText } from '../../definition/text.ts';
import { formSpec, longText, text } from '../fields.ts';
import type { BlockOf } from '../block.ts';
import { at, leaders } from '../posts.ts';

export interface Notify {
  readonly title?: LocalText;
  /** Default: 5 working days, from the next one on. */
  readonly days?: number;
  /** A declared field: where it holds more than `days`, the notice stands for so many. */
  readonly daysField?: string;
  readonly unit?: 'workingDays' | 'naturalDays';
  readonly paper: string;
}

/** What is written down of who objected; seen by who looks into it and her head alone. */
const objection = formSpec({ zh: '异议登记', en: 'Objection' }, [
  { zh: '异议', en: 'Objection', fields: { objector: text('异议人（单位）', 'Who objects', { maxLength: 60, 'x-mask': 'name' }), contact: text('联系方式', 'Contact', { maxLength: 60, 'x-mask': 'phone' }), facts: longText('反映的情况', 'What was said') } },
]);
const objectionReaders = ['districtClerk', 'deputyChair', 'chair'];

/** A public notice 公示, with objections looked into by others. */
export function notify<const Id extends string, const Spec extends Notify>(id: Id, spec: Spec): BlockOf<Id, Spec> {
  const { title = { zh: '公示', en: 'Public notice' }, days = 5, daysField, unit = 'workingDays', paper }: Notify = spec;
  const inquiry = `${id}Objection`;
  return {
    id,
    level: false,
    decides: true,
    forms: { [`${inquiry}Form`]: { ...objection, schema: { ...objection.schema, 'x-readers': objectionReaders } } },
    stages: ({ next, refused }) => [
      {
        id, kind: 'notice', title, actors: [at.districtClerk], form: `${inquiry}Form`, formOn: ['object'],
        settings: { days, ...(daysField === undefined ? {} : { daysField }), unit, paper, objection: 'item' },
        outcomes: { passed: { to: next }, objected: { to: inquiry } },
      },
      {
        id: inquiry, kind: 'review', title: { zh: '异议调查核实', en: 'Inquiry into the objection' }, actors: [...leaders], excludeSigners: true,
        deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.partyGroup } },
        outcomes: {
          approved: { to: next, title: { zh: '异议不成立', en: 'Not upheld' } },
          rejected: { to: refused, title: { zh: '异议成立', en: 'Upheld' } },
        },
      },
    ],
  };
}
