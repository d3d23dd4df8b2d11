// Who changes processes: the district's leads all of them (domain.md §1), a town's lead her town's own version, and of what
// others make she learns nothing.
import { inAList, type LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Actor, Person, Post } from '../../people/post.ts';
import { definitionDraft, type DefinitionDraftRow } from '../../store/queries/definition-drafts.ts';
import { roleName, type EngineParts } from '../parts.ts';

export interface Lead {
  readonly person: Person;
  /** The posts she leads from. */
  readonly posts: readonly Post[];
  readonly post: Post;
}

export interface StudioLead extends Lead {
  /** The towns whose own versions are hers; null for the district's lead, who sees all. */
  readonly towns: ReadonlySet<string> | null;
}

type Asked = Pick<EngineParts, 'publishers' | 'townLeads' | 'roles' | 'units'>;

/** A lead of the district. @throws JinguoError NOT_ALLOWED for everybody else, the system among them. */
export function requireLead(parts: Omit<Asked, 'townLeads'>, actor: Actor, action: LocalText): Lead {
  const posts = postsOf(parts, actor, { roles: parts.publishers, level: 'district' });
  const [post] = posts;
  if (actor.kind !== 'person' || post === undefined) throw notALead(parts, parts.publishers, action);
  return { person: actor.person, posts, post };
}

/** A lead of the district or of a town. @throws JinguoError NOT_ALLOWED */
export function requireStudioLead(parts: Asked, actor: Actor, action: LocalText): StudioLead {
  const found = leadOf(parts, actor);
  if (found === undefined) throw notALead(parts, [...parts.publishers, ...parts.townLeads], action);
  return found;
}

export function leadOf(parts: Asked, actor: Actor): StudioLead | undefined {
  if (actor.kind !== 'person') return undefined;
  const district = postsOf(parts, actor, { roles: parts.publishers, level: 'district' });
  const posts = district.length > 0 ? district : postsOf(parts, actor, { roles: parts.townLeads, level: 'town' });
  const [post] = posts;
  if (post === undefined) return undefined;
  return { person: actor.person, posts, post, towns: district.length > 0 ? null : new Set(posts.map((one) => one.unit)) };
}

/** A draft that is hers to see and change. @throws JinguoError NOT_ALLOWED; NOT_FOUND, also for a draft of others */
export async function requireDraft(parts: Asked & Pick<EngineParts, 'store'>, actor: Actor, asked: { readonly id: string; readonly action: LocalText }): Promise<StudioLead & { readonly row: DefinitionDraftRow }> {
  const lead = requireStudioLead(parts, actor, asked.action);
  const row = await definitionDraft(parts.store.read, asked.id);
  if (row === undefined || !isHers(lead, row.town)) throw refusal('NOT_FOUND', { what: asked.id });
  return { ...lead, row };
}

/** Whether what belongs to a town, or with null to the district, is hers. */
export function isHers({ towns }: Pick<StudioLead, 'towns'>, town: string | null): boolean {
  return towns === null || (town !== null && towns.has(town));
}

function postsOf({ units }: Pick<Asked, 'units'>, actor: Actor, { roles, level }: { readonly roles: readonly string[]; readonly level: 'district' | 'town' }): readonly Post[] {
  return actor.kind === 'person' ? actor.person.posts.filter((one) => roles.includes(one.role) && units.get(one.unit)?.level === level) : [];
}

function notALead(parts: Pick<Asked, 'roles'>, roles: readonly string[], action: LocalText) {
  return refusal('NOT_ALLOWED', { who: inAList([...new Set(roles)].map((role) => roleName(parts, role))), action });
}
