// What the engine takes in: every argument of every public function is looked at before anything is done with it. A slip of
// a caller is then a refusal that names its place, and never an odd value in the database or the audit log.
import { z } from 'zod';
import { mustHave } from '../analysis/must-haves/must-have.ts';
import { anchoredHead } from '../audit/anchor.ts';
import { isActionName } from '../definition/action.ts';
import { conditionGroup } from '../definition/condition/rows.ts';
import { definitionEdit } from '../definition/edits/definition-edit.ts';
import { refusal } from '../errors.ts';
import { deskChange } from './desk/desk-settings.ts';
import { play } from './play/play.ts';
import { actCommand, startCommand } from './command/command.ts';
import type { Engine } from './engine.ts';

const id = z.string().min(1).max(200);
const words = z.string().max(2000);
const files = z.array(id).min(1).max(500);
const named = words.optional();
const count = z.number().int().min(0);
const few = z.number().int().min(1).max(100);
const person = z.object({ id, name: z.string().min(1), posts: z.array(z.object({ role: z.string().min(1), unit: z.string().min(1) })) });
const actor = z.union([z.object({ kind: z.literal('system') }), z.object({ kind: z.literal('person'), person })]);
const someFunction = z.custom((value) => typeof value === 'function', 'expected a function');
const list = { text: named, campaign: named, programme: named, workflow: named, stage: named, unit: named, suspended: z.boolean().optional(), cursor: named, limit: few };
const status = z.enum(['open', 'done']).optional();
const incidentPage = { cursor: named, limit: few };
const year = z.number().int().min(1900).max(2999);
const years = z.array(z.object({ year, off: z.array(z.string().min(1)), workdays: z.array(z.string().min(1)) }));
const version = z.number().int().min(1);
const title = z.string().trim().min(1).max(60);
const table = z.object({ title: z.object({ zh: words, en: words }), shape: z.instanceof(z.ZodType) });
const draft = z.object({ definition: z.record(z.string(), z.unknown()) });
const migration = { workflow: id, from: version, to: version, mapping: z.record(z.string(), z.string().min(1).nullable()).optional(), itemIds: z.array(id).optional(), cursor: named, limit: z.number().int().min(1).optional() };

/** Keys of the open pages are the secret a code is made from: a short one could be guessed. */
const openKey = z.string().min(20).max(80);
const code = z.string().min(1).max(80);
const phone = z.string().regex(/^1[3-9]\d{9}$/u);

const narrowed = { campaign: named, programme: named, workflow: named, stage: named, unit: named, suspended: z.boolean().optional() };
const registerList = z.discriminatedUnion('list', [
  z.object({ list: z.literal('items'), ...narrowed, status }),
  z.object({ list: z.literal('inbox'), ...narrowed, text: named, tab: z.enum(['todo', 'overdue', 'done', 'started', 'copied', 'followed']), overdueOnly: z.boolean().optional() }),
  z.object({ list: z.literal('find'), ...narrowed, text: words, status }),
  z.object({ list: z.literal('entries'), batch: id }),
]);

/** What is handed nothing; every other member of the engine must pass the door, or this does not compile. */
type Handed = Omit<Engine, 'clock' | 'registry' | 'units' | 'roles' | 'calendar' | 'today' | 'notices' | 'openVotes' | 'openSignUps' | 'idle' | 'pluginHealth' | 'auditHeads' | 'sendDigests'>;

