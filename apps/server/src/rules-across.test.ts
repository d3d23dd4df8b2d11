// Rules across programmes (domain.md §3, issue “All five campaigns”): nobody is paid, appointed or given twice for the same, even
// at the same instant; who pays takes it from a budget; titles and appointments are looked at every year; what is about minors
// and disputes is seen by its handlers alone. That ledgers never fall below zero is in core's programme-effects.test.ts.
import { chanceOf, createRegistry, isObject, type Json, type JsonObject, type LoadedWorkflow } from '@jinguo/core';
import { createKit, onePerPost, type Kit } from '@jinguo/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { fillForm } from './demo/season/fill-form.ts';
import { usualForms } from './demo/season/usual-forms.ts';

const registry = createRegistry(campaigns);
const items = registry.workflows().filter((one) => one.compiled.definition.form === 'item');
const nameOf = (one: LoadedWorkflow) => one.compiled.definition.workflow;
const text = (one: LoadedWorkflow) => JSON.stringify(one.compiled.definition.stages);
const stageIds = (one: LoadedWorkflow) => one.compiled.definition.stages.map((stage) => stage.id);

let kit: Kit;
beforeAll(async () => {
  const bank = { username: 'partner.bank', name: '客户经理', posts: [{ role: 'partnerOfficer', unit: 'partner.bank' }] };
  kit = await createKit({ plugins: campaigns, people: [...onePerPost, bank], partners: ['partner.bank'] });
});
afterAll(() => kit.close());

function formOf(workflow: string, attempt: number): JsonObject {
  const definition = registry.current(workflow)?.compiled.definition;
  const first = definition?.stages.find((stage) => stage.id === definition.start)?.form ?? '';
  const schema = definition?.forms[first]?.schema ?? {};
  const chance = chanceOf(2022 + attempt);
  return { ...fillForm(schema, { chance, today: kit.engine.today(), unit: 'v11', attempt, people: [] }), ...usualForms({ engine: kit.engine, chance, form: first, schema, unit: 'v11' }) };
}

const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code ?? 'unknown');

/** Whoever may begin it: the village where it may, else who is named first. */
function starterOf(workflow: string): string {
  const { startedBy = [] } = registry.current(workflow)?.compiled.definition ?? {};
  const roles = startedBy.flatMap((one) => ('role' in one ? [one.role] : []));
  return roles.includes('villageOfficer') || startedBy.length > roles.length ? 'villageOfficer' : (roles[0] ?? 'villageOfficer');
}

/** What became of two of the same, handed in at the same instant; with other data where the first are refused for what they say. */
async function twice(workflow: string, attempt = 0): Promise<readonly string[]> {
  const form = formOf(workflow, attempt);
  const send = () => codeOf(kit.as(starterOf(workflow)).start(workflow, form, { unit: 'v11' }));
  const answers = await Promise.all([send(), send()]);
  return answers.includes('accepted') || attempt > 20 ? answers.toSorted() : twice(workflow, attempt + 1);
}

/** Begun for themselves, not on a round's list, under a rule that says once. A reward stands on a title: its campaign's rewards.test.ts. */
const onATitle = items.filter((one) => text(one).includes('"check":"entitled"')).map(nameOf);
const onceOnly = items.filter((one) => !onATitle.includes(nameOf(one))).filter(({ compiled: { definition } }) => definition.batchOf === undefined && definition.stages.some((stage) => stage.id === definition.start && stage.checks.some((one) => /once/iu.test(one.check)))).map(nameOf);

it('more than ten workflows take the same once only', () => {
  expect(onceOnly.length).toBeGreaterThan(10);
});

it.each(onceOnly)('of two applications for %s by the same at the same instant one is taken', async (workflow) => {
  expect(await twice(workflow)).toEqual(['RULE_REFUSED', 'accepted']);
});

const [wife, husband] = [{ person: '沈小兰', payee: '沈小兰', idNumber: '330402198803150000' }, { person: '陆建国', payee: '陆建国', idNumber: '330402198506120016' }];
const [firstChild, secondChild] = ['330402201503150003', '330402201704120003'];

/** What becomes of two applications of one year, handed in at the same instant. */
function both(workflow: string, one: JsonObject, other: JsonObject): Promise<readonly string[]> {
  return Promise.all([one, other].map((said) => codeOf(kit.as('villageOfficer').start(workflow, { ...formOf(workflow, 0), ...said }, { unit: 'v11' })))).then((answers) => answers.toSorted());
}

