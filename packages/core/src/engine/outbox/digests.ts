// The daily letter: what waits for a person, in numbers only, on working days at the hour she chose. Nothing is written where
// nothing waits. A letter that fails is tried again on the same day under the same key, and forgotten with the day.
import { localDateOf } from '../../calendar/local-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import { fillTemplate } from '../../errors.ts';
import { digestCandidates, settleDigest, takeDigest, type DigestCandidate } from '../../store/queries/digests.ts';
import { personById } from '../../store/queries/people.ts';
import { backOff, effectPatience } from './back-off.ts';
import { readDesk } from '../desk/desk-settings.ts';
import type { EngineParts } from '../parts.ts';
import { HopelessDelivery, type Mail } from '../ports.ts';
import { counts } from '../read/counts.ts';
import type { Counts } from '../views.ts';

/** Asia/Shanghai is this many hours ahead of UTC, all year. */
const hoursAhead = 8;
const hourMs = 3_600_000;
const leaseMarginMs = 30_000;

const subject = { zh: '巾帼行动台：待办 {todo} 件', en: 'Jinguo: {todo} to do' };
const body = {
  zh: '今日待办 {todo} 件，其中超期 {overdue} 件、今天到期 {dueToday} 件；未读抄送 {copied} 件，未读消息 {unread} 条。请登录巾帼行动台办理。可在“我的”中更改或停收此信。',
  en: 'To do: {todo}, of these {overdue} overdue and {dueToday} due today. Copies not read: {copied}; messages not read: {unread}. Sign in to deal with them. Change or stop this letter under “Me”.',
};

/** Sends what is due now; answers how many letters went out. Nothing where no mail server is configured. @throws JinguoError STORAGE_* */
export async function sendDigests(parts: EngineParts): Promise<number> {
  const now = parts.clock.now();
  const on = localDateOf(now);
  if (parts.mail === undefined || !isWorkingDay(parts.calendar(), on)) return 0;
  const hour = (now.getUTCHours() + hoursAhead) % 24;
  let sent = 0;
  for (const candidate of await digestCandidates(parts.store.read, { on, now: now.toISOString() })) {
    const { digestHour } = readDesk(candidate.desk ?? undefined);
    if (digestHour !== null && hour >= digestHour && (await sendOne(parts, candidate, on))) sent += 1;
  }
  return sent;
}

async function sendOne(parts: EngineParts, { personId, email, attempts }: DigestCandidate, on: string): Promise<boolean> {
  const person = await personById(parts.store, personId);
  if (person === undefined || parts.mail === undefined) return false;
  const now = parts.clock.now();
  const until = new Date(now.getTime() + parts.limits.effectMs + leaseMarginMs).toISOString();
  if (!(await parts.store.write((tx) => takeDigest(tx, { person: personId, on, attempts, until })))) return false;
  const settle = (nextAt: string | null) => parts.store.write((tx) => settleDigest(tx, { person: personId, on, nextAt }));
  const found = await counts(parts, localDateOf(now), person);
  if (found.todo + found.copied + found.unread === 0) {
    await settle(null);
    return false;
  }
  try {
    await parts.mail.send(letter(found, { to: email, key: `digest:${personId}:${on}` }));
    await settle(null);
    return true;
  } catch (error) {
    const over = error instanceof HopelessDelivery || attempts + 1 >= effectPatience.tries;
    await settle(over ? null : new Date(now.getTime() + Math.min(hourMs, backOff(effectPatience, attempts + 1, parts.chance))).toISOString());
    return false;
  }
}

/** Numbers only: a letter may lie open on any screen. */
function letter({ todo, overdue, dueToday, copied, unread }: Counts, { to, key }: Pick<Mail, 'to' | 'key'>): Mail {
  const numbers = Object.fromEntries(Object.entries({ todo, overdue, dueToday, copied, unread }).map(([name, n]) => [name, n > 999 ? '999+' : String(n)]));
  return { key, to, subject: fillTemplate(subject.zh, numbers), text: `${fillTemplate(body.zh, numbers)}\n\n${fillTemplate(subject.en, numbers)}\n${fillTemplate(body.en, numbers)}\n` };
}
