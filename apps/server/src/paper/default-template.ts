// The template that comes with the system, to be printed with as it is or to begin one's own from: title, number, the whole
// text, the QR code. That of the 办理单 shows besides how single fields, the record and the index of the file are named.
import { itemSheet } from '@jinguo/core';
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { TemplateWords } from './template-fields.ts';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const heading = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
const size = { title: 44, text: 24 };
/** Fields are shown up to here; all of them stand on the page. */
const mostFields = 60;

export async function defaultTemplate(paper: string, words: TemplateWords): Promise<Uint8Array<ArrayBuffer>> {
  const children = [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: '{标题}', font: heading, size: size.title })] }),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [text('{文号}')] }),
    ...(paper === itemSheet ? [fields(words), blank(), record(), blank(), fileIndex()] : [plain('{@正文}')]),
    plain('{@二维码}'),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ creator: '', title: '', sections: [{ properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1700, bottom: 1600, left: 1500, right: 1500 } } }, children }] })));
}

function fields({ values }: TemplateWords): Table {
  const shown = values.filter((name) => !['标题', '文号'].includes(name) && !name.includes('.')).slice(0, mostFields);
  return table(shown.map((name) => [name, `{${name}}`]), [30, 70]);
}

function record(): Table {
  return table([['环节', '办理人', '意见', '日期'], ['{#审批记录}{环节}', '{岗位} {处理人}', '{动作} {意见}', '{日期}{/审批记录}']], [20, 28, 32, 20]);
}

/** 档案目录, as the printed sheet has it. */
function fileIndex(): Table {
  return table([['档案目录', '保管期限：{保管期限}', '日期'], ['{#卷内文件}{序号}', '{文书}', '{日期}{/卷内文件}']], [20, 56, 24]);
}

function table(rows: readonly (readonly string[])[], widths: readonly number[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map((cell, index) => new TableCell({ width: { size: widths[index] ?? 25, type: WidthType.PERCENTAGE }, children: [plain(cell)] })) })),
  });
}

function plain(content: string): Paragraph {
  return new Paragraph({ children: [text(content)] });
}

function blank(): Paragraph {
  return plain('');
}

function text(content: string): TextRun {
  return new TextRun({ text: content, font, size: size.text });
}
