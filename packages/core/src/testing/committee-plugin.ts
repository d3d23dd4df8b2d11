// A second small campaign for tests: prizes that several people sign in every way the engine knows, whose decisions may be
// taken back for a while, and which keepers may pause, end and reopen.
import type { SignMode } from '../definition/sign-mode.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { JsonObject } from '../definition/text.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { intakeParameter, notAcceptedEnd, notAcceptedForm, takingIn } from '../programme/blocks/intake.ts';
import { isObject } from '../values/json.ts';

const text = (zh: string, en: string) => ({ zh, en });

export interface CommitteeOptions {
  /** How the jury signs; default 会签 of everybody who is an expert of the district. */
  readonly sign?: Partial<SignMode>;
  /** Who the jury is. */
  readonly jury?: readonly ({ readonly role: string; readonly everyone: 'district' | 'village' } | { readonly role: string; readonly each: 'village' | 'town' } | { readonly named: string } | { readonly role: string; readonly unit: 'district' | 'town' })[];
  /** Whether the applicant may take it back to herself from check and jury, whoever has acted. */
  readonly laterWithdraw?: 'free' | 'no';
  readonly pool?: 'open' | 'claim';
  /** What happens when the section head checked what she decided before. */
  readonly consecutive?: 'reroute' | 'pass';
  /** What happens when a juror decided the level before. */
  readonly juryConsecutive?: 'reroute' | 'pass';
  readonly juryExcludesSigners?: boolean;
  /** Who is asked where nobody may act; default the deputy chair, then the chair. */
  readonly fallback?: readonly { readonly role: string; readonly unit: 'district' }[];
  /** How long a nomination has in all; default as long as it takes. */
  readonly inAll?: WorkflowDefinitionInput['deadline'];
  /** The level nominations belong to; default village. */
  readonly level?: 'village' | 'town' | 'district';
  /** Whether the intake takes nominations in, or does not accept them; default it only passes them on. */
  readonly takesIn?: boolean;
}

const prizeForm: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['family'],
  properties: {
    family: { type: 'string', minLength: 2, maxLength: 30, title: '家庭', 'x-en': 'Family' },
    points: { type: 'integer', minimum: 0, maximum: 100, title: '得分', 'x-en': 'Points' },
    judges: { type: 'array', items: { type: 'string' }, maxItems: 20, title: '评委', 'x-en': 'Judges' },
    idNumber: { type: 'string', format: 'resident-id', title: '身份证号', 'x-en': 'ID number', 'x-mask': 'idNumber' },
    note: { type: 'string', maxLength: 200, title: '说明', 'x-en': 'Note' },
  },
};

/** intake (pool, grace) → check (may return) → jury (several sign) → chair → end. */
export function committeePlugin({ sign = { mode: 'all' }, jury = [{ role: 'expert', everyone: 'district' }], laterWithdraw = 'no', pool = 'open', level = 'village', inAll, takesIn = false, consecutive = 'reroute', juryConsecutive = 'reroute', juryExcludesSigners = false, fallback = [{ role: 'deputyChair', unit: 'district' }, { role: 'chair', unit: 'district' }] }: CommitteeOptions = {}): Plugin {
  const back = laterWithdraw === 'free' ? { withdrawn: { to: 'nomination' } } : {};
  return definePlugin({
    name: 'prizes',
    title: text('评选', 'Prizes'),
    version: '1.0.0',
    engine: 1,
    workflows: [
      {
        keys: (data) => ({ applicant: String((isObject(data['nomination']) ? data['nomination']['idNumber'] : undefined) ?? '') }),
        itemTitle: (data) => String((isObject(data['nomination']) ? data['nomination']['family'] : undefined) ?? ''),
        definition: {
          format: 1,
          campaign: 'prizes',
          programme: 'prize',
          code: 'XX02',
          workflow: 'prize',
          title: text('家庭评选', 'Family prize'),
          form: 'item',
          level,
          ...(inAll === undefined ? {} : { deadline: inAll }),
          startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'townHead' }],
          fallback: [...fallback],
          ...(consecutive === 'pass' || juryConsecutive === 'pass' ? { stakes: [] } : {}),
          keepers: [{ role: 'clerk', unit: 'district' }],
          terminatesAt: 'terminated',
          voidsAt: 'voided',
          fields: { points: { from: 'nomination.points', type: 'integer', title: text('得分', 'Points') }, family: { from: 'nomination.family', type: 'text', title: text('家庭', 'Family') } },
          ...(takesIn ? { parameters: intakeParameter } : {}),
          forms: { nomination: { title: text('推荐表', 'Nomination'), schema: prizeForm }, ...(takesIn ? { notAccepted: notAcceptedForm } : {}) },
          start: 'nomination',
          stages: [
            { id: 'nomination', kind: 'fillIn', title: text('推荐', 'Nomination'), actors: [{ applicant: true }], form: 'nomination', settings: { backTo: ['check', 'jury'] }, outcomes: { submitted: { to: 'intake' } } },
            { id: 'intake', kind: 'review', title: text('受理', 'Intake'), actors: [{ role: 'clerk', unit: 'district' }], pool, grace: { minutes: 30 }, withdraw: 'untouched', deadline: { within: { workingDays: 2 } }, ...(takesIn ? { intake: takingIn.intake } : {}), outcomes: { ...(takesIn ? takingIn.outcome : {}), approved: { to: 'check', effects: [{ effect: 'notifyApplicant', params: { code: 'accepted', zh: '已受理', en: 'Accepted' } }] }, rejected: { to: 'chair' }, withdrawn: { to: 'nomination' } } },
            { id: 'check', kind: 'review', title: text('审查', 'Check'), actors: [{ role: 'sectionHead', unit: 'district' }], consecutive, withdraw: laterWithdraw, deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: { role: 'chair', unit: 'district' } } }, settings: { returnTo: ['nomination', 'intake'], backTo: ['jury'] }, outcomes: { approved: { to: 'jury' }, rejected: { to: 'chair' }, ...back } },
            { id: 'jury', kind: 'review', title: text('评议', 'Jury'), actors: [...jury], withdraw: laterWithdraw, consecutive: juryConsecutive, excludeSigners: juryExcludesSigners, deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: { role: 'chair', unit: 'district' } } }, settings: { returnTo: ['check', 'nomination'], sign }, outcomes: { approved: { to: 'chair' }, rejected: { to: 'refused' }, ...back } },
            { id: 'chair', kind: 'review', title: text('审定', 'Decision'), actors: [{ role: 'chair', unit: 'district' }], outcomes: { approved: { to: 'named' }, rejected: { to: 'refused' } } },
            { id: 'named', kind: 'end', title: text('命名', 'Named'), settings: { result: 'named', good: true } },
            { id: 'refused', kind: 'end', title: text('未入选', 'Not chosen'), settings: { result: 'refused', good: false, reopenTo: 'check' } },
            ...(takesIn ? [notAcceptedEnd] : []),
            { id: 'terminated', kind: 'end', title: text('终止', 'Terminated'), settings: { result: 'terminated', good: false } },
            { id: 'voided', kind: 'end', title: text('作废', 'Void'), settings: { result: 'voided', good: false } },
          ],
        },
      },
    ],
  });
}
