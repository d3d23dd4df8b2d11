// The floor: what one writes by hand first. An XState actor per item, its snapshot in a JSON file per row, synced to disk.
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The floor is XState as its documentation shows it; the engine itself may use it only in src/machine.
import { createActor, createMachine } from 'xstate';
import { application, levels } from '../src/testing/six-stages.ts';

const machine = createMachine({
  id: 'floor',
  initial: 'first',
  context: { application },
  states: Object.fromEntries([...levels.map((level, index) => [level, { on: { APPROVE: levels[index + 1] ?? 'done' } }]), ['done', { type: 'final' }]]),
});

/** Transitions per second. */
export function floorRate(items: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-floor-'));
  const file = (index: number) => join(folder, `${index}.json`);
  const save = (index: number, value: unknown) => {
    const handle = openSync(`${file(index)}.new`, 'w');
    writeSync(handle, JSON.stringify(value));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(`${file(index)}.new`, file(index));
  };
  for (let index = 0; index < items; index += 1) save(index, createActor(machine).start().getPersistedSnapshot());
  const start = performance.now();
  for (let round = 0; round < levels.length; round += 1) {
    for (let index = 0; index < items; index += 1) {
      const actor = createActor(machine, { snapshot: JSON.parse(readFileSync(file(index), 'utf8')) }).start();
      actor.send({ type: 'APPROVE' });
      save(index, actor.getPersistedSnapshot());
      actor.stop();
    }
  }
  const rate = (items * levels.length) / ((performance.now() - start) / 1000);
  rmSync(folder, { recursive: true, force: true });
  return rate;
}
