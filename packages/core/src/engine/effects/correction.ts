// What a correction 更正公告 says before the notice it puts right: which one, of what day, and why. domain.md §3.4, §3.6
import { localDateOf, printDate } from '../../calendar/local-date.ts';
import type { Paper } from '../../plugin/contributions.ts';
import type { NoticeRow } from '../../store/load-item.ts';

export function correctionOf(paper: Paper, before: Pick<NoticeRow, 'paper' | 'published_at'>, reason: string): Paper {
  const old = String(JSON.parse(before.paper).title);
  const says = `${printDate(localDateOf(new Date(before.published_at)))}发布的《${old}》有误，现予更正，公示期重新计算；对原公示已提出的异议继续有效。更正事由：${reason}${/[。！？.!?]$/u.test(reason) ? '' : '。'}`;
  return { ...paper, title: `关于《${paper.title}》的更正公告`, blocks: [{ kind: 'paragraph', text: says }, ...paper.blocks] };
}
