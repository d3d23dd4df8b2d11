// What kind firms give, by agreement: so many a year, to families that claim it (JH06) and to parents who redeem points (JH04).
import type { Check, OtherItem } from '@jinguo/core/plugin';
import { numberAt, refuse, textAt, warn } from '@jinguo/core/programme';

const gone = ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided'];

/** Signed and running to its last day, whether or not it is renewed after it. One of a version that kept no such days goes by its stage as well. */
function inForce({ result, stage, fields }: OtherItem, today: string): boolean {
  const { signedFrom, signedUntil, until } = fields;
  if (typeof signedFrom === 'string' && typeof signedUntil === 'string') return signedFrom <= today && today <= signedUntil && result !== 'terminated' && result !== 'voided';
  return result === null && /^(?:year|review)\d|^renewal$/u.test(stage) && (typeof until !== 'string' || today <= until);
}

/** Agreements from before the system are on paper: what the books do not hold is looked at, not refused. */
export function inStock(path: string, quantity?: string): Check {
  return async ({ data, today, others }) => {
    const number = textAt(data, path);
    const at = `/${path.replaceAll('.', '/')}`;
    const agreement = (await others('firms', 'all')).find((other) => other.number === number);
    if (agreement === undefined) return [warn(at, 'AGREEMENT_NOT_FOUND', { zh: '系统内没有这一礼遇协议，请核对编号', en: 'the books hold no such agreement; check its number' })];
    if (!inForce(agreement, today)) return [refuse(at, 'AGREEMENT_NOT_IN_FORCE', { zh: '该礼遇协议尚未签署、未到生效日或已期满终止，请选择其他礼遇', en: 'the agreement is not signed yet, not begun or over; choose another gift' })];
    const taken = (await others('agreement', number)).filter((other) => !gone.includes(other.result ?? '') && other.createdOn.slice(0, 4) === today.slice(0, 4)).reduce((sum, other) => sum + Number(other.fields['quantity'] ?? 1), 0);
    const each = Number(agreement.fields['each'] ?? 0);
    const asked = quantity === undefined ? 1 : numberAt(data, quantity);
    return taken + asked <= each ? [] : [refuse(at, 'NONE_LEFT', { zh: `该礼遇本年度共${each}份，已领${taken}份，请减少份数或选择其他礼遇`, en: `${taken} of this year’s ${each} are taken; ask for fewer or choose another gift` })];
  };
}
