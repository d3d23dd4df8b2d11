// The six-stage approval on DBOS Transact: a workflow an item, which waits for each decision as a message and keeps it as a
// step. Runs in the peers' own folder; a caller's decision counts when its step is recorded.
import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { decideInTurn } from './callers.mjs';

const { url, levels, application, callers, items } = JSON.parse(process.argv[2]);
const recorded = new Map();

const approval = DBOS.registerWorkflow(
  async () => {
    for (const level of levels) {
      const decision = await DBOS.recv(level, { timeoutSeconds: 3600 });
      await DBOS.runStep(async () => ({ level, by: decision.by }), { name: level });
      recorded.get(`${DBOS.workflowID} ${level}`)?.();
    }
  },
  { name: 'approval' },
);

DBOS.setConfig({ name: 'peer', systemDatabaseUrl: url, logLevel: 'error' });
await DBOS.launch();
const rate = await decideInTurn({
  levels, callers, items,
  start: async () => {
    const id = randomUUID();
    await DBOS.startWorkflow(approval, { workflowID: id })(application);
    return id;
  },
  decide: async (id, level) => {
    const kept = new Promise((resolve) => recorded.set(`${id} ${level}`, resolve));
    await DBOS.send(id, { by: `person-${level}` }, level);
    await kept;
  },
});
console.log(JSON.stringify({ rate }));
await DBOS.shutdown();
process.exit();
