// Of every ledger a programme has: two items are led to where they take from it, with enough left for one of them, and both are decided
// at the same instant, on the real engine and its database. What each was told, and what the ledger holds afterwards, is answered.
import type { EffectRef } from '../definition/transition.ts';
import type { JsonObject } from '../definition/text.ts';
import { JinguoError } from '../errors.ts';
import { fieldsOf } from '../engine/command/work-item.ts';
import type { Plugin } from '../plugin/contributions.ts';
import type { LoadedWorkflow } from '../plugin/registry.ts';
import { ledgerLines } from '../store/queries/ledgers.ts';
import { begin, bringNew, lead, setBudgets } from './edges/begin.ts';
import { newWalk } from './edges/new-walk.ts';
import { send, type Sending } from './edges/take.ts';
import { loadItem, nameOf, standing, type FormHints, type Standing, type Walk } from './edges/walk.ts';
import type { EveryEdge } from './walk-every-edge.ts';

/** What came of two who wanted the last of a ledger. */
export interface LastOfLedger {
  /** `<workflow> <stage>` where it is taken, and the ledger's name. */
  readonly place: string;
  readonly ledger: string;
  /** How many of the two went on, and how many stand where they stood, somebody still being asked. */
  readonly passed: number;
  readonly waiting: number;
  /** What was refused, by its code and in the words that were said. */
  readonly refused: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  /** The least that was left of any line of the ledger, before the limit was raised again. */
  readonly left: number;
  /** What became of who was left over once the limit was raised; of a list she is held back for another. */
  readonly later: 'passed' | 'held' | 'stuck';
}

/**
 * Decides two at once on the last of each ledger of a programme.
 *
 * @example
 * ```ts
 * const [last] = await lastOfLedgers({ plugin: gardens, programme: 'XX01' });
 * expect(last).toMatchObject({ passed: 1, waiting: 1, left: 0, later: 'passed' });
 * ```
 */
export async function lastOfLedgers({ plugin, programme, forms = {}, given = {}, seed = 2022 }: Omit<EveryEdge, 'elsewhere' | 'afterDays'>): Promise<readonly LastOfLedger[]> {
  const found: LastOfLedger[] = [];
  const workflows = (walk: Walk) => walk.kit.engine.registry.workflows().filter((one) => one.programme === programme);
  const filled = { ...examplesOf(plugin), ...forms };
  const first = await newWalk({ plugin, forms: filled, seed });
  const places = workflows(first).flatMap((one) => takings(one).map((taking) => ({ name: nameOf(one), ...taking })));
  await first.kit.close();
  for (const { name, ...taking } of places) {
    const walk = await newWalk({ plugin, forms: filled, seed });
    try {
      const workflow = workflows(walk).find((one) => nameOf(one) === name);
      if (workflow !== undefined) found.push(await race(walk, workflow, { ...taking, given: async () => given[name]?.({ today: walk.kit.engine.today(), bring: async (other, stage) => { const { row, data } = await bringNew(walk, other, stage); return { number: row.number, data }; } }) }));
    } finally {
      await walk.kit.close();
    }
  }
  return found;
}

/** What a programme's own examples hold. */
function examplesOf({ programmes = [] }: Plugin): FormHints {
  const workflows = programmes.flatMap((one) => one.workflows);
  return Object.fromEntries(workflows.flatMap(({ definition, examples = {} }) => Object.entries(examples).map(([form, made]) => [`${definition.workflow}.${form}`, made] as const)));
}

interface Taking {
  readonly stage: string;
  readonly outcome: string;
  readonly ledger: string;
  readonly field: string | undefined;
}

/** Where a workflow takes from a ledger what was not taken before. */
function takings({ compiled: { definition } }: LoadedWorkflow): readonly Taking[] {
  const of = (effects: readonly EffectRef[] | undefined) => (effects ?? []).filter((one) => one.effect === 'reserve');
  return definition.stages.flatMap((stage) => Object.entries(stage.outcomes).flatMap(([outcome, ways]) => [ways].flat().flatMap(({ effects }) => of(effects).map(({ params }) => ({
    stage: stage.id, outcome, ledger: String(params?.['ledger']), field: typeof params?.['field'] === 'string' ? params['field'] : undefined,
  })))));
}

async function race(walk: Walk, workflow: LoadedWorkflow, { given, ...taking }: Taking & { readonly given: () => Promise<void> }): Promise<LastOfLedger> {
  const pair = await broughtTo(walk, workflow, { stage: taking.stage, given });
  const most = Math.max(...pair.map(({ data }) => amountIn(workflow, data, taking.field)));
  await leave(walk, workflow, taking, most);
  const listed = workflow.compiled.stages.get(taking.stage)?.kind === 'listed';
  const refused = listed ? await decidedAsList(walk, pair) : await atOnce(walk, pair.map((at) => ({ at, sending: { action: actionOf(taking) } })));
  const left = await leastOf(walk, workflow, taking);
  const [passed, others] = [await goneOn(walk, pair), await notGoneOn(walk, pair)];
  const waiting = others.filter((one) => one.row.status === 'open').length;
  await leave(walk, workflow, taking, most);
  for (const at of others) if (!listed) await send(walk, at, { action: actionOf(taking) });
  return { place: `${nameOf(workflow)} ${taking.stage}`, ledger: taking.ledger, passed: passed.length, waiting, refused, left, later: listed ? 'held' : (await goneOn(walk, others)).length === others.length ? 'passed' : 'stuck' };
}

