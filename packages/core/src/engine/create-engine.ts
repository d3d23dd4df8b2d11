// Wires an engine together: store, plugins, calendar, org tree, clock. No logic of its own.
import { createHmac } from 'node:crypto';
import { localDateOf } from '../calendar/local-date.ts';
import type { LocalText } from '../definition/text.ts';
import { usualLimits, type TimeLimits } from '../plugin/contain.ts';
import { createRegistry } from '../plugin/registry.ts';
import type { Plugin } from '../plugin/contributions.ts';
import { storedDefinitions } from '../store/queries/definitions.ts';
import { markRead, messagesOf } from '../store/queries/messages.ts';
import { publishedNotices } from '../store/queries/notices.ts';
import { staffNames } from '../store/queries/staff.ts';
import { allOrgUnits } from '../store/queries/org-units.ts';
import type { Store, WriteTx } from '../store/store.ts';
import type { Actor } from '../people/post.ts';
import type { Answer, StartCommand } from './command/command.ts';
import { act } from './command/act.ts';
import { actMany } from './command/act-many.ts';
import { auditHeads, verifyAudit } from './log/audit-desk.ts';
import { verifyItems } from './log/verify-items.ts';
import { openCalendar, previewCalendar, setCalendarYears } from './time/calendar-desk.ts';
import { arrive } from './desk/arrive.ts';
import { colleagues } from './seats/colleagues.ts';
import { coverCandidates, coverChoices } from './seats/cover-choices.ts';
import { coversOfPerson, endCoverOf, setCover } from './seats/covers.ts';
import { withdrawConsent } from './consents/withdraw.ts';
import { declareTie, endTieOf, recuseFromItem, tiesOfPerson } from './seats/ties.ts';
import { throughDoor } from './door.ts';
import { sendDigests } from './outbox/digests.ts';
import { explain } from './explain/explain.ts';
import { createUsualTimes } from './explain/usual-times.ts';
import { drafts, draftById, putDraft, removeDraft } from './desk/drafts.ts';
import type { Alarm, Change, Clock, Engine, IdSource } from './engine.ts';
import { channelsOf } from './channels/channel-desk.ts';
import { deskOf, keepDesk } from './desk/desk-settings.ts';
import { follow, maySee } from './desk/follow.ts';
import { openingNoted } from './desk/note-opening.ts';
import { attachmentFor, noteAttachment } from './command/files.ts';
import { createFormChecker } from './command/forms.ts';
import { createIds } from './command/ids.ts';
import { dropIncident, incidents, keepsIncidents, nameSubstitute, retryIncident } from './outbox/incident-desk.ts';
import { orIncident } from './outbox/incidents.ts';
import { openCopy } from './desk/open-copy.ts';
import { openPaper } from './desk/open-paper.ts';
import { openOutbox } from './outbox/outbox.ts';
import { actOpenly, applyOpenly, citizenOf, holder, progress, withdrawConsentOpenly } from './open/applications.ts';
import { openNotice, openNotices } from './open/notices.ts';
import { answerObjection, objections, objectionStatus, receiveObjection, registerObjection, showObjection } from './open/objections.ts';
import { door, doorOf, signInHere } from './open/sign-in-door.ts';
import { signInOne, showSignUp, signUps } from './open/sign-up-desk.ts';
import { cancelSignUp, openSignUp, openSignUps, signUp, signUpStatus } from './open/sign-ups.ts';
import { castVote, openVote, openVotes, sendVoteCode } from './open/votes.ts';
import type { EngineParts } from './parts.ts';
import { tableOf, upgradeTables } from './plugins/plugin-records.ts';
import { keepStopped, pluginSwitches, requirePluginOn, switchPlugin } from './plugins/plugin-switch.ts';
import type { Channels, MailPort, WebhookPort } from './ports.ts';
import { dryRun } from './command/dry-run.ts';
import { preview } from './command/preview.ts';
import { counts } from './read/counts.ts';
import { overview } from './overview/overview.ts';
import { workflowFigures } from './overview/workflow-figures.ts';
import { catalogue } from './read/catalogue.ts';
import { expiredFiles, keepLonger, proposeDestruction, settleDestruction } from './archive/retention-desk.ts';
import { cancelDocumentNumber, documentNumbers } from './read/document-numbers.ts';
import { certificate, figures, itemsOfFigure } from './read/figures.ts';
import { changeLimit, ledgers } from './read/ledgers.ts';
import { report } from './read/report.ts';
import { certified, ruleView } from './read/rule-view.ts';
import { find } from './read/find.ts';
import { inbox } from './read/inbox.ts';
import { itemDetail } from './read/item-detail.ts';
import { items } from './read/office-list.ts';
import { knownApplicant } from './known-applicant.ts';
import { related } from './read/related.ts';
import { noticeOf, noticeViews } from './read/notices.ts';
import { programmes } from './read/programmes.ts';
import { putTemplate, templateFile, templatesOf } from './desk/paper-templates.ts';
import { register, registerColumns } from './register/register.ts';
import { start } from './command/start.ts';
import { catchUp } from './time/recompute-all.ts';
import { runTimers } from './time/timers.ts';
import { unmask } from './desk/unmask.ts';
import { mustHaves, pinMustHave, unpinMustHave } from './must-haves/must-haves.ts';
import { draftPublication } from './studio/publication.ts';
import { playOpening } from './play/opening.ts';
import { playDraft, recordedPlays, recordPlay, renamePlay, requirePlays, retirePlay } from './play/recorded.ts';
import { checkWorkflowDraft } from './studio/check.ts';
import { commentWorkflowDraft, editWorkflowDraft, redoWorkflowDraft, removeWorkflowDraft, startWorkflowDraft, undoWorkflowDraft, workflowDraft, workflowDraftMark, workflowDrafts } from './studio/drafts.ts';
import type { HistoryPort } from './versions/history-port.ts';
import { workflowVariants } from './studio/list-variants.ts';
import { leaveVariant, startVariantDraft } from './studio/variants.ts';
import { leadOf } from './versions/lead.ts';
import { watchVersions } from './versions/load-versions.ts';
import { diffVersions, versions } from './versions/list-versions.ts';
import { migrate, planDraftMigration, planMigration } from './versions/migrate.ts';
import { makeCurrent, publish } from './versions/publish.ts';
import { publishPlugins } from './versions/publish-plugins.ts';
import { replayHistory } from './versions/replay-history.ts';
import { checkDraft, condition, exportDraft, exportVersion } from './versions/workshop.ts';

