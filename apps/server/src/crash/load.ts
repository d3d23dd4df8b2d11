// Clients that never stop: each enters applications, checks, returns, corrects and reviews them over HTTP. What was
// acknowledged is written down; what was cut off is sent again with its key until it is known.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { applications2022 } from '../demo/applications-2022.ts';
import type { CrashOffice } from './crash-office.ts';
import { scanOf, village, workflowNamed } from './crash-office.ts';
import { idNumber } from './id-numbers.ts';

export interface Acknowledged {
  readonly key: string;
  readonly itemId: string;
  readonly version: number;
  readonly stage: string;
}

interface Command {
  readonly procedure: 'item.start' | 'item.act';
  readonly cookie: string;
  readonly input: { readonly key: string } & Readonly<Record<string, unknown>>;
}

export interface Load {
  readonly acknowledged: readonly Acknowledged[];
  /** Commands that were refused, and with which code. */
  readonly refused: readonly { readonly key: string; readonly code: string }[];
  /** Where the server can be reached now; undefined while it is down. */
  point: (url: string | undefined) => void;
  /** Lets every command at hand come to a known end, then resolves. */
  finish: () => Promise<void>;
}

export function startLoad(office: CrashOffice, clients: number): Load {
  const acknowledged: Acknowledged[] = [];
  const refused: { key: string; code: string }[] = [];
  let url: string | undefined;
  const ending = new AbortController();
  let brought = 0;

  async function settle(command: Command): Promise<Acknowledged | undefined> {
    for (;;) {
      const answer = await send(url, command);
      if (answer.kind === 'unknown') {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      if (answer.kind === 'refused') {
        refused.push({ key: command.input.key, code: answer.code });
        return undefined;
      }
      acknowledged.push(answer.value);
      return answer.value;
    }
  }

  async function client(number: number): Promise<void> {
    for (let turn = 0; !ending.signal.aborted; turn += 1) {
      const form = application(number, turn);
      // The village enters these for others: each brings a scan of the signed paper.
      const scan = scanOf((brought += 1));
      const act = (cookie: string, at: Acknowledged, more: Record<string, unknown>) =>
        settle({ procedure: 'item.act', cookie, input: { key: randomUUID(), itemId: at.itemId, seenVersion: at.version, ...more } });
      let at = await settle({ procedure: 'item.start', cookie: office.officer, input: { key: randomUUID(), workflow: workflowNamed('item'), unit: village, batchId: office.roundId, form, scans: [scan] } });
      if (at !== undefined && turn % 2 === 0) {
        at = await act(office.officer, at, { action: 'return', opinion: '请补充付息清单' });
        if (at !== undefined) at = await act(office.officer, at, { action: 'submit', form });
      }
      if (at !== undefined) at = await act(office.officer, at, { action: 'approve', form: villageCheck });
      if (at !== undefined) await act(office.head, at, { action: 'approve' });
    }
  }

  const all = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return {
    acknowledged,
    refused,
    point: (next) => {
      url = next;
    },
    async finish() {
      ending.abort();
      await all;
    },
  };
}

const envelope = z.object({
  result: z.object({ data: z.object({ itemId: z.string(), version: z.number(), stage: z.string() }) }).optional(),
  error: z.object({ data: z.object({ code: z.string() }) }).optional(),
});

type Sent = { readonly kind: 'ok'; readonly value: Acknowledged } | { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'unknown' };

async function send(url: string | undefined, { procedure, cookie, input }: Command): Promise<Sent> {
  if (url === undefined) return { kind: 'unknown' };
  try {
    const response = await fetch(`${url}/trpc/${procedure}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie: cookie }, body: JSON.stringify(input) });
    const body = envelope.parse(await response.json());
    if (body.result !== undefined) return { kind: 'ok', value: { ...body.result.data, key: input.key } };
    const code = body.error?.data.code ?? String(response.status);
    // A database that went away leaves open whether it was written: the same key is sent again.
    return code === 'STORAGE_AWAY' ? { kind: 'unknown' } : { kind: 'refused', code };
  } catch {
    // The connection was cut: the command may or may not have happened. Its key will tell.
    return { kind: 'unknown' };
  }
}

const villageCheck = { siteVisitedOn: '2022-09-20', factsConfirmed: true, attachmentsComplete: true };

function application(client: number, turn: number): Record<string, unknown> {
  const { creditReportOn: _issuedOn, ...base } = applications2022[0].form;
  const serial = client * 10_000 + turn;
  return { ...base, orgUnit: village, idNumber: idNumber(serial), contractNo: `压测第${serial}号` };
}
