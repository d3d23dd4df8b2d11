// The whole of an item page, from one set of rows.
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import { coversFor } from '../../people/cover.ts';
import { heldAmong } from '../../store/queries/objections.ts';
import { withdrawalsOf, withdrawnOfEntries } from '../../store/queries/consents.ts';
import { certificatesOfItem } from '../../store/queries/certificates.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { otherDrafts } from '../../store/queries/drafts.ts';
import { followedAmong, readersOf } from '../../store/queries/follows.ts';
import { dataWithout, isHidden, schemaWithout } from '../../definition/field-access.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { Stage } from '../../definition/stage.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { namesOf, personById } from '../../store/queries/people.ts';
import { itemPageRows, type ItemPageRows } from '../../store/queries/item-page.ts';
import { signersBarredAt } from '../../store/load-item.ts';
import { consentView, consentsGiven } from '../consents/given.ts';
import { isMissing } from '../consents/require-consents.ts';
import { withdrawsConsent } from '../consents/withdraw.ts';
import { requireVisible } from '../command/access.ts';
import { openTask } from '../command/grant.ts';
import { incidents, stuckWords } from '../outbox/incident-desk.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { unitShown } from './hidden-fields.ts';
import { offWords } from '../plugins/plugin-switch.ts';
import type { AttachmentView, EntryRow, ItemDetail } from '../views.ts';
import { fieldWord } from '../words/names.ts';
import { isObject } from '../../values/json.ts';
import { fieldsOf, placeOfItem } from '../command/work-item.ts';
import { dueInputOf, isIntakeDue } from '../time/due.ts';
import { afterDestruction } from '../archive/destroyed-detail.ts';
import { actionsFor } from './actions.ts';
import { certificateView } from './figures.ts';
import { formerView } from './former.ts';
import { graphOf } from './graph.ts';
import { stateOf } from './item-state.ts';
import { daysLeft, isGood, isHeldUp } from './list-row.ts';
import { shownTitle, visibleData } from './veil.ts';
import { filesIn, sensitiveAmong } from '../command/attachments.ts';
import { filedOnBehalf } from '../command/on-behalf.ts';
import { handlingRight, unlessWithdrawn, type LookRight } from './look-right.ts';
import { markedSchema, maskForm, mayReadForm } from './mask-form.ts';
import { documentView } from './documents.ts';
import { noticeViews } from './notices.ts';
import { opinionsOf } from './opinions.ts';
import { signersOf } from './signers.ts';
import { unreadBy } from './sealed.ts';
import { concernedBy } from '../seats/concerned.ts';
import { filerBarredAt } from '../seats/filer.ts';
import { mayRecuse } from '../seats/ties.ts';
import { shownName } from './shown-name.ts';
import { signingRule } from './signing-rule.ts';
import { timeline } from './timeline.ts';
import { nameless, waits } from './waits.ts';

/** Who saved a draft within this time is taken to be still at it. */
const stillAtIt = 10 * 60_000;

/** What opening a scan of sensitive papers takes, by her right. */
const lookAt: Readonly<Record<LookRight, Pick<AttachmentView, 'look'>>> = { own: {}, asked: { look: 'recorded' }, reason: { look: 'reason' }, none: { look: 'refused' } };

