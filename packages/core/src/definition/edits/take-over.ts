// A definition of another programme, of last year or of a bundle, taken over into this workflow: it keeps this workflow's own
// name and place, its dates may move by years, and what only the other programme has is left out and named.
import type { LocalText } from '../text.ts';
import type { Stage } from '../stage.ts';
import { waysOf, type EffectRef } from '../transition.ts';
import { workflowDefinition, type WorkflowDefinition } from '../workflow-definition.ts';

/** What stages may name of the programme they are in. */
export interface OwnContributions {
  readonly has: (kind: 'check' | 'compute' | 'paper' | 'figure' | 'ledger', name: string) => boolean;
  /** A paper to publish where the other's is not there. */
  readonly firstPaper: string | undefined;
}

export interface TakenOver {
  readonly definition: WorkflowDefinition;
  /** What was left out, each once. */
  readonly leftOut: readonly string[];
}

/** Pure. What identifies the workflow to others stays: campaign, programme, code, form, batch and level. */
export function takeOver(mine: WorkflowDefinition, other: WorkflowDefinition, own: OwnContributions): TakenOver {
  const leftOut = new Set<string>();
  const kept = (kind: Parameters<OwnContributions['has']>[0], name: string): boolean => {
    if (own.has(kind, name)) return true;
    leftOut.add(name);
    return false;
  };
  const effects = (list: readonly EffectRef[]) => list.filter((one) => namedBy(one).every(([kind, name]) => kept(kind, name)));
  const stages = other.stages.map((stage): Stage => ({
    ...stage,
    checks: stage.checks.filter((one) => kept('check', one.check)),
    computes: stage.computes.filter((one) => kept('compute', one)),
    onEnter: effects(stage.onEnter),
    settings: stage.kind === 'notice' && typeof stage.settings['paper'] === 'string' && !kept('paper', stage.settings['paper']) && own.firstPaper !== undefined ? { ...stage.settings, paper: own.firstPaper } : stage.settings,
    outcomes: Object.fromEntries(Object.entries(stage.outcomes).map(([name, value]) => {
      const ways = waysOf(value).map((way) => (way.effects === undefined ? way : { ...way, effects: effects(way.effects) }));
      const [only] = ways;
      return [name, ways.length === 1 && only !== undefined ? only : ways];
    })),
  }));
  const { campaign, programme, code, workflow, title, form, batchOf, entriesOf, startsDuring, level } = mine;
  return { definition: { ...other, stages, campaign, programme, code, workflow, title, form, batchOf, entriesOf, startsDuring, level }, leftOut: [...leftOut] };
}

function namedBy({ params = {} }: EffectRef): readonly [Parameters<OwnContributions['has']>[0], string][] {
  return (['paper', 'figure', 'ledger'] as const).flatMap((kind) => (typeof params[kind] === 'string' ? [[kind, params[kind]]] : []));
}

/** Every date and every year in words, moved by so many years; 29 February becomes the 28th where there is none. */
export function shiftYears(definition: WorkflowDefinition, years: number): WorkflowDefinition {
  return years === 0 ? definition : workflowDefinition.parse(shifted(definition, years));
}

function shifted(value: unknown, years: number): unknown {
  if (typeof value === 'string') return movedText(value, years);
  if (Array.isArray(value)) return value.map((one) => shifted(one, years));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shifted(one, years)]));
}

function movedText(text: string, years: number): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (date !== null) {
    const year = Number(date[1]) + years;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return `${year}-${date[2] === '02' && date[3] === '29' && !leap ? '02-28' : `${date[2]}-${date[3]}`}`;
  }
  return text.replace(/\b((?:19|20)\d{2})(?=年|-\d{2}-\d{2}")/gu, (found) => String(Number(found) + years));
}

/** What a lead is told was left out. */
export function leftOutWords(names: readonly string[]): LocalText {
  return { zh: `带入时略去本事项没有的：${names.join('、')}`, en: `Left out, for this programme has them not: ${names.join(', ')}` };
}
