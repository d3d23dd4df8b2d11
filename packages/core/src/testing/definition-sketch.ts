// Whole workflow definitions from a few numbers: an application, levels of any kind one after the other, ways back to the
// applicant, refusals with an appeal, and ends. What is built is sound; seeded-faults.ts breaks one thing at a time.
import type { Guard } from '../definition/guard.ts';
import type { JsonObject } from '../definition/text.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import { intakeParameter, notAcceptedEnd, notAcceptedForm, takingIn } from '../programme/blocks/intake.ts';

export type StageInput = WorkflowDefinitionInput['stages'][number];
type Outcome = NonNullable<StageInput['outcomes']>[string];

/** How a level passes an item on: to the next one, or by a condition to one of two. */
export type Split = 'none' | 'amount' | 'grade' | 'urgent' | 'limits' | 'cel' | 'asked' | 'unknown';

export interface LevelSketch {
  readonly kind: 'review' | 'opinions' | 'record' | 'notice' | 'wait' | 'listed' | 'fillIn';
  readonly split: Split;
  /** How many levels a split may skip. */
  readonly skip: number;
  readonly mayReject: boolean;
  readonly withdraw: boolean;
  readonly deadline: boolean;
  /** How many earlier levels a review may return to, beside the applicant. */
  readonly returnTo: number;
  /** Parties of an opinions stage, and signers of a review that has several. */
  readonly parties: number;
  /** How a review is signed. */
  readonly sign: 'one' | 'all' | 'inOrder' | 'share' | 'count';
  /** Whether its sign-offs stay valid over a return while the amount is the same. */
  readonly keep: boolean;
  /** Whether who returned it to this review may ask for it straight back. */
  readonly straight: boolean;
}

export interface DefinitionSketch {
  readonly levels: readonly LevelSketch[];
  /** Level a lifted refusal goes back to, counted from the first. */
  readonly appealTo: number;
  /** Whether the whole item has a deadline of its own. */
  readonly inAll?: boolean;
  /** Whether the first level, where it is a review, takes items in. */
  readonly takesIn?: boolean;
  /** Whether keepers may terminate items, and reopen what was refused. */
  readonly keepers: boolean;
}

const text = (word: string) => ({ zh: word, en: word });
const grades = ['甲', '乙', '丙'] as const;

/** A guard of a plugin whose meaning no checker knows; here it tosses a coin that the item carries. */
export const coin: Guard = {
  name: 'coin',
  unmet: { zh: '掷币不成立', en: 'the coin shows the other side' },
  test: ({ context, event }) => ({ ...context.fields, ...event.fields })['urgent'] === true,
};

const levelId = (index: number): string => `level${index}`;

