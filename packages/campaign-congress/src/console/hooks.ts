// The screens' way to their procedures, typed by them.
import { proceduresOf } from '@jinguo/console-kit';
import type { procedures } from '../procedures/procedures.ts';

export const { useAsk, useOrder } = proceduresOf<typeof procedures>('congress');

/** Where a screen of a congress is found. */
export function pageOf(page: 'desk' | 'places' | 'check-in' | 'results' | 'sheet' | 'box', itemId: string): string {
  return `/plugin/congress/${page}/${itemId}`;
}

export function itemPage(itemId: string): string {
  return `/items/${itemId}`;
}

export function terminalPage(roundId: string): string {
  return `/open/congress/terminal/${roundId}`;
}

export function hallPage(hall: string): string {
  return `/open/congress/hall/${hall}`;
}
