// What each action adds to its event: one small function a file, beside the changes it asks of the item's tasks.
import type { MachineEvent } from '../../definition/item-context.ts';
import type { Json } from '../../definition/text.ts';
import type { ActCommand } from '../command/command.ts';
import type { Scene } from '../command/scene.ts';
import type { Grant, WorkItem } from '../command/work-item.ts';

export interface ActionInput {
  readonly scene: Scene;
  readonly work: WorkItem;
  readonly command: ActCommand;
  readonly grant: Grant;
  readonly fields: Record<string, Json>;
}

export type EventPart = Partial<Omit<MachineEvent, 'type'>>;
export type EventMaker = (input: ActionInput) => EventPart | Promise<EventPart>;
