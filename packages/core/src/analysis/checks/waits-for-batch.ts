// waits-for-batch: what an entry waits to hear from its batch is said there, what a batch says of its entries is heard, and
// every end of the batch leads on whoever goes along with it. Asked only where the other workflow is known.
import type { SoundnessFinding } from '../finding.ts';
import type { Stage } from '../../definition/stage.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { Reach } from '../reach/reach.ts';
import { called, traceToStage, type Subject } from '../subject.ts';

export function waitsForBatch(subject: Subject): readonly SoundnessFinding[] {
  return [...subject.definition.stages.flatMap((stage) => ofEntry(subject, stage)), ...subject.definition.stages.flatMap((stage) => ofBatch(subject, stage))];
}

/** Words the core says itself. */
const spokenByCore: readonly string[] = ['adopted'];

function ofEntry(subject: Subject, stage: Stage): readonly SoundnessFinding[] {
  const reading = subject.workflow.readings.get(stage.id);
  const heard = Object.keys(reading?.plan.on ?? {});
  const stages = heard.filter((event) => event.startsWith('batch.')).map((event) => event.slice('batch.'.length));
  const words = heard.filter((event) => event.startsWith('entry.')).map((event) => event.slice('entry.'.length)).filter((one) => !spokenByCore.includes(one));
  if (reading === undefined || (stages.length === 0 && words.length === 0)) return [];
  const finding = findings(subject, stage);
  const { batchOf } = subject.definition;
  if (batchOf === undefined) return [finding('error', '等待批次，但流程没有说明属于哪种批次；请填写 batchOf。', 'waits for a batch, but the definition does not say of which workflow; fill in batchOf.')];
  const batch = subject.facts.related?.(batchOf);
  if (batch === undefined) return [];
  const during = reading.listing?.during;
  const said = during === undefined ? [...batch.readings.values()].flatMap((one) => one.verdicts) : (batch.readings.get(during)?.verdicts ?? []);
  return [
    ...[...stages, ...(during === undefined ? [] : [during])].filter((one) => !batch.stages.has(one)).map((one) => finding('error', `等待批次到达“${one}”，但批次没有这个环节；请改为批次已有的环节。`, `waits for the batch to be at "${one}", which is no stage of it; name one there is.`)),
    ...words.filter((one) => !said.some((spec) => spec.name === one)).map((one) => finding('error', `等待批次作出“${one}”处理，但批次在该环节没有这种处理；请两边一致。`, `waits to hear "${one}" from the batch, which does not say so there; make them agree.`)),
    ...(stage.follows === undefined ? [] : leftAtEnds(subject, stage, batch)),
  ];
}

/** Ends of the batch at which an entry could be left standing here. */
function leftAtEnds(subject: Subject, stage: Stage, batch: CompiledWorkflow): readonly SoundnessFinding[] {
  const name = called(stage, stage.id);
  const ends = batch.definition.stages.filter((one) => batch.readings.get(one.id)?.plan.result !== undefined);
  return ends.filter((end) => !leavesAt(subject.reach, { stage: stage.id, word: `batch.${end.id}` })).map((end) => {
    const [at, named] = [called(end, end.id), Object.hasOwn(stage.follows ?? {}, end.id)];
    return {
      rule: 'waits-for-batch', severity: 'error', stage: stage.id, path: `${subject.pathOf(stage.id)}/follows/${end.id}`,
      zh: named ? `环节${name.zh}在批次到${at.zh}时不一定有路可走，办件会一直等下去；请补一条无条件的路。` : `环节${name.zh}随批次流转，却没有说明批次到${at.zh}时去哪里，办件会一直等下去；请在 follows 中补上。`,
      en: named ? `When the batch ends at ${at.en}, no way out of the stage ${name.en} need fit, and an entry would wait for ever; add a way without conditions.` : `The stage ${name.en} goes along with its batch and does not say where to when the batch ends at ${at.en}; an entry would wait for ever. Add it to follows.`,
      trace: traceToStage(subject, stage.id),
    };
  });
}

/** Whether a word of the batch leads an item out of a stage however it stands there and whatever the data say, and not in a circle. */
function leavesAt(reach: Reach, { stage, word, seen = [] }: { readonly stage: string; readonly word: `batch.${string}`; readonly seen?: readonly string[] }): boolean {
  if (seen.includes(stage)) return false;
  const every = reach.casesAt.get(stage)?.every ?? new Set<number>();
  return (reach.nodesAt.get(stage) ?? []).every((node) => {
    const heard = node.out.filter((edge) => edge.event.type === word);
    const isHeard = [...every].every((index) => heard.some((edge) => edge.cases.has(index)));
    return isHeard && heard.every((edge) => !edge.to.out.some((next) => next.event.type === word) || leavesAt(reach, { stage: edge.to.stage, word, seen: [...seen, stage] }));
  });
}

function ofBatch(subject: Subject, stage: Stage): readonly SoundnessFinding[] {
  const { entriesOf } = subject.definition;
  const verdicts = subject.workflow.readings.get(stage.id)?.verdicts ?? [];
  const entries = entriesOf === undefined ? undefined : subject.facts.related?.(entriesOf);
  if (entries === undefined || verdicts.length === 0) return [];
  const heard = new Set([...entries.readings.values()].filter((one) => one.listing?.during === stage.id).flatMap((one) => Object.keys(one.plan.on)));
  const finding = findings(subject, stage);
  return verdicts
    .filter((spec) => !heard.has(`entry.${spec.name}`))
    .map((spec) => finding('error', `可以对条目作“${spec.title.zh}”处理，但条目在此时不接受；请两边一致。`, `may say "${spec.name}" of an entry, which no entry hears there; make them agree.`));
}

function findings(subject: Subject, stage: Stage) {
  const name = called(stage, stage.id);
  return (severity: SoundnessFinding['severity'], zh: string, en: string): SoundnessFinding => ({
    rule: 'waits-for-batch', severity, stage: stage.id, path: `${subject.pathOf(stage.id)}/settings`, zh: `环节${name.zh}${zh}`, en: `The stage ${name.en} ${en}`, trace: traceToStage(subject, stage.id),
  });
}