it.each([
  ['a wife and her husband have one house altered', 'alterations', { ...wife, place: '竹林浜88号' }, { ...husband, place: '竹林浜 ８８ 号' }],
  ['both parents of a household that lost its child', 'help', { ...wife, kind: 'bereaved', house: '东浜16号' }, { ...husband, kind: 'bereaved', house: '东浜１６号' }],
  ['both parents for the same child', 'help', { ...wife, kind: 'children', childId: firstChild }, { ...husband, kind: 'children', childId: firstChild }],
  ['a woman for the same help twice', 'help', { ...wife, kind: 'cancers' }, { ...wife, kind: 'cancers' }],
])('the same household is not paid twice for the same thing: of %s, both at one instant, one application is taken', async (_, workflow, one, other) => {
  expect(await both(workflow, one, other)).toEqual(['RULE_REFUSED', 'accepted']);
});

it.each([
  ['neighbours have their own houses altered', 'alterations', { ...wife, idNumber: '330402199202290002', place: '西港1号' }, { ...husband, idNumber: '33040219780101000X', place: '西港2号' }],
  ['a woman is insured, and helped in her illness', 'help', { ...wife, idNumber: '330402199202290002', kind: 'insurance', insuredAgrees: true }, { ...wife, idNumber: '330402199202290002', kind: 'cancers' }],
  ['a guardian has each of two children helped', 'help', { ...wife, kind: 'newcomers', childId: firstChild }, { ...wife, kind: 'newcomers', childId: secondChild }],
])('what is not the same is paid each by itself: %s', async (_, workflow, one, other) => {
  expect(await both(workflow, one, other)).toEqual(['accepted', 'accepted']);
});

const grants = items.filter((one) => one.compiled.definition.stages.some((stage) => stage.id === 'payment')).map(nameOf);

it('seven workflows pay people or units, in three campaigns', () => {
  expect([grants.length, new Set(items.filter((one) => grants.includes(nameOf(one))).map((one) => one.compiled.definition.campaign)).size]).toEqual([7, 3]);
});

it('a sum of money paid to people or units is counted when it is spent from its budget, and not before', () => {
  const counted = items.flatMap((one) => one.compiled.definition.stages.flatMap((stage) => Object.values(stage.outcomes).flat().flatMap(({ effects = [] }) => effects.filter((effect) => effect.effect === 'count' && one.compiled.definition.fields[String(effect.params?.['field'])]?.unit === 'fen').map(() => ({ workflow: nameOf(one), spends: effects.some((effect) => effect.effect === 'spend') })))));
  expect([...new Set(counted.filter((one) => one.spends).map((one) => one.workflow))].toSorted()).toEqual(grants.toSorted());
  // What a bank lends is its own money.
  expect([...new Set(counted.filter((one) => !one.spends).map((one) => one.workflow))]).toEqual(['bank-referral']);
});

/** Of a round's list there are rules of its own: its campaign's refusals.test.ts. */
const single = items.filter((one) => one.compiled.definition.batchOf === undefined).map(nameOf);

it.each(grants.filter((one) => single.includes(one) && !onATitle.includes(one)))('of %s nobody is paid but into an account of her own name', async (workflow) => {
  const refused = await kit.as('villageOfficer').start(workflow, { ...formOf(workflow, 0), payee: '别人' }, { unit: 'v11' }).then(() => [], (error: { readonly issues?: readonly { readonly code: string }[] }) => (error.issues ?? []).map((one) => one.code));
  expect(refused).toContain('PAYEE');
});

it('whoever pays out of a budget reserves there before it is spent', () => {
  const budgeted = campaigns.flatMap((campaign) => campaign.programmes ?? []).filter((one) => Object.values(one.ledgers ?? {}).some((ledger) => ledger.unit === 'fen'));
  expect(budgeted.length).toBeGreaterThan(2);
  const paying = budgeted.map((one) => JSON.stringify(one.workflows.map(({ definition }) => definition.stages)));
  expect(paying.filter((stages) => !(stages.includes('"effect":"reserve"') && stages.includes('"effect":"spend"')))).toEqual([]);
});

const codeIn = (one: LoadedWorkflow) => one.compiled.definition.code;
const noticesOf = (one: LoadedWorkflow) => one.compiled.definition.stages.filter((stage) => stage.kind === 'notice').map((stage) => stage.settings);