export function definitionFrom({ levels, appealTo, inAll = false, takesIn = false, keepers }: DefinitionSketch): WorkflowDefinitionInput {
  const isTaking = (index: number) => takesIn && index === 0 && levels[0]?.kind === 'review';
  const returning = levels.flatMap((level, index) => (level.kind === 'review' ? [levelId(index)] : []));
  const firstReview = Math.max(0, Math.min(appealTo, levels.length - 1));
  return {
    format: 1, campaign: 'sketch', programme: 'sketch', code: 'ZZ01', workflow: 'sketch', title: text('草图'), form: 'item', batchOf: 'sketch-round', appeal: 'required',
    startedBy: [{ applicant: true }],
    ...(inAll ? { deadline: { within: { workingDays: 8 }, remindBefore: [{ workingDays: 1 }], escalate: { afterWorkingDays: 1, to: { role: 'headOfAll', unit: 'district' as const } } } } : {}),
    ...(keepers ? { keepers: [{ role: 'keeper', unit: 'district' }], terminatesAt: 'terminated' } : {}),
    ...(isTaking(0) ? { parameters: intakeParameter } : {}),
    fields: {
      amount: { from: 'application.amount', type: 'integer', title: text('金额'), unit: 'fen' },
      grade: { from: 'application.grade', type: 'text', title: text('等次') },
      urgent: { from: 'application.urgent', type: 'boolean', title: text('急件') },
    },
    forms: {
      ...(isTaking(0) ? { notAccepted: notAcceptedForm } : {}),
      application: {
        title: text('申请'),
        schema: { type: 'object', required: ['amount', 'grade', 'urgent'], properties: { amount: { type: 'integer', minimum: 0 }, grade: { type: 'string', enum: [...grades] }, urgent: { type: 'boolean' } } },
      },
    },
    start: 'application',
    stages: [
      { id: 'application', kind: 'fillIn', title: text('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: levels.length === 0 ? 'done' : levelId(0) } } },
      ...levels.map((level, index) => (isTaking(index) ? takingInAt(stageFrom(level, index, levels)) : stageFrom(level, index, levels))),
      ...(returning.length === 0 ? [] : [supplement(returning)]),
      ...(levels.some(refuses) ? appeal(levelId(firstReview)) : []),
      { id: 'done', kind: 'end', title: text('办结'), settings: { result: 'done', good: true } },
      ...(levels.some(refuses) ? [{ id: 'refused', kind: 'end', title: text('不予通过'), settings: { result: 'refused', good: false, ...(keepers ? { reopenTo: levelId(firstReview) } : {}) } }] : []),
      ...(isTaking(0) ? [notAcceptedEnd] : []),
      ...(keepers ? [{ id: 'terminated', kind: 'end', title: text('终止'), settings: { result: 'terminated', good: false } }] : []),
      ...(returning.length > 0 || levels.some((level) => level.withdraw) ? [{ id: 'withdrawn', kind: 'end', title: text('已撤回'), settings: { result: 'withdrawn', good: false } }] : []),
    ],
  };
}

function takingInAt(stage: StageInput): StageInput {
  return { ...stage, intake: takingIn.intake, outcomes: { ...stage.outcomes, ...takingIn.outcome } };
}

function refuses(level: LevelSketch): boolean {
  return level.mayReject && (level.kind === 'review' || level.kind === 'opinions');
}

function supplement(backTo: readonly string[]): StageInput {
  return {
    id: 'supplement', kind: 'fillIn', title: text('补正'), actors: [{ applicant: true }], form: 'application',
    settings: { expiresAfter: { workingDays: 5 }, backTo: [...backTo] }, outcomes: { expired: { to: 'withdrawn' } },
  };
}

function appeal(to: string): readonly StageInput[] {
  return [
    { id: 'appealPeriod', kind: 'appeal', title: text('复核期'), settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: 'appealReview' }, lapsed: { to: 'refused' } } },
    { id: 'appealReview', kind: 'review', title: text('复核'), actors: [{ role: 'appealJudge', unit: 'district' }], excludeSigners: true, outcomes: { approved: { to }, rejected: { to: 'refused' } } },
  ];
}

