// Somebody at every desk the loaded workflows name, read off their definitions: several a post, so that one who signed before can
// stay out of it, five where everybody of a post signs, and some women who apply for themselves.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Registry } from '../../plugin/registry.ts';
import { sampleUnits, type SamplePerson } from '../sample-org.ts';

export interface Desks {
  readonly people: readonly SamplePerson[];
  readonly partners: readonly string[];
}

const aPost = 3;
/** A panel needs as many. */
const aPanel = 5;

export function desksOf(registry: Pick<Registry, 'workflows'>): Desks {
  const posts = new Set<string>();
  const groups = new Set<string>();
  const partners = new Set<string>();
  const add = (rule: AssigneeRule): void => {
    if ('partner' in rule) {
      partners.add(rule.partner);
      posts.add(`${rule.role} ${rule.partner}`);
    } else if ('unit' in rule) {
      for (const unit of sampleUnits.filter((one) => one.level === rule.unit)) posts.add(`${rule.role} ${unit.id}`);
    } else if ('everyone' in rule) {
      for (const unit of sampleUnits.filter((one) => one.level === rule.everyone)) groups.add(`${rule.role} ${unit.id}`);
    }
  };
  const definitions = registry.workflows().map((one) => one.compiled.definition);
  for (const definition of definitions) {
    for (const stage of definition.stages) {
      for (const rule of [...stage.actors, ...(stage.fallback ?? []), ...(stage.deadline?.escalate === undefined ? [] : [stage.deadline.escalate.to])]) add(rule);
    }
    for (const rule of [...(definition.keepers ?? []), ...(definition.fallback ?? [])]) add(rule);
  }
  // Who only begins something sits where its items belong.
  for (const { startedBy, form, level = form === 'batch' ? 'district' : 'village' } of definitions) {
    for (const rule of startedBy) if ('role' in rule && ![...posts].some((one) => one.startsWith(`${rule.role} `))) add({ role: rule.role, unit: level });
  }
  const holders = (of: ReadonlySet<string>, count: number): readonly SamplePerson[] =>
    [...of].flatMap((post) => {
      const [role = '', unit = ''] = post.split(' ');
      return Array.from({ length: count }, (_, nth) => ({ username: `${role}.${unit}.${nth + 1}`, name: `${role}@${unit} ${nth + 1}`, posts: [{ role, unit }] }));
    });
  return {
    partners: [...partners],
    people: [...holders(new Set([...posts].filter((one) => !groups.has(one))), aPost), ...holders(groups, aPanel), ...['woman1', 'woman2', 'woman3'].map((username) => ({ username, name: username, posts: [] }))],
  };
}
