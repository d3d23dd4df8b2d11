// 同意, 不同意: where several sign, for one's own party; where the stage has a grace window, with its end.
import type { EventMaker } from './event-maker.ts';
import { stageNow } from '../command/work-item.ts';

export const decide: EventMaker = ({ scene, work, grant }) => {
  const several = (work.context.rosters?.[work.row.stage]?.length ?? 0) > 0;
  if (several) return { party: grant.party ?? '' };
  const { grace } = stageNow(work);
  if (grace === undefined) return {};
  return { grace: { until: new Date(scene.now.getTime() + grace.minutes * 60_000).toISOString(), version: work.row.version + 1 } };
};
