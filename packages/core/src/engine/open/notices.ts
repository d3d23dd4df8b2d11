// 公示 as everybody sees it: while its period runs, and not a day longer.
import { refusal } from '../../errors.ts';
import { localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { noticeById, standingNotices } from '../../store/queries/notices.ts';
import type { EngineParts } from '../parts.ts';
import { noticeView } from '../read/notices.ts';
import type { NoticeView } from '../views.ts';
import type { OpenNotice, OpenNoticeRow } from './views.ts';

/** Those that stand today or will; a text narrows them by what they say. */
export async function openNotices(parts: Pick<EngineParts, 'store' | 'clock'>, text: string): Promise<readonly OpenNoticeRow[]> {
  const rows = await standingNotices(parts.store.read, localDateOf(parts.clock.now()));
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return rows.filter((row) => wanted === '' || wordsOf(row.paper).includes(wanted)).map((row) => rowOf(noticeView(row)));
}

/** @throws JinguoError NOT_FOUND; NOTICE_ENDED once its period is over */
export async function openNotice(parts: Pick<EngineParts, 'store' | 'clock'>, id: string): Promise<OpenNotice> {
  const row = await noticeById(parts.store.read, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  const notice = noticeView(row);
  const today: LocalDate = localDateOf(parts.clock.now());
  if (notice.endsOn < today) throw refusal('NOTICE_ENDED', {});
  return { ...rowOf(notice), paper: notice.paper, takesObjections: notice.startsOn <= today };
}

function rowOf({ id, paper, startsOn, endsOn, days }: NoticeView): OpenNoticeRow {
  return { id, title: paper.title, startsOn, endsOn, days };
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
