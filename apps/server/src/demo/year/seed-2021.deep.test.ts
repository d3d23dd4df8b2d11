// The same year with other people deciding at other times: the figures stay what they are, every invariant holds, the log
// of all of it verifies, and replayed through its own definitions every item goes the way it went.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPeople } from '@jinguo/core';
import { brokenInvariants, runSeed } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { campaigns } from '../../campaigns.ts';
import { openOffice, type Office } from '../../office.ts';
import { said2021 } from './said-2021.ts';
import { seed2021 } from './seed-2021.ts';

const seed = runSeed(process.env);

test(`2021 played by seed ${seed} (JINGUO_SEED) adds up to the same report, whole and verified`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-2021-'));
  const refused: string[] = [];
  const office = await openOffice({ dataFolder: folder, demo: true, clockStartsAt: undefined }, { campaigns, fillDemo: (empty) => seed2021(empty, { seed, onRefused: ({ workflow, step, error }) => void refused.push(`${workflow} ${step} ${error.code}`) }) });
  try {
    const { sections } = await office.engine.report({ kind: 'system' }, { year: 2021 });
    const told = sections.flatMap((section) => section.paragraphs.flat()).map((part) => part.text).join('');
    expect(said2021.filter((sentence) => !told.includes(sentence))).toEqual([]);
    expect(refused).toEqual([]);
    expect(await brokenInvariants(office.store, office.engine.registry)).toEqual([]);
    expect(await office.engine.verifyAudit()).toMatchObject({ ok: true });
    const incidents = await office.store.read.selectFrom('incident').select(['kind', 'rule', 'detail']).where('state', '=', 'open').execute();
    expect(incidents).toEqual([]);
    expect(await otherwise(office)).toEqual([]);
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 1_800_000);

/** Items of the year that would go another way through the very definition that decided them. */
async function otherwise({ engine, store }: Office): Promise<readonly string[]> {
  const person = (await allPeople(store.read)).find((one) => engine.publishes(one));
  if (person === undefined) return ['nobody leads'];
  const found: string[] = [];
  let items = 0;
  for (const { definition } of engine.registry.workflows()) {
    const report = await engine.replayHistory({ kind: 'person', person }, { definition, year: 2021 });
    items += report.items;
    found.push(...report.lines.map((line) => `${line.number} ${line.outcome} at ${line.stage}`));
  }
  return items > 6000 ? found : [`only ${items} items`];
}
