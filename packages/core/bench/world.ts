// The same world for every measurement: a data folder, an engine with a six-stage approval, one post per stage.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, definePlugin, openStore, officialCalendarYears, addCalendarYears, seedOrgUnits, createAccount, type Engine, type Person, type Plugin, type Store } from '../src/index.ts';

const text = (zh: string, en: string) => ({ zh, en });
/** Six stages a person decides, then the end: the approval all rivals can do. */
export const levels = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

export const benchPlugin: Plugin = definePlugin({
  name: 'bench',
  title: text('压测', 'Bench'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: (data) => String((data['application'] as { name?: string } | undefined)?.name ?? ''),
      definition: {
        format: 1,
        campaign: 'bench',
        programme: 'six-stages',
        code: 'BE01',
        workflow: 'six-stages',
        title: text('六级审批', 'Six stages'),
        form: 'item',
        startedBy: [{ role: 'starter' }],
        fields: { amount: { from: 'application.amount', type: 'integer', title: text('金额', 'Amount'), unit: 'fen' } },
        forms: {
          application: {
            title: text('申请', 'Application'),
            schema: { type: 'object', additionalProperties: false, required: ['name', 'amount'], properties: { name: { type: 'string', maxLength: 40 }, amount: { type: 'integer', minimum: 0 }, note: { type: 'string', maxLength: 600 } } },
          },
        },
        start: 'application',
        stages: [
          { id: 'application', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'first' } } },
          ...levels.map((id, index) => ({
            id,
            kind: 'review',
            title: text(id, id),
            actors: [{ role: id, unit: 'district' as const }],
            outcomes: { approved: { to: levels[index + 1] ?? 'done', when: [{ guard: 'fieldAtLeast', params: { field: 'amount', value: 0 } }] }, rejected: { to: 'refused' } },
          })),
          { id: 'done', kind: 'end', title: text('办结', 'Done'), settings: { result: 'done', good: true } },
          { id: 'refused', kind: 'end', title: text('不予通过', 'Refused'), settings: { result: 'refused', good: false } },
        ],
      },
    },
  ],
});

export interface World {
  readonly folder: string;
  readonly store: Store;
  readonly engine: Engine;
  readonly starter: Person;
  /** Who decides at each level, in order. */
  readonly deciders: readonly Person[];
  readonly close: () => Promise<void>;
}

export async function createWorld(open: (folder: string) => Promise<Store> = (folder) => openStore({ folder })): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'jinguo-bench-'));
  const store = await open(folder);
  await seedOrgUnits(store, [
    { id: 'd', parent: null, level: 'district', zh: '区', en: 'District' },
    { id: 't', parent: 'd', level: 'town', zh: '镇', en: 'Town' },
    { id: 'v', parent: 't', level: 'village', zh: '村', en: 'Village' },
  ]);
  await addCalendarYears(store, officialCalendarYears);
  const person = (role: string) => createAccount(store, { id: `person-${role}`, username: role, passwordHash: '-', name: role, posts: [{ id: `post-${role}`, role, unit: 'd' }] });
  const starter = await person('starter');
  const deciders: Person[] = [];
  for (const level of levels) deciders.push(await person(level));
  return reopenWorld(store, { folder, starter, deciders });
}

/** An engine on a store that holds a world already. */
export async function reopenWorld(store: Store, { folder, starter, deciders }: Pick<World, 'folder' | 'starter' | 'deciders'>): Promise<World> {
  const engine = await createEngine({ store, plugins: [benchPlugin], roles: {}, clock: { now: () => new Date() }, blindKey: 'bench' });
  return {
    folder,
    store,
    engine,
    starter,
    deciders,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** About 0.8 KB, as in the measured limits. */
export const application = { name: '压测申请', amount: 1_000_000, note: '说明'.repeat(150) };
