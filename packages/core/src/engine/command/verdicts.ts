// What a batch's command says of single entries: each is an event of that entry's own machine, with its own reason, data
// and audit entry. One that does not fit refuses the whole command, so nothing is half-said.
import { verdictAllowed } from '../../definition/verdict-allowed.ts';
import { refusal } from '../../errors.ts';
import { daysSinceItCame } from '../open/objection-form.ts';
import type { EntryVerdict } from './command.ts';
import { applyEvent } from './apply-event.ts';
import { computeFields, fillForm } from './payload.ts';
import { bringInEntries, type Scene } from './scene.ts';
import { fieldsOf, isListed, readingNow, stageNow, type Grant, type WorkItem } from './work-item.ts';

/**
 * Applies the verdicts of a command on a batch.
 *
 * @throws JinguoError ENTRY_INVALID (not on the list, unknown verdict, reason missing, said twice), FORM_INVALID.
 */
export async function applyVerdicts(scene: Scene, batch: WorkItem, verdicts: readonly EntryVerdict[], grant: Grant): Promise<void> {
  if (verdicts.length === 0) return;
  const allowed = readingNow(batch).verdicts;
  const entries = new Map((await bringInEntries(scene, batch)).map((entry) => [entry.row.id, entry]));
  const said = new Set<string>();
  for (const one of verdicts) {
    const entry = entries.get(one.itemId);
    const spec = allowed.find((candidate) => candidate.name === one.verdict);
    const wrong = (zh: string, en: string) => refusal('ENTRY_INVALID', { entry: entry?.row.number ?? one.itemId, why: { zh, en } });
    if (entry === undefined || !isListed(entry, batch.row.stage)) throw wrong('不在当前清单中', 'it is not on the list');
    if (spec === undefined) throw wrong(`此环节没有“${one.verdict}”`, `there is no “${one.verdict}” here`);
    if (!verdictAllowed(stageNow(batch), spec, grant.post?.unit)) throw wrong(`贵单位不能作“${spec.title.zh}”处理`, `“${spec.title.en}” is not for your unit to say`);
    if (said.has(one.itemId)) throw wrong('同一条目重复处理', 'it is named twice');
    const reason = one.reason?.trim() ?? '';
    if (spec.reason === 'required' && reason === '') throw wrong('必须填写理由', 'a reason is required');
    said.add(one.itemId);
    const form = readingNow(entry).listing?.forms[one.verdict];
    const changed = form === undefined ? [] : fillForm(scene, entry, { name: form, data: one.form });
    // What is said alone changes nothing that is worked out; what is written down with it does, as at a stage of its own.
    const fields = form === undefined ? fieldsOf(entry.workflow, entry.data) : await computeFields(scene, entry);
    const usedDays = one.verdict === 'objected' && form !== undefined ? daysSinceItCame(entry.workflow.compiled.definition.forms[form]?.schema, entry.data[form], { calendar: scene.parts.calendar(), today: scene.today }) : 0;
    const event = { type: `entry.${one.verdict}` as const, batchStage: batch.row.stage, fields, ...(usedDays === 0 ? {} : { usedDays }), ...(grant.actor.kind === 'person' ? { by: grant.actor.person.id } : {}) };
    // The batch's task stays open for the rest of the list; the entry has none of its own to close.
    applyEvent(scene, entry, event, { grant: { ...grant, taskId: undefined }, action: event.type, opinion: reason === '' ? null : reason, changed });
  }
}
