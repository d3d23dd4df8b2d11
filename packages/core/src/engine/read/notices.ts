// A notice as it was published.
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { NoticeRow } from '../../store/load-item.ts';
import type { NoticeView } from '../views.ts';

export function noticeView(row: NoticeRow): NoticeView {
  return {
    id: row.id,
    itemId: row.item_id,
    paper: JSON.parse(row.paper),
    startsOn: date(row.starts_on),
    endsOn: date(row.ends_on),
    days: row.days,
    provisional: row.provisional === 1,
    publishedAt: row.published_at,
  };
}

function date(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw refusal('STORAGE_FAILED', { detail: `date ${text}` });
}
