// The yearly report as plain text, for the command line: the sentences, a number nothing stands behind in 【】, and below each
// section its figures with last year's and how many items stand behind them.
import type { ReportPart, YearlyReport } from '@jinguo/core';
import { sectionTitle } from './title.ts';

export function printReport(report: YearlyReport, title: string): readonly string[] {
  const numbers = report.sections.flatMap(({ paragraphs }) => paragraphs.flat()).filter((part) => part.kind === 'number');
  const unbacked = numbers.filter((one) => !one.backed).length;
  return [
    title,
    ...report.sections.flatMap((section, index) => ['', sectionTitle(index, section.title.zh), ...section.paragraphs.flatMap((parts) => [sentence(parts), ...figureLines(parts)])]),
    '',
    `${numbers.length} numbers, ${unbacked} of them with no item behind, in 【】. (共${numbers.length}个数字，其中${unbacked}个没有办件支撑，以【】标出。)`,
  ];
}

function sentence(parts: readonly ReportPart[]): string {
  return parts.map((part) => (part.kind === 'number' && !part.backed ? `【${part.text}】` : part.text)).join('');
}

function figureLines(parts: readonly ReportPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text' || !part.backed) return [];
    const from = part.sources.map(({ programme, figure, items }) => `${programme}.${figure} ${items}件`).join(' / ');
    return [`    ${part.text}（上年 ${part.lastYear}；${from}）`];
  });
}
