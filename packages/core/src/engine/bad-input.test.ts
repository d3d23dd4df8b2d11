// Whatever is handed to a public function of the engine, in place of any part of what it takes: a refusal in our own words,
// and nothing written. The functions are the engine's own, so that a new one without an example here fails.
import * as fc from 'fast-check';
import { z } from 'zod';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JinguoError } from '../errors.ts';
import { allRows, brokenPromises, type Kit } from '../testing.ts';
import { committeePlugin } from '../testing/committee-plugin.ts';
import { committee, idOf, nominated } from '../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee();
  id = await nominated(kit, 'check');
  await kit.settle();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** What it takes, or would take: an example of each argument, with all its parts. Some are refused as they are. */
function examples(): Readonly<Record<string, readonly unknown[]>> {
  const { person } = kit.as('sectionHead.d');
  const actor = { kind: 'person', person } as const;
  const nomination = { family: '沈兰家', points: 80 };
  const act = { itemId: id, action: 'approve', seenVersion: 2, opinion: '同意', target: 'intake', verdict: 'none', back: 'straight', to: idOf(kit, 'e1'), place: 'beside', people: [idOf(kit, 'e1')], form: {}, entries: [{ itemId: id, verdict: 'held', reason: '缺页', form: {} }] };
  const list = { tab: 'todo', limit: 5, text: '沈兰', campaign: 'prizes', programme: 'prize', workflow: 'prize', stage: 'check', unit: 'd', cursor: 'x', overdueOnly: true };
  const migration = { workflow: 'prize', from: 1, to: 2, mapping: { check: 'check', jury: null }, itemIds: [id], cursor: 'x', limit: 5 };
  const prize = committeePlugin().workflows[0]?.definition;
  const years = [{ year: 2023, off: ['2023-01-01'], workdays: ['2023-01-28'] }];
  return {
    switchPlugin: [actor, { plugin: 'nowhere', on: false, reason: '核对' }],
    pluginSwitches: ['nowhere'],
    pluginTable: ['nowhere', { title: { zh: '无', en: 'None' }, shape: z.string() }],
    requirePluginOn: ['nowhere'],
    start: [actor, { workflow: 'prize', key: 'bad-input', unit: 'v11', batchId: 'b', draftId: 'd', form: nomination }],
    act: [actor, { ...act, key: 'bad-input' }],
    actMany: [actor, [{ ...act, key: 'bad-input' }]],
    dryRun: [actor, act],
    explain: [actor, id],
    preview: [person, { workflow: 'prize', unit: 'v11', batchId: 'b', itemId: id, form: nomination }],
    colleagues: [person, { itemId: id, text: '评委', action: 'transfer' }],
    item: [person, id],
    ruleView: [person, id],
    certified: [person, 'c'],
    inbox: [person, list],
    find: [person, { ...list, status: 'open' }],
    items: [person, { ...list, status: 'done', year: 2022, overdue: false }],
    registerColumns: [person, { list: 'items' }],
    register: [person, { of: { list: 'items', status: 'open' }, columns: ['number'], language: 'zh', limit: 5 }],
    paperTemplates: [actor, 'prize'],
    putPaperTemplate: [actor, { workflow: 'prize', paper: 'nowhere', file: null }],
    paperTemplate: [{ workflow: 'prize', paper: 'itemSheet', version: 1 }],
    counts: [person],
    follow: [person, { itemId: 'nowhere', on: true }],
    maySee: [person, id],
    related: [person, id],
    staffNames: [person, [idOf(kit, 'e1')]],
    deskSettings: [person],
    keepDesk: [person, {}],
    channels: [person],
    programmes: [person],
    unmask: [person, { itemId: id, form: 'nomination', pointer: '/idNumber', reason: '核对' }],
    openPaper: [person, { documentId: 'd', reason: '核对' }],
    setCalendarYears: [actor, years],
    previewCalendar: [actor, years],
    catalogue: [person],
    report: [actor, { year: 2022 }],
    figures: [person, { years: [2021, 2022] }],
    overview: [person, { year: 2022, campaign: 'sample', unit: 'd' }],
    workflowFigures: [person, { workflow: 'prize', year: 2022, unit: 'd' }],
    itemsOfFigure: [person, { programme: 'XX01', figure: 'people', year: 2022, after: 'e' }],
    ledgers: [person, { programme: 'XX01' }],
    changeLimit: [person, { line: 'XX01/budget/2022', most: 1, reason: '追加' }],
    documentNumbers: [person, { year: 2022 }],
    cancelDocumentNumber: [person, { number: 'n', reason: '未印发' }],
    expiredFiles: [person, { on: '2022-09-05' }],
    keepLonger: [person, { itemIds: ['i'], until: '2032-09-05', reason: '诉讼未结' }],
    proposeDestruction: [person, { itemIds: ['i'], reason: '期满', documentNumber: '南妇〔2032〕1号' }],
    settleDestruction: [person, { itemIds: ['i'], agreed: true }],
    certificate: ['c'],
    covers: [person],
    coverChoices: [person],
    coverCandidates: [person, '评委'],
    setCover: [person, { personId: person.id, coverId: idOf(kit, 'clerk.d'), post: { role: 'sectionHead', unit: 'd' }, workflows: ['prize'], fromOn: '2022-09-06', untilOn: '2022-09-09' }],
    endCover: [person, 'c'],
    ties: [person],
    declareTie: [person, { kind: 'self', idNumber: '330402198803150000' }],
    recuseFromItem: [person, { itemId: 'i', reason: '近亲属' }],
    withdrawConsent: [person, { itemId: 'i', consent: 'application.publication', saidBy: '沈兰', on: '2022-09-06', how: '来电' }],
    endTie: [person, 't'],
    knownApplicant: [person, { workflow: 'prize', idNumber: '330402196709300004' }],
    drafts: [person],
    draft: [person, 'd'],
    saveDraft: [person, { id: 'd', workflow: 'prize', batchId: 'b', unit: 'v11', itemId: id, form: {} }],
    removeDraft: [person, 'd'],
    notice: ['n'],
    openNotices: ['微花园'],
    openNotice: ['n'],
    receiveObjection: [{ key: 'bad-input-bad-input-bad', noticeId: 'n', kind: 'person', objector: '王秀英', contact: '0573', about: '沈兰', facts: '与实际情况不符' }],
    openVote: ['b'],
    openSignUp: [id],
    signUp: [{ key: 'bad-input-bad-input-bad', item: id, name: '王小芳', phone: '13812345678', children: 0 }],
    signUpStatus: ['ABCD'],
    cancelSignUp: ['ABCD'],
    signUps: [person, id],
    doorOf: [person, id],
    door: [{ item: id, key: 'a-key-of-twenty-chars-more' }],
    signInHere: [{ item: id, key: 'a-key-of-twenty-chars-more', code: 'ABCD', phone: '13800001111' }],
    showSignUp: [person, { id, reason: '核对' }],
    signInOne: [person, { id, came: true }],
    sendVoteCode: [{ poll: 'b', phone: '13812345678' }],
    castVote: [{ candidate: id, device: 'bad-input-bad-input-bad', phone: '13812345678', code: '123456', source: '115.192' }],
    objectionStatus: ['AAAA'],
    objections: [person, id],
    showObjection: [person, { id: 'o', reason: '核实' }],
    registerObjection: [person, { id: 'o', key: 'bad-input', seenVersion: 2, entryId: id }],
    answerObjection: [person, { id: 'o', state: 'notUpheld', reply: '经核实不成立' }],
    applyOpenly: [{ workflow: 'prize', key: 'bad-input-bad-input-bad', unit: 'v11', batchId: 'b', form: nomination }],
    citizenOf: ['bad-input'],
    holderOf: ['AAAA'],
    progress: ['AAAA'],
    actOpenly: [{ code: 'AAAA', key: 'bad-input', seenVersion: 1, action: 'submit', form: {}, opinion: '补充' }],
    withdrawConsentOpenly: [{ code: 'ABCD', consent: 'application.publication', how: '不愿公开' }],
    messages: [person],
    readMessages: [person, ['m']],
    addAttachment: [person, { name: '借据.pdf', mime: 'application/pdf', bytes: 7, sha256: 'a'.repeat(64) }],
    attachment: [person, 'f'],
    runTimers: [5],
    deliver: [5],
    keepsIncidents: [person],
    nameSubstitute: [person, { id: 'i', to: 'p', reason: '指定' }],
    incidents: [person, { state: 'open', kind: 'guard', itemId: id, cursor: 'x', limit: 5 }],
    retryIncident: [person, 'i', '已修复'],
    dropIncident: [person, 'i', '不再需要'],
    deadEffects: [person, { cursor: 'x', limit: 5 }],
    publishes: [person],
    varies: [person],
    publish: [actor, prize],
    makeCurrent: [actor, { workflow: 'prize', number: 1 }],
    versions: [actor, 'prize'],
    diffVersions: [actor, { workflow: 'prize', from: 1, to: 1 }],
    checkDraft: [actor, { definition: prize }],
    condition: [actor, { definition: prize, cel: 'fields.points > 3', rows: { joins: 'and', parts: [{ field: 'fields.points', comparison: '>', value: 3 }] } }],
    exportVersion: [actor, { workflow: 'prize', number: 1 }],
    exportDraft: [actor, { definition: prize }],
    replayHistory: [actor, { definition: prize, year: 2022 }],
    planMigration: [actor, migration],
    migrate: [actor, { ...migration, key: 'bad-input', reason: '改版' }],
    workflowDrafts: [actor],
    workflowDraft: [actor, 'd'],
    workflowDraftMark: [actor, 'd'],
    startWorkflowDraft: [actor, { workflow: 'prize', number: 99 }],
    startVariantDraft: [actor, { workflow: 'prize', town: 't9' }],
    leaveVariant: [actor, { workflow: 'prize', town: 't1' }],
    workflowVariants: [actor, 'prize'],
    editWorkflowDraft: [actor, { id: 'd', seenRevision: 0, edits: [{ op: 'rename-stage', stage: 'check', title: { zh: '审核', en: 'Check' } }] }],
    undoWorkflowDraft: [actor, 'd'],
    redoWorkflowDraft: [actor, 'd'],
    commentWorkflowDraft: [actor, { id: 'd', stage: 'check', text: '请再看' }],
    removeWorkflowDraft: [actor, 'd'],
    checkWorkflowDraft: [actor, 'd'],
    planDraftMigration: [actor, 'd'],
    draftPublication: [actor, 'd'],
    playOpening: [actor, { id: 'd', unit: 'v11' }],
    playDraft: [actor, { id: 'd', play: { startsOn: '2022-09-05', steps: [{ do: 'wait', workingDays: 1 }] } }],
    recordedPlays: [actor, 'd'],
    recordPlay: [actor, { id: 'd', title: '顺利', play: { startsOn: '2022-09-05', steps: [{ do: 'wait', workingDays: 1 }] } }],
    renamePlay: [actor, { id: 'd', play: 'p', title: '顺利' }],
    retirePlay: [actor, { id: 'd', play: 'p' }],
    mustHaves: [actor, 'prize'],
    pinMustHave: [actor, { workflow: 'prize', mustHave: { kind: 'notice', workingDays: 5 } }],
    unpinMustHave: [actor, { workflow: 'prize', id: 'm' }],
    verifyAudit: [[{ chain: 'd', seq: 1, hash: 'a'.repeat(64), at: '2022-09-05T01:00:00.000Z' }]],
    verifyItems: [() => undefined],
    onChange: [() => undefined],
    onIncident: [() => undefined],
  };
}

