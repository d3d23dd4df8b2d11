// The office a crash test is done in: real campaigns, officers and town heads with open sessions, one round that collects.
import { mkdtemp } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createIds, createSession, type Person } from '@jinguo/core';
import { campaigns } from '../campaigns.ts';
import { openOffice, type Office } from '../office.ts';
import { newToken } from '../session/tokens.ts';

export const village = '330402103215';
export const town = '330402103000';
const district = '330402';

/** The workflow of the programme whose forms these tests fill in: for its applications, or for the batches that list them. */
export function workflowNamed(form: 'item' | 'batch'): string {
  const found = campaigns.flatMap((campaign) => campaign.programmes ?? []).find(({ code }) => code === 'FZ01')?.workflows.find(({ definition }) => definition.form === form);
  if (found === undefined) throw new RangeError(`no campaign has a workflow for an ${form}`);
  return found.definition.workflow;
}

/** Where an office is: a folder, and a database server where it does not keep its data in the folder. */
export interface CrashPlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Where its webhooks lead, if it has any. */
  readonly webhooksFile?: string;
}

export interface CrashOffice extends CrashPlace {
  /** Cookie of an officer who enters and checks applications, and of the head who reviews them. */
  readonly officer: string;
  readonly head: string;
  readonly roundId: string;
}

export async function openCrashOffice({ dataFolder, databaseUrl }: CrashPlace): Promise<Office> {
  return openOffice({ dataFolder, databaseUrl, demo: false, clockStartsAt: undefined }, { campaigns, fillDemo: () => Promise.resolve() });
}

export async function createCrashOffice({ databaseUrl, ...place }: Partial<CrashPlace> = {}): Promise<CrashOffice> {
  const dataFolder = place.dataFolder ?? (await mkdtemp(join(tmpdir(), 'jinguo-crash-')));
  const office = await openCrashOffice({ dataFolder, databaseUrl });
  const [filer, officer] = await person(office, 'officer', { role: 'villageOfficer', unit: village });
  const [, head] = await person(office, 'head', { role: 'townHead', unit: town });
  const [lead] = await person(office, 'lead', { role: 'sectionHead', unit: district });
  const today = office.engine.today();
  const year = Number(today.slice(0, 4));
  const { itemId } = await office.engine.start(
    { kind: 'person', person: lead },
    {
      workflow: workflowNamed('batch'),
      key: randomUUID(),
      unit: district,
      form: {
        name: '压测批次', windowFrom: `${year - 1}-01-01`, windowTo: `${year + 1}-12-31`, budget: 1_000_000_000_00, claimFrom: '2022-01-01', claimTo: '2023-01-01',
        scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: 1_000_000, phone: '0573-82838000', partnerPhone: '0573-82838001', address: '南湖区凌公塘路1号',
      },
    },
  );
  await putScans(office, filer.id);
  await office.close();
  return { dataFolder, databaseUrl, officer, head, roundId: itemId };
}

/** Scans of signed papers lie ready: sending that many would meet the limit of uploads from one address. */
const [mostScans, scansAtOnce] = [8_000, 500];

export function scanOf(serial: number): string {
  return `scan-${serial}`;
}

async function putScans({ store }: Office, by: string): Promise<void> {
  const file = { item_id: null, uploaded_by: by, created_at: new Date().toISOString(), name: 'signed.pdf', mime: 'application/pdf', bytes: 1, sha256: '0'.repeat(64) };
  for (let from = 1; from <= mostScans; from += scansAtOnce) {
    const rows = Array.from({ length: scansAtOnce }, (_, nth) => ({ id: scanOf(from + nth), ...file }));
    await store.write((tx) => tx.db.insertInto('attachment').values(rows).execute());
  }
}

async function person({ store }: Office, name: string, post: { readonly role: string; readonly unit: string }): Promise<readonly [Person, cookie: string]> {
  const ids = createIds({ now: () => new Date() });
  const made = await createAccount(store, { id: ids(), username: name, name, passwordHash: '-', posts: [{ id: ids(), ...post }] });
  const token = newToken();
  const now = new Date();
  await createSession(store, token.hash, { personId: made.id, createdAt: now.toISOString(), lastSeenAt: now.toISOString(), expiresAt: new Date(now.getTime() + 43_200_000).toISOString() });
  return [made, `jinguo=${token.secret}`];
}
