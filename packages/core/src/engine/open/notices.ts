// 公示 as everybody sees it: while its period runs, and not a day longer. A notice is never edited; who was taken off it by her own
// written statement is named beside it as 已撤回 (domain.md §3.2); a correction 更正公告 is another, linked to it (§3.4).
import { refusal } from '../../errors.ts';
import { localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import type { NoticeRow } from '../../store/load-item.ts';
import { correctionsOf, noticeById, standingNotices, takenBack } from '../../store/queries/notices.ts';
import type { EngineParts } from '../parts.ts';
import { noticeViews } from '../read/notices.ts';
import type { NoticeView } from '../views.ts';
import type { OpenNotice, OpenNoticeRow } from './views.ts';

/** Those that stand today or will; a text narrows them by what they say. */
export async function openNotices(parts: Pick<EngineParts, 'store' | 'clock' | 'registry'>, text: string): Promise<readonly OpenNoticeRow[]> {
  const today = localDateOf(parts.clock.now());
  const rows = await standingNotices(parts.store.read, today);
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const found = rows.filter((row) => wanted === '' || wordsOf(row.paper).includes(wanted));
  const notices = await noticeViews(parts, found);
  const withdrawn = await withdrawnFrom(parts, notices);
  return notices.map((notice) => rowOf(notice, { today, withdrawn: withdrawn(notice) }));
}

/** A notice with whether its period is to come, runs or is over; of one that was corrected, that of what took its place runs on. @throws JinguoError NOT_FOUND */
export async function noticeStanding(parts: Pick<EngineParts, 'store' | 'clock'>, id: string): Promise<{ readonly notice: NoticeView; readonly standing: 'toCome' | 'open' | 'over' }> {
  const row = await noticeById(parts.store.read, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  const [notice] = await noticeViews(parts, [row]);
  if (notice === undefined) throw refusal('NOT_FOUND', { what: id });
  const today = localDateOf(parts.clock.now());
  return { notice, standing: (await lastDayOf(parts, row)) < today ? 'over' : notice.startsOn > today ? 'toCome' : 'open' };
}

/** The last day of a notice, or of the last of its corrections. */
async function lastDayOf(parts: Pick<EngineParts, 'store'>, row: NoticeRow): Promise<string> {
  let last = row;
  for (let next: NoticeRow | undefined = row; next !== undefined; next = (await correctionsOf(parts.store.read, [last.id])).get(last.id)) last = next;
  return last.ends_on;
}

/** @throws JinguoError NOT_FOUND; NOTICE_ENDED once its period is over */
export async function openNotice(parts: Pick<EngineParts, 'store' | 'clock' | 'registry'>, id: string): Promise<OpenNotice> {
  const { notice, standing } = await noticeStanding(parts, id);
  if (standing === 'over') throw refusal('NOTICE_ENDED', {});
  const today: LocalDate = localDateOf(parts.clock.now());
  const withdrawn = await withdrawnFrom(parts, [notice]);
  return { ...rowOf(notice, { today, withdrawn: withdrawn(notice) }), paper: notice.paper, corrects: notice.corrects, correctedBy: notice.correctedBy };
}

/** Of each notice what was withdrawn by statement since it stands: the whole of it, or entries of its list by what the paper calls them. */
async function withdrawnFrom({ store, registry }: Pick<EngineParts, 'store' | 'registry'>, notices: readonly NoticeView[]): Promise<(notice: NoticeView) => OpenNoticeRow['withdrawn']> {
  const rows = (await takenBack(store.read, notices.map((one) => one.itemId))).filter((row) => {
    const stage = registry.version(row.definition)?.compiled.stages.get(row.from_stage ?? '');
    // Elsewhere, e.g. while the public votes, it stands on no notice.
    return stage?.withdraw === 'statement' && ['notice', 'listed'].includes(stage.kind);
  });
  return ({ itemId, publishedAt, paper }) => {
    const words = wordsOf(JSON.stringify(paper));
    return rows.filter((row) => (row.id === itemId || row.batch_id === itemId) && row.at >= publishedAt).map((row) => ({
      name: row.id === itemId ? null : words.includes(row.title.toLowerCase()) ? row.title : row.number,
      on: localDateOf(new Date(row.at)),
    }));
  };
}

function rowOf({ id, paper, startsOn, endsOn, days, correctedBy }: NoticeView, { today, withdrawn }: { readonly today: LocalDate; readonly withdrawn: OpenNoticeRow['withdrawn'] }): OpenNoticeRow {
  return { id, title: paper.title, says: paper.blocks.find((block) => block.kind === 'paragraph')?.text ?? '', startsOn, endsOn, days, begun: startsOn <= today, withdrawn, corrected: correctedBy !== null };
}

/** The texts of a paper, without the names of its parts. */
function wordsOf(paper: string): string {
  const words: string[] = [];
  JSON.parse(paper, (name, value: unknown) => {
    if (typeof value === 'string' && name !== 'kind') words.push(value);
    return value;
  });
  return words.join('\n').toLowerCase();
}
