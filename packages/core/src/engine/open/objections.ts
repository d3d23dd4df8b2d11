// 网上异议: comes in over a notice's page, waits for who handles it, becomes what the office registers, and is answered by a
// code. Who objects stands in a table of its own, masked to its handlers; a look at it is recorded with its reason.
import type { LocalDate } from '../../calendar/local-date.ts';
import { actions } from '../../definition/action.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { addObjection, answerObjectionRow, countObjections, objectionByCode, objectionById, objectionsOf, standingOf, waitingObjections, type ObjectionRow } from '../../store/queries/objections.ts';
import { itemPageRows } from '../../store/queries/item-page.ts';
import { loadItem, loadOpenTasks } from '../../store/load-item.ts';
import { noticeById } from '../../store/queries/notices.ts';
import { mask } from '../../values/mask.ts';
import { appendNote, recordLook } from '../command/append-note.ts';
import type { Answer } from '../command/command.ts';
import type { Engine } from '../engine.ts';
import type { EngineParts } from '../parts.ts';
import { bringIn, bringInEntries, openScene, type Scene } from '../command/scene.ts';
import { looksIntoObjection } from '../read/item-state.ts';
import { tellPeople } from '../outbox/tell-people.ts';
import { stageNow, takeUp, type WorkItem } from '../command/work-item.ts';
import { codeFor, hashOfCode } from './code.ts';
import { complaintDesk, handles, readsObjector, requireHandler } from './handlers.ts';
import { noticeStanding } from './notices.ts';
import { entryMeant } from './entry-meant.ts';
import { takeInBy } from './objection-deadline.ts';
import { objectionOnForm } from './objection-form.ts';
import { linkObjection } from './waiting-objections.ts';
import type { AnswerObjection, NewObjection, ObjectionStatus, ObjectionView, RegisterObjection } from './views.ts';

/** More about one notice is no objection any more but a flood; the office has a telephone. */
const mostOfOneNotice = 1000;
const anHour = 3600;

/**
 * After the end of the notice it is kept as a complaint 投诉, and holds nothing up.
 *
 * @throws JinguoError NOT_FOUND, ACTION_NOT_POSSIBLE (not begun), FORM_INVALID (a signed one without a name), KEY_REUSED, TOO_MANY_REQUESTS
 */
export async function receiveObjection(parts: EngineParts, objection: NewObjection): Promise<{ readonly code: string }> {
  const code = codeFor(parts, 'objection', objection.key);
  const codeHash = hashOfCode(parts, 'objection', code);
  const earlier = await objectionByCode(parts.store.read, codeHash);
  if (earlier !== undefined) {
    if (earlier.facts !== objection.facts || earlier.notice_id !== objection.noticeId) throw refusal('KEY_REUSED', {});
    return { code };
  }
  const { notice, standing } = await noticeStanding(parts, objection.noticeId);
  const late = standing === 'over';
  if (standing === 'toCome') throw refusal('ACTION_NOT_POSSIBLE', { stage: { zh: '公示', en: 'public notice' }, action: { zh: '提出异议', en: 'Object' }, why: { zh: '公示期尚未开始', en: 'its period has not begun' } });
  requireSigned(objection);
  if ((await countObjections(parts.store.read, notice.id)) >= mostOfOneNotice) throw refusal('TOO_MANY_REQUESTS', { seconds: anHour });
  await parts.store.write(async (tx) => {
    const row = await noticeById(tx.db, notice.id);
    if (row === undefined) throw refusal('NOT_FOUND', { what: notice.id });
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, row.item_id);
    const signed = objection.kind !== 'anonymous';
    const named = await namedIn(scene, work, objection.about);
    await addObjection(tx, {
      id: parts.ids(), code_hash: codeHash, notice_id: notice.id, item_id: row.item_id, kind: objection.kind, facts: objection.facts,
      objector: signed ? (objection.objector ?? null) : null, contact: signed ? (objection.contact ?? null) : null, about: objection.about ?? null,
      received_at: scene.now.toISOString(), state: 'received', reply: null, answered_at: null, answered_by: null, names_item: named?.row.id ?? null, late: late ? 1 : 0, told: 0,
      // What is looked into already is looked into with this.
      registered_on: !late && signed && named !== undefined && looksIntoObjection(stageNow(named)) ? named.row.id : null,
    });
    // By the end of the notice the task is somebody else's, maybe the applicant's own.
    const to = late ? complaintDesk(work).map((post) => ({ ...post, person: null })) : (await loadOpenTasks(tx, row.item_id)).map((task) => ({ role: task.role, unit: task.unit, person: task.held_by ?? task.person }));
    await tellPeople(scene, work, { code: late ? 'complaint' : 'objection', to });
    await appendNote(scene, work, { actor: { kind: 'system' } }, { action: late ? 'complaintReceived' : 'objectionReceived', about: [], text: null });
  });
  return { code };
}

