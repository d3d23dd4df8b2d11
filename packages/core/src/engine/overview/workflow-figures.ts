// How a workflow's items of one year go through its stages: how many came to each, how long they stayed, what is late, what
// was sent back and why.
import type { LocalDate } from '../../calendar/local-date.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { returnReasonTitle } from '../../definition/return-reasons.ts';
import type { Json, LocalText } from '../../definition/text.ts';
import { asIs, refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { applicantsOf } from '../../store/queries/applicants.ts';
import { countedEntries } from '../../store/queries/figures.ts';
import { batchesOf, newestIds, returnCounts, type ReturnCount, type StandingCount } from '../../store/queries/overview.ts';
import { movesOf, type Move } from '../../store/queries/recent-moves.ts';
import { isObject } from '../../values/json.ts';
import { shareOf, staysOf } from '../explain/usual-times.ts';
import type { EngineParts } from '../parts.ts';
import { isGood } from '../read/list-row.ts';
import { countedFigures } from './counted-figures.ts';
import { objectionFigures } from './objection-figures.ts';
import { peopleBands } from './people-bands.ts';
import { planFigures } from './plan-figures.ts';
import { found, monthsOf, placesOf } from './places-and-months.ts';
import { scopeOf, yearOf } from './scope.ts';
import { enoughTold, protectedCount, protectedCounts } from './small-numbers.ts';
import type { StageFigures, WorkflowFigures } from './views.ts';

export interface WorkflowFiguresQuery {
  readonly workflow: string;
  readonly year: number;
  readonly unit?: string | undefined;
}

/** Items whose logs are read: as many as a browser waits for. */
const mostLooked = 2000;
const mostReasons = 8;

/** @throws JinguoError NOT_FOUND for an unknown workflow, who has no post in the tree, or a unit outside what she looks after. */
export async function workflowFigures(parts: EngineParts, today: LocalDate, asked: { readonly person: Person; readonly query: WorkflowFiguresQuery }): Promise<WorkflowFigures> {
  const { workflow, year, unit } = asked.query;
  const compiled = parts.registry.current(workflow)?.compiled;
  if (compiled === undefined) throw refusal('NOT_FOUND', { what: workflow });
  const { definition } = compiled;
  const scope = scopeOf(parts, asked.person, { year, unit, workflows: [workflow] });
  const wholeDistrict = scope.area.every((one) => one.level === 'district');
  const by = wholeDistrict ? 'town' : 'village';
  const sealed = definition.visibleTo === 'handlers';
  // Of those only their handlers see, one unit’s numbers would be somebody’s: they are counted for the district alone.
  const seen = sealed ? { ...scope, sealed: 'only' as const, area: wholeDistrict ? scope.area : [] } : scope;
  const db = parts.store.read;
  const ids = await newestIds(db, seen, mostLooked);
  const programme = parts.registry.plugins.flatMap((plugin) => plugin.programmes ?? []).find((one) => one.workflows.some((made) => made.definition.workflow === workflow));
  const batches = await batchesOf(db, ids);
  const before = { ...seen, ...yearOf(year - 1) };
  const [here, months, moves, returns, applicants, counted, objections, plans] = await Promise.all([
    found(parts, seen, { by, today }),
    sealed ? [] : monthsOf(parts, seen, before),
    movesOf(db, ids),
    returnCounts(db, ids),
    sealed ? [] : applicantsOf(db, ids, by),
    programme === undefined ? [] : countedEntries(db, { programme: programme.code, workflow, year, area: seen.area, by, sealed }),
    objectionFigures(parts, definition, { ids, batches }),
    programme === undefined ? [] : planFigures(parts, asked.person, { programme: programme.code, year, rounds: new Set([...ids, ...batches]) }),
  ]);
  const { standing } = here;
  const told = { stages: stageFigures(definition, { standing, moves, returns, calendar: parts.calendar() }), ends: endsOf(definition, standing), looked: ids.length };
  const shown = sealed ? withoutSmall(told) : told;
  const slowest = shown.stages.reduce<StageFigures | undefined>((one, other) => ((other.median ?? 0) > (one?.median ?? 0) ? other : one), undefined);
  return {
    workflow,
    title: definition.title,
    year,
    ...shown,
    places: sealed ? [] : placesOf(parts, here),
    months,
    slowest: slowest?.stage ?? null,
    reasons: sealed ? [] : reasonsOf(returns),
    people: peopleBands(parts, definition, applicants),
    counted: countedFigures(parts, definition, programme ?? {}, counted).flatMap((one) => (!sealed ? [one] : enoughTold(one.items) ? [{ ...one, days: null, groups: [] }] : [])),
    objections,
    plans,
    sealed,
  };
}

/** As it is counted, before small numbers are protected. */
interface ToldStage extends StageFigures {
  readonly reached: number;
  readonly open: number;
  readonly overdue: number;
  readonly returned: number;
}

interface Told {
  readonly stages: readonly ToldStage[];
  readonly ends: readonly (WorkflowFigures['ends'][number] & { readonly n: number })[];
  readonly looked: number;
}

interface Counted {
  readonly standing: readonly StandingCount[];
  readonly moves: readonly Move[];
  readonly returns: readonly ReturnCount[];
  readonly calendar: WorkingCalendar;
}

const sum = (rows: readonly { readonly n: number }[]) => rows.reduce((all, row) => all + row.n, 0);

function stageFigures({ stages }: WorkflowDefinition, { standing, moves, returns, calendar }: Counted): Told['stages'] {
  const reached = reachedBy(moves);
  const stays = staysOf(moves, calendar);
  return stages.filter((one) => one.kind !== 'end').map(({ id, title }) => {
    const here = standing.filter((row) => row.stage === id && row.status === 'open');
    const days = stays.get(id);
    return {
      stage: id,
      title,
      reached: reached.get(id)?.size ?? 0,
      open: sum(here),
      overdue: sum(here.filter((row) => row.late)),
      median: days === undefined ? null : shareOf(days, 0.5),
      ninth: days === undefined ? null : shareOf(days, 0.9),
      returned: sum(returns.filter((row) => row.stage === id)),
    };
  });
}

function endsOf({ stages }: WorkflowDefinition, standing: readonly StandingCount[]): Told['ends'] {
  const ends = stages.filter((one) => one.kind === 'end').map(({ id, title, settings }) => ({ stage: id, title, good: isGood(settings), n: sum(standing.filter((row) => row.stage === id && row.status === 'done')) }));
  return ends.filter((one) => one.n > 0);
}

/** Where items stand adds up to all of them, so that what is few there is protected together; how long a few stayed is not told. */
function withoutSmall({ stages, ends, looked }: Told): Pick<WorkflowFigures, 'stages' | 'ends' | 'looked'> {
  const standing = protectedCounts([...stages.map((one) => one.open), ...ends.map((one) => one.n)]);
  const at = (index: number) => standing[index] ?? 'kept';
  return {
    stages: stages.map((one, index) => ({ ...one, ...(enoughTold(one.reached) ? {} : { median: null, ninth: null }), reached: protectedCount(one.reached), open: at(index), overdue: protectedCount(one.overdue), returned: protectedCount(one.returned) })),
    ends: ends.map((one, index) => ({ ...one, n: at(stages.length + index) })),
    looked: protectedCount(looked),
  };
}

function reachedBy(moves: readonly Move[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, Set<string>>();
  for (const { item_id, to_stage } of moves) {
    const known = reached.get(to_stage);
    if (known === undefined) reached.set(to_stage, new Set([item_id]));
    else known.add(item_id);
  }
  return reached;
}

function reasonsOf(returns: readonly ReturnCount[]): WorkflowFigures['reasons'] {
  const sums = new Map<string, { readonly text: LocalText; n: number }>();
  for (const { opinion, event, n } of returns) {
    const said: Json = JSON.parse(event ?? 'null');
    const word = isObject(said) ? said['reason'] : undefined;
    const text = typeof word === 'string' ? returnReasonTitle(word) : asIs(opinion?.trim() ?? '');
    const before = sums.get(text.zh);
    if (before !== undefined) before.n += n;
    else if (text.zh !== '') sums.set(text.zh, { text, n });
  }
  return [...sums.values()].toSorted((one, other) => other.n - one.n || (one.text.zh < other.text.zh ? -1 : 1)).slice(0, mostReasons);
}
