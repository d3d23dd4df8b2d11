// How personal data is shown by default. domain.md §3.7
/** The ways a value may be masked. */
export const maskKinds = ['name', 'idNumber', 'phone', 'bankCard', 'address', 'text'] as const;
/** One of the ways a value may be masked; a form says it as `x-mask`. */
export type MaskKind = (typeof maskKinds)[number];

/**
 * A value as it may be seen without unmasking: names keep their ends, ID numbers 6 + 4, phones 3 + 4, cards 4, addresses the
 * path to the village. What is too short to hide four characters that way, such as a half-typed number, is hidden whole.
 *
 * @example
 * ```ts
 * import { mask } from './mask.ts';
 * console.assert(mask('name', '欧阳春晓') === '欧**晓' && mask('phone', '13812345678') === '138****5678');
 * ```
 */
export function mask(kind: MaskKind, value: string): string {
  switch (kind) {
    case 'name':
      return maskName(value);
    case 'idNumber':
      return keepEnds(value, { head: 6, stars: '********', tail: 4 });
    case 'phone':
      return maskPhone(value);
    case 'bankCard':
      return keepEnds(value, { head: 0, stars: '****', tail: 4 });
    case 'address':
      return maskAddress(value);
    case 'text':
      return hidden;
  }
}

const hidden = '****';
const fewestHidden = 4;

/** `甲·乙` has two characters beside its dot: as with any name of two, only the first is kept. */
function maskName(name: string): string {
  const characters = [...name];
  const last = characters.filter((one) => one !== '·').length <= 2 ? -1 : characters.length - 1;
  if (characters.length < 2) return `${characters[0] ?? ''}*`;
  return characters.map((one, index) => (index === 0 || index === last || one === '·' ? one : '*')).join('');
}

function keepEnds(value: string, { head, stars, tail }: { readonly head: number; readonly stars: string; readonly tail: number }): string {
  return value.length < head + tail + fewestHidden ? hidden : `${value.slice(0, head)}${stars}${value.slice(-tail)}`;
}

function maskPhone(value: string): string {
  const landline = /^(0\d{2,3})-?\d{3,4}(\d{4})$/u.exec(value);
  return landline === null ? keepEnds(value, { head: 3, stars: hidden, tail: 4 }) : `${landline[1]}-****${landline[2]}`;
}

/** Keeps the path to the village or community; behind a house number, `村` is a part of the address. */
function maskAddress(value: string): string {
  const kept = /^[^\d０-９]*?(?:村|社区)/u.exec(value)?.[0] ?? '';
  return `${kept}${hidden}`;
}
