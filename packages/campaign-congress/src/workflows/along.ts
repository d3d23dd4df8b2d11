// How what belongs to a congress goes along with it: from one of its stages on, whether it was there when the congress came or
// came late; and whatever is still under way ends when the congress is stopped or over.
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { tell } from '@jinguo/core/programme';
import type { Congress } from '../office.ts';
import { congressWorkflow } from './congress.ts';

type Stage = WorkflowDefinitionInput['stages'][number];
type Effects = NonNullable<Stage['onEnter']>;

const ends = ['filed', 'stopped'];
const end: Stage = { id: 'ended', kind: 'end', title: { zh: '随大会结束而终止', en: 'Ended with the congress' }, settings: { result: 'ended', good: false } };

/** Leaves by `advanced` from this stage of the congress on. */
export function from(congress: Congress, stage: string): Readonly<Record<string, 'advanced'>> {
  const ids = congressWorkflow(congress).stages.map(({ id }) => id).filter((id) => id !== 'stopped');
  return Object.fromEntries(ids.slice(ids.indexOf(stage)).map((id) => [id, 'advanced' as const]));
}

interface Ending {
  /** Stages whose items end with the congress. */
  readonly at: (stage: Stage) => boolean;
  readonly effects?: Effects;
  /** Of the workflow's own; absent: one is added. */
  readonly to?: string;
}

/** The stages, with an end beside each for when the congress is stopped or over; one that names such an end keeps its own way. */
export function endedWith(stages: readonly Stage[], { at, effects = [], to }: Ending): Stage[] {
  const way = { to: to ?? end.id, title: { zh: '大会终止或结束', en: 'The congress is stopped or over' }, effects: [...effects, tell('ended', { zh: '大会已终止或结束，本件随之终止', en: 'The congress was stopped or is over, and this ended with it' })] };
  const beside = stages.map((stage): Stage => (stage.kind === 'end' || !at(stage) ? stage : { ...stage, follows: { ...Object.fromEntries(ends.map((one) => [one, 'ended'])), ...stage.follows }, outcomes: { ...stage.outcomes, ended: way } }));
  return to === undefined ? [...beside, end] : beside;
}
