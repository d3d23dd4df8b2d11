// The office of a play: the units about one item, and two stand-ins for every post its rules name. Real people are left out,
// so that a recorded play comes to the same whoever has left since.
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { OrgUnit, UnitLevel } from '../../people/org-unit.ts';
import type { Person } from '../../people/post.ts';
import { postName, type EngineParts } from '../parts.ts';
import type { Play } from './play.ts';

/** Of the units below the item's own, so many under each: a play shows how it goes, not how many there are. */
const mostBelow = 2;
const perPost = [1, 2] as const;

export const applicantId = 'applicant';

export interface PlayWorld {
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly people: ReadonlyMap<string, Person>;
}

/** @throws JinguoError NOT_FOUND for a unit that is none. */
export function worldOf(parts: Pick<EngineParts, 'units' | 'roles'>, definitions: readonly WorkflowDefinition[], play: Play): PlayWorld {
  const units = unitsFor(parts.units, play.steps.flatMap((step) => (step.do === 'start' ? [step.unit] : [])));
  const posts = new Map<string, { readonly role: string; readonly unit: string }>();
  const add = (role: string, unit: string) => units.has(unit) && posts.set(`${role}@${unit}`, { role, unit });
  for (const { role, levels, partners } of rolesIn(definitions)) {
    for (const unit of units.values()) if (levels.has(unit.level) || partners.has(unit.id)) add(role, unit.id);
  }
  for (const step of play.steps) {
    const post = step.do === 'wait' ? null : /^(?<role>[^@]+)@(?<unit>.+)#\d$/u.exec(step.by);
    if (post !== null) add(post.groups?.['role'] ?? '', post.groups?.['unit'] ?? '');
  }
  const people = [...posts.values()].flatMap(({ role, unit }) => perPost.map((nth): Person => ({ id: `${role}@${unit}#${nth}`, name: standInWords(parts, `${role}@${unit}#${nth}`).zh, posts: [{ role, unit }] })));
  return { units, people: new Map([{ id: applicantId, name: '申报人', posts: [] }, ...people].map((one) => [one.id, one])) };
}

/** A stand-in, or a post, in words. */
export function standInWords(parts: Pick<EngineParts, 'units' | 'roles'>, id: string): LocalText {
  const [, role, unit, nth] = /^([^@]+)@([^#]+)(?:#(\d))?$/u.exec(id) ?? [];
  if (role === undefined || unit === undefined) return { zh: '申报人', en: 'Applicant' };
  const post = postName(parts, role, unit);
  return nth === undefined || nth === '1' ? post : { zh: `${post.zh}（另一位）`, en: `${post.en} (another)` };
}

function unitsFor(all: ReadonlyMap<string, OrgUnit>, asked: readonly string[]): ReadonlyMap<string, OrgUnit> {
  const kept = new Set<string>();
  for (const id of asked) {
    let unit = all.get(id);
    if (unit === undefined) throw refusal('NOT_FOUND', { what: id });
    keepBelow(all, unit, kept);
    for (; unit !== undefined; unit = unit.parent === null ? undefined : all.get(unit.parent)) kept.add(unit.id);
  }
  // In the tree's order, so that parents come before children.
  return new Map([...all].filter(([id, unit]) => kept.has(id) || unit.level === 'partner'));
}

function keepBelow(all: ReadonlyMap<string, OrgUnit>, above: OrgUnit, kept: Set<string>): void {
  const below = [...all.values()].filter((one) => one.parent === above.id).slice(0, mostBelow);
  for (const one of below) {
    kept.add(one.id);
    keepBelow(all, one, kept);
  }
}

interface NamedRole {
  readonly role: string;
  readonly levels: Set<UnitLevel>;
  readonly partners: Set<string>;
}

/** Every role a definition names, with the levels at which it is asked; one that only starts items sits where they belong. */
function rolesIn(definitions: readonly WorkflowDefinition[]): readonly NamedRole[] {
  const found = new Map<string, NamedRole>();
  for (const definition of definitions) {
    const own = new Set<string>();
    for (const rule of rulesIn(definition)) {
      const one = found.get(rule.role) ?? { role: rule.role, levels: new Set(), partners: new Set() };
      found.set(rule.role, one);
      own.add(rule.role);
      for (const level of [rule.unit, rule.each, rule.everyone]) if (isLevel(level)) one.levels.add(level);
      if (typeof rule.partner === 'string') one.partners.add(rule.partner);
    }
    for (const role of own) {
      const one = found.get(role);
      if (one !== undefined && one.levels.size + one.partners.size === 0) one.levels.add(definition.level ?? (definition.form === 'batch' ? 'district' : 'village'));
    }
  }
  return [...found.values()];
}

interface Rule {
  readonly role: string;
  readonly unit?: unknown;
  readonly each?: unknown;
  readonly everyone?: unknown;
  readonly partner?: unknown;
}

/** Wherever a definition names a role: who acts, starts, keeps, is escalated to, or is asked instead. */
function* rulesIn(value: unknown): Generator<Rule> {
  if (typeof value !== 'object' || value === null) return;
  if (isRule(value)) yield value;
  for (const part of Object.values(value)) yield* rulesIn(part);
}

function isRule(value: object): value is Rule {
  return 'role' in value && typeof value.role === 'string';
}

function isLevel(value: unknown): value is UnitLevel {
  return value === 'district' || value === 'town' || value === 'village';
}
