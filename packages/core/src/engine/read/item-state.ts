// 状态: how it goes with an item, one word each, the same on every list, page, sheet and answer. domain.md §3.2
import type { Stage } from '../../definition/stage.ts';
import type { LocalText } from '../../definition/text.ts';
import { waysOf } from '../../definition/transition.ts';
import type { LoadedWorkflow, Registry } from '../../plugin/registry.ts';
import type { SuspendedAt } from '../../store/queries/list-items.ts';

/** suspended 中止: an objection to it is looked into or waits to be accepted, or it was paused. returned 退回补正: with whoever applied, after it was sent back. ended: at an end that is no success. */
export type ItemState = 'going' | 'late' | 'returned' | 'suspended' | 'finished' | 'ended' | 'archived';

export interface ItemStateView {
  readonly state: ItemState;
  /** The word for it; of an end, the word of that end: 已撤回, 不予通过, 已终止. */
  readonly title: LocalText;
  /** Why it is suspended; null of every other state. */
  readonly why: LocalText | null;
}

const words: Readonly<Record<Exclude<ItemState, 'ended'>, LocalText>> = {
  going: { zh: '办理中', en: 'In progress' },
  late: { zh: '已超期', en: 'Overdue' },
  returned: { zh: '退回补正', en: 'Returned' },
  suspended: { zh: '中止', en: 'Suspended' },
  finished: { zh: '已办结', en: 'Done' },
  archived: { zh: '已归档', en: 'Archived' },
};
const reasons = {
  objection: { zh: '异议核查中', en: 'under objection' },
  waiting: { zh: '收到异议，待受理', en: 'an objection waits to be accepted' },
  paused: { zh: '已挂起', en: 'paused' },
} as const satisfies Readonly<Record<string, LocalText>>;

export interface Stated {
  readonly stage: Pick<Stage, 'kind' | 'title' | 'outcomes'> | undefined;
  /** Null while open. */
  readonly good: boolean | null;
  readonly paused: boolean;
  /** Whether it was ever sent back. */
  readonly returned: boolean;
  readonly daysLeft: number | null;
  readonly archived?: boolean;
  /** A signed objection that came in names it and was not seen to yet. */
  readonly held?: boolean;
}

export function stateOf({ stage, good, paused, returned, daysLeft, archived = false, held = false }: Stated): ItemStateView {
  if (archived) return view('archived');
  if (good === true) return view('finished');
  if (good === false) return { state: 'ended', title: stage?.title ?? { zh: '已结束', en: 'Ended' }, why: null };
  if (stage !== undefined && looksIntoObjection(stage)) return { ...view('suspended'), why: reasons.objection };
  if (held) return { ...view('suspended'), why: reasons.waiting };
  if (paused) return { ...view('suspended'), why: reasons.paused };
  if (stage?.kind === 'fillIn' && returned) return view('returned');
  return view(daysLeft !== null && daysLeft < 0 ? 'late' : 'going');
}

function view(state: Exclude<ItemState, 'ended'>): ItemStateView {
  return { state, title: words[state], why: null };
}

/** Whether an item at a stage is under an objection: the stage says how one stands. While it does, nothing confirms the item. domain.md §3.4 */
export function looksIntoObjection({ outcomes }: Pick<Stage, 'outcomes'>): boolean {
  return Object.values(outcomes).some((outcome) => waysOf(outcome).some((way) => way.effects?.some(({ effect }) => effect === 'answerObjection') === true));
}

/** The same as a condition: the stages at which items of each workflow are under an objection, workflows with the same ones together. */
export function objectionStages({ workflows }: Pick<Registry, 'workflows'>): SuspendedAt {
  const alike = Map.groupBy(workflows().filter((one) => stagesIn(one).length > 0), (one) => stagesIn(one).join(' '));
  return [...alike].map(([stages, those]) => ({ stages: stages.split(' '), workflows: those.map((one) => one.compiled.definition.workflow) }));
}

function stagesIn({ compiled: { definition } }: LoadedWorkflow): readonly string[] {
  return definition.stages.filter(looksIntoObjection).map(({ id }) => id).toSorted();
}
