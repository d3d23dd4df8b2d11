// Everybody of the demonstration at once, by the API: for the long parts of a walk that no screen is asked about.
import { officeApi, type OfficeApi } from '../office-api.ts';

export interface Staff {
  /** Signs somebody in, once. */
  readonly as: (username: string) => Promise<OfficeApi>;
  /** Everybody's account by user name. */
  readonly people: ReadonlyMap<string, string>;
  readonly passDays: (days: number) => Promise<void>;
}

export async function openStaff(url: string): Promise<Staff> {
  const known = new Map<string, Promise<OfficeApi>>();
  const as = (username: string): Promise<OfficeApi> => {
    const found = known.get(username) ?? officeApi(url, username);
    known.set(username, found);
    return found;
  };
  const clerk = await as('gumh');
  return {
    as,
    people: new Map(rows(at(await clerk.query('session.demoPeople'), 'people')).map((one) => [String(at(one, 'username')), String(at(one, 'id'))])),
    async passDays(days) {
      await clerk.mutate('demo.advance', { days });
    },
  };
}

/** A part of an answer; undefined where it has none. */
export function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

export function rows(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
