// docs/programmes.md is what the definitions of all campaigns say today: each programme with its stages, who acts and how
// long that may take, its papers and its figures.
import { createRegistry, shownCampaigns, type LoadedWorkflow, type WorkflowDefinition } from '@jinguo/core';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { orgUnits } from './district/org-units.ts';
import { isRole, roles } from './district/roles.ts';

type Stage = WorkflowDefinition['stages'][number];
type Actor = Stage['actors'][number];

const levels = { village: '村（社区）', town: '镇（街道）', district: '区' } as const;
const spans: Readonly<Record<string, string>> = { workingDays: ' 工作日', naturalDays: ' 天', months: ' 个月', hours: ' 小时', endOfWeek: '时前，本周最后一个工作日' };
const registry = createRegistry(campaigns);
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function actor(rule: Actor): string {
  if ('applicant' in rule) return '申请人';
  if ('named' in rule) return '办件指定人员';
  if ('decider' in rule) return '上一环节办理人';
  if ('partner' in rule) return orgUnits.find((one) => one.code === rule.partner)?.name ?? rule.partner;
  const level = levels['unit' in rule ? rule.unit : 'each' in rule ? rule.each : rule.everyone];
  return `${level}${isRole(rule.role) ? roles[rule.role].zh : rule.role}`;
}

function limit({ deadline }: Pick<Stage, 'deadline'>): string {
  if (deadline === undefined) return '';
  return Object.entries(deadline.within).map(([kind, span]) => `${String(span)}${spans[kind] ?? ''}`).join(' ');
}

function stages({ compiled: { definition } }: LoadedWorkflow): string {
  return definition.stages.filter((stage) => stage.kind !== 'end').map((stage) => {
    const who = [...new Set(stage.actors.map((one) => actor(one)))].join('、');
    const notes = [who, limit(stage)].filter((one) => one !== '').join('，');
    return `${stage.title.zh}${notes === '' ? '' : `（${notes}）`}`;
  }).join(' → ');
}

/** Papers by the names its stages call them. */
function papers({ compiled: { definition } }: LoadedWorkflow): readonly string[] {
  const named = [...JSON.stringify(definition.stages).matchAll(/"paper":"(\w+)"/gu)].map(([, name]) => name ?? '');
  return [...new Set(named)].map((name) => `\`${name}\``);
}

function table({ head, plugins }: ReturnType<typeof shownCampaigns>[number]): readonly string[] {
  const rows = plugins.flatMap((plugin) => plugin.programmes ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((programme) => {
    const own = programme.workflows.flatMap(({ definition }) => registry.current(definition.workflow) ?? []);
    const flow = own.map((one) => `${own.length === 1 ? '' : `**${one.compiled.definition.title.zh}**：`}${stages(one)}`).join('<br>');
    const whole = [...new Set(own.map((one) => limit(one.compiled.definition)).filter((one) => one !== ''))].join('、');
    const counted = Object.values(programme.figures ?? {}).map((figure) => `${figure.title.zh}（${figure.unit === 'fen' ? '元' : figure.unit.zh}）`).join('<br>');
    return `| ${programme.code} | ${programme.title.zh}<br>${programme.title.en} | ${cell(flow)} | ${whole} | ${[...new Set(own.flatMap(papers))].join(' ')} | ${cell(counted)} |`;
  });
  return ['', `## ${head.title.zh} · ${head.title.en}`, '', '| code | programme | stages (who, how long) | whole | papers | figures |', '| --- | --- | --- | --- | --- | --- |', ...rows];
}

// Written anew by `vitest run src/programmes.test.ts -u`.
it('docs/programmes.md is what the definitions say today', async () => {
  const count = campaigns.reduce((sum, one) => sum + (one.programmes ?? []).length, 0);
  const page = [
    '# Programmes',
    '',
    `The ${count} programmes of all campaigns, each by its code. Made from the definitions by \`apps/server/src/programmes.test.ts\`:`,
    '`node tools/go.mjs pnpm --filter @jinguo/server exec vitest run src/programmes.test.ts -u` writes it anew.',
    '',
    'Stages stand in the order of the definition, ends left out, with who acts and the time limit of each; “whole” is the limit of a whole item, where it has one.',
    ...shownCampaigns(campaigns).flatMap(table),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../../docs/programmes.md');
});
