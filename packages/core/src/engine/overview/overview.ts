// The figures of a campaign or the district in a year: how many items began, stand where, are late and ended, by programme,
// place and month, beside the year before, and the year's money against its budget.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Person } from '../../people/post.ts';
import { shownCampaigns } from '../../plugin/shown-under.ts';
import { returnedCount, standingCounts, type StandingCount } from '../../store/queries/overview.ts';
import type { EngineParts } from '../parts.ts';
import { townOf } from '../read/figures.ts';
import { ledgers } from '../read/ledgers.ts';
import { countsOf, found, monthsOf, placesOf, within, type Of } from './places-and-months.ts';
import { scopeOf } from './scope.ts';
import { protectedCount, protectedCounts } from './small-numbers.ts';
import type { BudgetRow, Overview, SealedRow } from './views.ts';

export interface OverviewQuery {
  readonly year: number;
  readonly campaign?: string | undefined;
  /** Narrowed to a unit's subtree. */
  readonly unit?: string | undefined;
}

/** @throws JinguoError NOT_FOUND for who has no post in the tree, an unknown campaign, or a unit outside what she looks after. */
export async function overview(parts: EngineParts, today: LocalDate, asked: { readonly person: Person; readonly query: OverviewQuery }): Promise<Overview> {
  const { person, query } = asked;
  const here = workflowsOf(parts, query.campaign);
  const workflows = query.campaign === undefined ? undefined : here.map((one) => one.workflow);
  const at = (year: number) => scopeOf(parts, person, { year, unit: query.unit, workflows });
  const [now, past] = [at(query.year), at(query.year - 1)];
  const by = now.area.every((unit) => unit.level === 'district') ? 'town' : 'village';
  const db = parts.store.read;
  const known = new Set(here.map((one) => one.workflow));
  const [counted, countedBefore, returned, returnedBefore, months, budgets, sealed] = await Promise.all([
    found(parts, now, { by, today }),
    found(parts, past, { by, today }),
    returnedCount(db, { ...now, workflows: [...known] }),
    returnedCount(db, { ...past, workflows: [...known] }),
    monthsOf(parts, now, past),
    query.unit === undefined ? budgetsOf(parts, person, { year: query.year, codes: here.map((one) => one.code) }) : [],
    by === 'town' ? standingCounts(db, { ...now, sealed: 'only' }, { by, today }) : [],
  ]);
  const count = (of: (row: Of) => boolean, among = counted) => countsOf(parts, within(among, (row) => known.has(row.workflow) && of(row)));
  const begun = new Set(counted.standing.map((row) => row.workflow));
  return {
    year: query.year,
    all: count(() => true),
    before: count(() => true, countedBefore),
    returned,
    returnedBefore,
    campaigns: shownCampaigns(parts.registry.plugins).flatMap(({ head }) => {
      const own = new Set(here.filter((one) => one.campaign === head.name).map((one) => one.workflow));
      return own.size === 0 ? [] : [{ id: head.name, title: head.title, ...count((row) => own.has(row.workflow)) }];
    }),
    workflows: here.flatMap(({ workflow, code, campaign }) => {
      const title = parts.registry.current(workflow)?.compiled.definition.title;
      return !begun.has(workflow) || title === undefined ? [] : [{ id: workflow, title, campaign, code, ...count((row) => row.workflow === workflow) }];
    }),
    sealed: here.flatMap(({ workflow, code, campaign }) => sealedRow(parts, { workflow, code, campaign }, sealed.filter((row) => row.workflow === workflow))),
    places: placesOf(parts, within(counted, (row) => known.has(row.workflow))),
    months,
    budgets,
  };
}

interface WorkflowHere {
  readonly workflow: string;
  readonly code: string;
  /** The campaign it is shown under. */
  readonly campaign: string;
}

function workflowsOf(parts: Pick<EngineParts, 'registry'>, campaign: string | undefined): readonly WorkflowHere[] {
  const definitions = parts.registry.workflows().map((one) => one.compiled.definition);
  return shownCampaigns(parts.registry.plugins)
    .filter(({ head }) => head.backstage !== true && (campaign === undefined || head.name === campaign))
    .flatMap(({ head, plugins }) => definitions.filter((one) => plugins.some((plugin) => plugin.name === one.campaign)).map(({ workflow, code }) => ({ workflow, code, campaign: head.name })))
    .toSorted(inOrderOfCodes);
}

function sealedRow(parts: Pick<EngineParts, 'registry'>, { workflow, code, campaign }: WorkflowHere, standing: readonly StandingCount[]): readonly SealedRow[] {
  const title = parts.registry.current(workflow)?.compiled.definition.title;
  if (standing.length === 0 || title === undefined) return [];
  const counts = countsOf(parts, { standing, suspended: [] });
  const [open = 'kept', good = 'kept', other = 'kept'] = protectedCounts([counts.open, counts.good, counts.other]);
  return [{ id: workflow, title, campaign, code, begun: protectedCount(counts.begun), open, overdue: protectedCount(counts.overdue), good, other }];
}

/** Budgets are the district's: nobody who sees one town alone is told of them. */
async function budgetsOf(parts: EngineParts, person: Person, { year, codes }: { readonly year: number; readonly codes: readonly string[] }): Promise<readonly BudgetRow[]> {
  if (townOf(parts, person) !== undefined) return [];
  const withLedgers = parts.registry.plugins.flatMap((plugin) => plugin.programmes ?? []).filter((one) => codes.includes(one.code) && Object.values(one.ledgers ?? {}).some((ledger) => ledger.unit === 'fen'));
  const found = await Promise.all(
    withLedgers.map(async ({ code, title }): Promise<readonly BudgetRow[]> => {
      const lines = (await ledgers(parts, person, { programme: code })).filter((line) => line.unit === 'fen' && line.scope === String(year));
      if (lines.length === 0) return [];
      const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0);
      return [{ programme: code, title, most: sum((line) => line.most), reserved: sum((line) => line.reserved), spent: sum((line) => line.spent) }];
    }),
  );
  return found.flat();
}

/** A programme before what belongs to it: XX01, XX01B, XX01R, XX02. */
export function inOrderOfCodes(one: Named, other: Named): number {
  return `${one.code} ${one.workflow}` < `${other.code} ${other.workflow}` ? -1 : 1;
}

interface Named {
  readonly code: string;
  readonly workflow: string;
}
