// The rules every programme shares about its papers, people's data and marks (domain.md §3.6–§3.9), a table over all that are loaded.
// Where a workflow has it otherwise, the reason stands here; a reason nobody needs any more fails too.
import { createRegistry, isObject, retentionOf, type Json, type JsonObject, type LoadedWorkflow } from '@jinguo/core';
import { judgeScore, mask, officialCalendar, type ItemView, type PaperInput } from '@jinguo/core/plugin';
import { createKit, onePerPost, valuesOf, wordsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { day } from './demo/script.ts';
import { consentsIn, fieldsAsked, grounded, groundOf, sensitiveForms, sensitiveIn } from './testing/personal-data.ts';
import { asJson, computed, filledIn, paperFilledBy, papersOf, printedPaper, textsIn, within } from './testing/printed-paper.ts';

const registry = createRegistry(campaigns);
const catalogued = /^(?:SY|FZ|MJ|JH|QJ)\d\d/u;
const all = registry.workflows().filter((one) => catalogued.test(one.compiled.definition.code));
const definitionOf = (one: LoadedWorkflow) => one.compiled.definition;
const codeOf = (one: LoadedWorkflow) => definitionOf(one).code;
const programmeOf = (one: LoadedWorkflow) => codeOf(one).slice(0, 4);
const forms = (one: LoadedWorkflow) => Object.entries(definitionOf(one).forms).map(([name, { schema }]) => ({ name, schema, at: `${codeOf(one)} ${name}` }));
const effects = (one: LoadedWorkflow) => within(asJson(definitionOf(one).stages)).flatMap((part) => (typeof part['effect'] === 'string' ? [part['effect']] : []));
const listed = (reasons: Readonly<Record<string, string>>) => Object.values(reasons).flatMap((codes) => codes.split('; ')).toSorted();
const print = (one: LoadedWorkflow, name: string) => printedPaper(registry, programmeOf(one), one, name);
const titled = (one: LoadedWorkflow) => papersOf(one).filter((name) => !computed.includes(name)).map((name) => ({ name, title: print(one, name)?.title ?? '' }));

it('reads every workflow of the eighty programmes’ catalogue', () => {
  expect([new Set(all.map(programmeOf)).size, all.length > 130]).toEqual([80, true]);
});

// §3.6 documents, numbers, archives

/** What a file is about, by what happens in it and not by what its definition says is at stake. */
function aboutBy(one: LoadedWorkflow): 'permanent' | 'years30' | 'years10' {
  const { code, forms: asked, title } = definitionOf(one);
  if (/^SY0[12]/u.test(code)) return 'permanent';
  if (asked['attendance'] !== undefined || /培训班次|家庭教育指导师培训$/u.test(title.zh)) return 'years30';
  if (effects(one).includes('issueCertificate') || titled(one).some((paper) => /命名|聘书|授予/u.test(paper.title))) return 'permanent';
  const paid = effects(one).some((effect) => effect === 'spend') && within(asJson(definitionOf(one).fields)).some((field) => field['unit'] === 'fen');
  return paid || /纠纷|家暴|警情/u.test(title.zh) ? 'years30' : 'years10';
}

const longer = { years10: 0, years30: 1, permanent: 2 } as const;

it('保管期限: elections and naming for ever, money, training and cases thirty years: no file is kept for less than what happens in it asks', () => {
  const short = all.filter((one) => longer[retentionOf(definitionOf(one)).kept] < longer[aboutBy(one)]);
  expect(short.map((one) => `${codeOf(one)} ${retentionOf(definitionOf(one)).kept}`)).toEqual([]);
  const [of10, of30, ever] = (['years10', 'years30', 'permanent'] as const).map((kept) => all.filter((one) => retentionOf(definitionOf(one)).kept === kept).map(codeOf));
  expect([of10?.includes('SY05'), of30?.includes('FZ01'), of30?.includes('FZ04'), of30?.includes('JH02'), ever?.includes('JH05'), ever?.includes('SY02G')]).toEqual([true, true, true, true, true, true]);
  expect((of10 ?? []).length).toBeGreaterThan(30);
});

it('保管期限: the file of a dispute is kept thirty years, and sealed', () => {
  const cases = all.filter((one) => definitionOf(one).stakes?.includes('case') === true);
  expect(cases.map(codeOf).toSorted()).toEqual(['JH08', 'JH08W', 'JH09', 'JH10C', 'JH12', 'JH14']);
  expect(cases.map((one) => retentionOf(definitionOf(one))).filter(({ kept, sealed }) => kept !== 'years30' || !sealed)).toEqual([]);
});

/** Stages that decide on an item on its way to its 审批表, that one included. */
function deciding(one: LoadedWorkflow, paper: string): readonly string[] {
  const { stages } = definitionOf(one);
  const at = stages.findIndex((stage) => within(asJson(stage.outcomes)).some((part) => part['paper'] === paper));
  return stages.slice(0, at + 1).filter((stage) => stage.kind === 'review' && !/objection|appeal|veto|Removal|notice/iu.test(stage.id)).map((stage) => stage.id);
}

const today = day('2022-09-05');
const calendar = officialCalendar;

it('审批表: it prints what each level said, in its own box', () => {
  const printed = all.filter((one) => definitionOf(one).form === 'item').flatMap((one) => titled(one).filter((paper) => paper.title.includes('审批表')).map((paper) => {
    const levels = deciding(one, paper.name);
    const { parameters } = definitionOf(one);
    const input: PaperInput = { id: 'i', number: '1', unit: 'v11', data: filledIn(one), batch: null, entries: [], members: [], parameters: valuesOf(parameters), words: wordsOf(parameters), today, calendar, unitName: () => '竹林村', decisions: levels.map((stage) => ({ stage, action: 'approve', by: '张敏', post: '干事', opinion: `意见在${stage}`, on: today })) };
    const text = JSON.stringify(one.paper(paper.name)?.(input));
    return { name: `${codeOf(one)} ${paper.name}`, levels, missing: levels.filter((stage) => !text.includes(`意见在${stage}：`) && !text.includes(`意见在${stage}"`)) };
  }));
  expect(printed.length).toBeGreaterThan(40);
  expect(printed.filter(({ levels, missing }) => levels.length === 0 || missing.length > 0).map(({ name, missing }) => `${name}: ${missing.join()}`)).toEqual([]);
});

it('拨款: whoever pays makes the letter that pays', () => {
  const paying = all.filter((one) => definitionOf(one).stages.some((stage) => stage.id === 'payment' && within(asJson(stage)).some((part) => part['effect'] === 'spend')) || definitionOf(one).form === 'batch' && definitionOf(one).stages.some((stage) => stage.id === 'payment'));
  expect(paying.length).toBeGreaterThan(5);
  const letters = (one: LoadedWorkflow) => [one, ...[registry.current(definitionOf(one).batchOf ?? '') ?? []].flat()].flatMap(titled);
  expect(paying.filter((one) => !letters(one).some((paper) => /拨款|拨付/u.test(paper.title))).map(codeOf)).toEqual([]);
});

// §3.7 personal information

const maskOf: Readonly<Record<string, string>> = { 'resident-id': 'idNumber', 'bank-card': 'bankCard', 'person-name': 'name', 'cn-phone': 'phone' };

/** Why something of a person's stands open. */
const open = {
  'the office’s own telephone, which stands on every notice': all.flatMap((one) => forms(one).filter(({ name }) => name === 'roundSettings').flatMap(({ schema, at }) => fieldsAsked(schema).filter((field) => ['phone', 'partnerPhone'].includes(field.path)).map((field) => `${at}.${field.path}`))).join('; '),
  'who is elected, stands or attends is named in public': ['SY01D nomination.name', 'SY01C proposal.name', 'SY01G guest.name', 'SY01V filling.candidate', 'SY02D nomination.name', 'SY02C proposal.name', 'SY02G guest.name', 'SY02V filling.candidate'].join('; '),
};

it('默认隐去: names, numbers, telephones and accounts are masked by their kind', () => {
  const asked = all.flatMap((one) => forms(one).flatMap(({ schema, at }) => fieldsAsked(schema).flatMap((field) => {
    const kind = maskOf[String(field.schema['format'] ?? '')];
    return kind === undefined ? [] : [{ name: `${at}.${field.path}`, wrong: field.schema['x-mask'] !== kind }];
  })));
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((one) => one.wrong).map((one) => one.name).toSorted()).toEqual(listed(open));
});

