// Whom a task can be handed to, who can be asked to sign, copied or told: members of staff at a unit at or above the item's,
// or at the unit that has the task. Never an applicant, never whoever has a tie to her (回避), never oneself.
import type { ActionName } from '../../definition/action.ts';
import { refusal } from '../../errors.ts';
import { sees, type Person, type Post } from '../../people/post.ts';
import { loadOpenTasks } from '../../store/load-item.ts';
import { postsOf, staff } from '../../store/queries/staff.ts';
import { requireVisible } from '../command/access.ts';
import { keepsPlace, keptFrom } from '../read/hidden-fields.ts';
import { postName, type EngineParts } from '../parts.ts';
import { barredAt, barTexts, recusedFrom } from './recusals.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import type { ColleagueView } from '../views.ts';
import { placeOfItem, type WorkItem } from '../command/work-item.ts';

export interface ColleagueQuery {
  readonly itemId: string;
  /** Part of a name. */
  readonly text?: string | undefined;
  /** What she is wanted for; absent, to be told. */
  readonly action?: ActionName | undefined;
}

/** What makes her one who decides. */
const toDecide: ReadonlySet<ActionName> = new Set(['transfer', 'addSigner']);

/** Most answers of one search; more words find fewer. */
const most = 50;

/** @throws JinguoError PERSON_INVALID */
export async function requireColleague(scene: Scene, work: WorkItem, who: { readonly person: string; readonly by: string }): Promise<void> {
  if (who.person === who.by) throw refusal('PERSON_INVALID', { why: { zh: '不能选择本人', en: 'it is yourself' } });
  const bar = (await recusedFrom(scene, work))(who.person);
  if (bar !== undefined) throw refusal('PERSON_INVALID', { why: barTexts[bar] });
  if (!isColleague(scene.parts, work, await postsOf(scene.tx, who.person), await taskUnits(scene, work))) {
    throw refusal('PERSON_INVALID', { why: { zh: '该人员不在本件的办理范围内', en: 'she is outside this item’s offices' } });
  }
}

/** A colleague who may also decide where the item stands. @throws JinguoError PERSON_INVALID */
export async function requireDecider(scene: Scene, work: WorkItem, who: { readonly person: string; readonly by: string }): Promise<void> {
  await requireColleague(scene, work, who);
  const bar = (await barredAt(scene, work, work.row.stage))(who.person);
  if (bar !== undefined) throw refusal('PERSON_INVALID', { why: barTexts[bar] });
}

/** People of the office the item can be handed to, by part of a name; personal data of none. */
export async function colleagues(parts: EngineParts, person: Person, query: ColleagueQuery): Promise<readonly ColleagueView[]> {
  return parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, query.itemId);
    await requireVisible(parts, tx, person, work.row);
    // Their posts would tell the village that is kept from her.
    if (keepsPlace(parts, work.row, keptFrom(parts, person, work.row))) return [];
    const units = await taskUnits(scene, work);
    const found = new Map<string, { readonly name: string; readonly posts: Post[] }>();
    for (const row of await staff(tx.db, query.text?.trim() ?? '')) {
      const known = found.get(row.id) ?? { name: row.name, posts: [] };
      known.posts.push({ role: row.role, unit: row.unit });
      found.set(row.id, known);
    }
    const bar = query.action !== undefined && toDecide.has(query.action) ? await barredAt(scene, work, work.row.stage) : await recusedFrom(scene, work);
    return [...found]
      .filter(([id, one]) => id !== person.id && bar(id) === undefined && isColleague(parts, work, one.posts, units))
      .slice(0, most)
      .map(([id, one]) => ({ id, name: one.name, posts: one.posts.map((post) => postName(parts, post.role, post.unit)) }));
  });
}

function isColleague(parts: Pick<EngineParts, 'units'>, work: WorkItem, posts: readonly Post[], taskUnits: ReadonlySet<string>): boolean {
  return sees(posts, parts.units, placeOfItem(work.row)) || posts.some((post) => taskUnits.has(post.unit));
}

async function taskUnits(scene: Scene, work: WorkItem): Promise<ReadonlySet<string>> {
  return new Set((await loadOpenTasks(scene.tx, work.row.id)).flatMap((task) => (task.unit === null ? [] : [task.unit])));
}
