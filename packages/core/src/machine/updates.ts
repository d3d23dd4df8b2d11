// How events change an item's context: the closed list that stage plans may name. Pure; XState runs them as assigns.
import { bySilence } from '../definition/advisers-silence.ts';
import type { ItemContext, MachineEvent, SignOff } from '../definition/item-context.ts';
import { subjectOf } from '../definition/sign-mode.ts';
import type { UpdateName, UpdateRef } from '../definition/stage-plan.ts';
import type { JsonObject } from '../definition/text.ts';

type Update = (context: ItemContext, event: MachineEvent, where: { readonly stage: string; readonly params: JsonObject }) => Partial<ItemContext>;

export const updates: Readonly<Record<UpdateName, Update>> = {
  countReturn: (context, event, { stage }) => ({
    returns: { ...context.returns, [stage]: (context.returns[stage] ?? 0) + 1 },
    usedDays: { ...context.usedDays, [stage]: event.usedDays ?? 0 },
    lastDecider: null,
  }),
  rememberReturner: (_context, event, { stage }) => ({
    returnedBy: event.back === 'rewalk' ? null : stage,
    ...(event.back === undefined ? {} : { returnedTo: event.back === 'straight' ? (event.target ?? null) : null }),
  }),
  forgetReturner: () => ({ returnedBy: null, returnedTo: null }),
  // Taken back by the applicant, it walks from the start: to nobody who returned it, and past everybody who decided it.
  startOver: ({ returnedBy, lastDecider }) => ({ ...(returnedBy === null ? {} : { returnedBy: null, returnedTo: null }), ...(lastDecider === null ? {} : { lastDecider: null }) }),
  addSignOff(context, event, { stage, params }) {
    const keep = params['keepUnless'];
    const subject = subjectOf(context, Array.isArray(keep) ? keep.map(String) : null);
    const verdict = typeof params['verdict'] === 'string' ? params['verdict'] : (event.verdict ?? 'none');
    const signOff: SignOff = { party: event.party ?? '', verdict, by: event.by ?? '', ...(subject === undefined ? {} : { subject }) };
    return { signOffs: { ...context.signOffs, [stage]: [...(context.signOffs[stage] ?? []).filter((one) => one.party !== signOff.party), signOff] } };
  },
  addSilence(context, _event, { stage, params }) {
    const given = context.signOffs[stage] ?? [];
    const silent = (Array.isArray(params['parties']) ? params['parties'].map(String) : []).filter((party) => !given.some((one) => one.party === party));
    return silent.length === 0 ? {} : { signOffs: { ...context.signOffs, [stage]: [...given, ...silent.map((party): SignOff => ({ party, verdict: bySilence, by: '' }))] } };
  },
  openSigning(context, _event, { stage, params }) {
    const { [stage]: roster, ...rosters } = context.rosters ?? {};
    const signed = params['keep'] !== true && context.signOffs[stage] !== undefined;
    return { ...(context.touched === stage ? { touched: '' } : {}), ...(roster === undefined ? {} : { rosters }), ...(signed ? { signOffs: { ...context.signOffs, [stage]: [] } } : {}) };
  },
  setRoster: (context, event, { stage }) => ({ rosters: { ...context.rosters, [stage]: event.roster ?? [] } }),
  noteDecider: (_context, event, { stage }) => ({ lastDecider: event.by === undefined ? null : { stage, person: event.by } }),
  noteSigners(context, event, { stage }) {
    const others = [...new Set((context.signOffs[stage] ?? []).map((one) => one.by))].filter((one) => one !== event.by && one !== '');
    return { lastDecider: event.by === undefined ? null : { stage, person: event.by, others } };
  },
  openGrace(context, event, { stage }) {
    if (event.grace === undefined || event.by === undefined) return {};
    const { returns, returnedBy, usedDays, lastDecider } = context;
    return { grace: { stage, by: event.by, ...event.grace, before: { returns, returnedBy, usedDays, lastDecider } } };
  },
  undoDecision: (context) => ({ ...context.grace?.before, grace: null }),
  // Come to again, it was acted on before.
  openIntake: ({ intake }) => ({ intake: intake === undefined ? 'waits' : 'taken' }),
  takeIn: () => ({ intake: 'taken' }),
  // An objection is taken in within days from when it came, not from when it was registered. domain.md §3.4
  runFromReceipt(context, event, { stage }) {
    if (event.type !== 'object' && event.type !== 'entry.objected') return {};
    const used = event.usedDays ?? 0;
    return used === (context.usedDays[stage] ?? 0) ? {} : { usedDays: { ...context.usedDays, [stage]: used } };
  },
  touch: (_context, _event, { stage }) => ({ touched: stage }),
  pause: (context, event, { stage }) => ({
    paused: { on: event.on ?? '', at: event.at ?? '', usedBefore: context.usedDays[stage] ?? 0, ...(event.left === undefined ? {} : { left: event.left }) },
    usedDays: { ...context.usedDays, [stage]: event.usedDays ?? context.usedDays[stage] ?? 0 },
  }),
  // Whoever takes a paused item elsewhere (a withdrawal, an end by hand) does not leave it paused there.
  endPause: (context) => (context.paused === undefined || context.paused === null ? {} : { paused: null }),
  resume(context, event, { stage }) {
    const { paused, rest } = context;
    const before = rest?.stage === stage && event.firstRest !== true ? rest : { days: 0, ms: 0 };
    const between = (from: string, to: string) => Math.max(0, Date.parse(to) - Date.parse(from)) || 0;
    const [on, at] = [event.on ?? '', event.at ?? ''];
    const days = before.days + Math.round(between(paused?.on ?? on, on) / 86_400_000);
    return { paused: null, rest: { stage, since: on, at, days, ms: before.ms + between(paused?.at ?? at, at) } };
  },
  holdNotice: (_context, { noticeEnds }, { stage }) => (noticeEnds === undefined ? {} : { standing: { stage, endsOn: noticeEnds } }),
  resumeNotice: ({ standing }) => (standing === undefined || standing === null ? {} : { standing: { ...standing, again: true } }),
  // Come to in any other way, it is a notice of its own.
  openNotice({ standing }, _event, { stage }) {
    if (standing === undefined || standing === null) return {};
    return { standing: standing.again === true && standing.stage === stage ? { stage, endsOn: standing.endsOn } : null };
  },
};

/** Events that come with a decision or around it, and leave open whether it may be taken back. */
const beside: ReadonlySet<string> = new Set(['roster', 'takeBack', 'migrate']);

/** What every accepted event brings along: computed fields, the size of a batch's list, and the end of second thoughts. */
export function takeFacts(context: ItemContext, event: MachineEvent): Partial<ItemContext> {
  return {
    ...(event.fields === undefined ? {} : { fields: { ...context.fields, ...event.fields } }),
    ...(event.listSize === undefined ? {} : { listSize: event.listSize }),
    ...(event.clock === undefined ? {} : { clock: event.clock }),
    ...(context.grace === undefined || context.grace === null || beside.has(event.type) ? {} : { grace: null }),
  };
}

/** Makes several updates in order. */
export function applyUpdates(context: ItemContext, list: readonly (UpdateName | UpdateRef)[], at: { readonly event: MachineEvent; readonly stage: string }): ItemContext {
  let result = context;
  for (const one of list) {
    const { update, params = {} } = typeof one === 'string' ? { update: one } : one;
    result = { ...result, ...updates[update](result, at.event, { stage: at.stage, params }) };
  }
  return result;
}
