// Random commands against a small model that shares no code with the engine. A failure prints its seed, its path and the fewest
// commands that show it: JINGUO_SEED and JINGUO_PATH walk it again. The deep run does tens of thousands.
import { expect, it } from 'vitest';
import type { Kit } from '../kit.ts';
import { contest } from './model-run.ts';
import { modes, walkModel } from './walk-model.ts';

it.each(modes)('the engine does what the model says, signing by “%s”', { timeout: 240_000 }, async (mode) => {
  const { tried } = await walkModel(mode, { wanted: 500, ...process.env });
  expect(tried).toBeGreaterThan(0);
});

it('a difference is told with its seed and path, and they walk it again', async () => {
  const open = async (mode: (typeof modes)[number]) => {
    const kit = await contest(mode);
    const act: Kit['engine']['act'] = (actor, command) => kit.engine.act(actor, command.action === 'claim' ? { ...command, action: 'release' } : command);
    return { ...kit, engine: { ...kit.engine, act } };
  };
  const told = (walk: Parameters<typeof walkModel>[1]) => walkModel('any', { ...walk, open }).then(() => '', (error: Error) => `${error.message}\n${String(error.cause)}`);
  // By this seed a claim that the office lets through comes first; by one in sixty another refusal does.
  const first = await told({ wanted: 500, JINGUO_SEED: '3' });
  const [, seed = '', path = ''] = /seed: (-?\d+), path: "([\d:]+)"/u.exec(first) ?? [];
  const difference = /command \d+, claim by [^]*/u.exec(first)?.[0];
  expect(difference).toMatch(/engine .*"code":"NOT_CLAIMED"/u);
  expect(await told({ wanted: 500, JINGUO_SEED: seed, JINGUO_PATH: path })).toContain(difference);
});
