// XState's pure transition. Its own function of that name makes an actor for every call, which costs as much as deciding;
// an actor that is never started decides nothing and keeps nothing, so one for each machine does.
import { createActor, type AnyActorRef, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, type ExecutableActionObject } from 'xstate';
import type { MachineEvent } from '../definition/item-context.ts';

const idle = new WeakMap<AnyStateMachine, AnyActorRef>();
const nothing = (): void => undefined;

/** The snapshot after an event, and the actions to be carried out; carries none out. */
export function pureTransition(machine: AnyStateMachine, state: AnyMachineSnapshot, event: MachineEvent): readonly [AnyMachineSnapshot, readonly ExecutableActionObject[]] {
  const actions: ExecutableActionObject[] = [];
  const self = idleActor(machine);
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => void actions.push(action),
  };
  return [machine.transition(state, event, scope), actions];
}

function idleActor(machine: AnyStateMachine): AnyActorRef {
  const known = idle.get(machine);
  if (known !== undefined) return known;
  const made = createActor(machine);
  idle.set(machine, made);
  return made;
}
