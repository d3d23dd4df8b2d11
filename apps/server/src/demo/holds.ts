// What a demonstration was filled with, kept with it: the compact one of a first start, or a whole year.
import { getSetting, setSetting, type Store } from '@jinguo/core';

export type DemoContents = 'compact' | 'wholeYear';

const setting = 'demo.holds';

export function rememberContents(store: Store, holds: DemoContents): Promise<void> {
  return setSetting(store, setting, holds);
}

export async function contentsOf(store: Store): Promise<DemoContents> {
  return (await getSetting(store, setting)) === 'wholeYear' ? 'wholeYear' : 'compact';
}
