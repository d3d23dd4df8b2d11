// From a command to the event its machine is sent. The event holds no words and no personal data: those stay in the
// audit entry and the item's data.
import type { ActionName } from '../../definition/action.ts';
import type { MachineEvent } from '../../definition/item-context.ts';
import { bringIn, type Scene } from '../command/scene.ts';
import type { WorkItem } from '../command/work-item.ts';
import { correct } from './correct.ts';
import { accept, decline } from './intake.ts';
import { claim, release } from './claim.ts';
import type { ActionInput, EventMaker } from './event-maker.ts';
import { delegate, transfer } from './hand-over.ts';
import { opine } from './opine.ts';
import { object } from './object.ts';
import { pause, resume } from './pause.ts';
import { record } from './record.ts';
import { giveBack } from './give-back.ts';
import { decide } from './decide.ts';
import { addSigner, removeSigner } from './signers.ts';
import { takeBack } from './take-back.ts';

/** Actions whose event says nothing beyond its name have none. */
const makers: Readonly<Partial<Record<ActionName, EventMaker>>> = {
  approve: decide,
  reject: decide,
  return: giveBack,
  opine,
  object,
  record,
  accept,
  decline,
  claim,
  release,
  transfer,
  delegate,
  addSigner,
  removeSigner,
  pause,
  resume,
  takeBack,
  correct,
};

/** @throws JinguoError BAD_REQUEST when the command lacks what its action needs, and what the action's own file says. */
export async function eventFor(scene: Scene, work: WorkItem, given: Pick<ActionInput, 'command' | 'grant' | 'fields'>): Promise<MachineEvent> {
  const { command, grant, fields } = given;
  const by = grant.actor.kind === 'person' ? { by: grant.actor.person.id, ...(grant.onBehalfOf === undefined ? {} : { onBehalfOf: grant.onBehalfOf }) } : {};
  const batch = work.row.batch_id === null ? undefined : await bringIn(scene, work.row.batch_id);
  const where = batch === undefined ? {} : { batchStage: batch.row.stage };
  const own = await makers[command.action]?.({ scene, work, ...given });
  return { type: command.action, ...by, fields, ...where, ...own };
}
