// 请假代理: who acts for whom. A cover reaches as far as the covered person's posts do, for the days and kinds of item it was
// set for, and no further: it is not handed on.
import type { Post } from './post.ts';

/** What a person may do for another today. */
export interface Cover {
  readonly personId: string;
  readonly personName: string;
  readonly posts: readonly Post[];
  /** Null: items of every workflow. */
  readonly workflows: readonly string[] | null;
}

/** Covers that reach items of a workflow. */
export function coversFor(covers: readonly Cover[], workflow: string): readonly Cover[] {
  return covers.filter((one) => one.workflows === null || one.workflows.includes(workflow));
}
