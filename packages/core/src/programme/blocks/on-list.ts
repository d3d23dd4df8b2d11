// The item's part of a round (批次): it waits for the list, is asked about, decided on and published with the others, and
// goes on alone when the round confirms the list or pays. What is said of one takes it off the list and stops no other.
import type { LocalText } from '../../definition/text.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { Block, StageInput } from '../block.ts';
import { at } from '../posts.ts';
import { late, limit, tell } from './parts.ts';
import { objectionForm, objectionRuling } from './objection-forms.ts';
import { objectionStages } from './objections.ts';
import { vetoReview } from './veto.ts';

export interface OnList {
  /** The round asks departments, each of which may object to a single entry. */
  readonly consults: boolean;
  /** false: the list is published as it was closed, without a decision of its own. Only where nobody is consulted. */
  readonly decided?: false;
  readonly noticed: LocalText;
  /** How the round ends an entry: named with the whole list, or paid one by one. */
  readonly ends: 'confirmed' | 'paid';
  readonly confirmTitle?: LocalText;
  /** For `paid`: the form of the receipt, and what a payment returned by the bank leads to. */
  readonly receipt?: FormSpec;
  readonly account?: FormSpec;
  /** Who pays an entry that left the list: the partner that pays the list. */
  readonly payer?: StageInput['actors'];
  /** When it is confirmed or paid. */
  readonly effects?: readonly EffectRef[];
  /** The earlier stage an upheld objection may send an entry back to, from which it comes to a later list. Default: the one a successful 复核 leads to. */
  readonly returnsTo?: string;
  /** Computes asked as it is confirmed. */
  readonly computes?: readonly string[];
}

const noticedTold = tell('onNotice', { zh: '已列入本批名单，现予公示', en: 'It is on the list, which now stands on public notice' });
const roundTitle = { zh: '待列入批次名单', en: 'Waiting for the round' };

/** Begins with the stage `awaitingRound`. */
export function onList(spec: OnList): Block {
  const last = spec.ends === 'paid' ? 'payment' : 'confirmation';
  const first = spec.consults ? 'consultation' : spec.decided === false ? 'notice' : 'decision';
  return {
    id: 'awaitingRound',
    level: false,
    forms: { objection: objectionForm, objectionRuling, ...(spec.receipt === undefined ? {} : { receipt: spec.receipt }), ...(spec.account === undefined ? {} : { newAccount: spec.account }) },
    stages: ({ next, refused, withdrawn = 'withdrawn', recheck }) => [
      {
        id: 'awaitingRound', kind: 'listed', title: roundTitle, withdraw: 'free',
        settings: { during: 'collecting', advancesOn: first },
        outcomes: { advanced: { to: first, ...(first === 'notice' ? { effects: [noticedTold] } : {}) }, withdrawn: { to: withdrawn } },
      },
      ...(spec.consults ? asked(refused, withdrawn) : []),
      ...(spec.decided === false ? [] : decision(refused, withdrawn)),
      {
        id: 'notice', kind: 'listed', title: spec.noticed, withdraw: 'statement',
        settings: { during: 'notice', advancesOn: last, verdicts: ['objected'], notes: ['clue'], forms: { objected: 'objection', clue: 'objection' } },
        outcomes: { advanced: { to: last }, objected: { to: 'objectionIntake' }, withdrawn: { to: withdrawn } },
      },
      ...objections({ refused, returnsTo: spec.returnsTo ?? recheck, last, alone: spec.ends === 'paid' ? 'singlePayment' : last }),
      ...(spec.ends === 'paid' ? paying(spec, next) : confirming(spec, next)),
    ],
  };
}

