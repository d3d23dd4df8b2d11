// Names that point into a form: a declared field's source, an effect's `from`, an import's columns. The compiler of a condition
// asks for those a condition reads; these would be found out at the first item, or on the first import, and never said.
import type { FieldSource } from '../definition/field-source.ts';
import { sourceOf } from '../definition/field-source.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import { waysOf } from '../definition/transition.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import { isObject } from '../values/json.ts';
import type { ImportSpec, Plugin } from './contributions.ts';
import type { Words } from '../errors.ts';
import { invalidPlugin, loadedWorkflow, mends } from './invalid.ts';

/** @throws JinguoError PLUGIN_INVALID when a field or an effect reads a form's field that is not there. */
export function requirePlaces(plugin: Pick<Plugin, 'name'>, definition: WorkflowDefinition): void {
  const { workflow } = definition;
  for (const [name, { from }] of Object.entries(definition.fields)) demand(plugin, definition, { place: `${workflow}/fields/${name}/from`, from, source: sourceOf(definition, name) });
  for (const [index, { onEnter, outcomes }] of definition.stages.entries()) {
    for (const { effect, params } of [...onEnter, ...Object.values(outcomes).flatMap((value) => waysOf(value)).flatMap((way) => way.effects ?? [])]) {
      const from = params?.['from'];
      if (effect !== 'limit' && effect !== 'startItems' && effect !== 'recordIn') continue;
      if (typeof from === 'string') demand(plugin, definition, { place: `${workflow}/stages/${index}/effects/${effect}/from`, from, source: sourceOf({ forms: definition.forms, fields: { it: { ...anyField, from } } }, 'it') });
    }
  }
}

/** @throws JinguoError PLUGIN_INVALID when an import names a workflow or a field that is not there. */
export function requireImport(plugin: Pick<Plugin, 'name'>, spec: ImportSpec, current: (workflow: string) => WorkflowDefinition | undefined): void {
  const place = `imports/${spec.name}`;
  const definition = current(spec.workflow);
  if (definition === undefined) throw invalidPlugin(plugin.name, { place: `${place}/workflow`, expected: loadedWorkflow, found: spec.workflow, mend: mends.name });
  const form = definition.forms[definition.stages.find((one) => one.id === definition.start)?.form ?? ''];
  if (form === undefined) return;
  for (const [what, field] of [['unitField', spec.unitField], ...spec.columns.map((one) => [`columns/${one.header}`, one.field])]) {
    if (field === undefined || fieldThere(form.schema, field.split('.'))) continue;
    throw invalidPlugin(plugin.name, { place: `${place}/${what}`, expected: fieldOf({ zh: '首个表单', en: 'the first form' }, form.schema), found: field, mend: mends.nameOrField });
  }
}

/** @throws JinguoError PLUGIN_INVALID when somebody is to start, act or keep who holds no post of this office. */
export function requireRoles(plugin: Pick<Plugin, 'name'>, definition: WorkflowDefinition, roles: readonly string[]): void {
  const { workflow, startedBy, keepers = [], fallback = [], stages } = definition;
  const asked = [
    ...startedBy.map((rule) => ({ place: 'startedBy', rule })), ...keepers.map((rule) => ({ place: 'keepers', rule })), ...fallback.map((rule) => ({ place: 'fallback', rule })),
    ...stages.flatMap((stage, index) => stage.actors.map((rule) => ({ place: `stages/${index}/actors`, rule }))),
  ];
  for (const { place, rule } of asked) {
    if (!('role' in rule) || roles.includes(rule.role)) continue;
    throw invalidPlugin(plugin.name, { place: `${workflow}/${place}`, expected: { zh: `本单位的岗位之一：${roles.join(', ')}`, en: `a post of the office: ${roles.join(', ')}` }, found: rule.role, mend: mends.name });
  }
}

const anyField = { type: 'text', title: { zh: '', en: '' } } as const;

function demand(plugin: Pick<Plugin, 'name'>, { forms }: WorkflowDefinition, { place, from, source }: { readonly place: string; readonly from: string; readonly source: FieldSource | undefined }): void {
  if (source?.missing !== true) return;
  const form = forms[source.root];
  throw invalidPlugin(plugin.name, { place, expected: fieldOf({ zh: `表单 ${source.root}`, en: `the form ${source.root}` }, form?.schema ?? {}), found: from, mend: mends.nameOrField });
}

function fieldOf(form: Words, schema: JsonObject): Words {
  const fields = fieldsOf(schema).join(', ');
  return { zh: `${form.zh}的字段之一：${fields}`, en: `a field of ${form.en}: ${fields}` };
}

function fieldsOf(schema: JsonObject): readonly string[] {
  const properties: Json | undefined = schema['properties'];
  return isObject(properties) ? Object.keys(properties) : [];
}

function fieldThere(schema: JsonObject, [head, ...rest]: readonly string[]): boolean {
  const properties: Json | undefined = schema['properties'];
  if (head === undefined || !isObject(properties)) return true;
  const next: Json | undefined = properties[head];
  return isObject(next) && fieldThere(next, rest);
}
