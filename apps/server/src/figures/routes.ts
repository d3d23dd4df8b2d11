// A year's figures as a sheet: /figures.xlsx?year=2022[&campaign=…][&unit=…][&workflow=…], a line each for whole campaigns,
// programmes, places, months, and of one workflow who applied, for whoever may see them on the page and as the page has them.
import { refusal, type CountedFigure, type Engine, type ItemCounts, type LocalText, type ObjectionFigures, type Overview, type PeopleBands, type ShownCount, type WorkflowFigures } from '@jinguo/core';
import { formatYuan } from '@jinguo/core/plugin';
import type { Request, RequestHandler } from 'express';
import { xlsxType } from '../sheets/sheets.ts';
import type { SheetCell, SheetColumn, SheetPort } from '../sheets/sheet-port.ts';
import type { OpenSession } from '../session/sessions.ts';

export interface FigureParts {
  readonly engine: Pick<Engine, 'overview' | 'today' | 'workflowFigures'>;
  readonly sheets: Pick<SheetPort, 'write'>;
  readonly sessionOf: (req: Request) => Promise<OpenSession | undefined>;
}

const columns: readonly SheetColumn[] = [
  { title: '类别', kind: 'text' }, { title: '编号', kind: 'text' }, { title: '名称', kind: 'text', width: 36 },
  { title: '申报', kind: 'count' }, { title: '在审', kind: 'count' }, { title: '超期', kind: 'count' }, { title: '中止', kind: 'count' }, { title: '通过', kind: 'count' }, { title: '未通过', kind: 'count' }, { title: '本月办结', kind: 'count' },
];