/** @throws JinguoError NOT_FOUND, also for what lies outside the person's subtree. */
export async function itemDetail(parts: EngineParts, today: LocalDate, person: Person, id: string): Promise<ItemDetail> {
  const rows = await itemPageRows(parts.store.read, id);
  if (rows === undefined) throw refusal('NOT_FOUND', { what: id });
  const { item } = rows;
  await requireVisible(parts, { run: parts.store.readPrepared }, person, item);
  const workflow = parts.registry.version(item.definition_hash);
  if (workflow === undefined) throw refusal('VERSION_UNKNOWN', { version: item.definition_hash.slice(0, 12) });
  const { compiled } = workflow;
  const { definition } = compiled;
  const stage = compiled.stages.get(item.stage);
  const context: ItemContext = JSON.parse(item.context);
  const data: JsonObject = JSON.parse(item.data);
  const open = rows.tasks.filter((task) => task.state === 'open');
  const roster = context.rosters?.[item.stage] ?? [];
  const signing = compiled.readings.get(item.stage)?.plan.signing;
  const names = await namesOf(parts.store.read, roster.flatMap((one) => one.person ?? []));
  const tx = { run: parts.store.readPrepared, db: parts.store.read };
  const signers = stage === undefined ? [] : await signersBarredAt(tx, id, stage);
  const tied = (await concernedBy(parts, tx, item)).includes(person.id);
  const { actions, closed } = actionsFor({
    covers: coversFor(await coversOf(tx, person.id, today), item.workflow), tied,
    workflow, row: item, context, data, tasks: open.map(openTask), signers, filer: stage === undefined ? undefined : await filerBarredAt(tx, { workflow, row: item, data }, stage.id), person, now: parts.clock.now().toISOString(), nameOf: (id) => names.get(id) ?? id,
    off: await offWords(parts, item.workflow),
    entryWorkflow: definition.entriesOf === undefined ? undefined : parts.registry.current(definition.entriesOf),
  });
  const unread = await unreadBy(parts, tx, person, item);
  const { hidden } = unread;
  const told = (await timeline(parts, rows, unread)).filter(({ seq }) => !unread.place || rows.entries.some((one) => one.seq === seq && (one.actor_id === null || one.actor_id === person.id)));
  const held = await heldAmong(parts.store.read, [id, ...rows.listed.map((row) => row.id)]);
  const dueOn = dateOrNull(item.due_on);
  const deadlineOn = dateOrNull(item.deadline_on);
  const calendar = parts.calendar();
  const left = daysLeft(calendar, today, dueOn);
  const good = item.result === null ? null : isGood(stage?.settings);
  const fieldSpecs = fieldSpecsOf(definition);
  const fields = fieldsOf(workflow, data);
  const unseen = new Set(filesIn(workflow, data).filter((file) => !filesIn(workflow, visibleData(data, unread.fields)).includes(file)));
  const applicantName = shownName(item, item.applicant, (await personById(parts.store, item.applicant))?.name ?? '');
  const withdrawals = await withdrawalsOf(tx, id);
  const handling = await handlingRight(parts, tx, person, item);
  const right = unlessWithdrawn(handling, withdrawals);
  const withdraws = await withdrawsConsent(parts, tx, { person, row: item, right: handling });
  const unpublished = rows.listed.length === 0 ? new Map<string, never>() : await withdrawnOfEntries(tx, id);
  const scans = sensitiveAmong(parts.registry, workflow, { data, ids: rows.attachments.map((one) => one.id) });
  const waitsFor = await waits(parts, tx, { row: item, context, workflow, tasks: open, today });
  const isStuck = item.status === 'open' && (waitsFor.some((one) => one.names.length + one.covers.length === 0) || (open.length === 0 && signing?.roster === true));
  return afterDestruction({
    id: item.id,
    number: item.number,
    title: shownTitle(workflow, item, hidden),
    version: item.version,
    campaign: item.campaign,
    workflow: item.workflow,
    workflowTitle: definition.title,
    isBatch: definition.form === 'batch',
    mayRecuse: !tied && mayRecuse(person, { row: item, tasks: open.map(openTask), definition }),
    signUp: signUpOf(workflow, stage),
    stage: item.stage,
    stageTitle: stage?.title ?? { zh: item.stage, en: item.stage },
    stageKind: stage?.kind ?? '',
    result: item.result,
    good,
    state: stateOf({ stage, good, paused: isHeldUp(context), returned: Object.keys(context.returns).length > 0, daysLeft: left, archived: item.archived_at !== null, held: held.has(id) }),
    unitName: unitName(parts, unitShown(item, unread.place)),
    applicantName: unread.place ? '' : applicantName,
    createdAt: item.created_at,
    enteredStageAt: item.stage_entered_at,
    dueOn,
    dueForIntake: isIntakeDue(dueOn, compiled.readings.get(item.stage)?.plan.timers, dueInputOf(calendar, { row: item, context })),
    daysLeft: left,
    deadlineOn,
    deadlineDaysLeft: daysLeft(calendar, today, deadlineOn),
    waitsFor: unread.place ? nameless(waitsFor) : waitsFor,
    stuck: isStuck && person.posts.length > 0 ? await stuckWords(parts, id) : null,
    actions,
    closed,
    forms: Object.entries(definition.forms).flatMap(([name, form]) => {
      const filled = data[name];
      if (!isObject(filled) || !mayReadForm(form.schema, person)) return [];
      const former = item.status === 'open' ? rows.formers.find((one) => one.form === name) : undefined;
      const schema = schemaWithout(markedSchema(parts.registry, workflow, name) ?? form.schema, new Map(Object.keys(filled).flatMap((field) => (unread.fields.has(`${name}.${field}`) ? [[field, 'hidden' as const]] : []))));
      const shown = dataWithout(filled, name, unread.fields);
      return [{ name, title: form.title, schema, ...maskForm(schema, shown), ...(right === 'none' ? { masked: [] } : {}), former: formerView(schema, shown, former === undefined ? undefined : { at: former.at, data: JSON.stringify(dataWithout(JSON.parse(former.data), name, unread.fields)) }) }];
    }),
    fields: fieldSpecs.filter((spec) => !isHidden(unread.fields, definition.fields[spec.name]?.from ?? '')).map((spec) => fieldView(definition, spec, fields[spec.name] ?? null)),
    fieldSpecs: entryFieldSpecs(parts, rows) ?? fieldSpecs,
    warnings: [],
    timeline: told,
    graph: graphOf(parts, compiled, { stage: item.stage, place: { ...placeOfItem(item), ...(unread.place ? { village: null } : {}) }, open: item.status === 'open', told, unread: unread.stages }, rows.entries),
    opinions: opinionsOf(parts, compiled, context, rows.entries),
    signers: signersOf(parts, roster, context, { stage: item.stage, mode: signing?.mode, names }),
    signing: roster.length === 0 || signing === undefined ? null : signingRule(parts, compiled, signing.mode),
    pausedOn: context.paused?.on ?? null,
    archivedAt: item.archived_at,
    destroyed: null,
    incidents: (await incidents(parts, person, { itemId: id, limit: 20 })).incidents,
    batch: rows.batch === undefined ? null : {
      id: rows.batch.id,
      number: rows.batch.number,
      title: rows.batch.title,
      stageTitle: parts.registry.version(rows.batch.definition_hash)?.compiled.stages.get(rows.batch.stage)?.title ?? { zh: '', en: '' },
    },
    entries: (await Promise.all(rows.listed.map(async (row) => entryRow(parts, { today, batchStage: item.stage, held: held.has(row.id), unpublished: isMissing(unpublished.get(row.id), 'publish') }, row, (await unreadBy(parts, tx, person, row)).fields)))).flat(),
    notices: await noticeViews(parts, rows.notices),
    documents: unread.papers ? [] : rows.documents.flatMap((row) => documentView(row, person, { onlyNamed: unread.onlyNamedPapers })),
    certificates: hidden.size === 0 && (isObject(data['certificate']) || Array.isArray(data['certificates'])) ? (await certificatesOfItem(parts.store.read, id)).map((row) => ({ code: row.code, ...certificateView(row) })) : [],
    attachments: rows.attachments.filter((one) => !unseen.has(one.id)).map(({ id: fileId, name, mime, bytes }) => ({ id: fileId, name, mime, bytes, ...(scans.has(fileId) ? lookAt[right] : {}) })),
    consents: unread.place ? [] : consentsGiven(workflow, data)
      .filter((one) => withdraws === 'own' || (!unread.fields.has(one.field) && mayReadForm(definition.forms[one.form]?.schema ?? {}, person)))
      .map((one) => consentView(one, withdrawals.find((row) => row.consent === one.consent), withdraws !== 'no')),
    withdrawsConsent: withdraws,
    onBehalf: unread.place ? null : onBehalfOf(data, { by: applicantName, unseen }),
    followed: (await followedAmong(parts.store.read, person.id, [id])).has(id),
    readers: person.posts.length === 0 || unread.place ? [] : (await readersOf(parts.store.read, id)).map((one) => ({ name: shownName(item, one.person_id, one.name), at: one.at })),
    editing: (await otherDrafts(parts.store.read, { item: id, not: person.id, since: new Date(parts.clock.now().getTime() - stillAtIt).toISOString() })).map((one) => ({ name: shownName(item, one.person_id, one.name), savedAt: one.saved_at })),
  }, data);
}

