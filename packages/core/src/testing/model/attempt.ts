// What somebody tries with an entry of the contest, as chance draws it, and as it is sent to the engine. Who and what may be
// left to the moment (“who is asked now”, “what takes it on”): by even chances a life would seldom get far.
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { actionName, type ActionName } from '../../definition/action.ts';
import { JinguoError } from '../../errors.ts';
import type { ActCommand } from '../../engine/command/command.ts';
import type { Kit } from '../kit.ts';
import type { ContestModel } from './contest-model.ts';
import { applicant, everybody, office } from './model-office.ts';

export interface Step {
  readonly who: string;
  /** advance: time passes, and whatever is due is done. open: she opens its page. */
  readonly action: ActionName | 'advance' | 'open';
  /** Where a return goes, and how it comes back. */
  readonly target: 'nomination' | 'intake' | 'check';
  readonly back: 'straight' | 'rewalk' | undefined;
  /** Whom it is handed, signed or told to. */
  readonly to: string;
  readonly place: 'before' | 'beside' | 'after';
  /** A record of something that did not come to be. */
  readonly declined: boolean;
  /** Nobody is named in a note. */
  readonly alone: boolean;
  /** No words are said. */
  readonly silent: boolean;
  /** Her page is one version old. */
  readonly stale: boolean;
  /** How long it takes until then; a while at least. */
  readonly after: number;
}

export interface Draw extends Omit<Step, 'who' | 'action'> {
  /** A number: one of those whose it is now. */
  readonly who: string | number;
  readonly action: Step['action'] | 'forward';
}

const endings: readonly ActionName[] = ['terminate', 'void'];
const rarely = fc.integer({ min: 0, max: 19 }).map((n) => n === 19);
const [minute, hour] = [60_000, 3_600_000];

/** Not shrunk by themselves: which commands it takes is what one wants to know first. */
export const draws: fc.Arbitrary<Draw> = fc.noShrink(fc.record({
  who: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 7 }) }, { weight: 1, arbitrary: fc.constantFrom(...everybody) }),
  action: fc.oneof(
    { weight: 25, arbitrary: fc.constant('forward' as const) },
    { weight: 6, arbitrary: fc.constantFrom('advance' as const, 'open' as const) },
    { weight: 40, arbitrary: fc.constantFrom(...actionName.options.filter((one) => !endings.includes(one))) },
    { weight: 6, arbitrary: fc.constantFrom('addSigner' as const, 'removeSigner' as const, 'transfer' as const, 'takeBack' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...endings) },
  ),
  target: fc.constantFrom('nomination', 'intake', 'check'),
  back: fc.constantFrom('straight', 'rewalk', undefined),
  to: fc.constantFrom(...everybody),
  place: fc.constantFrom('before', 'beside', 'after'),
  declined: rarely,
  alone: rarely,
  silent: rarely,
  stale: rarely,
  after: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 59 }).map((n) => n * 1000) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 45 }).map((n) => n * minute) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 * 24 }).map((n) => n * hour) }),
}));

/** The draw as it is at this moment. */
export function resolved({ who, action: drawn, after, ...draw }: Draw, model: ContestModel): Step {
  const action = drawn === 'forward' ? model.forward() : drawn;
  const hers = model.whose(action);
  const added = model.added();
  // Only who added her may take her off.
  const taken = action === 'removeSigner' && typeof who === 'number' ? added[who % Math.max(1, added.length)] : undefined;
  return {
    ...draw,
    ...(taken === undefined ? {} : { to: taken.to }),
    who: taken !== undefined ? taken.by : typeof who === 'string' ? who : (hers[who % Math.max(1, hers.length)] ?? office[who % office.length] ?? applicant),
    action,
    // What waits for days to pass is given some.
    after: action !== 'advance' ? after : drawn === 'forward' ? 24 * hour + (after * 240) % (20 * 24 * hour) : after * 24,
  };
}

/** Sends it, about the item at a version; the code of the refusal, or undefined when it was accepted. */
export async function send(kit: Kit, item: { readonly id: string; readonly version: number }, step: Step): Promise<string | undefined> {
  const { person } = kit.as(step.who);
  try {
    if (step.action === 'open') await kit.engine.item(person, item.id);
    else if (step.action !== 'advance') await kit.engine.act({ kind: 'person', person }, commandFor(kit, item, { ...step, action: step.action }));
    else await kit.settle();
    return undefined;
  } catch (error) {
    if (error instanceof JinguoError && error.status < 500) return error.code;
    throw error;
  }
}

const handsOver: readonly ActionName[] = ['transfer', 'delegate', 'addSigner', 'removeSigner'];

function commandFor(kit: Kit, { id, version }: { readonly id: string; readonly version: number }, step: Step & { readonly action: ActionName }): ActCommand {
  const { action, to } = step;
  return {
    itemId: id, action, key: randomUUID(),
    seenVersion: step.stale && version > 1 ? version - 1 : version,
    ...(step.silent ? {} : { opinion: '依据材料' }),
    ...(action === 'submit' ? { form: { family: '沈兰家' } } : {}),
    ...(action === 'return' ? { target: step.target, ...(step.back === undefined ? {} : { back: step.back }) } : {}),
    ...(handsOver.includes(action) ? { to: kit.as(to).person.id } : {}),
    ...(action === 'addSigner' ? { place: step.place } : {}),
    ...(action === 'record' && step.declined ? { verdict: 'declined' } : {}),
    ...((action === 'comment' || action === 'copy') && !step.alone ? { people: [kit.as(to).person.id] } : {}),
  };
}
