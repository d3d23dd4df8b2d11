// 挂起, 恢复: the item's clock stops and runs on; the date is all the event carries.
import type { EventMaker } from './event-maker.ts';

export const pause: EventMaker = ({ scene }) => ({ on: scene.today });
export const resume: EventMaker = ({ scene }) => ({ on: scene.today });
