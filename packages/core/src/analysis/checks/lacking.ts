// Whether the people a rule asks for can be there: its role, its units and, where posts are known, their holders.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { OrgUnit } from '../../people/org-unit.ts';
import type { CheckFacts } from '../subject.ts';

export interface Lack {
  /** missing: there is no such role or unit. vacant: nobody holds the post, at any unit that could be asked, or at some. */
  readonly how: 'missing' | 'vacantEverywhere' | 'vacantSomewhere';
  readonly zh: string;
  readonly en: string;
}

/** What stands against a rule's being asked; undefined when nothing does, as far as is known. */
export function lacking(rule: AssigneeRule, { units, roles, posts }: CheckFacts): Lack | undefined {
  if (!('role' in rule)) return undefined;
  const { role } = rule;
  if (roles !== undefined && !roles.includes(role)) return { how: 'missing', zh: `：没有“${role}”这个岗位；请改用已有的岗位。`, en: `there is no role "${role}"; use one there is.` };
  if (units === undefined) return undefined;
  const asked = askedUnits(rule, units);
  if (asked.length === 0) {
    const where = 'partner' in rule ? rule.partner : levelOf(rule);
    return { how: 'missing', zh: `：组织机构中没有 ${where}；请补上单位或改用别的单位。`, en: `the org tree has no unit "${where}"; add it, or ask another.` };
  }
  if (posts === undefined) return undefined;
  const empty = asked.filter((unit) => !posts.some((post) => post.role === role && post.unit === unit.id));
  if (empty.length === 0) return undefined;
  const none = empty.length === asked.length;
  const few = empty.slice(0, 3);
  const count = empty.length > few.length ? { zh: `等 ${empty.length} 个单位`, en: ` and ${empty.length - few.length} more` } : { zh: '', en: '' };
  return {
    how: none ? 'vacantEverywhere' : 'vacantSomewhere',
    zh: `：“${role}”在 ${few.map((unit) => unit.zh).join('、')}${count.zh}无人担任；请任命或指定代办。`,
    en: `nobody holds the post "${role}" at ${few.map((unit) => unit.en).join(', ')}${count.en}; appoint somebody.`,
  };
}

/** Whether somebody may be there to act. */
export function isPresent(lack: Lack | undefined): boolean {
  return lack === undefined || lack.how === 'vacantSomewhere';
}

/** The units at which a rule could come to ask somebody. */
function askedUnits(rule: AssigneeRule, units: readonly OrgUnit[]): readonly OrgUnit[] {
  if ('partner' in rule) return units.filter((unit) => unit.id === rule.partner && unit.level === 'partner');
  const level = levelOf(rule);
  return units.filter((unit) => unit.level === level);
}

function levelOf(rule: AssigneeRule): string {
  if ('unit' in rule) return rule.unit;
  if ('each' in rule) return rule.each;
  return 'everyone' in rule ? rule.everyone : '';
}