/** What is sensitive and yet not masked: it says nothing of anybody who is not known already. */
const unmasked = {
  'the day a record was looked up; what was found is no fact but yes or no': 'JH01 application.staff[].backgroundCheckOn; JH01 selfCheck.checksRenewed; JH02 districtCheck.recordCheckedOn',
  'a code, which is what is shown instead of a name': 'JH04 event.pair; JH04C reversal.pair; JH04D redemption.pair; JH14 wish.code',
  'the subject of a lesson, read by the handlers of the case alone': 'JH12 sessions.topic',
};

it('敏感信息: every such field is masked by default', () => {
  const found = all.flatMap((one) => forms(one).flatMap(({ schema, at }) => sensitiveIn(schema).filter((field) => field.schema['x-mask'] === undefined).map((field) => `${at}.${field.path}`)));
  expect(found.toSorted()).toEqual(listed(unmasked));
});

it('单独同意: every form that asks for something sensitive asks consent to that in a tick of its own, or has another ground in law', () => {
  const asking = all.flatMap((one) => sensitiveForms(one).map((form) => ({ name: `${codeOf(one)} ${form.name}`, ground: groundOf(codeOf(one), form.name), consents: form.consents })));
  expect(asking.length).toBeGreaterThan(40);
  expect(asking.filter(({ ground, consents }) => ground === undefined && !consents.some((one) => one.to === 'sensitive')).map((one) => one.name)).toEqual([]);
  // A ground stands for no form that asks by itself, and for none that is not there.
  expect(grounded.filter((name) => !asking.some((one) => one.name === name && !one.consents.some(({ to }) => to === 'sensitive')))).toEqual([]);
});

