// 档案鉴定与销毁: files whose time to be kept is over, and what the office decides of them: keep them longer, or destroy them, which
// two people do together and nothing takes back. Sealed files are for their handlers' head. domain.md §3.6, §3.7
import { addMonths, endOfDay, isLocalDate, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { retentionOf, retentions } from '../../definition/retention.ts';
import { keptUntil } from './kept-until.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Person, Post } from '../../people/post.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { closedBefore, closedVersions, decisionsOn, noteFilesLeft, putDecision, settleDecision, type RetentionDecision } from '../../store/queries/retention.ts';
import { namesOf } from '../../store/queries/people.ts';
import { appendNote } from '../command/append-note.ts';
import { keepersOf } from '../command/grant.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { placeOfItem, stageNow, type WorkItem } from '../command/work-item.ts';
import type { ExpiredFile, ExpiredFiles, KeepLonger, ProposeDestruction, SettleDestruction } from '../desk/archive-views.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { townOf } from '../read/figures.ts';
import { destroy } from './destroy.ts';

/** More rows than one looks through at a time. */
const most = 500;
const deciding = { zh: '档案到期鉴定', en: 'Decide of files whose time is over' };

/** Files whose time is over on a day. @throws JinguoError NOT_FOUND for whoever has no post of the district's own, BAD_REQUEST */
export async function expiredFiles(parts: EngineParts, today: LocalDate, person: Person, query: { readonly on?: string | undefined }): Promise<ExpiredFiles> {
  if (townOf(parts, person) !== undefined) throw refusal('NOT_FOUND', { what: 'retention' });
  const on = query.on ?? today;
  if (!isLocalDate(on)) throw refusal('BAD_REQUEST', { path: 'on' });
  const db = parts.store.read;
  const hashes = (await closedVersions(db)).map((hash) => ({ hash, kept: keptIn(parts, hash) }));
  const rows: ItemRow[] = [];
  let more = false;
  for (const [kept, years] of [['years10', 10], ['years30', 30]] as const) {
    // Sealed ones apart, and of programmes that she may see alone: nobody's files stand behind those of others.
    for (const sealed of [true, false]) {
      const versions = hashes.filter((one) => one.kept === kept && (!sealed || maySeeSealed(parts, person, one.hash))).map((one) => one.hash);
      const found = versions.length === 0 ? [] : await closedBefore(db, { versions, sealed, before: endOfDay(addMonths(on, -12 * years)).toISOString(), on, limit: most + 1 });
      more ||= found.length > most;
      rows.push(...found);
    }
  }
  const decided = Map.groupBy(await decisionsOn(db, rows.map((row) => row.id)), (one) => one.item_id);
  const names = await namesOf(db, [...decided.values()].flatMap((all) => all.map((one) => one.made_by)));
  const views = rows.flatMap((row) => viewOf(parts, { row, person, decided: decided.get(row.id) ?? [], names, today })).filter((one) => one.endsOn <= on);
  // What waits for her own word comes first, whatever else is over.
  const hers = (one: ExpiredFile) => Number(one.may.decide || one.may.confirm);
  return { on, rows: views.toSorted((a, b) => hers(b) - hers(a)).slice(0, most), more: more || views.length > most };
}

function keptIn(parts: EngineParts, hash: string) {
  const definition = parts.registry.version(hash)?.compiled.definition;
  return definition === undefined ? undefined : retentionOf(definition).kept;
}

interface Known {
  readonly row: ItemRow;
  readonly person: Person;
  readonly decided: readonly RetentionDecision[];
  readonly names: ReadonlyMap<string, string>;
  readonly today: LocalDate;
}

function viewOf(parts: EngineParts, { row, person, decided, names, today }: Known): readonly ExpiredFile[] {
  const definition = parts.registry.version(row.definition_hash)?.compiled.definition;
  const may = powersOver(parts, person, row);
  if (definition === undefined || may === undefined) return [];
  const { kept, sealed } = retentionOf(definition);
  const time = timeOf(definition, { row, decided });
  if (time === undefined) return [];
  const { closedOn, endsOn, longer } = time;
  const proposal = decided.find((one) => one.state === 'proposed');
  const over = isOver(time, today);
  return [{
    itemId: row.id, number: row.number, workflow: row.workflow, workflowTitle: definition.title, unitName: unitName(parts, row.unit), kept, keptTitle: retentions[kept], sealed, closedOn, endsOn,
    keptLonger: longer === undefined ? null : { until: longer.keep_until ?? '', reason: longer.reason },
    proposed: proposal === undefined ? null : { by: names.get(proposal.made_by) ?? '', on: localDateOf(new Date(proposal.made_at)), reason: proposal.reason, documentNumber: proposal.document_number ?? '', mine: proposal.made_by === person.id },
    may: { decide: over && proposal === undefined && may.decide !== undefined, confirm: proposal !== undefined && may.confirm !== undefined && proposal.made_by !== person.id },
  }];
}

interface KeptTime {
  readonly closedOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly longer: RetentionDecision | undefined;
}

/** How long a file is kept, and what was decided beyond that; undefined where it is kept for ever. */
function timeOf(definition: Parameters<typeof retentionOf>[0], { row, decided }: Pick<Known, 'row' | 'decided'>): KeptTime | undefined {
  const closedOn = localDateOf(new Date(row.stage_entered_at));
  const endsOn = keptUntil(retentionOf(definition).kept, closedOn);
  return endsOn === undefined ? undefined : { closedOn, endsOn, longer: decided.findLast((one) => one.kind === 'keep') };
}

function isOver({ endsOn, longer }: KeptTime, today: LocalDate): boolean {
  return endsOn <= today && (longer?.keep_until ?? '') < today;
}

/** What her posts let her do with a file; undefined: it is not hers to see. A sealed one is for whoever keeps it and, as the second person, for the heads above. */
function powersOver(parts: EngineParts, person: Person, row: ItemRow): { readonly decide: Post | undefined; readonly confirm: Post | undefined } | undefined {
  const lead = leadOf(parts, person);
  const definition = parts.registry.version(row.definition_hash)?.compiled.definition;
  if (row.restricted === 0 || definition === undefined) return { decide: lead, confirm: lead };
  const keepers = keepersOf(definition, placeOfItem(row));
  const keeper = person.posts.find((post) => keepers.some((one) => one.role === post.role && one.unit === post.unit) && parts.units.get(post.unit)?.level === 'district');
  const above = lead !== undefined && isAbove(parts, lead) ? lead : undefined;
  return keeper === undefined && above === undefined ? undefined : { decide: keeper, confirm: keeper ?? above };
}

/** Whether some sealed file of a version may be hers to see; of each, powersOver says. */
function maySeeSealed(parts: EngineParts, person: Person, hash: string): boolean {
  const lead = leadOf(parts, person);
  const keepers = parts.registry.version(hash)?.compiled.definition.keepers ?? [];
  return (lead !== undefined && isAbove(parts, lead)) || keepers.some((one) => person.posts.some((post) => post.role === one.role));
}

function leadOf(parts: EngineParts, person: Person): Post | undefined {
  return person.posts.find((post) => parts.leads.includes(post.role) && parts.units.get(post.unit)?.level === 'district');
}

function isAbove(parts: EngineParts, lead: Post): boolean {
  return !parts.publishers.includes(lead.role);
}

/** Keeps files to a later day. @throws JinguoError NOT_FOUND, NOT_ALLOWED, OPINION_REQUIRED, BAD_REQUEST, ACTION_NOT_POSSIBLE */
export async function keepLonger(parts: EngineParts, person: Person, request: KeepLonger): Promise<void> {
  const reason = required(request.reason);
  const { until } = request;
  await each(parts, person, request.itemIds, async (scene, { work, post }) => {
    if (!isLocalDate(until) || until <= scene.today) throw refusal('BAD_REQUEST', { path: 'until' });
    await putDecision(scene.tx, { ...blank(scene, work, person), kind: 'keep', state: 'done', reason, keep_until: until });
    await appendNote(scene, work, { actor: { kind: 'person', person }, post }, { action: 'keepLonger', about: [until], text: reason });
  });
}

/** Proposes to destroy files. @throws JinguoError NOT_FOUND, NOT_ALLOWED, OPINION_REQUIRED, BAD_REQUEST, ACTION_NOT_POSSIBLE */
export async function proposeDestruction(parts: EngineParts, person: Person, request: ProposeDestruction): Promise<void> {
  const reason = required(request.reason);
  const documentNumber = request.documentNumber.trim();
  if (documentNumber === '') throw refusal('BAD_REQUEST', { path: 'documentNumber' });
  await each(parts, person, request.itemIds, async (scene, { work, post }) => {
    await putDecision(scene.tx, { ...blank(scene, work, person), kind: 'destroy', state: 'proposed', reason, document_number: documentNumber });
    await appendNote(scene, work, { actor: { kind: 'person', person }, post }, { action: 'proposeDestruction', about: [documentNumber], text: reason });
  });
}

/**
 * The second person's word: files are destroyed now, all in one transaction, or kept as they are. Who proposed may say no, and never yes.
 *
 * @throws JinguoError NOT_FOUND, NOT_ALLOWED for who proposed it, ACTION_NOT_POSSIBLE where nothing waits, or it was reopened since
 */
export async function settleDestruction(parts: EngineParts, person: Person, { itemIds, agreed }: SettleDestruction): Promise<void> {
  await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    for (const id of new Set(itemIds)) {
      const work = await bringIn(scene, id);
      const post = powersOver(parts, person, work.row)?.confirm;
      if (townOf(parts, person) !== undefined || powersOver(parts, person, work.row) === undefined) throw refusal('NOT_FOUND', { what: id });
      if (post === undefined) throw refusal('NOT_ALLOWED', { who: { zh: '区妇联负责人', en: 'the heads of the district' }, action: deciding });
      const decided = await decisionsOn(tx.db, [id]);
      const waiting = decided.find((one) => one.state === 'proposed');
      if (waiting === undefined) throw notPossible(work, { zh: '没有待确认的销毁提议', en: 'no destruction waits for a second person' });
      if (agreed && waiting.made_by === person.id) throw refusal('NOT_ALLOWED', { who: { zh: '提议人以外的另一位负责人', en: 'another head than the one who proposed it' }, action: { zh: '确认销毁', en: 'Agree to the destruction' } });
      // Reopened since it was proposed, it is worked on, or has a time of its own again.
      const time = timeOf(work.workflow.compiled.definition, { row: work.row, decided });
      if (agreed && (work.row.status !== 'done' || time === undefined || !isOver(time, scene.today))) throw notPossible(work, { zh: '提议销毁后又重新办理，保管期限未满；请选择“不销毁”', en: 'it was reopened since, and its time is not over: keep it' });
      await settleDecision(tx, waiting.id, { state: agreed ? 'done' : 'setAside', settled_by: person.id, settled_at: scene.now.toISOString() });
      const by = { actor: { kind: 'person', person }, post } as const;
      const about = [waiting.document_number ?? ''];
      if (!agreed) {
        await appendNote(scene, work, by, { action: 'keepAfterAll', about, text: null });
        continue;
      }
      await appendNote(scene, work, by, { action: 'destroyFile', about, text: waiting.reason });
      await noteFilesLeft(tx, waiting.id, await destroy(scene, work, { documentNumber: waiting.document_number ?? '' }));
    }
  });
}

