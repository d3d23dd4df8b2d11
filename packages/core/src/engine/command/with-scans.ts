// Brings the scans of a signed paper with what staff enter for somebody, where the caller has one file that stands for them all: tests
// and demonstrations.
import { scansAsked } from '../../definition/on-behalf.ts';
import type { StartCommand } from './command.ts';
import { startingPost } from './start.ts';
import type { Engine } from '../engine.ts';
import { placeOf } from '../../people/org-unit.ts';
import type { Actor } from '../../people/post.ts';

/** What is uploaded as such a scan; its bytes are the caller's to keep. */
export interface ScanFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Starting = Pick<Engine, 'addAttachment' | 'registry' | 'units'>;

/** The command with as many scans as its workflow asks of who begins it for somebody; as it is where it names some, or none is asked. */
export async function withScans(engine: Starting, actor: Actor, command: StartCommand, scan: ScanFile): Promise<StartCommand> {
  if (actor.kind !== 'person' || command.scans !== undefined || command.fromSheet === true) return command;
  const { person } = actor;
  const unit = engine.units.get(command.unit);
  const workflow = unit === undefined ? undefined : engine.registry.inForceAt(command.workflow, placeOf(engine.units, command.unit).town);
  if (workflow === undefined || startingPost(engine, workflow, person, command.unit) === undefined) return command;
  const scans: string[] = [];
  for (let n = 0; n < (scansAsked(workflow.compiled.definition) ?? 0); n += 1) scans.push((await engine.addAttachment(person, scan)).id);
  return scans.length === 0 ? command : { ...command, scans };
}
