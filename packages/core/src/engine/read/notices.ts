// A notice as it was published.
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { NoticeRow } from '../../store/load-item.ts';
import { correctionsOf, noticeById } from '../../store/queries/notices.ts';
import type { EngineParts } from '../parts.ts';
import type { NoticeView } from '../views.ts';

/** Notices with what corrected each. */
export async function noticeViews({ store }: Pick<EngineParts, 'store'>, rows: readonly NoticeRow[]): Promise<readonly NoticeView[]> {
  const corrections = await correctionsOf(store.read, rows.map((row) => row.id));
  return rows.map((row) => noticeView(row, corrections.get(row.id)?.id ?? null));
}

/** @throws JinguoError NOT_FOUND */
export async function noticeOf(parts: Pick<EngineParts, 'store'>, id: string): Promise<NoticeView> {
  const row = await noticeById(parts.store.read, id);
  const [found] = await noticeViews(parts, row === undefined ? [] : [row]);
  if (found === undefined) throw refusal('NOT_FOUND', { what: id });
  return found;
}

function noticeView(row: NoticeRow, correctedBy: string | null): NoticeView {
  return {
    id: row.id,
    itemId: row.item_id,
    paper: JSON.parse(row.paper),
    startsOn: date(row.starts_on),
    endsOn: date(row.ends_on),
    days: row.days,
    provisional: row.provisional === 1,
    publishedAt: row.published_at,
    corrects: row.corrects,
    reason: row.reason,
    correctedBy,
  };
}

function date(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw refusal('STORAGE_FAILED', { detail: `date ${text}` });
}