/** The item itself, or the entry of the list that her words mean. */
async function namedIn(scene: Scene, work: WorkItem, about: string | undefined): Promise<WorkItem | undefined> {
  if (work.workflow.compiled.definition.form !== 'batch') return work;
  const entries = await bringInEntries(scene, work);
  const meant = entryMeant(about, entries.map(({ row }) => row));
  return entries.find(({ row }) => row.id === meant);
}

function requireSigned({ kind, objector = '', contact = '' }: NewObjection): void {
  if (kind === 'anonymous') return;
  const missing = [['/objector', objector], ['/contact', contact]].filter(([, value]) => value === '').map(([path = '']) => ({ path, code: 'required', zh: '实名异议请填写姓名和联系方式', en: 'A signed objection needs a name and a contact' }));
  if (missing.length > 0) throw refusal('FORM_INVALID', { count: missing.length }, { issues: missing });
}

/** @throws JinguoError CODE_UNKNOWN */
export async function objectionStatus(parts: EngineParts, code: string): Promise<ObjectionStatus> {
  const row = await objectionByCode(parts.store.read, hashOfCode(parts, 'objection', code));
  const notice = row === undefined ? undefined : await noticeById(parts.store.read, row.notice_id);
  if (row === undefined || notice === undefined) throw refusal('CODE_UNKNOWN', {});
  return { noticeTitle: String(JSON.parse(notice.paper).title), receivedAt: row.received_at, late: row.late === 1, state: row.state, reply: row.reply, answeredAt: row.answered_at };
}

/** Those of an item, and of its list where they name it, newest first, masked; none to who does not handle them. */
export async function objections(parts: EngineParts, person: Person, itemId: string): Promise<readonly ObjectionView[]> {
  const page = await itemPageRows(parts.store.read, itemId);
  const rows = (await objectionsOf(parts.store.read, itemId)).flatMap((of) => {
    const item = of.item_id === page?.batch?.id ? page.batch : page?.item;
    const workflow = item === undefined ? undefined : parts.registry.version(item.definition_hash);
    return item !== undefined && workflow !== undefined && handles(parts, person, { row: item, workflow }, of) ? [{ of, workflow }] : [];
  });
  const lookedInto = await underInquiry(parts, rows.map((one) => one.of));
  return Promise.all(rows.map(async ({ of, workflow }) => viewOf(of, { lookedInto, known: await readsObjector(parts, { run: parts.store.readPrepared }, person, { workflow, of }), takeInBy: takeInBy(parts, workflow.compiled.definition, of) })));
}

/** Items some objections are registered on whose ruling will answer them. */
async function underInquiry({ registry, store }: Pick<EngineParts, 'registry' | 'store'>, rows: readonly ObjectionRow[], db: Parameters<typeof standingOf>[0] = store.read): Promise<ReadonlySet<string>> {
  const standing = await standingOf(db, [...new Set(rows.flatMap((row) => row.registered_on ?? []))]);
  return new Set(standing.flatMap(({ id, stage, definition_hash }) => {
    const at = registry.version(definition_hash)?.compiled.stages.get(stage);
    return at !== undefined && looksIntoObjection(at) ? [id] : [];
  }));
}

/** Answered once: what a ruling said stands, and what a ruling will say is not said before it. */
function whyNoAnswer({ state, registered_on: on }: ObjectionRow, lookedInto: ReadonlySet<string>): LocalText | undefined {
  if (state !== 'received' && state !== 'accepted') return { zh: '已经答复', en: 'it was answered' };
  return on !== null && lookedInto.has(on) ? { zh: '正在调查核实，由处理结论答复', en: 'it is being looked into, and the ruling answers it' } : undefined;
}

function viewOf(row: ObjectionRow, { lookedInto, known, takeInBy: by }: { readonly lookedInto: ReadonlySet<string>; readonly known: boolean; readonly takeInBy: LocalDate | null }): ObjectionView {
  return {
    id: row.id, kind: row.kind, about: row.about, facts: row.facts, receivedAt: row.received_at, late: row.late === 1, state: row.state, reply: row.reply, registered: row.registered_on !== null, names: row.names_item,
    answerable: whyNoAnswer(row, lookedInto) === undefined,
    takeInBy: by,
    known,
    objector: row.objector === null || !known ? null : mask('name', row.objector),
    contact: row.contact === null || !known ? null : mask('text', row.contact),
  };
}