export function figuresFile({ engine, sheets, sessionOf }: FigureParts): RequestHandler {
  return async (req, res) => {
    const session = await sessionOf(req);
    if (session === undefined) throw refusal('NOT_SIGNED_IN', {});
    const { year } = req.query;
    if (typeof year !== 'string' || !/^20\d\d$/u.test(year)) throw refusal('BAD_REQUEST', { path: 'year' });
    const figures = await engine.overview(session.person, { year: Number(year), ...named(req, 'campaign'), ...named(req, 'unit') });
    const workflow = named(req, 'workflow').workflow;
    const one = workflow === undefined ? undefined : await engine.workflowFigures(session.person, { workflow, year: Number(year), ...named(req, 'unit') });
    const name = `${year}年运行数据`;
    res.set({ 'Content-Type': xlsxType, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`, 'Cache-Control': 'private, no-store' });
    const writer = await sheets.write(res, { name, lines: [name, `导出人：${session.person.name}　截至：${engine.today()}　仅承办人可见的办件只在“仅承办人可见”各行计数`], columns });
    for (const line of [...linesOf(figures), ...(one === undefined ? [] : [...stageLines(one), ...countedLines(one.counted), ...peopleLines(one.people)])]) await writer.add(line);
    await writer.end(undefined);
  };
}

/** What is shown of a protected number. */
const told = (n: ShownCount): SheetCell => (n === 'few' ? '<5' : n === 'kept' ? '—' : n);

const kinds: Readonly<Record<PeopleBands['by'], string>> = { gender: '申报人性别', age: '申报人年龄', place: '申报人所在', trade: '申报人行业' };

/** In people, not items: under 申报, with small numbers as the page has them. */
function peopleLines(people: readonly PeopleBands[]): readonly (readonly SheetCell[])[] {
  return people.flatMap(({ by, bands }) => bands.map(({ title, n }): readonly SheetCell[] => [kinds[by], null, title.zh, told(n), null, null, null, null, null, null]));
}

/** Sums, means and parts as the page has them, in the figure's unit, under 申报. */
function countedLines(counted: readonly CountedFigure[]): readonly (readonly SheetCell[])[] {
  return counted.flatMap((one): readonly (readonly SheetCell[])[] => {
    const amount = (n: number) => (one.unit === 'fen' ? formatYuan(n) : `${n}${one.unit.zh}`);
    const line = (what: string, value: string): readonly SheetCell[] => ['成效', null, `${one.title.zh}：${what}`, value, null, null, null, null, null, null];
    return [
      line('合计', amount(one.sum)),
      ...(one.mean === null ? [] : [line(`平均到每“${one.mean.of.zh}”`, amount(one.mean.value))]),
      ...(one.part === null ? [] : [line(`占“${one.part.of.zh}”`, one.part.value)]),
      ...(one.days === null ? [] : [line('自申报起（自然日）', `中位 ${one.days.median} · 九成 ${one.days.ninth} · 平均 ${one.days.mean} 天`)]),
      ...one.groups.flatMap((group) => group.rows.map(({ title, n }) => line(`${group.title.zh} ${title.zh}`, typeof n === 'number' ? amount(n) : n === 'few' && one.unit !== 'fen' ? '<5' : '—'))),
    ];
  });
}

const answers: readonly (readonly [keyof ObjectionFigures, string])[] = [['notices', '发布公示（含更正）'], ['received', '登记异议'], ['open', '核查中'], ['notAccepted', '不予受理'], ['upheld', '成立'], ['partly', '部分成立'], ['notUpheld', '不成立']];

/** Where and when its items were begun, how they went through the stages, what was published and objected to, and its plans. */
function stageLines({ stages, objections, plans, places, months }: WorkflowFigures): readonly (readonly SheetCell[])[] {
  return [
    ...places.map((one): readonly SheetCell[] => ['本事项单位', null, one.title.zh, one.begun, one.open, one.overdue, one.suspended, one.good, one.other, null]),
    ...months.map((one): readonly SheetCell[] => ['本事项月份', null, `${one.month}月`, one.begun, null, null, null, null, null, one.ended]),
    ...stages.map(({ title, reached, open, overdue }): readonly SheetCell[] => ['环节', null, title.zh, told(reached), told(open), told(overdue), null, null, null, null]),
    ...stages.flatMap(({ title, median, ninth, returned }): readonly (readonly SheetCell[])[] => (median === null ? [] : [['环节用时（工作日）', null, title.zh, `中位 ${median} · 九成 ${ninth ?? median} · 退回 ${told(returned) ?? 0} 次`, null, null, null, null, null, null]])),
    ...answers.map(([key, words]): readonly SheetCell[] => ['公示与异议', null, words, objections[key], null, null, null, null, null, null]),
    ...plans.map(({ title, unit, unitName, most, reserved, spent, left }): readonly SheetCell[] => {
      const amount = (n: number) => (unit === 'fen' ? formatYuan(n) : String(n));
      return ['名额与预算', null, `${title.zh}（${unitName?.zh ?? '全区'}）`, `计划 ${amount(most)} · 已占用 ${amount(reserved)} · 已使用 ${amount(spent)} · 剩余 ${amount(left)}`, null, null, null, null, null, null];
    }),
  ];
}

type Named = 'campaign' | 'unit' | 'workflow';

function named(req: Request, name: Named): Partial<Record<Named, string>> {
  const value = req.query[name];
  if (value === undefined) return {};
  if (typeof value !== 'string' || value.length > 64) throw refusal('BAD_REQUEST', { path: name });
  return { [name]: value };
}

function linesOf({ all, campaigns, workflows, sealed, places, months }: Overview): readonly (readonly SheetCell[])[] {
  const line = (kind: string, of: ItemCounts & { readonly title: LocalText }, code: string | null = null): readonly SheetCell[] => [kind, code, of.title.zh, of.begun, of.open, of.overdue, of.suspended, of.good, of.other, null];
  return [
    line('合计', { ...all, title: { zh: '全部', en: 'All' } }),
    ...campaigns.map((one) => line('行动', one)),
    ...workflows.map((one) => line('事项', one, one.code)),
    ...sealed.map((one): readonly SheetCell[] => ['仅承办人可见', one.code, one.title.zh, told(one.begun), told(one.open), told(one.overdue), null, told(one.good), told(one.other), null]),
    ...places.map((one) => line('单位', one)),
    ...months.map((one): readonly SheetCell[] => ['月份', null, `${one.month}月`, one.begun, null, null, null, null, null, one.ended]),
  ];
}
