// The palette: the kinds of fields a form may have, each as our programmes' forms write it, and which kind a field is of.
import type { JsonObject, LocalText } from '@jinguo/core';
import { choice, choices, date, drawnSignature, files, idNumber, longText, money, personName, phone, rate, rows, text, count, unit, yesNo, creditCode, address } from '@jinguo/core/programme';
import { listOf, objectOf, textOf, widgetOf } from '../../../components/schema/read.ts';

export const fieldKinds = ['text', 'longText', 'count', 'money', 'rate', 'date', 'choice', 'choices', 'yesNo', 'name', 'idNumber', 'phone', 'creditCode', 'address', 'unit', 'person', 'files', 'rows', 'signature'] as const;
export type FieldKind = (typeof fieldKinds)[number];

const two = [{ value: 'a', zh: '选项一', en: 'First' }, { value: 'b', zh: '选项二', en: 'Second' }];

/** What a new field is called until it is given a title. */
export const kindTitles: Readonly<Record<FieldKind, LocalText>> = {
  text: { zh: '新栏目', en: 'New field' }, longText: { zh: '新说明', en: 'New text' }, count: { zh: '新数字', en: 'New number' }, money: { zh: '新金额', en: 'New amount' }, rate: { zh: '新比例', en: 'New rate' }, date: { zh: '新日期', en: 'New date' },
  choice: { zh: '新单选', en: 'New choice' }, choices: { zh: '新多选', en: 'New choices' }, yesNo: { zh: '新勾选', en: 'New box' }, name: { zh: '姓名', en: 'Name' }, idNumber: { zh: '身份证号', en: 'ID number' }, phone: { zh: '联系电话', en: 'Phone' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' }, address: { zh: '地址', en: 'Address' }, unit: { zh: '单位', en: 'Unit' }, person: { zh: '人员', en: 'Person' }, files: { zh: '附件', en: 'Files' }, rows: { zh: '新表格', en: 'New table' }, signature: { zh: '手写签名', en: 'Signature' },
};

/** A new field of a kind. */
export function newField(kind: FieldKind, { zh, en }: LocalText): JsonObject {
  switch (kind) {
    case 'text': return text(zh, en);
    case 'longText': return longText(zh, en);
    case 'count': return count(zh, en);
    case 'money': return money(zh, en);
    case 'rate': return rate(zh, en);
    case 'date': return date(zh, en);
    case 'choice': return choice(zh, en, two);
    case 'choices': return choices(zh, en, two);
    case 'yesNo': return yesNo(zh, en);
    case 'name': return personName(zh, en);
    case 'idNumber': return idNumber(zh, en);
    case 'phone': return phone(zh, en);
    case 'creditCode': return creditCode(zh, en);
    case 'address': return address(zh, en);
    case 'unit': return unit(zh, en);
    case 'person': return text(zh, en, { maxLength: 64, 'x-widget': 'person' });
    case 'files': return files(zh, en);
    case 'rows': return rows(zh, en, { item: text('项目', 'Item'), note: text('说明', 'Note') });
    case 'signature': return drawnSignature(zh, en);
  }
}

/** The kind a field is of; undefined for what the palette does not make, such as a group. */
export function kindOf(schema: JsonObject): FieldKind | undefined {
  const widget = widgetOf(schema);
  switch (schema['type']) {
    case 'boolean': return 'yesNo';
    case 'integer': case 'number':
      if (listOf(schema['oneOf']).length > 0) return 'choice';
      return widget === 'money' || widget === 'rate' ? widget : 'count';
    case 'array': return arrayKind(schema, widget);
    case 'object': return undefined;
    default: return textKind(schema, widget);
  }
}

function arrayKind(schema: JsonObject, widget: string): FieldKind | undefined {
  if (schema['x-drawn'] === true) return 'signature';
  if (widget === 'attachments') return 'files';
  const items = objectOf(schema['items']);
  if (listOf(items['oneOf']).length > 0) return 'choices';
  return items['type'] === 'object' ? 'rows' : undefined;
}

function textKind(schema: JsonObject, widget: string): FieldKind | undefined {
  if (listOf(schema['oneOf']).length > 0) return 'choice';
  if (widget === 'hidden') return undefined;
  const byFormat: Readonly<Record<string, FieldKind>> = { date: 'date', 'resident-id': 'idNumber', 'cn-phone': 'phone', 'credit-code': 'creditCode', 'person-name': 'name' };
  const found = byFormat[textOf(schema['format'])];
  if (found !== undefined) return found;
  if (widget === 'textarea') return 'longText';
  if (widget === 'unit' || widget === 'person') return widget;
  return schema['x-mask'] === 'address' ? 'address' : 'text';
}
