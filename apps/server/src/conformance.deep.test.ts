// Every campaign this server runs keeps the promises of a plugin over long walks by chance, on SQLite and on a real PostgreSQL.
// A failure prints its seed; JINGUO_SEED walks it again, or another way each time (`any`); 1795788724 left candidates behind once.
import { openStore } from '@jinguo/core';
import { conformanceProblems, useTestDatabase, walkSeeds } from '@jinguo/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { startDatabaseServer, type DatabaseServer } from './crash/database-server.ts';

const timeout = 900_000;
const walksFrom = (always: readonly number[], others: number) => campaigns.flatMap((plugin) => walkSeeds(always, process.env, others).map((seed) => [plugin.name, seed, plugin] as const));

it.each(walksFrom([1_795_788_724], 1))('%s keeps every promise of a plugin over a long walk (seed %i)', { timeout }, async (_name, seed, plugin) => {
  expect(await conformanceProblems({ plugin, seed, steps: 600 })).toEqual([]);
});

describe('on PostgreSQL', () => {
  let server: DatabaseServer;
  let made = 0;
  beforeAll(async () => {
    server = await startDatabaseServer();
    useTestDatabase(async () => openStore({ url: (await server.create(`conformance_${(made += 1)}`)).url }));
  });
  afterAll(() => server.close());

  it.each(walksFrom([], 1))('%s keeps every promise of a plugin (seed %i)', { timeout }, async (_name, seed, plugin) => {
    expect(await conformanceProblems({ plugin, seed, steps: 150 })).toEqual([]);
  });
});
