// Each campaign package's README.md is what its definitions say today: its programmes, how far each goes, and what is special about it.
import { createRegistry, isObject, type Json, type LoadedWorkflow, type WorkflowDefinition } from '@jinguo/core';
import type { Plugin, Programme } from '@jinguo/core/plugin';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { orgUnits } from './district/org-units.ts';

type Stage = WorkflowDefinition['stages'][number];

const registry = createRegistry(campaigns);
/** A package of a programme or two has a page by hand, which tells of its folders. */
const fewest = 3;
const written = campaigns.filter((one) => (one.programmes ?? []).length >= fewest);
const loaded = ({ workflows }: Programme): readonly LoadedWorkflow[] => workflows.flatMap(({ definition }) => registry.current(definition.workflow) ?? []);
const stagesOf = (programme: Programme): readonly Stage[] => loaded(programme).flatMap((one) => one.compiled.definition.stages);
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** Every object within a value. */
function within(value: Json | undefined): readonly Readonly<Record<string, Json>>[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => within(one));
  return isObject(value) ? [value, ...Object.values(value).flatMap((one) => within(one))] : [];
}

const partnerName = (code: string) => orgUnits.find((one) => one.code === code)?.name ?? code;

/** What sets a programme apart, as its stages say it. */
function special(programme: Programme): readonly string[] {
  const stages = stagesOf(programme);
  const used = within(asJson(stages));
  const effects = new Set(used.flatMap((one) => (typeof one['effect'] === 'string' ? [one['effect']] : [])));
  const numbered = (document: boolean) => used.some((one) => one['effect'] === 'takeNumber' && JSON.stringify(one['params']).includes('{letters}') === document);
  const partners = [...new Set(used.flatMap((one) => (typeof one['partner'] === 'string' ? [partnerName(one['partner'])] : [])))];
  const notices = stages.filter((one) => one.kind === 'notice').map(({ settings }) => `公示${String(settings['days'] ?? 5)}${settings['unit'] === 'naturalDays' ? '天' : '个工作日'}`);
  const looks = Math.max(0, ...loaded(programme).map((one) => one.compiled.definition.stages.filter((stage) => /^review\d/u.test(stage.id)).length));
  const hours = stages.flatMap(({ deadline }) => (deadline !== undefined && 'hours' in deadline.within ? [deadline.within.hours] : []));
  const all = [
    ...(loaded(programme).some((one) => one.compiled.definition.form === 'batch') ? ['分批次'] : []),
    ...(partners.length === 0 ? [] : [`征求意见、办理：${partners.join('、')}`]),
    ...(stages.some((one) => one.kind === 'inspection') ? ['评委打分'] : []),
    ...(stages.some((one) => one.id === 'vote') ? ['公众投票'] : []),
    ...new Set(notices),
    ...Object.values(programme.ledgers ?? {}).map((one) => `账本：${one.title.zh}`),
    ...(effects.has('issueCertificate') ? ['发证，扫码可验'] : []),
    ...(numbered(false) ? ['授牌编号'] : []),
    ...(numbered(true) ? ['发文编号'] : []),
    ...(stages.some((one) => one.computes.includes('light')) ? ['季报亮灯，红灯督办'] : []),
    ...(looks === 0 ? [] : [`复核${looks}次`]),
    ...(stages.some((one) => one.deadline !== undefined && 'endOfWeek' in one.deadline.within) ? ['每周截止'] : []),
    ...(hours.length === 0 ? [] : [`最急${Math.min(...hours)}小时`]),
    ...(loaded(programme).some((one) => one.compiled.definition.visibleTo === 'handlers') ? ['只有办理人可见'] : []),
    ...(stages.some((one) => one.checks.some(({ check }) => /once/iu.test(check))) ? ['不重复'] : []),
  ];
  return all.length > 0 ? all : [`计入${Object.values(programme.figures ?? {}).map((one) => one.title.zh).join('、')}`];
}

function row(programme: Programme): string {
  const flows = loaded(programme);
  const name = ({ compiled: { definition } }: LoadedWorkflow) => `${definition.title.zh}（${definition.stages.filter((stage) => stage.kind !== 'end').length}）`;
  return `| ${programme.code} | ${programme.title.zh}<br>${programme.title.en} | ${flows.map((one) => name(one)).join('<br>')} | ${special(programme).join('<br>')} |`;
}

function page({ name, title, programmes = [] }: Plugin): string {
  return [
    `# @jinguo/campaign-${name}`,
    '',
    `${title.zh}: ${title.en}, ${programmes.length} programmes of the catalogue. Wiring is in [\`src/index.ts\`](src/index.ts), each programme in the file that names its code, the sentences of the yearly report in [\`src/report.ts\`](src/report.ts). Who acts at each stage and how long that may take, papers and figures: [docs/programmes.md](../../docs/programmes.md). What a programme is written in: [docs/programmes-are-written.md](../../docs/programmes-are-written.md).`,
    '',
    'Made from the definitions by `apps/server/src/campaign-pages.test.ts`; `node tools/go.mjs pnpm --filter @jinguo/server exec vitest run src/campaign-pages.test.ts -u` writes it anew. A number in brackets counts stages, ends left out.',
    '',
    '| code | programme | workflows (stages) | what is special |',
    '| --- | --- | --- | --- |',
    ...programmes.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((one) => row(one)),
    '',
  ].join('\n');
}

it.each(written.map((one) => [one.name, one] as const))('the page of campaign-%s is what its definitions say', async (name, plugin) => {
  await expect(page(plugin)).toMatchFileSnapshot(`../../../packages/campaign-${name}/README.md`);
});