/** The engine with its functions behind the door. @throws JinguoError BAD_REQUEST, UNKNOWN_EVENT from each of them */
export function throughDoor(engine: Engine): Engine {
  const handed: Handed = {
    start: taking([actor, startCommand], engine.start),
    act: taking([actor, actCommand], engine.act),
    actMany: taking([actor, z.array(actCommand)], engine.actMany),
    dryRun: taking([actor, actCommand.omit({ key: true })], engine.dryRun),
    explain: taking([actor, id], engine.explain),
    preview: taking([person, startCommand.omit({ key: true, draftId: true }).extend({ itemId: id.optional() })], engine.preview),
    colleagues: taking([person, z.object({ itemId: id, text: named, action: actCommand.shape.action.optional() })], engine.colleagues),
    item: taking([person, id], engine.item),
    ruleView: taking([person, id], engine.ruleView),
    certified: taking([person, id], engine.certified),
    inbox: taking([person, z.object({ ...list, tab: z.enum(['todo', 'overdue', 'done', 'started', 'copied', 'followed']), overdueOnly: z.boolean().optional() })], engine.inbox),
    find: taking([person, z.object({ ...list, text: words, status })], engine.find),
    items: taking([person, z.object({ ...list, status, year: year.optional(), overdue: z.boolean().optional() })], engine.items),
    registerColumns: taking([person, registerList], engine.registerColumns),
    register: taking([person, z.object({ of: registerList, columns: z.array(words).max(200), language: z.enum(['zh', 'en']), reason: named, cursor: named, limit: few })], engine.register),
    paperTemplates: taking([actor, id], engine.paperTemplates),
    putPaperTemplate: taking([actor, z.object({ workflow: id, paper: id, file: z.object({ name: id, sha256: z.string().regex(/^[0-9a-f]{64}$/u) }).nullable() })], engine.putPaperTemplate),
    paperTemplate: taking([z.object({ workflow: id, paper: id, version: version.optional() })], engine.paperTemplate),
    counts: taking([person], engine.counts),
    follow: taking([person, z.object({ itemId: id, on: z.boolean() })], engine.follow),
    maySee: taking([person, id], engine.maySee),
    related: taking([person, id], engine.related),
    staffNames: taking([person, z.array(id).max(100)], engine.staffNames),
    deskSettings: taking([person], engine.deskSettings),
    keepDesk: taking([person, deskChange], engine.keepDesk),
    channels: taking([person], engine.channels),
    programmes: taking([person], engine.programmes),
    unmask: taking([person, z.object({ itemId: id, form: id, pointer: words, reason: words })], engine.unmask),
    openPaper: taking([person, z.object({ documentId: id, reason: words })], engine.openPaper),
    setCalendarYears: taking([actor, years], engine.setCalendarYears),
    previewCalendar: taking([actor, years], engine.previewCalendar),
    catalogue: taking([person], engine.catalogue),
    report: taking([actor, z.object({ year })], engine.report),
    figures: taking([person, z.object({ years: z.array(year).max(100) })], engine.figures),
    overview: taking([person, z.object({ year, campaign: named, unit: named })], engine.overview),
    workflowFigures: taking([person, z.object({ workflow: id, year, unit: named })], engine.workflowFigures),
    itemsOfFigure: taking([person, z.object({ programme: id, figure: id, year, total: z.boolean().optional(), after: named })], engine.itemsOfFigure),
    ledgers: taking([person, z.object({ programme: id })], engine.ledgers),
    changeLimit: taking([person, z.object({ line: id, most: z.int().min(0), reason: words })], engine.changeLimit),
    documentNumbers: taking([person, z.object({ year })], engine.documentNumbers),
    cancelDocumentNumber: taking([person, z.object({ number: id, reason: words })], engine.cancelDocumentNumber),
    expiredFiles: taking([person, z.object({ on: named })], engine.expiredFiles),
    keepLonger: taking([person, z.object({ itemIds: files, until: words, reason: words })], engine.keepLonger),
    proposeDestruction: taking([person, z.object({ itemIds: files, reason: words, documentNumber: z.string().max(60) })], engine.proposeDestruction),
    settleDestruction: taking([person, z.object({ itemIds: files, agreed: z.boolean() })], engine.settleDestruction),
    certificate: taking([id], engine.certificate),
    covers: taking([person], engine.covers),
    coverChoices: taking([person], engine.coverChoices),
    coverCandidates: taking([person, words], engine.coverCandidates),
    setCover: taking([person, z.object({ personId: id.optional(), coverId: id, post: z.object({ role: id, unit: id }).optional(), workflows: z.array(id).optional(), fromOn: id, untilOn: id })], engine.setCover),
    endCover: taking([person, id], engine.endCover),
    ties: taking([person], engine.ties),
    declareTie: taking([person, z.object({ kind: z.enum(['self', 'relative']), idNumber: z.string() })], engine.declareTie),
    recuseFromItem: taking([person, z.object({ itemId: id, reason: words })], engine.recuseFromItem),
    withdrawConsent: taking([person, z.object({ itemId: id, consent: id, saidBy: z.string().max(60).optional(), on: z.string().max(20).optional(), how: z.string().max(500).optional() })], engine.withdrawConsent),
    endTie: taking([person, id], engine.endTie),
    knownApplicant: taking([person, z.object({ workflow: id, idNumber: words.optional() })], engine.knownApplicant),
    drafts: taking([person], engine.drafts),
    draft: taking([person, id], engine.draft),
    saveDraft: taking([person, z.object({ id: id.optional(), workflow: id, batchId: id.optional(), unit: id.optional(), itemId: id.optional(), form: startCommand.shape.form, scans: startCommand.shape.scans })], engine.saveDraft),
    removeDraft: taking([person, id], engine.removeDraft),
    notice: taking([id], engine.notice),
    openNotices: taking([words], engine.openNotices),
    openNotice: taking([id], engine.openNotice),
    openSignUp: taking([id], engine.openSignUp),
    signUp: taking([z.object({ key: openKey, item: id, name: z.string().trim().min(1).max(30), phone, children: z.int().min(0).max(9) })], engine.signUp),
    signUpStatus: taking([code], engine.signUpStatus),
    cancelSignUp: taking([code], engine.cancelSignUp),
    signUps: taking([person, id], engine.signUps),
    doorOf: taking([person, id], engine.doorOf),
    door: taking([z.object({ item: id, key: openKey })], engine.door),
    signInHere: taking([z.object({ item: id, key: openKey, code: code.optional(), phone: phone.optional() })], engine.signInHere),
    showSignUp: taking([person, z.object({ id, reason: words })], engine.showSignUp),
    signInOne: taking([person, z.object({ id, came: z.boolean() })], engine.signInOne),
    receiveObjection: taking([z.object({ key: openKey, noticeId: id, kind: z.enum(['person', 'unit', 'anonymous']), objector: z.string().min(1).max(30).optional(), contact: z.string().min(1).max(60).optional(), about: z.string().min(1).max(60).optional(), facts: z.string().min(5).max(800) })], engine.receiveObjection),
    openVote: taking([id], engine.openVote),
    sendVoteCode: taking([z.object({ poll: id, phone })], engine.sendVoteCode),
    castVote: taking([z.object({ candidate: id, device: openKey, phone, code: z.string().regex(/^\d{6}$/u).optional(), source: z.string().min(1).max(64) })], engine.castVote),
    objectionStatus: taking([code], engine.objectionStatus),
    objections: taking([person, id], engine.objections),
    showObjection: taking([person, z.object({ id, reason: words })], engine.showObjection),
    registerObjection: taking([person, z.object({ id, key: actCommand.shape.key, seenVersion: version, entryId: id.optional() })], engine.registerObjection),
    answerObjection: taking([person, z.object({ id, state: z.enum(['accepted', 'notAccepted', 'upheld', 'notUpheld', 'partly']), reply: z.string().trim().min(2).max(1000) })], engine.answerObjection),
    applyOpenly: taking([startCommand.omit({ draftId: true }).extend({ key: openKey })], engine.applyOpenly),
    citizenOf: taking([openKey], engine.citizenOf),
    holderOf: taking([code], engine.holderOf),
    progress: taking([code], engine.progress),
    withdrawConsentOpenly: taking([z.object({ code, consent: id, how: z.string().max(500).optional() })], engine.withdrawConsentOpenly),
    actOpenly: taking([z.object({ code, key: actCommand.shape.key, seenVersion: version, action: z.enum(['submit', 'withdraw']), form: actCommand.shape.form, opinion: actCommand.shape.opinion })], engine.actOpenly),
    messages: taking([person], engine.messages),
    readMessages: taking([person, z.array(id)], engine.readMessages),
    addAttachment: taking([person, z.object({ name: id, mime: id, bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/u) })], engine.addAttachment),
    attachment: taking([person, id, named], engine.attachment),
    runTimers: taking([count.optional()], engine.runTimers),
    deliver: taking([count.optional()], engine.deliver),
    keepsIncidents: takingNow([person], engine.keepsIncidents),
    incidents: taking([person, z.object({ state: z.enum(['open', 'resolved']).optional(), kind: z.enum(['guard', 'timer', 'effect', 'assignee']).optional(), itemId: id.optional(), ...incidentPage })], engine.incidents),
    retryIncident: taking([person, id, words], engine.retryIncident),
    dropIncident: taking([person, id, words], engine.dropIncident),
    nameSubstitute: taking([person, z.object({ id, to: id, reason: words })], engine.nameSubstitute),
    deadEffects: taking([person, z.object(incidentPage)], engine.deadEffects),
    publishes: takingNow([person], engine.publishes),
    varies: takingNow([person], engine.varies),
    // A definition is read by a parser of its own, which names every problem at once.
    publish: taking([actor, z.unknown()], engine.publish),
    makeCurrent: taking([actor, z.object({ workflow: id, number: version })], engine.makeCurrent),
    versions: taking([actor, id], engine.versions),
    diffVersions: taking([actor, z.object({ workflow: id, from: version, to: version })], engine.diffVersions),
    checkDraft: taking([actor, draft], engine.checkDraft),
    condition: taking([actor, draft.extend({ cel: words.optional(), rows: conditionGroup.optional() })], engine.condition),
    exportVersion: taking([actor, z.object({ workflow: id, number: version, against: version.optional() })], engine.exportVersion),
    exportDraft: taking([actor, draft], engine.exportDraft),
    // As of publish: its own parser names every problem of a definition.
    replayHistory: taking([actor, z.object({ definition: z.unknown(), year })], engine.replayHistory),
    planMigration: taking([actor, z.object(migration)], engine.planMigration),
    migrate: taking([actor, z.object({ ...migration, key: id, reason: words })], engine.migrate),
    workflowDrafts: taking([actor], engine.workflowDrafts),
    workflowDraft: taking([actor, id], engine.workflowDraft),
    workflowDraftMark: taking([actor, id], engine.workflowDraftMark),
    startWorkflowDraft: taking([actor, z.object({ workflow: id, number: version, take: z.union([z.object({ workflow: id, number: version }), z.object({ bundle: z.record(z.string(), z.unknown()) })]).optional(), years: z.int().min(-20).max(20).optional() })], engine.startWorkflowDraft),
    startVariantDraft: taking([actor, z.object({ workflow: id, town: id })], engine.startVariantDraft),
    leaveVariant: taking([actor, z.object({ workflow: id, town: id })], engine.leaveVariant),
    workflowVariants: taking([actor, id], engine.workflowVariants),
    editWorkflowDraft: taking([actor, z.object({ id, seenRevision: count, edits: z.array(definitionEdit).min(1).max(100) })], engine.editWorkflowDraft),
    undoWorkflowDraft: taking([actor, id], engine.undoWorkflowDraft),
    redoWorkflowDraft: taking([actor, id], engine.redoWorkflowDraft),
    commentWorkflowDraft: taking([actor, z.object({ id, stage: id.nullable(), text: z.string().trim().min(1).max(1000) })], engine.commentWorkflowDraft),
    removeWorkflowDraft: taking([actor, id], engine.removeWorkflowDraft),
    checkWorkflowDraft: taking([actor, id], engine.checkWorkflowDraft),
    playOpening: taking([actor, z.object({ id, unit: named })], engine.playOpening),
    playDraft: taking([actor, z.object({ id, play })], engine.playDraft),
    recordedPlays: taking([actor, id], engine.recordedPlays),
    recordPlay: taking([actor, z.object({ id, title, play })], engine.recordPlay),
    renamePlay: taking([actor, z.object({ id, play: id, title })], engine.renamePlay),
    retirePlay: taking([actor, z.object({ id, play: id })], engine.retirePlay),
    switchPlugin: taking([actor, z.object({ plugin: id, on: z.boolean(), reason: words })], engine.switchPlugin),
    pluginSwitches: taking([named], engine.pluginSwitches),
    pluginTable: (plugin, spec) => {
      look([id, table], [plugin, spec]);
      return engine.pluginTable(plugin, spec);
    },
    requirePluginOn: taking([id], engine.requirePluginOn),
    planDraftMigration: taking([actor, id], engine.planDraftMigration),
    draftPublication: taking([actor, id], engine.draftPublication),
    mustHaves: taking([actor, id], engine.mustHaves),
    pinMustHave: taking([actor, z.object({ workflow: id, mustHave })], engine.pinMustHave),
    unpinMustHave: taking([actor, z.object({ workflow: id, id })], engine.unpinMustHave),
    verifyAudit: taking([z.array(anchoredHead).optional()], engine.verifyAudit),
    verifyItems: taking([someFunction.optional()], engine.verifyItems),
    onChange: takingNow([someFunction], engine.onChange),
    onIncident: takingNow([someFunction], engine.onIncident),
  };
  return { ...engine, ...handed };
}

