// A stretch of time in the whole district: rounds are opened and closed, items of every programme begun day by day, and of
// what lies on the desks so much is done as people do in a day. The same seed plays the same season.
import { addDays, chanceOf, JinguoError, shuffled, type LoadedWorkflow, type LocalDate, type PersonWithUsername } from '@jinguo/core';
import { begin, openTasks, work, type OfficeAtWork, type OpenTask, type Refused, type SentCommand } from './office-at-work.ts';
import { windowDays } from './usual-forms.ts';

export interface SeasonPlan {
  readonly seed: number;
  readonly villages: readonly string[];
  readonly people: readonly PersonWithUsername[];
  /** Workflows others look after. */
  readonly without: readonly string[];
  /** Items to begin on a day of work, over all programmes. */
  readonly perDay: (today: LocalDate) => number;
  /** Days from one round of a programme to its next. */
  readonly roundEvery: number;
  /** Applications that come with the opening of a round. */
  readonly perRound: number;
  /** What could not be begun is tried again each day until it can: a short season comes to everything. */
  readonly triesAgain?: boolean;
  /** The last day on which anything is begun. */
  readonly beginUntil: LocalDate;
  /** 0 to 1: how much of what lies on a desk is done the day it is looked at. */
  readonly diligence: number;
  readonly trouble: number;
  readonly onRefused?: (what: Refused) => void;
  readonly onSent?: (sent: SentCommand) => void;
}

export interface Season {
  /** One day of work, by the clock as it stands. */
  readonly day: () => Promise<void>;
  readonly begun: () => number;
}

/** How much of what is only watched is written down on a day. */
const seldom = 0.02;
/** People who work at the same time: their decisions are committed together. */
const atOnce = 24;
/** Refusals that another person's decision a moment before explains. */
const overtaken = ['VERSION_CONFLICT', 'NOT_FOUND', 'NOT_ALLOWED', 'ACTION_NOT_POSSIBLE'];

interface Round {
  readonly id: string;
  readonly closesOn: LocalDate;
  readonly nextOn: LocalDate;
}

type Ground = Pick<OfficeAtWork, 'engine' | 'store' | 'scan'>;

export function seasonOf(ground: Ground, plan: SeasonPlan): Season {
  const { engine } = ground;
  const workflows = engine.registry.workflows().filter((one) => !plan.without.includes(one.compiled.definition.workflow));
  const [rounds, items] = [workflows.filter((one) => isRound(one)), workflows.filter((one) => !isRound(one))];
  const open = new Map<string, Round>();
  const budgeted = new Set<string>();
  let [serial, turn] = [0, 0];
  let queue: readonly LoadedWorkflow[] = [];
  /** What could not be begun, for want of a plaque or a class say, and is tried again the next day. */
  let missed: LoadedWorkflow[] = [];

  /** Each piece of work has a chance of its own, so that what is done side by side does not change it. */
  const office = (): OfficeAtWork => ({ ...ground, ...plan, chance: chanceOf(plan.seed * 1_000_003 + (serial += 1)) });

  async function beginOne(workflow: LoadedWorkflow): Promise<boolean> {
    const { definition } = workflow.compiled;
    const round = definition.batchOf === undefined ? undefined : open.get(definition.batchOf);
    if (definition.batchOf !== undefined && (round === undefined || round.closesOn < engine.today())) return false;
    const mine = office();
    return (await begin(mine, { workflow, batchId: round?.id, key: `season-${plan.seed}-${serial}` })) !== undefined;
  }

  /** Rounds and the year's budgets come before what needs them. */
  async function openRounds(): Promise<void> {
    const today = engine.today();
    if (today > plan.beginUntil) return;
    for (const workflow of rounds.filter((one) => (open.get(one.compiled.definition.workflow)?.nextOn ?? today) <= today)) {
      const answer = await begin(office(), { workflow, key: `season-${plan.seed}-round-${serial}` });
      if (answer === undefined) continue;
      open.set(workflow.compiled.definition.workflow, { id: answer.itemId, closesOn: addDays(today, windowDays), nextOn: addDays(today, plan.roundEvery) });
      const applied = items.filter((one) => one.compiled.definition.batchOf === workflow.compiled.definition.workflow);
      for (const one of applied) for (let n = 0; n < plan.perRound; n += 1) if (await beginOne(one)) turn += 1;
    }
  }

  async function beginItems(): Promise<void> {
    const today = engine.today();
    const year = today.slice(0, 4);
    const budgets = items.filter((one) => one.compiled.definition.workflow.endsWith('-budget') && !budgeted.has(`${year} ${one.compiled.definition.workflow}`));
    for (const one of budgets) if (await beginOne(one)) budgeted.add(`${year} ${one.compiled.definition.workflow}`);
    if (today > plan.beginUntil) return;
    const others = items.filter((one) => !one.compiled.definition.workflow.endsWith('-budget'));
    const accepting = ({ compiled: { definition } }: LoadedWorkflow) => definition.batchOf === undefined || (open.get(definition.batchOf)?.closesOn ?? '') >= today;
    const most = plan.perDay(today);
    // On top of the day's number: what nobody can begin yet keeps nothing else from being begun.
    const again = new Set(plan.triesAgain === true ? missed.filter(accepting) : []);
    missed = [];
    const wanted: LoadedWorkflow[] = [];
    while (wanted.length < most) {
      if (queue.length === 0) queue = shuffled(others, office().chance);
      const [next, ...rest] = queue;
      if (next === undefined) return;
      if (accepting(next)) wanted.push(next);
      queue = rest;
    }
    await sideBySide([...again, ...wanted], async (one) => {
      if (await beginOne(one)) turn += 1;
      else missed.push(one);
    });
  }

  /** What is only watched asks for nothing until its date. */
  const isWatched = ({ workflow, stage }: OpenTask): boolean => engine.registry.current(workflow)?.compiled.stages.get(stage)?.settings['notes'] === true;

  async function clearDesks(): Promise<void> {
    const today = engine.today();
    const waiting = (await openTasks(ground, { without: plan.without })).filter((task) => task.stage !== 'collecting' || mayClose(task, open.get(task.workflow), today));
    const chance = office().chance;
    const taken = waiting.filter((task) => chance() < (isWatched(task) ? seldom : plan.diligence));
    // One after the other where several sign the same item.
    const firsts = [...new Map(taken.toReversed().map((task) => [task.itemId, task])).values()];
    await sideBySide(firsts, (task) => doing(office(), task));
    for (const task of taken) if (!firsts.includes(task)) await doing(office(), task);
  }

  return {
    begun: () => turn,
    async day() {
      await openRounds();
      await beginItems();
      await clearDesks();
    },
  };
}

function isRound({ compiled }: LoadedWorkflow): boolean {
  return compiled.definition.form === 'batch';
}

function mayClose(task: OpenTask, round: Round | undefined, today: LocalDate): boolean {
  return round?.id !== task.itemId || round.closesOn < today;
}

/** Visitors find households of these in the vote of the public: chance sends none of them back, and takes none away. */
const spared = ['family-titles'];

async function doing(office: OfficeAtWork, task: OpenTask): Promise<void> {
  try {
    // A year without its budget pays nobody: whoever is refused one hands in another until it stands.
    await work(office, { task, steady: task.workflow.endsWith('-budget') || spared.includes(task.workflow) });
  } catch (error) {
    if (!(error instanceof JinguoError) || !overtaken.includes(error.code)) throw error;
  }
}

async function sideBySide<T>(list: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < list.length; from += atOnce) await Promise.all(list.slice(from, from + atOnce).map((one) => each(one)));
}