it('单独同意: no tick asks for two things, so one can be told from the other', () => {
  const ticks = all.flatMap((one) => forms(one).flatMap(({ schema, at }) => consentsIn(schema).map((tick) => ({ at, ...tick }))));
  expect(ticks.length).toBeGreaterThan(45);
  const means: Readonly<Record<string, RegExp>> = { sensitive: /单独同意/u, sharing: /提供给|核对/u, publication: /公示|公开/u };
  expect(ticks.filter(({ to, words }) => !(means[to]?.test(words) === true) || Object.entries(means).some(([other, pattern]) => other !== to && other !== 'sensitive' && pattern.test(words))).map(({ at, words }) => `${at}: ${words}`)).toEqual([]);
});

const asksFor = (one: LoadedWorkflow | undefined, to: string) => one !== undefined && forms(one).some(({ schema }) => consentsIn(schema).some((tick) => tick.to === to));
const entriesOf = (one: LoadedWorkflow) => registry.current(definitionOf(one).entriesOf ?? '') ?? one;

it('提供给银行: where a bank is asked, consent to that stands by itself', () => {
  const banks = all.filter((one) => within(asJson(definitionOf(one).stages)).some((part) => part['partner'] === 'partner.bank'));
  expect(banks.length).toBeGreaterThan(0);
  expect(banks.filter((one) => !asksFor(entriesOf(one), 'sharing')).map(codeOf)).toEqual([]);
});

/** Each form filled in by somebody else: a value of one is found in no other by chance. */
const byOthers = (one: LoadedWorkflow) => filledIn(one, (form) => [...`${codeOf(one)} ${form}`].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7));
const publicText = (one: LoadedWorkflow, name: string) => textsIn(asJson(paperFilledBy(byOthers, { registry, programme: programmeOf(one), one, name }))).join('\n');

