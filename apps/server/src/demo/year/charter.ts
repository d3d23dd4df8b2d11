// The charter of a project, its steady reports and its acceptance: what is counted in what, from where to where, by when.
import type { JsonObject } from '@jinguo/core';
import type { Forms } from './wanted.ts';

export interface Project {
  readonly name: string;
  readonly indicator: string;
  readonly measure: string;
  readonly base?: number;
  readonly target: number;
  /** More of its charter. */
  readonly more?: JsonObject;
  /** Milestones due and done at each report; as many as the charter has, where none are given. */
  readonly steps?: number;
}

const milestones = [{ what: '制定实施方案', by: '2021-04-30' }, { what: '总结验收', by: '2021-12-10' }] as const;

export function charter({ name, indicator, measure, base = 0, target, more, steps = milestones.length }: Project): Forms {
  return {
    charter: { name, indicator, measure, direction: 'up', base, target, dueOn: '2021-12-20', milestones, ...more },
    report: { due: steps, done: steps, late: false, value: target },
    acceptance: { value: target, evidence: `现场查看、查阅台账，完成${target}${measure}。` },
  };
}