export interface EngineOptions {
  readonly store: Store;
  readonly plugins: readonly Plugin[];
  /** Titles of the roles the org tree's posts carry. */
  readonly roles: Readonly<Record<string, LocalText>>;
  readonly clock: Clock;
  readonly ids?: IdSource;
  /** Spreads what is tried again; default Math.random. */
  readonly chance?: () => number;
  /** How long a plugin's checks and effects may take; usualLimits where not given. */
  readonly limits?: Partial<TimeLimits>;
  /** The way to a mail server; absent, an e-mail effect becomes an incident. */
  readonly mail?: MailPort | undefined;
  /** The way to other systems; absent, a webhook effect becomes an incident. */
  readonly webhooks?: WebhookPort | undefined;
  /** Ways to reach one person; messages go to the bell alone where there are none. */
  readonly channels?: Channels | undefined;
  /** Where a year is lived again for a lead; absent, in this process between other work. */
  readonly history?: HistoryPort | undefined;
  /** Roles that look after incidents in their subtree; default section heads and district clerks. */
  readonly keepers?: readonly string[];
  /** Roles that publish workflow versions and migrate items (domain.md §1); default section heads. */
  readonly publishers?: readonly string[];
  /** Roles that make their town's own versions of the district's workflows; default heads of towns. */
  readonly townLeads?: readonly string[];
  /** Whether a lead may publish without asking for approval; default yes, for an office that is being set up. */
  readonly directPublishing?: boolean;
  /** Roles that turn plugins off and on; default the system administrator. */
  readonly administrators?: readonly string[];
  /** Roles that lead their unit and may set cover for its people; default section heads, chairs, heads of towns. */
  readonly leads?: readonly string[];
  /** Secret that blinds lookup keys; kept outside the database. */
  readonly blindKey: string;
}