interface Decided {
  readonly work: WorkItem;
  readonly post: Post;
}

/** Each file that is hers to decide of and whose time is over, all in one transaction. */
async function each(parts: EngineParts, person: Person, itemIds: readonly string[], decide: (scene: Scene, one: Decided) => Promise<void>): Promise<void> {
  await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    for (const id of new Set(itemIds)) {
      const work = await bringIn(scene, id);
      const may = powersOver(parts, person, work.row);
      if (townOf(parts, person) !== undefined || may === undefined) throw refusal('NOT_FOUND', { what: id });
      if (may.decide === undefined) throw refusal('NOT_ALLOWED', { who: { zh: '区妇联负责人', en: 'the heads of the district' }, action: deciding });
      const decided = await decisionsOn(tx.db, [id]);
      const view = viewOf(parts, { row: work.row, person, decided, names: new Map(), today: scene.today })[0];
      if (work.row.status !== 'done' || decided.some((one) => one.kind === 'destroy') || view?.may.decide !== true) {
        throw notPossible(work, { zh: '保管期限未满、已在处理或已销毁', en: 'its time is not over, or it is being destroyed or was' });
      }
      await decide(scene, { work, post: may.decide });
    }
  });
}

function notPossible(work: WorkItem, why: LocalText) {
  return refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: deciding, why });
}

function required(reason: string): string {
  if (reason.trim() === '') throw refusal('OPINION_REQUIRED', { action: deciding });
  return reason.trim();
}

function blank({ parts, now }: Scene, work: WorkItem, person: Person): Omit<RetentionDecision, 'kind' | 'state' | 'reason'> {
  return { id: parts.ids(), item_id: work.row.id, document_number: null, keep_until: null, made_by: person.id, made_at: now.toISOString(), settled_by: null, settled_at: null, files_left: null };
}