/** Who objects, in full, to who looks into it; recorded with the reason. @throws JinguoError NOT_FOUND, NOT_ALLOWED, OPINION_REQUIRED */
export async function showObjection(parts: EngineParts, person: Person, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Pick<ObjectionView, 'objector' | 'contact'>> {
  const why = reason.trim();
  if (why === '') throw refusal('OPINION_REQUIRED', { action: { zh: '查看异议人身份', en: 'Look at who objects' } });
  return withObjection(parts, person, id, async (scene, work, row) => {
    if (!(await readsObjector(parts, scene.tx, person, { workflow: work.workflow, of: row }))) throw refusal('NOT_ALLOWED', { who: { zh: '未经办过此件的异议调查核实人员及其负责人', en: 'who looks into the objection and her head, neither having signed the item before' }, action: { zh: '查看异议人身份', en: 'Look at who objects' } });
    await recordLook(scene, work, person, { action: 'showObjection', what: 'objection', reason: why });
    return { objector: row.objector, contact: row.contact };
  });
}

/** What the objector reads by her code, once. @throws JinguoError NOT_FOUND; ACTION_NOT_POSSIBLE where it was answered or a ruling will answer it */
export async function answerObjection(parts: EngineParts, person: Person, answer: AnswerObjection): Promise<ObjectionView> {
  return withObjection(parts, person, answer.id, async (scene, work, row) => {
    const why = whyNoAnswer(row, await underInquiry(parts, [row], scene.tx.db));
    if (why !== undefined) throw refusal('ACTION_NOT_POSSIBLE', { stage: { zh: '公示', en: 'public notice' }, action: { zh: '答复异议', en: 'Answer the objection' }, why });
    const change = { id: row.id, state: answer.state, reply: answer.reply.trim(), answered_at: scene.now.toISOString(), answered_by: person.id };
    await answerObjectionRow(scene.tx, change);
    await appendNote(scene, work, { actor: { kind: 'person', person } }, { action: row.late === 1 ? 'complaintAnswered' : 'objectionAnswered', about: [], text: null });
    return viewOf({ ...row, ...change }, { lookedInto: new Set(), known: await readsObjector(parts, scene.tx, person, { workflow: work.workflow, of: row }), takeInBy: null });
  });
}

/**
 * Registers it as the office registers any objection: one `object` on the command path, in the name of who handles it, its
 * form filled from what came in.
 *
 * @throws JinguoError NOT_FOUND and what `act` throws
 */
export async function registerObjection(parts: EngineParts, act: Engine['act'], person: Person, request: RegisterObjection): Promise<Answer> {
  const { itemId, entries, form, verdict, opinion } = await parts.store.write((tx) => commandOf(openScene(parts, tx), person, request));
  const answer = await act({ kind: 'person', person }, { itemId, action: 'object', seenVersion: request.seenVersion, key: request.key, opinion, ...(entries === undefined ? { form, verdict } : { entries }) });
  await withObjection(parts, person, request.id, async (scene, _work, row) => {
    const on = await bringIn(scene, request.entryId ?? itemId);
    // Others that wait and name the same are looked into together with it.
    const together = verdictOf(row) === 'clue' ? [] : (await waitingObjections(scene.tx.db, row.item_id)).filter((one) => one.id !== row.id && one.names_item === on.row.id);
    for (const one of [row, ...together]) await linkObjection(scene, one, { on, by: person.id });
  });
  return answer;
}

function verdictOf({ kind }: ObjectionRow): 'clue' | 'objected' {
  return kind === 'anonymous' ? 'clue' : 'objected';
}

async function commandOf(scene: Scene, person: Person, { id, entryId }: RegisterObjection) {
  const row = await objectionById(scene.tx.db, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  const work = await bringIn(scene, row.item_id);
  await requireHandler(scene, person, work, row);
  if (row.late === 1) throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: actions.object.title, why: { zh: '公示期满后收到的作为投诉办理，不登记为异议', en: 'it came after the end of the notice and is a complaint' } });
  const opinion = '收到网上异议';
  const verdict = verdictOf(row);
  if (entryId === undefined) {
    const name = stageNow(work).form;
    const schema = name === undefined ? undefined : work.workflow.compiled.definition.forms[name]?.schema;
    return { itemId: row.item_id, form: schema === undefined ? {} : objectionOnForm(schema, row), verdict, opinion };
  }
  const entry = await loadItem(scene.tx, entryId);
  if (entry === undefined || entry.batch_id !== row.item_id) throw refusal('NOT_FOUND', { what: entryId });
  const { workflow } = takeUp(scene.parts.registry, entry);
  const name = workflow.compiled.readings.get(entry.stage)?.listing?.forms[verdict];
  const schema = name === undefined ? undefined : workflow.compiled.definition.forms[name]?.schema;
  return { itemId: row.item_id, entries: [{ itemId: entryId, verdict, reason: opinion, ...(schema === undefined ? {} : { form: objectionOnForm(schema, row) }) }], opinion };
}

async function withObjection<T>(parts: EngineParts, person: Person, id: string, work: (scene: Scene, item: WorkItem, row: ObjectionRow) => Promise<T>): Promise<T> {
  return parts.store.write(async (tx) => {
    const row = await objectionById(tx.db, id);
    if (row === undefined) throw refusal('NOT_FOUND', { what: id });
    const scene = openScene(parts, tx);
    const item = await bringIn(scene, row.item_id);
    await requireHandler(scene, person, item, row);
    return work(scene, item, row);
  });
}
