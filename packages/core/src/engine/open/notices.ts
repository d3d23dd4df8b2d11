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
  const today = localDateOf(parts.clock.now());
  const rows = await standingNotices(parts.store.read, today);
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return rows.filter((row) => wanted === '' || wordsOf(row.paper).includes(wanted)).map((row) => rowOf(noticeView(row), today));
}

/** @throws JinguoError NOT_FOUND; NOTICE_ENDED once its period is over */
export async function openNotice(parts: Pick<EngineParts, 'store' | 'clock'>, id: string): Promise<OpenNotice> {
  const row = await noticeById(parts.store.read, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  const notice = noticeView(row);
  const today: LocalDate = localDateOf(parts.clock.now());
  if (notice.endsOn < today) throw refusal('NOTICE_ENDED', {});
  return { ...rowOf(notice, today), paper: notice.paper };
}

function rowOf({ id, paper, startsOn, endsOn, days }: NoticeView, today: LocalDate): OpenNoticeRow {
  return { id, title: paper.title, says: paper.blocks.find((block) => block.kind === 'paragraph')?.text ?? '', startsOn, endsOn, days, begun: startsOn <= today };
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
