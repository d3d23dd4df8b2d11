// An incident: an item whose rule or effect failed. Nothing was guessed and nothing of the command written; the row names
// the rule and the value, so that a person can repair the cause. When what failed goes through later, it closes itself.
import { createHash } from 'node:crypto';
import { RuleFailure } from '../../definition/rule-failure.ts';
import { JinguoError, refusal } from '../../errors.ts';
import { loadItem } from '../../store/load-item.ts';
import { countIncidents, putIncident, type IncidentRow } from '../../store/queries/incidents.ts';
import type { WriteTx } from '../../store/store.ts';
import { findPersonalData } from '../../values/find-personal-data.ts';
import type { EngineParts } from '../parts.ts';
import type { WorkItem } from '../command/work-item.ts';

export interface OpenIncident {
  /** Made of what it concerns when not given. */
  readonly id?: string;
  readonly itemId: string;
  readonly kind: IncidentRow['kind'];
  /** The name of what failed. */
  readonly rule: string;
  /** The value met, or what was thrown; cleaned of numbers that name a person before it is kept. */
  readonly found: string;
  /** The timer, the effect or `stage.action` it concerns; null when the item as a whole. */
  readonly refId: string | null;
  /** UTC instant. */
  readonly at: string;
  readonly detail?: string;
  /** When it is tried again by itself. */
  readonly nextAt?: string | null;
}

/** Opens an incident, or counts the open one of the same item, kind, rule and reference again. */
export async function openIncident(tx: WriteTx, incident: OpenIncident): Promise<void> {
  const { itemId: item_id, kind, rule, at } = incident;
  const place = { item_id, kind, rule, ref_id: incident.refId ?? '' };
  const id = incident.id ?? createHash('sha256').update(JSON.stringify([place, await countIncidents(tx, place)])).digest('hex').slice(0, 32);
  await putIncident(tx, { id, ...place, found: cleaned(incident.found), detail: cleaned(incident.detail ?? ''), next_at: incident.nextAt ?? null, at });
}

/** A failed rule together with the item it failed on. */
class FailedOn extends Error {
  readonly itemId: string;
  readonly failure: RuleFailure;

  constructor(itemId: string, failure: RuleFailure) {
    super(failure.message, { cause: failure });
    this.name = 'FailedOn';
    this.itemId = itemId;
    this.failure = failure;
  }
}

/** A rule's failure as the refusal of a command, with what its incident will say; any other error as it is. */
export function blame(work: WorkItem, error: unknown): unknown {
  return error instanceof RuleFailure ? refusal('RULE_FAILED', { rule: error.fault.rule }, { cause: new FailedOn(work.row.id, error) }) : error;
}

/** Asks a contribution for an item; its failure stops this item. @throws JinguoError RULE_FAILED */
export function blaming<T>(work: WorkItem, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw blame(work, error);
  }
}

/** What failed on which item, when that is why a command was refused. */
export function failedOn(error: unknown): FailedOn | undefined {
  return error instanceof JinguoError && error.code === 'RULE_FAILED' && error.cause instanceof FailedOn ? error.cause : undefined;
}

/**
 * Runs a command; when one of its rules failed, the incident is written in a transaction of its own, because the
 * command's left nothing behind.
 *
 * @throws whatever the command throws.
 */
export async function orIncident<T>(parts: EngineParts, action: string, command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    const failed = failedOn(error);
    if (failed !== undefined) await noteRuleFailure(parts, failed, action);
    throw error;
  }
}

async function noteRuleFailure(parts: EngineParts, { itemId, failure }: FailedOn, action: string): Promise<void> {
  const { rule, found, plugin } = failure.fault;
  await openIncidentIn(parts, async (tx) => {
    // A failed start made no item; whoever started it was told, and nothing waits.
    const row = await loadItem(tx, itemId);
    if (row === undefined) return undefined;
    return { itemId, kind: 'guard', rule, found, refId: `${row.stage}.${action}`, at: parts.clock.now().toISOString(), detail: plugin === undefined ? '' : `plugin ${plugin}` };
  });
}

/** Opens an incident in a transaction of its own, unless there turns out to be none, and sounds the alarm once it stands. */
export async function openIncidentIn(parts: EngineParts, find: (tx: WriteTx) => Promise<OpenIncident | undefined>): Promise<void> {
  const opened = await parts.store.write(async (tx) => {
    const incident = await find(tx);
    if (incident !== undefined) {
      await openIncident(tx, { id: parts.ids(), ...incident });
      tx.at('incident.opened');
    }
    return incident;
  });
  if (opened === undefined) return;
  parts.store.at('incident.committed');
  parts.alarm({ ...opened, found: cleaned(opened.found) });
}

const longest = 600;

/** What is kept of a thrown text: short, and without any number that names a person. */
export function cleaned(text: string): string {
  const given = text.slice(0, 10 * longest);
  const clean = findPersonalData(given).length === 0 ? given : given.normalize('NFKC').replaceAll(/\d(?:[\d\s.-]*\d)?/gu, '***');
  return clean.slice(0, longest);
}