const takeNothing = ['calendar', 'today', 'notices', 'openVotes', 'openSignUps', 'idle', 'pluginHealth', 'auditHeads', 'sendDigests'];

/** Calls a function of the engine by its name with anything at all; what it threw, or undefined. */
async function refusalOf(name: string, args: readonly unknown[]): Promise<unknown> {
  try {
    await Object(kit.engine)[name](...args);
    return undefined;
  } catch (error) {
    return error ?? 'nothing';
  }
}

const inOurWords = (error: unknown) => error instanceof JinguoError && error.status < 500;

/** Objects whose content is anybody's: a form's data is its schema's matter, a definition's its own parser's. */
const free: ReadonlySet<string> = new Set(['form', 'definition', 'rows']);
const wrong = {
  string: [7, null, {}, [], true],
  number: ['7', null, {}, [7], Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5],
  boolean: ['true', 1, null],
  object: ['a', 7, null, []],
  array: ['a', 7, null, {}],
  function: ['a', 7, null, {}],
} as const;

function wrongFor(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return wrong.array;
  const kind = typeof value;
  return kind in wrong && kind !== 'object' ? Object(wrong)[kind] : wrong.object;
}

/** The value with one part of it made wrong, for each part and each way. */
function* damaged(value: unknown, name = ''): Generator<unknown> {
  yield* wrongFor(value);
  if (typeof value !== 'object' || value === null || free.has(name)) return;
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) for (const bad of damaged(part)) yield value.with(index, bad);
  } else {
    for (const [key, part] of Object.entries(value)) for (const bad of damaged(part, key)) yield { ...value, [key]: bad };
  }
}

