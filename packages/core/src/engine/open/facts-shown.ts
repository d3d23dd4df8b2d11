// What the open pages show of an item beside its title: the declared fields that its stage names, in both languages.
import { sourceOf } from '../../definition/field-source.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { fieldsOf } from '../command/work-item.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { printed } from '../register/columns.ts';
import type { Fact } from './views.ts';

export function factsOf(parts: EngineParts, workflow: LoadedWorkflow, { shows, data }: { readonly shows: readonly string[]; readonly data: JsonObject }): readonly Fact[] {
  const { definition } = workflow.compiled;
  const values = fieldsOf(workflow, data);
  return shows.flatMap((name) => {
    const schema = sourceOf(definition, name)?.schema ?? {};
    const [zh, en] = (['zh', 'en'] as const).map((language) => String(printed(schema, values[name], { language, unitName: (id) => unitName(parts, id) }) ?? ''));
    return zh === undefined || en === undefined || zh === '' ? [] : [{ title: definition.fields[name]?.title ?? { zh: name, en: name }, value: { zh, en } }];
  });
}
