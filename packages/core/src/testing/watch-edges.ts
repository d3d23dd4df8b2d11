// Which edges a scenario walks: whatever is done on a kit is read off its log and put to the definitions once more, and 终止, 作废
// and the end of a list are rehearsed where items stand. For workflows whose items nobody begins by hand, since others start them.
import { allPeople } from '../store/queries/people.ts';
import { brokenPromises } from './invariants.ts';
import { edgesOf, type Edge } from './edges/edge.ts';
import { rehearseEnds, type Rehearsal } from './edges/rehearse.ts';
import { untold } from './edges/untold.ts';
import { nameOf, readLog, standing, type LogReading } from './edges/walk.ts';
import type { Kit } from './kit.ts';
import type { EdgeReport } from './walk-every-edge.ts';

/** Which edges of a workflow have been walked so far. */
export interface EdgeWatch {
  /** Ends by hand, without writing it, whatever stands where nobody has seen that yet. */
  readonly rehearse: () => Promise<void>;
  /** @param byDesign edges no item can walk, each with the reason; one that was walked all the same is named as missed. */
  readonly report: (byDesign?: Readonly<Record<string, string>>) => Promise<EdgeReport>;
}

/**
 * Watches the edges of a programme on a kit.
 *
 * @example
 * ```ts
 * const watch = await watchEdges(kit, 'XX01');
 * await kit.as('townHead').approve(garden);
 * await watch.rehearse();
 * expect((await watch.report()).missed).toEqual([]);
 * ```
 */
export async function watchEdges(kit: Kit, programme: string): Promise<EdgeWatch> {
  const { registry } = kit.engine;
  const loaded = registry.workflows().filter((one) => one.programme === programme);
  const names = loaded.map((one) => nameOf(one));
  const walk: LogReading & Rehearsal = {
    kit, people: await allPeople(kit.store.read), refused: new Map(), faults: [], standings: new Map(), read: new Map(),
    edges: new Map(loaded.map((one) => [nameOf(one), edgesOf(one.compiled, registry.current(one.compiled.definition.batchOf ?? '')?.compiled)])),
    walked: new Map(names.map((name) => [name, new Set()])),
  };
  const tried = new Set<string>();
  const byHand = (name: string, stage: string): boolean => unwalked(walk, name, (edge) => edge.byHand && edge.stage === stage);
  const withList = (name: string, stage: string): boolean => {
    const batch = registry.current(registry.current(name)?.compiled.definition.batchOf ?? '')?.compiled.definition;
    return unwalked(walk, name, (edge) => edge.stage === stage && edge.event === `batch.${batch?.terminatesAt ?? ''}`);
  };
  const once = (key: string): boolean => !tried.has(key) && tried.add(key) !== undefined;

  return {
    async rehearse() {
      const rows = await kit.store.read.selectFrom('item').leftJoin('item as batch', 'batch.id', 'item.batch_id').select(['item.id as id', 'item.workflow as workflow', 'item.stage as stage', 'item.batch_id as batchId', 'batch.stage as batchStage', 'batch.status as batchStatus']).where('item.status', '=', 'open').where('item.workflow', 'in', names).orderBy('item.id').execute();
      for (const row of rows) {
        if (byHand(row.workflow, row.stage)) await rehearseEnds(walk, await standing(walk, row.id));
        if (row.batchId !== null && row.batchStatus === 'open' && withList(row.workflow, row.stage) && once(`${row.batchId} ${row.batchStage ?? ''} ${row.workflow} ${row.stage}`)) await rehearseEnds(walk, await standing(walk, row.batchId));
      }
    },
    async report(byDesign = {}) {
      await kit.settle();
      await readLog(walk);
      const walkedToo = Object.keys(byDesign).filter((edge) => isWalked(walk, edge));
      const missed = names.flatMap((name) => [...new Set([...(walk.edges.get(name)?.values() ?? [])].map((edge) => `${name}: ${edge.name}`))].filter((edge) => !isWalked(walk, edge) && !Object.hasOwn(byDesign, edge)));
      const known = new Set(names.flatMap((name) => [...(walk.edges.get(name)?.values() ?? [])].map((edge) => `${name}: ${edge.name}`)));
      return {
        walked: [...walk.walked.values()].reduce((sum, one) => sum + one.size, 0),
        missed: [...missed, ...walkedToo.map((edge) => `${edge}: was walked`), ...Object.keys(byDesign).filter((edge) => !known.has(edge)).map((edge) => `${edge}: is no edge`)],
        faults: [...walk.faults, ...(await brokenPromises(kit))],
        untold: await untold(kit, loaded),
      };
    },
  };
}

type Edges = Pick<Rehearsal, 'edges' | 'walked'>;

function unwalked({ edges, walked }: Edges, name: string, of: (edge: Edge) => boolean): boolean {
  return [...(edges.get(name)?.values() ?? [])].some((edge) => of(edge) && walked.get(name)?.has(edge.name) !== true);
}

function isWalked({ walked }: Pick<Edges, 'walked'>, edge: string): boolean {
  const [name = ''] = edge.split(': ');
  return walked.get(name)?.has(edge.slice(name.length + 2)) === true;
}