/** Two of them, on one list where they stand on one, both where something is taken. */
async function broughtTo(walk: Walk, workflow: LoadedWorkflow, { stage, given }: { readonly stage: string; readonly given: () => Promise<void> }): Promise<readonly Standing[]> {
  await setBudgets(walk, workflow);
  const ids: string[] = [];
  let batchId: string | undefined;
  for (let nth = 0; nth < 2; nth += 1) {
    await given();
    const id = await begin(walk, { workflow, ...(batchId === undefined ? {} : { batchId }) });
    if (id === undefined) throw new RangeError(`nobody begins ${nameOf(workflow)}: ${[...walk.refused].join('; ')}`);
    ids.push(id);
    batchId = (await loadItem(walk, id)).batch_id ?? undefined;
    // A list that moves on leaves behind who does not stand on it yet.
    const first = batchId === undefined ? undefined : (await loadItem(walk, batchId)).stage;
    const there = (at: string) => (workflow.compiled.stages.get(stage)?.kind === 'listed' ? workflow.compiled.readings.get(at)?.listing?.during === first : at === stage);
    if (!(await lead(walk, id, there))) throw new RangeError(`${nameOf(workflow)} does not come to ${stage}: ${[...walk.refused].join('; ')}`);
  }
  for (const id of ids) if (!(await lead(walk, id, (at) => at === stage))) throw new RangeError(`${nameOf(workflow)} does not come to ${stage}: ${[...walk.refused].join('; ')}`);
  return Promise.all(ids.map((id) => standing(walk, id)));
}

const actionOf = ({ outcome }: Pick<Taking, 'outcome'>) => (outcome === 'recorded' ? 'record' : outcome === 'submitted' ? 'submit' : 'approve');

function amountIn(workflow: LoadedWorkflow, data: JsonObject, field: string | undefined): number {
  const value = field === undefined ? 1 : fieldsOf(workflow, data)[field];
  return typeof value === 'number' ? value : 0;
}

const linesOf = (workflow: LoadedWorkflow, { ledger }: Pick<Taking, 'ledger'>) => `${workflow.programme}/${ledger}/`;

/** So much is left of each line, and no more. */
async function leave(walk: Walk, workflow: LoadedWorkflow, taking: Taking, amount: number): Promise<void> {
  await walk.kit.store.write(async ({ db }) => {
    await db.updateTable('ledger').set((eb) => ({ most: eb('taken', '+', amount) })).where('id', 'like', `${linesOf(workflow, taking)}%`).execute();
  });
}

async function leastOf(walk: Walk, workflow: LoadedWorkflow, taking: Taking): Promise<number> {
  const lines = await ledgerLines(walk.kit.store.read, linesOf(workflow, taking));
  return Math.min(...lines.map(({ most, taken }) => most - taken));
}

const moved = async (walk: Walk, at: Standing) => ({ before: at.row.stage, at: await standing(walk, at.row.id) });
const passedBy = ({ before, at }: Awaited<ReturnType<typeof moved>>) => at.row.stage !== before && at.row.stage !== 'held';

async function goneOn(walk: Walk, pair: readonly Standing[]): Promise<readonly Standing[]> {
  return (await Promise.all(pair.map((one) => moved(walk, one)))).filter(passedBy).map(({ at }) => at);
}

async function notGoneOn(walk: Walk, pair: readonly Standing[]): Promise<readonly Standing[]> {
  return (await Promise.all(pair.map((one) => moved(walk, one)))).filter((one) => !passedBy(one)).map(({ at }) => at);
}

/** A list is decided on as one: all of it is refused; then each of two who decide holds back another. */
async function decidedAsList(walk: Walk, pair: readonly Standing[]): Promise<LastOfLedger['refused']> {
  const batch = await standing(walk, pair[0]?.row.batch_id ?? '');
  const whole = await atOnce(walk, [{ at: batch, sending: { action: 'approve' } }]);
  await atOnce(walk, pair.map(({ row }) => ({ at: batch, sending: { action: 'approve', speaks: () => [{ itemId: row.id, verdict: 'held', reason: '预算不足，暂缓' }] } })));
  return whole;
}

interface Asked {
  readonly at: Standing;
  readonly sending: Sending;
}

/** Each is made ready until its dry run would pass, or would be refused for what is left; then all are sent at the same instant. */
async function atOnce(walk: Walk, asked: readonly Asked[]): Promise<LastOfLedger['refused']> {
  const { engine } = walk.kit;
  const refused = new Map<string, LastOfLedger['refused'][number]>();
  let ready = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => { open = resolve; });
  const isReady = () => {
    ready += 1;
    if (ready === asked.length) open();
    return gate;
  };
  await Promise.all(asked.map(async ({ at, sending }, index) => {
    let sent = false;
    const act: Walk['kit']['engine']['act'] = async (actor, command) => {
      const { key: _key, ...rest } = command;
      const told = sent || command.action === 'claim' ? undefined : await engine.dryRun(actor, rest);
      if (told === undefined || !(told.ok || told.code === 'LEDGER_SHORT')) return engine.act(actor, command);
      sent = true;
      await isReady();
      try {
        return await engine.act(actor, command);
      } catch (error) {
        if (error instanceof JinguoError) refused.set(String(index), { code: error.code, zh: error.text('zh'), en: error.text('en') });
        throw error;
      }
    };
    await send({ ...walk, kit: { ...walk.kit, engine: { ...engine, act } } }, at, sending);
    if (!sent) await isReady();
  }));
  return [...refused.values()];
}
