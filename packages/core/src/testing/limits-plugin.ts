// A programme of one check, for tests of how long it may take.
import type { DeadlineRule } from '../definition/deadline.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { samplePeople, type SamplePerson } from './sample-org.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** One stage, and how long it has. */
export function limitsPlugin(deadline: Partial<DeadlineRule> & Pick<DeadlineRule, 'within'>): Plugin {
  return definePlugin({
    name: 'limits', title: text('时限', 'Limits'), version: '1.0.0', engine: 1,
    workflows: [{
      itemTitle: () => '办件',
      definition: {
        format: 1, campaign: 'limits', programme: 'limit', code: 'XX03', workflow: 'limit', title: text('时限件', 'Limited'), form: 'item', stakes: [],
        startedBy: [{ applicant: true }], keepers: [{ role: 'clerk', unit: 'district' }],
        fields: { wanted: { from: 'application.wanted', type: 'date', title: text('希望办结', 'Wanted by') } },
        forms: { application: { title: text('申请', 'Application'), schema: { type: 'object', additionalProperties: false, properties: { wanted: { type: 'string', format: 'date', title: '希望办结', 'x-en': 'Wanted by' } } } } },
        start: 'application',
        stages: [
          { id: 'application', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'check' } } },
          { id: 'check', kind: 'review', title: text('审查', 'Check'), actors: [{ role: 'clerk', unit: 'district' }], deadline, settings: { mayReject: false }, outcomes: { approved: { to: 'done' }, ...(deadline.expires === true ? { expired: { to: 'lapsed' } } : {}) } },
          { id: 'done', kind: 'end', title: text('办结', 'Done'), settings: { result: 'done', good: true } },
          { id: 'lapsed', kind: 'end', title: text('逾期', 'Lapsed'), settings: { result: 'lapsed', good: false } },
        ],
      },
    }],
  });
}

/** Who applies, who checks, who leads. */
export const limitsPeople: readonly SamplePerson[] = [
  ...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'villageOfficer', units: ['v11'] }]),
  { username: 'lan', name: '沈兰', posts: [] },
];