function onBehalfOf(data: JsonObject, { by, unseen }: { readonly by: string; readonly unseen: ReadonlySet<string> }): ItemDetail['onBehalf'] {
  const filed = filedOnBehalf(data);
  return filed === undefined ? null : { by, brought: filed.scans.length, scans: filed.scans.filter((id) => !unseen.has(id)), fromSheet: filed.fromSheet };
}

function entryRow(parts: EngineParts, { today, batchStage, held, unpublished }: { readonly today: LocalDate; readonly batchStage: string; readonly held: boolean; readonly unpublished: boolean }, row: ItemPageRows['item'], hidden: ReadonlySet<string>): EntryRow[] {
  const workflow = parts.registry.version(row.definition_hash);
  if (workflow === undefined) return [];
  const stage = workflow.compiled.stages.get(row.stage);
  const context: ItemContext = JSON.parse(row.context);
  const good = row.result === null ? null : isGood(stage?.settings);
  return [{
    itemId: row.id,
    number: row.number,
    title: shownTitle(workflow, row, hidden),
    unitName: unitName(parts, row.unit).zh,
    stage: row.stage,
    stageTitle: stage?.title ?? { zh: row.stage, en: row.stage },
    onList: row.status === 'open' && workflow.compiled.readings.get(row.stage)?.listing?.during === batchStage,
    unpublished,
    result: row.result,
    good,
    state: stateOf({ stage, good, paused: isHeldUp(context), returned: Object.keys(context.returns).length > 0, daysLeft: daysLeft(parts.calendar(), today, dateOrNull(row.due_on)), archived: row.archived_at !== null, held }),
    fields: Object.fromEntries(Object.entries(fieldsOf(workflow, JSON.parse(row.data))).filter(([name]) => !isHidden(hidden, workflow.compiled.definition.fields[name]?.from ?? ''))),
  }];
}