it('has an example for every function of the engine that takes anything', () => {
  const functions = Object.entries(kit.engine).flatMap(([name, member]) => (typeof member === 'function' ? [name] : []));
  expect(Object.keys(examples()).toSorted()).toEqual(functions.filter((name) => !takeNothing.includes(name)).toSorted());
});

it('refuses every example with one part of it wrong, and writes nothing', async () => {
  const taken: unknown[] = [];
  for (const [name, args] of Object.entries(examples())) {
    const before = await allRows(kit.store);
    for (const [index, argument] of args.entries()) {
      for (const bad of name === 'publish' && index === 1 ? wrong.object : damaged(argument)) {
        const error = await refusalOf(name, args.with(index, bad));
        if (!inOurWords(error)) taken.push({ name, index, bad, error: error instanceof Error ? `${error.name}: ${error.message}` : error });
      }
    }
    expect({ name, rows: await allRows(kit.store) }).toEqual({ name, rows: before });
  }
  expect(taken).toEqual([]);
});

it('refuses or merely reads what chance hands it, and writes nothing', async () => {
  const before = await allRows(kit.store);
  const all = examples();
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(all)), fc.nat(), anything, async (name, at, bad) => {
      const args = all[name] ?? [];
      const error = await refusalOf(name, args.with(at % args.length, bad));
      expect(error === undefined || inOurWords(error) ? undefined : { name, error }).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
  expect(await allRows(kit.store)).toEqual(before);
});
