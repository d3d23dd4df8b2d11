// Files whose time is over: listed on their day and not before, kept longer or destroyed, and destroyed by two people alone; then
// nothing in any table says whose they were, what counts stays, and the log still verifies. domain.md §3.6, §3.7
import { afterEach, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../calendar/local-date.ts';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { definePlugin } from '../../plugin.ts';
import { removeDestroyedFiles } from '../../store/queries/retention.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../../testing.ts';

const text = (zh: string, en: string) => ({ zh, en });
const properties = {
  name: { type: 'string', title: '姓名', 'x-en': 'Name', 'x-mask': 'name' }, idNumber: { type: 'string', title: '身份证号', 'x-en': 'ID', 'x-widget': 'idNumber', 'x-mask': 'idNumber' },
  kind: { type: 'string', enum: ['talk', 'walk'], title: '类别', 'x-en': 'Kind' }, people: { type: 'integer', title: '人数', 'x-en': 'People' }, story: { type: 'string', title: '事迹', 'x-en': 'Story' },
  files: { type: 'array', items: { type: 'string' }, title: '附件', 'x-en': 'Files', 'x-widget': 'attachments' },
} as const;
const codes: Readonly<Record<string, string>> = { case: 'XX08', title: 'XX07', 'case-of-clerk': 'XX06' };
function definition(workflow: string, more: Partial<WorkflowDefinitionInput>): WorkflowDefinitionInput {
  return {
    format: 1, campaign: 'shows', programme: workflow, code: codes[workflow] ?? 'XX09', workflow, title: text(workflow, workflow), form: 'item', startedBy: [{ applicant: true }], stakes: [], start: 'apply', keepers: [{ role: 'sectionHead', unit: 'district' }],
    fields: { people: { from: 'application.people', type: 'integer', title: text('人数', 'People'), optional: true }, story: { from: 'application.story', type: 'text', title: text('事迹', 'Story'), optional: true } }, forms: { application: { title: text('申请', 'Application'), schema: { type: 'object', properties } } },
    stages: [
      { id: 'apply', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'look', effects: [{ effect: 'makePaper', params: { paper: 'sheet' } }] } } },
      { id: 'look', kind: 'record', title: text('办理', 'Look'), actors: [{ role: 'clerk', unit: 'district' }], outcomes: { recorded: { to: 'done' } } },
      { id: 'done', kind: 'end', title: text('办结', 'Done'), settings: { result: 'done', good: true, reopenTo: 'look' } },
    ],
    ...more,
  };
}
const plugin = definePlugin({
  name: 'shows', title: text('展示', 'Shows'), version: '1.0.0', engine: 1,
  workflows: [definition('talk', {}), definition('title', { stakes: ['naming'] }), definition('case', { stakes: ['case'], visibleTo: 'handlers' }), definition('case-of-clerk', { stakes: ['case'], visibleTo: 'handlers', keepers: [{ role: 'clerk', unit: 'district' }] })].map((one) => ({ itemTitle: (data) => `展示 ${JSON.stringify(data).slice(0, 40)}`, definition: one })),
  papers: { sheet: ({ data }) => ({ title: '登记表', blocks: [{ kind: 'paragraph', text: JSON.stringify(data) }] }) },
});
const secret = { name: '沈静兰', idNumber: '330402198803150000', story: '悄悄话' };
const form = { ...secret, kind: 'talk', people: 12 };

let kit: Kit;
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});
const goTo = (on: string) => kit.passTo(parseLocalDate(on) ?? expect.fail(on));
const person = (who: string) => kit.as(who).person;

/** Three files closed on Monday 5 September 2022. */
async function closed() {
  kit = await createKit({ plugins: [plugin], people: [...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'deputyChair', units: ['d'] }, { role: 'chair', units: ['d'] }, { role: 'townHead', units: ['t1'] }]), { username: 'lan', name: '沈静兰', posts: [] }] });
  const ids: Record<string, string> = {};
  for (const workflow of ['talk', 'title', 'case']) {
    const { itemId } = await kit.as('lan').start(workflow, form, { unit: 'v11' });
    await kit.as('clerk.d').act('record', itemId, { opinion: `已与${secret.name}谈话` });
    ids[workflow] = itemId;
  }
  return { talk: ids['talk'] ?? '', title: ids['title'] ?? '', case: ids['case'] ?? '' };
}
const list = async (who: string, on?: string) => (await kit.engine.expiredFiles(person(who), { on })).rows.map((row) => row.workflow);
const propose = (who: string, itemId: string) => kit.engine.proposeDestruction(person(who), { itemIds: [itemId], reason: '保管期满', documentNumber: '南妇〔2032〕7号' });
const settle = (who: string, itemId: string, agreed = true) => kit.engine.settleDestruction(person(who), { itemIds: [itemId], agreed });
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'other'));

