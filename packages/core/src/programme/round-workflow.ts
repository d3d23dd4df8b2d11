// A round (批次): opened with its window, collected, asked about, decided on, published and confirmed or paid as one list.
// Its other half is blocks/on-list.ts; the stages of the two name each other. domain.md §3.2 批量
import type { LocalText } from '../definition/text.ts';
import type { EffectRef } from '../definition/transition.ts';
import type { FormSpec, WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { StageInput } from './block.ts';
import { noticeVerdicts } from './blocks/objections.ts';
import { limit, paper, tell, unanswered } from './blocks/parts.ts';
import { documentNumberField, lettersParameter, takeDocumentNumber } from './document-numbers.ts';
import { minutes } from './round-forms.ts';
import { at } from './posts.ts';

type Definition = WorkflowDefinitionInput;

export interface Round extends Pick<Definition, 'campaign' | 'code' | 'workflow' | 'title' | 'stakes' | 'parameters' | 'fields'> {
  readonly programme: string;
  readonly entriesOf: string;
  /** What is set when it is opened. */
  readonly settings: FormSpec;
  readonly opening?: LocalText;
  /** The paper that tells everybody it is open 通知. */
  readonly openingPaper?: string;
  /** 发文机关代字: the notice of its opening and the paper that names are numbered in the office's series; of a joint document that is the number of who sends it out. */
  readonly letters?: string;
  /** When it is opened: limits of its quotas and budget. */
  readonly onOpened?: readonly EffectRef[];
  /** Computes asked before that, e.g. how its places are shared out. */
  readonly openingComputes?: readonly string[];
  /** What is put down at the decision. Default: the minutes of a meeting. */
  readonly minutes?: FormSpec;
  /** Departments asked about each entry; absent: nobody is. */
  readonly parties?: StageInput['actors'];
  readonly letter?: string;
  /** Who may open papers that show full data. */
  readonly readers?: readonly string[];
  /** Paper and period of the notice. Default: 5 working days. */
  readonly notice: { readonly paper: string; readonly days?: number; readonly unit?: 'workingDays' | 'naturalDays' };
  /** Who confirms the list by which paper (命名文件), or pays it entry by entry. */
  readonly ends:
    | { readonly how: 'confirmed'; readonly title: LocalText; readonly by: StageInput['actors']; readonly form?: FormSpec; readonly paper?: string }
    | { readonly how: 'paid'; readonly by: StageInput['actors']; readonly paper: string };
  /** Rules by the stage they stand at; the programme's checks. */
  readonly checks?: Readonly<Partial<Record<'opening' | 'collecting' | 'decision' | 'confirmation', readonly string[]>>>;
}

/** 停办: where a round ends that its lead calls off while nobody is on its list; whoever is still on the way to it joins the next. */
export const roundStopped = { id: 'stopped', kind: 'end', title: { zh: '已停办', en: 'Called off' }, settings: { result: 'stopped', good: false } } as const satisfies StageInput;

/** The batch of a round: opening, taking in, and what happens to its list. */
export function roundWorkflow(spec: Round): Definition {
  const { parties, ends } = spec;
  const announced = spec.letters !== undefined && spec.openingPaper !== undefined;
  const names = namesByNumber(spec);
  const last = ends.how === 'paid' ? 'payment' : 'confirmation';
  const asks = (stage: 'opening' | 'collecting' | 'decision' | 'confirmation', on: 'submit' | 'approve' | 'record') => ({ checks: (spec.checks?.[stage] ?? []).map((check) => ({ check, on: [on] })) });
  return {
    format: 1,
    campaign: spec.campaign,
    programme: spec.programme,
    code: spec.code,
    workflow: spec.workflow,
    title: spec.title,
    form: 'batch',
    entriesOf: spec.entriesOf,
    startedBy: [{ role: 'sectionHead' }],
    stakes: spec.stakes ?? [],
    keepers: [at.sectionHead],
    terminatesAt: roundStopped.id,
    terminatesFrom: ['opening', 'collecting'],
    ...(spec.parameters === undefined && spec.letters === undefined ? {} : { parameters: { ...(spec.letters === undefined ? {} : lettersParameter(spec.letters)), ...spec.parameters } }),
    fields: { ...(announced ? documentNumberField('noticeNumber', '通知文号', 'Number of the notice') : {}), ...(names ? documentNumberField('namingNumber', '命名文号', 'Number of the naming') : {}), ...spec.fields },
    forms: { roundSettings: spec.settings, minutes: spec.minutes ?? minutes, ...(ends.how === 'confirmed' && ends.form !== undefined ? { confirmation: ends.form } : {}) },
    start: 'opening',
    stages: [
      { id: 'opening', kind: 'fillIn', title: spec.opening ?? { zh: '发布通知', en: 'Opening' }, actors: [at.sectionHead], form: 'roundSettings', ...asks('opening', 'submit'), ...(spec.openingComputes === undefined ? {} : { computes: [...spec.openingComputes] }), outcomes: { submitted: { to: 'collecting', effects: [...(spec.onOpened ?? []), ...(announced ? [takeDocumentNumber('noticeNumber')] : []), ...paper(spec.openingPaper)] } } },
      {
        id: 'collecting', kind: 'collect', title: { zh: '受理', en: 'Collecting' }, actors: [at.districtClerk, at.sectionHead], ...asks('collecting', 'approve'),
        outcomes: { approved: { to: parties === undefined ? 'decision' : 'consultation', title: { zh: '截止收件，生成名单', en: 'Close the list' } } },
      },
      ...(parties === undefined ? [] : [consultation(spec, parties)]),
      {
        id: 'decision', kind: 'review', title: { zh: '党组会集体审定', en: 'Decision of the party group' }, actors: [at.partyGroup], form: 'minutes', ...asks('decision', 'approve'),
        deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.chair } },
        settings: {
          mayReject: false,
          verdicts: [
            { name: 'excluded', title: { zh: '不予列入', en: 'Exclude' }, reason: 'required' },
            { name: 'held', title: { zh: '暂缓', en: 'Hold back' }, reason: 'required' },
          ],
        },
        outcomes: { approved: { to: 'notice', title: { zh: '审定通过，发布公示', en: 'Approve the list and publish it' }, effects: [...paper('minutes')] } },
      },
      {
        id: 'notice', kind: 'notice', title: { zh: '公示', en: 'Public notice' }, actors: [at.districtClerk],
        settings: {
          days: spec.notice.days ?? 5, unit: spec.notice.unit ?? 'workingDays', paper: spec.notice.paper, objection: 'entry',
          verdicts: [...noticeVerdicts],
        },
        outcomes: { passed: { to: last } },
      },
      ending(spec, ends),
      { id: 'filing', kind: 'record', title: { zh: '归档', en: 'Filing' }, actors: [at.districtClerk], ...limit(10, [at.districtClerk]), outcomes: { recorded: { to: 'filed', title: { zh: '归档完毕', en: 'Filed' } } } },
      { id: 'filed', kind: 'end', title: { zh: '已归档', en: 'Filed' }, settings: { result: 'filed', good: true } },
      roundStopped,
    ],
  };
}

