// How personal data is shown by default. domain.md §3.7
export const maskKinds = ['name', 'idNumber', 'phone', 'bankCard', 'address', 'text'] as const;
export type MaskKind = (typeof maskKinds)[number];

/**
 * A value as it may be seen without unmasking.
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
      return `${value.slice(0, 6)}********${value.slice(-4)}`;
    case 'phone':
      return value.startsWith('0') ? maskLandline(value) : `${value.slice(0, 3)}****${value.slice(-4)}`;
    case 'bankCard':
      return `****${value.slice(-4)}`;
    case 'address':
      return maskAddress(value);
    case 'text':
      return '****';
  }
}

function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 2) return `${characters[0] ?? ''}*`;
  return characters.map((one, index) => (index === 0 || index === characters.length - 1 || one === '·' ? one : '*')).join('');
}

function maskLandline(value: string): string {
  const area = /^0\d{2,3}(?=-)/u.exec(value)?.[0] ?? value.slice(0, value.length - 8);
  return `${area}-****${value.slice(-4)}`;
}

/** Keeps the path to the village or community. */
function maskAddress(value: string): string {
  const kept = /^.*?(?:村|社区)/u.exec(value)?.[0] ?? '';
  return `${kept}****`;
}
