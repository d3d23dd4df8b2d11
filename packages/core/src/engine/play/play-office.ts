// An office in memory for one play: the engine's own functions on an empty database with stand-ins, a clock that can be moved
// and the draft in force. Nothing goes out of it, and nothing of it stays.
import { localDateOf, morningOf } from '../../calendar/local-date.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow, Registry } from '../../plugin/registry.ts';
import { addDefinition } from '../../store/queries/definitions.ts';
import { seedOrgUnits } from '../../store/queries/org-units.ts';
import { createAccount } from '../../store/queries/people.ts';
import { openScratch } from '../../store/sqlite/open.ts';
import type { Clock } from '../engine.ts';
import { createUsualTimes } from '../explain/usual-times.ts';
import { createFormChecker } from '../command/forms.ts';
import { createIds } from '../command/ids.ts';
import type { EngineParts } from '../parts.ts';
import { vetted } from '../versions/publish.ts';
import type { Play } from './play.ts';
import { worldOf } from './stand-ins.ts';

export interface PlayOffice extends AsyncDisposable {
  readonly parts: EngineParts;
  readonly people: ReadonlyMap<string, Person>;
  readonly goTo: (instant: Date) => void;
}

/** @throws JinguoError DEFINITION_INVALID for a draft that cannot run; NOT_FOUND for a unit that is none. */
export async function openPlayOffice(parts: EngineParts, definition: WorkflowDefinition, play: Play): Promise<PlayOffice> {
  const registry = withDraft(parts, definition);
  const workflows = together(registry, definition.workflow);
  const world = worldOf(parts, workflows.map((one) => one.definition), play);
  const store = await openScratch();
  let now = morningOf(play.startsOn);
  const clock: Clock = { now: () => now };
  await seedOrgUnits(store, [...world.units.values()]);
  for (const person of world.people.values()) {
    await createAccount(store, { id: person.id, username: person.id, passwordHash: '-', name: person.name, posts: person.posts.map((post) => ({ ...post, id: person.id })) });
  }
  await store.write(async (tx) => {
    for (const { hash, definition: json } of workflows) await addDefinition(tx, { hash, definition: json, origin: 'plugin', published_by: null, published_at: now.toISOString() });
  });
  return {
    people: world.people,
    goTo: (instant) => {
      now = instant;
    },
    [Symbol.asyncDispose]: () => store.close(),
    parts: {
      ...parts,
      store, registry, clock,
      units: world.units,
      ids: createIds(clock),
      chance: () => 0.5,
      forms: createFormChecker(() => localDateOf(clock.now())),
      usualTimes: createUsualTimes(),
      versions: { refresh: () => Promise.resolve(), withVersions: (work) => work() },
      requirePlays: () => Promise.resolve(),
      mail: undefined, webhooks: undefined, channels: {}, history: undefined,
      tell: () => undefined,
      alarm: () => undefined,
    },
  };
}

/** The registry as it would be with the draft in force. */
function withDraft(parts: EngineParts, definition: WorkflowDefinition): Registry {
  const { registry } = parts;
  const before = registry.current(definition.workflow);
  if (before === undefined) throw refusal('NOT_FOUND', { what: definition.workflow });
  const draft: LoadedWorkflow = { ...before, hash: definitionHash(definition), definition, compiled: vetted(parts, definition) };
  const inForce: Registry['current'] = (workflow) => (workflow === definition.workflow ? draft : registry.current(workflow));
  return {
    ...registry,
    current: inForce,
    inForceAt: inForce,
    hides: () => true,
    version: (hash) => (hash === draft.hash ? draft : registry.version(hash)),
  };
}

/** A workflow with the round it belongs to, the entries it has, and what is started by any of them. */
function together(registry: Registry, workflow: string): readonly LoadedWorkflow[] {
  const found = new Map<string, LoadedWorkflow>();
  const add = (name: string | undefined) => {
    const loaded = name === undefined || found.has(name) ? undefined : registry.current(name);
    if (loaded === undefined) return;
    const { definition } = loaded;
    found.set(definition.workflow, loaded);
    add(definition.batchOf);
    add(definition.entriesOf);
    for (const name of startedIn(definition.stages)) add(name);
  };
  add(workflow);
  return [...found.values()];
}

/** The workflows that effects start. */
function* startedIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('effect' in value && value.effect === 'startItems' && 'params' in value) yield String(Object(value.params)['workflow']);
  for (const part of Object.values(value)) yield* startedIn(part);
}
