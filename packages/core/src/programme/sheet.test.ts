// A form with tables comes in as one row of a sheet: a table is one cell, a line for each of its rows.
import { expect, it } from 'vitest';
import { choice, count, date, files, formSpec, personName, rows, text, unit, yesNo } from './fields.ts';
import { sheetOf } from './sheet.ts';

const jobs = [{ value: 'full', zh: '专职 （编内）', en: 'Full-time' }, { value: 'part', zh: '兼职', en: 'Part-time' }] as const;
const form = formSpec({ zh: '申报表', en: 'Application' }, [{
  zh: '申报', en: 'Application',
  fields: { name: text('名称', 'Name'), orgUnit: unit(), area: { type: 'number', title: '面积', 'x-en': 'Area' }, staff: rows('工作人员', 'Staff', { who: personName('姓名', 'Name'), job: choice('类别', 'Job', jobs), checkedOn: date('查询日期', 'Checked on'), clean: yesNo('无记录', 'No record'), years: count('年限', 'Years') }), photos: files('照片', 'Photos') },
}]);
const columns = new Map(sheetOf({ workflow: 'homes', form, unitField: 'orgUnit' }).columns.map((one) => [one.header, one]));
const staff = (cell: string) => columns.get('工作人员')?.read(cell);

it('every field but attachments has a column', () => {
  expect([...columns.keys()]).toEqual(['名称', '所属村社区', '面积', '工作人员']);
  expect(columns.get('面积')?.read('85.5')).toEqual({ ok: true, value: 85.5 });
});

it('a table is read line by line, its columns in order, each as its own kind', () => {
  const rowsRead = [{ who: '余美芳', job: 'full', checkedOn: '2022-02-01', clean: true, years: 3 }, { who: '沈兰', job: 'part', checkedOn: '2022-03-02', clean: false, years: 1 }];
  expect(staff('余美芳｜专职（编内）｜2022-02-01｜是｜3\n沈兰 | 兼职 | 2022/3/2 | 否 | 1')).toEqual({ ok: true, value: rowsRead });
  expect(staff('余美芳｜专职 (编内)｜2022.2.1｜是｜3；沈兰｜兼职｜2022年3月2日｜否｜1；')).toEqual({ ok: true, value: rowsRead });
});

it('a line that cannot be read says which it is and what it lacks', () => {
  expect(staff('余美芳｜兼职｜2022-02-01｜是｜3\n沈兰｜兼职')).toMatchObject({ ok: false, issue: { code: 'CELL_TABLE', zh: '第2行须有5项，用“｜”隔开：姓名｜类别｜查询日期｜无记录｜年限' } });
  expect(staff('余美芳｜兼职｜昨天｜是｜3')).toMatchObject({ ok: false, issue: { code: 'CELL_DATE', zh: '第1行“查询日期”不是有效日期，请填写如“2022-01-25”' } });
  expect(staff('｜兼职｜2022-02-01｜是｜3')).toMatchObject({ ok: false, issue: { en: 'line 1: Name is required' } });
});
