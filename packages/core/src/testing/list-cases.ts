// What lists are asked for when a test looks at how a database goes about them: every kind of page, of asker and of office.
import type { Whose } from '../store/queries/inbox.ts';
import type { TabFilter, Viewer } from '../store/queries/list-items.ts';
import type { OfficeRun } from '../store/queries/office-list.ts';

const after = { sort: '2022-09-05', id: '0184' };
export const narrowed = { workflows: ['w', 'x'], stage: 's', unit: { level: 'village', id: 'v11' }, text: { like: '新丰' } } as const;
export const filters: readonly (readonly [string, TabFilter])[] = [
  ['plain', { window: 400, limit: 51 }],
  ['a later page', { window: 400, limit: 51, after }],
  ['narrowed', { window: 400, limit: 51, after, ...narrowed }],
];
export const whose: readonly (readonly [string, Whose])[] = [
  ['a post', { role: 'townHead', unit: 't1' }],
  ['a person', { person: 'p' }],
  ['a holder', { holder: 'p' }],
];
export const viewer: Viewer = { person: 'p', area: [{ level: 'town', id: 't1' }], posts: [{ role: 'townHead', unit: 't1' }], covers: [{ area: [{ level: 'village', id: 'v21' }], posts: [{ role: 'partnerOfficer', unit: 'p.water' }], workflows: ['w'] }] };

/** A page of every level's office, with and without the items that stand at a stage alone. */
export function offices({ workflows, stage, after: from }: TabFilter): readonly OfficeRun[] {
  return (['district', 'town', 'village'] as const).flatMap((level) =>
    [true, false].map((standing) => ({ unit: { level, id: 'u' }, filter: { workflows, stage: standing ? (stage ?? 's') : stage }, standing, before: from?.id ?? null, window: 400 })),
  );
}
