// An item page's data with something in every part, for tests of what is drawn from it.
import { actionName, actions, parseLocalDate, type ActionName, type ActionView, type DryRun, type ExplainView, type ItemDetail, type ListRow, type LocalDate } from '@jinguo/core';

export const words = (zh: string, en: string) => ({ zh, en });

function date(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
}

/** An action as an item offers it, with what its kind asks for. */
export function actionView(action: ActionName): ActionView {
  return {
    action,
    title: actions[action].title,
    opinion: actions[action].opinion,
    form: action === 'record' ? { name: 'receipt', title: words('付款', 'Payment'), schema: { type: 'object', properties: { note: { type: 'string', title: '说明', 'x-en': 'Note' } } }, data: {} } : null,
    place: 'common',
    asks: action === 'transfer' || action === 'delegate' || action === 'addSigner' ? 'colleague' : action === 'comment' || action === 'copy' ? 'colleagues' : action === 'removeSigner' ? 'signer' : 'none',
    signers: action === 'removeSigner' ? [{ person: 'p2', name: '金怡' }] : [],
    targets: action === 'return' ? [{ stage: 'supplement', title: words('补正', 'Supplement'), back: ['straight', 'rewalk'] }] : [],
    choices: action === 'opine' ? [{ verdict: 'none', title: words('无意见', 'No objection') }] : [],
    reasons: action === 'return' ? [{ word: '材料不全', title: words('材料不全', 'Documents are missing') }, { word: '其他', title: words('其他', 'Something else') }] : [],
    verdicts: [],
  };
}

export const everyAction: readonly ActionView[] = actionName.options.map(actionView);

export function listRow(more: Partial<ListRow> = {}): ListRow {
  return {
    itemId: 'item-1', number: 'XX01-2022-0001', title: '一台缝纫机', campaign: 'desk', workflow: 'wish', workflowTitle: words('微心愿', 'Wishes'), isBatch: false,
    stage: 'review', stageTitle: words('审核', 'Review'), result: null, good: null, state: { state: 'going', title: words('办理中', 'In progress'), why: null }, unitName: '竹林村', dueOn: null, dueForIntake: false, daysLeft: null, returned: false, at: '2022-09-05T00:00:00Z', myAction: null,
    via: 'mine', onBehalfOf: null, arriving: false, unread: false, version: 1, followed: false, quick: [{ action: 'approve', title: words('同意', 'Approve') }], ...more,
  };
}

export function itemDetail(more: Partial<ItemDetail> = {}): ItemDetail {
  return {
    id: 'item-1', number: 'XX01-2022-0001', title: '莲心园', version: 3, campaign: 'gardens', workflow: 'garden', workflowTitle: words('微花园', 'Micro garden'), isBatch: false, mayRecuse: false, signUp: null,
    stage: 'jury', stageTitle: words('评议', 'Jury'), stageKind: 'review', result: null, good: null, state: { state: 'going', title: words('办理中', 'In progress'), why: null }, unitName: words('竹林村', 'Zhulin'), applicantName: '沈*', createdAt: '2022-09-05T01:00:00Z',
    enteredStageAt: '2022-09-06T01:00:00Z', dueOn: date('2022-09-13'), dueForIntake: false, daysLeft: 4, deadlineOn: null, deadlineDaysLeft: null, actions: [], closed: [words('上一环节由您本人办理', 'You decided the previous stage')],
    waitsFor: [{ who: words('区妇联主席', 'Chair'), names: ['顾敏华'], covers: [{ name: '蔡云霞', onBehalfOf: '顾敏华' }], dueOn: date('2022-09-13'), dueForIntake: false, daysLeft: 4, heldBy: '顾敏华', delegated: false, arrivingUntil: null }],
    forms: [], fields: [], fieldSpecs: [], warnings: [], timeline: [], graph: { stages: [], ways: [] }, opinions: [], pausedOn: null, archivedAt: null, destroyed: null, stuck: null, incidents: [], batch: null, entries: [], notices: [], certificates: [], documents: [], attachments: [], onBehalf: null, followed: false, consents: [], withdrawsConsent: 'no', readers: [], editing: [],
    signers: [
      { name: '评委一', post: words('区专家', 'Expert'), verdict: 'approve', waitsFor: [], added: false },
      { name: '区妇联主席', post: words('区妇联主席', 'Chair'), verdict: null, waitsFor: ['评委一'], added: true },
    ],
    signing: { mode: words('票签', 'Vote'), rules: [words('超过三分之二通过', 'more than two thirds carries it'), words('否决权：主席', 'veto: Chair')] },
    ...more,
  };
}

