// What must not work, tried in the middle of a walk: outdated pages, other people's buttons, keys used before, words that
// are no actions, two at once.
import { JinguoError, type ErrorCode } from '../errors.ts';
import { actionName } from '../definition/action.ts';
import type { JsonObject } from '../definition/text.ts';
import type { ActCommand } from '../engine/command/command.ts';
import { pick, shuffled } from '../values/chance.ts';
import type { ActionView } from '../engine/views.ts';
import { act, attempt, commandFor, findOffer, isNote, offerOf, seen, written, type Offer, type Sending, type WalkWorld } from './walk-world.ts';

type HostileStep = (world: WalkWorld) => Promise<void>;

const steps: readonly HostileStep[] = [actOnOldPage, actUnoffered, sendAgain, sayNoAction, actTogether, speakOfOutsider, fillWithNonsense, onlyLook];

/** One attempt at something that must not work, or must not change anything. */
export async function tryHostile(world: WalkWorld): Promise<void> {
  await pick(steps, world.chance)?.(world);
}

/** Colleagues may sign beside each other from pages that are a sign-off old. */
const sideBySide = ({ action }: Pick<Offer, 'action'>) => ['approve', 'reject', 'opine'].includes(action.action);
const movesItem = ({ action }: ActionView) => !isNote(action);

async function actOnOldPage(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world, movesItem);
  if (offer === undefined) return;
  const { version } = offer.item;
  const seenVersion = pick([...(sideBySide(offer) ? [] : [version - 1]), version + 1, 0, Number.NaN], world.chance) ?? 0;
  // No item was ever at version 0, so nobody can have seen it there.
  await mustRefuse(world, { person: offer.person, command: { ...commandFor(world, offer), seenVersion } }, [seenVersion >= 1 ? 'STALE_VERSION' : 'BAD_REQUEST']);
}

const unofferedCodes: readonly ErrorCode[] = ['HELD_BY_OTHER', 'HELD_ALREADY', 'NOT_CLAIMED', 'DELEGATED_TO_YOU', 'GRACE_OVER', 'ITEM_PAUSED', 'SIGNER_INVALID', 'PERSON_INVALID', 'NOT_FINISHED', 'NOT_ALLOWED', 'SAME_PERSON', 'FILED_BY_YOU', 'OWN_ITEM', 'SIGNED_BEFORE', 'ACTION_NOT_POSSIBLE', 'BAD_REQUEST', 'FORM_INVALID', 'RULE_REFUSED', 'ENTRY_INVALID'];

/** Any action she is not offered, on any item she may or may not see. */
async function actUnoffered(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world);
  const person = pick(world.people, world.chance);
  const action = pick(actionName.options, world.chance);
  if (offer === undefined || person === undefined || action === undefined) return;
  const item = await seen(world, person, offer.item.id);
  // Anybody who sees an item may note something on it, offered or not.
  if (item?.actions.some((one) => one.action === action) === true || (item !== undefined && isNote(action) && action !== 'archive')) return;
  const command = { ...commandFor(world, offer), action, opinion: '我也来办' };
  await mustRefuse(world, { person, command }, item === undefined ? ['NOT_FOUND'] : unofferedCodes);
}

/** The same key again: the first answer for the same command from the same person, a refusal for anything else. */
async function sendAgain(world: WalkWorld): Promise<void> {
  const last = world.lastDone;
  if (last === undefined) return;
  const before = await written(world.kit, last.command.itemId);
  const again = await attempt(world, `${last.command.action} sent again`, last.command.itemId, () => act(world, last));
  if (JSON.stringify(again) !== JSON.stringify(last.answer)) world.fault(`${last.command.action} sent again answered ${JSON.stringify(again)}, first ${JSON.stringify(last.answer)}`);
  if ((await written(world.kit, last.command.itemId)) !== before) world.fault(`${last.command.action} sent again was done again`);
  await mustRefuse(world, { ...last, command: { ...last.command, opinion: '换一句话' } }, ['KEY_REUSED']);
  const other = pick(world.people.filter((one) => one.id !== last.person.id), world.chance);
  if (other !== undefined) await mustRefuse(world, { ...last, person: other }, ['KEY_REUSED']);
}

