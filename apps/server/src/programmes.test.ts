// docs/programmes.md, and the same in Chinese, is what the definitions of all campaigns say today: each programme with its stages, who acts and how
// long that may take, its papers and its figures.
import { createRegistry, shownCampaigns, type LoadedWorkflow, type WorkflowDefinition } from '@jinguo/core';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { orgUnits } from './district/org-units.ts';
import { isRole, roles } from './district/roles.ts';
import { filledIn, papersOf, textsIn, titleOfPaper } from './testing/printed-paper.ts';

type Stage = WorkflowDefinition['stages'][number];
type Actor = Stage['actors'][number];

type Language = 'zh' | 'en';

const registry = createRegistry(campaigns);
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const distinct = (texts: readonly string[]) => [...new Set(texts.filter((one) => one !== ''))];

/** What a page says beside the definitions' own words. */
const words = {
  zh: {
    levels: { village: '村（社区）', town: '镇（街道）', district: '区' },
    spans: { workingDays: '{n} 工作日', naturalDays: '{n} 天', months: '{n} 个月', hours: '{n} 小时', endOfWeek: '{n} 时前，本周最后一个工作日', untilField: '到“{n}”所写的日期' },
    applicant: '申请人', named: '办件指定人员', decider: '上一环节办理人', and: '、', note: ['（', '，', '）'], yuan: '元', unit: ['（', '）'],
    title: '# 事项一览', made: (count: number, command: string) => `全部行动的 ${count} 个事项，各按编号。由 \`apps/server/src/programmes.test.ts\` 从流程定义生成，重新生成：${command}。`,
    intro: '环节按定义的次序排列，不含各种结果，写明由谁办、多长时间；“全程”是一件总共的时限，有的才写。',
    head: '| 编号 | 事项 | 环节（由谁办，多长时间） | 全程 | 文书 | 指标 |',
  },
  en: {
    levels: { village: 'village', town: 'town', district: 'district' },
    spans: { workingDays: '{n} working days', naturalDays: '{n} days', months: '{n} months', hours: '{n} hours', endOfWeek: 'by {n}:00 on the last working day of the week', untilField: 'until the date in “{n}”' },
    applicant: 'applicant', named: 'whom the item names', decider: 'who decided before', and: ' / ', note: [' (', '; ', ')'], yuan: 'yuan', unit: [' (', ')'],
    title: '# Programmes', made: (count: number, command: string) => `The ${count} programmes of all campaigns, each by its code. Made from the definitions by \`apps/server/src/programmes.test.ts\`; written anew by\n${command}.`,
    intro: 'Stages stand in the order of the definition, ends left out, with who acts and the time limit of each; “whole” is the limit of a whole item, where it has one.',
    head: '| code | programme | stages (who, how long) | whole | papers | figures |',
  },
} as const;

function actor(rule: Actor, language: Language): string {
  const said = words[language];
  if ('applicant' in rule) return said.applicant;
  if ('named' in rule) return said.named;
  if ('decider' in rule) return said.decider;
  if ('partner' in rule) {
    const unit = orgUnits.find((one) => one.code === rule.partner);
    return (language === 'zh' ? unit?.name : unit?.en) ?? rule.partner;
  }
  const level = said.levels['unit' in rule ? rule.unit : 'each' in rule ? rule.each : rule.everyone];
  const role = isRole(rule.role) ? roles[rule.role][language] : rule.role;
  return language === 'zh' ? `${level}${role}` : `${level} ${role.slice(0, 1).toLowerCase()}${role.slice(1)}`;
}

function limit({ deadline }: Pick<Stage, 'deadline'>, language: Language): string {
  if (deadline === undefined) return '';
  const spans: Readonly<Record<string, string>> = words[language].spans;
  return Object.entries(deadline.within).map(([kind, span]) => (spans[kind] ?? kind).replace('{n}', String(span))).join(' ');
}

function stages({ compiled: { definition } }: LoadedWorkflow, language: Language): string {
  const { and, note: [open, then, close] } = words[language];
  return definition.stages.filter((stage) => stage.kind !== 'end').map((stage) => {
    const who = distinct(stage.actors.map((one) => actor(one, language))).join(and);
    const notes = distinct([who, limit(stage, language)]).join(then);
    return `${stage.title[language]}${notes === '' ? '' : `${open}${notes}${close}`}`;
  }).join(' → ');
}

/** Papers by their printed titles, with ×× for what an item or a round calls itself; one that is called so alone is named after its workflow. */
function papers(code: string, one: LoadedWorkflow): readonly string[] {
  const { title, batchOf } = one.compiled.definition;
  const own = [one, ...(batchOf === undefined ? [] : [registry.current(batchOf) ?? one])].flatMap((of) => textsIn(filledIn(of))).filter((text) => text.length > 3);
  return papersOf(one).map((name) => {
    const general = own.reduce((text, called) => text.replace(called, '××'), titleOfPaper(registry, code, one, name).replace(/^\d{4}年度?/u, ''));
    return general === '××' ? title.zh : general;
  });
}

function table({ head, plugins }: ReturnType<typeof shownCampaigns>[number], language: Language): readonly string[] {
  const said = words[language];
  const [open, close] = said.unit;
  const rows = plugins.flatMap((plugin) => plugin.programmes ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((programme) => {
    const own = programme.workflows.flatMap(({ definition }) => registry.current(definition.workflow) ?? []);
    const flow = own.map((one) => `${own.length === 1 ? '' : `**${one.compiled.definition.title[language]}**${language === 'zh' ? '：' : ': '}`}${stages(one, language)}`).join('<br>');
    const whole = distinct(own.map((one) => limit(one.compiled.definition, language))).join(said.and);
    const counted = Object.values(programme.figures ?? {}).map((figure) => `${figure.title[language]}${open}${figure.unit === 'fen' ? said.yuan : figure.unit[language]}${close}`).join('<br>');
    return `| ${programme.code} | ${programme.title.zh}<br>${programme.title.en} | ${cell(flow)} | ${whole} | ${cell(distinct(own.flatMap((one) => papers(programme.code, one))).join('<br>'))} | ${cell(counted)} |`;
  });
  return ['', `## ${head.title.zh} · ${head.title.en}`, '', said.head, '| --- | --- | --- | --- | --- | --- |', ...rows];
}

// Written anew by `vitest run src/programmes.test.ts -u`.
it.each([['zh', 'docs/zh/programmes.md'], ['en', 'docs/programmes.md']] as const)('in %s, %s is what the definitions say today', async (language, file) => {
  const said = words[language];
  const count = campaigns.reduce((sum, one) => sum + (one.programmes ?? []).length, 0);
  const page = [
    said.title,
    '',
    said.made(count, '`node tools/go.mjs pnpm --filter @jinguo/server exec vitest run src/programmes.test.ts -u`'),
    '',
    said.intro,
    ...shownCampaigns(campaigns).flatMap((one) => table(one, language)),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(`../../../${file}`);
});
