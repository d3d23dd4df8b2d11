// The lives of items that walk a workflow's edges: each begins because something is still unwalked, goes by the shortest way to it
// and on to whatever else is near, and is ended when nothing is. What is missed in many lives is given up.
import { begin as beginMachine } from '../../machine/decide.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { begin, fillList, setBudgets } from './begin.ts';
import type { Move, Planned, Planner } from './plan.ts';
import { rehearseEnds } from './rehearse.ts';
import { send, takeInTime } from './take.ts';
import { isBatch, loadItem, nameOf, readLog, standing, type Standing, type Walk } from './walk.ts';

/** Lives in which a goal may be missed, or a move made in vain, before it is given up. */
const mostMisses = 20;
/** How often in a life an item comes round to what was in vain. */
const mostRounds = 3;
const mostLives = 2000;
const mostMoves = 400;

interface Tally {
  readonly name: string;
  readonly planner: Planner;
  readonly walked: Set<string>;
  /** How often each goal was missed, and each move made in vain. */
  readonly misses: Map<string, number>;
  readonly vain: Map<string, number>;
}

export interface Around {
  /** Sets up what must be there before each life. */
  readonly given: () => Promise<void>;
  /** Edges that are not tried here. */
  readonly elsewhere: readonly string[];
  /** Days that pass before an edge is tried. */
  readonly daysBefore: (edge: string) => number;
  /** Whether an edge that was tried in vain may be open when the item comes round to its stage again. */
  readonly comesRound: (edge: string) => boolean;
}

/** Walks one workflow. Answers the edges nobody could walk. */
export async function walkWorkflow(walk: Walk, workflow: LoadedWorkflow, { given, elsewhere, daysBefore, comesRound }: Around): Promise<readonly string[]> {
  const name = nameOf(workflow);
  const planner = walk.planners.get(name);
  const walked = walk.walked.get(name);
  if (planner === undefined || walked === undefined) return [`${name}: is not loaded`];
  const tally: Tally = { name, planner, walked, misses: new Map(elsewhere.map((edge) => [edge, mostMisses])), vain: new Map() };
  for (let life = 0; life < mostLives; life += 1) {
    const closed = givenUp(tally);
    const first = planner.plan({ from: beginMachine(workflow.compiled).snapshot, isGoal: (move) => unwalkedBy(walk, tally, move) !== undefined, closed, chance: walk.chance });
    if (first === undefined) break;
    const target = unwalkedBy(walk, tally, first.goal);
    walk.mood = tally.misses.get(target ?? '') ?? 0;
    const known = walked.size;
    await setBudgets(walk, workflow);
    await given();
    const itemId = await begin(walk, { workflow, wish: first.wish });
    await readLog(walk);
    if (itemId !== undefined) {
      await live(walk, tally, { itemId, closed, daysBefore, comesRound, avoided: walk.mood === 0 ? undefined : detour(first, life) });
      await endByHand(walk, itemId, life);
    }
    if (walked.size === known) miss(tally.misses, target);
  }
  const all = new Set([...(walk.edges.get(name)?.values() ?? [])].map((edge) => edge.name));
  return [...all].filter((edge) => !walked.has(edge)).map((edge) => `${name}: ${edge}`);
}

interface Life {
  readonly itemId: string;
  /** Moves that are not tried any more. */
  readonly closed: Set<string>;
  readonly daysBefore: Around['daysBefore'];
  readonly comesRound: Around['comesRound'];
  readonly avoided: string | undefined;
}

