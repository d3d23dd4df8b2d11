// What leads write as conditions, read aloud in both languages.
import { expect, it } from 'vitest';
import { conditionReader } from '../../definition/condition/condition.ts';
import type { JsonObject } from '../../definition/text.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { coreKinds } from '../../definition/stage-kinds/core-kinds.ts';
import { compile } from '../../machine/compile.ts';
import { createRegistry } from '../../plugin/registry.ts';
import { grantPlugin } from '../../testing/grant-plugin.ts';
import { guardWords } from './guard-words.ts';
import { namesOfWorkflow } from './names.ts';
import { termWords } from './term-words.ts';

const plugin = grantPlugin();
const definition = parseDefinition(plugin.workflows[0]?.definition);
const kind: JsonObject = { type: 'string', title: '类别', oneOf: [{ const: 'tools', title: '工具', 'x-en': 'Tools' }, { const: 'rent', title: '房租', 'x-en': 'Rent' }] };
const grant = definition.forms['grant'];
const properties: JsonObject = JSON.parse(JSON.stringify(grant?.schema['properties'] ?? {}));
const workflow = compile(
  {
    ...definition,
    fields: { ...definition.fields, urgent: { from: 'grant.urgent', type: 'boolean', title: { zh: '加急', en: 'Urgent' }, optional: false } },
    forms: { ...definition.forms, grant: { title: { zh: '表', en: 'Form' }, schema: { ...grant?.schema, properties: { ...properties, kind, urgent: { type: 'boolean' } } } } },
  },
  { kinds: coreKinds, guards: [], functions: plugin.functions ?? {} },
);
const units = new Map([['d', { id: 'd', parent: null, level: 'district' as const, zh: '南湖区', en: 'Nanhu' }]]);
const names = namesOfWorkflow({ units, roles: { chair: { zh: '主席', en: 'Chair' } }, registry: createRegistry([plugin]) }, workflow);

function said(cel: string) {
  const reading = conditionReader(workflow.conditions.vocabulary)(cel);
  return reading.ok ? termWords(reading.clause.term, names) : reading;
}

it.each([
  ['fields.amount > 500000', '金额超过¥5,000.00', 'Amount is more than ¥5,000.00'],
  ['500000 >= fields.amount', '¥5,000.00不低于金额', '¥5,000.00 is at least Amount'],
  ['fields.kind == "rent"', '类别为房租', 'Kind is Rent'],
  ['fields.kind in ["rent", "tools"]', '类别属于房租、工具', 'Kind is one of Rent, Tools'],
  ['!(fields.kind in ["rent"])', '类别不为房租', 'Kind is not Rent'],
  ['!(fields.kind in ["rent", "tools"])', '类别不属于房租、工具', 'Kind is none of Rent, Tools'],
  ['!(fields.amount > 3)', '金额不超过¥0.03', 'Amount is at most ¥0.03'],
  ['fields.urgent', '“加急”为是', '“Urgent” is yes'],
  ['!fields.urgent && fields.amount < 100', '“加急”为否，且金额小于¥1.00', '“Urgent” is no and Amount is less than ¥1.00'],
  ['has(fields.until) && (fields.until < "2022-09-30" || fields.urgent)', '已填写期限，且（期限早于2022年9月30日，或“加急”为是）', 'Until is filled in and (Until is before 30 Sept 2022 or “Urgent” is yes)'],
  ['!has(fields.until)', '未填写期限', 'Until is not filled in'],
  ['has(fields.holder) && fields.holder != ""', '已填写户主', 'Holder is filled in'],
  ['has(fields.until) && fields.until >= addMonths(item.createdOn, 2)', '已填写期限，且期限不早于发起日期后2个月', 'Until is filled in and Until is no earlier than Started on plus 2 months'],
  ['daysBetween(item.createdOn, item.today) > 30', '发起日期至当日的天数超过30', 'the days from Started on to Today is more than 30'],
  ['actor.role in ["chair"] || actor.unit == "d"', '办理人岗位为主席，或办理人单位为南湖区', 'Role of who acts is Chair or Unit of who acts is Nanhu'],
  ['item.stage == "townCheck" && item.appliedSelf', '所处环节为镇审核，且“本人申报”为是', 'Stage is Town check and “Applied herself” is yes'],
  ['isRisky(fields.kind, fields.amount * 2)', '有风险（类别、金额×2）', 'is risky (Kind, Amount × 2)'],
  ['size(fields.kind) > 3 || fields.kind.contains("x")', '类别的字数超过3，或类别含有“x”', 'the length of Kind is more than 3 or Kind contains “x”'],
  ['(fields.urgent ? fields.amount : 0) + fields.amount > 5', '（若“加急”为是，则金额，否则0）+金额超过5', '(if “Urgent” is yes, then Amount, else 0) + Amount is more than 5'],
  ['!(fields.urgent || fields.amount == 1)', '并非（“加急”为是，或金额等于¥0.01）', 'not (“Urgent” is yes or Amount equals ¥0.01)'],
  ['["a", "b"].exists(x, x == fields.kind)', '["a", "b"].exists(x, x == fields.kind)', '["a", "b"].exists(x, x == fields.kind)'],
])('%s reads %s', (cel, zh, en) => {
  expect(said(cel)).toEqual({ zh, en });
});

it.each([
  [{ guard: 'fieldAtLeast', params: { field: 'amount', value: 100_000 } }, '金额不低于¥1,000.00', 'Amount is at least ¥1,000.00'],
  [{ guard: 'fieldIs', params: { field: 'kind', value: 'rent' }, not: true }, '并非：类别为房租', 'not: Kind is Rent'],
  [{ guard: 'returnsLeft', params: { stage: 'townCheck', max: 2 } }, '本环节退回不足2次', 'this stage has returned it fewer than 2 times'],
  [{ guard: 'ofNobody' }, 'ofNobody', 'ofNobody'],
])('a guard reads as what is so when it holds', (ref, zh, en) => {
  expect(guardWords(workflow, ref, names)).toEqual({ zh, en });
});