/** What an item holds of people, each as it was filled in: names, numbers, telephones, accounts, addresses, and what was told. */
function heldOf(one: LoadedWorkflow): readonly { readonly at: string; readonly kind: string; readonly value: string }[] {
  const data = byOthers(one);
  return forms(one).filter(({ name }) => name !== 'roundSettings').flatMap(({ name, schema }) => fieldsAsked(schema).flatMap(({ path, schema: part }) => {
    const kind = part['x-mask'];
    const values = path.split('.').reduce<readonly Json[]>((found, step) => found.flatMap((value) => {
      const inner = isObject(value) ? value[step.replace('[]', '')] : undefined;
      return inner === undefined ? [] : step.endsWith('[]') && Array.isArray(inner) ? inner : [inner];
    }), [data[name] ?? null]);
    return typeof kind === 'string' ? values.flatMap((value) => (typeof value === 'string' && value.length > 1 ? [{ at: `${codeOf(one)} ${name}.${path}`, kind, value }] : [])) : [];
  }));
}

/** Papers that are put up for everybody: notices, the notice of an opening, what names, and what a town's board shows. */
const forEverybody = (one: LoadedWorkflow) => titled(one).filter(({ name, title }) => /notice$|openingNotice|namingDocument|townBoard|village/iu.test(name) || /公示|公告|公开/u.test(title));

it('公示: nothing that is put up for everybody holds a number, a telephone, an account, an address below the village, or what was told', () => {
  const papers = all.flatMap((one) => forEverybody(one).map((paper) => ({ one, ...paper })));
  expect(papers.length).toBeGreaterThan(60);
  const leaks = papers.flatMap(({ one, name }) => {
    const text = publicText(one, name);
    return [one, entriesOf(one)].flatMap(heldOf).filter(({ kind, value }) => kind !== 'name' && text.includes(value)).map(({ at }) => `${codeOf(one)} ${name}: ${at}`);
  });
  expect([...new Set(leaks)]).toEqual([]);
});

it('公示: whose name stands there, whole or masked, has agreed to that by itself', () => {
  const naming = all.flatMap((one) => forEverybody(one).flatMap(({ name }) => {
    const text = publicText(one, name);
    const names = heldOf(entriesOf(one)).filter(({ kind }) => kind === 'name');
    return names.some(({ value }) => text.includes(value) || text.includes(mask('name', value))) ? [entriesOf(one)] : [];
  }));
  expect(new Set(naming.map(codeOf)).size).toBeGreaterThan(8);
  expect([...new Set(naming.filter((one) => !asksFor(one, 'publication')).map(codeOf))]).toEqual([]);
});

it('列表: what a list calls an item holds nothing of a person in full', () => {
  const told = all.flatMap((one) => {
    const title = one.contribution.itemTitle(byOthers(one));
    return heldOf(one).filter(({ kind, value }) => title.includes(value) && !(kind === 'name' && value.length < 2)).map(({ at }) => at);
  });
  expect(told).toEqual([]);
});

it('报表: no figure is told by a field that holds something of a person', () => {
  const figures = campaigns.flatMap((campaign) => (campaign.programmes ?? []).flatMap((one) => Object.values(one.figures ?? {}).flatMap((figure) => (figure.by ?? []).map((by) => ({ code: one.code, by })))));
  const personal = figures.filter(({ code, by }) => all.filter((one) => programmeOf(one) === code).some((one) => {
    const from = definitionOf(one).fields[by]?.from ?? '';
    return forms(one).some(({ name, schema }) => fieldsAsked(schema).some((field) => `${name}.${field.path}` === from && field.schema['x-mask'] !== undefined));
  }));
  expect(personal.map(({ code, by }) => `${code} ${by}`)).toEqual([]);
});

it('未成年人: no form asks the name, school or picture of a child; a child is a code', () => {
  const asked = all.flatMap((one) => forms(one).flatMap(({ schema, at }) => fieldsAsked(schema).filter(({ title, schema: part }) => part['type'] === 'string' && part['const'] === undefined && /(?:儿童|孩子|子女|未成年人|学生|幼儿)(?:的)?(?:姓名|名字|学校|住址|照片)|就读/u.test(title)).map(({ path }) => `${at}.${path}`)));
  expect(asked).toEqual([]);
  const coded = all.flatMap((one) => forms(one).flatMap(({ schema, at }) => fieldsAsked(schema).filter(({ title }) => title === '儿童编号').map(({ path, schema: part }) => ({ at: `${at}.${path}`, pattern: String(part['pattern'] ?? '') }))));
  expect(coded.length).toBeGreaterThan(0);
  expect(coded.filter(({ pattern }) => !(new RegExp(pattern, 'u').test('童-2022-061') && !new RegExp(pattern, 'u').test('沈小小')))).toEqual([]);
});

