// What every programme must be, asked of one of its workflows: sound, the same after JSON, whole in both languages, with a
// limit wherever somebody of the office is to act. For plugin authors' tests.
import { checkWorkflow } from '../analysis/check.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import type { LoadedWorkflow, Registry } from '../plugin/registry.ts';
import { isObject } from '../values/json.ts';

/** Sentences; none when it is as it must be. */
export function programmeProblems({ compiled }: LoadedWorkflow, registry: Pick<Registry, 'current'>): readonly string[] {
  const { definition } = compiled;
  const findings = checkWorkflow(compiled, { related: (other) => registry.current(other)?.compiled });
  const acting = ['review', 'opinions', 'record', 'inspection'];
  return [
    ...findings.map((one) => `${one.stage ?? ''}: ${one.en}`),
    ...(JSON.stringify(JSON.parse(JSON.stringify(definition))) === JSON.stringify(definition) ? [] : ['does not survive JSON']),
    ...definition.stages.filter((stage) => acting.includes(stage.kind) && stage.deadline === undefined).map((stage) => `${stage.id}: nobody is told when it takes too long; give it a deadline`),
    ...Object.entries(definition.forms).flatMap(([name, form]) => [...unlabelled(form.schema, name), ...unsectioned(form.schema, name)]),
  ];
}

function unlabelled(schema: JsonObject, path: string): readonly string[] {
  const properties = Object.entries(objectOf(schema['properties']));
  const items = objectOf(schema['items']);
  return [
    ...properties.flatMap(([name, field]) => {
      const part = objectOf(field);
      const here = typeof part['title'] === 'string' && typeof part['x-en'] === 'string' ? [] : [`${path}.${name} has no label in one of the languages`];
      return [...here, ...unlabelled(part, `${path}.${name}`)];
    }),
    ...(Object.keys(items).length === 0 ? [] : unlabelled(items, `${path}[]`)),
  ];
}

/** A form with sections shows each of its fields in exactly one. */
function unsectioned(schema: JsonObject, path: string): readonly string[] {
  const sections = schema['x-sections'];
  if (!Array.isArray(sections)) return [];
  const shown = sections.flatMap((one: Json) => {
    const fields = objectOf(one)['fields'];
    return Array.isArray(fields) ? fields.map(String) : [];
  });
  return Object.keys(objectOf(schema['properties'])).filter((name) => shown.filter((one) => one === name).length !== 1).map((name) => `${path}.${name} is not in exactly one section`);
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
