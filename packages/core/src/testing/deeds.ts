// What a person of the kit does, a word for each action, so that a plugin's test reads like the office: `kit.as('townHead').approve(item)`.
import type { ActionName } from '../definition/action.ts';
import type { ActCommand, Answer } from '../engine/command/command.ts';

/** An item by its id, or by what was answered when it was started or moved. */
export type ItemRef = string | Pick<Answer, 'itemId'>;

/** What goes with an action: form, opinion, answer, target. */
export type More = Partial<Omit<ActCommand, 'action' | 'itemId'>>;

/** Every action as a word: `kit.as('townHead').approve(item)`. */
export type Deeds = { readonly [Name in ActionName]: (item: ItemRef, more?: More) => Promise<Answer> };

export function idOf(item: ItemRef): string {
  return typeof item === 'string' ? item : item.itemId;
}

/** One deed for each action; an action without one does not compile. */
export function deedsOf(act: (action: ActionName, itemId: string, more?: More) => Promise<Answer>): Deeds {
  const deed = (action: ActionName) => (item: ItemRef, more?: More) => act(action, idOf(item), more);
  return {
    submit: deed('submit'), approve: deed('approve'), reject: deed('reject'), decline: deed('decline'), return: deed('return'), withdraw: deed('withdraw'), opine: deed('opine'), record: deed('record'), object: deed('object'), appeal: deed('appeal'),
    takeBack: deed('takeBack'), correct: deed('correct'), terminate: deed('terminate'), void: deed('void'), reopen: deed('reopen'), pause: deed('pause'), resume: deed('resume'),
    accept: deed('accept'), claim: deed('claim'), release: deed('release'), transfer: deed('transfer'), delegate: deed('delegate'), addSigner: deed('addSigner'), removeSigner: deed('removeSigner'),
    comment: deed('comment'), copy: deed('copy'), urge: deed('urge'), archive: deed('archive'),
  };
}
