// A notice as it was published.
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { NoticeRow } from '../../store/load-item.ts';
import { correctionsOf } from '../../store/queries/notices.ts';
import type { EngineParts } from '../parts.ts';
import type { NoticeView } from '../views.ts';

/** Notices with what corrected each. */
export async function noticeViews({ store }: Pick<EngineParts, 'store'>, rows: readonly NoticeRow[]): Promise<readonly NoticeView[]> {
  const corrections = await correctionsOf(store.read, rows.map((row) => row.id));
  return rows.map((row) => noticeView(row, corrections.get(row.id)?.id ?? null));
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