// §3.8 scores

/** Two people who count the same ballots give no score. */
const panels = all.flatMap((one) => definitionOf(one).stages.filter((stage) => stage.kind === 'inspection' && !/^SY0[12]/u.test(codeOf(one))).map((stage) => ({ one, stage, form: stage.form ?? '' })));

/** What the computes of a panel's stage come to when its members gave these marks on every criterion, all else filled in as by somebody. */
function scored({ one, stage, form }: (typeof panels)[number], marks: readonly number[]): JsonObject {
  const { parameters, forms: asked } = definitionOf(one);
  const criteria = fieldsAsked(asked[form]?.schema).filter((field) => field.schema['type'] === 'integer').map((field) => field.path);
  const sheets = Object.fromEntries(marks.map((mark, index) => [`e${index}`, Object.fromEntries(criteria.map((name) => [name, mark]))]));
  const view: ItemView = { id: 'i', number: '1', unit: 'v11', data: { theory: { mark: 80 }, [`${form}Sheets`]: sheets, ...(form === 'practiceResit' ? { practiceSheets: {} } : {}) }, batch: null, entries: [], members: [], parameters: valuesOf(parameters), words: wordsOf(parameters), today, calendar };
  return Object.assign({}, ...stage.computes.map((name) => one.compute(name)?.(view) ?? {}));
}

it('评委: of five marks the highest and the lowest do not count, of four all do, and two give no result', () => {
  expect(panels.length).toBeGreaterThan(5);
  for (const panel of panels) {
    const same = [scored(panel, [1, 5, 6, 7, 8]), scored(panel, [4, 5, 6, 7, 10])].map((one) => JSON.stringify(one));
    expect([codeOf(panel.one), panel.stage.id, same[0]]).toEqual([codeOf(panel.one), panel.stage.id, same[1]]);
    expect([codeOf(panel.one), JSON.stringify(scored(panel, [1, 5, 6, 7])) === JSON.stringify(scored(panel, [4, 5, 6, 7]))]).toEqual([codeOf(panel.one), false]);
    const two = scored(panel, [5, 6]);
    expect([codeOf(panel.one), two['valid'] === false || two['total'] === undefined, two['passed'] ?? false]).toEqual([codeOf(panel.one), true, false]);
  }
});

it('评委: the mean has two decimals, half-up', () => {
  for (const panel of panels.filter((one) => scored(one, [5, 6, 6])['judges'] !== undefined)) {
    const criteria = fieldsAsked(definitionOf(panel.one).forms[panel.form]?.schema).filter((field) => field.schema['type'] === 'integer').map((field) => field.path);
    expect([codeOf(panel.one), scored(panel, [5, 6, 6])[criteria[0] ?? '']]).toEqual([codeOf(panel.one), judgeScore([5, 6, 6])]);
  }
});

// §3.9 statistics

it('统计: of every process the page of figures tells how many came to each stage, how long it takes by its middle and nine of ten, what is late and what was sent back', async () => {
  const kit = await createKit({ plugins: campaigns, people: [...onePerPost] });
  try {
    for (const one of all) {
      const { workflow, stages } = definitionOf(one);
      const figures = await kit.engine.workflowFigures(kit.as('chair').person, { workflow, year: 2022 });
      expect([workflow, figures.stages.map((stage) => stage.stage)]).toEqual([workflow, stages.filter((stage) => stage.kind !== 'end').map((stage) => stage.id)]);
      expect(figures.stages.filter((stage) => !['reached', 'open', 'overdue', 'median', 'ninth', 'returned'].every((name) => name in stage))).toEqual([]);
    }
  } finally {
    await kit.close();
  }
});
