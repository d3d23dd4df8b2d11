// The bodies a congress forms, in the order in which they are elected, and by whom. domain.md §8.1
import type { LocalText } from '@jinguo/core/plugin';

export const bodies = ['executive', 'standing', 'chair', 'deputies'] as const;
export type Body = (typeof bodies)[number];

export const bodyTitles: Readonly<Record<Body, LocalText>> = {
  executive: { zh: '执行委员会委员', en: 'Executive committee' },
  standing: { zh: '常务委员会委员', en: 'Standing committee' },
  chair: { zh: '主席', en: 'Chair' },
  deputies: { zh: '副主席', en: 'Deputy chairs' },
};

/** The congress elects the executive committee; that committee elects all others from among itself. */
export function electedByCongress(body: Body): boolean {
  return body === 'executive';
}

export function isBody(value: unknown): value is Body {
  return bodies.some((one) => one === value);
}
