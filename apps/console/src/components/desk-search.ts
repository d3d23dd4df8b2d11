// What the desk's address says: which list is open and what it is narrowed by, so that a narrowed list can be kept and sent on.

export const deskTabs = ['todo', 'done', 'started', 'copied', 'drafts', 'followed'] as const;
export type DeskTab = (typeof deskTabs)[number];
/** Lists of items; a draft is none yet. */
export type ItemsTab = Exclude<DeskTab, 'drafts'>;

/** What any list can be narrowed by. */
const filters = ['text', 'campaign', 'workflow', 'stage', 'unit'] as const;
export type DeskFilter = Partial<Record<(typeof filters)[number], string>> & { readonly suspended?: boolean };

export interface DeskSearch extends DeskFilter {
  readonly tab?: DeskTab;
  readonly overdue?: boolean;
}

/** Reads an address; what it does not know, and what is empty or off, does not stand in it. */
export function readDeskSearch(search: Readonly<Record<string, unknown>>): DeskSearch {
  const tab = deskTabs.find((one) => one === search['tab']);
  return { ...(tab === undefined ? {} : { tab }), ...deskFilter(search), ...(search['overdue'] === true ? { overdue: true } : {}) };
}

/** Which of two addresses of the desk are the same list, whatever order they are written in. */
export function sameSearch(one: DeskSearch, other: DeskSearch): boolean {
  const text = (search: DeskSearch) => JSON.stringify(Object.entries({ ...readDeskSearch({ ...search }), tab: search.tab ?? 'todo' }).toSorted());
  return text(one) === text(other);
}

/** The filters alone. A unit's number typed into the address without quotes is one still. */
export function deskFilter(search: Readonly<Record<string, unknown>>): DeskFilter {
  const named: Partial<Record<(typeof filters)[number], string>> = Object.fromEntries(
    filters.flatMap((name) => {
      const value = search[name];
      return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
  return search['suspended'] === true ? { ...named, suspended: true } : named;
}
