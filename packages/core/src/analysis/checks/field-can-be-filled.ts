// field-can-be-filled: what a form requires can be filled in at one of the stages that ask for the form.
import type { SoundnessFinding } from '../finding.ts';
import { closedFields } from '../../definition/field-access.ts';
import { everRequired } from '../../definition/shown-when.ts';
import { isObject } from '../../values/json.ts';
import { called, traceToStage, type Subject } from '../subject.ts';

export function fieldCanBeFilled(subject: Subject): readonly SoundnessFinding[] {
  const { definition, workflow } = subject;
  return Object.entries(definition.forms).flatMap(([form, { schema }]) => {
    const asking = definition.stages.filter((stage) => stage.form === form || Object.values(workflow.readings.get(stage.id)?.listing?.forms ?? {}).includes(form));
    const [first] = asking;
    if (first === undefined) return [];
    const { properties } = schema;
    return everRequired(schema).filter((field) => asking.every((stage) => closedFields(stage, form).has(field))).map((field): SoundnessFinding => {
      const part = isObject(properties) ? properties[field] : undefined;
      const title = isObject(part) ? String(part['title'] ?? field) : field;
      const name = called(first, first.id);
      return {
        rule: 'field-can-be-filled', severity: 'error', stage: first.id, path: `${subject.pathOf(first.id)}/fieldAccess/${form}.${field}`,
        zh: `“${title}”必须填写，但填写这张表单的环节（${asking.map((stage) => called(stage, stage.id).zh).join('、')}）都不能填写它；请至少在一个环节开放，或改为选填。`,
        en: `“${field}” is required, but ${name.en} and every other stage that asks for its form keep it closed; open it at one of them, or do not require it.`,
        trace: traceToStage(subject, first.id),
      };
    });
  });
}
