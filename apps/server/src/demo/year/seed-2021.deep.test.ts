// The same year with other people deciding at other times: the figures stay what they are, every invariant holds, and the log
// of all of it verifies.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenInvariants } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { campaigns } from '../../campaigns.ts';
import { openOffice } from '../../office.ts';
import { said2021 } from './said-2021.ts';
import { seed2021 } from './seed-2021.ts';

const seed = Number(process.env['JINGUO_SEED'] ?? Date.now() % 100_000);

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
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 1_800_000);
