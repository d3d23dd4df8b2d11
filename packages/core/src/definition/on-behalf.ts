// 代填: an office enters an application for somebody who applies herself elsewhere. It then brings scans of the paper she signed, and
// whoever entered it is not the only one who says that it is true. domain.md §1 villageOfficer
import { z } from 'zod';
import type { Stage } from './stage.ts';
import type { StageReading } from './stage-kinds/core-kinds.ts';
import type { Problem } from './shape-words.ts';
import { key } from './text.ts';
import { waysOf } from './transition.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

/** Numbers a lead may change: how many scans are needed at least, and how many others have to confirm (0 or 1). */
export const onBehalf = z.strictObject({ scans: key, others: key });

type Asks = Pick<WorkflowDefinition, 'onBehalf' | 'parameters'>;

/** How many scans of her signed paper an application entered for somebody needs; undefined where none is spoken of. */
export function scansAsked({ onBehalf: said, parameters }: Asks): number | undefined {
  return said === undefined ? undefined : numberOf(parameters, said.scans);
}

/** Whether somebody else than who entered it has to confirm it. */
export function othersConfirm({ onBehalf: said, parameters }: Asks): boolean {
  return said !== undefined && numberOf(parameters, said.others) > 0;
}

function numberOf(parameters: WorkflowDefinition['parameters'], name: string): number {
  const spec = parameters?.[name];
  return spec !== undefined && 'value' in spec ? spec.value : 0;
}

/** It names numbers that a lead may change, and stands where an applicant and an office may both begin. */
export function onBehalfProblems({ onBehalf: said, parameters = {}, startedBy }: Pick<WorkflowDefinition, 'onBehalf' | 'parameters' | 'startedBy'>): readonly Problem[] {
  if (said === undefined) return [];
  const unknown = Object.entries(said).filter(([, name]) => !('value' in (parameters[name] ?? {})));
  const both = startedBy.some((one) => 'applicant' in one) && startedBy.some((one) => 'role' in one);
  return [
    ...unknown.map(([what, name]) => ({ path: `/onBehalf/${what}`, problem: { zh: `没有数值参数“${name}”：在 parameters 中写明`, en: `there is no number "${name}" under parameters: say it there` } })),
    ...(both ? [] : [{ path: '/onBehalf', problem: { zh: '只有申报人和工作人员都可以发起的事项才有代填：去掉 onBehalf，或补全 startedBy', en: 'only what both an applicant and an office may begin is entered on behalf: leave onBehalf out, or complete startedBy' } }]),
  ];
}

/** The reviews an application comes to first: who confirms there says that it is true (属实). */
export function firstReviews({ start, stages }: Pick<WorkflowDefinition, 'start' | 'stages'>): readonly Stage[] {
  const first = stages.find((one) => one.id === start);
  const next = first === undefined ? [] : waysOf(first.outcomes['submitted']).map((way) => way.to);
  return stages.filter((one) => one.kind === 'review' && next.includes(one.id));
}

const confirming: ReadonlySet<string> = new Set(['review', 'inspection', 'opinions']);

/** Whether what a stage approves may come to a good end with nobody confirming it after her: its list, another level, an inspection. */
export function endsUnconfirmed({ stages }: Pick<WorkflowDefinition, 'stages'>, readings: ReadonlyMap<string, StageReading>, from: Stage): boolean {
  const seen = new Set<string>();
  const next = waysOf(from.outcomes['approved']).map((way) => way.to);
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const stage = stages.find((one) => one.id === id);
    if (stage === undefined || seen.has(id)) continue;
    seen.add(id);
    if (confirming.has(stage.kind) || readings.get(id)?.listing !== undefined) continue;
    if (stage.kind === 'end' && stage.settings['good'] === true) return true;
    for (const name of Object.keys(stage.outcomes)) next.push(...waysOf(stage.outcomes[name]).map((way) => way.to));
  }
  return false;
}