async function sayNoAction(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world);
  if (offer === undefined) return;
  const action = pick(['explode', 'constructor', '__proto__', 'batch.consultation', 'entry.adopted', 'timer.expire', ''], world.chance);
  const command: ActCommand = JSON.parse(JSON.stringify({ ...commandFor(world, offer), action }));
  await mustRefuse(world, { person: offer.person, command }, ['UNKNOWN_EVENT']);
}

/** Everybody who may act does so at the same instant: one is heard. */
async function actTogether(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world, movesItem);
  if (offer === undefined) return;
  const offers: Offer[] = [offer, offer];
  for (const person of shuffled(world.people, world.chance).slice(0, 4)) {
    const item = await seen(world, person, offer.item.id);
    const action = item && pick(item.actions.filter(movesItem), world.chance);
    const other = item && action && (await offerOf(world, { person, item, action }));
    if (other !== undefined) offers.push(other);
  }
  const answers = await Promise.allSettled(offers.map((one) => act(world, { person: one.person, command: commandFor(world, one) })));
  const heard = offers.filter((_, index) => answers[index]?.status === 'fulfilled');
  const signed = heard.length > 1 && heard.every(sideBySide) && new Set(heard.map((one) => one.person.id)).size === heard.length;
  if (heard.length > 1 && !signed) world.fault(`${heard.length} of ${offers.length} at once were heard on version ${offer.item.version} of ${offer.item.number}`);
  for (const one of answers) {
    if (one.status === 'rejected' && !(one.reason instanceof JinguoError && one.reason.status < 500)) world.fault(`one of several at once failed: ${String(one.reason)}`);
  }
}

/** A verdict on an item that does not stand on the list. */
async function speakOfOutsider(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world);
  const spec = offer && pick(offer.action.verdicts, world.chance);
  if (offer === undefined || spec === undefined) return;
  const outsider = pick(offer.item.entries.filter((entry) => !entry.onList), world.chance)?.itemId ?? offer.item.id;
  const command = { ...commandFor(world, offer), entries: [{ itemId: outsider, verdict: spec.name, reason: '无关' }] };
  await mustRefuse(world, { person: offer.person, command }, ['ENTRY_INVALID', 'RULE_REFUSED']);
}

/** Names that reach into JavaScript's own objects, and content no form asked for. */
async function fillWithNonsense(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world);
  if (offer === undefined || (offer.action.form !== null && offer.action.form.schema['additionalProperties'] !== false)) return;
  const form: JsonObject = JSON.parse('{"__proto__":{"polluted":true},"constructor":[[]],"面积":-1e308}');
  await mustRefuse(world, { person: offer.person, command: { ...commandFor(world, offer), form } }, ['FORM_INVALID', 'BAD_REQUEST']);
  if ('polluted' in {}) world.fault('a form changed what every object inherits');
}

/** Asking beforehand what a submission would meet writes nothing. */
async function onlyLook(world: WalkWorld): Promise<void> {
  const offer = await findOffer(world);
  const form = offer?.action.form;
  if (offer === undefined || form === null || form === undefined || offer.action.action !== 'submit') return;
  const before = await written(world.kit, offer.item.id);
  await attempt(world, 'a preview', offer.item.id, () => world.kit.engine.preview(offer.person, { workflow: offer.item.workflow, unit: '', form: form.data, itemId: offer.item.id }));
  if ((await written(world.kit, offer.item.id)) !== before) world.fault(`a preview of ${offer.item.number} left a trace`);
}

async function mustRefuse(world: WalkWorld, { person, command }: Sending, codes: readonly ErrorCode[]): Promise<void> {
  const answer = await attempt(world, `${command.action} by ${person.name}`, command.itemId, () => act(world, { person, command }));
  const expected = `expected ${codes.join(' or ')}`;
  if (!(answer instanceof JinguoError)) world.fault(`${command.action} by ${person.name} on ${answer.number} was accepted; ${expected}`);
  else if (!codes.includes(answer.code)) world.fault(`${command.action} by ${person.name} was refused with ${answer.code}; ${expected}`);
  else if (/\p{Script=Han}/u.test(withoutNames(world, answer.text('en')))) world.fault(`${answer.code} says Chinese words in English: ${answer.text('en')}`);
}

function withoutNames(world: WalkWorld, text: string): string {
  return world.people.reduce((rest, { name }) => rest.replaceAll(name, ''), text);
}