function entryFieldSpecs(parts: EngineParts, rows: ItemPageRows) {
  const entryWorkflow = parts.registry.version(rows.item.definition_hash)?.compiled.definition.entriesOf;
  const definition = entryWorkflow === undefined ? undefined : parts.registry.current(entryWorkflow)?.compiled.definition;
  return definition && fieldSpecsOf(definition);
}

/** Fields that people are shown. */
function fieldSpecsOf({ fields }: Pick<WorkflowDefinition, 'fields'>) {
  return Object.entries(fields).flatMap(([name, spec]) => (spec.internal === true ? [] : [{ name, title: spec.title, type: spec.type, unit: spec.unit ?? null }]));
}

/** A field with its value; what a form calls a choice is said beside it. */
function fieldView<Spec extends { readonly name: string }>(definition: WorkflowDefinition, spec: Spec, value: Json) {
  const shown = fieldWord(definition, spec.name, value);
  return { ...spec, value, ...(shown === undefined ? {} : { shown }) };
}

function dateOrNull(text: string | null): LocalDate | null {
  return text !== null && isLocalDate(text) ? text : null;
}

function signUpOf({ compiled: { readings } }: LoadedWorkflow, stage: Stage | undefined): ItemDetail['signUp'] {
  if (![...readings.values()].some((one) => one.publicSignUp !== undefined)) return null;
  if (stage?.countsSignUps === true) return 'signingIn';
  return readings.get(stage?.id ?? '')?.publicSignUp === undefined ? 'none' : 'open';
}
