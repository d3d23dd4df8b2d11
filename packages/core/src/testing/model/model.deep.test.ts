// Fifty thousand random commands against the model on SQLite and twenty thousand on PostgreSQL, counted; JINGUO_COMMANDS=1000000
// walks a million.
import { afterAll, describe, expect, inject, it } from 'vitest';
import { actionName } from '../../definition/action.ts';
import { modes, walkModel } from './walk-model.ts';

const commands = Number(process.env['JINGUO_COMMANDS'] ?? (inject('postgres') === undefined ? 50_000 : 20_000));
const wanted = commands / modes.length;
// One life that is walked again is as long as it is, and does what it does.
const again = process.env['JINGUO_PATH'] !== undefined;
const codes = ['ACTION_NOT_POSSIBLE', 'BAD_REQUEST', 'DELEGATED_TO_YOU', 'FORM_INVALID', 'GRACE_OVER', 'HELD_ALREADY', 'HELD_BY_OTHER', 'ITEM_PAUSED', 'NOT_ALLOWED', 'NOT_CLAIMED', 'NOT_FINISHED', 'NOT_FOUND', 'OPINION_REQUIRED', 'PERSON_INVALID', 'SAME_PERSON', 'SIGNED_BEFORE', 'SIGNER_INVALID', 'STALE_VERSION', 'TOO_SOON'];

const met = { accepted: new Set<string>(), refused: new Set<string>() };

// Side by side: on PostgreSQL one waits for the database while another decides.
describe('the engine does what the model says', { concurrent: true }, () => {
  it.each(modes)(`for ${wanted} commands, signing by “%s”`, { timeout: 24 * 3_600_000 }, async (mode) => {
    const { tried, accepted, refused } = await walkModel(mode, { wanted, ...process.env });
    for (const one of accepted) met.accepted.add(one);
    for (const one of refused) met.refused.add(one);
    expect(tried).toBeGreaterThanOrEqual(again ? 1 : wanted);
  });
});

afterAll(() => {
  // Every verb was done, but for those of a desk that takes in, which the contest has not; and every refusal met.
  if (again) return;
  expect([...actionName.options, 'advance', 'open'].filter((one) => !met.accepted.has(one))).toEqual(['decline', 'accept']);
  expect(codes.filter((one) => !met.refused.has(one))).toEqual([]);
});