const clause = { says: words('金额超过¥5,000.00', 'Amount is more than ¥5,000.00'), text: 'fields.amount > 500000', holds: false, joins: null, ofData: true, reads: [{ title: words('金额', 'Amount'), shown: words('¥1,000.00', '¥1,000.00') }], parts: [], to: 'review', toTitle: words('复审', 'Review') };

export function explained(more: Partial<ExplainView> = {}): ExplainView {
  const finish = { on: date('2022-09-16'), result: 'kept', uncertain: true, provisional: true, learntFrom: 0, steps: [{ stage: 'jury', title: words('评议', 'Jury'), on: date('2022-09-09') }, { stage: 'kept', title: words('办结', 'Kept'), on: date('2022-09-16') }] };
  const ways = [
    { to: 'review', toTitle: words('复审', 'Review'), outcome: 'approved', title: words('报区复审', 'To the district'), holds: false, taken: false, clauses: [{ ...clause, to: null, toTitle: null }] },
    { to: 'hearing', toTitle: words('征求意见', 'Hearing'), outcome: 'approved', title: words('同意', 'Approve'), holds: true, taken: true, clauses: [] },
  ];
  return {
    itemId: 'item-1', number: 'XX01-2022-0001', version: 3, stage: 'jury', stageTitle: words('评议', 'Jury'), open: true, waitsFor: [],
    actions: [{ action: 'approve', title: words('同意', 'Approve'), mine: true, closed: null, ways, missing: [{ kind: 'form', path: '/receipt/note', text: words('说明：必须填写', 'Note is required') }] }],
    automatic: [{ event: 'timer.noticeEnd', title: words('公示期满', 'End of the notice'), on: date('2022-09-13'), ways: [{ to: 'paid', toTitle: words('拨付', 'Payment'), outcome: 'passed', title: words('公示期满', 'Notice ended'), holds: null, taken: false, clauses: [] }] }],
    missing: [{ kind: 'sign', text: words('评委二尚未签署', 'Expert two has not signed') }, { kind: 'date', text: words('公示期满', 'End of the notice'), on: date('2022-09-13') }],
    earliest: finish, likely: finish, comesBack: false, ...more,
  };
}

export function dryRun(): DryRun {
  return {
    ok: true, version: 4, stage: 'hearing', stageTitle: words('征求意见', 'Hearing'), result: null, dueOn: date('2022-09-20'), dueBefore: date('2022-09-13'), moves: [{ from: 'jury', to: 'hearing', title: words('征求意见', 'Hearing') }],
    tasks: [{ stage: 'hearing', who: words('财政局', 'Finance bureau'), names: ['朱明霞'], covers: [{ name: '陈刚', onBehalfOf: '朱明霞' }], dueOn: date('2022-09-20'), dueForIntake: false }],
    hands: [{ who: words('区妇联主席', 'Chair'), name: '金怡', delegated: true }], timers: [{ name: 'remind50', title: words('办理提醒', 'Reminder'), at: '2022-09-15T01:00:00Z' }],
    effects: [{ effect: 'notifyApplicant', text: words('通知申报人：已同意', 'Tells the applicant: Granted') }], papers: [{ name: 'form', title: '审批表' }], notices: [{ title: '公示', startsOn: date('2022-09-07'), endsOn: date('2022-09-13') }],
    others: [{ number: 'XX01-2022-0002', stage: 'hearing', stageTitle: words('征求意见', 'Hearing') }], why: [clause],
  };
}
