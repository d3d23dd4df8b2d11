// Who is who in the contest's office, and the desk: tasks, whose they are, and who may take one up. Told a second time.
export const experts = ['e1', 'e2', 'e3', 'e4', 'e5'];
export const posts: Readonly<Record<string, readonly string[]>> = { clerk: ['clerk.d', 'clerk2'], sectionHead: ['sectionHead.d'], chair: ['chair.d'], deputyChair: ['deputy.d'], expert: experts };
export const office = Object.values(posts).flat();
/** Lan applies; somebody of another village is told of nothing. */
export const applicant = 'lan';
export const stranger = 'far';
export const everybody = [...office, applicant, stranger];

export interface Task {
  readonly party: string;
  /** A post, or a person by name. */
  readonly whose: string;
  holder: string | undefined;
  /** Who lent it out for advice and gets it back. */
  lender: string | undefined;
  /** Until when the decision that brought it may be taken back; undefined once it has arrived. */
  arriving: number | undefined;
}

export function isOwn(task: Task, who: string): boolean {
  return (posts[task.whose] ?? [task.whose]).includes(who);
}

export interface Asking {
  readonly who: string;
  readonly action: string;
  readonly tasks: readonly Task[];
  /** Whether a task must be claimed before anything else is done with it. */
  readonly claimFirst: boolean;
  readonly isReview: boolean;
}

/** The task she takes up, or why there is none for her. */
export function taskFor({ who, action, tasks, claimFirst, isReview }: Asking): Task | string {
  const hers = tasks.filter((task) => isOwn(task, who) || task.holder === who || task.lender === who);
  if (hers.length === 0) return 'NOT_ALLOWED';
  const task = hers.find((one) => one.holder === who) ?? hers.find((one) => one.holder === undefined) ?? (action === 'claim' ? hers.find((one) => one.lender === who) : undefined);
  if (task === undefined) return 'HELD_BY_OTHER';
  const mine = task.holder === who;
  if (task.lender !== undefined && mine && action !== 'opine') return 'DELEGATED_TO_YOU';
  if (task.lender === undefined && action === 'opine' && isReview) return 'NOT_ALLOWED';
  if (action === 'release' && !mine) return 'NOT_CLAIMED';
  if (action === 'claim' && mine) return 'HELD_ALREADY';
  if (claimFirst && task.holder === undefined && !['claim', 'pause', 'resume'].includes(action)) return 'NOT_CLAIMED';
  return task;
}
