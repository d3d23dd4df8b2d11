// 附表 of the report's Word file: every number once, with last year's and how many items stand behind it, so that whoever
// signs the text reads on paper what the page shows beside it.
import type { ReportPart, YearlyReport } from '@jinguo/core';
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

type Numbered = Extract<ReportPart, { kind: 'number' }>;

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const heading = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
const [size, red] = [21, 'C2182F'];
/** In hundredths of the page. */
const widths = [46, 18, 18, 18];

export function annexOf(report: YearlyReport): readonly (Paragraph | Table)[] {
  const numbers = report.sections.flatMap(({ paragraphs }) => paragraphs.flat()).filter((part) => part.kind === 'number');
  if (numbers.length === 0) return [];
  const head = new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: `附：${report.year}年数据一览`, font: heading, size: 32 })] });
  const first = row(['数据', `${report.year}年`, `${report.year - 1}年`, '办件'], { head: true });
  return [head, new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [first, ...numbers.map((one) => row(cellsOf(one), { unbacked: !one.backed }))] })];
}

function cellsOf({ text, lastYear, sources }: Numbered): readonly string[] {
  const [only] = sources;
  // A sum is said in the text's own 万元 or 元; its unit stands there.
  const unit = sources.length === 1 && only !== undefined && only.unit !== 'fen' ? `（${only.unit.zh}）` : '';
  return [`${sources.map(({ title }) => title.zh).join('／')}${only?.total === true ? '（累计）' : ''}${unit}`, text, lastYear, sources.map(({ items }) => (items === 0 ? '无' : String(items))).join('／')];
}

function row(cells: readonly string[], { head = false, unbacked = false }: { readonly head?: boolean; readonly unbacked?: boolean }): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map((text, index) => new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      children: [new Paragraph({ alignment: index === 0 && !head ? AlignmentType.LEFT : AlignmentType.CENTER, children: [new TextRun({ text, font: head ? heading : font, size, ...(unbacked ? { color: red } : {}) })] })],
    })),
  });
}
