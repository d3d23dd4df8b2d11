// Every programme's import template can be filled: its columns and what every row gets make a form that the schema takes, as
// the template's own example row shows.
import { createRegistry, type JsonObject, type OrgUnit } from '@jinguo/core';
import { parseLocalDate } from '@jinguo/core/plugin';
import { formIssues } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { campaigns } from '../campaigns.ts';
import { orgUnits } from '../district/org-units.ts';
import { columnGuides } from './column-guide.ts';
import { readRow } from './read-row.ts';

const units: ReadonlyMap<string, OrgUnit> = new Map(orgUnits.map(({ code, parent, level, zh, en }) => [code, { id: code, parent, level, zh, en }]));
const village = orgUnits.find((one) => one.level === 'village')?.zh ?? '';
const today = parseLocalDate('2022-09-05');
const registry = createRegistry(campaigns);
const specs = campaigns.flatMap((campaign) => [...(campaign.imports ?? []), ...(campaign.programmes ?? []).flatMap((one) => one.imports ?? [])]);

function schemaOf(workflow: string): JsonObject {
  const definition = registry.current(workflow)?.compiled.definition;
  const start = definition?.stages.find((stage) => stage.id === definition.start);
  return definition?.forms[start?.form ?? '']?.schema ?? {};
}

it.each(specs.map((spec) => [spec.workflow, spec] as const))('the example row of the sheet of %s is a whole form', (workflow, spec) => {
  const schema = schemaOf(workflow);
  const guides = columnGuides(spec, { schema, units: [village], villages: [village] });
  const row = { number: 4, cells: guides.map((guide) => guide.example || (guide.required ? '示例' : '')) };
  const read = readRow(spec, units, { headers: guides.map((guide) => guide.header), row });
  expect(today === undefined || !read.ok ? read : formIssues(schema, read.form, today)).toEqual([]);
});

it.each([['wishes', '价值（只收实物）', '200.00'], ['women-homes', '女性成员人数', '8']])('the sheet of %s shows for %s the form’s own number, which its rules take', (workflow, header, example) => {
  const spec = specs.find((one) => one.workflow === workflow);
  const guides = spec === undefined ? [] : columnGuides(spec, { schema: schemaOf(workflow), units: [village], villages: [village] });
  expect(guides.find((one) => one.header === header)?.example).toBe(example);
});
