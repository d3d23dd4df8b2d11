// Setting and ending leave cover (请假代理): by the person herself, or for her by who leads her unit.
import { isLocalDate, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import type { LocalText } from '../../definition/text.ts';
import { asIs, refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { coverById, coversAbout, endCover, putCover } from '../../store/queries/covers.ts';
import { postsOf } from '../../store/queries/staff.ts';
import { disposesOf } from './cover-choices.ts';
import { postName, type EngineParts } from '../parts.ts';
import type { CoverView } from '../views.ts';

export interface SetCover {
  /** Whose posts are covered; absent: one's own. */
  readonly personId?: string | undefined;
  readonly coverId: string;
  /** One post only; absent: all of hers. */
  readonly post?: { readonly role: string; readonly unit: string } | undefined;
  /** Some workflows only; absent: all. */
  readonly workflows?: readonly string[] | undefined;
  /** Calendar dates, both included. */
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
}

/** Longest leave that can be covered at once, in days. */
const longestDays = 366;

/** Most covers one person has set that have not run out. */
const mostSet = 50;

export async function coversOfPerson(parts: EngineParts, person: Person): Promise<readonly CoverView[]> {
  const today = localDateOf(parts.clock.now());
  const rows = await coversAbout(parts.store.read, person.id, today);
  const titleOf = (name: string): LocalText => parts.registry.current(name)?.compiled.definition.title ?? asIs(name);
  return rows.map((row) => {
    const workflows: readonly string[] | null = row.workflows === null ? null : JSON.parse(row.workflows);
    return {
      id: row.id,
      personId: row.person_id,
      personName: row.person_name,
      coverId: row.cover_id,
      coverName: row.cover_name,
      post: row.role === null ? null : postName(parts, row.role, row.unit),
      workflows: workflows?.map(titleOf) ?? null,
      begun: row.from_on <= today,
      fromOn: row.from_on,
      untilOn: row.until_on,
      mayEnd: row.person_id === person.id || row.set_by === person.id,
    };
  });
}

/** @throws JinguoError COVER_INVALID, NOT_ALLOWED for somebody else's posts that are not hers to dispose of. */
export async function setCover(parts: EngineParts, person: Person, cover: SetCover): Promise<void> {
  const personId = cover.personId ?? person.id;
  const wrong = (zh: string, en: string) => refusal('COVER_INVALID', { why: { zh, en } });
  if (!isLocalDate(cover.fromOn) || !isLocalDate(cover.untilOn) || cover.fromOn > cover.untilOn) throw wrong('开始日期应不晚于结束日期', 'the first day is after the last');
  if (cover.untilOn < localDateOf(parts.clock.now())) throw wrong('结束日期已过', 'the last day has passed');
  if ((Date.parse(cover.untilOn) - Date.parse(cover.fromOn)) / 86_400_000 > longestDays) throw wrong('代理期限最长一年', 'longer than a year');
  if (personId === cover.coverId) throw wrong('不能由本人代理本人', 'nobody covers for herself');
  for (const name of cover.workflows ?? []) if (parts.registry.current(name) === undefined) throw refusal('NOT_FOUND', { what: name });
  await parts.store.write(async (tx) => {
    const [posts, coverPosts] = [await postsOf(tx, personId), await postsOf(tx, cover.coverId)];
    if (posts.length === 0) throw wrong('被代理人没有岗位', 'she holds no post');
    if (coverPosts.length === 0) throw wrong('代理人应为在岗工作人员', 'the cover holds no post');
    const { post } = cover;
    if (post !== undefined && !posts.some((one) => one.role === post.role && one.unit === post.unit)) throw wrong('该岗位不属于被代理人', 'the post is not hers');
    if (personId !== person.id && !disposesOf(parts, person, posts)) throw refusal('NOT_ALLOWED', { who: { zh: '本人或本单位负责人', en: 'herself or the head of her unit' }, action: { zh: '设置代理', en: 'Set a cover' } });
    const workflows = cover.workflows === undefined ? null : JSON.stringify([...new Set(cover.workflows)].toSorted());
    const same = (await coversAbout(tx.db, personId, localDateOf(parts.clock.now()))).some(
      (row) => row.person_id === personId && row.cover_id === cover.coverId && row.role === (post?.role ?? null) && row.unit === (post?.unit ?? null) && row.workflows === workflows && row.from_on <= cover.untilOn && row.until_on >= cover.fromOn,
    );
    if (same) throw wrong('这些日期已有同样的代办', 'the same cover is set for these days');
    const set = (await coversAbout(tx.db, person.id, localDateOf(parts.clock.now()))).filter((row) => row.set_by === person.id);
    if (set.length >= mostSet) throw wrong(`最多同时设置${mostSet}项代理`, `at most ${mostSet} covers can be set`);
    await putCover(tx, {
      id: parts.ids(),
      person_id: personId,
      cover_id: cover.coverId,
      role: post?.role ?? null,
      unit: post?.unit ?? null,
      workflows,
      from_on: cover.fromOn,
      until_on: cover.untilOn,
      set_by: person.id,
      set_at: parts.clock.now().toISOString(),
      ended_at: null,
    });
  });
}

/** @throws JinguoError NOT_FOUND, also for a cover that is not hers to end. */
export async function endCoverOf(parts: EngineParts, person: Person, id: string): Promise<void> {
  await parts.store.write(async (tx) => {
    const row = await coverById(tx, id);
    if (row === undefined || row.ended_at !== null || (row.person_id !== person.id && row.set_by !== person.id)) throw refusal('NOT_FOUND', { what: id });
    await endCover(tx, id, parts.clock.now().toISOString());
  });
}