function taking<Args extends readonly unknown[], Answer>(shapes: readonly z.ZodType[], work: (...args: Args) => Promise<Answer>): (...args: Args) => Promise<Answer> {
  return async (...args) => {
    look(shapes, args);
    return work(...args);
  };
}

function takingNow<Args extends readonly unknown[], Answer>(shapes: readonly z.ZodType[], work: (...args: Args) => Answer): (...args: Args) => Answer {
  return (...args) => {
    look(shapes, args);
    return work(...args);
  };
}

function look(shapes: readonly z.ZodType[], args: readonly unknown[]): void {
  for (const [index, shape] of shapes.entries()) {
    const found = shape.safeParse(args[index]);
    if (found.success) continue;
    const [first] = found.error.issues;
    const path = [...(first?.path ?? []), ...(first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1).filter((name) => /^[a-z]\w{0,30}$/iu.test(name)) : [])];
    const said = path.reduce<unknown>((value, part) => Object(value)[part], args[index]);
    if (path.at(-1) === 'action' && typeof said === 'string' && !isActionName(said)) throw refusal('UNKNOWN_EVENT', { name: said.slice(0, 64) });
    throw refusal('BAD_REQUEST', { path: [index, ...path].map((part) => `/${String(part).slice(0, 64)}`).join('') });
  }
}
