// Checks a form while it is being typed. The server decides; this says the same earlier. It interprets the schema instead
// of compiling it, because the server's security policy lets no page make code at run time.
import { format, Validator, type OutputUnit } from '@cfworker/json-schema';
import { formatYuan, parseBankCard, parseCreditCode, parseIdNumber, parseLocalDate, parsePersonName, parsePhone, type Issue, type Json, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { formatRate } from '../format/values.ts';
import { readOnlyOf, valueAt, widgetOf, objectOf, withoutEmpty } from './read.ts';

const formatTexts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  date: { zh: '日期不存在，请重新选择', en: 'This is not a date; choose one' },
  'resident-id': { zh: '身份证号码不正确，请核对18位号码与校验码', en: 'Not a valid resident ID number; check its 18 digits' },
  'credit-code': { zh: '统一社会信用代码不正确，请核对18位代码', en: 'Not a valid credit code; check its 18 characters' },
  'cn-phone': { zh: '请填写11位手机号，或带区号的座机号', en: 'Give a mobile number of 11 digits, or a landline with area code' },
  'bank-card': { zh: '银行卡号不正确，请核对16至19位卡号', en: 'Not a bank card number; check its 16 to 19 digits' },
  'person-name': { zh: '姓名应为2至30个汉字（可含“·”）', en: 'A name has 2 to 30 characters' },
};

/** Keywords whose report stands for a deeper one, which says more. */
const wrappers: ReadonlySet<string> = new Set(['properties', 'items', 'prefixItems', 'allOf', 'anyOf', 'then', 'else', 'if', '$ref']);

let today = parseLocalDate('2099-12-31');

format['date'] = (text) => parseLocalDate(text) !== undefined;
format['resident-id'] = (text) => today !== undefined && parseIdNumber(text, today).ok;
format['credit-code'] = (text) => parseCreditCode(text).ok;
format['cn-phone'] = (text) => parsePhone(text).ok;
format['bank-card'] = (text) => parseBankCard(text).ok;
format['person-name'] = (text) => parsePersonName(text).ok;

/** Everything wrong with a form's data, with the JSON pointer of each; `on` bounds birth dates. */
export function validate(schema: JsonObject, data: JsonObject, on: LocalDate | undefined): readonly Issue[] {
  if (on !== undefined) today = on;
  const { errors } = new Validator({ ...schema }, '2020-12', false).validate(withoutEmpty(data));
  const closed = readOnlyOf(schema);
  const issues = errors
    .filter(({ keyword, keywordLocation }) => !wrappers.has(keyword) && !keywordLocation.includes('/oneOf/') && !keywordLocation.includes('/if/'))
    .map((error) => toIssue(schema, error))
    .filter(({ path }) => !closed.has(path.split('/')[1] ?? ''));
  const first = new Map(issues.toReversed().map((issue) => [issue.path, issue]));
  return issues.filter((issue) => first.get(issue.path) === issue);
}

function toIssue(schema: JsonObject, error: OutputUnit): Issue {
  const place = error.instanceLocation.slice(1);
  const missing = error.keyword === 'required' ? /"(?<name>.+)"/u.exec(error.error)?.groups?.['name'] : undefined;
  const pointer = error.keywordLocation.slice(1);
  const rule = valueAt(schema, pointer);
  const field = objectOf(valueAt(schema, pointer.slice(0, pointer.lastIndexOf('/'))));
  return { path: missing === undefined ? place : `${place}/${missing}`, code: error.keyword, ...sentence(error.keyword, rule, field) };
}

function sentence(keyword: string, rule: Json | undefined, field: JsonObject): { readonly zh: string; readonly en: string } {
  const limit = limitText(rule, field);
  switch (keyword) {
    case 'required':
      return { zh: '必须填写', en: 'Required' };
    case 'format':
      return formatTexts[String(rule)] ?? { zh: '格式不正确', en: 'Wrong format' };
    case 'minimum':
    case 'exclusiveMinimum':
      return { zh: `不能小于 ${limit}`, en: `Not less than ${limit}` };
    case 'maximum':
    case 'exclusiveMaximum':
      return { zh: `不能大于 ${limit}`, en: `Not more than ${limit}` };
    case 'minLength':
      return { zh: '必须填写', en: 'Required' };
    case 'maxLength':
      return { zh: `最多 ${limit} 个字`, en: `At most ${limit} characters` };
    case 'minItems':
      return { zh: `至少 ${limit} 项`, en: `At least ${limit}` };
    case 'maxItems':
      return { zh: `最多 ${limit} 项`, en: `At most ${limit}` };
    case 'const':
      return rule === true ? { zh: '须勾选', en: 'Tick this box' } : { zh: '请从所列选项中选择', en: 'Choose one of the options' };
    case 'enum':
    case 'oneOf':
      return { zh: '请从所列选项中选择', en: 'Choose one of the options' };
    case 'uniqueItems':
      return { zh: '有重复项', en: 'Something is there twice' };
    case 'type':
      return { zh: '填写的内容类型不对', en: 'Wrong kind of value' };
    default:
      return { zh: '不符合要求', en: 'Not valid' };
  }
}

/** A limit as the field shows its values: fen as yuan, ppm as per cent. */
function limitText(rule: Json | undefined, field: JsonObject): string {
  if (typeof rule !== 'number') return String(rule);
  if (widgetOf(field) === 'money') return formatYuan(rule);
  return widgetOf(field) === 'rate' ? formatRate(rule) : String(rule);
}
