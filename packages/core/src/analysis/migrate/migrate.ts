// What becomes of a running item when it is put on a newer version: it moves to a stage with what its context still means
// there, stays with a reason, or is refused with one. Pure: dry run, move and fold ask the same function.
import type { ItemContext, MachineEvent } from '../../definition/item-context.ts';
import { silentParties } from '../../definition/advisers-silence.ts';
import { RuleFailure } from '../../definition/rule-failure.ts';
import type { Stage } from '../../definition/stage.ts';
import type { Json, LocalText } from '../../definition/text.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import { askGuard } from '../../machine/ask-guard.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { ItemSnapshot } from '../../machine/decide.ts';
import { finisher } from './can-finish.ts';
import { asksTheSame, carry, nameThere, reopened, type Crossing } from './carry.ts';
import { batchReason, type BatchFacts } from './with-batch.ts';

export type { StageMapping } from './carry.ts';

/** What is known of one item beside its snapshot. */
export interface ItemFacts extends BatchFacts {
  readonly status: 'open' | 'done';
  /** The newer version's fields read from the item's data; absent: as they were, as far as they are declared. */
  readonly fields?: Readonly<Record<string, Json>>;
}

export type Migrated =
  | {
      readonly outcome: 'moves';
      readonly stage: string;
      readonly context: ItemContext;
      /** True when the same people are still asked: their tasks, held or not, go along. */
      readonly sameDesk: boolean;
      /** What is lost on the way, in words. */
      readonly notes: readonly LocalText[];
    }
  | { readonly outcome: 'stays' | 'refused'; readonly reason: LocalText };

/** A migration made ready for many items. */
export type Migration = (at: ItemSnapshot, facts: ItemFacts) => Migrated;

/** Answers what becomes of each item that goes from one version to another by a mapping. */
export function migration(crossing: Crossing): Migration {
  const canFinish = finisher(crossing.to);
  return (at, facts) => {
    if (facts.status === 'done') return stays('办件已办结', 'the item is finished');
    if (Object.hasOwn(crossing.mapping, at.stage) && crossing.mapping[at.stage] === null) return stays('该环节的办件选择留在原版本', 'items of this stage shall stay');
    const target = nameThere(crossing, at.stage);
    if (target === undefined) return refused(`新版本没有环节“${titleOf(crossing.from, at.stage).zh}”，请指定它在新版本中的环节`, `the newer version has no stage “${titleOf(crossing.from, at.stage).en}”; map it to one`);
    const wrong = unlike(crossing, at.stage, target) ?? batchReason(crossing, { stage: at.stage, target }, facts);
    if (wrong !== undefined) return { outcome: 'refused', reason: wrong };
    return arrive(crossing, { at, target, facts, canFinish });
  };
}

function arrive(crossing: Crossing, { at, target, facts, canFinish }: { readonly at: ItemSnapshot; readonly target: string; readonly facts: ItemFacts; readonly canFinish: (at: ItemSnapshot) => boolean }): Migrated {
  const { to } = crossing;
  const carried = carry(crossing, at.context, { stage: at.stage, target, fields: facts.fields });
  const same = asksTheSame(crossing, at.stage, target);
  // What was signed may amount to a result under the new rules; then everybody is asked anew, for nobody said so.
  const rests = isAtRest(to, { stage: target, context: carried });
  const context = same && rests ? carried : reopened(carried, target);
  if (!rests && !isAtRest(to, { stage: target, context })) {
    return refused(`按新版本，办件到“${titleOf(to, target).zh}”会立即自动转走，请改选环节`, `under the newer version it would leave “${titleOf(to, target).en}” at once by itself; map it elsewhere`);
  }
  if (!canFinish({ stage: target, context })) {
    return refused(`按新版本，办件从“${titleOf(to, target).zh}”出发无法办结`, `under the newer version it could not come to an end from “${titleOf(to, target).en}”`);
  }
  return { outcome: 'moves', stage: target, context, sameDesk: same && rests, notes: notesOn(at, { target, context, same: same && rests }) };
}

/** A target must behave alike: of the same kind, and a notice that is public already with the same dates. */
function unlike({ from, to }: Crossing, stage: string, target: string): LocalText | undefined {
  const [old, next] = [from.stages.get(stage), to.stages.get(target)];
  if (old?.kind !== next?.kind) return { zh: `环节种类不同（${old?.kind ?? '?'}→${next?.kind ?? '?'}），不能对应`, en: `the stages are of different kinds (${old?.kind ?? '?'} → ${next?.kind ?? '?'})` };
  if (old?.kind === 'notice' && canonicalJson(old.settings) !== canonicalJson(next?.settings)) {
    return { zh: '公示已按原期限发布，期满后再迁移', en: 'the notice is public with its dates; migrate after it has ended' };
  }
  const silent = (one: Stage | undefined) => canonicalJson(one === undefined ? [] : silentParties(one));
  if (silent(old) !== silent(next)) return { zh: '征求意见函已按原版本发出，逾期是否视为无意见不同，答复齐备后再迁移', en: 'the letter has gone out and says otherwise what silence means; migrate after the answers are in' };
  return undefined;
}

const word: MachineEvent = { type: 'migrate' };

/** Whether a stage would keep an item as it is, and not pass it on by itself. A condition that fails keeps nothing. */
function isAtRest(workflow: CompiledWorkflow, { stage, context }: ItemSnapshot): boolean {
  const ways = workflow.readings.get(stage)?.plan.always ?? [];
  try {
    return !ways.some((way) =>
      way.guards.every((ref) => {
        const guard = workflow.guards.get(ref.guard);
        return guard !== undefined && askGuard(guard, { stage, context, event: word, params: ref.params ?? {} }) !== (ref.not === true);
      }),
    );
  } catch (error) {
    if (error instanceof RuleFailure) return false;
    throw error;
  }
}

function notesOn(at: ItemSnapshot, { target, context, same }: { readonly target: string; readonly context: ItemContext; readonly same: boolean }): readonly LocalText[] {
  const notes: LocalText[] = [];
  const signed = (at.context.signOffs[at.stage] ?? []).length;
  const kept = (context.signOffs[target] ?? []).length;
  if (signed > kept) notes.push({ zh: `本环节已有的${signed}个签署作废，须重新签署`, en: `${signed} sign-off(s) of this stage are void; it is signed anew` });
  else if (!same) notes.push({ zh: '办理人按新版本重新确定', en: 'who acts is found anew under the newer version' });
  if (at.context.returnedBy !== null && context.returnedBy === null) notes.push({ zh: '退回它的环节已不存在，提交后按新版本从头流转', en: 'the stage that returned it is gone; it takes the usual way' });
  if ((at.context.grace ?? null) !== null && context.grace === null) notes.push({ zh: '上一决定不能再收回', en: 'the last decision can no longer be taken back' });
  return notes;
}

function titleOf({ stages }: CompiledWorkflow, id: string): LocalText {
  return stages.get(id)?.title ?? { zh: id, en: id };
}

function stays(zh: string, en: string): Migrated {
  return { outcome: 'stays', reason: { zh, en } };
}

function refused(zh: string, en: string): Migrated {
  return { outcome: 'refused', reason: { zh, en } };
}
