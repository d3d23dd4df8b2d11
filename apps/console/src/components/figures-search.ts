// What the address of a page of figures says: which year, and what it is narrowed to.

export interface FiguresSearch {
  readonly year?: number;
  readonly campaign?: string;
  readonly unit?: string;
  readonly workflow?: string;
}

/** Reads an address; what it does not know does not stand in it. */
export function readFiguresSearch(search: Readonly<Record<string, unknown>>): FiguresSearch {
  const { year } = search;
  const words = (['campaign', 'unit', 'workflow'] as const).flatMap((name) => {
    const value = search[name];
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, String(value)]] : [];
  });
  return { ...(typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}), ...Object.fromEntries(words) };
}
