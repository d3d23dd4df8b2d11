// 代填 (domain.md §1): what staff enter for somebody brings scans of the paper she signed, the item and its log say so, and whoever
// entered it is not the only one who confirms it.
import { afterEach, expect, it } from 'vitest';
import type { JsonObject } from '../../definition/text.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { fill } from '../../programme/blocks/fill.ts';
import { level } from '../../programme/blocks/level.ts';
import { onBehalfParameters } from '../../programme/blocks/on-behalf.ts';
import { formSpec, text } from '../../programme/fields.ts';
import { itemWorkflow } from '../../programme/item-workflow.ts';
import { at } from '../../programme/posts.ts';
import { looksAtPersonalData } from '../../store/queries/looks.ts';
import { brokenPromises, createKit, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';

const application = formSpec({ zh: '申请表', en: 'Application' }, [{ zh: '申请', en: 'Application', fields: { name: text('姓名', 'Name') } }]);
const check = level('villageCheck', { title: { zh: '初核', en: 'First check' }, by: [at.villageOfficer], within: 3 });
const review = level('townReview', { title: { zh: '审核', en: 'Review' }, by: [at.townHead], within: 5 });
const both = { startedBy: [{ applicant: true }, { role: 'villageOfficer' }] } as const;

function wish(workflow: string, code: string, more: { readonly levels?: readonly (typeof check)[]; readonly scans?: number; readonly others?: number; readonly startedBy?: readonly { readonly role: string }[] } = {}) {
  const { signedScans, otherConfirms } = onBehalfParameters;
  return itemWorkflow({
    campaign: 'wishes', code, workflow, title: { zh: '心愿', en: 'Wish' }, startedBy: [...(more.startedBy ?? both.startedBy)], stakes: [],
    blocks: [fill('application', { title: { zh: '申请', en: 'Application' }, form: application }), ...(more.levels ?? [check, review])], supplement: {},
    ...(more.startedBy === undefined ? { parameters: { signedScans: { ...signedScans, value: more.scans ?? 1 }, otherConfirms: { ...otherConfirms, value: more.others ?? 1 } } } : {}),
  });
}

const definitions = [
  wish('wish', 'XX01'), wish('wish-alone', 'XX02', { levels: [check] }), wish('wish-twice', 'XX03', { scans: 2 }), wish('wish-asked', 'XX04', { scans: 0, others: 0, levels: [check] }),
  wish('wish-office', 'XX05', { startedBy: [{ role: 'villageOfficer' }] }),
];
const wishes = definePlugin({ name: 'wishes', title: { zh: '心愿', en: 'Wishes' }, version: '1.0.0', engine: 1, workflows: definitions.map((definition) => ({ definition, itemTitle: () => '心愿' })) });
const mei = { username: 'mei', name: '梅', posts: [{ role: 'villageOfficer', unit: 'v11' }] };
const people = [
  { username: 'village', name: '余美芳', posts: [{ role: 'villageOfficer', unit: 'v11' }] }, { username: 'head', name: '镇主席', posts: [{ role: 'townHead', unit: 't1' }] },
  { username: 'clerk', name: '科室', posts: [{ role: 'sectionHead', unit: 'd' }] }, { username: 'lan', name: '沈兰', posts: [] },
];

let kit: Kit;
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const office = async (more: typeof people = []) => void (kit = await createKit({ plugins: [wishes], people: [...people, ...more] }));
const scan = async (who: string) => (await kit.engine.addAttachment(kit.as(who).person, { name: '签字页.jpg', mime: 'image/jpeg', bytes: 9, sha256: 'c'.repeat(64) })).id;
let serial = 0;
const begin = (who: string, scans: readonly string[] | undefined, workflow = 'wish') =>
  kit.engine.start({ kind: 'person', person: kit.as(who).person }, { workflow, unit: 'v11', key: `on-behalf-${(serial += 1)}`, form: { name: '沈兰' }, ...(scans === undefined ? {} : { scans: [...scans] }) });

it('is refused without the signed paper, with what to do next, and taken with it', async () => {
  await office();
  await expect(begin('village', [])).rejects.toMatchObject({ code: 'SCAN_MISSING', params: { count: 1, found: 0 } });
  expect(await codeOf(begin('village', [await scan('village')], 'wish-twice'))).toBe('SCAN_MISSING');
  const mine = await scan('village');
  expect(await codeOf(begin('village', [mine, mine], 'wish-twice'))).toBe('SCAN_MISSING');
  const { itemId } = await begin('village', [mine]);
  const item = await kit.as('head').item(itemId);
  expect(item.onBehalf).toEqual({ by: '余美芳', brought: 1, scans: [mine], fromSheet: false });
  expect(item.attachments.map((one) => one.id)).toEqual([mine]);
  expect(item.timeline.at(-1)?.actionTitle).toEqual({ zh: '提交（代填，附签字纸质件1份）', en: 'Submit (for the applicant, 1 scan)' });
});

it('takes a file only of who brings it, and only once', async () => {
  await office();
  const [mine, hers] = [await scan('village'), await scan('lan')];
  for (const wrong of [hers, 'nothing', '../../etc/passwd']) expect(await codeOf(begin('village', [wrong]))).toBe('NOT_FOUND');
  await begin('village', [mine]);
  expect(await codeOf(begin('village', [mine]))).toBe('NOT_FOUND');
});

it('asks nothing of an applicant herself, nor of what only the office begins, and takes nothing there', async () => {
  await office();
  const { itemId } = await begin('lan', undefined);
  expect(await kit.as('head').item(itemId)).toMatchObject({ onBehalf: null });
  expect(await codeOf(begin('lan', [await scan('lan')]))).toBe('BAD_REQUEST');
  const inside = await begin('village', undefined, 'wish-office');
  expect(await kit.as('head').item(inside.itemId)).toMatchObject({ onBehalf: null });
  expect(await codeOf(begin('village', [await scan('village')], 'wish-office'))).toBe('BAD_REQUEST');
});

it('is the lead’s number: asked and not needed where she says 0', async () => {
  await office();
  const scansOf = async (who: string, workflow: string) => (await kit.engine.programmes(kit.as(who).person)).find((one) => one.workflow === workflow)?.form.scans;
  expect([await scansOf('village', 'wish'), await scansOf('village', 'wish-twice'), await scansOf('village', 'wish-asked'), await scansOf('village', 'wish-office'), await scansOf('lan', 'wish')]).toEqual([1, 2, 0, null, null]);
  const bare = await begin('village', [], 'wish-asked');
  expect((await kit.as('village').item(bare.itemId)).onBehalf).toEqual({ by: '余美芳', brought: 0, scans: [], fromSheet: false });
  expect((await kit.as('village').act('approve', bare.itemId)).stage).toBe('closed');
});

it('opens a scan as sensitive papers are opened: each look is recorded', async () => {
  await office();
  const file = await scan('village');
  const { itemId } = await begin('village', [file]);
  await kit.as('village').act('approve', itemId);
  expect((await kit.as('head').item(itemId)).attachments[0]?.look).toBe('recorded');
  await kit.engine.attachment(kit.as('head').person, file);
  expect((await looksAtPersonalData(kit.store, {})).map(({ person, what }) => [person, what.join()])).toEqual([['镇主席', 'x-on-behalf/scans']]);
  expect(await codeOf(kit.engine.attachment(kit.as('lan').person, file))).toBe('NOT_FOUND');
});

it('says what is missing before it is sent, and keeps scans with a draft', async () => {
  await office();
  const { person } = kit.as('village');
  const seen = async (more: JsonObject & { readonly scans?: string[] }) => (await kit.engine.preview(person, { workflow: 'wish', unit: 'v11', form: { name: '沈兰' }, ...more })).issues.map((one) => one.code);
  const file = await scan('village');
  expect([await seen({}), await seen({ scans: [file] })]).toEqual([['SCAN_MISSING'], []]);
  const draft = await kit.engine.saveDraft(person, { workflow: 'wish', form: { name: '沈' }, scans: [file] });
  expect(draft).toMatchObject({ form: { name: '沈' }, scans: [{ id: file, name: '签字页.jpg' }] });
  expect(Object.keys((await kit.engine.draft(person, draft.id)).form)).toEqual(['name']);
  await begin('village', [file]);
  expect((await kit.engine.draft(person, draft.id)).scans).toEqual([]);
});

it('tells a row of a sheet from what somebody typed', async () => {
  await office();
  const { itemId } = await kit.engine.start({ kind: 'person', person: kit.as('village').person }, { workflow: 'wish', unit: 'v11', key: 'row-of-a-sheet', form: { name: '沈兰' }, fromSheet: true });
  const item = await kit.as('head').item(itemId);
  expect([item.onBehalf, item.timeline.at(-1)?.actionTitle.zh]).toEqual([{ by: '余美芳', brought: 0, scans: [], fromSheet: true }, '提交（代填）']);
});

it('is confirmed by a colleague where there is one, and says so to who entered it', async () => {
  await office([mei]);
  const { itemId } = await begin('village', [await scan('village')]);
  expect(await codeOf(kit.as('village').act('approve', itemId))).toBe('FILED_BY_YOU');
  const page = await kit.as('village').item(itemId);
  expect([page.waitsFor[0]?.names, page.closed.map((one) => one.zh.slice(0, 7)), page.actions.some((one) => one.action === 'approve')]).toEqual([['梅'], ['本件由您代填，'], false]);
  expect((await kit.as('mei').act('approve', itemId)).stage).toBe('townReview');
  // What an applicant sent in herself anybody of the post confirms.
  expect((await kit.as('village').act('approve', (await begin('lan', undefined)).itemId)).stage).toBe('townReview');
});

it('is confirmed by the level above where she is alone in the village, so that no village stands still', async () => {
  await office();
  const { itemId } = await begin('village', [await scan('village')]);
  expect((await kit.as('village').act('approve', itemId)).stage).toBe('townReview');
  expect((await kit.as('head').act('approve', itemId)).result).toBe('done');
  const alone = await begin('village', [await scan('village')], 'wish-alone');
  expect(await codeOf(kit.as('village').act('approve', alone.itemId))).toBe('NOT_ALLOWED');
  expect((await kit.as('head').act('approve', alone.itemId)).result).toBe('done');
});
