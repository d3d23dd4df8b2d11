// Which towns go their own way in a workflow, what each changes against the district's version, whether what the district
// asks holds there, and whether it began from an older version: the district's leads are told of all, a town's of hers.
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { storedDefinitions } from '../../store/queries/definitions.ts';
import { namesOf } from '../../store/queries/people.ts';
import { variantRows, variantsInForce } from '../../store/queries/variants.ts';
import { openItemsByVersion } from '../../store/queries/version-items.ts';
import { heldMustHaves } from '../must-haves/must-haves.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { isHers, requireStudioLead, type StudioLead } from '../versions/lead.ts';
import { differencesIn } from '../words/differences.ts';
import { isBehind, mayVary } from './variants.ts';
import type { VariantView, WorkflowVariants } from './views.ts';

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function workflowVariants(parts: EngineParts, actor: Actor, workflow: string): Promise<WorkflowVariants> {
  const lead = requireStudioLead(parts, actor, { zh: '查看镇街变体', en: 'See the towns’ own versions' });
  await parts.versions.refresh();
  const district = parts.registry.current(workflow);
  if (district === undefined) throw refusal('NOT_FOUND', { what: workflow });
  const rows = (await variantsInForce(parts.store.read, workflow)).filter((row) => isHers(lead, row.town));
  const numbers = new Map((await storedDefinitions(parts.store.read)).filter((one) => one.workflow === workflow).map((one) => [one.hash, one.number]));
  const names = await namesOf(parts.store.read, rows.map((row) => row.made_by));
  const variants: VariantView[] = [];
  for (const row of rows) {
    const own = parts.registry.version(row.hash);
    if (own === undefined) continue;
    const counts = await openItemsByVersion(parts.store.read, { workflow, posts: [{ role: '', unit: row.town }], units: parts.units });
    variants.push({
      town: { id: row.town, name: unitName(parts, row.town) },
      number: numbers.get(row.hash) ?? 0,
      baseNumber: numbers.get(row.base_hash ?? '') ?? 0,
      behind: isBehind(parts, row),
      publishedBy: names.get(row.made_by) ?? '',
      publishedAt: row.made_at,
      differences: differencesIn(parts, district.definition, own.definition),
      mustHaves: await heldMustHaves(parts, own.compiled, row.town),
      items: counts.filter((one) => one.hash === row.hash).reduce((sum, one) => sum + one.count, 0),
    });
  }
  const towns = mayVary(district) ? [...(lead.towns ?? [])].map((id) => ({ id, name: unitName(parts, id) })) : [];
  return { title: district.definition.title, number: numbers.get(district.hash) ?? 0, districtOnly: !mayVary(district), towns, variants };
}

/** Whether she may read a version: a town's lead the district's in force, and what is or was her town's. */
export async function mayRead(parts: EngineParts, lead: StudioLead, { workflow, hash }: { readonly workflow: string; readonly hash: string }): Promise<boolean> {
  if (lead.towns === null || parts.registry.current(workflow)?.hash === hash) return true;
  return (await variantRows(parts.store.read, workflow)).some((row) => isHers(lead, row.town) && [row.hash, row.base_hash].includes(hash));
}
