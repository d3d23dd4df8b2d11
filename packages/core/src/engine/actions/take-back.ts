// 收回决定: the decision never happened, but for its trace in the log; what it would have sent out stays in.
import type { EventMaker } from './event-maker.ts';

export const takeBack: EventMaker = ({ work }) => {
  work.dropEffectsOf = work.context.grace?.version ?? null;
  return {};
};
