// 认领, 放回: one of those who hold the post takes the task for herself, or gives it back to all of them. Who delegated a
// task takes it back to herself by claiming it.
import type { EventMaker } from './event-maker.ts';

export const claim: EventMaker = ({ work, grant }) => {
  const person = grant.actor.kind === 'person' ? grant.actor.person.id : null;
  if (grant.taskId !== undefined) work.tasks.push({ do: 'hold', taskId: grant.taskId, heldBy: person, returnsTo: null });
  return {};
};

export const release: EventMaker = ({ work, grant }) => {
  if (grant.taskId !== undefined) work.tasks.push({ do: 'hold', taskId: grant.taskId, heldBy: null, returnsTo: null });
  return {};
};