/**
 * Builds an engine on an open store; publishes the plugins' current definitions and loads older ones still in use.
 *
 * @throws JinguoError DEFINITION_INVALID, PLUGIN_INVALID, VERSION_DAMAGED, STORAGE_*
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { store, clock } = options;
  const limits = { ...usualLimits, ...options.limits };
  const stored = await storedDefinitions(store.read);
  const registry = createRegistry(options.plugins, limits, new Set(stored.map((one) => one.hash)), Object.keys(options.roles));
  await publishPlugins(store, registry, { stored, at: clock.now().toISOString() });
  store.at('engine.published');
  await keepStopped(store, registry);
  await upgradeTables(store, registry);
  const watch = await watchVersions(store, registry);
  store.at('engine.loaded');
  const units = await allOrgUnits(store);
  const calendar = await openCalendar(store);
  store.at('engine.built');
  const listeners = new Set<(change: Change) => void>();
  const alarmed = new Set<(alarm: Alarm) => void>();
  const today = () => localDateOf(clock.now());
  const parts: EngineParts = {
    forms: createFormChecker(today),
    store,
    registry,
    clock,
    ids: options.ids ?? createIds(clock),
    chance: options.chance ?? Math.random,
    limits,
    mail: options.mail,
    webhooks: options.webhooks,
    channels: options.channels ?? {},
    history: options.history,
    keepers: options.keepers ?? ['sectionHead', 'districtClerk'],
    publishers: options.publishers ?? ['sectionHead'],
    townLeads: options.townLeads ?? ['townHead'],
    directPublishing: options.directPublishing ?? true,
    administrators: options.administrators ?? ['sysAdmin'],
    versions: watch,
    requirePlays: (definition) => requirePlays(parts, definition),
    usualTimes: createUsualTimes(),
    leads: options.leads ?? ['sectionHead', 'deputyChair', 'chair', 'townHead'],
    units,
    roles: options.roles,
    calendar: calendar.get,
    blind: (name, value) => createHmac('sha256', options.blindKey).update(`${name}|${value}`).digest('base64url'),
    alarm: (alarm) => {
      for (const listener of alarmed) listener(alarm);
    },
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
  };

  const outbox = openOutbox(parts);
  const oneAct: Engine['act'] = (actor, command) => orIncident(parts, command.action, () => watch.withVersions(() => act(parts, actor, command)));

  const startWith = async (actor: Actor, command: StartCommand, first?: (tx: WriteTx) => Promise<void>): Promise<Answer> => {
    await watch.refresh();
    return orIncident(parts, 'submit', () => watch.withVersions(() => start(parts, actor, command, first)));
  };

  return throughDoor({
    clock,
    registry,
    units,
    roles: options.roles,
    calendar: parts.calendar,
    today,
    start: (actor, command) => startWith(actor, command),
    act: oneAct,
    actMany: (actor, commands) => actMany(parts, commands, (command) => oneAct(actor, command)),
    colleagues: (person, query) => colleagues(parts, person, query),
    preview: (person, request) => preview(parts, person, request),
    dryRun: (actor, command) => watch.withVersions(() => dryRun(parts, actor, command)),
    explain: (actor, itemId) => watch.withVersions(() => explain(parts, actor, itemId)),
    async item(person, id) {
      const detail = await watch.withVersions(() => itemDetail(parts, today(), person, id));
      await Promise.all([openCopy(parts, person, id), openingNoted(parts, person, id)]);
      if (!detail.waitsFor.some((one) => one.arrivingUntil !== null)) return detail;
      await arrive(parts, person, id);
      return itemDetail(parts, today(), person, id);
    },
    ruleView: (person, id) => watch.withVersions(() => ruleView(parts, person, id)),
    certified: (person, code) => certified(parts, person, code),
    inbox: (person, query) => inbox(parts, today(), person, query),
    find: (person, query) => find(parts, today(), person, query),
    items: (person, query) => items(parts, today(), person, query),
    registerColumns: (person, of) => registerColumns(parts, person, of),
    register: (person, query) => register(parts, today(), person, query),
    paperTemplates: (actor, workflow) => templatesOf(parts, actor, workflow),
    putPaperTemplate: (actor, put) => putTemplate(parts, actor, put),
    paperTemplate: (of) => templateFile(parts, of),
    counts: (person) => counts(parts, today(), person),
    follow: (person, wish) => follow(parts, person, wish),
    maySee: (person, itemId) => maySee(parts, person, itemId),
    related: (person, itemId) => related(parts, today(), person, itemId),
    staffNames: async (person, ids) => (person.posts.length === 0 ? [] : staffNames(store.read, ids)),
    deskSettings: (person) => deskOf(parts, person),
    keepDesk: (person, change) => keepDesk(parts, person, change),
    channels: (person) => channelsOf(parts, person),
    async programmes(person) {
      await watch.refresh();
      return programmes(parts, person);
    },
    publishes: (person) => leadOf(parts, { kind: 'person', person })?.towns === null,
    varies: (person) => (leadOf(parts, { kind: 'person', person })?.towns ?? null) !== null,
    publish: (actor, definition) => publish(parts, actor, definition),
    makeCurrent: (actor, choice) => makeCurrent(parts, actor, choice),
    versions: (actor, workflow) => versions(parts, actor, workflow),
    diffVersions: (actor, between) => diffVersions(parts, actor, between),
    checkDraft: (actor, draft) => checkDraft(parts, actor, draft),
    condition: async (actor, request) => condition(parts, actor, request),
    exportVersion: (actor, version) => exportVersion(parts, actor, version),
    exportDraft: (actor, draft) => exportDraft(parts, actor, draft),
    replayHistory: (actor, request, watching) => replayHistory(parts, actor, request, watching),
    planMigration: (actor, request) => planMigration(parts, actor, request),
    migrate: (actor, command) => migrate(parts, actor, command),
    workflowDrafts: (actor) => workflowDrafts(parts, actor),
    workflowDraft: (actor, id) => workflowDraft(parts, actor, id),
    workflowDraftMark: (actor, id) => workflowDraftMark(parts, actor, id),
    startWorkflowDraft: (actor, from) => startWorkflowDraft(parts, actor, from),
    startVariantDraft: (actor, of) => startVariantDraft(parts, actor, of),
    async leaveVariant(actor, of) {
      await leaveVariant(parts, actor, of);
      return workflowVariants(parts, actor, of.workflow);
    },
    workflowVariants: (actor, workflow) => workflowVariants(parts, actor, workflow),
    editWorkflowDraft: (actor, edit) => editWorkflowDraft(parts, actor, edit),
    undoWorkflowDraft: (actor, id) => undoWorkflowDraft(parts, actor, id),
    redoWorkflowDraft: (actor, id) => redoWorkflowDraft(parts, actor, id),
    commentWorkflowDraft: (actor, comment) => commentWorkflowDraft(parts, actor, comment),
    removeWorkflowDraft: (actor, id) => removeWorkflowDraft(parts, actor, id),
    checkWorkflowDraft: (actor, id) => checkWorkflowDraft(parts, actor, id),
    planDraftMigration: (actor, id) => planDraftMigration(parts, actor, id),
    draftPublication: (actor, id) => draftPublication(parts, actor, id),
    playOpening: (actor, asked) => playOpening(parts, actor, asked),
    playDraft: (actor, asked) => playDraft(parts, actor, asked),
    recordedPlays: (actor, id) => recordedPlays(parts, actor, id),
    recordPlay: (actor, recorded) => recordPlay(parts, actor, recorded),
    renamePlay: (actor, renamed) => renamePlay(parts, actor, renamed),
    retirePlay: (actor, retired) => retirePlay(parts, actor, retired),
    mustHaves: (actor, workflow) => mustHaves(parts, actor, workflow),
    pinMustHave: (actor, pin) => pinMustHave(parts, actor, pin),
    unpinMustHave: (actor, pin) => unpinMustHave(parts, actor, pin),
    unmask: (person, request) => unmask(parts, person, request),
    openPaper: (person, request) => openPaper(parts, person, request),
    async setCalendarYears(actor, years) {
      await watch.refresh();
      return setCalendarYears(parts, calendar, actor, years);
    },
    previewCalendar: (actor, years) => watch.withVersions(() => previewCalendar(parts, actor, years)),
    async catalogue(person) {
      await watch.refresh();
      return catalogue(parts, today(), person);
    },
    report: (actor, query) => report(parts, actor, query),
    figures: (person, query) => figures(parts, person, query),
    itemsOfFigure: (person, query) => itemsOfFigure(parts, person, query),
    overview: (person, query) => watch.withVersions(() => overview(parts, today(), { person, query })),
    workflowFigures: (person, query) => watch.withVersions(() => workflowFigures(parts, today(), { person, query })),
    ledgers: (person, query) => ledgers(parts, person, query),
    changeLimit: (person, request) => changeLimit(parts, person, request),
    documentNumbers: (person, query) => documentNumbers(parts, person, query),
    cancelDocumentNumber: (person, request) => cancelDocumentNumber(parts, person, request),
    expiredFiles: (person, query) => watch.withVersions(() => expiredFiles(parts, today(), person, query)),
    keepLonger: (person, request) => watch.withVersions(() => keepLonger(parts, person, request)),
    proposeDestruction: (person, request) => watch.withVersions(() => proposeDestruction(parts, person, request)),
    settleDestruction: (person, request) => watch.withVersions(() => settleDestruction(parts, person, request)),
    certificate: (code) => certificate(parts, code),
    covers: (person) => coversOfPerson(parts, person),
    coverChoices: (person) => coverChoices(parts, person),
    coverCandidates: (person, text) => coverCandidates(parts, person, text),
    setCover: (person, cover) => setCover(parts, person, cover),
    endCover: (person, id) => endCoverOf(parts, person, id),
    ties: (person) => tiesOfPerson(parts, person),
    declareTie: (person, tie) => orIncident(parts, 'roster', () => watch.withVersions(() => declareTie(parts, person, tie))),
    recuseFromItem: (person, of) => orIncident(parts, 'roster', () => watch.withVersions(() => recuseFromItem(parts, person, of))),
    withdrawConsent: (person, order) => watch.withVersions(() => withdrawConsent(parts, person, order)),
    endTie: (person, id) => endTieOf(parts, person, id),
    knownApplicant: (person, query) => knownApplicant(parts, person, query),
    drafts: (person) => drafts(parts, person),
    draft: (person, id) => draftById(parts, person, id),
    saveDraft: (person, draft) => putDraft(parts, person, draft),
    removeDraft: (person, id) => removeDraft(parts, person, id),
    notices: async () => noticeViews(parts, await publishedNotices(store.read)),
    notice: (id) => noticeOf(parts, id),
    openNotices: (text) => openNotices(parts, text),
    openNotice: (id) => openNotice(parts, id),
    receiveObjection: (objection) => watch.withVersions(() => receiveObjection(parts, objection)),
    openVotes: () => openVotes(parts),
    openVote: (poll) => openVote(parts, poll),
    sendVoteCode: (asked) => watch.withVersions(() => sendVoteCode(parts, asked)),
    castVote: (vote) => watch.withVersions(() => castVote(parts, vote)),
    openSignUps: () => openSignUps(parts),
    openSignUp: (item) => openSignUp(parts, item),
    signUp: (asked) => watch.withVersions(() => signUp(parts, asked)),
    signUpStatus: (code) => watch.withVersions(() => signUpStatus(parts, code)),
    cancelSignUp: (code) => watch.withVersions(() => cancelSignUp(parts, code)),
    signUps: (person, itemId) => watch.withVersions(() => signUps(parts, person, itemId)),
    doorOf: (person, itemId) => watch.withVersions(() => doorOf(parts, person, itemId)),
    door: (at) => watch.withVersions(() => door(parts, at)),
    signInHere: (here) => watch.withVersions(() => signInHere(parts, here)),
    showSignUp: (person, request) => watch.withVersions(() => showSignUp(parts, person, request)),
    signInOne: (person, request) => watch.withVersions(() => signInOne(parts, person, request)),
    objectionStatus: (code) => objectionStatus(parts, code),
    objections: (person, itemId) => watch.withVersions(() => objections(parts, person, itemId)),
    showObjection: (person, request) => watch.withVersions(() => showObjection(parts, person, request)),
    registerObjection: (person, request) => watch.withVersions(() => registerObjection(parts, oneAct, person, request)),
    answerObjection: (person, answer) => watch.withVersions(() => answerObjection(parts, person, answer)),
    applyOpenly: (command) => applyOpenly(parts, startWith, command),
    citizenOf: (key) => citizenOf(parts, key),
    holderOf: async (code) => (await holder(parts, code)).person,
    progress: (code) => watch.withVersions(() => progress(parts, code)),
    actOpenly: (order) => watch.withVersions(() => actOpenly(parts, oneAct, order)),
    withdrawConsentOpenly: (order) => watch.withVersions(() => withdrawConsentOpenly(parts, order)),
    messages: async (person) =>
      (await messagesOf(store.read, person.id)).map((row) => ({
        id: row.id,
        itemId: row.item_id,
        itemNumber: row.number,
        code: row.code,
        text: JSON.parse(row.text),
        at: row.created_at,
        readAt: row.read_at,
      })),
    readMessages: (person, ids) => markRead(store, person.id, ids, clock.now().toISOString()),
    addAttachment: (person, file) => noteAttachment(parts, person, file),
    attachment: (person, id, reason) => attachmentFor(parts, person, { id, reason }),
    async runTimers(limit = 200) {
      await calendar.refresh();
      await watch.refresh();
      return (await catchUp(parts)) ? runTimers(parts, limit) : 0;
    },
    deliver: (limit = 200) => outbox.deliver(limit),
    sendDigests: () => sendDigests(parts),
    idle: outbox.idle,
    keepsIncidents: (person) => keepsIncidents(parts, person),
    incidents: (person, query) => incidents(parts, person, query),
    retryIncident: (person, id, reason) => retryIncident(parts, person, id, reason),
    nameSubstitute: (person, request) => watch.withVersions(() => nameSubstitute(parts, person, request)),
    dropIncident: (person, id, reason) => dropIncident(parts, person, id, reason),
    deadEffects: (person, query) => incidents(parts, person, { ...query, kind: 'effect', deadOnly: true }),
    pluginHealth: registry.health,
    switchPlugin: (actor, turn) => switchPlugin(parts, actor, turn),
    pluginSwitches: (plugin) => pluginSwitches(parts, plugin),
    pluginTable: (plugin, spec) => tableOf(parts, plugin, spec),
    requirePluginOn: (plugin) => requirePluginOn(parts, plugin),
    auditHeads: () => auditHeads(store, clock.now()),
    verifyAudit: (kept = []) => verifyAudit(store, kept),
    verifyItems: (onSome) => watch.withVersions(() => verifyItems(store, registry, onSome)),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onIncident(listener) {
      alarmed.add(listener);
      return () => void alarmed.delete(listener);
    },
  });
}
