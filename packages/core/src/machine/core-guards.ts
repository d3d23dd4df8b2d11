// The guards every workflow can use. Sign-offs are a counted set in the context: parallel regions would explode
// (seven signers are 16 384 states).
import type { Guard } from '../definition/guard.ts';
import type { GuardInput, SignOff } from '../definition/item-context.ts';
import { partiesToAsk, signMode, signResult, type SignMode } from '../definition/sign-mode.ts';
import type { JsonObject } from '../definition/text.ts';
import type { GuardRef } from '../definition/transition.ts';

export const coreGuards: readonly Guard[] = [
  {
    name: 'targetIs',
    unmet: { zh: '不能退回到所选环节', en: 'it cannot be returned to the chosen stage' },
    test: ({ event, params }) => event.target === params['stage'],
  },
  {
    name: 'returnsLeft',
    unmet: { zh: '本级退回次数已用完，请作出同意或不同意的决定', en: 'this level has used up its returns; approve or reject' },
    test: ({ context, params }) => (context.returns[text(params['stage'])] ?? 0) < Number(params['max']),
  },
  {
    name: 'returnedBy',
    unmet: { zh: '不是由该环节退回', en: 'it was not returned by that stage' },
    test: ({ context, params }) => context.returnedBy === params['stage'],
  },
  {
    name: 'returnedHere',
    unmet: { zh: '不是由该环节退回到此', en: 'it was not returned here by that stage' },
    test: ({ context, params }) => context.returnedBy === params['from'] && context.returnedTo === params['to'],
  },
  {
    name: 'hasRoster',
    unmet: { zh: '此环节由一人办理', en: 'one person decides here' },
    test: ({ context, params }) => (context.rosters?.[text(params['stage'])]?.length ?? 0) > 0,
  },
  {
    name: 'maySign',
    unmet: { zh: '还没有轮到您签署，或您已签署', en: 'it is not your turn to sign, or you have signed' },
    test: ({ context, event, params }) => partiesToAsk(context, text(params['stage']), modeOf(params)).some((one) => one.party === event.party),
  },
  {
    name: 'signResult',
    unmet: { zh: '会签尚未齐备', en: 'not everybody has signed yet' },
    test: ({ context, params }) => signResult(context, text(params['stage']), modeOf(params)) === params['result'],
  },
  {
    name: 'untouched',
    unmet: { zh: '已有人办理，不能再撤回', en: 'somebody has acted on it already' },
    test: ({ context, params }) => context.touched !== text(params['stage']) && (context.signOffs[text(params['stage'])] ?? []).length === 0,
  },
  {
    name: 'untaken',
    unmet: { zh: '办件已受理', en: 'the item has been accepted' },
    test: ({ context }) => context.intake === 'waits',
  },
  {
    name: 'paused',
    unmet: { zh: '办件没有挂起', en: 'the item is not paused' },
    test: ({ context }) => context.paused !== undefined && context.paused !== null,
  },
  {
    name: 'decidedAt',
    unmet: { zh: '没有可以收回的决定', en: 'there is no decision to take back' },
    test: ({ context, event, params }) => context.grace?.stage === params['stage'] && context.grace?.by === event.by,
  },
  {
    name: 'notYetSigned',
    unmet: { zh: '贵单位已回复过意见', en: 'your unit has already answered' },
    test: ({ context, event, params }) => !answers(context.signOffs[text(params['stage'])]).includes(event.party ?? ''),
  },
  {
    name: 'allAnswered',
    unmet: { zh: '还有单位未回复意见', en: 'some units have not answered yet' },
    test: (input) => allAnswered(input),
  },
  {
    name: 'vetoed',
    unmet: { zh: '没有单位提出否决意见', en: 'no unit has vetoed' },
    test: ({ context, params }) =>
      (context.signOffs[text(params['stage'])] ?? []).some((one) => one.verdict === 'disagree' && list(params['parties']).some((party) => party === one.party)),
  },
  {
    name: 'appealedBefore',
    unmet: { zh: '还没有申请过复核', en: 'no review of a refusal was asked for before' },
    test: ({ context, params }) => (context.signOffs[text(params['stage'])] ?? []).length > 0,
  },
  {
    name: 'verdictIs',
    unmet: { zh: '登记的结果不符', en: 'the recorded result is another' },
    test: ({ event, params }) => event.verdict === params['verdict'],
  },
  {
    name: 'listEmpty',
    unmet: { zh: '清单中还有未办结的条目', en: 'entries are left on the list' },
    // As it is now: what the item knows of it dates from its last event, and entries came since.
    test: ({ context, event }) => (event.listSize ?? context.listSize) === 0,
  },
  {
    name: 'batchStageIs',
    unmet: { zh: '批次不在该环节', en: 'the batch is not at that stage' },
    test: ({ event, params }) => list(params['stages']).includes(event.batchStage ?? ''),
  },
  {
    name: 'fieldIs',
    unmet: { zh: '办件的数据不满足条件', en: 'the item’s data does not meet the condition' },
    test: (input) => fieldNow(input) === input.params['value'],
  },
  {
    name: 'fieldAtLeast',
    unmet: { zh: '办件的数值低于要求', en: 'the item’s figure is below the required one' },
    test: (input) => Number(fieldNow(input) ?? Number.NaN) >= Number(input.params['value']),
  },
];

const bookkeeping: ReadonlySet<string> = new Set(coreGuards.map((guard) => guard.name).filter((name) => name !== 'fieldIs' && name !== 'fieldAtLeast'));

/** Whether a guard asks about the item's data, and not about the machine's own counting: what a definition's author wrote. */
export function isCondition(ref: GuardRef): boolean {
  return !bookkeeping.has(ref.guard);
}

function allAnswered({ context, params }: GuardInput): boolean {
  const given = answers(context.signOffs[text(params['stage'])]);
  return list(params['parties']).every((party) => given.some((one) => one === party));
}

/** The named field, as the event at hand leaves it. */
function fieldNow({ context, event, params }: GuardInput): unknown {
  return { ...context.fields, ...event.fields }[text(params['field'])];
}

function answers(signOffs: readonly SignOff[] | undefined): string[] {
  return (signOffs ?? []).map((one) => one.party);
}

/** Sign modes are parsed once: a guard's parameters are the same object at every call. */
const modes = new WeakMap<JsonObject, SignMode>();

function modeOf(params: JsonObject): SignMode {
  const known = modes.get(params);
  if (known !== undefined) return known;
  const mode = signMode.parse(params['mode'] ?? {});
  modes.set(params, mode);
  return mode;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
