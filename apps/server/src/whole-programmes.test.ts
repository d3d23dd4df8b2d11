// No programme of the catalogue is an empty shell: each has rules, papers, figures, a notice where something is named or paid,
// messages in both languages and a sheet to import it by, and brings nothing that no stage uses. Where the catalogue gives a
// programme none, the reason stands here. That its edges are walked, its sheet's example is a whole form and the
// demonstration has some of its items, is asked in edges.test.ts, every-sheet.test.ts and seed.test.ts.
import { readFileSync } from 'node:fs';
import { createRegistry, isObject, type Json, type LoadedWorkflow } from '@jinguo/core';
import { findPersonalData, type Plugin, type Programme } from '@jinguo/core/plugin';
import { describe, expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { asJson, computed, filledIn, paperFilledBy, papersOf, printedPaper, textsIn, within } from './testing/printed-paper.ts';

const registry = createRegistry(campaigns);
/** The district's catalogue (domain.md §4): a campaign somebody adds beside it is its own author's business. */
const catalogued = /^(?:SY|FZ|MJ|JH|QJ)\d\d$/u;
const all: readonly (readonly [string, Programme, Plugin])[] = campaigns.flatMap((campaign) => (campaign.programmes ?? []).filter((one) => catalogued.test(one.code)).map((one) => [one.code, one, campaign] as const)).toSorted(([a], [b]) => (a < b ? -1 : 1));

function workflowsOf({ workflows }: Programme): readonly LoadedWorkflow[] {
  return workflows.flatMap(({ definition }) => registry.current(definition.workflow) ?? []);
}

const stagesOf = (programme: Programme) => workflowsOf(programme).flatMap((one) => one.compiled.definition.stages);
const words = (programme: Programme) => JSON.stringify(stagesOf(programme));

it('the catalogue’s seventy-nine are there, each once', () => {
  const of = (letters: string, count: number) => Array.from({ length: count }, (_, index) => `${letters}${String(index + 1).padStart(2, '0')}`);
  expect(all.map(([code]) => code)).toEqual([...of('FZ', 15), ...of('JH', 22), ...of('MJ', 16), ...of('QJ', 13), ...of('SY', 14)].toSorted());
});

describe.each(all)('%s', (code, programme, campaign) => {
  it('bounds every field of its forms', () => {
    const open = workflowsOf(programme).flatMap(({ compiled: { definition } }) => Object.entries(definition.forms).flatMap(([form, { schema }]) => unbounded(asJson(schema), form)));
    expect(open).toEqual([]);
  });

  it('titles every field in Chinese and English, and says what every number is counted in', () => {
    const wrong = workflowsOf(programme).flatMap(({ compiled: { definition } }) => Object.entries(definition.forms).flatMap(([form, { schema }]) => ill(asJson(schema), form)));
    expect(wrong).toEqual([]);
  });

  it('names what is chosen from in words: no choice is a counter, or ends in one', () => {
    const chosen = workflowsOf(programme).flatMap(({ compiled: { definition } }) => within(asJson(definition.forms)).filter((part) => part['const'] !== undefined && typeof part['title'] === 'string'));
    expect(chosen.flatMap((one) => [String(one['title']), String(one['x-en'] ?? '')]).filter((label) => placeholder.test(label))).toEqual([]);
  });

  it('asks rules, of the programme’s own or in its definition', () => {
    expect(Object.keys(programme.checks ?? {}).length + (words(programme).match(/"cel":/gu)?.length ?? 0)).toBeGreaterThan(0);
  });

  it('makes papers, counts figures, and says one of them in the yearly report', () => {
    expect(Object.keys(programme.papers ?? {})).not.toEqual([]);
    const report = [...campaigns.flatMap((one) => one.report ?? []), ...(programme.report ?? [])].map((one) => (typeof one === 'string' ? one : one.text)).join('');
    expect([Object.keys(programme.figures ?? {}).length > 0, report.includes(`{${code}.`)]).toEqual([true, true]);
  });

  it('brings nothing that no stage uses', () => {
    const used = within(asJson(stagesOf(programme)));
    const named = (key: string) => new Set(used.flatMap((one) => (typeof one[key] === 'string' ? [one[key]] : [])));
    const computed = new Set(stagesOf(programme).flatMap((stage) => [...stage.computes, ...JSON.stringify(stage.settings).matchAll(/"compute":"(\w+)"/gu)].map(String)));
    const unused = (names: object | undefined, by: ReadonlySet<string>) => Object.keys(names ?? {}).filter((name) => !by.has(name));
    expect([unused(programme.papers, named('paper')), unused(programme.checks, named('check')), unused(programme.figures, named('figure')), unused(programme.computes, computed)]).toEqual([[], [], [], []]);
  });

  it('tells people in both languages what came of it, in each of its workflows', () => {
    const own = new Map(workflowsOf(programme).map(({ compiled: { definition } }) => [definition.workflow, toldBy(asJson(definition.stages))] as const));
    expect([...own.values()].flat().filter(({ zh, en }) => typeof zh !== 'string' || typeof en !== 'string' || zh === '' || en === '')).toEqual([]);
    expect([...own].filter(([, messages]) => messages.every(({ code }) => saidOfAny.includes(String(code)))).map(([workflow]) => workflow)).toEqual([]);
  });

  it('can be imported', () => {
    const imported = [...(programme.imports ?? []), ...(campaign.imports ?? [])].map((one) => one.workflow);
    expect(programme.workflows.filter(({ definition }) => imported.includes(definition.workflow))).not.toEqual([]);
  });
});

/** Said of any item, in whatever programme: none of these tells what it came to. That one arrives is played in each campaign's edges.test.ts. */
const saidOfAny = ['expired', 'recheck', 'notApproved', 'terminated', 'appealGranted', 'refusalStands', 'rectify', 'revoked'];

function toldBy(stages: Json) {
  return within(stages).filter((one) => one['effect'] === 'notifyApplicant' || one['effect'] === 'notifyAssignees').map((one) => one['params']).filter(isObject).filter((params) => 'zh' in params || 'en' in params);
}

function unbounded(schema: Json, path: string): readonly string[] {
  if (!isObject(schema)) return [];
  const { type, properties, items } = schema;
  const fixed = schema['const'] !== undefined || schema['oneOf'] !== undefined || schema['enum'] !== undefined;
  const lacks = { string: ['maxLength'], integer: ['minimum', 'maximum'], number: ['minimum', 'maximum'], array: ['maxItems'] }[String(type)] ?? [];
  const open = fixed || schema['format'] === 'date' ? [] : lacks.filter((word) => schema[word] === undefined);
  return [...open.map((word) => `${path} has no ${word}`), ...(isObject(properties) ? Object.entries(properties).flatMap(([name, part]) => unbounded(part, `${path}.${name}`)) : []), ...(items === undefined ? [] : unbounded(items, `${path}[]`))];
}

/** Numbers that are counted in nothing: a year, a place in an order, a seed; and those whose field beside them says it. */
const uncounted = ['年度', '轮次', '本镇（街道）排序', '项目序号（1至21）', '随机种子（现场公开产生）', '基期值', '目标值', '指标现值', '指标完成值', '数值', '比例（%）或人数', '届次', '2025年目标值', '实现值'];

/** `Team 3`, 志愿服务项目四, 第二条. A span such as `6 to 10`, an age such as `Under 35`, a basis such as `ACT/360` and a share such as 三分之二 say something. */
const placeholder = /(?<!\bto |\bUnder |\/)\b\d+$|(?<!分之)(?<=\p{Script=Han})[一二三四五六七八九十]+$|\p{Script=Han}\d+$|^第[\d一二三四五六七八九十]+\p{Script=Han}?$/u;

it.each([['Team 3', true], ['志愿服务项目四', true], ['第二条', true], ['Industry 10', true], ['6 to 10', false], ['Under 35', false], ['一月一评', false], ['ACT/360', false], ['实际天数/365', false], ['超过三分之二', false], ['项目3', true], ['第一季度', false], ['邻里一家亲', false]])('%s is a counter for a choice: %s', (label, is) => {
  expect(placeholder.test(label)).toBe(is);
});

/** What a field lacks that a reader needs: its title in both languages, what its number is counted in. */
function ill(schema: Json, path: string): readonly string[] {
  if (!isObject(schema)) return [];
  const { type, title, properties, items } = schema;
  const unit = schema['x-unit'];
  const drawn = ['money', 'rate'].includes(String(schema['x-widget'])) || schema['oneOf'] !== undefined || schema['const'] !== undefined;
  const counted = (type !== 'integer' && type !== 'number') || drawn || uncounted.includes(String(title)) || (isObject(unit) && String(unit['zh'] ?? '') !== '' && String(unit['en'] ?? '') !== '');
  const parts = isObject(properties) ? Object.entries(properties) : [];
  return [
    ...(counted ? [] : [`${path} is counted in nothing`]),
    ...parts.filter(([, part]) => !isObject(part) || part['x-widget'] !== 'hidden').flatMap(([name, part]) => (isObject(part) && /\p{Script=Han}/u.test(String(part['title'])) && /^[^\p{Script=Han}]+$/u.test(String(part['x-en'] ?? '')) ? [] : [`${path}.${name} has no title in both languages`])),
    ...parts.flatMap(([name, part]) => ill(part, `${path}.${name}`)),
    ...(items === undefined ? [] : ill(items, `${path}[]`)),
  ];
}

const printed = (programme: Programme, one: LoadedWorkflow, name: string) => JSON.stringify(printedPaper(registry, programme.code, one, name));

const noticesOf = (programme: Programme) => workflowsOf(programme).flatMap((one) => one.compiled.definition.stages.flatMap((stage) => (stage.kind === 'notice' && typeof stage.settings['paper'] === 'string' ? [printed(programme, one, stage.settings['paper'])] : [])));

/** Numbers an office prints of itself are no personal data: its telephone stands on every notice. */
it.each(all.filter(([, programme]) => stagesOf(programme).some((stage) => stage.kind === 'notice')))('the notices of %s say something, and no number of anybody who applied', (_, programme) => {
  const notices = noticesOf(programme);
  expect(notices.filter((one) => one.length < 40)).toEqual([]);
  expect(notices.flatMap((one) => findPersonalData(one)).filter((hit) => hit.kind !== '手机号')).toEqual([]);
});

/** What a reader of a notice must find beside its subject (domain.md §3.4): until when, how to object, whom to call, who issued it. */
const toldOnNotices: readonly (readonly [string, RegExp])[] = [
  ['period', /公示期：自\d{4}年\d{1,2}月\d{1,2}日至\d{4}年\d{1,2}月\d{1,2}日（\d+(?:个工作日|天，末日遇休息日顺延)）/u],
  ['real name and stamp', /署真实姓名和联系方式，单位反映情况请加盖公章/u],
  ['telephone', /(?:\d{3,4}-)?\d{7,11}/u], ['address', /地址/u], ['issuer and day', /"kind":"signature"/u],
];

it.each(all.filter(([, programme]) => noticesOf(programme).length > 0))('each notice of %s says until when it stands, how to object, whom to call and who issued it', (_, programme) => {
  expect(noticesOf(programme).flatMap((one) => toldOnNotices.filter(([, pattern]) => !pattern.test(one)).map(([what]) => `${what}: ${one.slice(0, 120)}`))).toEqual([]);
});

/** A round may have no e-mail; the office has one. */
it.each(all.flatMap(([code, programme]) => workflowsOf(programme).flatMap((one) => (one.compiled.definition.form === 'batch' ? [] : one.compiled.definition.stages.flatMap((stage) => (stage.kind === 'notice' && typeof stage.settings['paper'] === 'string' ? [[`${code} ${one.compiled.definition.workflow}`, printed(programme, one, stage.settings['paper'])] as const] : []))))))('the notice of one item of %s has the e-mail of the office', (_, paper) => {
  expect(paper).toMatch(/电子邮箱：[^；。]+@/u);
});

it('a notice of natural days says so, and one of money names the place', () => {
  const of = (code: string, workflow: string, paper: string, unit: 'workingDays' | 'naturalDays') => {
    const [, programme] = all.find(([known]) => known === code) ?? [];
    const one = programme === undefined ? undefined : workflowsOf(programme).find(({ compiled }) => compiled.definition.workflow === workflow);
    return programme === undefined || one === undefined ? '' : JSON.stringify(paperFilledBy(filledIn, { registry, programme: programme.code, one, name: paper, noticeIn: unit }));
  };
  expect(of('JH05', 'family-titles', 'villageNotice', 'naturalDays')).toContain('（5天，末日遇休息日顺延）');
  expect(of('MJ09', 'alterations', 'publicNotice', 'workingDays')).toMatch(/（竹林村）.*元。.*（5个工作日）/u);
});

/** What a template leaves where something is missing: a word of the language, an empty paragraph, a list of nobody. */
const holes = /undefined|NaN|\[object|(?<!"kind":"opinion","heading":"[^"]*",)"text":"\s*"|"rows":\[\]/u;

it.each(all)('every paper of %s comes out of its template: titled, with something to read, and with no hole', (_, programme) => {
  const wrong = workflowsOf(programme).flatMap((one) => papersOf(one).filter((name) => !computed.includes(name)).flatMap((name) => {
    const paper = printed(programme, one, name);
    const [title = ''] = /"title":"[^"]*"/u.exec(paper) ?? [];
    const right = /\p{Script=Han}/u.test(title) && paper.length > 80 && !holes.test(paper) && (!title.includes('审批表') || paper.includes('"kind":"table"'));
    return right ? [] : [`${one.compiled.definition.code} ${name}: ${paper.slice(0, 200)}`];
  }));
  expect(wrong).toEqual([]);
});

/** Every text of a paper, a cell or a line each. */
const textsOf = (paper: string): readonly string[] => textsIn(JSON.parse(paper));

/** What forms keep for what people read: `yes`, `townClerk`; words that are a code by their look alone. */
const codesIn = (one: LoadedWorkflow) => within(asJson(one.compiled.definition.forms)).flatMap((part) => (typeof part['const'] === 'string' && /^[a-zA-Z]\w+$/u.test(part['const']) ? [part['const']] : []));

/** How a text of a paper is wrong before whoever reads it on paper. */
function odd(line: string, codes: ReadonlySet<string>): string | undefined {
  if (/\d{4}-\d\d-\d\d/u.test(line)) return 'a date as the database keeps it';
  if (line.includes('330402103215')) return 'a unit by its id';
  if (/“[^”]*“/u.test(line)) return 'quotation marks within their like';
  if (/(\p{Script=Han}{4,})\1/u.test(line)) return 'the same words twice';
  if (/\b(?:true|false|null)\b/u.test(line) || [...line.matchAll(/[a-zA-Z]\w+/gu)].some(([word]) => codes.has(word))) return 'a code for its word';
  return undefined;
}

it.each(all)('the papers of %s are in the words of an office: no codes, no ids, no dates of a machine, nothing said twice', (_, programme) => {
  const wrong = workflowsOf(programme).flatMap((one) => {
    const entries = registry.current(one.compiled.definition.entriesOf ?? '');
    const codes = new Set([one, ...(entries === undefined ? [] : [entries])].flatMap(codesIn));
    return papersOf(one).filter((name) => !computed.includes(name)).flatMap((name) => textsOf(printed(programme, one, name)).flatMap((line) => {
      const how = odd(line, codes);
      return how === undefined ? [] : [`${one.compiled.definition.code} ${name}, ${how}: ${line}`];
    }));
  });
  expect(wrong).toEqual([]);
});

/** What a paper says it is: a round has 公示 and what names, pays or admits; what is decided has its 审批表 or 批复; a certificate is printed. */
it('rounds, decisions and certificates have the papers that go with them', () => {
  const titles = (programme: Programme, one: LoadedWorkflow) => papersOf(one).map((name) => `${name} ${printed(programme, one, name).match(/"title":"([^"]*)"/u)?.[1] ?? ''}`);
  const lacking = all.flatMap(([, programme]) => workflowsOf(programme).flatMap((one) => {
    const { definition } = one.compiled;
    const [its, words] = [titles(programme, one).join(' '), JSON.stringify(definition.stages)];
    const asks: readonly (readonly [string, boolean, RegExp])[] = [
      ['公示', words.includes('"kind":"notice"'), /公示/u],
      ['命名、发证、拨款', definition.entriesOf !== undefined && words.includes('"kind":"notice"'), /命名|发证|拨款/u],
      ['审批', definition.entriesOf === undefined && (definition.stakes ?? []).some((stake) => stake === 'naming' || stake === 'money'), /审批表|批复|推荐函|drawRecord/u],
      ['证书', words.includes('issueCertificate'), /证书|聘书|代表证/u],
    ];
    return asks.flatMap(([paper, asked, titled]) => (asked && !titled.test(its) ? [`${definition.code} ${paper}`] : []));
  }));
  expect(lacking).toEqual([]);
});

const edgesOf = (campaign: string) => readFileSync(new URL(`../../../packages/campaign-${campaign}/src/edges.test.ts`, import.meta.url), 'utf8');

it('the edges of every programme are walked, but of congresses, which elections play', () => {
  const walking = new Map(['guidance', 'enterprise', 'homes', 'families', 'organization'].map((name) => [name, /it\.each\(\w+\.programmes\.map\(\(one\) => one\.code\)\)/u.test(edgesOf(name))]));
  expect(all.filter(([, , campaign]) => walking.get(campaign.name) !== true).map(([code]) => code)).toEqual(['SY01', 'SY02']);
});

const without = (has: (programme: Programme) => boolean) => all.filter(([, programme]) => !has(programme)).map(([code]) => code);
const codesOf = (reasons: Readonly<Record<string, string>>) => Object.values(reasons).flatMap((codes) => codes.split(' ')).toSorted();

/** Why a programme publishes no 公示, by what its row in the catalogue says. */
const noNotice = {
  'activities, classes and courses name nobody and pay nobody': 'FZ04 FZ09 JH17 JH18 JH19 JH21 MJ07 MJ14 MJ15 SY05 SY06 SY09 SY12 SY13',
  'visits and duty reports are about people at home': 'FZ06 QJ03 QJ08 SY11',
  'cases are seen by their handlers alone': 'JH08 JH09 JH12',
  'health facts and children are never published': 'JH14 JH15',
  'projects are promised and accepted; their light is public': 'FZ12 JH03 MJ04 MJ05 QJ05 QJ10 QJ12 SY10 SY14',
  'organisations are founded by 批复 and 备案': 'FZ11 FZ14 JH20 MJ06 QJ01 QJ02 QJ04 QJ07',
  'agreements are signed by their parties': 'FZ08 JH06 MJ16 QJ06',
  'unpaid appointments whose 公示 the catalogue leaves open': 'FZ10 JH10 JH11 JH13 QJ11 SY03',
  'what is published is public': 'QJ09 SY04',
  'the bank decides, with its own money': 'FZ02',
  'points and gifts are no public money': 'JH04 MJ11',
};

it('publishes who is named or paid, but where the catalogue gives a reason not to', () => {
  expect(without((one) => stagesOf(one).some((stage) => stage.kind === 'notice'))).toEqual(codesOf(noNotice));
});

/** Why nothing is worked out in a programme. */
const noCompute = {
  'nominations, decided by word, without marks': 'SY08',
  'columns are counted as they are written down': 'QJ09 SY04',
  'foundings': 'FZ14 JH20 QJ04 QJ07',
  'cases and gifts': 'JH14 MJ11',
  'the bank works it out': 'FZ02',
};

it('works out what the catalogue gives a formula, a mark, a light or a balance for', () => {
  expect(without((one) => Object.keys(one.computes ?? {}).length > 0)).toEqual(codesOf(noCompute));
});
