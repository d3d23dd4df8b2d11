// A definition told in short facts, so that a test can hold a row of a catalogue against it line by line.
import type { Registry } from '../plugin/registry.ts';
import { refusal } from '../errors.ts';

/**
 * What a workflow says of its limits (`townReview 5wd`), notices (`notice 公示5`), waits, departments (`partner.tax veto`) and
 * parameters (`oldest 55`).
 *
 * @example
 * ```ts
 * expect(factsOf(createRegistry([gardens]), 'micro-garden')).toContain('townReview 5wd');
 * ```
 * @throws JinguoError NOT_FOUND no such workflow
 */
export function factsOf(registry: Registry, workflow: string): readonly string[] {
  const definition = registry.current(workflow)?.compiled.definition;
  if (definition === undefined) throw refusal('NOT_FOUND', { what: workflow });
  const parameters = Object.entries(definition.parameters ?? {}).map(([name, spec]) => `${name} ${'value' in spec ? spec.value : spec.words.join('、')}`);
  return [
    ...definition.stages.flatMap(({ id, kind, deadline, settings, actors }) => [
      ...(deadline !== undefined && 'workingDays' in deadline.within ? [`${id} ${deadline.within.workingDays}wd`] : []),
      ...(deadline !== undefined && 'hours' in deadline.within ? [`${id} ${deadline.within.hours}h`] : []),
      ...(kind === 'notice' ? [`${id} 公示${String(settings['days'] ?? 5)}`] : []),
      ...(kind === 'wait' ? [`${id} wait`] : []),
      ...actors.flatMap((rule) => ('partner' in rule ? [`${rule.partner} ${rule.binding}`] : [])),
    ]),
    ...parameters,
  ];
}