describe('a file whose time is over', () => {
  it('is listed from its day on, by its class, sealed ones for their handlers’ head, for ever never', async () => {
    await closed();
    expect([await list('clerk.d', '2032-09-04'), await list('clerk.d', '2032-09-05'), await list('clerk.d', '2052-09-05')]).toEqual([[], ['talk'], ['talk']]);
    expect([await list('sectionHead.d', '2052-09-05'), await list('chair.d', '2052-09-05'), await list('sectionHead.d', '2999-01-01')]).toEqual([['talk', 'case'], ['talk', 'case'], ['talk', 'case']]);
    expect((await kit.engine.expiredFiles(person('sectionHead.d'), { on: '2052-09-05' })).rows[1]).toMatchObject({ kept: 'years30', sealed: true, closedOn: '2022-09-05', endsOn: '2052-09-05', may: { decide: false, confirm: false } });
    expect(await code(list('townHead.t1'))).toBe('NOT_FOUND');
    expect(await code(list('lan'))).toBe('NOT_FOUND');
    expect(await code(list('clerk.d', 'someday'))).toBe('BAD_REQUEST');
  });

  it('never stands unreachable behind files of others, however many these are', async () => {
    const { talk, case: sealed } = await closed();
    const { itemId } = await kit.as('lan').start('case-of-clerk', form, { unit: 'v11' });
    await kit.as('clerk.d').act('record', itemId);
    const copies = async (id: string) => {
      const row = await kit.store.read.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      return Array.from({ length: 501 }, (_, nth) => ({ ...row, id: `${id}-${nth}`, number: `${row.number}-${nth}`, stage_entered_at: '2022-01-05T01:00:00.000Z' }));
    };
    const many = [...(await copies(talk)), ...(await copies(sealed))];
    await kit.store.write(async ({ db }) => {
      for (const row of many) await db.insertInto('item').values(row).execute();
    });
    await goTo('2052-09-05');
    const { rows, more } = await kit.engine.expiredFiles(person('clerk.d'), {});
    expect([rows.length, more, rows[0]]).toMatchObject([500, true, { itemId, may: { decide: true } }]);
    await kit.store.write(({ db }) => db.deleteFrom('item').where('id', 'in', many.map((row) => row.id)).execute());
  });

  it('is decided of by heads, when its time has come', async () => {
    const { talk, case: sealed } = await closed();
    expect([await code(propose('sectionHead.d', talk)), await code(settle('chair.d', talk))]).toEqual(['ACTION_NOT_POSSIBLE', 'ACTION_NOT_POSSIBLE']);
    await goTo('2032-09-05');
    expect([await code(propose('clerk.d', talk)), await code(propose('townHead.t1', talk)), await code(propose('clerk.d', sealed)), await code(propose('sectionHead.d', sealed))]).toEqual(['NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND', 'ACTION_NOT_POSSIBLE']);
    await kit.engine.keepLonger(person('sectionHead.d'), { itemIds: [talk], until: '2033-01-31', reason: '诉讼未结' });
    expect([await list('clerk.d'), await list('clerk.d', '2033-01-31'), await list('clerk.d', '2033-02-01')]).toEqual([[], [], ['talk']]);
    expect(await code(propose('sectionHead.d', talk))).toBe('ACTION_NOT_POSSIBLE');
    await goTo('2033-02-01');
    expect((await kit.engine.expiredFiles(person('clerk.d'), {})).rows[0]).toMatchObject({ keptLonger: { until: '2033-01-31', reason: '诉讼未结' }, may: { decide: false } });
    expect(await code(kit.engine.keepLonger(person('chair.d'), { itemIds: [talk], until: '2033-01-01', reason: '补记' }))).toBe('BAD_REQUEST');
  });

  it('of its handlers alone is destroyed by their head, with a head above her', async () => {
    const { case: sealed } = await closed();
    await goTo('2052-09-05');
    expect(await code(propose('chair.d', sealed))).toBe('NOT_ALLOWED');
    await propose('sectionHead.d', sealed);
    await settle('chair.d', sealed);
    expect(await list('sectionHead.d')).toEqual(['talk']);
  });

  it('is not destroyed once it was reopened: while it is worked on, or before its new time is over', async () => {
    const { talk } = await closed();
    await goTo('2032-09-05');
    await propose('sectionHead.d', talk);
    await kit.as('sectionHead.d').act('reopen', talk, { opinion: '追回款项' });
    expect(await code(settle('chair.d', talk))).toBe('ACTION_NOT_POSSIBLE');
    await kit.as('clerk.d').act('record', talk);
    expect(await code(settle('chair.d', talk))).toBe('ACTION_NOT_POSSIBLE');
    await settle('chair.d', talk, false);
    expect([await list('clerk.d'), await list('clerk.d', '2042-09-05')]).toEqual([[], ['talk']]);
  });

  it('is destroyed by two people alone, whole, for good, and then says nothing of anybody', async () => {
    const { talk, title } = await closed();
    await kit.store.write(async (tx) => {
      await tx.db.insertInto('attachment').values([{ id: 'f1', item_id: talk, uploaded_by: person('lan').id, name: '沈静兰.pdf', mime: 'application/pdf', bytes: 1, sha256: 'a'.repeat(64), created_at: '2022-09-05T00:00:00.000Z' }, { id: 'f2', item_id: talk, uploaded_by: person('lan').id, name: 'b.pdf', mime: 'application/pdf', bytes: 1, sha256: 'b'.repeat(64), created_at: '2022-09-05T00:00:00.000Z' }, { id: 'f3', item_id: title, uploaded_by: person('lan').id, name: 'c.pdf', mime: 'application/pdf', bytes: 1, sha256: 'b'.repeat(64), created_at: '2022-09-05T00:00:00.000Z' }]).execute();
    });
    const before = await kit.engine.overview(person('sectionHead.d'), { year: 2022 });
    await goTo('2032-09-05');
    await propose('sectionHead.d', talk);
    const mayConfirm = async (who: string) => (await kit.engine.expiredFiles(person(who), {})).rows.map((one) => one.may.confirm);
    expect([await mayConfirm('clerk.d'), await mayConfirm('sectionHead.d'), await mayConfirm('chair.d')]).toEqual([[false], [false], [true]]);
    expect([await code(propose('deputyChair.d', talk)), await code(settle('sectionHead.d', talk)), await code(settle('clerk.d', talk))]).toEqual(['ACTION_NOT_POSSIBLE', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    // One of several that is not possible leaves all as they were.
    expect(await code(kit.engine.settleDestruction(person('chair.d'), { itemIds: [talk, title], agreed: true }))).toBe('ACTION_NOT_POSSIBLE');
    expect((await kit.as('clerk.d').item(talk)).destroyed).toBeNull();
    await settle('sectionHead.d', talk, false);
    await propose('deputyChair.d', talk);
    await settle('sectionHead.d', talk);
    const shown = await kit.as('clerk.d').item(talk);
    expect(shown).toMatchObject({ destroyed: { on: '2032-09-05', documentNumber: '南妇〔2032〕7号' }, result: 'done', actions: [], documents: [], attachments: [] });
    expect(JSON.stringify(shown)).not.toMatch(/沈静兰|330402198803150000|悄悄话/u);
    expect(shown.timeline.slice(-2).map((one) => [one.actionTitle.zh, one.opinion])).toEqual([['提议销毁档案', '保管期满'], ['确认销毁档案', '保管期满']]);
    expect(shown.forms[0]?.data).toEqual({ kind: 'talk', people: 12 });
    const rows: string[] = [];
    for (const table of ['item_key', 'item_search', 'former_form', 'document', 'notice', 'draft', 'message'] as const) rows.push(JSON.stringify(await kit.store.read.selectFrom(table).selectAll().where('item_id', '=', talk).execute()));
    rows.push(JSON.stringify(await kit.store.read.selectFrom('item').selectAll().where('id', '=', talk).execute()));
    expect(rows.join('')).not.toMatch(/沈静兰|330402198803150000|悄悄话/u);
    expect(await kit.engine.overview(person('sectionHead.d'), { year: 2022 })).toEqual(before);
    for (const again of [() => propose('deputyChair.d', talk), () => settle('chair.d', talk), () => settle('chair.d', talk, false), () => kit.as('sectionHead.d').act('reopen', talk, { opinion: '复查' }), () => kit.as('clerk.d').act('comment', talk, { opinion: '她' })]) expect(await code(again())).toBe('ACTION_NOT_POSSIBLE');
    const removed: string[] = [];
    // Uploaded again just now, and named nowhere yet: it is looked at again.
    await removeDestroyedFiles(kit.store, () => Promise.resolve(false));
    await removeDestroyedFiles(kit.store, (sha256) => Promise.resolve(removed.push(sha256.slice(0, 1)) > 0));
    await removeDestroyedFiles(kit.store, () => Promise.reject(new Error('nothing is left')));
    expect(removed).toEqual(['a']);
  });
});
