// 短信验证码: shows that whoever votes holds the telephone she names. Number and code go to the channel at once and stand nowhere:
// not in the outbox, whose rows are kept and tried again for longer than a code is good. What is kept are keyed hashes.
import { localDateOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { countTry, keepCode, useUpCode } from '../../store/queries/vote-codes.ts';
import type { WriteTx } from '../../store/store.ts';
import { inTime } from '../effects/in-time.ts';
import type { EngineParts } from '../parts.ts';
import type { NewVoteCode } from './views.ts';

const digits = 6;
const goodForMinutes = 5;
/** Wrong ones, after which a new code has to be asked for. */
const triesAllowed = 5;
const codesADay = 5;
/** Between two codes for one telephone. */
const restSeconds = 60;

/** Whether votes are taken with a code: the office has a way to send one. */
export function votesAreVerified({ channels }: Pick<EngineParts, 'channels'>): boolean {
  return channels.sms !== undefined;
}

/**
 * Sends a code, unless the telephone had one just now or enough of them that day. The answer is the same whatever the number
 * is and whether it voted, so that nobody learns anything about a number by asking.
 *
 * @throws JinguoError VOTE_CODE_NOT_SENT
 */
export async function sendCode(parts: EngineParts, { poll, phone }: NewVoteCode): Promise<void> {
  const port = parts.channels.sms;
  if (port === undefined) throw refusal('VOTE_CODE_NOT_SENT', {});
  const now = parts.clock.now();
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
  const id = parts.ids();
  const code = codeOf(parts, id);
  const kept = await parts.store.write((tx) => keepCode(tx, {
    phone_hash: phoneHash(parts, phone), code_hash: codeHash(parts, { poll, phone, code }), day: localDateOf(now), sent_at: now.toISOString(),
    expires_at: after(goodForMinutes * 60), since: after(-restSeconds), most: codesADay,
  }));
  if (!kept) return;
  const text = { zh: `验证码${code}，${goodForMinutes}分钟内有效，请勿告诉他人`, en: `your code is ${code}, good for ${goodForMinutes} minutes; tell nobody` };
  try {
    await inTime(parts, port.send({ key: `vote-code:${id}`, to: phone, number: '公众投票', text, code }));
  } catch (error) {
    parts.alarm({ itemId: poll, kind: 'effect', rule: 'vote code', found: error instanceof Error ? error.message : 'not sent' });
    throw refusal('VOTE_CODE_NOT_SENT', {});
  }
}

/** Tries a code; a right one is used up, a wrong one counts. Whoever calls it commits also where it is wrong. */
export async function takeCode(parts: EngineParts, tx: WriteTx, tried: NewVoteCode & { readonly code: string | undefined }): Promise<boolean> {
  const { poll, phone, code } = tried;
  if (code === undefined) return false;
  const now = parts.clock.now().toISOString();
  const hash = phoneHash(parts, phone);
  if ((await countTry(tx, { phone: hash, now, most: triesAllowed })) !== codeHash(parts, { poll, phone, code })) return false;
  await useUpCode(tx, hash, now);
  return true;
}

/** Of an id that is used once, under the office's secret: nobody guesses it from the one before. */
function codeOf(parts: EngineParts, id: string): string {
  const drawn = Buffer.from(parts.blind('vote.code', id), 'base64url').readUIntBE(0, 6);
  return String(drawn % 10 ** digits).padStart(digits, '0');
}

function phoneHash(parts: EngineParts, phone: string): string {
  return parts.blind('vote.code.phone', phone);
}

function codeHash(parts: EngineParts, { poll, phone, code }: NewVoteCode & { readonly code: string }): string {
  return parts.blind('vote.code.hash', `${poll}|${phone}|${code}`);
}