function stageFrom(level: LevelSketch, index: number, levels: readonly LevelSketch[]): StageInput {
  const count = levels.length;
  const next = (by: number) => (index + by < count ? levelId(index + by) : 'done');
  const on = split(level.split, { first: next(1), other: next(1 + level.skip) });
  const withdrawn: Record<string, Outcome> = level.withdraw ? { withdrawn: { to: 'withdrawn' } } : {};
  const base = { id: levelId(index), kind: level.kind, title: text(`第${index + 1}级`), withdraw: level.withdraw ? ('free' as const) : ('no' as const) };
  const officer = { role: `officer${index}`, unit: 'district' as const };
  const timed = level.deadline ? { deadline: { within: { workingDays: 3 }, remindBefore: [{ hours: 4 }], remindAfter: [{ workingDays: 1 }], escalate: { afterWorkingDays: 2, to: { role: `head${index}`, unit: 'district' as const } } } } : {};
  switch (level.kind) {
    case 'review':
      return {
        ...base, ...timed, actors: level.sign === 'one' ? [officer] : [officer, ...Array.from({ length: level.parties }, (_, other) => ({ role: `officer${index}Beside${other}`, unit: 'district' as const }))],
        settings: { mayReject: level.mayReject, ...(level.sign === 'one' ? {} : { sign: signMode(level) }), ...(level.straight ? { backTo: sendersBack(index, levels) } : {}), returnTo: ['supplement', ...Array.from({ length: Math.min(level.returnTo, index) }, (_, back) => levelId(index - 1 - back))] },
        outcomes: { approved: on, ...(level.mayReject ? { rejected: { to: 'appealPeriod' } } : {}), ...withdrawn },
      };
    case 'opinions':
      return {
        ...base, ...timed,
        actors: Array.from({ length: Math.max(1, level.parties) }, (_, party) => ({ role: 'partnerOfficer', partner: `partner.p${party}`, binding: 'veto' as const })),
        settings: { vetoEndsItem: level.mayReject }, outcomes: { agreed: on, ...(level.mayReject ? { vetoed: { to: 'appealPeriod' } } : {}), ...withdrawn },
      };
    case 'record':
      return { ...base, ...timed, actors: [officer], settings: { failures: ['failed'] }, outcomes: { recorded: on, failed: { to: next(1) }, ...withdrawn } };
    case 'notice':
      return { ...base, actors: [officer], settings: { paper: 'notice' }, outcomes: { passed: on, objected: { to: next(1) }, ...withdrawn } };
    case 'wait':
      return { ...base, settings: { until: { naturalDays: 7 } }, outcomes: { elapsed: on, ...withdrawn } };
    case 'listed':
      return { ...base, settings: { during: 'list', advancesOn: 'next', verdicts: ['held'] }, outcomes: { advanced: on, held: { to: next(1) }, ...withdrawn } };
    case 'fillIn':
      return { ...base, ...timed, actors: [{ applicant: true }], form: 'application', outcomes: { submitted: on, ...withdrawn } };
  }
}

function signMode({ sign, keep }: LevelSketch): JsonObject {
  const kept = keep ? { keepUnless: ['amount'] } : {};
  switch (sign) {
    case 'share':
      return { mode: 'vote', carries: { share: 50, more: true }, ...kept };
    case 'count':
      return { mode: 'vote', carries: { count: 2 }, ...kept };
    case 'one':
    case 'all':
    case 'inOrder':
      return { mode: sign === 'one' ? 'any' : sign, ...kept };
  }
}

/** Later reviews that may return to this level. */
function sendersBack(index: number, levels: readonly LevelSketch[]): string[] {
  return levels.flatMap((level, later) => (later > index && level.kind === 'review' && later - index <= level.returnTo ? [levelId(later)] : []));
}

/** Ways that complete each other, in each manner the checker must see through. */
function split(how: Split, { first, other }: { readonly first: string; readonly other: string }): Outcome {
  const atLeast = (value: number, not = false) => ({ guard: 'fieldAtLeast', params: { field: 'amount', value }, ...(not ? { not } : {}) });
  const is = (field: string, value: string | boolean) => ({ guard: 'fieldIs', params: { field, value } });
  switch (how) {
    case 'none':
      return { to: first };
    case 'amount':
      return [{ to: other, when: [atLeast(50_000)] }, { to: first }];
    case 'grade':
      return [{ to: first, when: [is('grade', grades[0])] }, { to: other, when: [is('grade', grades[1])] }, { to: first, when: [is('grade', grades[2])] }];
    case 'urgent':
      return [{ to: first, when: [is('urgent', true)] }, { to: other, when: [is('urgent', false)] }];
    case 'limits':
      return [{ to: first, when: [atLeast(10_000), atLeast(90_000, true)] }, { to: other, when: [atLeast(90_000)] }, { to: first, when: [atLeast(10_000, true)] }];
    case 'cel':
      return [{ to: other, when: [{ cel: 'fields.amount >= 50000 && (fields.urgent || fields.grade in ["甲", "乙"])' }] }, { to: first, when: [{ cel: 'fields.amount < 50000' }] }, { to: first, when: [{ cel: '!fields.urgent && fields.grade == "丙"' }] }];
    case 'asked':
      return [{ to: other, when: [{ cel: 'daysBetween("2022-01-01", item.today) > 30' }] }, { to: first, when: [{ cel: 'daysBetween("2022-01-01", item.today) <= 30' }] }];
    case 'unknown':
      return [{ to: first, when: [{ guard: 'coin' }] }, { to: other, when: [{ guard: 'coin', not: true }] }];
  }
}
