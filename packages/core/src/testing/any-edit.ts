// Edits by chance, made of the studio's own operations: some fit, some do not, some leave the process unsound.
import * as fc from 'fast-check';
import type { DefinitionEdit, EditOf } from '../definition/edits/definition-edit.ts';
import { fieldsIn } from '../definition/edits/form-fields.ts';
import type { JsonObject } from '../definition/text.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';

export function anyEdit(definition: WorkflowDefinition): fc.Arbitrary<DefinitionEdit> {
  const stage = fc.constantFrom(...definition.stages.map((one) => one.id));
  const outcome = fc.constantFrom('approved', 'rejected', 'submitted', 'recorded', 'constructor');
  const form = fc.constantFrom(...Object.keys(definition.forms));
  const asked = Object.values(definition.forms).flatMap(({ schema }) => fieldsIn(schema).map(([name]) => name));
  const field = fc.constantFrom(...new Set([...asked, 'fresh', 'toString']));
  const words = fc.constant({ zh: '新', en: 'new' });
  const actors = fc.subarray<EditOf<'set-actors'>['actors'][number]>([{ role: 'chair', unit: 'district' }, { role: 'clerk', unit: 'district' }, { applicant: true }]);
  return fc.oneof(
    fc.record({ op: fc.constant('add-stage' as const), after: stage, outcome, id: fc.constantFrom('s1', 's2'), kind: fc.constantFrom('review', 'record', 'appeal', 'end', 'nothing'), title: words, actors }),
    fc.record({ op: fc.constant('add-block' as const), block: fc.constantFrom('twoLevels' as const, 'everyoneSigns' as const, 'waitAndCheck' as const), after: stage, outcome, id: fc.constantFrom('b1', 'b2') }),
    fc.record({ op: fc.constant('remove-stage' as const), stage, leadsTo: stage }),
    fc.record({ op: fc.constant('move-stage' as const), stage, after: fc.option(stage) }),
    fc.record({ op: fc.constant('set-actors' as const), stage, actors }),
    fc.record({ op: fc.constant('set-start' as const), stage }),
    fc.record({ op: fc.constant('set-way' as const), stage, outcome, ways: fc.array(fc.record({ to: stage }), { maxLength: 2 }) }),
    fc.record({ op: fc.constant('set-condition' as const), stage, outcome, way: fc.nat(1), when: fc.constantFrom<EditOf<'set-condition'>['when']>([], [{ cel: 'fields.points > 50' }], [{ cel: 'fields.nothing ((' }]) }),
    fc.record({ op: fc.constant('set-deadline' as const), stage, deadline: fc.constantFrom<EditOf<'set-deadline'>['deadline']>(null, { within: { workingDays: 3 }, remindAtPercent: [], expires: true }) }),
    fc.record({ op: fc.constant('set-settings' as const), stage, settings: fc.constantFrom<JsonObject>({}, { mayReject: false }, { returnTo: ['nowhere'] }) }),
    fc.record({ op: fc.constant('rename-stage' as const), stage, title: words }),
    fc.record({ op: fc.constant('set-pool' as const), stage, pool: fc.constantFrom('claim' as const, null) }),
    fc.record({ op: fc.constant('set-grace' as const), stage, grace: fc.option(fc.record({ minutes: fc.integer({ min: 1, max: 60 }) })) }),
    fc.record({ op: fc.constant('set-withdraw' as const), stage, withdraw: fc.constantFrom('free' as const, 'no' as const) }),
    fc.record({ op: fc.constant('set-fallback' as const), stage: fc.option(stage), fallback: fc.option(actors) }),
    fc.record({ op: fc.constant('set-appeal' as const), appeal: fc.constantFrom('required' as const, 'none' as const, null) }),
    fc.record({ op: fc.constant('move-field' as const), form, field, before: fc.option(field) }),
    fc.record({ op: fc.constant('set-sections' as const), form, sections: fc.array(fc.record({ title: words, fields: fc.uniqueArray(field, { maxLength: 2 }) }), { maxLength: 2 }) }),
    fc.record({ op: fc.constant('set-shown-when' as const), form, field, when: fc.option(fc.record({ by: field, values: fc.array(fc.nat(3), { maxLength: 2 }) })) }),
    fc.record({ op: fc.constant('set-field-access' as const), stage, form, field, access: fc.constantFrom('hidden' as const, 'read' as const, 'write' as const, null) }),
    fc.record({ op: fc.constant('remove-field' as const), form, field }),
    fc.record({ op: fc.constant('add-field' as const), form, field, schema: fc.constant({ type: 'string' }), required: fc.boolean() }),
  );
}
