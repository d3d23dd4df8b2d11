// What the desk's address says: which list is open and what it is narrowed by, so that a narrowed list can be kept and sent on.

export const deskTabs = ['todo', 'done', 'started', 'copied', 'drafts'] as const;
export type DeskTab = (typeof deskTabs)[number];
/** Lists of items; a draft is none yet. */
export type ItemsTab = Exclude<DeskTab, 'drafts'>;

/** What any list can be narrowed by. */
const filters = ['text', 'campaign', 'workflow', 'stage', 'unit'] as const;
export type DeskFilter = Partial<Record<(typeof filters)[number], string>>;

export interface DeskSearch extends DeskFilter {
  readonly tab?: DeskTab;
  readonly overdue?: boolean;
}

/** Reads an address; what it does not know, and what is empty or off, does not stand in it. */
export function readDeskSearch(search: Readonly<Record<string, unknown>>): DeskSearch {
  const tab = deskTabs.find((one) => one === search['tab']);
  return { ...(tab === undefined ? {} : { tab }), ...deskFilter(search), ...(search['overdue'] === true ? { overdue: true } : {}) };
}

/** The filters alone. A unit's number typed into the address without quotes is one still. */
export function deskFilter(search: Readonly<Record<string, unknown>>): DeskFilter {
  return Object.fromEntries(
    filters.flatMap((name) => {
      const value = search[name];
      return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}
