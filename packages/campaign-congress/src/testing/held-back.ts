// What is under way holds its congress back: whenever something stands where only a congress that is over would end it, the desk
// tries to go on, without writing it, and hears what is in the way.
import type { Kit } from '@jinguo/core/testing';
import { namesOf } from '../office.ts';
import type { Office } from './both-offices.ts';

/** Where a congress waits for delegates, for candidates, for a round. */
const waits: Readonly<Record<'delegates' | 'candidates' | 'rounds', (stage: string) => boolean>> = { delegates: (stage) => stage === 'delegates' || stage === 'qualification', candidates: (stage) => stage === 'candidates', rounds: (stage) => stage.startsWith('elect') };
const report = { heldOn: '2022-04-20', committee: ['顾敏华'], findings: '资格有效。' };

export interface HeldBack {
  readonly look: () => Promise<void>;
  /** What the congress was told, by the edge that nothing took. */
  readonly told: ReadonlyMap<string, string>;
}

/** @param edges `<workflow>: <stage> —batch.filed→ <end>` */
export function heldBack(kit: Kit, { congress, desk, lead }: Office, edges: readonly string[]): HeldBack {
  const told = new Map<string, string>();
  const names = namesOf(congress);
  return {
    told,
    async look() {
      const left = edges.filter((edge) => !told.has(edge));
      if (left.length === 0) return;
      const rows = await kit.store.read.selectFrom('item').innerJoin('item as batch', 'batch.id', 'item.batch_id').select(['item.workflow as workflow', 'item.stage as stage', 'batch.id as id', 'batch.stage as at', 'batch.version as version']).where('item.status', '=', 'open').where('item.workflow', 'in', [names.delegates, names.candidates, names.rounds]).execute();
      for (const row of rows) {
        const edge = left.find((one) => one.startsWith(`${row.workflow}: ${row.stage} `));
        const kind = row.workflow === names.delegates ? 'delegates' : row.workflow === names.candidates ? 'candidates' : 'rounds';
        // Who is chosen holds nothing back before the review.
        if (edge === undefined || told.has(edge) || !waits[kind](row.at) || (row.stage === 'chosen' && row.at !== 'qualification')) continue;
        const asked = { itemId: row.id, seenVersion: row.version, action: row.at.startsWith('elect') ? 'record' : 'approve', ...(row.at === 'qualification' ? { form: report } : {}) } as const;
        const answer = await kit.engine.dryRun({ kind: 'person', person: kit.as(row.at === 'qualification' ? lead : desk).person }, asked);
        told.set(edge, answer.ok ? `goes on to ${answer.stage}` : answer.issues.map((one) => one.code).filter((code) => ['UNDER_WAY', 'NOT_ELECTED'].includes(code)).join());
      }
    },
  };
}
