// Checks form data against the stage's JSON Schema, with the same formats on server and screen, and says each problem in
// both languages. Patterns run on RE2, so no configured regex can hang the process.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import { localDateOf, parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import type { JsonObject, Json } from '../../definition/text.ts';
import { refusal, type Issue } from '../../errors.ts';
import { parseBankCard } from '../../values/bank-card.ts';
import { parseCreditCode } from '../../values/credit-code.ts';
import { parseIdNumber } from '../../values/id-number.ts';
import { formatYuan } from '../../values/money.ts';
import { parsePersonName } from '../../values/person-name.ts';
import { parsePhone } from '../../values/phone.ts';

/** Schema keywords that only screens and masks read. */
const hints = ['x-sections', 'x-en', 'x-widget', 'x-mask', 'x-readers', 'x-unit', 'x-placeholder', 'x-help', 'x-columns', 'x-level', 'x-leaf-under', 'x-typed-number', 'x-consent', 'x-sensitive', 'x-unsigned'];

const formatTexts: Readonly<Record<string, { zh: string; en: string }>> = {
  date: { zh: '日期不存在，请按“2022年9月5日”选择', en: 'is not a date; choose one' },
  'resident-id': { zh: '身份证号码不正确，请核对18位号码与校验码', en: 'is not a valid resident ID number; check its 18 digits' },
  'credit-code': { zh: '统一社会信用代码不正确，请核对18位代码', en: 'is not a valid credit code; check its 18 characters' },
  'cn-phone': { zh: '电话号码不正确，请填写11位手机号或带区号的座机号', en: 'is not a phone number; give 11 digits or a landline with area code' },
  'bank-card': { zh: '银行卡号不正确，请核对16至19位卡号', en: 'is not a bank card number; check its 16 to 19 digits' },
  'person-name': { zh: '姓名应为2至30个汉字（可含“·”）', en: 'is not a name of 2 to 30 characters' },
};

export interface FormChecker {
  /** Problems of the data; none when it is valid. */
  readonly issues: (schemaKey: string, schema: JsonObject, data: Json) => readonly Issue[];
}

/** Makes a checker that keeps its compiled schemas; `today` bounds birth dates. */
export function createFormChecker(today: () => LocalDate): FormChecker {
  const validators = new Map<string, ValidateFunction>();
  return {
    issues(schemaKey, schema, data) {
      const validate = validators.get(schemaKey) ?? compiled(schema);
      validators.set(schemaKey, validate);
      askedBy = today;
      return validate(data) ? [] : (validate.errors ?? []).filter(isOwn).map(toIssue);
    },
  };
}

/** Whose day bounds birth dates in the check under way; a check waits for nothing. */
let askedBy: () => LocalDate = () => localDateOf(new Date());
let ajv: Ajv2020 | undefined;
/** Schemas that last as long as their definition: to compile one costs as much as a command. */
const known = new WeakMap<JsonObject, ValidateFunction>();

function compiled(schema: JsonObject): ValidateFunction {
  const before = known.get(schema);
  if (before !== undefined) return before;
  ajv ??= createAjv();
  const copy = { ...schema };
  const validate = ajv.compile(copy);
  // It would keep every schema there ever was.
  ajv.removeSchema(copy);
  known.set(schema, validate);
  return validate;
}

/** One for all offices of a process: to make one takes longer than to open an office. */
function createAjv(): Ajv2020 {
  const made = new Ajv2020({ allErrors: true, strict: false, verbose: true, code: { regExp: re2 } });
  for (const hint of hints) made.addKeyword(hint);
  made.addFormat('date', (text) => parseLocalDate(text) !== undefined);
  made.addFormat('resident-id', (text) => parseIdNumber(text, askedBy()).ok);
  made.addFormat('credit-code', (text) => parseCreditCode(text).ok);
  made.addFormat('cn-phone', (text) => parsePhone(text).ok);
  made.addFormat('bank-card', (text) => parseBankCard(text).ok);
  made.addFormat('person-name', (text) => parsePersonName(text).ok);
  return made;
}

/** @throws JinguoError FORM_INVALID with every problem. */
export function requireValid(issues: readonly Issue[]): void {
  if (issues.length > 0) throw refusal('FORM_INVALID', { count: issues.length }, { issues });
}

function re2(pattern: string) {
  const compiled = RE2JS.compile(pattern);
  // Ajv keeps patterns by what they print as: without one of its own, every pattern would be the first there was.
  return { test: (text: string) => compiled.matcher(text).find(), exec: () => null, toString: () => pattern };
}
re2.code = 'require("re2js")';

/** A choice (oneOf of constants) is one problem, not one per alternative; so is what only some answers ask for. */
function isOwn(error: ErrorObject): boolean {
  return error.keyword !== 'if' && !(error.keyword === 'const' && error.schemaPath.includes('/oneOf/'));
}

function toIssue(error: ErrorObject): Issue {
  const missing: unknown = error.params['missingProperty'];
  const path = typeof missing === 'string' ? `${error.instancePath}/${missing}` : error.instancePath;
  return { path, code: error.keyword, ...sentence(error) };
}

/** A limit as the person who filled the field reads it: fen in yuan, ppm in per cent. */
function printLimit(limit: unknown, widget: unknown): string {
  if (widget === 'money' && typeof limit === 'number') return formatYuan(limit);
  if (widget === 'rate' && typeof limit === 'number') return `${limit / 10_000}%`;
  return String(limit ?? '');
}

function sentence({ keyword, params, message, parentSchema }: ErrorObject): { zh: string; en: string } {
  const limit = printLimit(params['limit'], parentSchema?.['x-widget']);
  switch (keyword) {
    case 'required':
      return { zh: '必须填写', en: 'is required' };
    case 'format':
      return formatTexts[String(params['format'])] ?? { zh: '格式不正确', en: 'has the wrong format' };
    case 'minimum':
    case 'exclusiveMinimum':
      return { zh: `不能小于 ${limit}`, en: `may not be less than ${limit}` };
    case 'maximum':
    case 'exclusiveMaximum':
      return { zh: `不能大于 ${limit}`, en: `may not be more than ${limit}` };
    case 'minLength':
      return { zh: `至少 ${limit} 个字`, en: `needs at least ${limit} characters` };
    case 'maxLength':
      return { zh: `最多 ${limit} 个字`, en: `takes at most ${limit} characters` };
    case 'minItems':
      return { zh: `至少 ${limit} 项`, en: `needs at least ${limit} entries` };
    case 'maxItems':
      return { zh: `最多 ${limit} 项`, en: `takes at most ${limit} entries` };
    case 'const':
      return parentSchema?.['const'] === true ? { zh: '须勾选', en: 'must be ticked' } : { zh: '请从所列选项中选择', en: 'must be one of the choices' };
    case 'enum':
    case 'oneOf':
      return { zh: '请从所列选项中选择', en: 'must be one of the choices' };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { zh: '含有表单中没有的内容', en: 'has content the form does not know' };
    case 'type':
      return { zh: '填写的内容类型不对', en: `must be ${String(params['type'])}` };
    case 'false schema':
      return { zh: '按前面所填，此项不填', en: 'is not asked for with the answers above' };
    case 'pattern':
      return { zh: '格式不符合要求', en: 'does not match the required format' };
    default:
      return { zh: '不符合要求', en: message ?? 'is not valid' };
  }
}
