// The yearly report as a Word file, laid out as the office's papers are: title centred, sections in bold, paragraphs
// indented by two characters; a number that nothing stands behind in red, so that nobody signs it by oversight.
import type { ReportPart, YearlyReport } from '@jinguo/core';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { sectionTitle } from './title.ts';
import { annexOf } from './word-annex.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** GB/T 9704: three is 16 points, two 22; Word counts half points. */
const size = { title: 44, text: 32 };
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const heading = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
const red = 'C2182F';
/** GB/T 9704: 37 mm above, 28 mm at the left, in twentieths of a point. */
const margin = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
/** 28 points between lines, in twentieths. */
const spacing = { line: 560, lineRule: 'exact' as const };

export async function wordOf(report: YearlyReport, title: string): Promise<Buffer> {
  const sections = report.sections.flatMap((section, index) => [
    new Paragraph({ spacing, indent: { firstLine: 640 }, children: [new TextRun({ text: sectionTitle(index, section.title.zh), font: heading, size: size.text })] }),
    ...section.paragraphs.map((parts) => new Paragraph({ spacing, indent: { firstLine: 640 }, alignment: AlignmentType.BOTH, children: parts.map(run) })),
  ]);
  const head = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 400 }, children: [new TextRun({ text: title, font: heading, size: size.title })] });
  return Packer.toBuffer(new Document({ creator: '', title, sections: [{ properties: { page: { margin } }, footers: { default: pageNumber() }, children: [head, ...sections, ...annexOf(report)] }] }));
}

function pageNumber(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: 28 })] })] });
}

function run(part: ReportPart): TextRun {
  return new TextRun({ text: part.text, font, size: size.text, ...(part.kind === 'number' && !part.backed ? { color: red } : {}) });
}
