// 挂起, 恢复: the item's clock stops and runs on. The event says when, and what the stage had used by then.
import { usedInStage } from '../due.ts';
import type { EventMaker } from './event-maker.ts';

export const pause: EventMaker = ({ scene, work }) => ({ on: scene.today, at: scene.now.toISOString(), usedDays: usedInStage(scene.parts.calendar(), work, scene.today) });
export const resume: EventMaker = ({ scene }) => ({ on: scene.today, at: scene.now.toISOString() });
