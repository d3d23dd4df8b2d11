// Effects that are carried out inside the commit, because what they make must be there when the stage is: papers, and
// the public notice with its publish gate.
import { silenceClause, toldBy } from '../../definition/advisers-silence.ts';
import { noticeEndsAt } from '../time/due.ts';
import { noticePeriodOf } from '../time/notice-period-of.ts';
import { refusal } from '../../errors.ts';
import type { ItemView, ListEntry, Paper, PaperInput } from '../../plugin/contributions.ts';
import type { NoticeRow } from '../../store/load-item.ts';
import { lastNoticeOf } from '../../store/queries/notices.ts';
import type { NoticeTable } from '../../store/open-tables.ts';
import type { DocumentTable } from '../../store/schema.ts';
import { findPersonalData, type PersonalDataHit } from '../../values/find-personal-data.ts';
import { decisionsOf } from '../command/decisions.ts';
import { blaming } from '../outbox/incidents.ts';
import { isMissing, requireConsent, withdrawnFrom } from '../consents/require-consents.ts';
import { viewOf } from '../command/item-view.ts';
import { refreshIdentity } from '../command/payload.ts';
import { tellCalledOff } from '../open/tell-signed-up.ts';
import { withDraft } from '../studio/draft-effects.ts';
import { unitName } from '../parts.ts';
import { correctionOf } from './correction.ts';
import { keep, type Kept } from './programme-effects.ts';
import type { Scene } from '../command/scene.ts';
import { stageCalled, type WorkItem } from '../command/work-item.ts';

export interface Inside {
  readonly notices: readonly NoticeTable[];
  readonly documents: readonly DocumentTable[];
  readonly kept: Kept;
}

const kindsInEnglish: Readonly<Record<PersonalDataHit['kind'], string>> = { 身份证号: 'ID number', 手机号: 'mobile number', 银行卡号: 'bank card number' };

/** @throws JinguoError NOTICE_LEAKS when a notice would show unmasked personal data, CONSENT_WITHDRAWN when it would name who withdrew her consent (domain.md §3.7). */
export async function carryOutInside(scene: Scene, work: WorkItem): Promise<Inside> {
  const notices: NoticeTable[] = [];
  const documents: DocumentTable[] = [];
  const kept: Kept = { figures: [], ledgers: [], certificates: [], numbers: [], revokes: false, restores: false, replacement: undefined, answers: [] };
  const before = work.data;
  for (const { stage, effect } of work.effects) {
    if ((await keep(scene, work, effect, kept)) || (await withDraft(scene, work, effect))) continue;
    const name = effect.params?.['paper'];
    if (typeof name !== 'string') continue;
    if (effect.effect === 'makePaper') {
      const paper = withSilence(scene, work, { stage, name, paper: await make(scene, work, name) });
      const readers = effect.params?.['readers'];
      for (const line of kept.numbers) if (line.number === paper.documentNumber) line.title = paper.title;
      documents.push({ id: scene.parts.ids(), item_id: work.row.id, name, readers: readers === undefined ? null : JSON.stringify(readers), paper: JSON.stringify(paper), created_at: scene.now.toISOString() });
    } else if (effect.effect === 'publishNotice' && noticeEndsAt(stage, work.context) === null) {
      notices.push(await publish(scene, work, stage, { name }));
    } else if (effect.effect === 'correctNotice') {
      notices.push(await publish(scene, work, stage, { name, before: await lastNoticeOf(scene.tx.db, work.row.id) }));
    }
  }
  await tellCalledOff(scene, work);
  // It may be found by the number it was just given.
  if (work.data !== before) refreshIdentity(scene, work);
  return { notices, documents, kept };
}

async function publish(scene: Scene, work: WorkItem, stageId: string, { name, before }: { readonly name: string; readonly before?: NoticeRow | undefined }): Promise<NoticeTable> {
  const { period, days, unit } = noticePeriodOf(scene, work, stageId);
  const reason = before === undefined ? null : (work.steps.at(-1)?.opinion ?? '');
  const made = await make(scene, work, name, { period: { startsOn: period.startsOn, endsOn: period.endsOn, days, unit }, publishes: before === undefined ? 'first' : 'anew' });
  const paper = before === undefined || reason === null ? made : correctionOf(made, before, reason);
  const leak = findPersonalData(JSON.stringify(paper))[0];
  if (leak !== undefined) throw refusal('NOTICE_LEAKS', { kind: { zh: leak.kind, en: kindsInEnglish[leak.kind] }, hit: `${leak.text.slice(0, 2)}…${leak.text.slice(-2)}` });
  return {
    id: scene.parts.ids(),
    item_id: work.row.id,
    paper: JSON.stringify(paper),
    starts_on: period.startsOn,
    ends_on: period.endsOn,
    days,
    provisional: period.provisional ? 1 : 0,
    published_at: scene.now.toISOString(),
    corrects: before?.id ?? null,
    reason,
  };
}

/** A letter that asks departments tells those whose silence counts what it means; a programme's own words need not. domain.md §3.5 */
function withSilence({ parts }: Scene, work: WorkItem, { stage, name, paper }: { readonly stage: string; readonly name: string; readonly paper: Paper }): Paper {
  const told = toldBy(stageCalled(work, stage), name);
  if (told.length === 0) return paper;
  const words = paper.blocks.findIndex((block) => block.kind !== 'paragraph');
  const at = words === -1 ? paper.blocks.length : words;
  return { ...paper, blocks: [...paper.blocks.slice(0, at), { kind: 'paragraph', text: silenceClause(told.map((party) => unitName(parts, party))).zh }, ...paper.blocks.slice(at)] };
}

interface Making {
  readonly period?: PaperInput['period'];
  /** A notice, the first or one that corrects it. */
  readonly publishes?: 'first' | 'anew';
}

/**
 * Of a list, who withdrew her consent is marked, and lists that are made known leave her out; a notice is not published with her, for
 * nobody goes on unannounced, and one that corrects it leaves her out: what it said before was lawful. domain.md §3.7
 *
 * @throws JinguoError CONSENT_WITHDRAWN
 */
async function withoutWithdrawn(scene: Scene, work: WorkItem, view: ItemView, publishes: Making['publishes']): Promise<ItemView> {
  if (publishes === undefined && view.entries.length === 0) return view;
  const withdrawn = await withdrawnFrom(scene, work);
  if (withdrawn.size === 0) return view;
  if (publishes !== undefined) requireConsent(withdrawn, 'publish', publishes === 'first' ? [work.row, ...view.entries] : [work.row]);
  const isOut = ({ id }: ListEntry) => isMissing(withdrawn.get(id), 'publish');
  return { ...view, entries: publishes === undefined ? view.entries.map((entry) => (isOut(entry) ? { ...entry, unpublished: true } : entry)) : view.entries.filter((entry) => !isOut(entry)) };
}

async function make(scene: Scene, work: WorkItem, name: string, { period, publishes }: Making = {}): Promise<Paper> {
  const maker = work.workflow.paper(name);
  if (maker === undefined) throw refusal('RULE_FAILED', { rule: `paper ${name}` });
  const view = await withoutWithdrawn(scene, work, await viewOf(scene, work), publishes);
  const decisions = await decisionsOf(scene, work);
  return blaming(work, () => maker({ ...view, unitName: (id) => unitName(scene.parts, id).zh, decisions, ...(period === undefined ? {} : { period }) }));
}
