// A whole definition from its blocks: one item's life with the sides every programme has (domain.md §3.2): 退回补正 with its
// limit, refusal with one 复核 by others, 终止 and 作废 by hand, and the ends.
import type { LocalText } from '../definition/text.ts';
import type { EffectRef } from '../definition/transition.ts';
import type { FormSpec, WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import { join, type Block, type StageInput } from './block.ts';
import type { RightItem, WorkflowOf } from './right-item.ts';
import { intakeParameter, notAcceptedEnd, notAcceptedForm, withTakingIn } from './blocks/intake.ts';
import { isEnteredOnBehalf, onBehalf, onBehalfParameters } from './blocks/on-behalf.ts';
import { onSubmit, returnReasonsParameter, tell, type Rules } from './blocks/parts.ts';
import { at, leaders } from './posts.ts';

type Definition = WorkflowDefinitionInput;

export interface ItemWorkflow extends Pick<Definition, 'campaign' | 'code' | 'workflow' | 'title' | 'level' | 'startedBy' | 'stakes' | 'visibleTo' | 'retention' | 'batchOf' | 'startsDuring' | 'seesBatch' | 'parameters' | 'fields' | 'keepers' | 'fallback'> {
  readonly programme?: string;
  readonly blocks: readonly Block[];
  /** Forms beside those the blocks bring. */
  readonly forms?: Readonly<Record<string, FormSpec>>;
  /** What completing a returned item asks again; absent: nothing is sent back to the applicant. */
  readonly supplement?: Rules;
  /** An applicant applies: the first desk takes it in in time, or does not accept it (domain.md §3.2 受理). */
  readonly takesIn?: true;
  /** Whether who is refused may ask for another look once (复核), and the block that goes on with hers. */
  readonly appealTo?: string;
  /** The good end. */
  readonly closed?: { readonly title: LocalText; readonly result: string; /** Where a keeper may take it up again, with a reason: what was found wrong after it was over. */ readonly reopenTo?: string };
  /** More ends, e.g. of a title that was taken away, by id. */
  readonly ends?: Readonly<Record<string, { readonly title: LocalText; readonly good?: boolean }>>;
  /** Figures that what is withdrawn or void no longer counts to. */
  readonly takesBack?: readonly string[];
  /** Figures of what stands, each with the figure of those that ended: whatever ends counts there as much as it counted before. */
  readonly stands?: Readonly<Record<string, string>>;
  /** More stages beside the main line. */
  readonly beside?: readonly StageInput[];
}

/**
 * Puts a definition together. The first block fills the form `<id of the first block>`.
 *
 * @example
 * ```ts
 * import { itemWorkflow } from './item-workflow.ts';
 * import { fill } from './blocks/fill.ts';
 * import { level } from './blocks/level.ts';
 * import { formSpec, text } from './fields.ts';
 * import { at } from './posts.ts';
 * const form = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: text('名称', 'Name') } }]);
 * const made = itemWorkflow({
 *   campaign: 'sketch', code: 'XX09', workflow: 'sketch', title: { zh: '草图', en: 'Sketch' }, startedBy: [{ applicant: true }], stakes: [],
 *   blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form }), level('townReview', { title: { zh: '审核', en: 'Review' }, by: [at.townHead], within: 5 })],
 *   supplement: {}, appealTo: 'townReview',
 * });
 * console.assert(made.stages.map((one) => one.id).join() === 'application,townReview,supplement,appealPeriod,appealReview,closed,rejected,withdrawn,terminated,voided');
 * ```
 */
export function itemWorkflow<const Spec extends ItemWorkflow>(spec: Spec & RightItem<Spec>): Definition & WorkflowOf<Spec> {
  return put(spec);
}

function put(spec: ItemWorkflow): Definition {
  const { blocks, supplement, appealTo, ends = {}, takesBack = [], stands = {}, closed = { title: { zh: '办结', en: 'Closed' }, result: 'done' } } = spec;
  const [first] = blocks;
  const refused = appealTo === undefined ? 'rejected' : 'appealPeriod';
  const main = join(blocks, { end: 'closed', refused, withdrawn: 'withdrawn', ...(supplement === undefined ? {} : { supplement: 'supplement' }), ...(appealTo === undefined ? {} : { recheck: appealTo }) });
  const aside = spec.beside ?? [];
  const senders = [...main, ...aside].filter((stage) => returnsTo(stage).includes('supplement')).map((stage) => stage.id);
  const ended = Object.entries(stands).map(([of, figure]): EffectRef => ({ effect: 'count', params: { figure, of } }));
  const takenBack = [...takesBack, ...Object.keys(stands)].map((figure): EffectRef => ({ effect: 'count', params: { figure, amount: 0, anew: true } }));
  const stages = [
    ...(spec.takesIn === undefined ? main : withTakingIn(main, first?.id ?? '')),
    ...aside,
    ...(supplement === undefined || first === undefined || senders.length === 0 ? [] : [supplementStage(first.id, senders, supplement)]),
    ...(appealTo === undefined ? [] : appealStages(appealTo)),
    end('closed', closed.title, { result: closed.result, good: true, ...(closed.reopenTo === undefined ? {} : { reopenTo: closed.reopenTo }) }, ended),
    ...(spec.takesIn === undefined ? [] : [notAcceptedEnd]),
    end('rejected', { zh: '不予通过', en: 'Refused' }, { result: 'rejected', good: false }, appealTo === undefined ? [refusedTold] : []),
    end('withdrawn', { zh: '已撤回', en: 'Withdrawn' }, { result: 'withdrawn', good: false }, takenBack),
    end('terminated', { zh: '已终止', en: 'Terminated' }, { result: 'terminated', good: false }, [...ended, terminatedTold]),
    end('voided', { zh: '已作废', en: 'Void' }, { result: 'voided', good: false }, takenBack),
    ...Object.entries(ends).map(([id, one]) => end(id, one.title, { result: id, good: one.good ?? false }, ended)),
  ];
  const entered = isEnteredOnBehalf(spec.startedBy);
  const given = { ...(entered ? onBehalfParameters : {}), ...(spec.takesIn === undefined ? {} : intakeParameter), ...(senders.length === 0 ? {} : returnReasonsParameter), ...spec.parameters };
  const parameters = Object.keys(given).length === 0 ? undefined : given;
  return {
    format: 1,
    campaign: spec.campaign,
    programme: spec.programme ?? spec.workflow,
    code: spec.code,
    workflow: spec.workflow,
    title: spec.title,
    form: 'item',
    ...(spec.batchOf === undefined ? {} : { batchOf: spec.batchOf }),
    ...(spec.startsDuring === undefined ? {} : { startsDuring: spec.startsDuring }),
    ...(spec.seesBatch === undefined ? {} : { seesBatch: spec.seesBatch }),
    ...(spec.level === undefined ? {} : { level: spec.level }),
    startedBy: spec.startedBy,
    ...(entered ? { onBehalf } : {}),
    stakes: spec.stakes ?? [],
    ...(spec.visibleTo === undefined ? {} : { visibleTo: spec.visibleTo }),
    ...(spec.retention === undefined ? {} : { retention: spec.retention }),
    appeal: appealTo === undefined ? 'none' : 'required',
    keepers: spec.keepers ?? [at.sectionHead],
    ...(spec.fallback === undefined ? {} : { fallback: spec.fallback }),
    terminatesAt: 'terminated',
    voidsAt: 'voided',
    ...(parameters === undefined ? {} : { parameters }),
    fields: spec.fields ?? {},
    forms: Object.assign({}, ...blocks.map((one) => one.forms ?? {}), spec.takesIn === undefined ? {} : { notAccepted: notAcceptedForm }, spec.forms ?? {}),
    start: first?.id ?? '',
    stages: reachable(stages, first?.id ?? ''),
  };
}

/** Where no 复核 may be asked for nobody else tells her; where one may, its stage does (domain.md §3.2 不予通过: told in time). */
const refusedTold = tell('notApproved', { zh: '办件不予通过，原因请查看办件', en: 'It was not approved; the item says why' });
const terminatedTold = tell('terminated', { zh: '办件已终止，原因请查看办件', en: 'It was terminated; the item says why' });

function end(id: string, title: LocalText, settings: { readonly result: string; readonly good: boolean; readonly reopenTo?: string }, onEnter: readonly EffectRef[] = []): StageInput {
  return { id, kind: 'end', title, settings, ...(onEnter.length === 0 ? {} : { onEnter: [...onEnter] }) };
}

function supplementStage(form: string, backTo: readonly string[], rules: Rules): StageInput {
  return {
    id: 'supplement', kind: 'fillIn', title: { zh: '退回补正', en: 'To be completed' }, actors: [at.applicant], form, withdraw: 'free',
    deadline: { within: { workingDays: 5 }, remindAtPercent: [60] }, ...onSubmit(rules),
    settings: { expiresAfter: { workingDays: 5 }, backTo: [...backTo] },
    outcomes: {
      expired: { to: 'withdrawn', title: { zh: '逾期未补正，视为放弃', en: 'Not completed in time: given up' }, effects: [tell('expired', { zh: '逾期未补正，申请视为放弃', en: 'Your application was not completed in time and counts as given up' })] },
      withdrawn: { to: 'withdrawn' },
    },
  };
}

function appealStages(to: string): readonly StageInput[] {
  return [
    { id: 'appealPeriod', kind: 'appeal', title: { zh: '不予通过，复核申请期', en: 'Refused: a review may be asked for' }, settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: 'appealReview' }, lapsed: { to: 'rejected' } } },
    {
      id: 'appealReview', kind: 'review', title: { zh: '复核', en: 'Review of the refusal' }, actors: [...leaders], excludeSigners: true,
      deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.partyGroup } },
      outcomes: {
        approved: { to, title: { zh: '撤销原决定，重新审查', en: 'Refusal lifted: checked again' }, effects: [tell('appealGranted', { zh: '经复核，原决定已撤销，办件重新审查', en: 'After your review the refusal was lifted; it is checked again' })] },
        rejected: { to: 'rejected', title: { zh: '维持原决定', en: 'Refusal stands' }, effects: [tell('refusalStands', { zh: '经复核，维持不予通过的决定', en: 'After your review the refusal stands' })] },
      },
    },
  ];
}

function returnsTo(stage: StageInput): readonly string[] {
  const { settings } = stage;
  const to: unknown = typeof settings === 'object' && settings !== null && 'returnTo' in settings ? settings.returnTo : undefined;
  return Array.isArray(to) ? to.map(String) : [];
}

/** Ends and sides that no block leads to are left out: a definition holds only what an item can come to. */
function reachable(stages: readonly StageInput[], start: string): Definition['stages'] {
  const byHand = ['terminated', 'voided'];
  const seen = new Set([start, ...byHand]);
  for (const id of seen) {
    const stage = stages.find((one) => one.id === id);
    const ways = Object.values(stage?.outcomes ?? {}).flat();
    for (const way of ways) seen.add(way.to);
    for (const to of stage === undefined ? [] : returnsTo(stage)) seen.add(to);
  }
  return stages.filter((one) => seen.has(one.id));
}
