// The six-stage approval on bpmn-engine, which keeps nothing itself: six user tasks, an item's state in a JSON file that is
// synced to disk before a decision counts, as its documentation saves and recovers an execution.
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from 'bpmn-engine';
import { decideInTurn } from './callers.mjs';

const { folder, levels, application, callers, items } = JSON.parse(process.argv[2]);
const steps = ['start', ...levels, 'done'];
const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="peer"><process id="approval" isExecutable="true">
<startEvent id="start" />${levels.map((level) => `<userTask id="${level}" />`).join('')}<endEvent id="done" />
${steps.slice(1).map((to, index) => `<sequenceFlow id="to-${to}" sourceRef="${steps[index]}" targetRef="${to}" />`).join('')}
</process></definitions>`;

async function save(id, state) {
  const file = join(folder, `${id}.json`);
  const handle = await open(`${file}.new`, 'w');
  await handle.writeFile(JSON.stringify(state));
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
}

/** Runs an engine until it waits for a person, or is done. */
async function untilItWaits(run) {
  const listener = new EventEmitter();
  const waiting = once(listener, 'activity.wait');
  const execution = await run(listener);
  await waiting;
  return execution;
}

const rate = await decideInTurn({
  levels, callers, items,
  start: async () => {
    const id = randomUUID();
    const engine = new Engine({ name: id, source, variables: { application } });
    await untilItWaits((listener) => engine.execute({ listener }));
    await save(id, await engine.getState());
    engine.stop();
    return id;
  },
  decide: async (id, level) => {
    const engine = new Engine().recover(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')));
    const execution = await untilItWaits((listener) => engine.resume({ listener }));
    execution.signal({ id: level, by: `person-${level}` });
    await save(id, await engine.getState());
    engine.stop();
  },
});
console.log(JSON.stringify({ rate }));