function decision(refused: string, withdrawn: string): readonly StageInput[] {
  return [
    {
      id: 'decision', kind: 'listed', title: { zh: '集体审定', en: 'Collective decision' },
      settings: { during: 'decision', advancesOn: 'notice', verdicts: ['excluded', 'held'] },
      outcomes: { advanced: { to: 'notice', effects: [noticedTold] }, excluded: { to: refused }, held: { to: 'held' } },
    },
    {
      id: 'held', kind: 'review', title: { zh: '暂缓', en: 'Held back' }, actors: [at.sectionHead], withdraw: 'free', deadline: { within: { months: 6 }, ...late([at.sectionHead]) },
      outcomes: {
        approved: { to: 'awaitingRound', title: { zh: '列入下一批次', en: 'Put on the next list' } },
        rejected: { to: refused, title: { zh: '不再列入', en: 'Do not list it again' } },
        withdrawn: { to: withdrawn },
      },
    },
  ];
}

function asked(refused: string, withdrawn: string): readonly StageInput[] {
  return [
    {
      id: 'consultation', kind: 'listed', title: { zh: '征求意见', en: 'Consultation' }, withdraw: 'free',
      settings: { during: 'consultation', advancesOn: 'decision', verdicts: ['vetoed'], notes: ['amend'] },
      outcomes: { advanced: { to: 'decision' }, vetoed: { to: 'chairReview' }, withdrawn: { to: withdrawn } },
    },
    vetoReview({ id: 'chairReview', back: 'held', sentOn: { zh: '附理由退回继续办理', en: 'Send it on with a reason' }, refused, withdrawn }),
  ];
}

/** Whoever stays on the list rejoins it while its notice stands; afterwards she goes on alone. */
function objections({ refused, returnsTo, last, alone }: { readonly refused: string; readonly returnsTo: string | undefined; readonly last: string; readonly alone: string }): readonly StageInput[] {
  return objectionStages({
    ids: { intake: 'objectionIntake', inquiry: 'objectionInquiry', extended: 'objectionExtended' }, ruling: 'objectionRuling', refused, returnsTo,
    back: [{ to: 'notice', when: [{ guard: 'batchStageIs', params: { stages: ['notice'] } }] }, { to: alone === last ? 'lateConfirmation' : alone }],
  });
}

function confirming({ confirmTitle = { zh: '命名发文', en: 'Naming' }, effects = [], computes = [] }: OnList, next: string): readonly StageInput[] {
  const worked = computes.length === 0 ? {} : { computes: [...computes] };
  return [
    {
      id: 'confirmation', kind: 'listed', title: confirmTitle, settings: { during: 'confirmation', advancesOn: 'filing' }, ...worked,
      outcomes: { advanced: { to: next, effects: [...effects] } },
    },
    {
      id: 'lateConfirmation', kind: 'record', title: { zh: '单独命名', en: 'Confirmed on its own' }, actors: [at.chair], ...limit(5, [at.chair]), ...worked,
      outcomes: { recorded: { to: next, effects: [...effects] } },
    },
  ];
}

function paying({ effects = [], payer = [], account }: OnList, next: string): readonly StageInput[] {
  const fix = account === undefined ? 'singlePayment' : 'accountFix';
  return [
    {
      id: 'payment', kind: 'listed', title: { zh: '拨付', en: 'Payment' },
      settings: { during: 'payment', verdicts: ['paid', 'bounced'], forms: { paid: 'receipt' } },
      outcomes: { paid: { to: next, effects: [...effects] }, bounced: { to: fix } },
    },
    ...(account === undefined ? [] : [{
      id: 'accountFix', kind: 'fillIn', title: { zh: '更正收款账户', en: 'New account' }, actors: [at.applicant], form: 'newAccount', ...limit(5, [at.applicant]),
      outcomes: { submitted: { to: 'singlePayment' } },
    }]),
    {
      id: 'singlePayment', kind: 'record', title: { zh: '单独拨付', en: 'Payment on its own' }, actors: [...payer], form: 'receipt', ...limit(10, payer),
      settings: { failures: ['bounced'] },
      outcomes: {
        recorded: { to: next, title: { zh: '已拨付', en: 'Paid' }, effects: [...effects] },
        bounced: { to: fix, title: { zh: '银行退汇', en: 'Returned by the bank' } },
      },
    },
  ];
}
