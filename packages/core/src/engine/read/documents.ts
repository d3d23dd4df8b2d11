// Papers on an item page. One that shows personal data in full names its readers: others do not see that it is there, and
// readers open it with a reason, which is recorded.
import type { Person } from '../../people/post.ts';
import type { Paper } from '../../plugin/contributions.ts';
import type { DocumentRow } from '../../store/load-item.ts';
import type { DocumentView } from '../views.ts';

export function documentView(row: DocumentRow, person: Person, { onlyNamed = false }: { readonly onlyNamed?: boolean } = {}): readonly DocumentView[] {
  if (!mayOpen(row, person, { onlyNamed })) return [];
  const paper: Paper = JSON.parse(row.paper);
  return [{ id: row.id, name: row.name, title: paper.title, paper: row.readers === null ? paper : null, createdAt: row.created_at }];
}

export function mayOpen(row: DocumentRow, person: Person, { onlyNamed = false }: { readonly onlyNamed?: boolean } = {}): boolean {
  if (row.readers === null) return !onlyNamed;
  const readers: readonly string[] = JSON.parse(row.readers);
  return person.posts.some((post) => readers.includes(post.role));
}
