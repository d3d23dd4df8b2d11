// A batch and its entries know each other by the names of the batch's stages. A migration of either must leave both true:
// what is listed stays listed, and what waits for a stage of the batch can still hear of it.
import type { LocalText } from '../../definition/text.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import { nameThere, type Crossing } from './carry.ts';

export interface BatchFacts {
  /** Of an entry: where its batch stands, and on which version. */
  readonly batch?: { readonly stage: string; readonly workflow: CompiledWorkflow } | undefined;
  /** Of a batch: its open entries, by version and stage. */
  readonly entries?: readonly { readonly stage: string; readonly workflow: CompiledWorkflow }[] | undefined;
}

/** Why a move would break a batch, or undefined. */
export function batchReason(crossing: Crossing, at: { readonly stage: string; readonly target: string }, { batch, entries }: BatchFacts): LocalText | undefined {
  return (batch === undefined ? undefined : asEntry(crossing, at, batch)) ?? (entries === undefined ? undefined : asBatch(crossing, at, entries));
}

function asEntry({ from, to }: Crossing, { stage, target }: { readonly stage: string; readonly target: string }, batch: NonNullable<BatchFacts['batch']>): LocalText | undefined {
  const missing = [...namesUsed(to)].find((name) => !batch.workflow.stages.has(name));
  if (missing !== undefined) return { zh: `所在批次的版本没有环节“${missing}”，请先迁移批次`, en: `its batch’s version has no stage “${missing}”; migrate the batch first` };
  const [before, after] = [from.readings.get(stage)?.listing?.during, to.readings.get(target)?.listing?.during];
  if (before === batch.stage && after !== before) return { zh: '办件正在批次清单上，迁移后会从清单消失', en: 'it is on its batch’s list now and would drop off it' };
  const advances = advancesOn(to, target);
  // One that waits where a batch collects is taken over by the next batch (adopt.ts).
  const adopted = after !== undefined && batch.workflow.stages.get(after)?.kind === 'collect';
  if (advances !== undefined && !adopted && !leadsTo(batch.workflow, batch.stage, advances)) {
    return { zh: `批次已过环节“${advances}”，办件将永远等不到它`, en: `the batch does not come to “${advances}” any more, so the item would wait for ever` };
  }
  const end = endsOf(batch.workflow).find((one) => strands(to, one) && !strands(from, one));
  if (end !== undefined) return { zh: `新版本没有说明批次到“${end}”时办件去哪里，办件会一直等下去`, en: `the newer version does not say where to when the batch ends at “${end}”; the item would wait for ever` };
  return undefined;
}

function asBatch(crossing: Crossing, { stage, target }: { readonly stage: string; readonly target: string }, entries: NonNullable<BatchFacts['entries']>): LocalText | undefined {
  for (const entry of entries) {
    const missing = [...namesUsed(entry.workflow)].find((name) => !crossing.to.stages.has(name));
    if (missing !== undefined) return { zh: `批次内的办件还要经过批次环节“${missing}”，而新版本没有它`, en: `entries of this batch still name its stage “${missing}”, which the newer version lacks` };
    const end = endsOf(crossing.to).find((one) => !endsOf(crossing.from).includes(one) && strands(entry.workflow, one));
    if (end !== undefined) return { zh: `批次内的办件不知道批次到“${end}”时去哪里，请先迁移办件`, en: `entries of this batch do not say where to when it ends at “${end}”; migrate them first` };
    const during = entry.workflow.readings.get(entry.stage)?.listing?.during;
    if (during !== undefined && (during === stage) !== (during === target)) return { zh: '清单上的办件会与批次脱节，请保留该环节的名称', en: 'entries on the list would lose their batch; keep the name of this stage' };
    const advances = advancesOn(entry.workflow, entry.stage);
    if (advances !== undefined && nameThere(crossing, stage) !== undefined && !leadsTo(crossing.to, target, advances)) {
      return { zh: `新版本从此环节到不了“${advances}”，清单上的办件将永远等待`, en: `the newer version does not lead to “${advances}” from here; entries would wait for ever` };
    }
  }
  return undefined;
}

function endsOf({ definition, readings }: CompiledWorkflow): readonly string[] {
  return definition.stages.map(({ id }) => id).filter((id) => readings.get(id)?.plan.result !== undefined);
}

/** Whether an entry that goes along with its batch could be left standing when the batch comes to this end. */
function strands({ definition }: CompiledWorkflow, end: string): boolean {
  return definition.stages.some(({ follows }) => follows !== undefined && !Object.hasOwn(follows, end));
}

/** Names of batch stages that a workflow's listed stages use. */
function namesUsed(entry: CompiledWorkflow): ReadonlySet<string> {
  return new Set([...entry.readings].flatMap(([id, { listing }]) => (listing === undefined ? [] : [listing.during, advancesOn(entry, id) ?? listing.during])));
}

/** The batch stage whose coming moves an entry on from a listed stage. */
function advancesOn({ readings }: CompiledWorkflow, stage: string): string | undefined {
  const reading = readings.get(stage);
  if (reading?.listing === undefined) return undefined;
  return Object.keys(reading.plan.on).find((event) => event.startsWith('batch.'))?.slice('batch.'.length);
}

/** Whether an item can come from one stage to another, by the ways alone. */
function leadsTo({ readings }: CompiledWorkflow, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const stage of seen) {
    const plan = readings.get(stage)?.plan;
    for (const way of [...Object.values(plan?.on ?? {}).flatMap((ways) => ways ?? []), ...(plan?.always ?? [])]) {
      if (way.to === to) return true;
      if (way.to !== undefined && way.aside !== true) seen.add(way.to);
    }
  }
  return false;
}
