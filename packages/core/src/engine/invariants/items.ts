// I2 an item is what its log folds to; I3 its versions have no gap; I10 it runs a version that exists.
import { foldLog } from '../../analysis/fold.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { Registry } from '../../plugin/registry.ts';
import { contextRemains, destroyedOf } from '../archive/remains.ts';
import { fieldsOf } from '../command/work-item.ts';
import type { ItemEvidence } from './evidence.ts';

export function brokenItem({ item, log }: ItemEvidence, registry: Registry): readonly string[] {
  const workflow = registry.version(item.definition_hash);
  if (workflow === undefined) return [`I10 item ${item.number} runs a version that is not there`];
  const broken: string[] = [];
  if (log.some((entry, index) => entry.item_version !== index + 1) || log.length !== item.version) {
    broken.push(`I3 item ${item.number} has versions ${log.map((entry) => entry.item_version).join(',')} but stands at ${item.version}`);
  }
  const report = foldLog(log.map((entry) => ({ event: entry.event, version: entry.definition })), (hash) => registry.version(hash)?.compiled);
  if (!report.ok) return [...broken, `I2 item ${item.number}: event ${report.at + 1} (${report.event.type}) does not fit ${report.snapshot.stage}`];
  if (log.at(-1)?.definition !== item.definition_hash) broken.push(`I10 item ${item.number} runs another version than its log says`);
  if (!workflow.compiled.stages.has(item.stage)) broken.push(`I10 item ${item.number} stands at ${item.stage}, which its version does not have`);
  if (item.status === 'open' && item.archived_at !== null) broken.push(`I5 open item ${item.number} stands in the archive`);
  const context: ItemContext = JSON.parse(item.context);
  const { deadline } = workflow.compiled.definition;
  const runs = deadline !== undefined && item.status === 'open' && (context.paused ?? null) === null;
  if (item.deadline_on === null ? runs && !('untilField' in deadline.within) : !runs) broken.push(`I5 item ${item.number} is due on ${item.deadline_on ?? 'no day'} in all, but ${runs ? 'its deadline runs' : 'is paused, is over or has no deadline'}`);
  const data: JsonObject = JSON.parse(item.data);
  // A destroyed file's words are gone from its row; the log, which is a chain, is not cut.
  const folded = destroyedOf(data) === undefined ? report.snapshot.context : contextRemains(report.snapshot.context, fieldsOf(workflow, data));
  if (report.snapshot.stage !== item.stage || JSON.stringify(sorted(folded)) !== JSON.stringify(sorted(context))) {
    broken.push(`I2 item ${item.number} stands at ${item.stage}, its log folds to ${report.snapshot.stage}`);
  }
  return broken;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}
