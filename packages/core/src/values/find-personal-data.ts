// The publish gate's scanner: unmasked ID numbers, mobile numbers and bank cards in a text. A number it overlooks is
// published, so it looks at every group of digits, alone and joined to its neighbours. domain.md §3.7
import { isLocalDate } from '../calendar/local-date.ts';
import { luhn } from './bank-card.ts';
import { parseCreditCode } from './credit-code.ts';
import { parseIdNumber } from './id-number.ts';

/** A piece of personal data found in a text, and where. */
export interface PersonalDataHit {
  readonly kind: '身份证号' | '手机号' | '银行卡号';
  /** Digits only, separators removed. */
  readonly text: string;
}

/**
 * Everything that must not be published, in the order it stands in the text: valid 18-character ID numbers, mobile numbers,
 * and runs of 16 to 19 digits with a right Luhn digit; also full-width, or written in groups (`138 1234 5678`). A business's
 * credit code is public and passes.
 *
 * @example
 * ```ts
 * import { findPersonalData } from './find-personal-data.ts';
 * console.assert(findPersonalData('13812345678 13987654321').map((hit) => hit.kind).join() === '手机号,手机号');
 * console.assert(findPersonalData('联系电话0573-82838888，69,600.00元').length === 0);
 * ```
 */
export function findPersonalData(text: string): readonly PersonalDataHit[] {
  const hits: PersonalDataHit[] = [];
  const groups = groupsOf(withoutCreditCodes(plain(text)));
  for (let at = 0; at < groups.length; ) {
    const found = longestAt(groups, at);
    if (found !== undefined) hits.push(found.hit);
    at += found?.length ?? 1;
  }
  return hits;
}

/** A group of digits, and how it hangs together with the one before; '' when it does not. */
interface Group {
  readonly digits: string;
  readonly joint: '' | ' ' | '-' | '.';
}

const longestRun = 19;
/** Any birth date counts: a number is no less a leak for naming a day to come. */
const lastDay = '2999-12-31';

/** Half-width, one kind of dash, and without the invisible characters that chats put between digits. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').replaceAll(/\p{Pd}/gu, '-');
}

/** Digits inside a credit code are no card; an ID number that ends in X looks like one and stays. */
function withoutCreditCodes(text: string): string {
  return text.replaceAll(/(?<![\dA-Za-z])[\dA-HJ-NPQRTUWXY]{2}\d{6}[\dA-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/gu, (code) =>
    /^\d{17}[\dX]$/u.test(code) || !parseCreditCode(code).ok ? code : ';',
  );
}

/** Letters beside digits do not hide them: `Tel138…`, and `\n138…` in the JSON of a paper. */
function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d+(?:[Xx](?![\dA-Za-z]))?/gu)) {
    groups.push({ digits: match[0].toUpperCase(), joint: groups.length === 0 ? '' : jointOf(text.slice(end, match.index)) });
    end = match.index + match[0].length;
  }
  return groups;
}

function jointOf(gap: string): Group['joint'] {
  if (gap.length > 3) return '';
  if (/^\s{1,2}$/u.test(gap)) return ' ';
  if (/^\s?-\s?$/u.test(gap)) return '-';
  return gap === '.' ? '.' : '';
}

/** The longest number that begins with a group; a number is written with one kind of joint throughout. */
function longestAt(groups: readonly Group[], start: number): { readonly hit: PersonalDataHit; readonly length: number } | undefined {
  const lengths: number[] = [];
  let found: { readonly hit: PersonalDataHit; readonly length: number } | undefined;
  let digits = '';
  const joint = groups[start + 1]?.joint;
  for (const group of groups.slice(start, start + longestRun)) {
    if (lengths.length > 0 && (group.joint === '' || group.joint !== joint)) break;
    digits += group.digits;
    if (digits.length > longestRun) break;
    lengths.push(group.digits.length);
    const kind = kindOf(digits, lengths);
    if (kind !== undefined) found = { hit: { kind, text: digits }, length: lengths.length };
  }
  return found;
}

/** Groups of two digits are days and months: a chain of dates must not add up to a number by chance. */
function kindOf(digits: string, lengths: readonly number[]): PersonalDataHit['kind'] | undefined {
  const inLongGroups = lengths.slice(1).every((length) => length >= 3);
  if (digits.length === 18 && (lengths[0] === 6 || inLongGroups) && isLocalDate(lastDay) && parseIdNumber(digits, lastDay).ok) return '身份证号';
  if (/^(?:0|(?:00)?86)?1[3-9]\d{9}$/u.test(digits) && inLongGroups) return '手机号';
  return /^\d{16,19}$/u.test(digits) && groupedLikeCard(lengths) && luhn(digits) ? '银行卡号' : undefined;
}

/** In one run, in fours, or six and the rest: so dates and sums in a row are not taken for a card. */
function groupedLikeCard(lengths: readonly number[]): boolean {
  if (lengths.length <= 1) return true;
  return lengths.slice(0, -1).every((length) => length === 4) || (lengths.length === 2 && lengths[0] === 6);
}