/** Leads one item from goal to goal until it is over or nothing more is near. */
async function live(walk: Walk, tally: Tally, { itemId, closed, daysBefore, comesRound, avoided }: Life): Promise<void> {
  const [later, rounds] = [new Set<string>(), new Map<string, number>()];
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const at = await standing(walk, itemId);
    if (await turnedBack(walk, tally, at)) continue;
    if (at.row.status !== 'open') return;
    // A life may go on into another year, which has a budget of its own.
    await setBudgets(walk, at.workflow);
    if (unrehearsed(walk, tally, at)) await rehearseEnds(walk, at);
    await fillList(walk, at);
    const adoptable = await mayBeAdopted(walk, at);
    const next = tally.planner.plan({
      from: { stage: at.row.stage, context: at.context }, isGoal: (move) => unwalkedBy(walk, tally, move) !== undefined, notNow: (move) => later.has(move.key) || (move.event.type === 'entry.adopted' && !adoptable), closed, chance: walk.chance,
      ...(avoided === undefined ? {} : { avoids: (move) => move.key === avoided }),
    });
    if (next === undefined) return;
    await passDays(walk, Math.max(...edgesOn(walk, tally, next.move).map(daysBefore)));
    const happened = await takeInTime(walk, itemId, next);
    await readLog(walk);
    if (happened) {
      later.clear();
      continue;
    }
    const again = edgesOn(walk, tally, next.move).some(comesRound) && (rounds.get(next.move.key) ?? 0) < mostRounds;
    (again ? later : closed).add(next.move.key);
    miss(rounds, next.move.key);
    miss(tally.vain, next.move.key);
    if (next.move === next.goal) miss(tally.misses, unwalkedBy(walk, tally, next.goal));
  }
}

/** A decision just made is taken back, and a closed item opened again, wherever nobody has done so yet. */
async function turnedBack(walk: Walk, { walked }: Tally, at: Standing): Promise<boolean> {
  const edges = new Set(walk.edges.get(at.row.workflow)?.values());
  const back = [...edges].find((edge) => edge.stage === at.row.stage && !walked.has(edge.name) && (edge.event === 'reopen' || (edge.event === 'takeBack' && (at.context.grace ?? null) !== null)));
  if (back === undefined) return false;
  const happened = await send(walk, at, { action: back.event === 'reopen' ? 'reopen' : 'takeBack' });
  await readLog(walk);
  return happened && walked.has(back.name);
}

function givenUp({ vain }: Tally): Set<string> {
  return new Set([...vain].filter(([, times]) => times >= mostMisses).map(([move]) => move));
}

function edgesOn(walk: Walk, { name }: Tally, { next }: Move): readonly string[] {
  return next.ways.flatMap((way) => walk.edges.get(name)?.get(way)?.name ?? []);
}

async function passDays({ kit }: Walk, days: number): Promise<void> {
  if (days <= 0) return;
  kit.clock.advance(days * 86_400_000);
  await kit.settle();
}

/** The first edge of a move that nobody has walked and that is not given up. */
function unwalkedBy(walk: Walk, { name, walked, misses }: Tally, { next }: Move): string | undefined {
  const edges = walk.edges.get(name);
  return next.ways.map((way) => edges?.get(way)).find((edge) => edge !== undefined && !edge.byHand && !walked.has(edge.name) && (misses.get(edge.name) ?? 0) < mostMisses)?.name;
}

function miss(misses: Map<string, number>, edge: string | undefined): void {
  if (edge !== undefined) misses.set(edge, (misses.get(edge) ?? 0) + 1);
}

/** One of the last moves before a goal that was missed, another each time: what a condition hangs on may lie off the shortest way. */
function detour({ moves }: Planned, life: number): string | undefined {
  return moves.at(-2 - (life % 4))?.key;
}

/** Whether an entry waits for a list that its own batch no longer keeps. */
async function mayBeAdopted(walk: Walk, { row, workflow }: Standing): Promise<boolean> {
  const during = workflow.compiled.readings.get(row.stage)?.listing?.during;
  return during !== undefined && row.batch_id !== null && (await loadItem(walk, row.batch_id)).stage !== during;
}

async function endByHand(walk: Walk, itemId: string, life: number): Promise<void> {
  const last = await standing(walk, itemId);
  if (last.row.status === 'open' && !isBatch(last.workflow)) await send(walk, last, { action: life % 2 === 0 ? 'terminate' : 'void' });
  await readLog(walk);
}

/** Whether an end by hand was not seen yet where the item stands. */
function unrehearsed(walk: Walk, { name, walked }: Tally, { row }: Standing): boolean {
  return [...(walk.edges.get(name)?.values() ?? [])].some((edge) => edge.byHand && edge.stage === row.stage && !walked.has(edge.name));
}
