// Runs commands against the engine and the model side by side.
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { JinguoError } from '../../errors.ts';
import type { Kit } from '../kit.ts';
import { everybody, office, PrizeModel, type Mode, type Try } from './prize-model.ts';

export const tries: fc.Arbitrary<Try> = fc.record({
  who: fc.constantFrom(...everybody),
  action: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Try['action']>('approve', 'submit') },
    { weight: 2, arbitrary: fc.constantFrom<Try['action']>('reject', 'return') },
    { weight: 3, arbitrary: fc.constantFrom<Try['action']>('claim', 'release', 'transfer', 'delegate', 'opine', 'takeBack', 'withdraw', 'pause', 'resume') },
    { weight: 1, arbitrary: fc.constantFrom<Try['action']>('terminate', 'void', 'reopen') },
  ),
  target: fc.constantFrom('nomination', 'intake', 'check'),
  back: fc.constantFrom('straight', 'rewalk'),
  to: fc.constantFrom(...office, 'lan'),
});

const form = { family: '沈兰家', points: 80 };

/** One item's life under these commands; throws at the first difference. Answers how many commands were tried. */
export async function liveThrough(kit: Kit, mode: Mode, commands: readonly Try[]): Promise<number> {
  const { itemId } = await kit.as('lan').start('prize', form, { unit: 'v11' });
  const model = new PrizeModel(mode);
  for (const [index, one] of commands.entries()) {
    const code = await attempt(kit, itemId, one);
    const allowed = model.accepts(one);
    const row = await kit.store.read.selectFrom('item').select(['stage', 'status']).where('id', '=', itemId).executeTakeFirstOrThrow();
    const engine = { accepted: code === undefined, stage: row.stage };
    const expected = { accepted: allowed, stage: model.stage };
    if (JSON.stringify(engine) !== JSON.stringify(expected)) {
      throw new RangeError(`command ${index + 1}, ${JSON.stringify(one)}: the engine ${code === undefined ? 'accepts' : `refuses with ${code}`} and stands at ${row.stage}; the model ${allowed ? 'accepts' : 'refuses'} and stands at ${model.stage}`);
    }
  }
  return commands.length;
}

async function attempt(kit: Kit, itemId: string, one: Try): Promise<string | undefined> {
  const row = await kit.store.read.selectFrom('item').select('version').where('id', '=', itemId).executeTakeFirstOrThrow();
  try {
    await kit.engine.act(
      { kind: 'person', person: kit.as(one.who).person },
      {
        itemId, action: one.action, seenVersion: row.version, key: randomUUID(),
        ...(one.action === 'submit' ? { form } : {}),
        ...(one.action === 'return' ? { target: one.target, back: one.back } : {}),
        ...(one.action === 'transfer' || one.action === 'delegate' ? { to: kit.as(one.to).person.id } : {}),
        ...(one.action === 'claim' || one.action === 'release' || one.action === 'submit' ? {} : { opinion: '依据材料' }),
      },
    );
    return undefined;
  } catch (error) {
    if (error instanceof JinguoError && error.status < 500) return error.code;
    throw error;
  }
}
