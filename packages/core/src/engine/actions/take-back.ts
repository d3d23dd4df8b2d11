// 拿回: the decision never happened, but for its trace in the log: it counts for nobody's signature, and what it would
// have sent out stays in.
import type { EventMaker } from './event-maker.ts';

export const takeBack: EventMaker = ({ work }) => {
  const { grace } = work.context;
  if (grace === undefined || grace === null) return {};
  work.dropEffectsOf = grace.version;
  work.tasks.push({ do: 'undo', by: grace.by });
  return {};
};