it('money on notice stands there for seven working days from a sum on, which is the lead’s; who is put up for election always does', () => {
  const noticed = registry.workflows().filter((one) => noticesOf(one).length > 0);
  const of = (stake: 'money' | 'election') => noticed.filter((one) => one.compiled.definition.stakes?.includes(stake) === true);
  expect(of('money').map(codeIn).toSorted()).toEqual(['FZ01R', 'FZ05G', 'MJ09', 'MJ13']);
  for (const one of of('money')) {
    expect(noticesOf(one)).toMatchObject([{ days: 5, unit: 'workingDays', daysField: 'noticeDays' }]);
    expect(one.compiled.definition.parameters).toMatchObject({ longNoticeFrom: { unit: 'fen' }, longNotice: { value: 7, minimum: 5 } });
    expect(one.compiled.definition.fields['noticeDays']).toMatchObject({ from: 'noticeLength.days', optional: true });
  }
  expect(of('election').map(codeIn).toSorted()).toEqual(['SY01C', 'SY01D', 'SY01V', 'SY02C', 'SY02D', 'SY02V']);
  for (const one of of('election')) expect(noticesOf(one)).toMatchObject([{ days: 7, unit: 'workingDays' }]);
});

/** Named once for what was shown at one event: there is nothing to look at again. */
const prizes = ['festival-awards', 'childrens-drawings', 'showings'];

it('whatever is named is looked at again each year, but for the prizes of one event', () => {
  const named = items.filter((one) => text(one).includes('"code":"named"') && one.compiled.definition.stakes?.includes('naming') === true);
  expect(named.length).toBeGreaterThan(15);
  const unlooked = named.filter((one) => !stageIds(one).some((id) => id.startsWith('review') || id.startsWith('year')));
  expect(unlooked.map(nameOf).toSorted()).toEqual(prizes.toSorted());
});

