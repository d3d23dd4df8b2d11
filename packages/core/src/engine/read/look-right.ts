// Who may see in full what is masked, and open scans of papers that show it (domain.md §3.7): who has, or had, a task on the
// item, who keeps its programme, and heads. To see the item is not enough.
import { refusal, type JinguoError } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { withdrawalsOf, type ConsentWithdrawalRow } from '../../store/queries/consents.ts';
import { tasksAbout } from '../../store/queries/has-task.ts';
import type { WriteTx } from '../../store/store.ts';
import { coveredPosts } from '../command/access.ts';
import { keepersOf } from '../command/grant.ts';
import { placeOfItem } from '../command/work-item.ts';
import type { EngineParts } from '../parts.ts';

/** Hers; asked about it now, which is reason enough; with a reason of her own; not at all. */
export type LookRight = 'own' | 'asked' | 'reason' | 'none';

/** Who withdrew that what is sensitive of her is used is looked at by nobody but herself: it is kept as the law has it, and no more (PIPL 47). */
export async function lookRight(parts: Pick<EngineParts, 'registry' | 'clock' | 'leads' | 'keepers'>, tx: Pick<WriteTx, 'run'>, person: Person, row: ItemRow): Promise<LookRight> {
  const right = await handlingRight(parts, tx, person, row);
  return right === 'own' || right === 'none' ? right : unlessWithdrawn(right, await withdrawalsOf(tx, row.id));
}

export function unlessWithdrawn(right: LookRight, withdrawn: readonly Pick<ConsentWithdrawalRow, 'consented_to'>[]): LookRight {
  return right !== 'own' && withdrawn.some((one) => one.consented_to === 'sensitive') ? 'none' : right;
}

/** The same by her post and tasks alone. */
export async function handlingRight(parts: Pick<EngineParts, 'registry' | 'clock' | 'leads' | 'keepers'>, tx: Pick<WriteTx, 'run'>, person: Person, row: ItemRow): Promise<LookRight> {
  if (row.applicant === person.id && row.applied_self === 1) return 'own';
  const posts = [...person.posts, ...(await coveredPosts(parts, tx, person, row))];
  const tasks = await tasksAbout(tx, { item: row.id, batch: row.batch_id ?? row.id });
  const hers = tasks.filter((task) => [task.held_by, task.person, task.closed_by].includes(person.id) || posts.some((post) => post.role === task.role && post.unit === task.unit));
  if (hers.some((task) => task.state === 'open')) return 'asked';
  const definition = parts.registry.version(row.definition_hash)?.definition;
  const keeps = keepersOf(definition ?? {}, placeOfItem(row)).some((keeper) => posts.some((post) => post.role === keeper.role && post.unit === keeper.unit));
  return hers.length > 0 || keeps || row.applicant === person.id || mayUnmask(parts, posts) ? 'reason' : 'none';
}

/** Heads and those who keep an office's items: a list in full is more than a look at one. */
export function mayUnmask({ leads, keepers }: Pick<EngineParts, 'leads' | 'keepers'>, posts: Person['posts']): boolean {
  return posts.some((post) => leads.includes(post.role) || keepers.includes(post.role));
}

/** The refusal of who may not. */
export function lookRefused(): JinguoError {
  return refusal('NOT_ALLOWED', { who: { zh: '本事项的办理人员、部门负责人', en: 'who handles the item, and heads' }, action: { zh: '查看隐藏信息', en: 'View masked data' } });
}
