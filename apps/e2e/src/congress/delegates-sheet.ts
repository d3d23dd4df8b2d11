// The delegates' sheet as a town fills it in: the product's own template, a row for each of so many delegates.
import { Workbook } from '@cj-tech-master/excelts';
import { delegateForm, type DelegateForm } from './legs.ts';

const words: Readonly<Record<string, string>> = { han: '汉族', minority: '少数民族', communist: '中共党员', none: '无党派或群众', bachelor: '本科', newForms: '新业态', womenWorker: '专职妇女工作者', rural: '农业农村' };
const yesNo = (yes: boolean) => (yes ? '是' : '否');

/** By the header of the template. */
const cells: Readonly<Record<string, (form: DelegateForm, village: string) => string>> = {
  姓名: ({ name }) => name, 民族: ({ nation }) => words[nation] ?? '', 政治面貌: ({ party }) => words[party] ?? '', 学历: ({ schooling }) => words[schooling] ?? '', 工作单位及职务: ({ post }) => post,
  类别: ({ category }) => words[category] ?? '', 基层一线: ({ frontline }) => yesNo(frontline), 选举单位: (_, village) => village, 身份证号: ({ idNumber }) => idNumber, 手机: ({ phone }) => phone,
  '同意处理本人身份证号等敏感个人信息（单独同意）': ({ sensitive }) => yesNo(sensitive), '本人同意公示姓名、单位及职务': ({ consent }) => yesNo(consent),
};

export async function fillSheet(template: Buffer, { from, to, villageName }: { readonly from: number; readonly to: number; readonly villageName: (unit: string) => string }): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(template));
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new RangeError('no sheet');
  const headers = Array.from({ length: sheet.columnCount }, (_, column) => String(sheet.getCell(1, column + 1).value));
  for (let index = from; index < to; index += 1) {
    const form = delegateForm(index);
    for (const [column, header] of headers.entries()) {
      const value = cells[header]?.(form, villageName(form.orgUnit));
      if (value !== undefined) sheet.getCell(index - from + 4, column + 1).value = value;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
