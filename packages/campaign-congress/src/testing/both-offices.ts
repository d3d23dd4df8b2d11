// The two congresses in one town, for tests that hold them alike: who does what in each, what is looked at after each deed, and time that passes at a
// desk until every reminder came.
import type { JsonObject } from '@jinguo/core/plugin';
import type { Kit, More } from '@jinguo/core/testing';
import { districtCongress, namesOf, townCongress, type Congress } from '../office.ts';

/** Names of the kit's people. */
export interface Office {
  readonly congress: Congress;
  /** Where it is held, and a unit that sends delegates. */
  readonly unit: string;
  readonly sends: string;
  readonly desk: string;
  readonly lead: string;
  readonly presides: string;
  /** In the unit that sends delegates. */
  readonly nominates: string;
  /** May pause a round. */
  readonly keepsRounds: string;
}

export const offices: Readonly<Record<Congress['code'], Office>> = {
  SY01: { congress: districtCongress, unit: 'd', sends: 't', desk: 'clerk', lead: 'section', presides: 'chair', nominates: 'desk', keepsRounds: 'section' },
  SY02: { congress: townCongress, unit: 't', sends: 'v1', desk: 'desk', lead: 'head', presides: 'head', nominates: 'v1', keepsRounds: 'head' },
};

export interface Deed extends Office {
  readonly kit: Kit;
  readonly names: ReturnType<typeof namesOf>;
  readonly does: (who: string, action: Parameters<ReturnType<Kit['as']>['act']>[0], id: string, more?: More) => Promise<void>;
  readonly begins: (who: string, workflow: string, at: { readonly unit: string; readonly form: JsonObject; readonly congress?: string }) => Promise<string>;
  /** Waits at a desk until the last reminder of the stage came. */
  readonly linger: (id: string) => Promise<void>;
  /** Waits for what ends a stage by itself. */
  readonly until: (id: string, timer: string) => Promise<void>;
  readonly stage: (id: string) => Promise<string>;
  /** Open items of a workflow, oldest first, by their stage. */
  readonly open: (workflow: string, ...stages: readonly string[]) => Promise<readonly string[]>;
}

export function deedsIn(kit: Kit, office: Office, after: () => Promise<void>): Deed {
  const timers = async (id: string) => {
    const { stage } = await kit.store.read.selectFrom('item').select('stage').where('id', '=', id).executeTakeFirstOrThrow();
    return kit.store.read.selectFrom('timer').select(['name', 'due_at']).where('item_id', '=', id).where('stage', '=', stage).where('fired_at', 'is', null).orderBy('due_at').execute();
  };
  const pass = async (due: string | undefined) => {
    if (due !== undefined && due > kit.clock.now().toISOString()) kit.clock.set(due);
    await kit.settle();
    await after();
  };
  return {
    ...office, kit, names: namesOf(office.congress),
    async does(who, action, id, more = {}) {
      await kit.as(who).act(action, id, more);
      await after();
    },
    async begins(who, workflow, { unit, form, congress }) {
      const { itemId } = await kit.as(who).start(workflow, form, { unit, ...(congress === undefined ? {} : { batchId: congress }) });
      await after();
      return itemId;
    },
    async linger(id) {
      for (const one of await timers(id)) if (/^(?:remind|escalate)/u.test(one.name)) await pass(one.due_at);
    },
    async until(id, timer) {
      await pass((await timers(id)).find((one) => one.name === timer)?.due_at);
    },
    async stage(id) {
      return (await kit.store.read.selectFrom('item').select('stage').where('id', '=', id).executeTakeFirstOrThrow()).stage;
    },
    async open(workflow, ...stages) {
      const rows = await kit.store.read.selectFrom('item').select('id').where('workflow', '=', workflow).where('status', '=', 'open').where('stage', 'in', [...stages]).orderBy('number').execute();
      return rows.map((row) => row.id);
    },
  };
}
