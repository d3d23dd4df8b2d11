// A campaign's console entry, `src/console.tsx` of its package: the pages, panels and menus it adds to the console. The
// entry is loaded with the console's first page, so all it may hold is this list; what it draws is loaded when opened.
import type { ItemDetail } from '@jinguo/core';
import type { Json, JsonObject, LocalText, OfficeRoles } from '@jinguo/core/plugin';
import type { ComponentType, ReactNode } from 'react';

/** What a page is given. */
export interface PageProps {
  /** What stands in the address where the path says `:name`. */
  readonly params: Readonly<Record<string, string>>;
}

/** A page, loaded when it is opened. */
export interface ConsolePage {
  /** Below the campaign's own address, e.g. `desk/:itemId`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Page: ComponentType<PageProps> }>;
}

/** A panel on the pages of items of these workflows. */
export interface ItemPanel {
  readonly workflows: readonly string[];
  readonly load: () => Promise<{ readonly Panel: ComponentType<{ readonly item: ItemDetail }> }>;
}

/** An entry of the menu, for whom it is there, and where it leads. */
export interface MenuEntry {
  readonly title: LocalText;
  readonly icon: ReactNode;
  /** A path of one of its pages. */
  readonly path: string;
  /** Whose menu has it; the server decides again what she may see there. */
  readonly roles: readonly (keyof OfficeRoles)[];
}

/** What a field of a form is drawn with. */
export interface FieldProps {
  /** For the label and what is said of it: `<input id aria-describedby>`. */
  readonly id: string;
  readonly describedBy: string;
  readonly required: boolean;
  readonly value: Json | undefined;
  /** The field's own schema. */
  readonly rule: JsonObject;
  /** undefined: nothing is filled in. */
  readonly onChange: (value: Json | undefined) => void;
}

/** A field of forms that the campaign draws itself: its schema says `'x-widget': '<plugin>.<name>'`. For single values, not lists. */
export interface FormWidget {
  readonly name: string;
  readonly load: () => Promise<{ readonly Widget: ComponentType<FieldProps> }>;
}

/** What a campaign adds to the console: pages, panels, menu entries, fields it draws. */
export interface CampaignConsole {
  /** The plugin's name. */
  readonly plugin: string;
  /** At `/plugin/<plugin>/<path>`, inside the frame, for who is signed in. */
  readonly pages: readonly ConsolePage[];
  /** At `/open/<plugin>/<path>`, on an empty screen, for anybody: they can ask public procedures only. */
  readonly openPages: readonly ConsolePage[];
  readonly panels: readonly ItemPanel[];
  readonly menu: readonly MenuEntry[];
  readonly widgets?: readonly FormWidget[];
}

/** What an address puts in the places of a path, or undefined where it is another's. */
export function matchPath(path: string, address: string): Readonly<Record<string, string>> | undefined {
  const wanted = path.split('/');
  const given = address.split('/').filter((part) => part !== '');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = found;
    else if (part !== found) return undefined;
  }
  return params;
}
