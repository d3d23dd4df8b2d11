// 认领: what was asked for stands open until one claims it, first commit wins; a claim not made good within its hours is released
// for others; what nobody claims the office does itself, or it is refused. domain.md §4 A13
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Span } from '../../definition/deadline.ts';
import type { LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import { addDays, isLocalDate } from '../../calendar/local-date.ts';
import type { Check } from '../../plugin/contributions.ts';
import { refuse, warn } from '../finding.ts';
import { numberAt, parameterAt, textAt } from '../values.ts';
import type { Block } from '../block.ts';
import { limit, rulesOn, tell, type Rules } from './parts.ts';

/** One step of a claim: what it is called, which of the block's forms it fills, what its rules are. */
export interface ClaimStep extends Rules {
  readonly title: LocalText;
  /** Name of one of `forms`. */
  readonly form?: string;
  readonly effects?: readonly EffectRef[];
}

/** Parameters of claiming 认领 (A13). */
export interface Claiming {
  /** Forms of its steps, by name. */
  readonly forms?: Readonly<Record<string, FormSpec>>;
  /** What stands open, what claiming is called, and who may. */
  readonly open: ClaimStep & { readonly claim: LocalText; readonly by: readonly AssigneeRule[]; /** How long; then who stands in is told. */ readonly within: Span };
  /** The claim, until whoever claimed makes it good; after so many hours it is open again. */
  readonly claimed: ClaimStep & { readonly hours: number; readonly confirm: LocalText; readonly release: LocalText };
  /** Who does what nobody claims; `giveUp` says so, after these rules. */
  readonly fallback: ClaimStep & { readonly by: AssigneeRule; readonly days: number; readonly giveUp: LocalText; readonly giveUpChecks?: readonly string[] };
}

/** Whoever asked for it is told how it goes, in words that name neither what it is nor who claimed it. */
const told = {
  claimed: tell('claimed', { zh: '已有人认领，待确认', en: 'Somebody claimed it and is to confirm' }),
  confirmed: tell('confirmed', { zh: '认领已确认', en: 'The claim is confirmed' }),
  released: tell('released', { zh: '认领逾期未确认，已重新开放认领', en: 'The claim was not confirmed in time; it is open again' }),
  unclaimed: tell('unclaimed', { zh: '无人认领，由妇联兜底办理', en: 'Nobody claimed it; the office sees to it' }),
  fallback: tell('fallback', { zh: '兜底办理已落实', en: 'The office has seen to it' }),
};

/** Begins with the stage of its id; a claim stands at `claimed`, what nobody claims at `fallback`. Later blocks may lead back to it: what was claimed and never came. */
export function claiming(id: string, { forms, open, claimed, fallback }: Claiming): Block {
  return {
    id,
    level: false,
    decides: true,
    ...(forms === undefined ? {} : { forms }),
    stages: ({ next }) => [
      {
        id, kind: 'review', title: open.title, actors: [...open.by], ...(open.form === undefined ? {} : { form: open.form, formOn: ['approve'] }),
        ...asked(open, fallback.giveUpChecks), deadline: { within: open.within, escalate: { afterWorkingDays: 0, to: fallback.by } },
        outcomes: {
          approved: { to: 'claimed', title: open.claim, effects: [...(open.effects ?? []), told.claimed] },
          rejected: { to: 'fallback', title: fallback.giveUp, effects: [told.unclaimed] },
        },
      },
      {
        id: 'claimed', kind: 'wait', title: claimed.title, actors: [{ decider: id }], ...formOf(claimed), ...rulesOn(['record'], claimed), settings: { until: { hours: claimed.hours }, meanwhile: ['confirmed'] },
        outcomes: { confirmed: { to: next, title: claimed.confirm, effects: [...(claimed.effects ?? []), told.confirmed] }, elapsed: { to: id, title: claimed.release, effects: [told.released] } },
      },
      {
        id: 'fallback', kind: 'record', title: fallback.title, actors: [fallback.by], ...formOf(fallback), ...rulesOn(['record'], fallback), ...limit(fallback.days, [fallback.by]),
        outcomes: { recorded: { to: next, effects: [...(fallback.effects ?? []), told.fallback] } },
      },
    ],
  };
}

function formOf({ form }: ClaimStep): { readonly form?: string } {
  return form === undefined ? {} : { form };
}

function asked(open: ClaimStep, giveUp: readonly string[] = []): ReturnType<typeof rulesOn> {
  const [claims, givesUp] = [rulesOn(['approve'], open), rulesOn(['reject'], { checks: giveUp })];
  const checks = [...(claims.checks ?? []), ...(givesUp.checks ?? [])];
  return { ...claims, ...(checks.length === 0 ? {} : { checks }) };
}

/** It is not given up before it stood open for the days of this parameter, from the date written down at `since`. */
export function openLongEnough({ since, least }: { readonly since: string; readonly least: string }): Check {
  return (view) => {
    const [from, days] = [textAt(view.data, since), parameterAt(view, least)];
    return !isLocalDate(from) || addDays(from, days) <= view.today ? [] : [refuse('', 'POOL_OPEN', { zh: `上架未满${days}日，仍可认领`, en: `may be claimed for ${days} days` })];
  };
}

/** How many came is held against how many were claimed: other than that is told, since it came; what came in place of a claim nobody wrote down is not asked about. */
export function asClaimed({ claimed, came }: { readonly claimed: string; readonly came: string }): Check {
  return ({ data }) => {
    const [said, is] = [numberAt(data, claimed), numberAt(data, came)];
    if (said === 0 || said === is) return [];
    return [warn(`/${came.replaceAll('.', '/')}`, 'NOT_AS_CLAIMED', { zh: `认领数量为${said}，实际为${is}，请核对`, en: `${said} were claimed and ${is} came; check it` })];
  };
}
