// 挂起, 恢复: the item's clock stops and runs on. The event says when, what the stage had used by then, and which of its timers
// are still to fire: those that fired are not set again, however often it is paused.
import { loadTimersLeft } from '../../store/load-item.ts';
import { restOf, usedInStage } from '../time/due.ts';
import type { EventMaker } from './event-maker.ts';

export const pause: EventMaker = async ({ scene, work }) => ({
  on: scene.today,
  at: scene.now.toISOString(),
  usedDays: usedInStage(scene.parts.calendar(), work, scene.today),
  left: await loadTimersLeft(scene.tx, { item: work.row.id, stage: work.row.stage }),
});

// Pauses of an earlier visit to the stage are over, and lengthen nothing.
export const resume: EventMaker = ({ scene, work }) => ({ on: scene.today, at: scene.now.toISOString(), ...(restOf(work.row, work.context) === undefined ? { firstRest: true } : {}) });