function consultation({ letter, readers }: Round, parties: StageInput['actors']): StageInput {
  return {
    id: 'consultation', kind: 'opinions', title: { zh: '征求意见', en: 'Consultation' }, actors: parties, deadline: unanswered(5), onEnter: [...paper(letter, readers)],
    settings: {
      vetoEndsItem: false,
      verdicts: [
        { name: 'vetoed', title: { zh: '不同意', en: 'Disagree' }, reason: 'required', onlyFor: 'veto' },
        { name: 'amend', title: { zh: '有意见', en: 'Ask for a change' }, reason: 'required' },
      ],
    },
    outcomes: { agreed: { to: 'decision' } },
  };
}

function namesByNumber({ letters, ends }: Round): boolean {
  return letters !== undefined && ends.how === 'confirmed' && ends.paper !== undefined;
}

function ending(spec: Round, ends: Round['ends']): StageInput {
  const { readers, checks } = spec;
  if (ends.how === 'confirmed') {
    return {
      id: 'confirmation', kind: 'record', title: ends.title, actors: ends.by, ...(ends.form === undefined ? {} : { form: 'confirmation' }),
      checks: (checks?.confirmation ?? []).map((check) => ({ check, on: ['record'] })),
      ...limit(5, ends.by ?? []), outcomes: { recorded: { to: 'filing', effects: [...(namesByNumber(spec) ? [takeDocumentNumber('namingNumber')] : []), ...paper(ends.paper), tell('confirmed', { zh: '本批名单已确认，转入归档', en: 'The list of this round is confirmed; it is filed' })] } },
    };
  }
  return {
    id: 'payment', kind: 'record', title: { zh: '拨付', en: 'Payment' }, actors: ends.by, ...limit(10, ends.by ?? []), onEnter: [...paper(ends.paper, readers)],
    settings: {
      perEntry: true,
      verdicts: [
        { name: 'paid', title: { zh: '已拨付', en: 'Paid' }, reason: 'optional' },
        { name: 'bounced', title: { zh: '银行退汇', en: 'Returned by the bank' }, reason: 'required' },
      ],
    },
    outcomes: { recorded: { to: 'filing', effects: [tell('paid', { zh: '本批次已拨付，转入归档', en: 'This round is paid; it is filed' })] } },
  };
}
