// 公示与异议 of a workflow's items: what was published, and what became of each objection, as the log has it. domain.md §3.4, §3.9
import { z } from 'zod';
import { waysOf } from '../../definition/transition.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { countNotices, objectionMoves, type ObjectionMove } from '../../store/queries/overview.ts';
import type { EngineParts } from '../parts.ts';
import { looksIntoObjection } from '../read/item-state.ts';
import type { ObjectionFigures } from './views.ts';

const decided = z.object({ type: z.string(), verdict: z.string().optional() });
const answers = z.enum(['notAccepted', 'upheld', 'partly', 'notUpheld']);
const outcomes: Readonly<Record<string, string>> = { approve: 'approved', reject: 'rejected', record: 'recorded' };

/** `batches`: those that list the items, whose notices name them. */
export async function objectionFigures({ store }: Pick<EngineParts, 'store'>, definition: WorkflowDefinition, of: { readonly ids: readonly string[]; readonly batches: readonly string[] }): Promise<ObjectionFigures> {
  const stages = definition.stages.filter(looksIntoObjection);
  const at = new Set(stages.map(({ id }) => id));
  const [notices, moves] = await Promise.all([countNotices(store.read, [...of.ids, ...of.batches]), objectionMoves(store.read, of.ids, [...at])]);
  const received = moves.filter((move) => at.has(move.to_stage) && !at.has(move.from_stage ?? '')).length;
  const left = moves.filter((move) => at.has(move.from_stage ?? '') && !at.has(move.to_stage));
  const said = left.map((move) => answerOf(stages, move));
  const count = (answer: z.infer<typeof answers>) => said.filter((one) => one === answer).length;
  return { notices, received, open: received - left.length, notAccepted: count('notAccepted'), upheld: count('upheld'), partly: count('partly'), notUpheld: count('notUpheld') };
}

/** What the way it took answers whoever objected. */
function answerOf(stages: WorkflowDefinition['stages'], { from_stage, to_stage, event }: ObjectionMove): z.infer<typeof answers> | undefined {
  const taken = decided.safeParse(JSON.parse(event ?? 'null'));
  const outcome = taken.data?.verdict ?? outcomes[taken.data?.type ?? ''] ?? '';
  const ways = waysOf(stages.find(({ id }) => id === from_stage)?.outcomes[outcome]).filter(({ to }) => to === to_stage);
  const state = ways.flatMap(({ effects = [] }) => effects).find(({ effect }) => effect === 'answerObjection')?.params?.['state'];
  return answers.safeParse(state).data;
}
