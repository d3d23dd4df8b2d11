// What forms ask about people, read off their schemas: what is sensitive by its kind (domain.md §3.7), and what each form asks consent to.
import { isObject, type Json, type JsonObject, type LoadedWorkflow } from '@jinguo/core';

/** The kinds of sensitive data a form may ask for: by the format it is checked by, by its mask, or by what its label says. */
export const sensitiveKinds = {
  idNumber: { zh: '身份证号', en: 'ID number' },
  bankAccount: { zh: '银行账号', en: 'bank account' },
  child: { zh: '儿童信息', en: 'a child' },
  record: { zh: '违法犯罪记录', en: 'criminal record' },
  told: { zh: '健康、纠纷、困难等自述情况', en: 'health, a dispute or hardship, as told' },
} as const;
export type SensitiveKind = keyof typeof sensitiveKinds;

export interface AskedField {
  /** Below the form: `staff[].name`. */
  readonly path: string;
  readonly title: string;
  readonly schema: JsonObject;
  /** Undefined: personal, it may be, but not sensitive. */
  readonly kind: SensitiveKind | undefined;
}

/** Every field of a form that holds a value, however deep. */
export function fieldsAsked(schema: Json | undefined, at = ''): readonly AskedField[] {
  if (!isObject(schema)) return [];
  const { properties, items } = schema;
  if (isObject(properties)) return Object.entries(properties).flatMap(([name, part]) => fieldsAsked(part, at === '' ? name : `${at}.${name}`));
  if (isObject(items) && isObject(items['properties'])) return fieldsAsked(items, `${at}[]`);
  return [{ path: at, title: String(schema['title'] ?? ''), schema, kind: kindOf(schema, at) }];
}

/** In words of one's own: a count, a tick, a day, a file or one of the form's own choices tells what nobody may guess at, but of nobody by itself. */
const inWords = (schema: JsonObject) => schema['type'] === 'string' && schema['format'] === undefined && schema['oneOf'] === undefined && schema['const'] === undefined;
const aboutRecords = /犯罪|前科|违法/u;
const aboutChildren = /儿童(?:姓名|身份证|编号|住址)|(?:孩子|学生|子女)姓名/u;
/** How an objector or a lecturer is reached is no such thing, though it is masked whole. */
const reached = /^(?:contact|objector)$/u;

function kindOf(schema: JsonObject, path: string): SensitiveKind | undefined {
  const [title, format, mask, name] = [String(schema['title'] ?? ''), schema['format'], schema['x-mask'], path.split('.').at(-1) ?? ''];
  if (aboutChildren.test(title)) return 'child';
  if (format === 'resident-id' || mask === 'idNumber' || /身份证号/u.test(title)) return schema['x-widget'] === 'attachments' || schema['const'] === true ? undefined : 'idNumber';
  if (format === 'bank-card' || mask === 'bankCard' || /银行账号|银行卡号/u.test(title)) return schema['const'] === true ? undefined : 'bankAccount';
  if (aboutRecords.test(title) && schema['const'] === undefined) return 'record';
  if (mask === 'text' && !reached.test(name)) return 'told';
  return inWords(schema) && /病情|病史|健康状况|案情|宗教/u.test(title) ? 'told' : undefined;
}

/** The sensitive fields of a form. */
export const sensitiveIn = (schema: JsonObject): readonly (AskedField & { readonly kind: SensitiveKind })[] => fieldsAsked(schema).flatMap((one) => (one.kind === undefined ? [] : [{ ...one, kind: one.kind }]));

/** What a form asks consent to, each in a tick of its own that cannot be left out. */
export function consentsIn(schema: JsonObject): readonly { readonly to: string; readonly words: string; readonly en: string }[] {
  return fieldsAsked(schema).flatMap(({ schema: one, title }) => (typeof one['x-consent'] === 'string' && one['const'] === true ? [{ to: one['x-consent'], words: title, en: String(one['x-en'] ?? '') }] : []));
}

/** Every form of a workflow that asks for something sensitive. */
export function sensitiveForms({ compiled: { definition } }: LoadedWorkflow) {
  return Object.entries(definition.forms).flatMap(([name, { title, schema }]) => {
    const fields = sensitiveIn(schema);
    return fields.length === 0 ? [] : [{ name, title, schema, fields, consents: consentsIn(schema) }];
  });
}

interface Ground {
  readonly zh: string;
  readonly en: string;
  /** Forms by code of their workflow and name. */
  readonly of: readonly string[];
}

/** On what ground a form asks for something sensitive without a consent of its own. */
const grounds: readonly Ground[] = [
  { zh: '履行法定职责：反家庭暴力法、妇女权益保障法规定的接访、报告和处置（个保法13条3项）', en: 'a duty by law: receiving, reporting and handling domestic violence and disputes (PIPL 13.3)', of: ['JH08 report', 'JH08 closing', 'JH08 step', 'JH08 firstStep', 'JH08W visit', 'JH09 report', 'JH09 closing', 'JH09 step', 'JH09 firstStep'] },
  { zh: '履行法定职责：家庭教育促进法49条，受公安、检察院、法院委托开展家庭教育指导', en: 'a duty by law: guidance that police, procuratorate or court order (Family Education Promotion Law 49)', of: ['JH12 assessment', 'JH12 sessions', 'JH12 report', 'JH12 followUp'] },
  { zh: '法定义务：未成年人保护法62条，密切接触未成年人的工作人员查询违法犯罪记录；只记查询日期和有无', en: 'a duty by law: who works with children is checked (Law on Minors 62); the day and the answer are kept, no facts', of: ['JH01 application', 'JH01 selfCheck'] },
  { zh: '申请时已单独同意查询，这里只登记日期和结果', en: 'she consented to the check when she applied; the day and the answer are kept', of: ['JH02 districtCheck'] },
  { zh: '申请时已单独同意处理银行账号，这里只更正', en: 'she consented to her account being used when she applied; it is put right here', of: ['FZ01 newAccount'] },
  { zh: '单位账户，不是个人信息', en: 'the account of a unit, not of a person', of: ['FZ05G application', 'MJ13 application'] },
  { zh: '只填编号，不含姓名；监护人本人参加', en: 'a code and no name; the guardian herself takes part', of: ['JH04 event', 'JH04C reversal', 'JH04D redemption'] },
];

/** Every form that a ground is given for. */
export const grounded: readonly string[] = grounds.flatMap((one) => one.of);

/** Why a form needs no consent of its own; undefined where it does. */
export const groundOf = (code: string, form: string): Ground | undefined => grounds.find((one) => one.of.includes(`${code} ${form}`));
