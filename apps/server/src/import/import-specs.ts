// Which sheets a person may import: those of the workflows she may start for units other than her own self.
import { refusal, type Engine, type LocalText, type Person, type ProgrammeView } from '@jinguo/core';
import type { ImportSpec } from '@jinguo/core/plugin';
import { columnGuides, type ColumnGuide } from './column-guide.ts';

export interface ImportChoice {
  readonly spec: string;
  readonly title: LocalText;
  readonly workflow: string;
  readonly code: string;
}

export interface ImportPlan extends ImportChoice {
  readonly columns: readonly ColumnGuide[];
  /** Rounds the rows may apply to; null where the workflow has none. */
  readonly batches: ProgrammeView['openBatches'] | null;
}

type Parts = Pick<Engine, 'registry' | 'programmes' | 'units'>;

export async function importChoices(engine: Parts, person: Person): Promise<readonly ImportChoice[]> {
  const programmes = person.posts.length === 0 ? [] : await engine.programmes(person);
  return specsOf(engine).flatMap((spec) => {
    const programme = programmes.find((one) => one.workflow === spec.workflow && one.units.length > 0);
    return programme === undefined ? [] : [choice(spec, programme)];
  });
}

/** @throws JinguoError NOT_FOUND for what she may not import. */
export async function importPlan(engine: Parts, person: Person, name: string): Promise<ImportPlan & { readonly of: ImportSpec }> {
  const spec = engine.registry.importSpec(name);
  const programme = spec === undefined || person.posts.length === 0 ? undefined : (await engine.programmes(person)).find((one) => one.workflow === spec.workflow && one.units.length > 0);
  if (spec === undefined || programme === undefined) throw refusal('NOT_FOUND', { what: name });
  const batched = engine.registry.current(spec.workflow)?.compiled.definition.batchOf !== undefined;
  return {
    of: spec,
    ...choice(spec, programme),
    columns: columnGuides(spec, { schema: programme.form.schema, units: programme.units.map((unit) => unit.name), villages: [...engine.units.values()].flatMap((unit) => (unit.level === 'village' ? [unit.zh] : [])) }),
    batches: batched ? programme.openBatches : null,
  };
}

function choice(spec: ImportSpec, programme: ProgrammeView): ImportChoice {
  return { spec: spec.name, title: programme.title, workflow: spec.workflow, code: programme.code };
}

function specsOf({ registry }: Pick<Engine, 'registry'>): readonly ImportSpec[] {
  return registry.plugins.flatMap((plugin) => [...(plugin.imports ?? []), ...(plugin.programmes ?? []).flatMap((one) => one.imports ?? [])]);
}
