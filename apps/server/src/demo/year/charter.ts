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
  /** More of its acceptance. */
  readonly reached?: JsonObject;
}

const milestones = [{ what: '制定实施方案', by: '2021-04-30' }, { what: '完成主要任务', by: '2021-09-30' }] as const;

export function charter({ name, indicator, measure, base = 0, target, more, reached }: Project): Forms {
  return {
    charter: { name, indicator, measure, direction: 'up', base, target, dueOn: '2021-12-20', milestones, ...more },
    // The first report tells of the scheme, the next one that the work is done.
    report: (turn) => ({ milestones: milestones.slice(0, turn > 4 ? 2 : 1).map((_, index) => ({ nth: index + 1, done: true })), value: target }),
    acceptance: { value: target, evidence: `现场查看、查阅台账，完成${target}${measure}。`, ...reached },
  };
}