it('every title with a term and every appointment is looked at again before its term is over', () => {
  // A certificate of completion says what was done; it has no term, and the number of a letter none either.
  const numbered = items.filter((one) => (text(one).includes('"effect":"issueCertificate"') && !text(one).includes('"each":"passed.names"')) || /"effect":"takeNumber","params":\{(?:"\w+":[^,{}]+,)*"series":"(?!\{letters\})/u.test(text(one)));
  // What an election gives is good for its body's own term, and ends with the seat.
  const lasting = numbered.filter((one) => one.compiled.definition.stakes?.includes('election') !== true);
  expect(lasting.length).toBeGreaterThan(10);
  expect(lasting.filter((one) => !stageIds(one).some((id) => id.startsWith('review') || id.startsWith('year'))).map(nameOf)).toEqual([]);
});

/** Asked in words of one's own, or as a choice: a count or a tick tells of nobody. */
const isWords = (part: JsonObject) => !['integer', 'boolean', undefined].includes(String(part['type'])) && part['const'] === undefined && part['properties'] === undefined;
const aboutThem = /儿童|孩子|未成年|子女|学生|监护|纠纷|(?<!备)案号|个案|案情|家暴|婚姻|调解|当事人|心愿/u;

/** Fields whose label or choices are about children, guardians or disputes. */
function askedAboutThem({ compiled: { definition } }: LoadedWorkflow): readonly string[] {
  const within = (part: Json | undefined, at: string): readonly string[] => {
    if (!isObject(part)) return [];
    const fields = isObject(part['properties']) ? Object.entries(part['properties']).flatMap(([name, field]) => within(field, `${at}.${name}`)) : [];
    const own = isWords(part) && aboutThem.test(JSON.stringify([part['title'], part['oneOf'] ?? []])) ? [at] : [];
    return [...own, ...fields, ...within(part['items'], at)];
  };
  return Object.entries(definition.forms).flatMap(([name, { schema }]) => within(schema, name));
}

const codeOfItem = (one: LoadedWorkflow) => one.compiled.definition.code;
const sealedItem = (one: LoadedWorkflow) => one.compiled.definition.visibleTo === 'handlers';
const partAt = ({ compiled: { definition } }: LoadedWorkflow, path: string): Json | undefined => {
  const [form = '', field = ''] = path.split('.');
  const properties = definition.forms[form]?.schema['properties'];
  return isObject(properties) ? properties[field] : undefined;
};
const sealedField = (one: LoadedWorkflow, path: string) => { const part = partAt(one, path); return isObject(part) && part['x-readers'] === 'handlers'; };

/** What may be read by the heads above, and why. */
const openAboutThem: Readonly<Record<string, readonly string[]>> = {
  'what is lectured or planned': ['SY03: application.topic', 'SY03T: topic.subject', 'SY03L: booking.topic', 'JH03: charter.plan', 'JH03E: assessment.plan'],
  'the name of a title': ['SY08: nomination.honour', 'JH01C: nomination.honour'],
  'a home for children, its place, its pictures and what rules it out': ['JH01: application.photos', 'JH01A: log.homeName', 'JH01: panel.vetoes', 'JH01: yearlyReview.vetoes'],
  'what she herself is or can': ['FZ01: application.priorityGroup', 'JH10: application.skill', 'JH13: application.team', 'JH13T: request.team'],
  'a case by its code, in the record of who learns by it': ['JH02: guidedCase.code'],
  'a kind of station': ['JH02S: request.kind'],
  'the code a drawing is judged and shown under': ['JH16: application.author'],
};

it('whatever is asked about children or disputes is read by the item’s handlers alone, but for what names nobody', () => {
  const read = items.filter((one) => !sealedItem(one)).flatMap((one) => askedAboutThem(one).filter((path) => !sealedField(one, path)).map((path) => `${codeOfItem(one)}: ${path}`));
  expect(read.filter((one) => !Object.values(openAboutThem).flat().includes(one))).toEqual([]);
  expect(items.filter(sealedItem).map(codeOfItem).toSorted()).toEqual(['JH04', 'JH04C', 'JH04D', 'JH08', 'JH08W', 'JH09', 'JH10C', 'JH10S', 'JH11S', 'JH12', 'JH14', 'JH15', 'JH15T', 'JH15V']);
});

it.each(['four-visits', 'member-visits', 'sisters-visits'])('what %s found at somebody’s home is read by who called and who answers; the heads above see how it stands', async (workflow) => {
  const { itemId } = await kit.as('villageOfficer').start(workflow, { ...formOf(workflow, 0), kind: onlyKind(workflow), way: 'district', need: '盼有人调解', situation: '夫妻分居，孩子由祖母照看' }, { unit: 'v11' });
  const reads = async (who: string) => { const read = JSON.stringify(await kit.as(who).item(itemId)); return { stage: read.includes('走访'), facts: /夫妻分居|盼有人调解|请多关心/u.test(read) }; };
  await kit.as('townOfficer').act('approve', itemId, { opinion: '请多关心' });
  for (const who of ['villageOfficer', 'townOfficer', 'districtClerk']) expect([who, await reads(who)]).toEqual([who, { stage: true, facts: true }]);
  for (const who of ['townHead', 'sectionHead', 'deputyChair', 'chair', 'partyGroup']) expect([who, await reads(who)]).toEqual([who, { stage: true, facts: false }]);
});

const onlyKind = (workflow: string) => ({ 'four-visits': 'change', 'member-visits': 'children' })[workflow] ?? 'care';

it('that a bank refused is told to nobody in the village, in no word of the record', async () => {
  const form = { ...formOf('bank-referral', 0), product: 'maker', idNumber: '330402198803150043' };
  const { itemId } = await kit.as('woman').start('bank-referral', form, { unit: 'v11' });
  for (const who of ['villageOfficer', 'townHead', 'sectionHead']) await kit.as(who).act('approve', itemId, { opinion: '同意' });
  await kit.as('partner.bank').act('record', itemId, { verdict: 'declined', opinion: '征信不良', form: { on: kit.engine.today(), refusal: 'credit' } });
  const told = async (who: string) => JSON.stringify(await kit.as(who).item(itemId)).match(/未授信|Not given|declined|bankResult\.refusal|征信不良/gu) ?? [];
  expect((await told('districtClerk')).length).toBeGreaterThan(2);
  for (const who of ['woman', 'villageOfficer', 'townHead']) expect([who, await told(who)]).toEqual([who, []]);
  expect((await kit.as('villageOfficer').item(itemId)).stageTitle.zh).toBe('已办结');
});

const served = items.map(nameOf).filter((name) => name.endsWith('-service') && name !== 'instructor-training-service');

it.each(served)('%s takes nobody whom the books do not hold in force', async (workflow) => {
  const asked = kit.as('villageOfficer').start(workflow, { ...formOf(workflow, 0), provider: '没有这个人' }, { unit: 'v11' });
  await expect(asked).rejects.toMatchObject({ code: 'RULE_REFUSED', issues: [{ path: '/request/provider' }] });
});
